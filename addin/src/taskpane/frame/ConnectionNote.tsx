import { Button } from "@fluentui/react-components";
import { ApiFailure } from "../../shared/api/failure";
import { useCommon } from "../../shared/i18n/common";
import { useFailureText } from "../../shared/i18n/failures";
import { useTexts } from "../texts/useTexts";
import { Note } from "./Note";

/** What keeps the pane from the server or from Excel, while the reader can go on filling in. */
export function ConnectionNote({ failure, onSignIn }: { readonly failure: unknown; readonly onSignIn: () => void }) {
  const t = useTexts().trouble;
  const { identity } = useCommon();
  const words = useFailureText();
  if (failure === null) {
    return null;
  }
  if (!(failure instanceof ApiFailure)) {
    return <Note intent="warning" title={t.excel.title}>{t.excel.detail}</Note>;
  }
  if (failure.needsSignIn) {
    return <Note intent="warning" title={t.signIn.title} actions={<Button size="small" onClick={onSignIn}>{identity.signIn}</Button>}>{t.signIn.detail}</Note>;
  }
  if (failure.status === 0) {
    return <Note intent="warning" title={t.offline.title}>{t.offline.detail}</Note>;
  }
  const { title, detail } = words(failure);
  return <Note intent="error" title={title}>{detail}</Note>;
}
