/** Which rows of a long list have to exist: first inclusive, last exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows that can be seen, and a few more on both sides, so that scrolling shows no gaps.
 * @param top where the list begins relative to the window's top edge, in pixels (negative when scrolled past)
 */
export function visibleRange(count: number, rowHeight: number, top: number, windowHeight: number, spare = 12): Range {
  const first = Math.floor(-top / rowHeight) - spare;
  const last = Math.ceil((windowHeight - top) / rowHeight) + spare;
  return { first: Math.min(Math.max(0, first), count), last: Math.max(0, Math.min(count, last)) };
}
