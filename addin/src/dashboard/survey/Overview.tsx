import { Caption1, Link, Subtitle1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SurveyDetail } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { deadlineWords } from "../parts/deadline";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: "24px", rowGap: "12px", alignItems: "flex-end", justifyContent: "space-between" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  meta: { color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", columnGap: "12px" },
  phase: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: "0 6px", color: tokens.colorNeutralForeground1 },
  figures: { display: "flex", flexWrap: "wrap", margin: 0, columnGap: "28px", rowGap: "8px" },
  figure: { display: "flex", flexDirection: "column" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  big: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1 },
  doubt: { color: tokens.colorPaletteMarigoldForeground2 },
  good: { color: tokens.colorBrandForeground1 },
});

/** The survey at a glance: its name, the deadline, how many have handed in, how many are late, what is wrong. */
export function Overview({ survey }: { readonly survey: SurveyDetail }) {
  const styles = useStyles();
  const t = useTexts();
  const { deadline: words } = useCommon();
  const { language } = useLanguage();
  const { summary, settings } = survey;
  const { sections, progress, deadline } = summary;
  const isOver = summary.phase === "Cancelled";
  return (
    <header className={styles.head}>
      <div>
        <Text className={styles.meta}>{summary.planName}</Text>
        <h1 className={styles.title}>{summary.name}</h1>
        <Caption1 className={styles.meta}>
          <span className={styles.phase}>{t.phases[summary.phase]}</span>
          <span>{t.survey.deadline} {deadline.text}</span>
          <span>{t.survey.coordinator} {settings.coordinator}</span>
          {settings.definitionAddress !== null && <Link href={settings.definitionAddress} target="_blank" rel="noreferrer">{t.survey.openDefinition}</Link>}
        </Caption1>
        {summary.phase === "Prepared" && settings.distributeAt !== null && <Text>{t.survey.distributeAt(formatMoment(settings.distributeAt, language))}</Text>}
        {isOver && <Text className={styles.bad} weight="semibold">{t.survey.cancelled}</Text>}
      </div>
      <dl className={styles.figures}>
        <Figure term={t.survey.daysLeft} tone={deadline.passed ? styles.bad : deadline.businessDays <= 2 ? styles.doubt : undefined}>{deadlineWords(deadline, words)}</Figure>
        <Figure term={t.survey.handedIn} big={String(sections.handedIn)} tone={sections.handedIn === sections.total ? styles.good : undefined}>{t.survey.of(sections.total)}</Figure>
        {sections.overdue > 0 && <Figure term={t.survey.late} tone={styles.bad} big={String(sections.overdue)}>{t.survey.units.sections}</Figure>}
        <Figure term={t.survey.errors} tone={progress.errors > 0 ? styles.bad : undefined} big={String(progress.errors)}>{t.survey.units.findings}</Figure>
        <Figure term={t.survey.warnings} tone={progress.warnings > 0 ? styles.doubt : undefined} big={String(progress.warnings)}>{t.survey.units.findings}</Figure>
      </dl>
    </header>
  );
}

function Figure({ term, tone, big, children }: { readonly term: string; readonly tone?: string | undefined; readonly big?: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt><Caption1 className={styles.meta}>{term}</Caption1></dt>
      <dd className={mergeClasses(styles.value, tone)}>
        {big === undefined ? <Subtitle1 className={tone}>{children}</Subtitle1> : <><span className={styles.big}>{big}</span>{children}</>}
      </dd>
    </div>
  );
}
