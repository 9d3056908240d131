import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useCommon } from "../../shared/i18n/common";
import type { Host } from "../office/loadOffice";
import type { Ribbon } from "../office/ribbon";
import { useTexts } from "../texts/useTexts";
import type { WorkbookIdentity } from "../workbook/identity";
import type { SurveyWorkbook } from "../workbook/surveyWorkbook";
import type { Connection } from "./connection";
import { SurveyPane } from "./SurveyPane";
import { Trouble } from "./Trouble";

/** The pane from the outside in: a host, a workbook of ours, then the survey. */
export function Pane({ host, workbook, connection, ribbon }: {
  readonly host: Host;
  readonly workbook: SurveyWorkbook;
  readonly connection: Connection;
  readonly ribbon: Ribbon;
}) {
  const t = useTexts();
  const common = useCommon();
  if (host === "excel") {
    return <KnownWorkbook workbook={workbook} connection={connection} ribbon={ribbon} />;
  }
  const { title, detail } = t.trouble[host];
  return host === "unreachable"
    ? <Trouble title={title} detail={detail} wayOut={{ label: common.retry, act: () => { location.reload(); } }} />
    : <Trouble title={title} detail={detail} />;
}

type Identification = "reading" | "foreign" | "silent" | WorkbookIdentity;

function KnownWorkbook({ workbook, connection, ribbon }: { readonly workbook: SurveyWorkbook; readonly connection: Connection; readonly ribbon: Ribbon }) {
  const t = useTexts();
  const common = useCommon();
  const [found, setFound] = useState<Identification>("reading");
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    workbook.identify().then(
      identity => { if (isCurrent) { setFound(identity ?? "foreign"); } },
      () => { if (isCurrent) { setFound("silent"); } },
    );
    return () => {
      isCurrent = false;
    };
  }, [workbook, round]);
  if (found === "reading") {
    return <Spinner label={t.starting} style={{ padding: "3rem 1rem" }} />;
  }
  if (found === "foreign" || found === "silent") {
    const { title, detail } = found === "foreign" ? t.trouble.foreign : t.trouble.excel;
    return <Trouble title={title} detail={detail} wayOut={{ label: common.retry, act: () => { setRound(round + 1); } }} />;
  }
  return <SurveyPane identity={found} workbook={workbook} connection={connection} ribbon={ribbon} />;
}
