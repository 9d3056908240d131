import { Caption1, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SurveyDetail, TimelineEvent } from "../../shared/api/types";
import { formatDay, formatTime } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Panel } from "../parts/Panel";
import { shortName } from "../parts/people";
import { useTexts } from "../texts/texts";
import { eventWords } from "./eventWords";

const shownAtMost = 200;

const useStyles = makeStyles({
  filter: { maxWidth: "20rem", "@media print": { display: "none" } },
  day: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, paddingBlock: "8px 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  event: { display: "grid", gridTemplateColumns: "3.2rem minmax(6rem, 11rem) minmax(0, 1fr) auto", columnGap: "12px", padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, "@media (max-width: 719px)": { gridTemplateColumns: "3.2rem minmax(0, 1fr)" } },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  words: { overflowWrap: "anywhere", whiteSpace: "pre-wrap", "@media (max-width: 719px)": { gridColumn: 2 } },
  by: { color: tokens.colorNeutralForeground2, "@media (max-width: 719px)": { gridColumn: 2 } },
});

/** 経過: who did what when, newest first. */
export default function TimelineTab({ survey }: { readonly survey: SurveyDetail }) {
  const styles = useStyles();
  const texts = useTexts();
  const { timeline: t } = texts;
  const coordinator = survey.settings.coordinatorMail;
  const { language } = useLanguage();
  const [only, setOnly] = useState("");
  const names = useMemo(() => new Map(survey.sections.map((s) => [s.code, s.name])), [survey.sections]);
  const days = useMemo(() => byDay(survey.timeline.filter((e) => only === "" || e.section === only)), [survey.timeline, only]);
  return (
    <Panel title={t.title}>
      <Field label={t.filter} className={styles.filter}>
        <Select value={only} onChange={(_, data) => { setOnly(data.value); }}>
          <option value="">{t.everything}</option>
          {survey.sections.map((s) => <option key={s.code} value={s.code}>{s.name}</option>)}
        </Select>
      </Field>
      {days.length === 0 && <Text>{t.none}</Text>}
      {days.map(([day, events]) => (
        <section key={day} aria-label={formatDay(events[0]?.at ?? day, language)}>
          <h3 className={styles.day}>{formatDay(events[0]?.at ?? day, language)}</h3>
          <ul className={styles.list}>
            {events.map((e) => {
              const { what, more } = eventWords(e, texts);
              return (
                <li key={`${e.section ?? ""}/${String(e.number)}`} className={styles.event}>
                  <Text className={styles.quiet}>{formatTime(e.at, language)}</Text>
                  <Text>{e.section === null ? t.survey : (names.get(e.section) ?? e.section)}</Text>
                  <div className={styles.words}><Text weight="semibold">{what}</Text>{more === "" ? "" : `　${more}`}</div>
                  <Caption1 className={styles.by} title={e.by}>{coordinator !== null && e.by === coordinator ? texts.survey.coordinator : shortName(e.by, t.automatic)}</Caption1>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {survey.timeline.length >= shownAtMost && <Caption1>{t.oldest}</Caption1>}
    </Panel>
  );
}

/** Days in Japan, newest first; the server's times carry Japan's offset. */
function byDay(events: readonly TimelineEvent[]): readonly (readonly [string, readonly TimelineEvent[]])[] {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = event.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
