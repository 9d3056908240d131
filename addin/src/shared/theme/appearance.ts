/** How a page looks. `contrast` is the high-contrast look of Teams or of a reader's wish; the colours of Windows' contrast themes come by themselves. */
export type Appearance = "light" | "dark" | "contrast";

/** `?theme=` (also what Teams puts into a tab's address: default, dark, contrast) wins, then the system's wish. */
export function chooseAppearance(search: string, prefers: (query: string) => boolean): Appearance {
  switch (new URLSearchParams(search).get("theme")) {
    case "light":
    case "default":
      return "light";
    case "dark":
      return "dark";
    case "contrast":
      return "contrast";
    default:
      return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
  }
}
