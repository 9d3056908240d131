import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ValidateFunction } from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams");

/** The released schema versions that Microsoft ships, oldest first. */
export const versions: string[] = readdirSync(folder).filter(name => /^v1\./.test(name)).map(name => name.slice(1))
  .sort((one, two) => Number(one.slice(2)) - Number(two.slice(2)));

type Schema = "MicrosoftTeams" | "MicrosoftTeams.Localization";

const compiled = new Map<string, ValidateFunction>();

/** Every fault of a document against an official schema; none when it is right. */
export function faults(version: string, schema: Schema, document: unknown): string[] {
  const file = join(folder, `v${version}`, `${schema}.schema.json`);
  const validate = compiled.get(file) ?? compile(file);
  compiled.set(file, validate);
  return validate(document) ? [] : (validate.errors ?? []).map(error => `${error.instancePath || "/"} ${error.message ?? ""} ${JSON.stringify(error.params)}`);
}

function compile(file: string): ValidateFunction {
  // Microsoft's patterns hold lone brackets, which the u flag of regular expressions refuses.
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as object);
}
