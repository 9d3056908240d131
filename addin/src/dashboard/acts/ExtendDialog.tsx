import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ActDialog } from "./ActDialog";
import { DueField, WordsField } from "./fields";
import { fromField, toField } from "./japanTime";
import { SectionPicker } from "./SectionPicker";
import { useAct } from "./useAct";

/** 延長: for all, or for some. */
export function ExtendDialog({ survey, sections, onClose }: { readonly survey: SurveyDetail; readonly sections: readonly string[]; readonly onClose: () => void }) {
  const { acts } = useTexts();
  const t = acts.extend;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id, deadline } = survey.summary;
  const possible = survey.sections.filter((s) => s.actions.includes("extend"));
  const [some, setSome] = useState(sections.length > 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(sections));
  const [due, setDue] = useState(toField(deadline.at));
  const [reason, setReason, clearReason] = useDraft(`${id}/extend`);
  const dueAt = fromField(due);
  const submit = async () => {
    if (await acting.run((act) => api.extend(id, { dueAt, reason, sections: some ? [...chosen] : [] }, act))) {
      clearReason();
      say(t.done);
      onClose();
    }
  };
  return (
    <ActDialog title={t.title} button={t.button} acting={acting} ready={dueAt !== null && (some || due !== toField(deadline.at)) && reason.trim() !== "" && (!some || chosen.size > 0)} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{t.lead(deadline.text)}</Text>
      <DueField label={acts.due} value={due} required onChange={setDue} />
      <RadioGroup layout="horizontal" aria-label={acts.targets} value={some ? "some" : "all"} onChange={(_, data) => { setSome(data.value === "some"); }}>
        <Radio value="all" label={acts.allSections} />
        <Radio value="some" label={acts.chosenSections} />
      </RadioGroup>
      {some && <SectionPicker sections={possible} chosen={chosen} onChoose={setChosen} />}
      <WordsField label={acts.reason} hint={acts.reasonHint} value={reason} required onChange={setReason} />
    </ActDialog>
  );
}
