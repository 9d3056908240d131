import assert from "node:assert/strict";
import { test } from "node:test";
import { bicepFiles, main, moduleFile, sources, text } from "../src/repository.js";

// The template and the code speak of the same settings, metrics and functions.

const named = (pattern: RegExp, of: string): string[] => [...new Set([...of.matchAll(pattern)].map(match => match[1] ?? ""))].sort();
const template = main.text + moduleFile("modules/functions.bicep").text;
const settings = [...new Set([...named(/^ +([A-Za-z]+__\w+): /gm, template), ...named(/\{ ([A-Za-z]+__\w+): /g, template)])].filter(name => !name.startsWith("AzureWebJobsStorage__")).sort();
const host = sources("functions/Workflow.Functions", ".cs").map(text).join("\n");
const code = sources("functions/Workflow.Microsoft365", ".cs").map(text).join("\n") + host;

test("Settings_Names_AreThoseThatTheCodeReads", context => {
  assert.ok(settings.length > 10);
  if (host === "") return context.skip("functions/Workflow.Functions does not stand yet");
  // Microsoft.Identity.Web reads its own section by itself.
  for (const setting of settings.filter(name => !name.startsWith("AzureAd__"))) assert.ok(code.includes(`"${setting.replaceAll("__", ":")}"`), `${setting} is read by nobody`);
});

test("Settings_Needed_AreAllSet", context => {
  if (host === "") return context.skip("functions/Workflow.Functions does not stand yet");
  const needed = [...named(/Needed\("([\w:]+)"\)/g, code), ...named(/"([\w:]+)"/g, /Needed \{ get; \} = \[([^\]]*)\]/.exec(host)?.[1] ?? "")];
  assert.ok(needed.length > 3);
  for (const name of needed) assert.ok(settings.includes(name.replaceAll(":", "__")), `${name} is not set`);
});

test("Settings_Values_AreThoseThatTheCodeKnows", () => {
  const access = main.parameters.find(parameter => parameter.name === "access")?.decorators.join() ?? "";
  const modes = named(/^ {4}(\w+),$/gm, text("functions/Workflow.Microsoft365/SharePoint/AccessMode.cs"));
  assert.deepEqual(named(/'(\w+)'/g, access), modes);
  assert.match(text("functions/Workflow.Microsoft365/Notices/WebhookAddress.cs"), /Teams:Webhook/);
  assert.ok(settings.includes("Teams__Webhook"));
});

test("Webhook_Secret_HasOneName", () => {
  const asked = named(/secrets\/([\w-]+)\)/g, main.text);
  const made = moduleFile("modules/channel.bicep").resources.filter(r => r.type === "Microsoft.KeyVault/vaults/secrets").map(r => r.body["name"]);
  assert.deepEqual(asked, made);
});

test("Webhook_Host_IsOneThatTheCodeAccepts", () => {
  // A Logic App's trigger answers at logic.azure.com.
  assert.match(text("functions/Workflow.Microsoft365/Notices/WebhookAddress.cs"), /"\.logic\.azure\.com"/);
});

test("Alerts_Metrics_AreThoseThatTheCodeCounts", () => {
  const asked = named(/name == "(workflow\.[\w.]+)"/g, moduleFile("modules/alerts.bicep").text);
  assert.deepEqual(asked, ["workflow.graph.throttled"]);
  for (const metric of asked) assert.ok(text("functions/Workflow.Microsoft365/Graph/Pipeline/GraphMetrics.cs").includes(`"${metric}"`), metric);
});

test("Alerts_Functions_AreThoseOfTheApp", context => {
  const code = sources("functions/Workflow.Functions", ".cs").map(text).join("\n");
  if (code === "") return context.skip("functions/Workflow.Functions does not stand yet");
  const asked = named(/name == "([A-Z]\w+)"/g, moduleFile("modules/alerts.bicep").text);
  assert.deepEqual(asked, ["AdvanceSurveys"]);
  for (const name of asked) assert.match(code, new RegExp(`Function\\((?:"${name}"|nameof\\(${name}\\)|\\w*${name}\\w*)\\)`), name);
});

test("Texts_ForPeople_AreJapanese", () => {
  const alerts = bicepFiles.find(file => file.path.endsWith("alerts.bicep"))?.text ?? "";
  for (const match of alerts.matchAll(/text: '([^']+)'/g)) assert.match(match[1] ?? "", /[\u3040-\u30ff]/);
});
