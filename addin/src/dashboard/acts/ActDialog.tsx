import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from "@fluentui/react-components";
import type { ReactNode, SyntheticEvent } from "react";
import { useCommon } from "../../shared/i18n/common";
import { FailureBar } from "../parts/FailureBar";
import { useTexts } from "../texts/texts";
import type { Acting } from "./useAct";

const useStyles = makeStyles({
  surface: { maxWidth: "560px" },
  wide: { maxWidth: "880px" },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});

interface Props {
  readonly title: string;
  /** What the button says: the act itself, with its count. */
  readonly button: string;
  readonly acting: Acting;
  /** Whether everything needed has been given. */
  readonly ready?: boolean;
  readonly wide?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before an act. It closes when the act is done; after a failure it stays as it is, with what was typed, and says what happened. */
export function ActDialog({ title, button, acting, ready = true, wide = false, onSubmit, onClose, children }: Props) {
  const styles = useStyles();
  const common = useCommon();
  const { acts } = useTexts();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && !acting.busy) {
      onSubmit();
    }
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => { if (!data.open && !acting.busy) { onClose(); } }}>
      <DialogSurface className={wide ? styles.wide : styles.surface} aria-label={title}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle as="h2">{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              <FailureBar failure={acting.failure} />
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" disabled={acting.busy} onClick={onClose}>{common.cancel}</Button>
              <Button appearance="primary" type="submit" disabledFocusable={!ready || acting.busy}>{acting.busy ? acts.doing : button}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
