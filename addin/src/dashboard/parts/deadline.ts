import type { Deadline } from "../../shared/api/types";
import type { useCommon } from "../../shared/i18n/common";

type Words = ReturnType<typeof useCommon>["deadline"];

/** How far the deadline is, in words: あと3営業日, 今日が期限です, 2営業日超過. */
export function deadlineWords(deadline: Deadline, words: Words): string {
  if (deadline.passed) {
    return deadline.businessDays < 0 ? words.passed(-deadline.businessDays) : words.passedToday;
  }
  return deadline.businessDays <= 0 && deadline.calendarDays <= 0 ? words.today : words.left(Math.max(0, deadline.businessDays));
}
