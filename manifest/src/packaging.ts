import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { zipSync, type Zippable } from "fflate";
import { addInOnlyManifest, shortcutFiles } from "./addInOnly.js";
import type { Environment } from "./environment.js";
import { packageIcons, siteIcons } from "./icons/catalogue.js";
import { iconFolder } from "./icons/rendering.js";
import { localization } from "./localization.js";
import { names, shortcuts } from "./shortcuts.js";
import { siteSettings, staticWebApp } from "./site.js";
import { english, japanese } from "./texts.js";
import { schemaVersion, unifiedManifest } from "./unified.js";

/** The product's version, from package.json. */
export const version = (createRequire(import.meta.url)("../../package.json") as { version: string }).version;

/** Everything an environment needs besides the web build: file name → content. Names under `site/` are laid over the web build. */
export async function artifacts(environment: Environment): Promise<Map<string, Uint8Array>> {
  const unified = unifiedManifest(environment, japanese, version);
  const app: Zippable = {
    "manifest.json": json(unified),
    "en.json": json(localization(schemaVersion, unified, unifiedManifest(environment, english, version))),
  };
  for (const icon of packageIcons) app[icon.file] = await picture(icon.file);
  const files = new Map<string, Uint8Array>([
    // One time stamp for all: the same values give the same bytes.
    [`workflow-${environment.name}.zip`, zipSync(app, { level: 9, mtime: "2026-04-01T00:00:00" })],
    [`workflow-${environment.name}-addin-only.xml`, Buffer.from(addInOnlyManifest(environment, japanese, english, version))],
    ["site/settings.json", json(siteSettings(environment))],
    ["site/staticwebapp.config.json", json(staticWebApp(environment))],
    [`site${shortcutFiles.keys}`, json(shortcuts(japanese))],
    [`site${shortcutFiles.english}`, json(names(english))],
  ]);
  for (const icon of siteIcons) files.set(`site/icons/${icon.file}`, await picture(icon.file));
  return files;
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const picture = (file: string): Promise<Uint8Array> => readFile(`${iconFolder}png/${file}`);
