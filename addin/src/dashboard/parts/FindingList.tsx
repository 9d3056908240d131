import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { Finding } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: { display: "grid", gridTemplateColumns: "20px 1fr", columnGap: "8px", lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  icon: { marginTop: "2px", fontSize: "16px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  info: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, display: "block" },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

/** Findings with their cures. The place and the code stand last: they are for those who look them up. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { severities } = useCommon();
  return (
    <ul className={styles.list}>
      {findings.map((f, index) => {
        const severity = f.severity === "error" || f.severity === "warning" ? f.severity : "info";
        const Icon = severity === "error" ? ErrorCircleFilled : severity === "warning" ? WarningFilled : InfoRegular;
        return (
          <li key={`${f.code}/${f.row ?? ""}/${f.field ?? ""}/${String(index)}`} className={styles.item}>
            <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={severities[severity]} />
            <div>
              <Text>{f.message}</Text>
              <Text className={styles.quiet} size={200}>{f.hint}</Text>
              <span className={styles.meta}>{[f.cell, f.code].filter((x) => x !== null && x !== "").join("　")}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
