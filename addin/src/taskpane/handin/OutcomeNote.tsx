import { Button } from "@fluentui/react-components";
import { useCommon } from "../../shared/i18n/common";
import { useFailureText } from "../../shared/i18n/failures";
import { Note } from "../frame/Note";
import { useTexts } from "../texts/useTexts";
import type { HandInOutcome } from "./handIn";

/** How a hand-in ended when it did not end with a receipt. */
export function OutcomeNote({ outcome, onClose }: { readonly outcome: HandInOutcome; readonly onClose: () => void }) {
  const common = useCommon();
  const said = useWords(outcome);
  return said === null ? null : (
    <Note intent={outcome.kind === "refused" ? "error" : "warning"} title={said.title} actions={<Button size="small" onClick={onClose}>{common.close}</Button>}>
      {said.detail}
    </Note>
  );
}

function useWords(outcome: HandInOutcome): { readonly title: string; readonly detail: string } | null {
  const t = useTexts().handIn;
  const words = useFailureText();
  switch (outcome.kind) {
    case "errors":
      return { title: t.errorsTitle(outcome.check.findings.filter(finding => finding.severity === "error").length), detail: "" };
    case "changedMeanwhile":
      return { title: t.changedTitle, detail: t.changedDetail };
    case "formGone":
      return { title: t.formGoneTitle, detail: t.formGoneDetail };
    case "notSaved":
      return outcome.reason === "saving" ? { title: t.notSavedTitle, detail: t.notSavedDetail } : { title: t.notSavedNetworkTitle, detail: t.notSavedNetworkDetail };
    case "refused": {
      const { title, detail } = words(outcome.failure);
      return { title: t.failedTitle, detail: `${title}\n${detail}` };
    }
    default:
      return null;
  }
}
