import assert from "node:assert/strict";
import { test } from "node:test";
import { isExpression, record, type Resource } from "../src/bicep.js";
import { bicepFiles, sources, text } from "../src/repository.js";

const all = bicepFiles.flatMap(file => file.resources.filter(resource => !resource.existing).map(resource => ({ file, resource })));
const one = (type: string): Resource => {
  const [found, ...more] = all.filter(entry => entry.resource.type === type);
  assert.ok(found !== undefined && more.length === 0, `one ${type}`);
  return found.resource;
};
const properties = (type: string): ReturnType<typeof record> => record(one(type).body["properties"]);

test("Storage_Keys_AreSwitchedOffAndNothingIsPublic", () => {
  const storage = properties("Microsoft.Storage/storageAccounts");
  assert.deepEqual(
    [storage["allowSharedKeyAccess"], storage["allowBlobPublicAccess"], storage["allowCrossTenantReplication"], storage["supportsHttpsTrafficOnly"], storage["minimumTlsVersion"]],
    [false, false, false, true, "TLS1_2"]);
});

test("Functions_Transport_IsEncryptedAndPasswordsAreOff", () => {
  assert.equal(properties("Microsoft.Web/sites")["httpsOnly"], true);
  const publishing = all.filter(entry => entry.resource.type === "Microsoft.Web/sites/basicPublishingCredentialsPolicies").map(entry => entry.resource);
  assert.deepEqual(publishing.map(policy => [policy.body["name"], record(policy.body["properties"])["allow"]]), [["ftp", false], ["scm", false]]);
  const site = record(properties("Microsoft.Web/sites")["siteConfig"]);
  assert.deepEqual(site["cors"], { allowedOrigins: [{ expression: "siteOrigin" }], supportCredentials: false });
});

test("Telemetry_Keys_CannotWrite", () => {
  assert.equal(properties("Microsoft.Insights/components")["DisableLocalAuth"], true);
  assert.equal(record(properties("Microsoft.OperationalInsights/workspaces")["features"])["disableLocalAuth"], true);
});

test("Vault_Access_IsByRoleAndDeletionCanBeUndone", () => {
  const vault = properties("Microsoft.KeyVault/vaults");
  assert.deepEqual([vault["enableRbacAuthorization"], vault["enableSoftDelete"], vault["enablePurgeProtection"]], [true, true, true]);
  assert.equal(vault["accessPolicies"], undefined);
});

test("Roles_Assignments_AreTheThreeThatTheAppNeeds", () => {
  const roles = all.filter(entry => entry.resource.type === "Microsoft.Authorization/roleAssignments");
  for (const { resource } of roles) {
    assert.ok(isExpression(resource.body["scope"]), "a role is given on one resource, never on the group");
    assert.equal(record(resource.body["properties"])["principalType"], "ServicePrincipal");
  }
  const named = bicepFiles.flatMap(file => [...file.text.matchAll(/'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g)].map(match => match[1]));
  assert.deepEqual(named.sort(), [
    "3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
    "4633458b-17de-408a-b874-0445c86b69e6", // Key Vault Secrets User
    "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner
  ]);
  assert.equal(roles.length, named.length);
});

test("Secrets_TheTwoThereAre_GoToTheVaultAndNowhereElse", () => {
  const lists = bicepFiles.flatMap(file => [...file.text.matchAll(/\blist[A-Z]\w*\(/g)].map(match => `${file.path}: ${match[0]}`));
  assert.deepEqual(lists, ["infra/modules/channel.bicep: listCallbackUrl("]);
  const secrets = all.filter(entry => entry.resource.type === "Microsoft.KeyVault/vaults/secrets").map(({ resource }) => [resource.body["name"], record(resource.body["properties"])["value"]]);
  assert.deepEqual(Object.fromEntries(secrets), {
    "notifications": { expression: "notificationSecret" },
    "teams-webhook": { expression: "listCallbackUrl('${flow.id}/triggers/card', '2019-05-01').value" },
  });
  for (const file of bicepFiles)
    for (const parameter of file.parameters.filter(p => p.name === "notificationSecret")) assert.ok(parameter.decorators.join().includes("@secure()"), file.path);
  for (const output of bicepFiles.flatMap(file => file.outputs)) assert.doesNotMatch(output.value, /list[A-Z]|primaryKey|InstrumentationKey|Secret/);
});

test("Files_OfInfra_HoldNoCredential", () => {
  for (const path of [".bicep", ".json", ".ps1", ".sh"].flatMap(end => sources("infra", end)).filter(path => !path.includes("package-lock"))) {
    assert.doesNotMatch(text(path), /[?&]sig=|AccountKey=|BEGIN [A-Z ]*PRIVATE KEY|eyJ[A-Za-z0-9_-]{20}/, path);
  }
});
