import type { Language } from "./language";

const zone = "Asia/Tokyo";
const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment in Japan: `5月31日（月）17:15`, `Mon 31 May 17:15`. */
export function formatMoment(at: string, language: Language): string {
  return `${formatDay(at, language)}${language === "ja" ? "" : " "}${formatTime(at, language)}`;
}

/** A day in Japan: `5月31日（月）`, in full width as the server writes it; `Mon 31 May`. */
export function formatDay(at: string, language: Language): string {
  const day = formatter(language, { month: language === "ja" ? "long" : "short", day: "numeric", weekday: "short" }).format(new Date(at));
  return language === "ja" ? day.replace("(", "（").replace(")", "）") : day;
}

/** A day in Japan, short: `5/31`, `31 May`. */
export function formatShortDay(at: string, language: Language): string {
  return formatter(language, language === "ja" ? { month: "numeric", day: "numeric" } : { month: "short", day: "numeric" }).format(new Date(at));
}

/** A time of day in Japan: `17:15`. */
export function formatTime(at: string, language: Language): string {
  return formatter(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}
