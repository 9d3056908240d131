import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, SectionView } from "../../shared/api/types";
import { fieldLabel } from "../section/rowName";
import type { Place } from "../workbook/place";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  field: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** The empty answers of a row, each a way to its cell. */
export function MissingFields({ findings, section, goTo }: { readonly findings: readonly Finding[]; readonly section: SectionView; readonly goTo: (place: Place) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {findings.map(({ row, field, code, message, hint }) => (
        <Button
          key={`${code}/${field ?? ""}`} size="small" className={styles.field} title={hint} aria-label={message}
          onClick={() => {
            if (row !== null && field !== null) {
              goTo({ row, field });
            }
          }}
        >
          {field === null ? message : fieldLabel(section, field)}
        </Button>
      ))}
    </div>
  );
}
