import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Everything a person reads in the manifests, in one language. */
export interface Texts {
  readonly languageTag: string;
  readonly locale: string;
  readonly name: string;
  readonly nameFull: string;
  /** Follows the name in every environment but production. */
  readonly testMark: string;
  readonly descriptionShort: string;
  readonly descriptionFull: string;
  readonly dashboardTab: string;
  readonly group: string;
  readonly paneLabel: string;
  readonly paneTip: string;
  readonly checkLabel: string;
  readonly checkTip: string;
  readonly submitLabel: string;
  readonly submitTip: string;
  readonly getStartedTitle: string;
  readonly getStartedText: string;
  /** By kind of notice: what it is, and its line in the activity feed. */
  readonly activities: Readonly<Record<string, readonly [description: string, template: string]>>;
}

const read = (language: string): Texts =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../texts/${language}.json`, import.meta.url)), "utf8")) as Texts;

/** The default language. */
export const japanese: Texts = read("ja");

/** The second language. */
export const english: Texts = read("en");
