import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SurveyDetail } from "../../shared/api/types";
import { formatShortDay } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useTexts } from "../texts/texts";
import { burnUpOf, type Point } from "./burnUp";

const width = 400;
const height = 132;
const left = 26;
const right = 14;
const top = 18;
const bottom = 22;

const useStyles = makeStyles({
  chart: { width: "100%", height: "auto", maxHeight: "170px", display: "block", forcedColorAdjust: "none" },
  text: { fontSize: "11px", fill: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  pace: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", strokeDasharray: "4 4", fill: "none" },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: "2.5px", fill: "none", strokeLinejoin: "round" },
  area: { fill: tokens.colorBrandBackground2, stroke: "none" },
  due: { stroke: tokens.colorPaletteRedBorderActive, strokeWidth: "1.5px" },
  dueText: { fontSize: "11px", fill: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  dot: { fill: tokens.colorBrandForeground1 },
  legend: { display: "flex", gap: "16px", flexWrap: "wrap", color: tokens.colorNeutralForeground2 },
  key: { display: "inline-block", width: "18px", height: 0, verticalAlign: "middle", marginInlineEnd: "6px", borderTop: `2.5px solid ${tokens.colorBrandForeground1}` },
  paceKey: { display: "inline-block", width: "18px", height: 0, verticalAlign: "middle", marginInlineEnd: "6px", borderTop: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

/** How many sections have handed in, day by day, against the deadline. */
export function BurnUpChart({ survey }: { readonly survey: SurveyDetail }) {
  const styles = useStyles();
  const { burnUp: t } = useTexts();
  const { language } = useLanguage();
  const chart = useMemo(() => burnUpOf(survey), [survey]);
  if (chart === null) {
    return <Caption1>{t.none}</Caption1>;
  }
  const px = (x: number) => left + x * (width - left - right);
  const py = (y: number) => top + (1 - y) * (height - top - bottom);
  const path = chart.steps.map((p: Point, i) => `${i === 0 ? "M" : "L"}${px(p.x).toFixed(1)} ${py(p.y).toFixed(1)}`).join(" ");
  const end = chart.steps.at(-1) ?? { x: 0, y: 0 };
  const day = (text: string) => formatShortDay(`${text}T12:00:00+09:00`, language);
  return (
    <>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.label(chart.done, chart.total, day(chart.steps.length > 0 ? (survey.burnUp.at(-1)?.date ?? chart.last) : chart.last))}>
        {[0, Math.floor(chart.total / 2) / chart.total, 1].map((y) => (
          <g key={y}>
            <line className={styles.grid} x1={left} x2={width - right} y1={py(y)} y2={py(y)} />
            <text className={styles.text} x={left - 6} y={py(y) + 4} textAnchor="end">{Math.round(chart.total * y)}</text>
          </g>
        ))}
        <path className={styles.area} d={`${path} L${px(end.x)} ${py(0)} L${px(0)} ${py(0)} Z`} />
        <line className={styles.pace} x1={px(0)} y1={py(0)} x2={px(chart.deadline)} y2={py(1)} />
        <line className={styles.due} x1={px(chart.deadline)} x2={px(chart.deadline)} y1={top - 4} y2={py(0)} />
        <text className={styles.dueText} x={px(chart.deadline)} y={top - 8} textAnchor={chart.deadline > 0.8 ? "end" : "middle"}>{t.deadline} {day(chart.dueDay)}</text>
        <path className={styles.line} d={path} />
        <circle className={styles.dot} cx={px(end.x)} cy={py(end.y)} r="4" />
        <text className={styles.text} x={px(0)} y={height - 6} textAnchor="start">{day(chart.first)}</text>
        {end.x > 0.15 && end.x < 0.85 && <text className={styles.text} x={px(end.x)} y={height - 6} textAnchor="middle">{t.today}</text>}
        {chart.deadline > 0.2 && <text className={styles.text} x={px(1)} y={height - 6} textAnchor="end">{day(chart.last)}</text>}
      </svg>
      <Caption1 className={styles.legend}>
        <span><span aria-hidden className={styles.key} />{t.handedIn}</span>
        <span><span aria-hidden className={styles.paceKey} />{t.pace}</span>
      </Caption1>
    </>
  );
}
