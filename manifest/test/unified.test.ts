import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentNames, readEnvironment } from "../src/environment.js";
import { differences, localization } from "../src/localization.js";
import { english, japanese } from "../src/texts.js";
import { schemaVersion, unifiedManifest } from "../src/unified.js";
import { faults, versions } from "../support/schemas.js";

const build = (name = "test", texts = japanese): ReturnType<typeof unifiedManifest> => unifiedManifest(readEnvironment(name), texts, "1.2.3");

test("Unified_SchemaVersion_IsTheNewestReleased", () => {
  assert.equal(schemaVersion, versions.at(-1));
});

for (const name of environmentNames()) {
  for (const texts of [japanese, english]) {
    test(`Unified_${name}_${texts.languageTag}_FollowsMicrosoftsSchema`, () => {
      assert.deepEqual(faults(schemaVersion, "MicrosoftTeams", build(name, texts)), []);
    });
  }
}

test("Schema_WrongManifest_IsRefused", () => {
  assert.notDeepEqual(faults(schemaVersion, "MicrosoftTeams", { ...build(), id: "no guid" }), []);
  assert.notDeepEqual(faults(schemaVersion, "MicrosoftTeams", { ...build(), surprise: true }), []);
  assert.notDeepEqual(faults(schemaVersion, "MicrosoftTeams.Localization", { "name.short": "x" }), []);
});

test("Localization_English_FollowsMicrosoftsSchemaAndCoversEveryJapaneseText", () => {
  const translated = localization(schemaVersion, build(), build("test", english));
  assert.deepEqual(faults(schemaVersion, "MicrosoftTeams.Localization", translated), []);
  const left = Object.entries(differences(build(), { ...build("test", english) }));
  assert.equal(left.length, Object.keys(translated).length - 1);
  const japaneseTexts = JSON.stringify({ ...build("test", english), developer: null });
  assert.doesNotMatch(japaneseTexts, /[\u3040-\u30ff\u4e00-\u9fff]/, "a Japanese text has no English form");
});

test("Localization_BothLanguages_HaveTheSameKinds", () => {
  assert.deepEqual(Object.keys(english.activities), Object.keys(japanese.activities));
  assert.deepEqual(Object.keys(english).sort(), Object.keys(japanese).sort());
  assert.throws(() => differences({ a: ["x"] }, { a: ["x", "y"] }), /shape at a/);
});

test("Unified_TestEnvironment_IsMarkedInItsName", () => {
  assert.equal(build("test").name.short, "進捗調査（試行）");
  assert.equal(build("production").name.short, "進捗調査");
});

test("Unified_EveryControlAndShortcut_HasItsAction", () => {
  const extension = build().extensions?.[0];
  const actions = extension?.runtimes?.flatMap(runtime => runtime.actions ?? []) ?? [];
  const ids = actions.map(action => action.id).sort();
  assert.deepEqual(ids, ["checkAnswers", "openPane", "submitAnswers"]);
  const controls = extension?.ribbons?.flatMap(r => r.tabs ?? []).flatMap(t => t.groups ?? []).flatMap(g => g.controls ?? []) ?? [];
  assert.deepEqual(controls.map(control => control.actionId).sort(), ids);
  for (const shortcut of extension?.keyboardShortcuts?.flatMap(k => k.shortcuts ?? []) ?? []) {
    const action = actions.find(candidate => candidate.id === shortcut.actionId);
    assert.equal(action?.type, "executeFunction", "shortcuts run functions only");
    assert.ok(action.displayName, "the name shown when shortcuts collide");
    assert.match(shortcut.key?.default ?? "", /^Ctrl\+Shift\+Alt\+[A-Z]$/, "the pattern Microsoft advises, free of Excel's own keys");
  }
});

test("Unified_SharedRuntime_IsOneLongOneAndOpensWithTheWorkbook", () => {
  const runtimes = build().extensions?.[0]?.runtimes ?? [];
  assert.equal(runtimes.filter(runtime => runtime.lifetime === "long").length, 1);
  const views = runtimes.flatMap(runtime => runtime.actions ?? []).filter(action => action.view !== undefined);
  assert.deepEqual(views.map(action => [action.type, action.view]), [["openPage", "Office.AutoShowTaskpaneWithDocument"]]);
});

test("Unified_AllAddresses_AreTheSiteOrTheCityItself", () => {
  const environment = readEnvironment("test");
  const addresses = [...JSON.stringify(build()).matchAll(/"([a-z-]+:\/\/[^"]+)"/g)].map(match => match[1] ?? "");
  assert.ok(addresses.length > 20);
  for (const address of addresses) {
    const known = [environment.site, environment.developer.website, environment.developer.privacy, environment.developer.terms,
      `brk-multihub://${new URL(environment.site).host}`, `api://${new URL(environment.site).host}/`, "https://developer.microsoft.com/json-schemas/"];
    assert.ok(known.some(start => address.startsWith(start)), address);
  }
});

test("Unified_NestedAppAuthentication_RedirectsToTheBareOrigin", () => {
  const [nested] = build().webApplicationInfo?.nestedAppAuthInfo ?? [];
  assert.match(nested?.redirectUri ?? "", /^brk-multihub:\/\/[^/]+$/);
  assert.deepEqual(nested?.scopes, [`${build().webApplicationInfo?.resource ?? ""}/access_as_user`]);
});

test("Unified_AddInOnlyTwin_IsHidden", () => {
  assert.equal(build().extensions?.[0]?.alternates?.[0]?.hide?.customOfficeAddin?.officeAddinId, readEnvironment("test").addInOnlyId);
});
