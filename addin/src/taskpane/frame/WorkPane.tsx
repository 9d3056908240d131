import { Badge, Button, Caption1, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { SectionView } from "../../shared/api/types";
import type { WorkflowApi } from "../../shared/api/workflow";
import { useCommon } from "../../shared/i18n/common";
import { Approval } from "../approval/Approval";
import { toAnswersDocument } from "../check/answersDocument";
import { useAnswers } from "../check/useAnswers";
import { FindingList } from "../findings/FindingList";
import { Confirmation } from "../handin/Confirmation";
import { digestForm } from "../handin/digestForm";
import type { HandInOutcome, HandInPorts } from "../handin/handIn";
import { HandInBar } from "../handin/HandInBar";
import { OutcomeNote } from "../handin/OutcomeNote";
import { Receipt } from "../handin/Receipt";
import { useHandIn } from "../handin/useHandIn";
import { useOwnDigest } from "../handin/useOwnDigest";
import { wait } from "../handin/wait";
import type { Ribbon } from "../office/ribbon";
import { Questions } from "../questions/Questions";
import { CurrentRow } from "../row/CurrentRow";
import { usePosition } from "../row/usePosition";
import { Heading } from "../section/Heading";
import { SentBack } from "../section/SentBack";
import { useTexts } from "../texts/useTexts";
import { answersDigest } from "../workbook/digest";
import type { Arrival, Place } from "../workbook/place";
import type { SurveyWorkbook } from "../workbook/surveyWorkbook";
import { ConnectionNote } from "./ConnectionNote";
import { Note } from "./Note";
import { Trouble } from "./Trouble";

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  content: {
    flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  person: { display: "flex", justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", color: tokens.colorNeutralForeground2 },
});

type View = "findings" | "row" | "questions";

/** The pane at work: where the section stands, what to correct, the row at hand, questions, and handing in. */
export function WorkPane({ section, failure, workbook, api, ribbon, refresh, onSignIn, isLocal }: {
  readonly section: SectionView;
  /** Why the server's newest state is not known; null when it is. */
  readonly failure: unknown;
  readonly workbook: SurveyWorkbook;
  readonly api: WorkflowApi;
  readonly ribbon: Ribbon;
  readonly refresh: () => void;
  readonly onSignIn: () => void;
  readonly isLocal: boolean;
}) {
  const styles = useStyles();
  const t = useTexts();
  const common = useCommon();
  const [view, setView] = useState<View>("findings");
  const [arrival, setArrival] = useState<Arrival | "silent">("there");
  const answers = useAnswers(workbook, api, section);
  const position = usePosition(workbook);
  const ports = usePorts(workbook, api, section);
  const [broken, setBroken] = useState<unknown>(null);
  const { checkNow } = answers;
  const ended = useCallback((outcome: HandInOutcome) => {
    refresh();
    checkNow();
    if (outcome.kind === "errors") {
      setView("findings");
    }
  }, [refresh, checkNow]);
  const { state, start, dismiss } = useHandIn(ports, ended, setBroken);
  const submit = useCallback((confirmed?: ReadonlySet<string>) => {
    setBroken(null);
    start(confirmed);
  }, [start]);
  useEffect(() => ribbon.listen(command => {
    setView("findings");
    if (command === "submitAnswers") {
      submit();
    } else {
      checkNow();
    }
  }), [ribbon, submit, checkNow]);
  const newest = section.submissions[0];
  const isHandedIn = section.state === "Submitted" || section.state === "AwaitingApproval" || section.state === "Accepted";
  const own = useOwnDigest(answers.sheets, section, isHandedIn);
  const acts = useMemo(() => {
    const arrive = (act: Promise<Arrival>): void => {
      act.then(setArrival, () => { setArrival("silent"); });
    };
    return {
      goTo: (place: Place) => { arrive(workbook.goTo(place)); },
      selectAll: (places: readonly Place[]) => { arrive(workbook.selectAll(places)); },
      write: (place: Place, expected: string, text: string) => workbook.write(place, expected, text),
    };
  }, [workbook]);
  if (answers.formGone) {
    return <Trouble title={t.trouble.formGone.title} detail={t.trouble.formGone.detail} wayOut={{ label: common.retry, act: checkNow }} />;
  }
  const findings = answers.check?.findings ?? section.findings;
  const counts = answers.check ?? (section.progress.total > 0 ? section.progress : null);
  return (
    <div className={styles.page}>
      <main className={styles.content}>
        <Heading section={section} counts={counts} checking={answers.checking} />
        <ConnectionNote failure={failure ?? answers.failure ?? broken} onSignIn={onSignIn} />
        {section.sentBack !== null && <SentBack event={section.sentBack} coordinator={section.survey.coordinator} />}
        {section.actions.includes("approve") && <Approval api={api} section={section} onDone={refresh} />}
        <div aria-live="polite">
          {isHandedIn && newest !== undefined && <Receipt section={section} submission={newest} same={own === newest.answersDigest} />}
        </div>
        {state.kind === "ended" && <OutcomeNote outcome={state.outcome} onClose={dismiss} />}
        {arrival !== "there" && (
          <Note intent="warning" actions={<Button size="small" onClick={() => { setArrival("there"); }}>{common.close}</Button>}>
            {arrival === "hidden" ? t.findings.hidden : arrival === "gone" ? t.findings.gone : t.trouble.excel.detail}
          </Note>
        )}
        {state.kind === "confirming" ? (
          <Confirmation warnings={state.check.findings.filter(finding => finding.severity === "warning")} goTo={acts.goTo} onConfirm={submit} onBack={dismiss} />
        ) : (
          <>
            <TabList className={styles.tabs} aria-label={t.tabs.label} selectedValue={view} onTabSelect={(_, data) => { setView(data.value as View); }}>
              <Tab id="tab-findings" value="findings" aria-controls="view">{t.tabs.findings} <Count of={findings.filter(finding => finding.severity !== "info").length} /></Tab>
              <Tab id="tab-row" value="row" aria-controls="view">{t.tabs.row}</Tab>
              <Tab id="tab-questions" value="questions" aria-controls="view">{t.tabs.questions} <Count of={section.comments} /></Tab>
            </TabList>
            <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
              {view === "findings" && (answers.check !== null || findings.length > 0) && <FindingList findings={findings} section={section} acts={acts} />}
              {view === "row" && (
                <CurrentRow section={section} position={position} sheets={answers.sheets} acts={acts} />
              )}
              {view === "questions" && <Questions api={api} section={section} onSent={refresh} />}
            </div>
          </>
        )}
        {isLocal && state.kind !== "confirming" && (
          <div className={styles.person}>
            <Caption1>{common.product}</Caption1>
            <Button size="small" appearance="transparent" onClick={onSignIn}>{t.person.change}</Button>
          </div>
        )}
      </main>
      {state.kind !== "confirming" && <HandInBar section={section} check={answers.check} state={state} onSubmit={() => { submit(); }} onStop={dismiss} />}
    </div>
  );
}

function Count({ of }: { readonly of: number }) {
  return of === 0 ? null : <Badge size="small" appearance="tint" color="informative">{of}</Badge>;
}

function usePorts(workbook: SurveyWorkbook, api: WorkflowApi, section: SectionView): HandInPorts {
  return useMemo(
    () => ({
      workbook,
      check: (sheets, signal) => api.check(section.survey.id, section.code, toAnswersDocument(sheets, section), signal),
      digest: sheets => answersDigest(sheets.form, sheets.indicators, digestForm(section)),
      submit: (request, signal) => api.submit(section.survey.id, section.code, request, signal),
      wait,
      now: () => performance.now(),
    }),
    [workbook, api, section],
  );
}
