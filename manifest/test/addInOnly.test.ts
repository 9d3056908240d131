import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { OfficeAddinManifest } from "office-addin-manifest";
import { addInOnlyManifest } from "../src/addInOnly.js";
import { buttons } from "../src/app.js";
import { environmentNames, readEnvironment } from "../src/environment.js";
import { names, shortcuts } from "../src/shortcuts.js";
import { english, japanese } from "../src/texts.js";

interface Node { readonly [name: string]: Node[] | Record<string, string> | string }

const build = (name = "test"): string => addInOnlyManifest(readEnvironment(name), japanese, english, "1.2.3");
const parse = (xml: string): Node[] => new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false }).parse(xml) as Node[];
const nameOf = (node: Node): string => Object.keys(node).find(key => key !== ":@") ?? "";
const children = (node: Node): Node[] => (node[nameOf(node)] as Node[]).filter(child => nameOf(child) !== "#text");
const attribute = (node: Node, name: string): string | undefined => (node[":@"] as Record<string, string> | undefined)?.[name];
const all = (nodes: Node[], name: string): Node[] => nodes.flatMap(node => [...(nameOf(node) === name ? [node] : []), ...(nameOf(node) === "#text" ? [] : all(children(node), name))]);
const officeApp = (xml: string): Node => parse(xml).find(node => nameOf(node) === "OfficeApp") ?? {};

for (const name of environmentNames()) {
  test(`AddInOnly_${name}_IsWellFormed`, () => {
    assert.equal(XMLValidator.validate(build(name)), true);
  });

  test(`AddInOnly_${name}_IsReadByMicrosoftsOwnTool`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "workflow-manifest-"));
    try {
      writeFileSync(join(folder, "manifest.xml"), build(name));
      const read = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
      assert.equal(read.id, readEnvironment(name).addInOnlyId);
      assert.equal(read.version, "1.2.3.0");
      assert.deepEqual(read.hosts, ["Workbook"]);
      assert.equal(read.officeAppType, "TaskPaneApp");
      assert.equal(read.permissions, "ReadWriteDocument");
      assert.equal(read.defaultSettings?.sourceLocation, `${readEnvironment(name).site}/taskpane.html`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("AddInOnly_Elements_StandInTheSchemasOrder", () => {
  const order = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts",
    "Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"];
  assert.deepEqual(children(officeApp(build())).map(nameOf), order);
  const overrides = all([officeApp(build())], "VersionOverrides")[0] ?? {};
  assert.deepEqual(children(overrides).map(nameOf), ["Hosts", "Resources"]);
  assert.deepEqual(children(all([overrides], "Host")[0] ?? {}).map(nameOf), ["Runtimes", "DesktopFormFactor"]);
  assert.deepEqual(children(all([overrides], "DesktopFormFactor")[0] ?? {}).map(nameOf), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  assert.deepEqual(children(all([overrides], "Resources")[0] ?? {}).map(nameOf), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  for (const control of all([overrides], "Control")) assert.deepEqual(children(control).map(nameOf), ["Label", "Supertip", "Icon", "Action"]);
});

test("AddInOnly_EveryResource_IsDefinedOnceUsedAndShortEnough", () => {
  const tree = [officeApp(build())];
  const resources = all(tree, "Resources")[0] ?? {};
  const defined = children(resources).flatMap(children).map(node => attribute(node, "id") ?? "");
  const used = tree.flatMap(node => ["Runtime", "Title", "Description", "LearnMoreUrl", "FunctionFile", "Label", "bt:Image", "SourceLocation"].flatMap(name => all([node], name)))
    .map(node => attribute(node, "resid")).filter(id => id !== undefined);
  assert.equal(new Set(defined).size, defined.length);
  assert.deepEqual([...new Set(used)].sort(), [...defined].sort());
  for (const id of defined) assert.ok(id.length <= 32, id);
  for (const [kind, longest] of [["bt:ShortStrings", 125], ["bt:LongStrings", 250]] as const) {
    for (const node of [...all(all([resources], kind), "bt:String"), ...all(all([resources], kind), "bt:Override")]) {
      const text = attribute(node, "DefaultValue") ?? attribute(node, "Value") ?? "";
      assert.ok(text.length > 0 && text.length <= longest, text);
    }
  }
});

test("AddInOnly_Runtime_FunctionsAndPaneShareOnePage", () => {
  const tree = [officeApp(build())];
  const resid = (name: string): (string | undefined)[] => all(all(tree, "VersionOverrides"), name).map(node => attribute(node, "resid"));
  assert.deepEqual([...resid("Runtime"), ...resid("FunctionFile"), ...resid("SourceLocation")], ["Pane.Url", "Pane.Url", "Pane.Url"]);
});

test("AddInOnly_Icons_HaveTheSizesThatExcelDemands", () => {
  for (const icon of all([officeApp(build())], "Icon")) {
    const sizes = children(icon).map(image => attribute(image, "size"));
    for (const size of ["16", "32", "80"]) assert.ok(sizes.includes(size));
  }
});

test("AddInOnly_HostileText_StaysText", () => {
  const texts = { ...japanese, group: `<a b="c">&\n'` };
  const xml = addInOnlyManifest(readEnvironment("test"), texts, english, "1.2.3");
  assert.equal(XMLValidator.validate(xml), true);
  assert.doesNotMatch(xml, /<a /);
});

test("Shortcuts_FunctionsOfTheRibbon_AreTheSameInBothManifests", () => {
  const file = shortcuts(japanese) as { actions: { id: string; name: string }[]; shortcuts: { action: string; key: { default: string } }[]; resources: { default: object } };
  const expected = buttons.filter(button => button.keys !== null).map(button => button.id);
  assert.deepEqual(file.actions.map(action => action.id), expected);
  assert.deepEqual(file.shortcuts.map(shortcut => shortcut.action), expected);
  const tokens = file.actions.map(action => /^\$\{resource\.(\w+)\}$/.exec(action.name)?.[1] ?? "");
  assert.deepEqual(tokens, Object.keys(file.resources.default));
  assert.deepEqual(Object.keys(names(english)), tokens);
});
