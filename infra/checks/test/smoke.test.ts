import assert from "node:assert/strict";
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = join(fileURLToPath(new URL("../../../", import.meta.url)), "smoke.sh");

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
      const run = await promisify(execFile)("bash", [script, origin(server), origin(server)]).then(
        done => ({ code: 0, stdout: done.stdout }), (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }));
      assert.equal(run.code, status, run.stdout);
      assert.match(run.stdout, new RegExp(words));
    } finally {
      server.close();
    }
  });
}

test("Smoke_WithoutArguments_SaysHowToCallIt", () => {
  assert.throws(() => execFileSync("bash", [script], { stdio: "pipe" }), (error: { status: number }) => error.status === 2);
});
