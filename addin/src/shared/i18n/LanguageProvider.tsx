import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { rememberLanguage, type Language } from "./language";

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Holds the language of a page and tells it to the document. */
export function LanguageProvider({ initial, children }: { readonly initial: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((wish: Language) => {
    rememberLanguage(wish);
    setLanguage(wish);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>;
}

/** The language of the page, and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) {
    throw new Error("LanguageProvider is missing.");
  }
  return choice;
}
