import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { main, moduleFile, sources, stands, text } from "../src/repository.js";

// What the guides say stands in the code, and what stands in the code is in the guides.

const guide = text("docs/administrator-guide.ja.md");
const pages = ["docs/administrator-guide.ja.md", "docs/permissions.md", "docs/threat-model.md", "docs/data-flow.ja.md", "docs/verification.md", "docs/architecture.md", "docs/performance.md", "SECURITY.md", "README.md", "README.ja.md", "CONTRIBUTING.md", "infra/README.md", "manifest/README.md"];
const rows = (page: string): string[][] => [...page.matchAll(/^\| (.*) \|$/gm)].map(line => (line[1] ?? "").split(/(?<!\\) \| /));

for (const path of pages) {
  test(`Page_${path}_LeadsToPagesThatStand`, () => {
    for (const [, target = ""] of text(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (!target.startsWith("https:")) assert.ok(stands(normalize(join(dirname(path), target))), target);
    }
  });
}

test("Guide_Troubles_AreAllExplainedAndNoOther", () => {
  const codes = [...(/enum TroubleCode\n\{([\s\S]*?)\n\}/.exec(text("functions/Workflow.Application/Ledger/Trouble.cs"))?.[1] ?? "").matchAll(/^ {4}([A-Z]\w+),/gm)].map(match => match[1] ?? "");
  const explained = rows(guide.slice(guide.indexOf("### 要対応"), guide.indexOf("### 画面に出るコード"))).map(row => /^`(\w+)`$/.exec(row[0] ?? "")?.[1]).filter(code => code !== undefined);
  assert.ok(codes.length > 5);
  assert.deepEqual(explained.sort(), codes.sort());
});

test("Guide_ProblemCodes_AreThoseOfTheApi", () => {
  const known = text("functions/Workflow.Application/Endpoints/Problems/ProblemCatalogue.cs");
  const named = rows(guide.slice(guide.indexOf("### 画面に出るコード"))).flatMap(row => [...(row[0] ?? "").matchAll(/`(\w+)`/g)].map(match => match[1] ?? ""));
  assert.ok(named.length >= 6);
  for (const code of named) assert.ok(known.includes(`["${code}"]`), code);
});

test("Guide_Alerts_AreThoseOfTheTemplate", () => {
  const named = rows(guide.slice(guide.indexOf("### アラート"), guide.indexOf("### 要対応"))).map(row => /^`([\w-]+)`$/.exec(row[0] ?? "")?.[1]).filter(name => name !== undefined);
  assert.deepEqual(named, [...moduleFile("modules/alerts.bicep").text.matchAll(/^ {4}name: '([\w-]+)'/gm)].map(match => match[1]));
});

test("Guide_Outputs_AreThoseOfTheTemplate", () => {
  const named = /表示された ((?:`\w+`、)+`\w+`) を控えます/.exec(guide)?.[1] ?? "";
  assert.deepEqual([...named.matchAll(/`(\w+)`/g)].map(match => match[1]).sort(), main.outputs.map(output => output.name).sort());
});

test("Threats_Tests_AllStand", () => {
  const code = ["tests", "manifest/test", "infra/checks/test"].flatMap(folder => [...sources(folder, ".cs"), ...sources(folder, ".ts")]);
  const all = code.map(text).join("\n");
  const table = rows(text("docs/threat-model.md")).filter(row => row.length === 5 && /^[STRIDE]$/.test(row[0] ?? ""));
  assert.ok(table.length > 20);
  for (const [kind = "", , threat = "", , proof = ""] of table) {
    assert.ok(proof.length > 0, `${kind}: ${threat}`);
    for (const [, name = ""] of proof.matchAll(/`([^`]+)`/g)) {
      const known = name.includes("/") ? stands(name)
        : /\.\w+$/.test(name) ? [...code, ...sources("functions", ".cs")].some(path => path.endsWith(`/${name}`))
        : name.endsWith("Tests") ? code.some(path => path.endsWith(`/${name}.cs`))
        : name.split("…").every(part => all.includes(part));
      assert.ok(known, `${name}, said to prove “${threat}”, does not stand`);
    }
  }
});
