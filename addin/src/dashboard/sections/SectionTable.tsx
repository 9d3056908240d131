import { Button, Caption1, SearchBox, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSortDownFilled, ArrowSortUpFilled } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { SectionSummary } from "../../shared/api/types";
import { useNarrow } from "../parts/useNarrow";
import { useTexts } from "../texts/texts";
import { arrange, columns, nextSorting, noFilter, type Column, type Filter, type Sorting } from "./rows";
import { SectionRow } from "./SectionRow";
import { tableColumns, useTableStyles } from "./tableStyles";
import { useVisibleRows } from "./useVisibleRows";

const rowHeight = 45;
const cardHeight = 88;
const pageRows = 12;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", "@media print": { display: "none" } },
  search: { minWidth: "180px", maxWidth: "280px", flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground2, marginInlineStart: "auto" },
  empty: { padding: "32px", textAlign: "center", display: "flex", flexDirection: "column", alignItems: "center", gap: "8px" },
  sort: { minWidth: 0, padding: "4px 8px", fontWeight: tokens.fontWeightSemibold, justifyContent: "flex-start", width: "100%" },
  number: { justifyContent: "flex-end" },
});

interface Props {
  readonly sections: readonly SectionSummary[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (code: string, order: readonly string[]) => void;
}

/** Every section on a line: who has handed in, who is late, what is wrong. Arrow keys move, Enter opens. */
export function SectionTable({ sections, filter, onFilter, onOpen }: Props) {
  const styles = useStyles();
  const frame = useTableStyles();
  const { table: t } = useTexts();
  const narrow = useNarrow();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [active, setActive] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row that gets the focus as soon as it exists. */
  const wanted = useRef<number | null>(null);
  const shown = useMemo(() => arrange(sections, filter, sorting), [sections, filter, sorting]);
  const height = narrow ? cardHeight : rowHeight;
  const { first, last } = useVisibleRows(body, shown.length, height);
  const current = Math.min(active, Math.max(0, shown.length - 1));

  const open = (index: number) => {
    const section = shown[index];
    if (section !== undefined) {
      setActive(index);
      onOpen(section.code, shown.map((s) => s.code));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, current, shown.length);
    if (target !== null) {
      event.preventDefault();
      setActive(target);
      wanted.current = target;
      if (rowButton(body.current, target) === null) {
        // Far away: it does not exist before its place is on the screen.
        scrollBy({ top: (body.current?.getBoundingClientRect().top ?? 0) + target * height - innerHeight / 2 });
      }
    }
  };
  useEffect(() => {
    const button = wanted.current === null ? null : rowButton(body.current, wanted.current);
    if (button !== null) {
      wanted.current = null;
      button.focus();
    }
  });

  return (
    <>
      <div className={styles.tools}>
        <SearchBox className={styles.search} placeholder={t.search} aria-label={t.search} value={filter.search} onChange={(_, data) => { onFilter({ ...filter, search: data.value }); }} />
        <ToggleButton size="medium" checked={filter.attention} onClick={() => { onFilter({ ...filter, attention: !filter.attention }); }}>{t.attention}</ToggleButton>
        <Caption1 className={styles.count} role="status">{t.shown(shown.length, sections.length)}</Caption1>
      </div>
      <table className={frame.table} aria-rowcount={shown.length + 1} onKeyDown={onKeyDown}>
        <caption className={frame.hidden}>{`${t.caption}。${t.keyboard}`}</caption>
        <colgroup>{!narrow && tableColumns.map((c) => <col key={c.key} style={{ width: c.width }} />)}</colgroup>
        <thead className={mergeClasses(frame.head, narrow && frame.hidden)}>
          <tr aria-rowindex={1}>
            {tableColumns.map(({ key, numeric }) => (
              <th key={key} scope="col" className={frame.header} aria-sort={sorting?.column === key ? (sorting.descending ? "descending" : "ascending") : "none"}>
                <Header column={key} numeric={numeric} sorting={sorting} onSort={setSorting} className={mergeClasses(styles.sort, numeric && styles.number)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {first > 0 && <tr aria-hidden><td colSpan={columns.length} style={{ height: first * height, padding: 0 }} /></tr>}
          {shown.slice(first, last).map((section, index) => (
            <SectionRow
              key={section.code} section={section} index={first + index} height={height} narrow={narrow} active={first + index === current} onOpen={open}
            />
          ))}
          {last < shown.length && <tr aria-hidden><td colSpan={columns.length} style={{ height: (shown.length - last) * height, padding: 0 }} /></tr>}
        </tbody>
      </table>
      {shown.length === 0 && (
        <div className={styles.empty}>
          <Text>{t.none}</Text>
          <Button onClick={() => { onFilter(noFilter); }}>{t.clear}</Button>
        </div>
      )}
    </>
  );
}

function Header({ column, numeric, sorting, onSort, className }: { readonly column: Column; readonly numeric: boolean; readonly sorting: Sorting | null; readonly onSort: (sorting: Sorting | null) => void; readonly className: string }) {
  const { table } = useTexts();
  const Icon = sorting?.column !== column ? undefined : sorting.descending ? ArrowSortDownFilled : ArrowSortUpFilled;
  return (
    <Button appearance="transparent" size="small" className={className} iconPosition={numeric ? "before" : "after"} icon={Icon === undefined ? null : <Icon aria-hidden />} onClick={() => { onSort(nextSorting(sorting, column)); }}>
      {table[column]}
    </Button>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, current + 1);
    case "ArrowUp":
      return Math.max(0, current - 1);
    case "PageDown":
      return Math.min(count - 1, current + pageRows);
    case "PageUp":
      return Math.max(0, current - pageRows);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

const rowButton = (body: HTMLElement | null, index: number): HTMLElement | null => body?.querySelector<HTMLElement>(`[data-index="${String(index)}"] button`) ?? null;
