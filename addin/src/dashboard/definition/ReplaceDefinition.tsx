import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import type { Shape, SurveyDetail } from "../../shared/api/types";
import { ActDialog } from "../acts/ActDialog";
import { WordsField } from "../acts/fields";
import { useAct } from "../acts/useAct";
import { useDraft } from "../data/useDraft";
import { FileDrop } from "../parts/FileDrop";
import { FindingList } from "../parts/FindingList";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { DifferenceTable } from "./DifferenceTable";

type Differences = Shape<"DefinitionDifferences">;

const useStyles = makeStyles({ scroll: { maxHeight: "240px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` } });

/** 定義の差替え: the differences first, then, with a reason, in force. */
export default function ReplaceDefinition({ survey, onClose }: { readonly survey: SurveyDetail; readonly onClose: () => void }) {
  const styles = useStyles();
  const { definition: t, acts } = useTexts();
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const { id } = survey.summary;
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Differences | null>(null);
  const [reason, setReason, clearReason] = useDraft(`${id}/definition`);
  const compare = async (chosen: File) => {
    setFile(chosen);
    setFound(null);
    await acting.run(async () => { setFound(await api.putDefinition(id, chosen, null)); });
  };
  const apply = async () => {
    if (file !== null && found !== null && (await acting.run(() => api.putDefinition(id, file, { confirm: found.confirm, reason })))) {
      clearReason();
      say(t.applied);
      onClose();
    }
  };
  const names = (codes: readonly string[]) => codes.map((c) => survey.sections.find((s) => s.code === c)?.name ?? c).join("、");
  const refused = acting.failure instanceof ApiFailure ? acting.failure.findings : [];
  const isChange = found !== null && found.changes.length > 0;
  return (
    <ActDialog title={t.replaceTitle} button={t.apply} acting={acting} wide ready={isChange} onSubmit={() => void apply()} onClose={onClose}>
      <Text>{t.replaceLead}</Text>
      <FileDrop sending={acting.busy && found === null ? (file?.name ?? "") : null} onFile={(chosen) => void compare(chosen)} />
      {refused.length > 0 && <FindingList findings={refused} />}
      {found !== null && (
        <>
          <Text weight="semibold" role="status">{isChange ? t.changes(found.changes.length) : t.noChanges}</Text>
          {isChange && <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.changes(found.changes.length)}><DifferenceTable changes={found.changes} /></div>}
          {isChange && (
            <div>
              <Text block>{found.reissued.length === 0 ? t.nobody : t.reissued(found.reissued.length, names(found.reissued))}</Text>
              {found.added.length > 0 && <Text block>{t.addedSections(found.added.length, names(found.added))}</Text>}
              {found.removed.length > 0 && <Text block>{t.removedSections(found.removed.length, names(found.removed))}</Text>}
            </div>
          )}
          {found.findings.length > 0 && <FindingList findings={found.findings} />}
          {isChange && <WordsField label={acts.reason} hint={t.reasonHint} value={reason} onChange={setReason} />}
        </>
      )}
    </ActDialog>
  );
}
