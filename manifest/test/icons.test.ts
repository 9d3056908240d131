import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { packageIcons, siteIcons } from "../src/icons/catalogue.js";
import { iconFolder, pixels, render } from "../src/icons/rendering.js";

const icons = [...packageIcons, ...siteIcons];

test("Icons_Folder_HoldsExactlyTheCatalogue", () => {
  assert.deepEqual(readdirSync(`${iconFolder}png`).sort(), icons.map(icon => icon.file).sort());
});

test("Icons_Pictures_AreDrawnFromTheirDrawings", async () => {
  for (const icon of icons) assert.deepEqual(readFileSync(`${iconFolder}png/${icon.file}`), await render(icon), `${icon.file}: run npm run icons`);
});

test("Icons_Pictures_HaveTheirSize", () => {
  for (const icon of icons) {
    const png = readFileSync(`${iconFolder}png/${icon.file}`);
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [icon.size, icon.size], icon.file);
  }
});

test("Icons_Outline_IsWhiteOnNothing", async () => {
  const outline = packageIcons.find(icon => icon.drawing === "outline");
  assert.ok(outline);
  const { rgba } = await pixels(outline);
  let seen = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i + 3] === 0) continue;
    seen++;
    assert.deepEqual([rgba[i], rgba[i + 1], rgba[i + 2]], [rgba[i + 3], rgba[i + 3], rgba[i + 3]], "premultiplied white");
  }
  assert.ok(seen > 100 && seen < 32 * 32 / 2, `${seen} pixels`);
});

test("Icons_Color_FillsItsSquare", async () => {
  const color = packageIcons.find(icon => icon.drawing === "color");
  assert.ok(color);
  const { rgba } = await pixels(color);
  for (let i = 3; i < rgba.length; i += 4) assert.equal(rgba[i], 255);
});
