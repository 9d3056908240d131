import { Spinner, makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useMemo, useState } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { usePoll } from "../data/usePoll";
import { FailureBar } from "../parts/FailureBar";
import { LiveState } from "../parts/LiveState";
import { Panel } from "../parts/Panel";
import { Tabs } from "../parts/Tabs";
import { tabs, type Route, type Tab as TabName } from "../routing/route";
import { noFilter, type Filter } from "../sections/rows";
import { SectionTable } from "../sections/SectionTable";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { BurnUpChart } from "./BurnUpChart";
import type { SurveyDialog } from "./dialogs";
import type { NextKind } from "./next";
import { NextStep } from "./NextStep";
import { Outstanding } from "./Outstanding";
import { Overview } from "./Overview";
import { StateBar } from "./StateBar";
import { Troubles } from "./Troubles";

const SectionDrawer = lazy(() => import("../section/SectionDrawer"));
const SurveyDialogs = lazy(() => import("../acts/SurveyDialogs"));
const StatisticsTab = lazy(() => import("../statistics/StatisticsTab"));
const TimelineTab = lazy(() => import("../timeline/TimelineTab"));
const PlanTab = lazy(() => import("../plan/PlanTab"));
const ReportsTab = lazy(() => import("../reports/ReportsTab"));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  glance: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: "16px", "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
});

interface Props {
  readonly route: Extract<Route, { page: "survey" }>;
  readonly go: (route: Route, replace?: boolean) => void;
}

/** One survey: first what matters at nine in the morning, then its parts. */
export default function SurveyPage({ route, go }: Props) {
  const common = useCommon();
  const { api } = useSession();
  const load = useCallback((signal: AbortSignal) => api.survey(route.survey, signal), [api, route.survey]);
  const polled = usePoll(load);
  const { value: survey, failure, refresh } = polled;
  if (survey === null) {
    return failure === null ? <Spinner label={common.loading} /> : <FailureBar failure={failure} onRetry={refresh} note={polled.retryIn === null ? undefined : common.seconds(polled.retryIn)} />;
  }
  return (
    <>
      <LiveState polled={polled} />
      <Survey survey={survey} route={route} go={go} />
    </>
  );
}

function Survey({ survey, route, go }: Props & { readonly survey: SurveyDetail }) {
  const styles = useStyles();
  const t = useTexts();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [dialog, setDialog] = useState<{ readonly kind: SurveyDialog; readonly sections: readonly string[] } | null>(null);
  const [order, setOrder] = useState<readonly string[]>([]);
  const toTab = (tab: TabName) => { go({ ...route, tab, section: null }); };
  const open = useCallback((code: string, replace = false) => { go({ page: "survey", survey: route.survey, tab: "sections", section: code }, replace); }, [go, route.survey]);
  const onNext = (kind: NextKind, sections: readonly string[]) => {
    if (kind === "accept") {
      setOrder(sections);
      open(sections[0] ?? "");
    } else if (kind === "distribute") {
      toTab("plan");
    } else if (kind === "report") {
      toTab("reports");
    } else if (kind === "look") {
      document.getElementById("troubles")?.focus();
    } else {
      setDialog({ kind, sections });
    }
  };
  const onDialog = (kind: SurveyDialog) => { setDialog({ kind, sections: [] }); };
  return (
    <div className={styles.page}>
      <Overview survey={survey} />
      <NextStep survey={survey} onNext={onNext} onDialog={onDialog} />
      <Troubles survey={survey} onOpen={open} />
      <div className={styles.glance}>
        <Panel title={t.table.state}>
          <StateBar counts={survey.summary.sections} chosen={filter.states} onChoose={(states) => { setFilter({ ...filter, states }); }} />
          <Outstanding survey={survey} onOpen={open} />
        </Panel>
        <Panel title={t.burnUp.title}><BurnUpChart survey={survey} /></Panel>
      </div>
      <Tabs id="survey" label={survey.summary.name} tabs={tabs.map((name) => ({ name, text: t.tabs[name] }))} chosen={route.tab} onChoose={toTab} />
      <div role="tabpanel" id="survey-panel" aria-labelledby={`survey-${route.tab}`}>
        <Suspense fallback={<Spinner />}>
          {route.tab === "sections" && (
            <Panel>
              <SectionTable sections={survey.sections} filter={filter} onFilter={setFilter} onOpen={(code, codes) => { setOrder(codes); open(code); }} />
            </Panel>
          )}
          {route.tab === "statistics" && <StatisticsTab survey={route.survey} />}
          {route.tab === "timeline" && <TimelineTab survey={survey} />}
          {route.tab === "plan" && <PlanTab survey={survey} onDialog={onDialog} />}
          {route.tab === "reports" && <ReportsTab survey={survey} onDialog={onDialog} />}
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <OpenSection survey={survey} code={route.section} order={order} onOpen={(code) => { open(code, true); }} onClose={() => { toTab("sections"); }} />
        {dialog !== null && <SurveyDialogs survey={survey} dialog={dialog.kind} sections={dialog.sections} onClose={() => { setDialog(null); }} />}
      </Suspense>
    </div>
  );
}

/** The drawer, with the sections before and after in the order the reader came from. */
function OpenSection({ survey, code, order, onOpen, onClose }: { readonly survey: SurveyDetail; readonly code: string | null; readonly order: readonly string[]; readonly onOpen: (code: string) => void; readonly onClose: () => void }) {
  const codes = useMemo(() => (code !== null && order.includes(code) ? order : survey.sections.map((s) => s.code)), [order, code, survey.sections]);
  const section = survey.sections.find((s) => s.code === code);
  if (section === undefined) {
    return null;
  }
  const place = codes.indexOf(section.code);
  return <SectionDrawer survey={survey} section={section} before={codes[place - 1] ?? null} after={codes[place + 1] ?? null} onOpen={onOpen} onClose={onClose} />;
}
