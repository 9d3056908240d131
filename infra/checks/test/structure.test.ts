import assert from "node:assert/strict";
import { test } from "node:test";
import { loopNames, parseBicep } from "../src/bicep.js";
import { bicepFiles, main, moduleFile, sources } from "../src/repository.js";

// The real compiler cannot be had from npm, NuGet or Debian; it runs in the workflow `test`. These checks find what it would most likely find.

/** Functions of Bicep that our files call. */
const functions = new Set(["az", "empty", "guid", "listCallbackUrl", "resourceGroup", "string", "subscriptionResourceId", "take", "tenant", "union", "uniqueString", "newGuid"]);

for (const file of bicepFiles) {
  test(`Bicep_${file.path}_IsReadByTheGrammar`, () => {
    assert.deepEqual(file.faults, []);
  });

  test(`Bicep_${file.path}_UsesWhatItDeclaresAndNothingElse`, () => {
    const declared = [...file.parameters.map(p => p.name), ...file.variables, ...file.resources.map(r => r.name), ...file.modules.map(m => m.name)];
    const known = new Set([...declared, ...functions, ...loopNames(file.text), "environment"]);
    for (const name of file.uses.keys()) assert.ok(known.has(name), `${name} is not declared`);
    for (const name of [...file.parameters.map(p => p.name), ...file.variables]) assert.ok(file.uses.has(name), `${name} is declared for nothing`);
    assert.equal(new Set(declared.filter(name => name !== "audit")).size, declared.filter(name => name !== "audit").length, "a name stands twice");
  });

  test(`Bicep_${file.path}_NamesApiVersionsInFull`, () => {
    for (const resource of file.resources) {
      assert.match(resource.type, /^Microsoft\.[A-Za-z]+(\/[A-Za-z]+)+$/);
      assert.match(resource.version, /^20\d\d-\d\d-\d\d(-preview)?$/);
      // Diagnostic settings have no released version.
      assert.ok(!resource.version.endsWith("-preview") || resource.type === "Microsoft.Insights/diagnosticSettings", `${resource.type}@${resource.version}`);
    }
  });
}

test("Modules_EveryFile_IsUsedAndThere", () => {
  assert.deepEqual(main.modules.map(module => `infra/${module.path}`).sort(), sources("infra/modules", ".bicep").sort());
});

test("Modules_Parameters_AreExactlyThoseAskedFor", () => {
  for (const module of main.modules) {
    const asked = moduleFile(module.path).parameters;
    const given = Object.keys(module.params);
    for (const name of given) assert.ok(asked.some(p => p.name === name), `${module.path} knows no ${name}`);
    for (const parameter of asked.filter(p => !p.hasDefault)) assert.ok(given.includes(parameter.name), `${module.path} needs ${parameter.name}`);
  }
});

test("Modules_Outputs_AreThereWhenAskedForAndNotForNothing", () => {
  const asked = [...main.text.matchAll(/(\w+)\.outputs\.(\w+)/g)].map(match => `${match[1] ?? ""}.${match[2] ?? ""}`);
  const offered = main.modules.flatMap(module => moduleFile(module.path).outputs.map(output => `${module.name}.${output.name}`));
  for (const output of asked) assert.ok(offered.includes(output), output);
  for (const output of offered) assert.ok(asked.includes(output), `${output} is offered for nothing`);
});

test("Reader_WrongBicep_IsReportedWithItsPlace", () => {
  assert.match(parseBicep("x.bicep", "param a string\nresource b 'Microsoft.X/y@2020-01-01' = {\n  name a\n}\n").faults.join(), /^x\.bicep:\d+:\d+ is not Bicep/);
});

test("Reader_Values_AreRead", () => {
  const file = parseBicep("x.bicep", "param a string = 'it\\'s'\nvar c = a\nresource b 'Microsoft.X/y@2020-01-01' existing = {\n  name: '${a}z'\n  'k-1': [1, true, null, c]\n  resource n 'child' = { name: 'x' }\n}\noutput o string = b.id\n");
  assert.deepEqual(file.faults, []);
  assert.deepEqual(file.parameters, [{ name: "a", type: "string", hasDefault: true, decorators: [] }]);
  assert.deepEqual(file.resources.map(r => [r.name, r.type, r.version, r.existing]), [["b", "Microsoft.X/y", "2020-01-01", true], ["n", "Microsoft.X/y/child", "2020-01-01", false]]);
  assert.deepEqual(file.resources[0]?.body, { name: { expression: "'${a}z'" }, "k-1": [1, true, null, { expression: "c" }] });
  assert.deepEqual([...file.uses.keys()].sort(), ["a", "b", "c"]);
});
