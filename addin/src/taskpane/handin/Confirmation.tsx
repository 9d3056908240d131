import { Button, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Finding, SectionView } from "../../shared/api/types";
import { FindingEntry } from "../findings/FindingEntry";
import { rowName } from "../section/rowName";
import { useTexts } from "../texts/useTexts";
import type { Place } from "../workbook/place";
import { nameOf } from "./handIn";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outlineStyle: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  name: { display: "block", marginBlockEnd: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  acts: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** The warnings of a hand-in, to be confirmed one by one: nothing is sent before each was looked at. */
export function Confirmation({ warnings, section, goTo, onConfirm, onBack }: {
  readonly warnings: readonly Finding[];
  readonly section: SectionView;
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
              <Text className={styles.name} weight="semibold" size={200}>{warning.row === null ? t.findings.whole : rowName(section, warning.row)}</Text>
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
