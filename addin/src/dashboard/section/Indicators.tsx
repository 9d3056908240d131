import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SectionView } from "../../shared/api/types";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, "& th, & td": { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 8px", textAlign: "end", whiteSpace: "nowrap" } },
  name: { minWidth: "10rem", whiteSpace: "normal !important" as "normal", textAlign: "start !important" as "start" },
  open: { fontWeight: tokens.fontWeightSemibold },
});

/** The indicators of a section: values known and handed in, column by column. */
export function Indicators({ view }: { readonly view: SectionView }) {
  const styles = useStyles();
  const { section: t } = useTexts();
  const keys = [...new Set(view.indicators.flatMap((i) => [...Object.keys(i.values), ...(i.open === null ? [] : [i.open])]))];
  const label = (key: string) => key.replace(":target", ` ${t.target}`).replace(":actual", ` ${t.actual}`);
  return (
    <section aria-label={t.indicators}>
      <Text weight="semibold" block>{t.indicators}</Text>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.indicators}>
        <table className={styles.table}>
          <thead><tr><th scope="col" className={styles.name}>{t.indicators}</th>{keys.map((k) => <th key={k} scope="col">{label(k)}</th>)}</tr></thead>
          <tbody>
            {view.indicators.map((i) => (
              <tr key={i.id}>
                <th scope="row" className={styles.name}>{i.name}{i.unit === null || i.unit === "" ? "" : `（${i.unit}）`}</th>
                {keys.map((k) => <td key={k} className={k === i.open ? styles.open : undefined}>{k === i.open ? (i.answers?.[k] ?? i.values[k] ?? "") : (i.values[k] ?? "")}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Notes view={view} />
    </section>
  );
}

/** Notes the section wrote on its indicators. */
function Notes({ view }: { readonly view: SectionView }) {
  const notes = view.indicators.map((i) => ({ name: i.name, note: i.answers?.["note"] ?? "" })).filter((n) => n.note !== "");
  return notes.map((n) => <Text key={n.name} block size={200}>{n.name}：{n.note}</Text>);
}
