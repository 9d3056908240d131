/** Every text of `other` that differs from `base`, keyed by its path as the localisation schema spells it (`extensions[0].ribbons[0]…`). */
export function differences(base: unknown, other: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  walk(base, other, "");
  return found;

  function walk(one: unknown, two: unknown, path: string): void {
    if (typeof one === "string" && typeof two === "string") {
      if (one !== two) found[path] = two;
    } else if (Array.isArray(one) && Array.isArray(two) && one.length === two.length) {
      one.forEach((item, index) => { walk(item, two[index], `${path}[${index}]`); });
    } else if (isObject(one) && isObject(two) && Object.keys(one).join() === Object.keys(two).join()) {
      for (const key of Object.keys(one)) walk(one[key], two[key], path === "" ? key : `${path}.${key}`);
    } else if (one !== two) {
      throw new Error(`The two languages differ in shape at ${path || "the top"}.`);
    }
  }
}

/** The package's translation file. */
export const localization = (schemaVersion: string, base: unknown, other: unknown): Record<string, string> => ({
  $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`,
  ...differences(base, other),
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
