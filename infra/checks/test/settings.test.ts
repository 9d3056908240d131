import assert from "node:assert/strict";
import { test } from "node:test";
import { bicepFiles, main, moduleFile, sources, text } from "../src/repository.js";

// The template and the code speak of the same settings, metrics and functions.

const named = (pattern: RegExp, of: string): string[] => [...new Set([...of.matchAll(pattern)].map(match => match[1] ?? ""))].sort();
const settings = named(/^ +([A-Za-z]+__\w+): /gm, main.text).concat(named(/\{ ([A-Za-z]+__\w+): /g, main.text));
const properties = (path: string): string[] => [...text(path).matchAll(/public (?:required )?[\w?<>]+ (\w+) \{ get; init; \}/g)].map(match => match[1] ?? "");

test("Settings_Names_AreThoseOfTheOptionClasses", () => {
  const classes: Record<string, string> = {
    Graph: "functions/Workflow.Microsoft365/Graph/GraphOptions.cs",
    SharePoint: "functions/Workflow.Microsoft365/SharePoint/SharePointSettings.cs",
    Notices: "functions/Workflow.Microsoft365/Hosting/NoticeSettings.cs",
  };
  const ofItsOwn = ["Client", "Dashboard"]; // stand beside the options in Microsoft365Settings
  assert.ok(settings.length > 10);
  for (const setting of settings) {
    const [section = "", name = ""] = setting.split("__");
    const file = classes[section];
    if (file === undefined || ofItsOwn.includes(name)) continue;
    assert.ok(properties(file).includes(name), `${setting}: ${file} has no ${name}`);
  }
});

test("Settings_Values_AreThoseThatTheCodeKnows", () => {
  const access = main.parameters.find(parameter => parameter.name === "access")?.decorators.join() ?? "";
  const modes = named(/^ {4}(\w+),$/gm, text("functions/Workflow.Microsoft365/SharePoint/AccessMode.cs"));
  assert.deepEqual(named(/'(\w+)'/g, access), modes);
  assert.match(text("functions/Workflow.Microsoft365/Notices/WebhookAddress.cs"), /Teams:Webhook/);
  assert.ok(settings.includes("Teams__Webhook"));
});

test("Secrets_AskedFor_AreThoseThatAreMade", () => {
  const asked = named(/secrets\/([\w-]+)\)/g, main.text);
  const made = ["modules/vault.bicep", "modules/channel.bicep"].flatMap(path => moduleFile(path).resources).filter(r => r.type === "Microsoft.KeyVault/vaults/secrets").map(r => r.body["name"]);
  assert.deepEqual(asked, made);
});

test("Settings_ReadByTheCode_AreSetOrHaveADefault", () => {
  const code = text("functions/Workflow.Microsoft365/Hosting/Microsoft365Settings.cs");
  const set = named(/(\w+__\w+): /g, main.text + moduleFile("modules/functions.bicep").text).map(name => name.replace("__", ":"));
  const needed = named(/Needed\("([\w:]+)"\)/g, code).concat("Notices:Dashboard", "Notifications:Address", "Notifications:Secret", "Teams:Webhook");
  for (const name of needed) assert.ok(set.includes(name), `${name} is read and nowhere set`);
  for (const name of ["Notices:Dashboard", "Notifications:Address", "Notifications:Secret"]) assert.ok(code.includes(`"${name}"`), name);
});

test("Audience_IsWhatTheTokensName", () => {
  // Tokens of version 2 carry the client id in aud; with any other audience nobody could sign in.
  assert.match(text("infra/provision/Identity/AppRegistration.cs"), /RequestedAccessTokenVersion = 2\b/);
  assert.match(main.text, /AzureAd__Audience: clientId\n/);
});

test("Addresses_InTheTemplate_AreThoseOfTheProduct", () => {
  const page = /dashboard: "([^"]+)"/.exec(text("manifest/src/app.ts"))?.[1] ?? "none";
  assert.ok(main.text.includes(`Notices__Dashboard: '\${site.outputs.origin}${page}'`));
  const route = /Route = "(graph\/[^"]+)"/.exec(text("functions/Workflow.Functions/Triggers/ApiFunctions.cs"))?.[1] ?? "none";
  assert.ok(moduleFile("modules/functions.bicep").text.includes(`/api/${route}'`));
});

test("Webhook_Host_IsOneThatTheCodeAccepts", () => {
  // A Logic App's trigger answers at logic.azure.com.
  assert.match(text("functions/Workflow.Microsoft365/Notices/WebhookAddress.cs"), /"\.logic\.azure\.com"/);
});

test("Alerts_Metrics_AreThoseThatTheCodeCounts", () => {
  const asked = named(/name == "(workflow\.[\w.]+)"/g, moduleFile("modules/alerts.bicep").text);
  assert.deepEqual(asked, ["workflow.engine.sweeps", "workflow.graph.throttled"]);
  const counted = text("functions/Workflow.Microsoft365/Graph/Pipeline/GraphMetrics.cs") + text("functions/Workflow.Application/Engine/EngineMetrics.cs");
  for (const metric of asked) assert.ok(counted.includes(`"${metric}"`), metric);
});

test("Alerts_Functions_AreThoseOfTheApp", () => {
  const code = sources("functions/Workflow.Functions", ".cs").map(text).join("\n");
  const asked = named(/name == "function (\w+)"/g, moduleFile("modules/alerts.bicep").text);
  assert.deepEqual(asked, ["AdvanceSurveys"]);
  for (const name of asked) assert.match(code, new RegExp(`Function\\((?:"${name}"|nameof\\(${name}\\)|\\w*${name}\\w*)\\)`), name);
});

test("Texts_ForPeople_AreJapanese", () => {
  const alerts = bicepFiles.find(file => file.path.endsWith("alerts.bicep"))?.text ?? "";
  for (const match of alerts.matchAll(/text: '([^']+)'/g)) assert.match(match[1] ?? "", /[\u3040-\u30ff]/);
});
