import { expect, it } from "vitest";
import { fromField, toField } from "./japanTime";

it("a time typed is a time in Japan, wherever the browser stands", () => {
  expect(fromField("2026-06-12T17:15")).toBe("2026-06-12T17:15:00+09:00");
  expect(toField("2026-06-12T08:15:00Z")).toBe("2026-06-12T17:15");
  expect(toField(fromField("2026-01-01T00:00") ?? "")).toBe("2026-01-01T00:00");
});

it.each(["", "2026-06-12", "tomorrow"])("%s is not a moment", (text) => {
  expect(fromField(text)).toBeNull();
});
