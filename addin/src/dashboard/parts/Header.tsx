import { Button, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useCommon } from "../../shared/i18n/common";
import { formatRoute, type Route } from "../routing/route";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { shortName } from "./people";

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "16px", rowGap: "4px", padding: "6px 16px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, "@media print": { display: "none" } },
  brand: { display: "inline-flex", alignItems: "center", gap: "8px", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, textDecorationLine: "none" },
  end: { marginInlineStart: "auto", display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  who: { color: tokens.colorNeutralForeground2 },
  skip: { position: "absolute", left: "-9999px", ":focus": { left: "8px", top: "8px", zIndex: 10, backgroundColor: tokens.colorNeutralBackground1, padding: "8px" } },
});

/** The head of every page: where one is, the language, who one is. */
export function Header({ route, onSignOut }: { readonly route: Route; readonly onSignOut: (() => void) | null }) {
  const styles = useStyles();
  const { nav, title, skip } = useTexts();
  const common = useCommon();
  const { language, choose } = useLanguage();
  const { name } = useSession();
  return (
    <div className={styles.header} role="banner">
      <a className={styles.skip} href="#main" onClick={(event) => { event.preventDefault(); document.getElementById("main")?.focus(); }}>{skip}</a>
      <a className={styles.brand} href={formatRoute({ page: "list" })}><Mark />{title}</a>
      {route.page !== "list" && <nav aria-label={nav.here}><Link href={formatRoute({ page: "list" })}>{nav.surveys}</Link></nav>}
      <div className={styles.end}>
        <Text size={200} className={styles.who} title={name}>{shortName(name, "")}</Text>
        {onSignOut !== null && <Button size="small" appearance="subtle" onClick={onSignOut}>{nav.signOut}</Button>}
        <Select size="small" aria-label={common.language} value={language} onChange={(_, data) => { choose(data.value === "en" ? "en" : "ja"); }}>
          <option value="ja" lang="ja">日本語</option>
          <option value="en" lang="en">English</option>
        </Select>
      </div>
    </div>
  );
}

/** Our mark: a sheet with its lines, and a tick. */
function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden style={{ forcedColorAdjust: "none" }}>
      <rect width="24" height="24" rx="5" fill="#0b6a4f" />
      <rect x="6" y="5" width="11" height="14" rx="1.5" fill="#ffffff" />
      <path d="M8.500 8.500h6M8.500 11.500h6" stroke="#9cc9b8" strokeWidth="1.400" />
      <circle cx="16.500" cy="17" r="4" fill="#f2b632" stroke="#0b6a4f" />
      <path d="M14.800 17l1.300 1.300 2.300-2.500" fill="none" stroke="#0b3d2e" strokeWidth="1.200" />
    </svg>
  );
}
