import { Subtitle2, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, HourglassRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import type { SectionView, Shape } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}`, borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS,
  },
  waiting: { border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  done: { fontSize: "24px", color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  wait: { fontSize: "24px", color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  list: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  number: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, userSelect: "all" },
  same: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start", color: tokens.colorNeutralForeground2 },
});

/** The newest submission: number, time and what was received. */
export function Receipt({ section, submission, same }: {
  readonly section: SectionView;
  readonly submission: Shape<"SubmissionView">;
  /** Whether the pane has itself computed that the receipt vouches for what is on the screen. */
  readonly same: boolean;
}) {
  const styles = useStyles();
  const t = useTexts().receipt;
  const { language } = useLanguage();
  const isWaiting = submission.approval === "Pending";
  return (
    <section className={mergeClasses(styles.card, isWaiting && styles.waiting)} aria-label={isWaiting ? t.titleApproval : t.title}>
      <div className={styles.head}>
        {isWaiting ? <HourglassRegular className={styles.wait} aria-hidden /> : <CheckmarkCircleFilled className={styles.done} aria-hidden />}
        <Subtitle2 as="h2">{isWaiting ? t.titleApproval : t.title}</Subtitle2>
      </div>
      <dl className={styles.list}>
        <dt className={styles.term}>{t.number}</dt>
        <dd className={mergeClasses(styles.value, styles.number)}>{submission.receipt}</dd>
        <dt className={styles.term}>{t.at}</dt>
        <dd className={styles.value}>{formatMoment(submission.at, language)}{submission.late ? `（${t.late}）` : ""}</dd>
        <dt className={styles.term}>{t.content}</dt>
        <dd className={styles.value}>{`${t.nth(submission.number)}　${t.counts(submission.progress.answered, submission.progress.total)}`}</dd>
        <dt className={styles.term}>{t.by}</dt>
        <dd className={styles.value}>{submission.by === "-" ? t.system : submission.by}{submission.way === "Act" ? "" : `（${t.ways[submission.way]}）`}</dd>
      </dl>
      {same && (
        <div className={styles.same}>
          <ShieldCheckmarkRegular aria-hidden />
          <Text size={200}>{t.same}</Text>
        </div>
      )}
      {section.state === "Accepted" && <Text size={200}>{t.accepted}</Text>}
    </section>
  );
}
