import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Shape } from "../../shared/api/types";
import { useTexts } from "../texts/texts";
import { given } from "./shares";

const useStyles = makeStyles({
  bar: { display: "flex", height: "22px", gap: "1px", forcedColorAdjust: "none", "-webkit-print-color-adjust": "exact", printColorAdjust: "exact" },
  thin: { height: "8px", opacity: 0.85 },
  part: { display: "flex", alignItems: "center", justifyContent: "center", color: "#1b1b1b", fontSize: tokens.fontSizeBase200, overflow: "hidden", boxSizing: "border-box", border: "1px solid rgba(0, 0, 0, .28)", fontVariantNumeric: "tabular-nums" },
  missing: { backgroundImage: "repeating-linear-gradient(135deg, #d6d6d6 0 4px, #f4f4f4 4px 8px)", backgroundColor: "#e0e0e0" },
  empty: { border: `1px dashed ${tokens.colorNeutralStroke1}`, flexGrow: 1 },
});

interface Props {
  readonly name: string;
  readonly scale: readonly Shape<"LevelView">[];
  readonly counts: readonly number[];
  /** Rows without a rating: not handed in, or blank. */
  readonly rest: number;
  readonly thin?: boolean;
}

const plain = ["#9ccfb8", "#ffe08a", "#f5b799", "#e08e8e"];

/** Ratings as one bar from best to worst; what is missing is hatched. */
export function RatingBar({ name, scale, counts, rest, thin = false }: Props) {
  const styles = useStyles();
  const { statistics: t } = useTexts();
  const words = scale.map((level, i) => t.item(level.code, counts[i] ?? 0)).join("、") + (rest > 0 ? `、${t.missing} ${t.count(rest)}` : "");
  const isEmpty = given(counts) + rest === 0;
  return (
    <div className={mergeClasses(styles.bar, thin && styles.thin)} role="img" aria-label={t.barLabel(name, words)} title={words}>
      {isEmpty && <span className={styles.empty} />}
      {scale.map((level, i) => {
        const count = counts[i] ?? 0;
        return count === 0 ? null : (
          <span key={level.code} className={styles.part} style={{ flexGrow: count, flexBasis: 0, backgroundColor: level.color ?? plain[i % plain.length] }}>{thin ? "" : count}</span>
        );
      })}
      {rest > 0 && <span className={mergeClasses(styles.part, styles.missing)} style={{ flexGrow: rest, flexBasis: 0 }}>{thin ? "" : rest}</span>}
    </div>
  );
}
