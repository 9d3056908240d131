import { Caption1, Checkbox, MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SectionView } from "../../shared/api/types";
import { FindingList } from "../parts/FindingList";
import { useTexts } from "../texts/texts";
import { Answer } from "./Answer";
import { answerRows, otherFindings, type AnswerLine, type AnswerRow } from "./answers";
import { CorrectDialog } from "./CorrectDialog";
import { Indicators } from "./Indicators";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  count: { marginInlineStart: "auto", color: tokens.colorNeutralForeground2 },
  row: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "12px", display: "flex", flexDirection: "column", gap: "8px", breakInside: "avoid" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  path: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly survey: string;
  readonly view: SectionView;
  readonly canCorrect: boolean;
}

/** Every answer of a section, each with what the check says of it and with last year's. */
export function Answers({ survey, view, canCorrect }: Props) {
  const styles = useStyles();
  const { section: t } = useTexts();
  const [lastYear, setLastYear] = useState(true);
  const [onlyFindings, setOnlyFindings] = useState(false);
  const [correcting, setCorrecting] = useState<{ readonly row: AnswerRow; readonly line: AnswerLine } | null>(null);
  const rows = useMemo(() => answerRows(view), [view]);
  const others = useMemo(() => otherFindings(view), [view]);
  const shown = onlyFindings ? rows.filter((r) => r.hasFindings) : rows;
  const isHandedIn = view.rows.some((r) => r.answers !== null);
  return (
    <>
      {view.sentBack !== null && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody><MessageBarTitle>{t.sentBack}</MessageBarTitle> {view.sentBack.text}</MessageBarBody></MessageBar>
      )}
      {!isHandedIn && <Text>{t.nothing}</Text>}
      {others.length > 0 && <section aria-label={t.otherFindings}><Text weight="semibold" block>{t.otherFindings}</Text><FindingList findings={others} /></section>}
      <div className={styles.tools}>
        <Checkbox label={t.showLastYear} checked={lastYear} onChange={(_, data) => { setLastYear(data.checked === true); }} />
        <Checkbox label={t.onlyFindings} checked={onlyFindings} onChange={(_, data) => { setOnlyFindings(data.checked === true); }} />
        <Caption1 className={styles.count}>{t.rowsShown(shown.length, rows.length)}</Caption1>
      </div>
      {isHandedIn && <Caption1 className={styles.path}>{view.findings.length === 0 ? t.noFindings : t.findingsOfLastCheck}</Caption1>}
      {shown.map((row) => (
        <article key={row.id} className={styles.row} aria-label={row.title}>
          <div>
            {row.headings.length > 0 && <Caption1 className={styles.path}>{row.headings.join(" › ")}</Caption1>}
            <h3 className={styles.title}>{row.title}</h3>
          </div>
          {row.findings.length > 0 && <FindingList findings={row.findings} />}
          {row.lines.map((line) => (
            <Answer key={line.field.key} line={line} scale={view.scale} showLastYear={lastYear} isHandedIn={isHandedIn} onCorrect={canCorrect ? () => { setCorrecting({ row, line }); } : null} rowTitle={row.title} />
          ))}
        </article>
      ))}
      {view.indicators.length > 0 && <Indicators view={view} />}
      {correcting !== null && <CorrectDialog survey={survey} section={view.code} row={correcting.row} line={correcting.line} scale={view.scale} onClose={() => { setCorrecting(null); }} />}
    </>
  );
}
