import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentNames, isSample, parseEnvironment, readEnvironment, resource } from "../src/environment.js";

const sample = JSON.stringify(readEnvironment("test"));
const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...(JSON.parse(sample) as object), ...change });

test("Environment_EveryFile_IsReadable", () => {
  assert.deepEqual(environmentNames(), ["production", "test"]);
  for (const name of environmentNames()) assert.equal(readEnvironment(name).name, name);
});

test("Environment_TestAndProduction_ShareNoIdButTheTenant", () => {
  const [one, two] = environmentNames().map(readEnvironment);
  for (const key of ["appId", "addInOnlyId", "clientId", "site", "api"] as const) assert.notEqual(one?.[key], two?.[key], key);
});

test("Environment_SeveralFaults_AreReportedTogetherWithTheFile", () => {
  const wrong = changed({ appId: "1234", site: "https://a.example/path", api: "http://a.example", clientId: "00000000-0000-0000-0000-000000000000", sight: 1 });
  assert.throws(() => parseEnvironment(wrong, "environments/test.json"), (error: Error) => {
    for (const part of ["environments/test.json", "appId", "site", "api", "clientId", "sight"]) assert.ok(error.message.includes(part), part);
    return true;
  });
});

test("Environment_IdUsedTwice_IsRefused", () => {
  const { clientId } = readEnvironment("test");
  assert.throws(() => parseEnvironment(changed({ appId: clientId }), "environments/test.json"), /must differ/);
});

test("Environment_NameOtherThanTheFile_IsRefused", () => {
  assert.throws(() => parseEnvironment(sample, "environments/other.json"), /must be the file's name/);
});

test("Environment_Sample_IsKnownAsSuch", () => {
  assert.equal(isSample(readEnvironment("test")), true);
  assert.equal(isSample(parseEnvironment(changed({ site: "https://shinchoku.city.lg.jp" }), "environments/test.json")), false);
});

test("Resource_NamesHostAndClient_AsTeamsDemands", () => {
  const environment = readEnvironment("test");
  assert.equal(resource(environment), `api://${new URL(environment.site).host}/${environment.clientId}`);
});
