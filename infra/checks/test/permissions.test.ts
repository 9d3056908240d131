import assert from "node:assert/strict";
import { test } from "node:test";
import { bicepFiles, sources, text } from "../src/repository.js";

// The page that a security review reads says what the code does: nothing more, nothing less.

const page = text("docs/permissions.md");
const inTables = [...new Set([...page.matchAll(/^\|.*$/gm)].flatMap(line => [...line[0].matchAll(/`([A-Z]\w*(?: [A-Z]\w*)?(?:\.\w+)+)`/g)].map(match => match[1] ?? "")))].sort();

test("Permissions_Graph_EveryFamilyOfCallsHasItsReason", () => {
  const calls = [...text("functions/Workflow.Microsoft365/Graph/IGraphCalls.cs").matchAll(/\b(I[A-Z]\w+Calls) \w+ \{ get; \}/g)].map(match => match[1] ?? "").sort();
  assert.ok(calls.length >= 7);
  assert.deepEqual([...new Set([...page.matchAll(/`(I\w+Calls)`/g)].map(match => match[1]))].sort(), calls);
});

test("Permissions_Manifest_NamesThoseOfThePage", () => {
  const declared = [...text("manifest/src/unified.ts").matchAll(/name: "([\w.]+)", type: "(?:Delegated|Application)"/g)].map(match => match[1] ?? "");
  assert.ok(declared.length === 2);
  for (const permission of declared) assert.ok(inTables.includes(permission), permission);
});

test("Permissions_Mailbox_NamesThoseOfThePage", () => {
  const granted = [...text("infra/Set-MailboxAccess.ps1").matchAll(/'(Application Mail\.\w+)'/g)].map(match => match[1] ?? "");
  assert.deepEqual(granted.sort(), inTables.filter(name => name.startsWith("Application Mail.")));
});

test("Permissions_Azure_NamesTheRolesOfTheTemplate", () => {
  const named = bicepFiles.flatMap(file => [...file.text.matchAll(/@description\('([A-Z][\w ]+?)(?::[^']*)?'\)\nvar \w+Role = /g)].map(match => match[1] ?? ""));
  assert.equal(named.length, 3);
  for (const role of named) assert.ok(page.includes(`| ${role} |`), role);
});

test("Permissions_Provisioning_AsksForThoseOfThePageAndNoOther", () => {
  const code = sources("infra/provision", ".cs").map(text).join("\n");
  const used = [...new Set([...code.matchAll(/"((?:[A-Z]\w+\.)+(?:All|Selected|Send|Send\.User|Coordinate))"/g)].map(match => match[1] ?? ""))];
  assert.ok(used.length > 0);
  for (const permission of used) assert.ok(inTables.includes(permission), `${permission} is not in docs/permissions.md`);
});

test("Permissions_Coordinator_IsTheRoleOfTheContract", () => {
  assert.ok(inTables.includes("Survey.Coordinate"));
});
