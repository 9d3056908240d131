import { ApiFailure } from "../api/failure";
import { useCommon } from "./common";

type Words = ReturnType<typeof useCommon>["failures"];

/** A failure in words: what happened, and what to do. */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
}

/** The server's own words when it gave any; else ours by code. A defect of the page reads like an unreadable answer. */
export function failureText(failure: unknown, words: Words): FailureText {
  if (!(failure instanceof ApiFailure)) {
    return words.badAnswer;
  }
  if (failure.title !== "") {
    return { title: failure.title, detail: failure.detail };
  }
  return failure.code in words ? words[failure.code as keyof Words] : words.badAnswer;
}

/** `failureText` in the reader's language. */
export function useFailureText(): (failure: unknown) => FailureText {
  const { failures } = useCommon();
  return (failure) => failureText(failure, failures);
}
