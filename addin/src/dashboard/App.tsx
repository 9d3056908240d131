import { Spinner, makeStyles } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { useCommon } from "../shared/i18n/common";
import { Header } from "./parts/Header";
import { Notices } from "./parts/NoticesProvider";
import { useRoute } from "./routing/useRoute";
import SurveyListPage from "./surveys/SurveyListPage";
import SurveyPage from "./survey/SurveyPage";

const NewSurveyPage = lazy(() => import("./definition/NewSurveyPage"));

const useStyles = makeStyles({
  main: { maxWidth: "1280px", margin: "0 auto", padding: "16px", boxSizing: "border-box", minWidth: 0, "@media (max-width: 719px)": { padding: "12px" }, "@media print": { padding: 0, maxWidth: "none" } },
});

/** The dashboard of somebody who is signed in. */
export function App({ onSignOut }: { readonly onSignOut: (() => void) | null }) {
  const styles = useStyles();
  const common = useCommon();
  const [route, go] = useRoute();
  return (
    <Notices>
      <Header route={route} onSignOut={onSignOut} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Spinner label={common.loading} />}>
          {route.page === "list" && <SurveyListPage go={go} />}
          {route.page === "new" && <NewSurveyPage go={go} />}
          {route.page === "survey" && <SurveyPage key={route.survey} route={route} go={go} />}
        </Suspense>
      </main>
    </Notices>
  );
}
