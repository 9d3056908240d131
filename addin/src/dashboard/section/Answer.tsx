import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { Shape } from "../../shared/api/types";
import { FindingList } from "../parts/FindingList";
import { useTexts } from "../texts/texts";
import type { AnswerLine } from "./answers";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(88px, 9rem) minmax(0, 1fr)", columnGap: "12px", alignItems: "start", "@media (max-width: 719px)": { gridTemplateColumns: "1fr" } },
  label: { color: tokens.colorNeutralForeground2, paddingTop: "2px" },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "1.6" },
  quiet: { color: tokens.colorNeutralForeground2 },
  lastYear: { color: tokens.colorNeutralForeground2, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingInlineStart: "8px", marginBlock: "2px", whiteSpace: "pre-wrap", overflowWrap: "anywhere", display: "block" },
  struck: { textDecorationLine: "line-through" },
  first: { display: "flex", alignItems: "flex-start", gap: "4px" },
  grow: { flexGrow: 1, minWidth: 0 },
  rating: { display: "inline-flex", gap: "8px", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  swatch: { display: "inline-block", minWidth: "1.6em", textAlign: "center", borderRadius: tokens.borderRadiusSmall, padding: "0 6px", color: "#1b1b1b", backgroundColor: "#e6e6e6", forcedColorAdjust: "none" },
  edit: { minWidth: "auto", flexShrink: 0, "@media print": { display: "none" } },
});

interface Props {
  readonly line: AnswerLine;
  readonly scale: readonly Shape<"LevelView">[];
  readonly showLastYear: boolean;
  readonly isHandedIn: boolean;
  readonly onCorrect: (() => void) | null;
  readonly rowTitle: string;
}

/** One answer: its label, its text, last year's below it, and the findings about it. */
export function Answer({ line, scale, showLastYear, isHandedIn, onCorrect, rowTitle }: Props) {
  const styles = useStyles();
  const { section: t } = useTexts();
  if (!isHandedIn && line.findings.length === 0 && (line.lastYear === "" || !showLastYear)) {
    return null;
  }
  const rating = line.field.kind === "Rating" ? scale : [];
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.label}>{line.field.label}</Text>
      <div>
        {isHandedIn && (
          <div className={styles.first}>
            <div className={styles.grow}>
              {line.text === "" ? <Text className={styles.quiet}>{t.noAnswer}</Text> : <Shown text={line.text} rating={rating} />}
              {line.original !== null && (
                <Caption1 block className={styles.quiet}>{t.original}：<span className={styles.struck}>{line.original === "" ? t.noAnswer : line.original}</span>　{line.reason}</Caption1>
              )}
            </div>
            {onCorrect !== null && <Button className={styles.edit} size="small" appearance="subtle" icon={<EditRegular />} aria-label={t.correctOf(line.field.label, rowTitle)} title={t.correct} onClick={onCorrect} />}
          </div>
        )}
        {showLastYear && line.lastYear !== "" && <Caption1 className={styles.lastYear}>{t.lastYear}：{line.lastYear}</Caption1>}
        {line.findings.length > 0 && <FindingList findings={line.findings} />}
      </div>
    </div>
  );
}

function Shown({ text, rating }: { readonly text: string; readonly rating: readonly Shape<"LevelView">[] }) {
  const styles = useStyles();
  const level = rating.find((l) => l.code === text);
  return level === undefined ? (
    <Text className={mergeClasses(styles.text)}>{text}</Text>
  ) : (
    <span className={styles.rating}><span className={styles.swatch} style={level.color === null ? {} : { backgroundColor: level.color }}>{level.code}</span>{level.name}</span>
  );
}
