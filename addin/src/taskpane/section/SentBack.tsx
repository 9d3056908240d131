import { Text } from "@fluentui/react-components";
import type { TimelineEvent } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Note } from "../frame/Note";
import { useTexts } from "../texts/useTexts";

/** 差戻し: why, by whom, and what to do. */
export function SentBack({ event }: { readonly event: TimelineEvent }) {
  const t = useTexts().sentBack;
  const { language } = useLanguage();
  return (
    <Note intent="warning" title={event.kind === "Rejected" ? t.rejected : t.returned}>
      <Text weight="semibold">{event.text}</Text>
      {"\n"}
      <Text size={200}>{t.by(event.by, formatMoment(event.at, language))}</Text>
      {"\n"}
      <Text size={200}>{t.then}</Text>
    </Note>
  );
}
