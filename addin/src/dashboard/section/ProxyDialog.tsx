import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import type { SectionSummary } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { useAct } from "../acts/useAct";
import { FailureBar } from "../parts/FailureBar";
import { FileDrop } from "../parts/FileDrop";
import { FindingList } from "../parts/FindingList";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: "12px" } });

/** 代理提出: a file the section sent by other ways is checked and recorded in its place. */
export function ProxyDialog({ survey, section, onClose }: { readonly survey: string; readonly section: SectionSummary; readonly onClose: () => void }) {
  const styles = useStyles();
  const common = useCommon();
  const { acts: { proxy: t } } = useTexts();
  const { api } = useSession();
  const say = useSay();
  const acting = useAct();
  const [file, setFile] = useState("");
  const take = async (chosen: File) => {
    setFile(chosen.name);
    let receipt = "";
    if (await acting.run(async () => { receipt = (await api.putWorkbook(survey, section.code, chosen)).submission.receipt; })) {
      say(t.done(receipt));
      onClose();
    }
  };
  const findings = acting.failure instanceof ApiFailure ? acting.failure.findings : [];
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open && !acting.busy) { onClose(); } }}>
      <DialogSurface aria-label={t.title(section.name)}>
        <DialogBody>
          <DialogTitle as="h2">{t.title(section.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{t.lead}</Text>
            <FileDrop sending={acting.busy ? file : null} onFile={(chosen) => void take(chosen)} />
            <FailureBar failure={acting.failure} />
            {findings.length > 0 && <><Text weight="semibold">{t.refused}</Text><FindingList findings={findings} /></>}
          </DialogContent>
          <DialogActions><Button disabled={acting.busy} onClick={onClose}>{common.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
