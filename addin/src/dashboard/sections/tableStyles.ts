import { makeStyles, tokens } from "@fluentui/react-components";
import type { Column } from "./rows";

/** The table's columns: widths add up to the table's. */
export const tableColumns: readonly { readonly key: Column; readonly width: string; readonly numeric: boolean }[] = [
  { key: "section", width: "25%", numeric: false },
  { key: "state", width: "15%", numeric: false },
  { key: "answered", width: "20%", numeric: false },
  { key: "errors", width: "8%", numeric: true },
  { key: "warnings", width: "8%", numeric: true },
  { key: "changed", width: "16%", numeric: false },
  { key: "reminders", width: "8%", numeric: true },
];

export const useTableStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  head: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke1}`, "@media print": { position: "static" } },
  header: { padding: 0, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
});
