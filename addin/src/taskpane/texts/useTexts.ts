import { createTexts } from "../../shared/i18n/texts";
import { en } from "./en";
import { ja } from "./ja";

/** The task pane's texts in the reader's language. */
export const useTexts = createTexts<typeof ja>({ ja, en });
