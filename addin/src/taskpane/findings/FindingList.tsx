import { Body1, Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, SelectObjectRegular } from "@fluentui/react-icons";
import { memo, useMemo, useState } from "react";
import type { Finding, SectionView } from "../../shared/api/types";
import { rowName } from "../section/rowName";
import { useTexts } from "../texts/useTexts";
import type { Place } from "../workbook/place";
import { groupFindings, type FindingGroup } from "./findingGroups";
import { FindingEntry } from "./FindingEntry";
import { MissingFields } from "./MissingFields";

/** Rows shown of a group before the reader asks for more: enough for a morning, few enough to stay quick with 500 rows. */
const shownAtFirst = 20;

const useStyles = makeStyles({
  clean: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start", paddingBlock: tokens.spacingVerticalL },
  tick: { fontSize: "28px", color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginBlockEnd: tokens.spacingVerticalL },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  select: { flexShrink: 0, whiteSpace: "nowrap" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  name: { display: "block", marginBlockEnd: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});

/** What a finding leads to. */
export interface FindingActs {
  readonly goTo: (place: Place) => void;
  readonly selectAll: (places: readonly Place[]) => void;
}

/** Everything found, by what there is to do about it. Drawn anew only when a check says something new: a list of 500 rows is not cheap. */
export const FindingList = memo(function FindingList({ findings, section, acts }: { readonly findings: readonly Finding[]; readonly section: SectionView; readonly acts: FindingActs }) {
  const styles = useStyles();
  const t = useTexts();
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const isClean = groups.every(group => group.name === "notes");
  return (
    <>
      {isClean && (
        <div className={styles.clean}>
          <CheckmarkCircleRegular className={styles.tick} aria-hidden />
          <div>
            <Subtitle2 block>{t.findings.clean}</Subtitle2>
            <Body1>{t.findings.cleanHint}</Body1>
          </div>
        </div>
      )}
      {groups.map(group => (
        <Group key={group.name} group={group} section={section} acts={acts} />
      ))}
    </>
  );
});

function Group({ group, section, acts }: { readonly group: FindingGroup; readonly section: SectionView; readonly acts: FindingActs }) {
  const styles = useStyles();
  const t = useTexts();
  const [shown, setShown] = useState(shownAtFirst);
  const title = t.findings[group.name](group.count);
  const places = group.rows.flatMap(row => row.findings).flatMap(finding => placeOf(finding));
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{title}</Subtitle2>
        {places.length > 1 && (
          <Button className={styles.select} size="small" appearance="subtle" icon={<SelectObjectRegular />} aria-label={t.findings.selectAllLabel(title)} onClick={() => { acts.selectAll(places); }}>
            {t.findings.selectAll}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {group.rows.slice(0, shown).map(row => (
          <li key={row.row ?? ""}>
            {group.name === "missing" ? (
              <>
                <Text className={styles.name} weight="semibold" size={200}>{row.row === null ? t.findings.whole : rowName(section, row.row)}</Text>
                <MissingFields findings={row.findings} section={section} goTo={acts.goTo} />
              </>
            ) : (
              row.findings.map(finding => <FindingEntry key={`${finding.code}/${finding.field ?? ""}`} finding={finding} goTo={acts.goTo} />)
            )}
          </li>
        ))}
      </ul>
      {group.rows.length > shown && (
        <Button appearance="subtle" onClick={() => { setShown(shown + 5 * shownAtFirst); }}>{t.findings.more(group.rows.length - shown)}</Button>
      )}
    </section>
  );
}

/** The cell a finding is about; none when it concerns the workbook. */
export function placeOf(finding: Finding): Place[] {
  return finding.row === null || finding.field === null ? [] : [{ row: finding.row, field: finding.field }];
}
