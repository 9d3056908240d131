import { useSyncExternalStore } from "react";

/** A Teams side panel or a telephone; paper is wide enough. */
const query = "screen and (max-width: 719px)";

/** Whether the page is too narrow for a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener("change", onChange);
      return () => {
        media.removeEventListener("change", onChange);
      };
    },
    () => matchMedia(query).matches,
  );
}
