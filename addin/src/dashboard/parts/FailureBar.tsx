import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useCommon } from "../../shared/i18n/common";
import { useFailureText } from "../../shared/i18n/failures";

/** What went wrong and what to do, in plain words; with a button when trying again can help. */
export function FailureBar({ failure, note, onRetry }: { readonly failure: unknown; readonly note?: string | undefined; readonly onRetry?: (() => void) | undefined }) {
  const words = useFailureText();
  const t = useCommon();
  if (failure === null) {
    return null;
  }
  const { title, detail } = words(failure);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {detail} {note}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>{t.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
