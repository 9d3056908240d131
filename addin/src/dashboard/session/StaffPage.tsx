import { Link, Text, Title3, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SectionView } from "../../shared/api/types";
import type { WorkflowApi } from "../../shared/api/workflow";
import { useCommon } from "../../shared/i18n/common";
import { deadlineWords } from "../parts/deadline";
import { StateBadge } from "../parts/StateBadge";
import { useRoute } from "../routing/useRoute";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({ facts: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "4px", alignItems: "center" } });

/** What somebody of a section's staff sees here. A notice in Teams leads to it with the section named: then its workbook is one click away. */
export function StaffPage({ api }: { readonly api: WorkflowApi }) {
  const styles = useStyles();
  const { notCoordinator: t } = useTexts();
  const common = useCommon();
  const [route] = useRoute();
  const survey = route.page === "survey" ? route.survey : null;
  const section = route.page === "survey" ? route.section : null;
  const [view, setView] = useState<SectionView | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    if (survey !== null && section !== null) {
      // Somebody else's section, or one that is gone: the words above are all there is to say.
      api.section(survey, section, abort.signal).then(setView, () => { setView(null); });
    }
    return () => { abort.abort(); };
  }, [api, survey, section]);
  return (
    <>
      <Title3 as="h1">{t.title}</Title3>
      <Text>{t.detail}</Text>
      {view !== null && (
        <section aria-label={view.name}>
          <Text weight="semibold" block>{view.survey.name}</Text>
          <div className={styles.facts}>
            <Text>{view.name}</Text>
            <StateBadge state={view.state} />
            <Text>{view.deadline.text}　{deadlineWords(view.deadline, common.deadline)}</Text>
          </div>
          {view.workbook !== null && <Link href={view.workbook.address} target="_blank" rel="noreferrer">{t.open}</Link>}
        </section>
      )}
    </>
  );
}
