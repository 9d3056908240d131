import { Body1, Button, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}` },
  icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
  words: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** What a way out of trouble is called, and what it does. */
export interface WayOut {
  readonly label: string;
  readonly act: () => void;
}

/** The pane cannot do its work: why, and what to do about it. */
export function Trouble({ title, detail, wayOut, children }: {
  readonly title: string;
  readonly detail: string;
  readonly wayOut?: WayOut;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <InfoRegular className={styles.icon} aria-hidden />
      <Subtitle1 as="h1">{title}</Subtitle1>
      <Body1 className={styles.words}>{detail}</Body1>
      {children}
      {wayOut !== undefined && (
        <Button appearance="primary" onClick={wayOut.act}>
          {wayOut.label}
        </Button>
      )}
    </main>
  );
}
