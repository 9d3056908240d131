import assert from "node:assert/strict";
import { test } from "node:test";
import { main, sources, text } from "../src/repository.js";

interface ParameterFile { readonly $schema: string; readonly contentVersion: string; readonly parameters: Record<string, { value: unknown }> }

const files = sources("infra/parameters", ".json");
const read = (path: string): ParameterFile => JSON.parse(text(path)) as ParameterFile;
const kinds: Record<string, string> = { string: "string", int: "number", bool: "boolean" };

test("Parameters_Files_AreThoseOfTheManifestsEnvironments", () => {
  assert.deepEqual(files.map(path => path.replace("infra/parameters/", "")), sources("manifest/environments", ".json").map(path => path.replace("manifest/environments/", "")));
});

for (const path of files) {
  test(`Parameters_${path}_FitTheTemplate`, () => {
    const { parameters, contentVersion } = read(path);
    assert.equal(contentVersion, "1.0.0.0");
    for (const name of Object.keys(parameters)) assert.ok(main.parameters.some(parameter => parameter.name === name), `the template knows no ${name}`);
    for (const parameter of main.parameters) {
      const value = parameters[parameter.name]?.value;
      if (value === undefined) {
        assert.ok(parameter.hasDefault, `${parameter.name} is missing`);
        continue;
      }
      assert.equal(typeof value, kinds[parameter.type], parameter.name);
      const allowed = /^@allowed\(\[(.*)\]\)$/s.exec(parameter.decorators.find(d => d.startsWith("@allowed")) ?? "")?.[1];
      if (allowed !== undefined) assert.ok(allowed.split(",").map(one => one.trim().replaceAll("'", "")).includes(String(value)), `${parameter.name} = ${String(value)}`);
      const bound = (name: string): number | undefined => {
        const found = new RegExp(`^@${name}\\((\\d+)\\)$`).exec(parameter.decorators.find(d => d.startsWith(`@${name}(`)) ?? "")?.[1];
        return found === undefined ? undefined : Number(found);
      };
      const size = typeof value === "number" ? value : String(value).length;
      const [least, most] = typeof value === "number" ? [bound("minValue"), bound("maxValue")] : [bound("minLength"), bound("maxLength")];
      assert.ok((least ?? size) <= size && size <= (most ?? size), `${parameter.name} is out of bounds`);
    }
  });

  test(`Parameters_${path}_AgreeWithTheManifest`, () => {
    const { parameters } = read(path);
    const manifest = JSON.parse(text(path.replace("infra/parameters", "manifest/environments"))) as Record<string, string>;
    assert.equal(parameters["environment"]?.value, manifest["name"]);
    assert.equal(parameters["clientId"]?.value, manifest["clientId"]);
    const link = parameters["activityLink"]?.value;
    if (link !== undefined) assert.equal(link, `https://teams.microsoft.com/l/entity/${manifest["appId"] ?? ""}/dashboard`);
    assert.equal(parameters["teamId"] === undefined, parameters["channelId"] === undefined, "a channel needs team and channel");
  });

  test(`Parameters_${path}_HoldNoSecret`, () => {
    assert.doesNotMatch(text(path), /sig=|password|secret|key=|logic\.azure\.com/i);
  });
}

test("Template_EveryParameter_IsExplained", () => {
  for (const parameter of main.parameters) assert.ok(parameter.decorators.some(d => d.startsWith("@description(")), parameter.name);
});
