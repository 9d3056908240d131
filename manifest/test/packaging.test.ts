import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { OfficeAddinManifest } from "office-addin-manifest";
import { pages } from "../src/app.js";
import { environmentNames, readEnvironment } from "../src/environment.js";
import { artifacts, version } from "../src/packaging.js";
import { schemaVersion } from "../src/unified.js";
import { faults } from "../support/schemas.js";
import { text } from "../support/repository.js";

for (const name of environmentNames()) {
  test(`Package_${name}_HoldsManifestTranslationAndIcons`, async () => {
    const app = unzipSync((await artifacts(readEnvironment(name))).get(`workflow-${name}.zip`) ?? new Uint8Array());
    assert.deepEqual(Object.keys(app).sort(), ["color.png", "color32.png", "en.json", "manifest.json", "outline.png"]);
    assert.deepEqual(faults(schemaVersion, "MicrosoftTeams", JSON.parse(strFromU8(app["manifest.json"] ?? new Uint8Array()))), []);
    assert.deepEqual(faults(schemaVersion, "MicrosoftTeams.Localization", JSON.parse(strFromU8(app["en.json"] ?? new Uint8Array()))), []);
  });

  test(`Package_${name}_ServesEveryFileThatAManifestNames`, async () => {
    const environment = readEnvironment(name);
    const files = await artifacts(environment);
    const served = new Set([...[...files.keys()].filter(file => file.startsWith("site/")).map(file => file.slice(4)), ...Object.values<string>(pages)]);
    const manifest = strFromU8(unzipSync(files.get(`workflow-${name}.zip`) ?? new Uint8Array())["manifest.json"] ?? new Uint8Array());
    const named = [manifest, strFromU8(files.get(`workflow-${name}-addin-only.xml`) ?? new Uint8Array())]
      .flatMap(body => [...body.matchAll(/"(https:[^"]+)"/g)].map(match => new URL(match[1] ?? ""))).filter(url => url.origin === environment.site);
    assert.ok(named.length > 20);
    for (const url of named) assert.ok(served.has(url.pathname), url.href);
    const icons = [...files.keys()].filter(file => file.startsWith("site/icons/")).map(file => file.slice(4));
    for (const icon of icons) assert.ok(named.some(url => url.pathname === icon), `${icon} is served for nothing`);
  });
}

test("Package_SameValuesTwice_AreTheSameBytes", async () => {
  const [one, two] = [await artifacts(readEnvironment("test")), await artifacts(readEnvironment("test"))];
  assert.deepEqual([...one], [...two]);
});

test("Package_Manifest_IsReadByMicrosoftsOwnTool", async () => {
  const folder = mkdtempSync(join(tmpdir(), "workflow-package-"));
  try {
    const app = unzipSync((await artifacts(readEnvironment("test"))).get("workflow-test.zip") ?? new Uint8Array());
    for (const [file, content] of Object.entries(app)) writeFileSync(join(folder, file), content);
    const read = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.json"));
    assert.equal(read.id, readEnvironment("test").appId);
    assert.deepEqual(readdirSync(folder).length, 5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Package_Version_IsTheProducts", () => {
  assert.equal(version, /<Version>([^<]+)<\/Version>/.exec(text("Directory.Build.props"))?.[1]);
});

test("Site_Policy_LetsInNoScriptButOurOwnAndOffices", async () => {
  const config = strFromU8((await artifacts(readEnvironment("test"))).get("site/staticwebapp.config.json") ?? new Uint8Array());
  const policy = (JSON.parse(config) as { globalHeaders: Record<string, string> }).globalHeaders["Content-Security-Policy"] ?? "";
  assert.match(policy, /script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
  assert.match(policy, /default-src 'self';/);
  assert.doesNotMatch(policy, /unsafe-eval|\*;|script-src[^;]*unsafe/);
  assert.match(policy, new RegExp(`connect-src 'self' ${readEnvironment("test").api} `));
});
