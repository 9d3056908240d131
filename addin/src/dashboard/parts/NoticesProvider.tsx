import { MessageBar, MessageBarActions, MessageBarBody, Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useCommon } from "../../shared/i18n/common";
import { SayContext } from "./Notices";

const shownMilliseconds = 8_000;

const useStyles = makeStyles({
  place: { position: "fixed", bottom: "16px", left: "50%", transform: "translateX(-50%)", zIndex: 1_000_001, width: "min(36rem, calc(100vw - 32px))", pointerEvents: "none" },
  bar: { pointerEvents: "auto", boxShadow: tokens.shadow16 },
});

/** Says at the foot of the window that something was done, also to a screen reader, also over an open drawer. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommon();
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const say = useCallback((text: string) => { setSaid({ text }); }, []);
  useEffect(() => {
    if (said === null) {
      return;
    }
    const timer = setTimeout(() => { setSaid(null); }, shownMilliseconds);
    return () => { clearTimeout(timer); };
  }, [said]);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className={styles.place} role="status">
        {said !== null && (
          <MessageBar intent="success" className={styles.bar}>
            <MessageBarBody>{said.text}</MessageBarBody>
            <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={common.close} onClick={() => { setSaid(null); }} />} />
          </MessageBar>
        )}
      </div>
    </SayContext.Provider>
  );
}
