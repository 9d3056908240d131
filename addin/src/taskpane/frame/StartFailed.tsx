import { useCommon } from "../../shared/i18n/common";
import { useTexts } from "../texts/useTexts";
import { Trouble } from "./Trouble";

/** The page's own settings could not be read: there is nothing to connect to yet. */
export function StartFailed() {
  const { offline } = useTexts().trouble;
  const { retry } = useCommon();
  return <Trouble title={offline.title} detail={offline.detail} wayOut={{ label: retry, act: () => { location.reload(); } }} />;
}
