import { createRoot } from "react-dom/client";
import { chooseLanguage, type Language } from "../shared/i18n/language";
import { LanguageProvider } from "../shared/i18n/LanguageProvider";
import { readSettings } from "../shared/identity/settings";
import { ThemedPage } from "../shared/theme/ThemedPage";
import { connect } from "./frame/connection";
import { Pane } from "./frame/Pane";
import { StartFailed } from "./frame/StartFailed";
import { loadOffice, type Host } from "./office/loadOffice";
import { lookOf } from "./office/look";
import { Ribbon } from "./office/ribbon";
import { ExcelWorkbook } from "./workbook/excelWorkbook";

async function start(root: HTMLElement): Promise<void> {
  const ribbon = new Ribbon();
  const [host, settings] = await Promise.all([loadOffice(), readSettings().catch((error: unknown) => ({ error }))]);
  if (host === "excel") {
    ribbon.register();
  }
  const initial = chooseLanguage(location.search, displayLanguage(host));
  const look = lookOf(location.search);
  const language = (): Language => (document.documentElement.lang === "en" ? "en" : "ja");
  createRoot(root).render(
    <LanguageProvider initial={initial}>
      <ThemedPage {...(look === null ? {} : { appearance: look })}>
        {settings !== null && "error" in settings
          ? <StartFailed />
          : <Pane host={host} workbook={new ExcelWorkbook()} connection={connect(settings, language)} ribbon={ribbon} />}
      </ThemedPage>
    </LanguageProvider>,
  );
}

/** Office's language where there is Office, else the browser's. */
function displayLanguage(host: Host): string {
  return host === "excel" || host === "oldExcel" ? Office.context.displayLanguage : navigator.language;
}

const root = document.getElementById("root");
if (root !== null) {
  void start(root);
}
