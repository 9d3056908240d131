import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readBicep, type BicepFile } from "./bicep.js";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A file's text, by its path from the root. */
export const text = (path: string): string => readFileSync(join(root, path), "utf8").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Whether a file or folder stands. */
export const stands = (path: string): boolean => existsSync(join(root, path));

/** The paths of all files under a folder that end so; empty where there is no such folder. */
export function sources(folder: string, end: string): string[] {
  if (!stands(folder)) return [];
  return readdirSync(join(root, folder)).filter(name => !["node_modules", "bin", "obj", "build"].includes(name)).flatMap(name => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? sources(path, end) : name.endsWith(end) ? [path] : [];
  });
}

/** Every Bicep file, the main one first. */
export const bicepFiles: readonly BicepFile[] = ["infra/main.bicep", ...sources("infra/modules", ".bicep")].map(path => ({ ...readBicep(join(root, path)), path: relative(root, join(root, path)) }));

/** The main file. */
export const main: BicepFile = bicepFiles[0] ?? (() => { throw new Error("infra/main.bicep is missing."); })();

/** A module's file. */
export function moduleFile(path: string): BicepFile {
  const file = bicepFiles.find(candidate => candidate.path === `infra/${path}`);
  if (file === undefined) throw new Error(`infra/${path} is missing.`);
  return file;
}
