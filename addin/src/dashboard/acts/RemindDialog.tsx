import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ActDialog } from "./ActDialog";
import { WordsField } from "./fields";
import { SectionPicker } from "./SectionPicker";
import { useAct } from "./useAct";

/** 督促: to those who have not handed in; to fewer by choice. */
export function RemindDialog({ survey, sections, onClose }: { readonly survey: SurveyDetail; readonly sections: readonly string[]; readonly onClose: () => void }) {
  const { acts: { remind: t } } = useTexts();
  const common = useTexts().acts;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id } = survey.summary;
  const possible = survey.sections.filter((s) => s.actions.includes("remind"));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(sections.length > 0 ? sections : possible.map((s) => s.code)));
  const [text, setText, clearText] = useDraft(`${id}/remind`);
  const submit = async () => {
    if (await acting.run((act) => api.remind(id, { sections: [...chosen], text }, act))) {
      clearText();
      say(t.done(chosen.size));
      onClose();
    }
  };
  return (
    <ActDialog title={t.title} button={t.button(chosen.size)} acting={acting} ready={chosen.size > 0} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{chosen.size === 0 ? t.none : t.lead(chosen.size)}</Text>
      <SectionPicker sections={possible} chosen={chosen} onChoose={setChosen} />
      <WordsField label={t.text} hint={`${t.textHint}${common.again}`} value={text} onChange={setText} />
    </ActDialog>
  );
}
