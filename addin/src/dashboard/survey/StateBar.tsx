import { ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { SectionState, SurveySummary } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { StateBadge, useStateColors } from "../parts/StateBadge";
import { useTexts } from "../texts/texts";

/** From done to not begun. */
const order: readonly SectionState[] = ["Accepted", "Submitted", "AwaitingApproval", "Returned", "InProgress", "Issued", "NotIssued", "Missed"];

const useStyles = makeStyles({
  bar: { display: "flex", height: "14px", gap: "2px", forcedColorAdjust: "none" },
  part: { ...shorthands.borderStyle("solid"), ...shorthands.borderWidth("1px"), boxSizing: "border-box", borderRadius: "3px" },
  legend: { display: "flex", flexWrap: "wrap", gap: "6px" },
  button: { minWidth: 0, padding: "2px 10px", fontWeight: tokens.fontWeightRegular },
  number: { fontWeight: tokens.fontWeightSemibold, marginInlineStart: "6px", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly counts: SurveySummary["sections"];
  readonly chosen: ReadonlySet<SectionState>;
  readonly onChoose: (states: ReadonlySet<SectionState>) => void;
}

/** How many sections are in which state; each state is a filter of the table. */
export function StateBar({ counts, chosen, onChoose }: Props) {
  const styles = useStyles();
  const colors = useStateColors();
  const { states } = useCommon();
  const { survey, table } = useTexts();
  const present = order.map((state) => ({ state, count: countOf(counts, state) })).filter((p) => p.count > 0 || chosen.has(p.state));
  const words = present.map((p) => `${states[p.state]} ${String(p.count)}`).join("、");
  const toggle = (state: SectionState) => {
    const next = new Set(chosen);
    if (!next.delete(state)) {
      next.add(state);
    }
    onChoose(next);
  };
  return (
    <>
      <div className={styles.bar} role="img" aria-label={words}>
        {present.filter((p) => p.count > 0).map(({ state, count }) => <span key={state} className={mergeClasses(styles.part, colors[state])} style={{ flexGrow: count }} />)}
      </div>
      <div className={styles.legend} role="group" aria-label={survey.stateFilter}>
        {present.map(({ state, count }) => (
          <ToggleButton key={state} size="small" appearance="subtle" className={styles.button} checked={chosen.has(state)} onClick={() => { toggle(state); }}>
            <StateBadge state={state} /><span className={styles.number}>{count}</span>
          </ToggleButton>
        ))}
        {chosen.size > 0 && <ToggleButton size="small" appearance="subtle" className={styles.button} onClick={() => { onChoose(new Set()); }}>{table.all}</ToggleButton>}
      </div>
    </>
  );
}

function countOf(counts: SurveySummary["sections"], state: SectionState): number {
  const key = (state.charAt(0).toLowerCase() + state.slice(1)) as Uncapitalize<SectionState>;
  return counts[key];
}
