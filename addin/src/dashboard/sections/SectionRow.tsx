import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CommentFilled, CommentRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { SectionSummary } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { StateBadge } from "../parts/StateBadge";
import { useTexts } from "../texts/texts";
import { Meter } from "./Meter";
import { lastChange } from "./rows";
import { hasNewComment } from "./comments";

const useStyles = makeStyles({
  row: { cursor: "pointer", breakInside: "avoid", boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`, ":hover": { backgroundColor: tokens.colorNeutralBackground3 } },
  cell: { padding: "0 8px", overflow: "hidden", verticalAlign: "middle" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  name: { justifyContent: "flex-start", maxWidth: "100%", minWidth: 0, padding: "4px 8px", marginInlineStart: "-8px", fontWeight: tokens.fontWeightSemibold, textAlign: "start" },
  first: { display: "flex", alignItems: "center", gap: "4px" },
  comment: { color: tokens.colorBrandForeground1, flexShrink: 0, fontSize: "16px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  doubt: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  state: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", rowGap: "4px", alignItems: "center", padding: "8px 4px" },
  cardMeta: { display: "flex", flexWrap: "wrap", columnGap: "12px", gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, overflow: "hidden", maxHeight: "20px" },
  wide: { gridColumn: "1 / -1" },
});

interface Props {
  readonly section: SectionSummary;
  readonly index: number;
  readonly height: number;
  readonly narrow: boolean;
  /** Whether Tab stops here. */
  readonly active: boolean;
  readonly onOpen: (index: number) => void;
}

/** One section: a line of the table, or a card where the page is narrow. */
export const SectionRow = memo(function SectionRow(props: Props) {
  const { section, index, height, narrow, onOpen } = props;
  const styles = useStyles();
  return (
    <tr data-index={index} data-section={section.code} aria-rowindex={index + 2} className={styles.row} style={{ height }} onClick={() => { onOpen(index); }}>
      {narrow ? <Card {...props} /> : <Cells {...props} />}
    </tr>
  );
});

function Cells({ section, active }: Props) {
  const styles = useStyles();
  const { table: t } = useTexts();
  const { language } = useLanguage();
  const { progress } = section;
  const changed = lastChange(section);
  return (
    <>
      <th scope="row" className={styles.cell}><Name section={section} active={active} /></th>
      <td className={styles.cell}><State section={section} /></td>
      <td className={styles.cell}>{progress.total === 0 ? <span className={styles.quiet}>－</span> : <Meter value={progress.answered} total={progress.total} label={section.name} />}</td>
      <td className={mergeClasses(styles.cell, styles.number, progress.errors > 0 ? styles.bad : styles.quiet)}>{progress.errors}</td>
      <td className={mergeClasses(styles.cell, styles.number, progress.warnings > 0 ? styles.doubt : styles.quiet)}>{progress.warnings}</td>
      <td className={styles.cell}>{changed === null ? "" : formatMoment(changed, language)}</td>
      <td className={mergeClasses(styles.cell, styles.number, section.reminders === 0 && styles.quiet)}>{section.reminders === 0 ? "－" : t.reminded(section.reminders)}</td>
    </>
  );
}

function Card({ section, active }: Props) {
  const styles = useStyles();
  const { table: t } = useTexts();
  const { progress } = section;
  return (
    <td className={styles.card}>
      <Name section={section} active={active} />
      <State section={section} />
      <div className={styles.wide}>{progress.total > 0 && <Meter value={progress.answered} total={progress.total} label={section.name} />}</div>
      <div className={styles.cardMeta}>
        {progress.errors > 0 && <span className={styles.bad}>{t.errors} {progress.errors}</span>}
        {progress.warnings > 0 && <span className={styles.doubt}>{t.warnings} {progress.warnings}</span>}
        {section.reminders > 0 && <span>{t.reminders} {t.reminded(section.reminders)}</span>}
      </div>
    </td>
  );
}

function Name({ section, active }: { readonly section: SectionSummary; readonly active: boolean }) {
  const styles = useStyles();
  const { table: t, section: words } = useTexts();
  const isNew = hasNewComment(section);
  const Icon = isNew ? CommentFilled : CommentRegular;
  return (
    <span className={styles.first}>
      <Button appearance="transparent" className={styles.name} tabIndex={active ? 0 : -1} title={words.open(section.name)}>{section.name}</Button>
      {section.comments > 0 && <Icon className={styles.comment} aria-label={isNew ? t.newComment : t.comments(section.comments)} />}
    </span>
  );
}

function State({ section }: { readonly section: SectionSummary }) {
  const styles = useStyles();
  const { table: t } = useTexts();
  return (
    <span className={styles.state}>
      <StateBadge state={section.state} />
      {section.overdue && <span className={styles.late}>{t.late}</span>}
    </span>
  );
}
