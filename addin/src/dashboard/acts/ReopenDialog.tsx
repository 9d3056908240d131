import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ActDialog } from "./ActDialog";
import { DueField, WordsField } from "./fields";
import { fromField } from "./japanTime";
import { useAct } from "./useAct";

/** 再開: everybody may hand in again until a new deadline. */
export function ReopenDialog({ survey, onClose }: { readonly survey: SurveyDetail; readonly onClose: () => void }) {
  const { acts } = useTexts();
  const t = acts.reopen;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id, sections } = survey.summary;
  const [due, setDue] = useState("");
  const [reason, setReason, clearReason] = useDraft(`${id}/reopen`);
  const dueAt = fromField(due);
  const submit = async () => {
    if (await acting.run((act) => api.reopen(id, { dueAt, reason }, act))) {
      clearReason();
      say(t.done);
      onClose();
    }
  };
  return (
    <ActDialog title={t.title} button={t.button} acting={acting} ready={dueAt !== null && reason.trim() !== ""} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{t.lead(sections.total)}</Text>
      <DueField label={acts.due} value={due} required onChange={setDue} />
      <WordsField label={acts.reason} hint={acts.reasonHint} value={reason} required onChange={setReason} />
    </ActDialog>
  );
}
