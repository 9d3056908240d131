/** The languages of the pages. */
export type Language = "ja" | "en";

const key = "workflow-language";

/** `?lang=` wins, then what the reader chose before, then the browser's or Office's language; Japanese in doubt. */
export function chooseLanguage(search: string, locale: string | undefined): Language {
  const wish = new URLSearchParams(search).get("lang") ?? remembered();
  return wish === "ja" || wish === "en" ? wish : locale?.toLowerCase().startsWith("en") === true ? "en" : "ja";
}

/** Keeps the reader's choice. Storage may be forbidden in a frame (Teams): then it lasts as long as the page. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
