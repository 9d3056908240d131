import { makeStyles, tokens } from "@fluentui/react-components";
import type { Shape } from "../../shared/api/types";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, "& th, & td": { padding: "4px 8px", textAlign: "start", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" }, "& th": { whiteSpace: "nowrap" } },
});

/** What a corrected definition book would change. */
export function DifferenceTable({ changes }: { readonly changes: readonly Shape<"DefinitionChange">[] }) {
  const styles = useStyles();
  const { definition: t } = useTexts();
  return (
    <table className={styles.table}>
      <thead><tr>{[t.sheet, t.what, t.column, t.before, t.after].map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
      <tbody>
        {changes.map((c, i) => (
          <tr key={`${c.sheet}/${c.id}/${c.column}/${String(i)}`}>
            <td>{c.sheet}</td>
            <td>{c.name !== "" ? c.name : c.id}</td>
            <td>{c.column}</td>
            <td>{c.before ?? `（${t.added}）`}</td>
            <td>{c.after ?? `（${t.removed}）`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
