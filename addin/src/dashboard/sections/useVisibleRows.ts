import { useEffect, useState, type RefObject } from "react";
import { visibleRange, type Range } from "./visibleRange";

/** Short lists need no care. */
const few = 60;

/** The rows of a list that have to exist while the page scrolls; all of them on paper. */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): Range {
  const [range, setRange] = useState<Range>({ first: 0, last: Math.min(count, few) });
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setRange((before) => {
        const now = visibleRange(count, rowHeight, top, innerHeight);
        return now.first === before.first && now.last === before.last ? before : now;
      });
    };
    const later = () => {
      frame = frame === 0 ? requestAnimationFrame(measure) : frame;
    };
    measure();
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [list, count, rowHeight]);
  useEffect(() => {
    const paper = matchMedia("print");
    const follow = () => {
      setPrinting(paper.matches);
    };
    follow();
    paper.addEventListener("change", follow);
    return () => {
      paper.removeEventListener("change", follow);
    };
  }, []);
  return printing || count <= few ? { first: 0, last: count } : range;
}
