import { afterEach, describe, expect, it, vi } from "vitest";
import { isDark, lookOf } from "./look";
import { Ribbon, type Command } from "./ribbon";

describe("Ribbon", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("functions of the manifest: registered, show the pane, end and are heard", () => {
    const registered = new Map<string, (event: { completed: () => void }) => void>();
    const show = vi.fn(() => Promise.resolve());
    vi.stubGlobal("Office", { actions: { associate: (name: string, act: (event: { completed: () => void }) => void) => registered.set(name, act) }, addin: { showAsTaskpane: show } });
    const ribbon = new Ribbon();
    const heard: Command[] = [];
    const completed = vi.fn();
    ribbon.register();
    registered.get("submitAnswers")?.({ completed }); // before the pane listens
    ribbon.listen(command => heard.push(command));
    registered.get("checkAnswers")?.({ completed });
    expect([...registered.keys()]).toEqual(["checkAnswers", "submitAnswers"]);
    expect(heard).toEqual(["submitAnswers", "checkAnswers"]);
    expect(show).toHaveBeenCalledTimes(2);
    expect(completed).toHaveBeenCalledTimes(2);
  });
});

describe("lookOf", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([["#262626", "dark"], ["#FFFFFF", "light"], ["#f3f2f1", "light"]])("Office's background %s: %s", (bodyBackgroundColor, look) => {
    vi.stubGlobal("Office", { context: { officeTheme: { bodyBackgroundColor } } });
    expect(lookOf("")).toBe(look);
  });

  it("the address wins; without Office's theme the system decides", () => {
    vi.stubGlobal("Office", { context: {} });
    expect(lookOf("?theme=contrast")).toBe("contrast");
    expect(lookOf("")).toBeNull();
    expect(isDark("no colour")).toBe(false);
  });
});
