import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Icon } from "./catalogue.js";

/** Where drawings (.svg) and pictures (png/) stand. */
export const iconFolder = fileURLToPath(new URL("../../../icons/", import.meta.url));

let ready: Promise<void> | undefined;

/** Renders a drawing. The same drawing and renderer give the same bytes on every machine. */
export async function render(icon: Icon): Promise<Buffer> {
  ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(wasm => initWasm(wasm));
  await ready;
  const svg = await readFile(`${iconFolder}${icon.drawing}.svg`, "utf8");
  return Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: icon.size }, font: { loadSystemFonts: false } }).render().asPng());
}

/** What an icon's pixels look like; channels 0 to 255. */
export async function pixels(icon: Icon): Promise<{ width: number; height: number; rgba: Uint8Array }> {
  await render(icon);
  const svg = await readFile(`${iconFolder}${icon.drawing}.svg`, "utf8");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: icon.size }, font: { loadSystemFonts: false } }).render();
  return { width: image.width, height: image.height, rgba: image.pixels };
}
