import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { Language, Parser, type Node } from "web-tree-sitter";
import { root, text } from "../src/repository.js";

await Parser.init();
const powershell = new Parser();
powershell.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));

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

/** A deployment as it should answer, or one with a fault. */
function deployment(fault: "none" | "open" | "headers"): Promise<Server> {
  const server = createServer((request, response) => {
    const api = request.url?.startsWith("/api/") ?? false;
    if (request.headers.origin === origin(server)) response.setHeader("Access-Control-Allow-Origin", origin(server));
    if (!api && fault !== "headers") {
      response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self' https://teams.microsoft.com");
      response.setHeader("X-Content-Type-Options", "nosniff");
    }
    response.statusCode = request.url === "/api/surveys" ? (fault === "open" ? 200 : 401) : request.method === "POST" ? 202 : 200;
    response.end();
  });
  return new Promise(resolve => server.listen(0, "127.0.0.1", () => { resolve(server); }));
}

const origin = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

for (const [fault, status, words] of [["none", 0, "everything answers"], ["open", 1, "nobody reads surveys"], ["headers", 1, "content-security-policy"]] as const) {
  test(`Smoke_Deployment_${fault}_Ends${status}`, { skip: !hasCurl && "curl is not installed" }, async () => {
    const server = await deployment(fault);
    try {
      const run = await promisify(execFile)("bash", [join(root, "infra/smoke.sh"), origin(server), origin(server)]).then(
        done => ({ code: 0, stdout: done.stdout }), (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }));
      assert.equal(run.code, status, run.stdout);
      assert.match(run.stdout, new RegExp(words));
    } finally {
      server.close();
    }
  });
}

test("Smoke_WithoutArguments_SaysHowToCallIt", () => {
  assert.throws(() => execFileSync("bash", [join(root, "infra/smoke.sh")], { stdio: "pipe" }), (error: { status: number }) => error.status === 2);
});
