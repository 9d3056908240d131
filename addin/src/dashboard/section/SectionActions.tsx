import { Button, Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from "@fluentui/react-components";
import { CheckmarkFilled, ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding, SectionSummary, SurveyDetail } from "../../shared/api/types";
import { ExtendDialog } from "../acts/ExtendDialog";
import { RemindDialog } from "../acts/RemindDialog";
import { SimpleDialog } from "../acts/SimpleDialog";
import { useAct } from "../acts/useAct";
import { FailureBar } from "../parts/FailureBar";
import { useSay } from "../parts/Notices";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { ProxyDialog } from "./ProxyDialog";
import { ReturnDialog } from "./ReturnDialog";

const useStyles = makeStyles({ bar: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", paddingBlock: "4px" } });

type Open = "return" | "remind" | "extend" | "workbook" | "reissue" | null;

interface Props {
  readonly survey: SurveyDetail;
  readonly section: SectionSummary;
  readonly findings: readonly Finding[];
  readonly after: string | null;
  readonly onOpen: (code: string) => void;
}

/** What the coordinator can do with a section now. */
export function SectionActions({ survey, section, findings, after, onOpen }: Props) {
  const styles = useStyles();
  const { section: t, acts } = useTexts();
  const { api } = useSession();
  const say = useSay();
  const accepting = useAct();
  const [open, setOpen] = useState<Open>(null);
  const { id } = survey.summary;
  const { code, name } = section;
  const can = (action: string) => section.actions.includes(action);
  const close = () => { setOpen(null); };
  const accept = async () => {
    if (await accepting.run((key) => api.accept(id, code, key))) {
      say(acts.accept.done(name));
      if (after !== null) {
        onOpen(after);
      }
    }
  };
  const more = ([["extend", t.extend], ["workbook", t.proxy], ["reissue", t.reissue]] as const).filter(([action]) => can(action));
  return (
    <>
      <div className={styles.bar}>
        {can("accept") && <Button appearance="primary" icon={<CheckmarkFilled aria-hidden />} disabledFocusable={accepting.busy} onClick={() => void accept()}>{after === null ? t.accept : t.acceptNext}</Button>}
        {can("return") && <Button onClick={() => { setOpen("return"); }}>{t.return}</Button>}
        {can("remind") && <Button onClick={() => { setOpen("remind"); }}>{t.remind}</Button>}
        {more.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement><Button icon={<ChevronDownRegular aria-hidden />} iconPosition="after">{t.more}</Button></MenuTrigger>
            <MenuPopover><MenuList>{more.map(([action, label]) => <MenuItem key={action} onClick={() => { setOpen(action); }}>{label}</MenuItem>)}</MenuList></MenuPopover>
          </Menu>
        )}
        {section.workbook !== null && <Link href={section.workbook.address} target="_blank" rel="noreferrer">{t.openWorkbook}</Link>}
      </div>
      <FailureBar failure={accepting.failure} />
      {open === "return" && <ReturnDialog survey={id} section={section} findings={findings} onClose={close} />}
      {open === "remind" && <RemindDialog survey={survey} sections={[code]} onClose={close} />}
      {open === "extend" && <ExtendDialog survey={survey} sections={[code]} onClose={close} />}
      {open === "workbook" && <ProxyDialog survey={id} section={section} onClose={close} />}
      {open === "reissue" && (
        <SimpleDialog title={acts.reissue.title(name)} button={acts.reissue.button} done={acts.reissue.done} lines={[acts.reissue.lead]} act={(key) => api.reissue(id, code, {}, key)} onClose={close} />
      )}
    </>
  );
}
