import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CopyRegular } from "@fluentui/react-icons";
import { useCommon } from "../../shared/i18n/common";
import { useState } from "react";
import { useTexts } from "../texts/useTexts";
import type { Place, Writing } from "../workbook/place";
import type { RowActs } from "./CurrentRow";

const useStyles = makeStyles({
  box: { borderTop: `1px dashed ${tokens.colorNeutralStroke2}`, paddingBlockStart: tokens.spacingVerticalXS, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2, maxHeight: "12em", overflowY: "auto" },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

type Step =
  | { readonly kind: "idle" | "asking" | "undone" | "changed" | "failed" }
  /** What stood in the cell before, so that it can be put back. */
  | { readonly kind: "copied"; readonly before: string };

/** Last year's answer, with a way to begin this year's from it. An answer that is there already is replaced only after a question. */
export function PriorAnswer({ place, label, text, prior, acts }: {
  readonly place: Place;
  readonly label: string;
  readonly text: string;
  readonly prior: string;
  readonly acts: RowActs;
}) {
  const styles = useStyles();
  const t = useTexts();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const write = (expected: string, next: string, done: Step): void => {
    acts.write(place, expected, next).then(
      (writing: Writing) => { setStep(writing === "written" ? done : { kind: "changed" }); },
      () => { setStep({ kind: "failed" }); },
    );
  };
  const copy = (): void => { write(text, prior, { kind: "copied", before: text }); };
  if (prior === "") {
    return <Caption1 className={styles.quiet}>{t.row.noPrior}</Caption1>;
  }
  return (
    <div className={styles.box}>
      <Caption1 className={styles.quiet}>{t.row.prior}</Caption1>
      <Text className={styles.text} tabIndex={0} role="group" aria-label={t.row.prior}>{prior}</Text>
      <div className={styles.acts}>
        <Acts step={step} copyLabel={t.row.copyLabel(label)} same={text === prior}
          onCopy={() => { if (text === "") { copy(); } else { setStep({ kind: "asking" }); } }}
          onReplace={copy} onCancel={() => { setStep({ kind: "idle" }); }}
          onUndo={before => { write(prior, before, { kind: "undone" }); }} />
      </div>
    </div>
  );
}

function Acts({ step, copyLabel, same, onCopy, onReplace, onCancel, onUndo }: {
  readonly step: Step;
  readonly copyLabel: string;
  readonly same: boolean;
  readonly onCopy: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
  readonly onUndo: (before: string) => void;
}) {
  const t = useTexts();
  const common = useCommon();
  if (step.kind === "asking") {
    return (
      <>
        <Text size={200} role="alert">{t.row.replaceQuestion}</Text>
        <Button size="small" appearance="primary" onClick={onReplace}>{t.row.replace}</Button>
        <Button size="small" onClick={onCancel}>{common.cancel}</Button>
      </>
    );
  }
  if (step.kind === "copied" && same) {
    return (
      <>
        <Text size={200} role="status">{t.row.copied}</Text>
        <Button size="small" icon={<ArrowUndoRegular />} onClick={() => { onUndo(step.before); }}>{t.row.undo}</Button>
      </>
    );
  }
  const said = step.kind === "undone" ? t.row.undone : step.kind === "changed" ? t.row.changedMeanwhile : step.kind === "failed" ? t.row.failed : null;
  return (
    <>
      {!same && <Button size="small" icon={<CopyRegular />} aria-label={copyLabel} onClick={onCopy}>{t.row.copy}</Button>}
      {said !== null && <Text size={200} role="status">{said}</Text>}
    </>
  );
}
