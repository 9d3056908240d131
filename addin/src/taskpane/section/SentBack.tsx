import { Text } from "@fluentui/react-components";
import type { TimelineEvent } from "../../shared/api/types";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Note } from "../frame/Note";
import { useTexts } from "../texts/useTexts";

/** 差戻し: why, by whom, and what to do. The coordinator is known by the office, a head of section by name. */
export function SentBack({ event, coordinator }: { readonly event: TimelineEvent; readonly coordinator: string }) {
  const t = useTexts().sentBack;
  const { language } = useLanguage();
  return (
    <Note intent="warning" title={event.kind === "Rejected" ? t.rejected : t.returned}>
      <Text weight="semibold">{event.text}</Text>
      {"\n"}
      <Text size={200}>{t.by(event.kind === "Rejected" ? event.by : coordinator, formatMoment(event.at, language))}</Text>
      {"\n"}
      <Text size={200}>{t.then}</Text>
    </Note>
  );
}
