import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "16px",
    display: "flex", flexDirection: "column", gap: "12px", minWidth: 0, "@media print": { border: "none", padding: 0, backgroundColor: "transparent" },
  },
});

/** A part of the page with its heading. */
export function Panel({ title, className, children }: { readonly title?: string; readonly className?: string | undefined; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.panel, className)} aria-label={title}>
      {title !== undefined && <Subtitle2 as="h2">{title}</Subtitle2>}
      {children}
    </section>
  );
}
