const offset = "+09:00";
const offsetMilliseconds = 9 * 3_600_000;

/** What a date-and-time field shows, as a moment in Japan; null when it is incomplete. */
export function fromField(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? `${text.slice(0, 16)}:00${offset}` : null;
}

/** A moment as a date-and-time field shows it in Japan. */
export function toField(moment: string): string {
  return new Date(Date.parse(moment) + offsetMilliseconds).toISOString().slice(0, 16);
}
