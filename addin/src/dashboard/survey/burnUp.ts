import type { SurveyDetail } from "../../shared/api/types";

/** A point of the chart: both from 0 to 1, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The burn-up as shares of time and of sections. */
export interface BurnUp {
  readonly steps: readonly Point[];
  /** Where today stands; null when it is outside. */
  readonly today: number | null;
  readonly deadline: number;
  /** The first and the last day, `2026-11-10`. */
  readonly first: string;
  readonly last: string;
  readonly dueDay: string;
  readonly done: number;
  readonly total: number;
}

/** From the day of distribution to the deadline, or to today when that is later. Null before distribution. */
export function burnUpOf(survey: SurveyDetail): BurnUp | null {
  const points = survey.burnUp;
  const first = points[0];
  const newest = points.at(-1);
  if (first === undefined || newest === undefined || newest.total === 0) {
    return null;
  }
  const dueDay = survey.summary.deadline.at.slice(0, 10);
  const last = newest.date > dueDay ? newest.date : dueDay;
  const days = Math.max(1, dayNumber(last) - dayNumber(first.date));
  const x = (day: string) => Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(first.date)) / days));
  return {
    steps: points.map((p) => ({ x: x(p.date), y: p.total === 0 ? 0 : p.handedIn / p.total })),
    today: x(newest.date),
    deadline: x(dueDay),
    first: first.date,
    last,
    dueDay,
    done: newest.handedIn,
    total: newest.total,
  };
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);
