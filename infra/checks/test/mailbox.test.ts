import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "web-tree-sitter";
import { parserOf } from "../src/grammars.js";
import { text } from "../src/repository.js";

const powershell = await parserOf("powershell");

function faults(script: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.isError || node.isMissing) found.push(`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    for (const child of node.children) if (child !== null) visit(child);
  };
  const tree = powershell.parse(script);
  assert.ok(tree);
  visit(tree.rootNode);
  return found;
}

const mailbox = text("infra/Set-MailboxAccess.ps1");

test("Mailbox_Script_IsReadByTheGrammar", () => {
  assert.deepEqual(faults(mailbox), []);
  assert.notDeepEqual(faults("function {"), []);
});

test("Mailbox_Script_GrantsTwoRolesWithinOneMailboxAlone", () => {
  assert.match(mailbox, /\$roles = 'Application Mail\.ReadWrite', 'Application Mail\.Send'\n/);
  const grants = [...mailbox.matchAll(/New-ManagementRoleAssignment .*/g)].map(match => match[0]);
  assert.deepEqual(grants.length, 1);
  assert.match(grants[0] ?? "", /-CustomResourceScope \$scopeName/);
  assert.match(mailbox, /PrimarySmtpAddress -eq '\$Mailbox'/);
  assert.match(mailbox, /SharedMailbox/);
});

test("Mailbox_Script_AsksBeforeEveryChange", () => {
  const changes = [...mailbox.matchAll(/^.*\b(?:New|Set|Remove)-(?:ServicePrincipal|Mailbox|Management\w+)\b.*$/gm)].map(match => match[0]).filter(line => !line.includes("throw "));
  const guards = [...mailbox.matchAll(/ShouldProcess\(/g)].length;
  assert.equal(guards, changes.length);
});
