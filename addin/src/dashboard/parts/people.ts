/** A name short enough for a line: what stands before the @; `-` is the system itself. */
export function shortName(name: string, automatic: string): string {
  return name === "-" || name === "" ? automatic : (name.split("@")[0] ?? name);
}
