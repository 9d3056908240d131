import { Badge, Caption1, ProgressBar, Subtitle1, Text, makeStyles, mergeClasses, tokens, type BadgeProps } from "@fluentui/react-components";
import { useCommon } from "../../shared/i18n/common";
import type { Deadline, SectionState, SectionView } from "../../shared/api/types";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  left: { fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusDangerForeground1 },
  progress: { marginBlock: tokens.spacingVerticalXS },
});

/** How far the answers are, as the last check counted. */
export interface Counts {
  readonly answered: number;
  readonly total: number;
}

/** Survey, section, state, deadline in words and progress. */
export function Heading({ section, counts, checking }: { readonly section: SectionView; readonly counts: Counts | null; readonly checking: boolean }) {
  const styles = useStyles();
  const t = useTexts();
  const common = useCommon();
  return (
    <header className={styles.box}>
      <Caption1 className={styles.quiet}>{section.survey.name}</Caption1>
      <div className={styles.line}>
        <Subtitle1 as="h1">{section.name}</Subtitle1>
        <Badge appearance="tint" size="large" color={colors[section.state]}>{common.states[section.state]}</Badge>
      </div>
      <div className={styles.line}>
        <Text className={styles.quiet}>{`${t.heading.deadline} ${section.deadline.text}`}</Text>
        <Text className={mergeClasses(styles.left, isSoon(section.deadline) && styles.soon)}>{useDeadline(section.deadline)}</Text>
      </div>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        aria-label={counts === null ? t.heading.unchecked : t.heading.answered(counts.answered, counts.total)}
        {...(counts === null ? {} : { value: counts.total === 0 ? 1 : counts.answered / counts.total })}
        color={counts !== null && counts.answered === counts.total ? "success" : "brand"}
      />
      <div className={styles.line}>
        <Text>{counts === null ? t.heading.unchecked : counts.total === 0 ? t.heading.noneNeeded : t.heading.answered(counts.answered, counts.total)}</Text>
        <Caption1 className={styles.quiet} role="status">{checking ? t.heading.checking : counts === null ? "" : t.heading.checkedNow}</Caption1>
      </div>
    </header>
  );
}

const colors: Record<SectionState, NonNullable<BadgeProps["color"]>> = {
  NotIssued: "informative",
  Issued: "informative",
  InProgress: "brand",
  AwaitingApproval: "warning",
  Submitted: "success",
  Accepted: "success",
  Returned: "danger",
  Missed: "danger",
};

/** Three business days is when the last reminder goes. */
const soon = 3;

function isSoon(deadline: Deadline): boolean {
  return deadline.passed || deadline.businessDays <= soon;
}

function useDeadline(deadline: Deadline): string {
  const { deadline: words } = useCommon();
  if (deadline.passed) {
    return deadline.businessDays < 0 ? words.passed(-deadline.businessDays) : words.passedToday;
  }
  return deadline.calendarDays === 0 ? words.today : words.left(deadline.businessDays);
}
