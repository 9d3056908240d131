import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  meter: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: "8px", alignItems: "center" },
  track: { height: "6px", borderRadius: "3px", backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden", forcedColorAdjust: "none" },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  number: { fontVariantNumeric: "tabular-nums", minWidth: "4.5ch", textAlign: "end" },
});

/** How much is done: a bar and the numbers. */
export function Meter({ value, total, label }: { readonly value: number; readonly total: number; readonly label: string }) {
  const styles = useStyles();
  return (
    <span className={styles.meter}>
      <span className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={value}>
        <span className={styles.bar} style={{ width: `${String(total === 0 ? 0 : (100 * value) / total)}%`, display: "block" }} />
      </span>
      <span className={styles.number}>{value}/{total}</span>
    </span>
  );
}
