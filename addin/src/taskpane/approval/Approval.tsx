import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Field, Subtitle2, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SectionView } from "../../shared/api/types";
import { newAct, type WorkflowApi } from "../../shared/api/workflow";
import { useCommon } from "../../shared/i18n/common";
import { formatMoment } from "../../shared/i18n/dates";
import { useFailureText } from "../../shared/i18n/failures";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Note } from "../frame/Note";
import { rowName } from "../section/rowName";
import { useTexts } from "../texts/useTexts";
import { useAct } from "./useAct";

const longestReason = 2_000;

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalM,
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS,
  },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  row: { marginBlockEnd: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  answers: { margin: 0, display: "grid", gridTemplateColumns: "minmax(4em, auto) 1fr", columnGap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: "pre-line" },
});

/** The head of the section's view: what was handed in, approve it or send it back with a reason. */
export function Approval({ api, section, onDone }: { readonly api: WorkflowApi; readonly section: SectionView; readonly onDone: () => void }) {
  const styles = useStyles();
  const t = useTexts().approval;
  const common = useCommon();
  const words = useFailureText();
  const { language } = useLanguage();
  const [isRejecting, setIsRejecting] = useState(false);
  const [reason, setReason] = useState("");
  const [act] = useState(newAct);
  const approving = useAct(() => api.approve(section.survey.id, section.code, act), onDone);
  const rejecting = useAct(() => api.reject(section.survey.id, section.code, { reason: reason.trim() }, act), onDone);
  const newest = section.submissions[0];
  const failure = approving.failure ?? rejecting.failure;
  const busy = approving.busy || rejecting.busy;
  return (
    <section className={styles.card} aria-label={t.title}>
      <Subtitle2 as="h2">{t.title}</Subtitle2>
      {newest !== undefined && <Text>{t.from(newest.by, formatMoment(newest.at, language))}</Text>}
      <Answers section={section} />
      {failure !== null && <Note intent="error" title={words(failure).title}>{words(failure).detail}</Note>}
      {isRejecting ? (
        <>
          <Field label={t.reason} required hint={reason.trim() === "" ? t.reasonNeeded : null}>
            <Textarea value={reason} maxLength={longestReason} resize="vertical" rows={4} onChange={(_, data) => { setReason(data.value); }} />
          </Field>
          <div className={styles.acts}>
            <Button appearance="primary" disabledFocusable={busy || reason.trim() === ""} onClick={rejecting.run}>{t.sendBack}</Button>
            <Button onClick={() => { setIsRejecting(false); }}>{common.cancel}</Button>
          </div>
        </>
      ) : (
        <>
          <Text size={200}>{t.approveQuestion}</Text>
          <div className={styles.acts}>
            <Button appearance="primary" disabledFocusable={busy} onClick={approving.run}>{t.approve}</Button>
            <Button onClick={() => { setIsRejecting(true); }}>{t.reject}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The answers that wait, as they were handed in, not as the sheet happens to be. */
function Answers({ section }: { readonly section: SectionView }) {
  const styles = useStyles();
  const t = useTexts().approval;
  const fields = section.fields.filter(field => field.answer);
  const rows = section.rows.filter(row => row.answers !== null);
  return (
    <Accordion collapsible>
      <AccordionItem value="answers">
        <AccordionHeader as="h3">{t.answers(rows.length)}</AccordionHeader>
        <AccordionPanel>
          {rows.map(row => (
            <div key={row.id} className={styles.row}>
              <Text weight="semibold">{rowName(section, row.id)}</Text>
              <dl className={styles.answers}>
                {fields.filter(field => (row.answers?.[field.key] ?? "") !== "").map(field => (
                  <div key={field.key} style={{ display: "contents" }}>
                    <dt className={styles.term}>{field.label}</dt>
                    <dd className={styles.value}>{row.answers?.[field.key]}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
