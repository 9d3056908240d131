import { useLanguage } from "./LanguageProvider";
import type { Language } from "./language";

/**
 * The shape of a message file: the Japanese file is the model, the English one is held to the same keys and parameters by the compiler. A message is a text, or a
 * function of what it speaks of.
 */
export type Messages<Model> = {
  readonly [Key in keyof Model]: Model[Key] extends string
    ? string
    : Model[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Messages<Model[Key]>;
};

/** A hook that gives the messages of a page in the reader's language. */
export function createTexts<Model>(files: Readonly<Record<Language, Messages<Model>>>): () => Messages<Model> {
  return function useTexts() {
    return files[useLanguage().language];
  };
}
