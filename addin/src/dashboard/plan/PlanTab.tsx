import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { useCallback, useMemo } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { usePoll } from "../data/usePoll";
import { FailureBar } from "../parts/FailureBar";
import { Panel } from "../parts/Panel";
import { useSession } from "../session/Session";
import type { SurveyDialog } from "../survey/dialogs";
import { useTexts } from "../texts/texts";
import { groupSteps } from "./steps";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "grid", gridTemplateColumns: "minmax(8rem, 12rem) minmax(8rem, 12rem) minmax(0, 1fr)", columnGap: "12px", padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, "@media (max-width: 719px)": { gridTemplateColumns: "1fr" } },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  letterHead: { display: "flex", flexWrap: "wrap", columnGap: "12px", width: "100%", alignItems: "baseline" },
  body: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "1.7", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "12px 16px", margin: "0 0 8px" },
  nobody: { color: tokens.colorPaletteRedForeground1, display: "inline-flex", gap: "4px", alignItems: "center" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** What will happen, and what will be sent to whom: looked at before distribution. */
export default function PlanTab({ survey, onDialog }: { readonly survey: SurveyDetail; readonly onDialog: (dialog: SurveyDialog) => void }) {
  const styles = useStyles();
  const { plan: t, acts, actions } = useTexts();
  const common = useCommon();
  const { language } = useLanguage();
  const { api } = useSession();
  const { id, sections } = survey.summary;
  const load = useCallback((signal: AbortSignal) => api.plan(id, signal), [api, id]);
  const { value, failure, refresh } = usePoll(load);
  const steps = useMemo(() => groupSteps(value?.steps ?? []), [value]);
  const names = useMemo(() => new Map(survey.sections.map((s) => [s.code, s.name])), [survey.sections]);
  if (value === null) {
    return failure === null ? <Spinner label={common.loading} /> : <FailureBar failure={failure} onRetry={refresh} />;
  }
  const nobody = value.letters.filter((l) => l.to.length === 0).length;
  const canDistribute = survey.actions.includes("distribute");
  return (
    <div className={styles.page}>
      <FailureBar failure={failure} onRetry={refresh} />
      {canDistribute && (
        <Panel title={acts.distribute.title}>
          <Text>{acts.distribute.lead(sections.total)}{acts.distribute.undo}</Text>
          {nobody > 0 && <Text className={styles.nobody}><WarningFilled aria-hidden />{acts.distribute.nobody(nobody)}</Text>}
          <div className={styles.buttons}>
            {survey.actions.includes("test") && <Button onClick={() => { onDialog("test"); }}>{actions.test}</Button>}
            <Button appearance="primary" onClick={() => { onDialog("distribute"); }}>{actions.distribute}</Button>
          </div>
        </Panel>
      )}
      <Panel title={t.letters(value.letters.length)}>
        {value.letters.length === 0 && <Text>{t.noLetters}</Text>}
        <Accordion collapsible multiple>
          {value.letters.map((letter, i) => (
            <AccordionItem key={`${letter.section ?? ""}/${letter.kind}/${String(i)}`} value={i}>
              <AccordionHeader as="h3">
                <span className={styles.letterHead}>
                  <Text weight="semibold">{letter.section === null ? t.coordinator : (names.get(letter.section) ?? letter.section)}</Text>
                  {!canDistribute && <Caption1>{t.notices[letter.kind]}</Caption1>}
                  {letter.to.length === 0 ? <span className={styles.nobody}><WarningFilled aria-hidden />{t.nobody}</span> : <Caption1 className={styles.quiet}>{letter.to.join("、")}</Caption1>}
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <Text block><Text className={styles.quiet}>{t.subject}</Text>　{letter.subject}</Text>
                <div className={styles.body}>{letter.body}</div>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </Panel>
      <Panel title={t.steps}>
        {steps.length === 0 && <Text>{t.noSteps}</Text>}
        <ul className={styles.list}>
          {steps.map((s) => (
            <li key={`${s.kind}/${s.at ?? ""}/${String(s.due)}`} className={styles.step}>
              <Text>{s.due ? t.due : s.at === null ? t.whenTold : formatMoment(s.at, language)}</Text>
              <Text weight="semibold">{s.kind in t.kinds ? t.kinds[s.kind as keyof typeof t.kinds] : s.kind}</Text>
              <Text className={styles.quiet}>{s.sections.length === 0 ? "" : s.sections.length > 6 ? `${s.sections.slice(0, 5).join("、")} … ${t.people(s.sections.length)}` : s.sections.join("、")}</Text>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
