import { Button, Caption1, Checkbox, Label, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SectionSummary } from "../../shared/api/types";
import { StateBadge } from "../parts/StateBadge";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  list: { maxHeight: "220px", overflowY: "auto", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  row: { display: "flex", justifyContent: "space-between", alignItems: "center", paddingInlineEnd: "12px" },
  tools: { display: "flex", gap: "8px" },
  count: { color: tokens.colorNeutralForeground2, display: "block", paddingTop: "4px" },
});

interface Props {
  readonly sections: readonly SectionSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (codes: ReadonlySet<string>) => void;
}

/** Chooses sections from a list, all or some. */
export function SectionPicker({ sections, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { acts: t } = useTexts();
  const id = useId();
  const toggle = (code: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) {
      next.add(code);
    } else {
      next.delete(code);
    }
    onChoose(next);
  };
  // No Field around them: it gives one and the same id to every box inside it, and then each name belongs to the first box.
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-count`}>
      <Label id={`${id}-label`}>{t.targets}</Label>
      <div className={styles.tools}>
        <Button size="small" appearance="subtle" onClick={() => { onChoose(new Set(sections.map((s) => s.code))); }}>{t.selectAll}</Button>
        <Button size="small" appearance="subtle" onClick={() => { onChoose(new Set()); }}>{t.selectNone}</Button>
      </div>
      <div className={styles.list} role="list" aria-label={t.targets} tabIndex={0}>
        {sections.map((s) => (
          <div key={s.code} role="listitem" className={styles.row}>
            <Checkbox label={s.name} checked={chosen.has(s.code)} onChange={(_, data) => { toggle(s.code, data.checked === true); }} />
            <StateBadge state={s.state} />
          </div>
        ))}
      </div>
      <Caption1 id={`${id}-count`} className={styles.count}>{t.chosen(chosen.size)}</Caption1>
    </div>
  );
}
