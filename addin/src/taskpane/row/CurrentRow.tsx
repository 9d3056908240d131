import { Body1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SectionView } from "../../shared/api/types";
import { fieldLabel, rowName } from "../section/rowName";
import { useTexts } from "../texts/useTexts";
import type { Place, Writing } from "../workbook/place";
import type { Position, Sheets } from "../workbook/surveyWorkbook";
import { AnswerCard } from "./AnswerCard";
import { RatingScale } from "./RatingScale";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** What can be done with an answer's cell. */
export interface RowActs {
  readonly goTo: (place: Place) => void;
  readonly write: (place: Place, expected: string, text: string) => Promise<Writing>;
}

/** The row the reader is in: its answers with their lengths, last year's beside them, and the rating scale. */
export function CurrentRow({ section, position, sheets, acts }: {
  readonly section: SectionView;
  readonly position: Position | null;
  readonly sheets: Sheets | null;
  readonly acts: RowActs;
}) {
  const styles = useStyles();
  const t = useTexts();
  const asked = section.rows.find(row => row.id === position?.row);
  const indicator = section.indicators.find(row => row.id === position?.row);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [position]);
  if (position === null || (asked === undefined && indicator === undefined)) {
    return (
      <div className={styles.list}>
        <Body1>{t.row.none}</Body1>
        <RatingScale scale={section.scale} chosen={null} />
      </div>
    );
  }
  const shown = [sheets?.form, sheets?.indicators].flatMap(table => table?.rows ?? []).find(row => row.id === position.row);
  const text = (key: string): string => shown?.cells.get(key)?.text ?? "";
  const fields = asked === undefined ? [] : section.fields.filter(field => field.answer);
  const rating = fields.find(field => field.kind === "Rating");
  return (
    <div className={styles.list} ref={top}>
      <Subtitle2 as="h2">{rowName(section, position.row)}</Subtitle2>
      {fields.map(field => (
        <AnswerCard
          key={`${position.row}/${field.key}`} place={{ row: position.row, field: field.key }} label={field.label} field={field} text={text(field.key)}
          prior={field.priorKey === null ? null : (asked?.prior[field.priorKey] ?? "")} isCurrent={position.field === field.key} acts={acts}
        />
      ))}
      {indicator?.open !== null && indicator?.open !== undefined && (
        <AnswerCard
          key={`${position.row}/${indicator.open}`} place={{ row: position.row, field: indicator.open }} label={fieldLabel(section, indicator.open)} field={null}
          text={text(indicator.open)} prior={null} isCurrent={position.field === indicator.open} acts={acts}
        />
      )}
      {rating !== undefined && <RatingScale scale={section.scale} chosen={text(rating.key).normalize("NFKC").trim().toUpperCase()} />}
    </div>
  );
}
