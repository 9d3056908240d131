import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, type Route } from "./route";

describe("route", () => {
  const routes: readonly Route[] = [
    { page: "list" },
    { page: "new" },
    { page: "survey", survey: "midori-r7", tab: "sections", section: null },
    { page: "survey", survey: "midori-r7", tab: "plan", section: null },
    { page: "survey", survey: "midori-r7", tab: "sections", section: "a/b 課" },
  ];

  it.each(routes)("survives its address: %o", (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(["", "#", "#/", "#/surveys", "#/surveys/", "#/nowhere/x", "#%E0%A4%A"])("leads to the list when it is none: %s", (hash) => {
    expect(parseRoute(hash)).toEqual({ page: "list" });
  });

  it("shows the sections when the part is unknown", () => {
    expect(parseRoute("#/surveys/x/unknown")).toEqual({ page: "survey", survey: "x", tab: "sections", section: null });
  });
});
