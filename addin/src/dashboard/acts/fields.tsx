import { Field, Input, Textarea } from "@fluentui/react-components";
import { useTexts } from "../texts/texts";

/** Longest reason or text (docs/api.md). */
const longest = 2_000;

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
}

/** A text of some lines. */
export function WordsField({ label, hint, value, required = false, onChange }: TextProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} required={required}>
      <Textarea resize="vertical" rows={4} maxLength={longest} value={value} onChange={(_, data) => { onChange(data.value); }} />
    </Field>
  );
}

/** A day and a time in Japan. */
export function DueField({ label, hint, value, required = false, onChange }: TextProps) {
  const { acts } = useTexts();
  return (
    <Field label={label} hint={hint ?? acts.dueHint} required={required}>
      <Input type="datetime-local" value={value} onChange={(_, data) => { onChange(data.value); }} />
    </Field>
  );
}
