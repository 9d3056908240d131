import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS, minHeight: "auto" },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  title: { display: "block" },
});

/** A message within the pane, told to a screen reader as it appears. */
export function Note({ intent, title, actions, children }: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.words}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
