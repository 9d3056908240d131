import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SurveyDetail } from "../../shared/api/types";
import { useDraft } from "../data/useDraft";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ActDialog } from "./ActDialog";
import { WordsField } from "./fields";
import { useAct } from "./useAct";

const useStyles = makeStyles({ names: { color: tokens.colorNeutralForeground2, maxHeight: "120px", overflowY: "auto" } });

/** 締切: says plainly who will stand in the report as 未提出. */
export function CloseDialog({ survey, onClose }: { readonly survey: SurveyDetail; readonly onClose: () => void }) {
  const styles = useStyles();
  const { acts } = useTexts();
  const t = acts.close;
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id, sections } = survey.summary;
  const missing = survey.sections.filter((s) => !["Submitted", "Accepted", "AwaitingApproval"].includes(s.state));
  const [reason, setReason, clearReason] = useDraft(`${id}/close`);
  const submit = async () => {
    if (await acting.run((act) => api.close(id, { reason }, act))) {
      clearReason();
      say(t.done);
      onClose();
    }
  };
  return (
    <ActDialog title={t.title} button={t.button} acting={acting} ready={reason.trim() !== ""} onSubmit={() => void submit()} onClose={onClose}>
      <Text weight="semibold">{t.lead(missing.length, sections.total)}</Text>
      {missing.length > 0 && <div className={styles.names} tabIndex={0} role="group" aria-label={t.missing}>{`${t.missing}：${missing.map((s) => s.name).join("、")}`}</div>}
      <Text>{t.undo}</Text>
      <WordsField label={acts.reason} value={reason} required onChange={setReason} />
    </ActDialog>
  );
}
