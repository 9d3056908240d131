import { Field, Input, Select, Text, Textarea } from "@fluentui/react-components";
import type { Shape } from "../../shared/api/types";
import { ActDialog } from "../acts/ActDialog";
import { WordsField } from "../acts/fields";
import { useAct } from "../acts/useAct";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import type { AnswerLine, AnswerRow } from "./answers";

const longest = 4_000;

interface Props {
  readonly survey: string;
  readonly section: string;
  readonly row: AnswerRow;
  readonly line: AnswerLine;
  readonly scale: readonly Shape<"LevelView">[];
  readonly onClose: () => void;
}

/** 表記統一: the coordinator's words over an acknowledged answer. Both are kept, and the section is told. */
export function CorrectDialog({ survey, section, row, line, scale, onClose }: Props) {
  const { acts } = useTexts();
  const t = acts.correct;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { field } = line;
  const place = `${survey}/${section}/${row.id}/${field.key}`;
  const [value, setValue, clearValue] = useDraft(`${place}/value`, line.text);
  const [reason, setReason, clearReason] = useDraft(`${place}/reason`);
  const submit = async () => {
    if (await acting.run((key) => api.correct(survey, section, { row: row.id, field: field.key, value, reason }, key))) {
      clearValue();
      clearReason();
      say(t.done);
      onClose();
    }
  };
  const options = field.kind === "Rating" ? scale.map((l) => l.code) : field.kind === "Choice" ? field.choices : null;
  const isSame = value === line.text;
  return (
    <ActDialog title={t.title} button={t.button} acting={acting} ready={!isSame && reason.trim() !== ""} onSubmit={() => void submit()} onClose={onClose}>
      <Text weight="semibold">{`${row.title}　${field.label}`}</Text>
      <Text>{t.lead}</Text>
      <Field label={t.value} hint={isSame ? t.unchanged : t.empty}>
        {options !== null ? (
          <Select value={value} onChange={(_, data) => { setValue(data.value); }}>
            {["", ...options].map((o) => <option key={o} value={o}>{o}</option>)}
          </Select>
        ) : field.kind === "LongText" ? (
          <Textarea rows={6} resize="vertical" maxLength={longest} value={value} onChange={(_, data) => { setValue(data.value); }} />
        ) : (
          <Input maxLength={longest} value={value} onChange={(_, data) => { setValue(data.value); }} />
        )}
      </Field>
      <WordsField label={acts.reason} hint={acts.reasonHint} value={reason} required onChange={setReason} />
    </ActDialog>
  );
}
