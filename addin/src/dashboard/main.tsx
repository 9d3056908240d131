import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { chooseLanguage } from "../shared/i18n/language";
import { LanguageProvider } from "../shared/i18n/LanguageProvider";
import { ThemedPage } from "../shared/theme/ThemedPage";
import { App } from "./App";
import { startingHash } from "./routing/place";
import { Connected } from "./session/Connected";

/** Teams says its reader's language in the tab's address; a browser has its own. */
const locale = new URLSearchParams(location.search).get("locale") ?? navigator.language;

history.replaceState(null, "", startingHash(location.search, location.hash) || location.href);

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider initial={chooseLanguage(location.search, locale)}>
        <ThemedPage>
          <Connected>{(signOut) => <App onSignOut={signOut} />}</Connected>
        </ThemedPage>
      </LanguageProvider>
    </StrictMode>,
  );
}
