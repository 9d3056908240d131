import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CommentFilled } from "@fluentui/react-icons";
import type { SurveyDetail } from "../../shared/api/types";
import { StateBadge } from "../parts/StateBadge";
import { hasNewComment } from "../sections/comments";
import { useTexts } from "../texts/texts";
import { outstandingOf } from "./outstanding";

const shown = 5;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1.4fr) auto", columnGap: "8px", alignItems: "center", minHeight: "32px" },
  name: { justifyContent: "flex-start", padding: "2px 8px", marginInlineStart: "-8px", textAlign: "start", minWidth: 0, fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2, textAlign: "end" },
  late: { color: tokens.colorPaletteRedForeground1, textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  comment: { color: tokens.colorBrandForeground1 },
});

/** Who has not handed in, the most pressing first. */
export function Outstanding({ survey, onOpen }: { readonly survey: SurveyDetail; readonly onOpen: (code: string) => void }) {
  const styles = useStyles();
  const { outstanding: t, table } = useTexts();
  const all = outstandingOf(survey.sections);
  const isSent = survey.sections.some((s) => s.workbook !== null);
  if (!isSent) {
    return null;
  }
  if (all.length === 0) {
    return <Text>{t.none}</Text>;
  }
  return (
    <section aria-label={t.title(all.length)}>
      <Text weight="semibold">{t.title(all.length)}</Text>
      <ul className={styles.list}>
        {all.slice(0, shown).map((s) => (
          <li key={s.code} className={styles.item}>
            <Button appearance="transparent" className={styles.name} onClick={() => { onOpen(s.code); }} iconPosition="after" icon={hasNewComment(s) ? <CommentFilled className={styles.comment} aria-label={table.newComment} /> : null}>{s.name}</Button>
            <StateBadge state={s.state} />
            {s.overdue ? <Caption1 className={styles.late}>{table.late}</Caption1> : <Caption1 className={styles.quiet}>{s.reminders > 0 ? t.reminded(s.reminders) : ""}</Caption1>}
          </li>
        ))}
      </ul>
      {all.length > shown && <Caption1>{t.more(all.length - shown)}</Caption1>}
    </section>
  );
}
