import { Body1, Button, Caption1, Field, Text, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useAct } from "../approval/useAct";
import type { Comment, SectionView } from "../../shared/api/types";
import { newAct, type WorkflowApi } from "../../shared/api/workflow";
import { formatMoment } from "../../shared/i18n/dates";
import { useFailureText } from "../../shared/i18n/failures";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { Note } from "../frame/Note";
import { useTexts } from "../texts/useTexts";

/** What the server takes (contracts §5). */
const longest = 2_000;

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  entry: {
    maxWidth: "92%", padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, boxSizing: "border-box",
  },
  mine: { alignSelf: "flex-end", backgroundColor: tokens.colorBrandBackground2 },
  who: { display: "block", color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  send: { alignSelf: "flex-end" },
});

/** Questions to the coordinator and their answers. What is being written stays when sending fails. */
export function Questions({ api, section, onSent }: { readonly api: WorkflowApi; readonly section: SectionView; readonly onSent: () => void }) {
  const styles = useStyles();
  const t = useTexts().questions;
  const words = useFailureText();
  const [round, setRound] = useState(0);
  const { comments, failure } = useComments(api, section, round);
  const [text, setText] = useState("");
  const [act, setAct] = useState(newAct);
  const [wasSent, setWasSent] = useState(false);
  const sending = useAct(
    () => api.comment(section.survey.id, section.code, { text: text.trim() }, act),
    () => {
      setText("");
      setAct(newAct());
      setWasSent(true);
      setRound(round + 1);
      onSent();
    },
  );
  const trouble = sending.failure ?? failure;
  return (
    <div className={styles.box}>
      {comments?.length === 0 && <Body1>{t.none}</Body1>}
      <ul className={styles.list} aria-live="polite">
        {(comments ?? []).map(comment => <Entry key={comment.number} comment={comment} />)}
      </ul>
      {trouble !== null && <Note intent="error" title={words(trouble).title}>{words(trouble).detail}</Note>}
      {wasSent && text === "" && trouble === null && <Text size={200} role="status">{t.sent}</Text>}
      <Field label={t.write} hint={text.length > longest * 0.9 ? t.longest(text.length, longest) : null}>
        <Textarea value={text} maxLength={longest} rows={4} resize="vertical" onChange={(_, data) => { setText(data.value); }} />
      </Field>
      <Button className={styles.send} appearance="primary" disabledFocusable={sending.busy || text.trim() === ""} onClick={sending.run}>{t.send}</Button>
    </div>
  );
}

function Entry({ comment }: { readonly comment: Comment }) {
  const styles = useStyles();
  const t = useTexts().questions;
  const { language } = useLanguage();
  const who = comment.fromCoordinator ? t.coordinator : comment.mine ? t.mine : comment.by;
  return (
    <li className={mergeClasses(styles.entry, !comment.fromCoordinator && styles.mine)}>
      <Caption1 className={styles.who}>{`${who}　${formatMoment(comment.at, language)}`}</Caption1>
      <Text className={styles.text}>{comment.text}</Text>
    </li>
  );
}

/** Asks anew whenever the section tells of another number of comments. */
function useComments(api: WorkflowApi, section: SectionView, round: number) {
  const [comments, setComments] = useState<readonly Comment[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { survey: { id }, code, comments: count } = section;
  useEffect(() => {
    const abort = new AbortController();
    api.comments(id, code, abort.signal).then(
      list => {
        setComments(list.comments);
        setFailure(null);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          setFailure(error);
        }
      },
    );
    return () => {
      abort.abort();
    };
  }, [api, id, code, count, round]);
  return { comments, failure };
}
