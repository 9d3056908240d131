/**
 * How typed text is made comparable: the counterpart of Normalization in Workflow.Core. It judges nothing; it only lets the pane compute the digest of the
 * answers it sees. Both sides are held together by tests/vectors/answers-digest.json.
 */

/** Characters that show nothing: controls, zero-width marks, byte order mark, direction marks, line and paragraph separators. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]/g;

const invisibleInProse = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]/g;

/** For ratings, choices, numbers, dates and codes. */
export function code(text: string): string {
  return text.replace(invisible, "").normalize("NFKC").trim();
}

/** For texts: line breaks become `\n`; control characters and blanks at line ends and at the end go; everything else stays as typed. */
export function prose(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(invisibleInProse, "")
    .replace(/[^\S\n]+(?=\n)/g, "")
    .trimEnd();
}

/** The spelling of a known word that a typed one means; the typed one in plain form when there is none. */
export function coded(known: readonly string[], typed: string): string {
  if (known.includes(typed)) {
    return typed;
  }
  const plain = code(typed);
  return known.find(word => code(word).toUpperCase() === plain.toUpperCase()) ?? plain;
}
