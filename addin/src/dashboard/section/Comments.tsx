import { Button, Caption1, Field, Spinner, Text, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { SectionSummary } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { formatMoment } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useAct } from "../acts/useAct";
import { useDraft } from "../data/useDraft";
import { pollSeconds } from "../data/retry";
import { usePoll } from "../data/usePoll";
import { FailureBar } from "../parts/FailureBar";
import { useSay } from "../parts/Notices";
import { shortName } from "../parts/people";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";

const longest = 2_000;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  comment: { padding: "8px 12px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground3, maxWidth: "85%", alignSelf: "flex-start", border: `1px solid ${tokens.colorTransparentStroke}` },
  own: { alignSelf: "flex-end", backgroundColor: tokens.colorBrandBackground2 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", display: "block" },
  meta: { color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  send: { alignSelf: "flex-end" },
});

/** Questions and answers beside the workbook, oldest first. */
export function Comments({ survey, section }: { readonly survey: string; readonly section: SectionSummary }) {
  const styles = useStyles();
  const { comments: t } = useTexts();
  const common = useCommon();
  const { language } = useLanguage();
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { code, comments: count } = section;
  const load = useCallback((signal: AbortSignal) => api.comments(survey, code, signal), [api, survey, code]);
  // A new count means a new comment: it is asked for at once.
  const { value, failure, refresh } = usePoll(load, pollSeconds, count);
  const [text, setText, clear] = useDraft(`${survey}/${code}/comment`);
  const send = async () => {
    if (await acting.run((key) => api.comment(survey, code, { text }, key))) {
      clear();
      say(t.sent);
    }
  };
  return (
    <>
      <FailureBar failure={failure} onRetry={refresh} />
      {value === null && failure === null && <Spinner label={common.loading} />}
      {value?.comments.length === 0 && <Text>{t.none}</Text>}
      <ul className={styles.list}>
        {value?.comments.map((c) => (
          <li key={c.number} className={mergeClasses(styles.comment, c.fromCoordinator && styles.own)}>
            <Caption1 className={styles.meta}>{c.fromCoordinator ? t.fromCoordinator : `${section.name} ${shortName(c.by, "")}`}　{formatMoment(c.at, language)}</Caption1>
            <Text className={styles.text}>{c.text}</Text>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <Field label={t.label} hint={text.length > longest - 200 ? t.left(longest - text.length) : t.told}>
          <Textarea rows={3} resize="vertical" maxLength={longest} value={text} onChange={(_, data) => { setText(data.value); }} />
        </Field>
        <FailureBar failure={acting.failure} />
        <Button className={styles.send} appearance="primary" type="submit" disabledFocusable={acting.busy || text.trim() === ""}>{t.send}</Button>
      </form>
    </>
  );
}
