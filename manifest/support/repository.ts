import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A file's text, by its path from the root. */
export const text = (path: string): string => readFileSync(join(root, path), "utf8").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Whether a file or folder stands. */
export const stands = (path: string): boolean => existsSync(join(root, path));

/** The paths of all source files under a folder that end so; empty where there is no such folder. */
export function sources(folder: string, ...ends: string[]): string[] {
  if (!stands(folder)) return [];
  return readdirSync(join(root, folder)).filter(name => !["node_modules", "dist", "bin", "obj", "build"].includes(name)).flatMap(name => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? sources(path, ...ends) : ends.some(end => name.endsWith(end)) ? [path] : [];
  });
}

/** Everything that a pattern's first group finds in these files, each once, sorted. */
export const found = (files: string[], pattern: RegExp): string[] =>
  [...new Set(files.flatMap(file => [...text(file).matchAll(pattern)].map(match => match[1] ?? "")))].sort();
