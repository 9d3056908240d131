import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ActDialog } from "./ActDialog";
import { WordsField } from "./fields";
import { useAct } from "./useAct";

/** 中止: cannot be undone, so the survey's id has to be typed. */
export function CancelDialog({ survey, onClose }: { readonly survey: SurveyDetail; readonly onClose: () => void }) {
  const { acts } = useTexts();
  const t = acts.cancel;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id, sections } = survey.summary;
  const [typed, setTyped] = useState("");
  const [reason, setReason, clearReason] = useDraft(`${id}/cancel`);
  const submit = async () => {
    if (await acting.run((act) => api.cancel(id, { reason }, act))) {
      clearReason();
      say(t.done);
      onClose();
    }
  };
  return (
    <ActDialog title={t.title} button={t.button} acting={acting} ready={typed.normalize("NFKC").trim() === id && reason.trim() !== ""} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{t.lead(sections.total - sections.notIssued)}</Text>
      <Text weight="semibold">{t.undo}</Text>
      <WordsField label={acts.reason} hint={acts.reasonHint} value={reason} required onChange={setReason} />
      <Field label={t.confirm(id)} required>
        <Input value={typed} autoComplete="off" onChange={(_, data) => { setTyped(data.value); }} />
      </Field>
    </ActDialog>
  );
}
