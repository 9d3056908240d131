import { Badge, Button, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useAct } from "../acts/useAct";
import { FailureBar } from "../parts/FailureBar";
import { Panel } from "../parts/Panel";
import { useSession } from "../session/Session";
import type { SurveyDialog } from "../survey/dialogs";
import { useTexts } from "../texts/texts";

/** In the order a coordinator needs them. */
const order = ["xlsx", "docx", "csv", "indicators.csv", "html", "json"] as const;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "baseline" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexWrap: "wrap", columnGap: "16px" },
});

/** The newest report in every format, and the versions before it. */
export default function ReportsTab({ survey, onDialog }: { readonly survey: SurveyDetail; readonly onDialog: (dialog: SurveyDialog) => void }) {
  const styles = useStyles();
  const { reports: t, actions } = useTexts();
  const { language } = useLanguage();
  const { api } = useSession();
  const acting = useAct();
  const [format, setFormat] = useState("");
  const [newest, ...older] = survey.reports;
  const download = async (wanted: string) => {
    setFormat(wanted);
    await acting.run(async () => {
      const { name, content } = await api.report(survey.summary.id, wanted);
      save(name, content);
    });
  };
  return (
    <Panel title={t.title}>
      {newest === undefined ? (
        <><Text>{t.none}</Text><Text>{t.noneDetail}</Text></>
      ) : (
        <>
          <div className={styles.head}>
            <Text weight="semibold" size={400}>{t.number(newest.number)}</Text>
            <Badge appearance="tint" color="brand">{t.newest}</Badge>
            <Text>{formatMoment(newest.publishedAt, language)}</Text>
            {newest.address !== null && <Link href={newest.address} target="_blank" rel="noreferrer">{t.open}</Link>}
          </div>
          <div className={styles.buttons} role="group" aria-label={t.download}>
            {order.filter((f) => newest.formats.includes(f)).map((f) => (
              <Button key={f} appearance={f === "xlsx" ? "primary" : "secondary"} icon={<ArrowDownloadRegular aria-hidden />} disabledFocusable={acting.busy} onClick={() => void download(f)}>
                {acting.busy && f === format ? t.downloading : t.formats[f]}
              </Button>
            ))}
          </div>
        </>
      )}
      <FailureBar failure={acting.failure} />
      {survey.actions.includes("consolidate") && <div><Button onClick={() => { onDialog("consolidate"); }}>{actions.consolidate}</Button></div>}
      {older.length > 0 && (
        <section aria-label={t.older}>
          <Caption1>{t.older}</Caption1>
          <ul className={styles.list}>
            {older.map((r) => (
              <li key={r.number} className={styles.item}>
                <Text>{t.number(r.number)}</Text><Text>{formatMoment(r.publishedAt, language)}</Text>
                {r.address !== null && <Link href={r.address} target="_blank" rel="noreferrer">{t.open}</Link>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

/** Hands a file to the browser's own downloads. */
function save(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
