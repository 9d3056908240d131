import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Finding } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import type { Place } from "../workbook/place";

const useStyles = makeStyles({
  entry: {
    display: "flex", gap: tokens.spacingHorizontalS, width: "100%", textAlign: "start", padding: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`, font: "inherit", boxSizing: "border-box",
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  icon: { fontSize: "20px", flexShrink: 0, marginBlockStart: "1px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: DismissCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** One finding: what is wrong and how to cure it; pressing it leads to the cell. */
export function FindingEntry({ finding, goTo }: { readonly finding: Finding; readonly goTo: (place: Place) => void }) {
  const styles = useStyles();
  const { severities } = useCommon();
  const severity = finding.severity === "error" || finding.severity === "warning" ? finding.severity : "info";
  const Icon = icons[severity];
  const content = (
    <>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={severities[severity]} role="img" />
      <span className={styles.words}>
        <Text>{finding.message}</Text>
        <Text size={200} className={styles.hint}>{finding.hint}</Text>
      </span>
    </>
  );
  const { row, field } = finding;
  return row === null || field === null ? (
    <div className={styles.entry}>{content}</div>
  ) : (
    <button type="button" className={mergeClasses(styles.entry, styles.link)} data-code={finding.code} onClick={() => { goTo({ row, field }); }}>
      {content}
    </button>
  );
}
