import type { SectionView, Shape } from "../../shared/api/types";

type Field = Shape<"FieldView">;

/** What a clerk calls a row: number and 事業名, or 指標名; the id when there is neither. */
export function rowName(section: SectionView, id: string): string {
  const indicator = section.indicators.find(row => row.id === id);
  if (indicator !== undefined) {
    return oneLine(indicator.name);
  }
  const row = section.rows.find(candidate => candidate.id === id);
  const number = section.fields.find(field => field.kind === "ItemNumber");
  const parts = [number, nameField(section.fields)].map(field => (field === undefined ? "" : (row?.given[field.key] ?? "")));
  const name = oneLine(parts.join(" "));
  return name === "" ? id : name;
}

/** 見出し of a field of the form or of the indicators; the key when it is unknown. */
export function fieldLabel(section: SectionView, key: string): string {
  return section.fields.find(field => field.key === key)?.label ?? indicatorLabel(key);
}

/** The year's actual is keyed `{年度}:actual`, spelled as in the definition book. */
function indicatorLabel(key: string): string {
  return key === "note" ? "備考" : key.endsWith(":actual") ? `${key.slice(0, -":actual".length)} 実績` : key;
}

/** The field with 事業名: keyed `name`, else the first given text that is not the tags. */
function nameField(fields: readonly Field[]): Field | undefined {
  return (
    fields.find(field => field.key === "name" && !field.answer) ??
    fields.find(field => !field.answer && field.kind === "Text" && field.key !== "tags") ??
    fields.find(field => !field.answer && field.kind === "LongText")
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
