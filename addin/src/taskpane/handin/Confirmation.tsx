import { Button, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../shared/api/types";
import { FindingEntry } from "../findings/FindingEntry";
import { useTexts } from "../texts/useTexts";
import type { Place } from "../workbook/place";
import { nameOf } from "./handIn";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outlineStyle: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  acts: {
    position: "sticky", bottom: 0, zIndex: 1, display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The warnings of a hand-in, to be confirmed one by one: nothing is sent before each was looked at. */
export function Confirmation({ warnings, goTo, onConfirm, onBack }: {
  readonly warnings: readonly Finding[];
  readonly goTo: (place: Place) => void;
  readonly onConfirm: (confirmed: ReadonlySet<string>) => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const t = useTexts();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const title = useRef<HTMLElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const left = warnings.filter(warning => !confirmed.has(nameOf(warning))).length;
  return (
    <section className={styles.box} ref={title} tabIndex={-1} aria-label={t.handIn.confirmTitle}>
      <Subtitle1 as="h2">{t.handIn.confirmTitle}</Subtitle1>
      <Text>{t.handIn.confirmHint}</Text>
      <ul className={styles.list}>
        {warnings.map(warning => {
          const name = nameOf(warning);
          const isConfirmed = confirmed.has(name);
          return (
            <li key={name}>
              <FindingEntry finding={warning} goTo={goTo} />
              <Button
                size="small" aria-pressed={isConfirmed} appearance={isConfirmed ? "primary" : "outline"} {...(isConfirmed ? { icon: <CheckmarkRegular /> } : {})}
                onClick={() => { setConfirmed(isConfirmed ? new Set([...confirmed].filter(one => one !== name)) : new Set([...confirmed, name])); }}
              >
                {t.handIn.confirmOne}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={left > 0} onClick={() => { onConfirm(confirmed); }}>
          {left > 0 ? `${t.handIn.confirmSubmit}（${t.handIn.confirmRest(left)}）` : t.handIn.confirmSubmit}
        </Button>
        <Button onClick={onBack}>{t.handIn.back}</Button>
      </div>
    </section>
  );
}
