import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, SectionSummary } from "../../shared/api/types";
import { ActDialog } from "../acts/ActDialog";
import { DueField, WordsField } from "../acts/fields";
import { fromField } from "../acts/japanTime";
import { useAct } from "../acts/useAct";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";

interface Props {
  readonly survey: string;
  readonly section: SectionSummary;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** 差戻し with a reason; the findings can be put into it. */
export function ReturnDialog({ survey, section, findings, onClose }: Props) {
  const { acts } = useTexts();
  const t = acts.returnSection;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const [reason, setReason, clearReason] = useDraft(`${survey}/${section.code}/return`);
  const [due, setDue] = useState("");
  const told = findings.filter((f) => f.severity !== "info");
  const submit = async () => {
    if (await acting.run((key) => api.returnSection(survey, section.code, { reason, dueAt: fromField(due) }, key))) {
      clearReason();
      say(t.done(section.name));
      onClose();
    }
  };
  const quote = () => {
    setReason([reason.trimEnd(), ...told.map((f) => `・${f.message}`)].filter((x) => x !== "").join("\n").slice(0, 2_000));
  };
  return (
    <ActDialog title={t.title(section.name)} button={t.button} acting={acting} ready={reason.trim() !== ""} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{t.lead}</Text>
      <WordsField label={acts.reason} hint={acts.reasonHint} value={reason} required onChange={setReason} />
      {told.length > 0 && <div><Button size="small" onClick={quote}>{t.quote}</Button></div>}
      <DueField label={t.due} hint={t.dueHint} value={due} onChange={setDue} />
    </ActDialog>
  );
}
