import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import type { SectionSummary, SurveyDetail } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { usePoll } from "../data/usePoll";
import { deadlineWords } from "../parts/deadline";
import { FailureBar } from "../parts/FailureBar";
import { StateBadge } from "../parts/StateBadge";
import { Tabs } from "../parts/Tabs";
import { useNarrow } from "../parts/useNarrow";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { Answers } from "./Answers";
import { Comments } from "./Comments";
import { Record } from "./Record";
import { SectionActions } from "./SectionActions";

const useStyles = makeStyles({
  drawer: { width: "min(820px, 100vw)" },
  meta: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px", alignItems: "center", color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", flexDirection: "column", gap: "16px", paddingBottom: "32px" },
});

interface Props {
  readonly survey: SurveyDetail;
  readonly section: SectionSummary;
  readonly before: string | null;
  readonly after: string | null;
  readonly onOpen: (code: string) => void;
  readonly onClose: () => void;
}

/** One section: its answers with the findings beside them, the conversation, what was handed in, and what the coordinator can do. */
export default function SectionDrawer({ survey, section, before, after, onOpen, onClose }: Props) {
  const styles = useStyles();
  const t = useTexts().section;
  const common = useCommon();
  const { table } = useTexts();
  const { api } = useSession();
  const narrow = useNarrow();
  const { id } = survey.summary;
  const load = useCallback((signal: AbortSignal) => api.section(id, section.code, signal), [api, id, section.code]);
  const { value: view, failure, refresh } = usePoll(load);
  const [tab, setTab] = useState<"answers" | "comments" | "record">("answers");
  return (
    <OverlayDrawer open position="end" className={styles.drawer} onOpenChange={(_, data) => { if (!data.open) { onClose(); } }} aria-label={section.name}>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: "h2" }}
          action={
            <div>
              <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={t.previous} title={t.previous} disabledFocusable={before === null} onClick={() => { if (before !== null) { onOpen(before); } }} />
              <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={t.next} title={t.next} disabledFocusable={after === null} onClick={() => { if (after !== null) { onOpen(after); } }} />
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={common.close} title={common.close} onClick={onClose} />
            </div>
          }
        >
          {section.name}
        </DrawerHeaderTitle>
        <div className={styles.meta}>
          <StateBadge state={section.state} />
          <Text>{section.deadline.text}{narrow ? "" : `　${deadlineWords(section.deadline, common.deadline)}`}{section.deadline.own ? `（${table.ownDeadline}）` : ""}</Text>
          {section.overdue && <Text className={styles.late}>{table.late}</Text>}
        </div>
        <SectionActions key={section.code} survey={survey} section={section} findings={view?.findings ?? []} after={after} onOpen={onOpen} />
        <Tabs
          id="section" label={section.name} chosen={tab} onChoose={setTab}
          tabs={[
            { name: "answers", text: t.tabs.answers },
            { name: "comments", text: `${t.tabs.comments}${section.comments > 0 ? `（${String(section.comments)}）` : ""}` },
            { name: "record", text: t.tabs.record },
          ]}
        />
      </DrawerHeader>
      <DrawerBody tabIndex={0} role="tabpanel" id="section-panel" aria-labelledby={`section-${tab}`}>
        <div className={styles.body}>
          <FailureBar failure={failure} onRetry={refresh} />
          {view === null && failure === null && <Spinner label={common.loading} />}
          {view !== null && tab === "answers" && <Answers key={section.code} survey={id} view={view} canCorrect={section.actions.includes("answers")} />}
          {tab === "comments" && <Comments key={section.code} survey={id} section={section} />}
          {view !== null && tab === "record" && <Record view={view} coordinatorMail={survey.settings.coordinatorMail} />}
        </div>
      </DrawerBody>
    </OverlayDrawer>
  );
}
