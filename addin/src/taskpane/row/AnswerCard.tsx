import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Shape } from "../../shared/api/types";
import { useTexts } from "../texts/useTexts";
import type { Place } from "../workbook/place";
import type { RowActs } from "./CurrentRow";
import { PriorAnswer } from "./PriorAnswer";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS,
  },
  current: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { padding: 0, minWidth: 0, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  // Four lines: the sheet has the rest.
  answer: { whiteSpace: "pre-line", overflowWrap: "anywhere", maxHeight: `calc(4 * ${tokens.lineHeightBase300})`, overflow: "hidden" },
});

/** One answer of the row: what is in the cell, how long it is, and last year's. */
export function AnswerCard({ place, label, field, text, prior, isCurrent, acts }: {
  readonly place: Place;
  readonly label: string;
  readonly field: Shape<"FieldView"> | null;
  readonly text: string;
  /** Null when the field shows none. */
  readonly prior: string | null;
  readonly isCurrent: boolean;
  readonly acts: RowActs;
}) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <section className={mergeClasses(styles.card, isCurrent && styles.current)} aria-label={label} data-current={isCurrent}>
      <div className={styles.head}>
        <Button appearance="transparent" size="small" className={styles.name} aria-label={t.row.show(label)} onClick={() => { acts.goTo(place); }}>{label}</Button>
        <Length text={text} field={field} />
      </div>
      {text !== "" && <Text className={styles.answer}>{text}</Text>}
      {prior !== null && <PriorAnswer place={place} label={label} text={text} prior={prior} acts={acts} />}
    </section>
  );
}

/** Character counter; only texts have a length worth telling. */
function Length({ text, field }: { readonly text: string; readonly field: Shape<"FieldView"> | null }) {
  const styles = useStyles();
  const t = useTexts();
  const length = text.trimEnd().length;
  const isText = field?.kind === "Text" || field?.kind === "LongText";
  if (length === 0) {
    return <Caption1 className={styles.count}>{field?.requirement === "Required" ? `${t.row.empty}・${t.row.required}` : t.row.empty}</Caption1>;
  }
  if (!isText) {
    return null;
  }
  const most = field.maxLength;
  const least = field.minLength;
  if (most !== null && length > most) {
    return <Caption1 className={mergeClasses(styles.count, styles.wrong)}>{`${t.row.charactersOf(length, most)}（${t.row.tooLong(length - most)}）`}</Caption1>;
  }
  if (least !== null && length < least) {
    return <Caption1 className={mergeClasses(styles.count, styles.wrong)}>{`${t.row.characters(length)}（${t.row.atLeast(least)}）`}</Caption1>;
  }
  return <Caption1 className={styles.count}>{most === null ? t.row.characters(length) : t.row.charactersOf(length, most)}</Caption1>;
}
