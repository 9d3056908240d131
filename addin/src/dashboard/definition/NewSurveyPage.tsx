import { Button, MessageBar, MessageBarBody, Text, Title3, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import type { Shape } from "../../shared/api/types";
import { useAct } from "../acts/useAct";
import { FailureBar } from "../parts/FailureBar";
import { FileDrop } from "../parts/FileDrop";
import { FindingList } from "../parts/FindingList";
import { Panel } from "../parts/Panel";
import type { Route } from "../routing/route";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({ page: { display: "flex", flexDirection: "column", gap: "16px", maxWidth: "56rem" }, buttons: { display: "flex", gap: "8px", flexWrap: "wrap" } });

/** A definition book becomes a survey, or is refused with everything that is wrong. Nothing is sent here. */
export default function NewSurveyPage({ go }: { readonly go: (route: Route) => void }) {
  const styles = useStyles();
  const { definition: t } = useTexts();
  const { api } = useSession();
  const acting = useAct();
  const [file, setFile] = useState("");
  const [made, setMade] = useState<Shape<"DefinitionAccepted"> | null>(null);
  const take = async (chosen: File) => {
    setFile(chosen.name);
    setMade(null);
    await acting.run(async () => { setMade(await api.createSurvey(chosen)); });
  };
  const refused = acting.failure instanceof ApiFailure ? acting.failure.findings : [];
  return (
    <div className={styles.page}>
      <Title3 as="h1">{t.newTitle}</Title3>
      <Text>{t.newLead}</Text>
      <FileDrop sending={acting.busy ? file : null} onFile={(chosen) => void take(chosen)} />
      <FailureBar failure={acting.failure} />
      {refused.length > 0 && <Panel title={t.refused(refused.length)}><Text weight="semibold">{file}</Text><FindingList findings={refused} /></Panel>}
      {made !== null && (
        <Panel>
          <MessageBar intent="success" role="status"><MessageBarBody>{made.changed ? t.created(made.name) : t.same(made.name)}</MessageBarBody></MessageBar>
          <Text>{t.facts(made.sections, made.items, made.indicators)}</Text>
          {made.findings.length > 0 && <><Text weight="semibold">{t.notes(made.findings.length)}</Text><FindingList findings={made.findings} /></>}
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => { go({ page: "survey", survey: made.id, tab: "plan", section: null }); }}>{t.toPlan}</Button>
          </div>
        </Panel>
      )}
    </div>
  );
}
