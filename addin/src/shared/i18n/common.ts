import { en } from "./messages.en";
import { ja } from "./messages.ja";
import { createTexts } from "./texts";

/** The texts both pages use. */
export const useCommon = createTexts<typeof ja>({ ja, en });
