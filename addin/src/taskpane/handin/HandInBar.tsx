import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SectionView, Shape } from "../../shared/api/types";
import { useTexts } from "../texts/useTexts";
import type { HandInState } from "./useHandIn";

const useStyles = makeStyles({
  bar: {
    position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  stop: { flexShrink: 0, whiteSpace: "nowrap" },
  step: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** 提出: always in sight, with what stands between the reader and it. */
export function HandInBar({ section, check, state, onSubmit, onStop }: {
  readonly section: SectionView;
  readonly check: Shape<"CheckAnswer"> | null;
  readonly state: HandInState;
  readonly onSubmit: () => void;
  readonly onStop: () => void;
}) {
  const styles = useStyles();
  const t = useTexts();
  const isOpen = section.actions.includes("submit");
  const hint = useHint(section, check);
  const again = section.submissions.length > 0;
  return (
    <footer className={styles.bar}>
      {state.kind === "running" ? (
        <div className={styles.step}>
          <Spinner size="tiny" labelPosition="after" label={t.handIn.steps[state.step]} role="status" />
          <Button className={styles.stop} size="small" onClick={onStop}>{t.handIn.cancel}</Button>
        </div>
      ) : (
        <Text size={200} role="status">{hint}</Text>
      )}
      {isOpen && state.kind !== "running" && (
        <Button appearance={isUnchanged(section, check) ? "secondary" : "primary"} size="large" onClick={onSubmit}>
          {again ? t.handIn.resubmit : section.survey.needsApproval ? t.handIn.submitApproval : t.handIn.submit}
        </Button>
      )}
    </footer>
  );
}

/** Whether the sheet holds exactly what was handed in last. */
export function isUnchanged(section: SectionView, check: Shape<"CheckAnswer"> | null): boolean {
  const waits = section.state === "Submitted" || section.state === "AwaitingApproval" || section.state === "Accepted";
  return waits && check !== null && section.submissions[0]?.answersDigest === check.answersDigest;
}

function useHint(section: SectionView, check: Shape<"CheckAnswer"> | null): string {
  const t = useTexts();
  if (section.closed !== null) {
    return section.closed in t.closed ? t.closed[section.closed as keyof typeof t.closed] : t.closed.notRunning;
  }
  if (!section.actions.includes("submit")) {
    return t.handIn.notYours;
  }
  if (check === null) {
    return "";
  }
  if (isUnchanged(section, check)) {
    return t.handIn.sameHint;
  }
  const errors = check.findings.filter(finding => finding.severity === "error").length;
  const warnings = check.findings.filter(finding => finding.severity === "warning").length;
  const isLater = section.state === "Submitted" || section.state === "AwaitingApproval";
  return errors > 0 ? t.handIn.errorsHint(errors) : isLater ? t.handIn.changedHint : warnings > 0 ? t.handIn.warningsHint(warnings) : t.handIn.readyHint;
}
