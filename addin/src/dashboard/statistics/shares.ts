import type { Shape } from "../../shared/api/types";

type Tally = Shape<"RatingTally">;

/** How many ratings were given this year. */
export const given = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** The best rating's share in whole percent; null when nothing was rated. */
export function bestShare(counts: readonly number[] | null): number | null {
  const all = given(counts ?? []);
  return all === 0 ? null : Math.round((100 * (counts?.[0] ?? 0)) / all);
}

/** Change of the best rating's share against last year, in points; null when one of them is unknown. */
export function change(tally: Tally): number | null {
  const [now, before] = [bestShare(tally.counts), bestShare(tally.lastYear)];
  return now === null || before === null ? null : now - before;
}
