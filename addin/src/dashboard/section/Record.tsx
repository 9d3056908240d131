import { Badge, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SectionView } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { shortName } from "../parts/people";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: "8px" },
  head: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "16px", color: tokens.colorNeutralForeground2 },
});

/** What was handed in, when, by whom and how; and what the coordinator corrected. */
export function Record({ view, coordinatorMail }: { readonly view: SectionView; readonly coordinatorMail: string | null }) {
  const styles = useStyles();
  const { section: t, survey } = useTexts();
  const { language } = useLanguage();
  const by = (name: string) => (coordinatorMail !== null && name === coordinatorMail ? survey.coordinator : shortName(name, t.automatic));
  const labels = new Map(view.fields.map((f) => [f.key, f.label]));
  return (
    <>
      <section aria-label={t.submissions}>
        <Text weight="semibold" block>{t.submissions}</Text>
        {view.submissions.length === 0 && <Text>{t.noSubmissions}</Text>}
        <ul className={styles.list}>
          {view.submissions.map((s) => (
            <li key={s.number} className={styles.item}>
              <div className={styles.head}>
                <Text weight="semibold">{t.submission(s.number)}</Text>
                <Text>{formatMoment(s.at, language)}</Text>
                {s.counts && <Badge appearance="tint" color="brand">{t.counts}</Badge>}
                {s.late && <Badge appearance="tint" color="danger">{t.late}</Badge>}
                {s.unconfirmed > 0 && <Badge appearance="tint" color="warning">{t.unconfirmed(s.unconfirmed)}</Badge>}
                {t.approvals[s.approval] !== "" && <Badge appearance="outline">{t.approvals[s.approval]}</Badge>}
              </div>
              <Caption1 className={styles.facts}>
                <span>{t.receipt} {s.receipt}</span>
                <span>{t.by} {by(s.by)}</span>
                <span>{t.way} {t.ways[s.way]}</span>
                <span>{t.issue(s.issue)}</span>
                <span>{t.findings(s.progress.errors, s.progress.warnings)}</span>
              </Caption1>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t.corrections}>
        <Text weight="semibold" block>{t.corrections}</Text>
        {view.corrections.length === 0 && <Text>{t.correctionsNone}</Text>}
        <ul className={styles.list}>
          {view.corrections.map((c) => (
            <li key={c.number} className={styles.item}>
              <Text block>{labels.get(c.field) ?? c.field}：{c.value}</Text>
              <Caption1 className={styles.facts}><span>{c.reason}</span><span>{by(c.by)}</span><span>{formatMoment(c.at, language)}</span></Caption1>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
