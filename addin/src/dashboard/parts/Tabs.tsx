import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: { display: "flex", overflowX: "auto", gap: "4px", "@media print": { display: "none" } },
  tab: {
    position: "relative", padding: "10px 12px", border: "none", backgroundColor: "transparent", color: tokens.colorNeutralForeground2, fontFamily: "inherit", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap", cursor: "pointer", borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, "::after": { content: '""', position: "absolute", left: "12px", right: "12px", bottom: "2px", height: "3px", borderRadius: "2px", backgroundColor: tokens.colorCompoundBrandStroke, forcedColorAdjust: "none" } },
});

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly text: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** Ids of tabs and panel begin with it. */
  readonly id: string;
}

/** Tabs after the ARIA pattern: arrow keys, Home and End move and choose, Tab goes on. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, id }: Props<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = tabs.findIndex((t) => t.name === chosen);
    const moves: Partial<Record<string, number>> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 };
    const move = moves[event.key];
    const next = move === undefined ? undefined : tabs[(move + tabs.length) % tabs.length];
    if (next !== undefined) {
      event.preventDefault();
      onChoose(next.name);
      list.current?.querySelector<HTMLElement>(`#${id}-${next.name}`)?.focus();
    }
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ name, text }) => (
        <button
          key={name} type="button" role="tab" id={`${id}-${name}`} aria-controls={`${id}-panel`} aria-selected={name === chosen} tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)} onClick={() => { onChoose(name); }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
