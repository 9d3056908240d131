import { describe, expect, it } from "vitest";
import { startingHash } from "./place";

describe("startingHash", () => {
  it.each([
    ["?host=teams&place=surveys/midori-r7/sections/kodomo", "#/surveys/midori-r7/sections/kodomo"],
    ["?place=surveys%2Fmidori-r7%2Fsections%2Fkodomo&theme=dark", "#/surveys/midori-r7/sections/kodomo"],
    ["?place=surveys/midori-r7", "#/surveys/midori-r7"],
  ])("opens what the link into Teams names: %s", (search, hash) => {
    expect(startingHash(search, "")).toBe(hash);
  });

  it.each(["", "?place=", "?place=undefined", "?place={subEntityId}", "?place=//midorino.example/x"])("begins with the list otherwise: %s", (search) => {
    expect(startingHash(search, "")).toBe("");
  });

  it("leaves a place the address names already", () => {
    expect(startingHash("?place=surveys/a", "#/surveys/b")).toBe("#/surveys/b");
  });
});
