import assert from "node:assert/strict";
import { test } from "node:test";
import { record, type Value } from "../src/bicep.js";
import { moduleFile, text } from "../src/repository.js";

const flow = moduleFile("modules/channel.bicep").resources.find(resource => resource.type === "Microsoft.Logic/workflows");
const definition = record(record(flow?.body["properties"])["definition"]);
const actions = record(definition["actions"]);

/** Every text in a value. */
const texts = (value: Value): string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? value.flatMap(texts) : typeof value === "object" && value !== null ? Object.values(value as Record<string, Value>).flatMap(texts) : [];

test("Flow_Actions_FollowOneAnother", () => {
  assert.deepEqual(Object.keys(actions), ["post", "posted", "failed"]);
  for (const [name, action] of Object.entries(actions)) {
    for (const before of Object.keys(record(record(action)["runAfter"]))) assert.ok(before in actions, `${name} runs after ${before}`);
  }
});

test("Flow_Answer_TellsTheEngineWhetherTheCardStands", () => {
  const status = (name: string): Value | undefined => record(record(actions[name])["inputs"])["statusCode"];
  const after = (name: string): Value | undefined => record(record(actions[name])["runAfter"])["post"];
  assert.deepEqual([status("posted"), after("posted")], [200, ["Succeeded"]]);
  assert.deepEqual([status("failed"), after("failed")], [502, ["Failed", "TimedOut"]]);
  // What the engine makes of it: any 5xx is doubt, and doubt asks a person.
  assert.match(text("functions/Workflow.Microsoft365/Notices/TeamsCards.cs"), />= HttpStatusCode\.InternalServerError[^=]*=> PortResult\.Failed\(PortStatus\.Unknown/);
});

test("Flow_Post_IsTriedOnce", () => {
  assert.deepEqual(record(record(actions["post"])["inputs"])["retryPolicy"], { type: "none" });
});

test("Flow_Trigger_TakesWhatTheEngineSends", () => {
  const trigger = record(record(definition["triggers"])["card"]);
  assert.equal(trigger["operationOptions"], "EnableSchemaValidation");
  const schema = record(record(trigger["inputs"])["schema"]);
  const sent = /\{"type":"(\w+)","attachments":\[\{"contentType":"([^"]+)","content":/.exec(text("functions/Workflow.Microsoft365/Notices/TeamsCards.cs"));
  assert.deepEqual(record(record(schema["properties"])["type"])["enum"], [sent?.[1]]);
  const item = record(record(record(schema["properties"])["attachments"])["items"]);
  assert.deepEqual(record(record(item["properties"])["contentType"])["enum"], [sent?.[2]]);
});

test("Flow_Contents_StayOutOfTheRunHistory", () => {
  for (const part of [record(record(definition["triggers"])["card"]), record(actions["post"])]) assert.deepEqual(part["runtimeConfiguration"], { expression: "hidden" });
  assert.match(moduleFile("modules/channel.bicep").text, /var hidden = \{ secureData: \{ properties: \['inputs', 'outputs'\] \} \}/);
});

test("Flow_Expressions_AreBalanced", () => {
  const expressions = texts(definition).filter(one => one.includes("@"));
  assert.ok(expressions.length >= 3);
  for (const one of expressions) {
    for (const [open, close] of ["()", "[]", "{}"]) assert.equal(one.split(open ?? "").length, one.split(close ?? "").length, one);
    assert.equal(one.split("'").length % 2, 1, one);
  }
});
