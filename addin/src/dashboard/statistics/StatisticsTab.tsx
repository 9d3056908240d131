import { Caption1, Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Shape } from "../../shared/api/types";
import { useCommon } from "../../shared/i18n/common";
import { usePoll } from "../data/usePoll";
import { FailureBar } from "../parts/FailureBar";
import { Panel } from "../parts/Panel";
import { useSession } from "../session/Session";
import { useTexts } from "../texts/texts";
import { RatingBar } from "./RatingBar";
import { bestShare, change, given } from "./shares";

type Tally = Shape<"RatingTally">;
type Statistics = Shape<"SurveyStatistics">;

/** Ratings change slowly, and counting them costs reads. */
const everySeconds = 120;

const useStyles = makeStyles({
  page: { display: "grid", gap: "16px", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 30rem), 1fr))", alignItems: "start" },
  wide: { gridColumn: "1 / -1" },
  legend: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "4px" },
  swatch: { display: "inline-block", width: "14px", height: "14px", verticalAlign: "-2px", marginInlineEnd: "6px", border: "1px solid rgba(0, 0, 0, .28)", forcedColorAdjust: "none" },
  hatched: { backgroundImage: "repeating-linear-gradient(135deg, #d6d6d6 0 4px, #f4f4f4 4px 8px)" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  row: { display: "grid", gridTemplateColumns: "minmax(7rem, 14rem) minmax(0, 1fr) 4rem", columnGap: "12px", alignItems: "center", breakInside: "avoid", "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr) 4rem" } },
  name: { overflowWrap: "anywhere", "@media (max-width: 479px)": { gridColumn: "1 / -1" } },
  top: { fontWeight: tokens.fontWeightSemibold },
  inner: { paddingInlineStart: "16px" },
  bars: { display: "flex", flexDirection: "column", gap: "3px" },
  share: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Ratings by heading and by section, this year against last. */
export default function StatisticsTab({ survey }: { readonly survey: string }) {
  const styles = useStyles();
  const { statistics: t } = useTexts();
  const common = useCommon();
  const { api } = useSession();
  const load = useCallback((signal: AbortSignal) => api.statistics(survey, signal), [api, survey]);
  const { value, failure, refresh } = usePoll(load, everySeconds);
  if (value === null) {
    return failure === null ? <Spinner label={common.loading} /> : <FailureBar failure={failure} onRetry={refresh} />;
  }
  if (value.scale.length === 0) {
    return <Text>{t.none}</Text>;
  }
  return (
    <div className={styles.page}>
      <FailureBar failure={failure} onRetry={refresh} />
      <Panel title={t.overall} className={styles.wide}>
        <Text>{value.included === 0 ? t.nothingYet : t.counted(value.included, value.available)}</Text>
        <Legend statistics={value} />
        <ul className={styles.list}><Line name={t.overall} tally={value.overall} statistics={value} depth={0} /></ul>
        <Best tally={value.overall} statistics={value} />
      </Panel>
      {value.headings.length > 0 && (
        <Panel title={t.byHeading}>
          <ul className={styles.list}>{value.headings.map((h) => <Line key={h.path.join("/")} name={h.path.at(-1) ?? ""} tally={h} statistics={value} depth={h.path.length - 1} />)}</ul>
        </Panel>
      )}
      <Panel title={t.bySection}>
        <ul className={styles.list}>{value.sections.map((s) => <Line key={s.path.join("/")} name={s.path[1] ?? s.path[0] ?? ""} tally={s} statistics={value} depth={-1} />)}</ul>
      </Panel>
    </div>
  );
}

function Line({ name, tally, statistics, depth }: { readonly name: string; readonly tally: Tally; readonly statistics: Statistics; readonly depth: number }) {
  const styles = useStyles();
  const { statistics: t } = useTexts();
  const rest = tally.missing + tally.unanswered + tally.other;
  const share = bestShare(tally.counts);
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.name, depth === 0 && styles.top, depth > 0 && styles.inner)}>{name}</span>
      <span className={styles.bars}>
        <RatingBar name={`${name} ${t.thisYear}`} scale={statistics.scale} counts={tally.counts} rest={rest} />
        {tally.lastYear !== null && given(tally.lastYear) > 0 && <RatingBar name={`${name} ${t.lastYear}`} scale={statistics.scale} counts={tally.lastYear} rest={0} thin />}
      </span>
      <span className={styles.share}>{share === null ? "" : t.ratio(share)}</span>
    </li>
  );
}

function Best({ tally, statistics }: { readonly tally: Tally; readonly statistics: Statistics }) {
  const { statistics: t } = useTexts();
  const best = statistics.scale[0];
  const share = bestShare(tally.counts);
  const points = change(tally);
  return best === undefined || share === null ? null : (
    <Text>{t.best(best.code)} {t.ratio(share)}{points === null ? "" : `（${t.change(points)}）`}</Text>
  );
}

function Legend({ statistics }: { readonly statistics: Statistics }) {
  const styles = useStyles();
  const { statistics: t } = useTexts();
  return (
    <Caption1 className={styles.legend}>
      {statistics.scale.map((l) => <span key={l.code}><span aria-hidden className={styles.swatch} style={{ backgroundColor: l.color ?? "#cccccc" }} />{l.code} {l.name}</span>)}
      <span><span aria-hidden className={mergeClasses(styles.swatch, styles.hatched)} />{t.missing}</span>
      <span className={styles.quiet}>{t.barsHint(statistics.scale[0]?.code ?? "")}</span>
    </Caption1>
  );
}
