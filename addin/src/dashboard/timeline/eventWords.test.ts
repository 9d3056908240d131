import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../shared/api/types";
import { en } from "../texts/en";
import { ja } from "../texts/ja";
import { eventWords } from "./eventWords";

const event = (kind: TimelineEvent["kind"], text: string, section: string | null = "kodomo"): TimelineEvent => ({ section, number: 1, kind, at: "2026-11-20T09:00:00+09:00", by: "-", text });

describe("eventWords", () => {
  it.each([
    [event("Reminded", "202611271700/-5"), "督促を送信", "期限の5営業日前の予定分"],
    [event("Reminded", "202611271700/0"), "督促を送信", "期限当日の予定分"],
    [event("Reminded", "202611271700/+1"), "督促を送信", "期限の1営業日後の予定分"],
    [event("Reminded", "お手数ですが、お願いします。"), "督促を送信", "お手数ですが、お願いします。"],
    [event("Submitted", "kurashi-r8-kodomo-01"), "提出", "受付番号 kurashi-r8-kodomo-01"],
    [event("Published", "2", null), "報告書を公開", "第2版"],
    [event("DefinitionChanged", "事業名の変更", null), "定義を変更", "事業名の変更"],
    [event("DefinitionChanged", ""), "調査票の再発行を指示", ""],
    [event("SubmissionRefused", "E301"), "提出にエラーがあり、受け付けず", "最初の指摘 E301"],
    [event("Trouble", "NoAddress/kodomo", null), "要対応の記録", ""],
    [event("Commented", "様式はどこですか。"), "担当課からのコメント", "様式はどこですか。"],
  ])("says %o in words", (happened, what, more) => {
    expect(eventWords(happened, ja)).toEqual({ what, more });
  });

  it("does so in English, too", () => {
    expect(eventWords(event("Reminded", "202611271700/-1"), en).more).toBe("scheduled 1 business day before the deadline");
  });
});
