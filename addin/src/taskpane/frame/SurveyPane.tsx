import { Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import { useCommon } from "../../shared/i18n/common";
import { useFailureText } from "../../shared/i18n/failures";
import { LocalSignIn } from "../../shared/identity/LocalSignIn";
import type { Ribbon } from "../office/ribbon";
import { useSection } from "../section/useSection";
import { useTexts } from "../texts/useTexts";
import type { WorkbookIdentity } from "../workbook/identity";
import type { SurveyWorkbook } from "../workbook/surveyWorkbook";
import type { Connection } from "./connection";
import { openAddress } from "./openAddress";
import { Trouble } from "./Trouble";
import { WorkPane } from "./WorkPane";

/** The survey of a recognised workbook: sign in, ask the server, refuse an older issue, then work. */
export function SurveyPane({ identity, workbook, connection, ribbon }: {
  readonly identity: WorkbookIdentity;
  readonly workbook: SurveyWorkbook;
  readonly connection: Connection;
  readonly ribbon: Ribbon;
}) {
  const t = useTexts();
  const common = useCommon();
  const words = useFailureText();
  const { section, failure, refresh } = useSection(connection.api, identity.survey, identity.section);
  const [isChoosing, setIsChoosing] = useState(false);
  const needsSignIn = failure instanceof ApiFailure && failure.needsSignIn;
  if (isChoosing || (section === null && needsSignIn)) {
    const done = (): void => {
      setIsChoosing(false);
      refresh();
    };
    return connection.signIn === null ? <LocalSignIn onChosen={done} /> : <TenantSignIn signIn={connection.signIn} onDone={done} />;
  }
  if (section === null) {
    return failure === null
      ? <Spinner label={t.starting} style={{ padding: "3rem 1rem" }} />
      : <Trouble {...words(failure)} wayOut={{ label: common.retry, act: refresh }} />;
  }
  const newest = section.workbook;
  if (newest !== null && newest.issue > identity.issue) {
    const { title, detail, open } = t.trouble.olderIssue;
    return <Trouble title={title} detail={detail(identity.issue, newest.issue)} wayOut={{ label: open, act: () => { openAddress(newest.address); } }} />;
  }
  return (
    <WorkPane
      section={section} failure={failure} workbook={workbook} api={connection.api} ribbon={ribbon} refresh={refresh}
      onSignIn={() => { setIsChoosing(true); }} isLocal={connection.signIn === null}
    />
  );
}

/** A popup may only follow a click, hence a page with a button. */
function TenantSignIn({ signIn, onDone }: { readonly signIn: () => Promise<void>; readonly onDone: () => void }) {
  const t = useTexts().trouble.signIn;
  const { identity } = useCommon();
  const [failed, setFailed] = useState(false);
  const act = (): void => {
    signIn().then(onDone, () => { setFailed(true); });
  };
  return <Trouble title={t.title} detail={failed ? t.failed : t.detail} wayOut={{ label: identity.signIn, act }} />;
}
