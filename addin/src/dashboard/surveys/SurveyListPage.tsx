import { Badge, Button, Caption1, Spinner, Text, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import type { SurveySummary } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { usePoll } from "../data/usePoll";
import { deadlineWords } from "../parts/deadline";
import { FailureBar } from "../parts/FailureBar";
import { formatRoute, type Route } from "../routing/route";
import { Meter } from "../sections/Meter";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "8px", alignItems: "center" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 24rem), 1fr))" },
  card: {
    display: "flex", flexDirection: "column", gap: "8px", padding: "16px", height: "100%", boxSizing: "border-box", textDecorationLine: "none", color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "4px", alignItems: "center", justifyContent: "space-between" },
  quiet: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  empty: { padding: "32px 0", display: "flex", flexDirection: "column", gap: "8px" },
});

/** Every survey with what a coordinator wants to know of it first. */
export default function SurveyListPage({ go }: { readonly go: (route: Route) => void }) {
  const styles = useStyles();
  const { list: t, nav } = useTexts();
  const common = useCommon();
  const { api } = useSession();
  const load = useCallback((signal: AbortSignal) => api.surveys(signal), [api]);
  const { value, failure, retryIn, refresh } = usePoll(load);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title3 as="h1">{t.title}</Title3>
        <Button appearance="primary" icon={<AddRegular aria-hidden />} onClick={() => { go({ page: "new" }); }}>{nav.newSurvey}</Button>
      </div>
      <FailureBar failure={failure} onRetry={refresh} note={retryIn === null ? undefined : common.seconds(retryIn)} />
      {value === null && failure === null && <Spinner label={common.loading} />}
      {value?.surveys.length === 0 && <div className={styles.empty}><Text weight="semibold">{t.empty}</Text><Text>{t.emptyDetail}</Text></div>}
      <ul className={styles.list}>{value?.surveys.map((s) => <li key={s.id}><Card survey={s} /></li>)}</ul>
      {value !== null && value.unreadable.length > 0 && <Text className={styles.bad}>{t.unreadable(value.unreadable.join("、"))}</Text>}
    </div>
  );
}

function Card({ survey }: { readonly survey: SurveySummary }) {
  const styles = useStyles();
  const { list: t, phases } = useTexts();
  const { deadline } = useCommon();
  const { language } = useLanguage();
  const { sections } = survey;
  const isOpen = survey.phase === "Running" || survey.phase === "Prepared";
  return (
    <a className={styles.card} href={formatRoute({ page: "survey", survey: survey.id, tab: "sections", section: null })}>
      <div className={styles.row}>
        <Caption1 className={styles.quiet}>{survey.planName}</Caption1>
        <Badge appearance="outline" color="informative">{phases[survey.phase]}</Badge>
      </div>
      <Text weight="semibold" size={400}>{survey.name}</Text>
      <div className={styles.row}>
        <Text>{t.deadline} {survey.deadline.text}</Text>
        {isOpen && <Text weight="semibold" className={survey.deadline.passed ? styles.bad : undefined}>{deadlineWords(survey.deadline, deadline)}</Text>}
      </div>
      <Meter value={sections.handedIn} total={sections.total} label={t.progress(sections.handedIn, sections.total)} />
      <div className={styles.row}>
        <Caption1 className={styles.quiet}>{survey.publishedAt === null ? t.noReport : t.published(formatMoment(survey.publishedAt, language))}</Caption1>
        {sections.overdue > 0 && <Caption1 className={styles.bad}>{t.overdue(sections.overdue)}</Caption1>}
        {survey.troubles > 0 && <Caption1 className={styles.bad}>{t.troubles(survey.troubles)}</Caption1>}
      </div>
    </a>
  );
}
