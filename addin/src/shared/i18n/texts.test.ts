import { describe, expect, it } from "vitest";
import { en as dashboardEn } from "../../dashboard/texts/en";
import { ja as dashboardJa } from "../../dashboard/texts/ja";
import { ApiFailure } from "../api/failure";
import { formatMoment } from "./dates";
import { failureText } from "./failures";
import { chooseLanguage } from "./language";
import { en } from "./messages.en";
import { ja } from "./messages.ja";

describe("chooseLanguage", () => {
  it.each([["?lang=en", "ja-JP", "en"], ["?lang=ja", "en-US", "ja"], ["", "en-GB", "en"], ["", "fr-FR", "ja"], ["", undefined, "ja"], ["?lang=xx", "ja", "ja"]])("%s with %s is %s", (search, locale, language) => {
    expect(chooseLanguage(search, locale)).toBe(language);
  });
});

describe("failureText", () => {
  it("has words for every failure without the server's", () => {
    for (const code of ["offline", "timeout", "badAnswer", "signInExpired", "forbidden", "notFound", "changedMeanwhile", "tooManyRequests", "internalError", "serviceBusy"]) {
      expect(failureText(new ApiFailure(code, 0), ja.failures).detail).not.toBe("");
    }
    expect(failureText(new ApiFailure("neverHeardOf", 418), ja.failures)).toEqual(ja.failures.badAnswer);
  });

  it("prefers the server's words", () => {
    expect(failureText(new ApiFailure("sectionClosed", 409, "題", "詳細"), ja.failures)).toEqual({ title: "題", detail: "詳細" });
  });
});

it("writes moments in Japan's time, in full width in Japanese", () => {
  expect(formatMoment("2026-05-31T08:15:00Z", "ja")).toBe("5月31日（日）17:15");
  expect(formatMoment("2026-05-31T08:15:00Z", "en")).toMatch(/31 May.*17:15/);
});

/** Every text of a message file; functions are called with samples. */
function textsOf(value: unknown): string[] {
  if (typeof value === "function") {
    const speak = value as (...p: unknown[]) => string;
    return [speak(...Array.from({ length: speak.length }, (_, i) => i + 2))];
  }
  return typeof value === "string" ? [value] : Object.values(value as object).flatMap(textsOf);
}

it("leaves no Japanese in the English texts but names of sheets, and no blank text", () => {
  const japanese = /[ぁ-んァ-ヶ一-龠]/;
  const left = [...textsOf(en), ...textsOf(dashboardEn)].map((t) => t.replaceAll("担当課", "")).filter((t) => japanese.test(t));
  expect(left).toEqual([]);
  expect([...textsOf(ja), ...textsOf(dashboardJa)].filter((t) => t.includes("undefined") || t.includes("NaN"))).toEqual([]);
});
