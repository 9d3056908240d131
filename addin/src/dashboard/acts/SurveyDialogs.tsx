import { lazy } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import type { SurveyDialog } from "../survey/dialogs";
import { CancelDialog } from "./CancelDialog";
import { CloseDialog } from "./CloseDialog";
import { ExtendDialog } from "./ExtendDialog";
import { RemindDialog } from "./RemindDialog";
import { ReopenDialog } from "./ReopenDialog";
import { SimpleDialog } from "./SimpleDialog";

const ReplaceDefinition = lazy(() => import("../definition/ReplaceDefinition"));

interface Props {
  readonly survey: SurveyDetail;
  readonly dialog: SurveyDialog;
  /** Whom it concerns when somebody was chosen beforehand. */
  readonly sections: readonly string[];
  readonly onClose: () => void;
}

/** The question before an act on a survey. */
export default function SurveyDialogs({ survey, dialog, sections, onClose }: Props) {
  const { acts: t } = useTexts();
  const { api } = useSession();
  const { id, sections: counts } = survey.summary;
  switch (dialog) {
    case "remind":
      return <RemindDialog survey={survey} sections={sections} onClose={onClose} />;
    case "extend":
      return <ExtendDialog survey={survey} sections={sections} onClose={onClose} />;
    case "close":
      return <CloseDialog survey={survey} onClose={onClose} />;
    case "reopen":
      return <ReopenDialog survey={survey} onClose={onClose} />;
    case "cancel":
      return <CancelDialog survey={survey} onClose={onClose} />;
    case "definition":
      return <ReplaceDefinition survey={survey} onClose={onClose} />;
    case "consolidate":
      return <SimpleDialog title={t.consolidate.title} button={t.consolidate.button} done={t.consolidate.done} lines={[t.consolidate.lead(counts.handedIn, counts.total)]} act={(key) => api.consolidate(id, key)} onClose={onClose} />;
    case "test":
      return <SimpleDialog title={t.test.title} button={t.test.button} done={t.test.done} lines={[t.test.lead(survey.settings.coordinatorMail ?? "")]} act={(key) => api.test(id, key)} onClose={onClose} />;
    case "distribute":
      return <SimpleDialog title={t.distribute.title} button={t.distribute.button(counts.total)} done={t.distribute.done} lines={[t.distribute.lead(counts.total), t.distribute.undo]} act={(key) => api.distribute(id, key)} onClose={onClose} />;
  }
}
