import assert from "node:assert/strict";
import { test } from "node:test";
import { functionButtons, pages } from "../src/app.js";
import { apiScope } from "../src/environment.js";
import { english, japanese } from "../src/texts.js";
import { found, sources, stands, text } from "../support/repository.js";

// What the code relies on and what the manifests declare must be the same set: nothing undeclared is used, nothing unused is declared.

const kinds = [...text("functions/Workflow.Application/Notices/NoticeKind.cs").matchAll(/^ {4}([A-Z]\w+),/gm)].map(match => match[1] ?? "");
const feed = text("functions/Workflow.Microsoft365/Notices/ActivityFeed.cs");
const unified = text("manifest/src/unified.ts");

test("Activities_KindsOfNotice_AreAllDeclaredAndNoOther", () => {
  assert.ok(kinds.length > 10);
  assert.deepEqual(Object.keys(japanese.activities).sort(), [...kinds].sort());
  assert.match(feed, /\$"survey\{kind\}"/, "the prefix of activity types");
});

test("Activities_LinkToAPlace_IsHandedOnByTheTab", () => {
  assert.match(feed, /\["subEntityId"\] = place/);
  assert.match(unified, /&place=\{subEntityId\}/);
});

test("Activities_Templates_UseExactlyTheParametersThatAreSent", () => {
  const parameters = /new Dictionary<string, string>\([^)]*\) \{([^}]*)\}/.exec(feed)?.[1] ?? "";
  const sent = [...parameters.matchAll(/\["(\w+)"\] =/g)].map(match => match[1]);
  assert.deepEqual(sent, ["subject"]);
  for (const texts of [japanese, english]) {
    for (const [kind, [, template]] of Object.entries(texts.activities)) {
      assert.deepEqual([...template.matchAll(/\{(\w+)\}/g)].map(match => match[1]), sent, kind);
    }
  }
});

test("Pages_WebBuild_IsWhatTheManifestsOpen", () => {
  const built = found(["addin/vite.config.ts"], /"([a-z]+\.html)"/g);
  assert.deepEqual(built, Object.values(pages).map(page => page.slice(1)).sort());
  for (const page of built) assert.ok(stands(`addin/${page}`), page);
});

test("Ribbon_Functions_AreRegisteredByThePaneAndNoOther", () => {
  const ribbon = text("addin/src/taskpane/office/ribbon.ts");
  assert.match(ribbon, /for \(const command of \[[^\]]+\] as const\) \{\s*Office\.actions\.associate\(command,/);
  const registered = [...(/const command of \[([^\]]+)\]/.exec(ribbon)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(match => match[1]).sort();
  assert.deepEqual(registered, functionButtons.map(button => button.id).sort());
});

test("SignIn_Scope_IsNamedInNoOtherWay", () => {
  const users = [...sources("functions/Workflow.Functions", ".cs"), ...sources("infra/provision", ".cs")];
  const named = found(users, /"(access_as_user)"/g);
  assert.deepEqual(named, [apiScope]);
});

test("Permissions_ActivityNotices_AreSentAndDeclared", () => {
  assert.match(text("functions/Workflow.Microsoft365/Graph/Http/HttpPeopleCalls.cs"), /sendActivityNotification/);
  assert.match(text("manifest/src/unified.ts"), /TeamsActivity\.Send\.User/);
});
