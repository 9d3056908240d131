import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AlertFilled } from "@fluentui/react-icons";
import type { SurveyDetail } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Panel } from "../parts/Panel";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  item: { display: "grid", gridTemplateColumns: "20px 1fr", gap: "8px", overflowWrap: "anywhere" },
  icon: { color: tokens.colorPaletteRedForeground1, marginTop: "3px" },
  since: { color: tokens.colorNeutralForeground2 },
});

/** 要対応: what the coordinator has to see to, in the server's words. */
export function Troubles({ survey, onOpen }: { readonly survey: SurveyDetail; readonly onOpen: (code: string) => void }) {
  const styles = useStyles();
  const { troubles: t } = useTexts();
  const { language } = useLanguage();
  if (survey.troubles.length === 0) {
    return null;
  }
  return (
    <div id="troubles" tabIndex={-1}>
      <Panel title={t.title}>
        <ul className={styles.list}>
          {survey.troubles.map((trouble) => {
            const section = survey.sections.find((s) => s.code === trouble.section);
            return (
              <li key={`${trouble.code}/${trouble.section ?? ""}/${trouble.since}`} className={styles.item}>
                <AlertFilled className={styles.icon} aria-hidden />
                <div>
                  <Text block>{trouble.message}</Text>
                  <Text size={200} className={styles.since}>{t.since(formatMoment(trouble.since, language))}</Text>
                  {section !== undefined && <Button size="small" appearance="transparent" onClick={() => { onOpen(section.code); }}>{section.name}</Button>}
                </div>
              </li>
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}
