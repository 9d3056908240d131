import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { SectionState } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";

const useStyles = makeStyles({
  badge: { display: "inline-flex", alignItems: "center", gap: "6px", whiteSpace: "nowrap" },
  dot: { width: "10px", height: "10px", borderRadius: "50%", flexShrink: 0, boxSizing: "border-box", border: `2px solid ${tokens.colorNeutralStroke1}`, forcedColorAdjust: "none" },
});

/** Fill of each state: the further, the stronger; what waits for somebody stands out. */
export const useStateColors = makeStyles({
  NotIssued: { backgroundColor: tokens.colorNeutralBackground5, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  Issued: { backgroundColor: tokens.colorNeutralBackground1, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  InProgress: { backgroundColor: tokens.colorPaletteBlueBorderActive, ...shorthands.borderColor(tokens.colorPaletteBlueBorderActive) },
  AwaitingApproval: { backgroundColor: tokens.colorPaletteGrapeBorderActive, ...shorthands.borderColor(tokens.colorPaletteGrapeBorderActive) },
  Submitted: { backgroundColor: tokens.colorPaletteMarigoldBorderActive, ...shorthands.borderColor(tokens.colorPaletteMarigoldBorderActive) },
  Accepted: { backgroundColor: tokens.colorBrandBackground, ...shorthands.borderColor(tokens.colorBrandBackground) },
  Returned: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive, ...shorthands.borderColor(tokens.colorPaletteDarkOrangeBorderActive) },
  Missed: { backgroundColor: tokens.colorPaletteRedBorderActive, ...shorthands.borderColor(tokens.colorPaletteRedBorderActive) },
});

/** A section's state: a mark and its word. */
export function StateBadge({ state }: { readonly state: SectionState }) {
  const styles = useStyles();
  const colors = useStateColors();
  const { states } = useCommon();
  return (
    <span className={styles.badge}>
      <span aria-hidden className={mergeClasses(styles.dot, colors[state])} />
      {states[state]}
    </span>
  );
}
