import type { ja } from "./messages.ja";
import type { Messages } from "./texts";

/** Texts both pages use, in English. */
export const en: Messages<typeof ja> = {
  product: "Progress survey",
  loading: "Loading…",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  optional: " (optional)",
  seconds: (n) => `Trying again in ${n} s.`,
  language: "Language",
  states: {
    NotIssued: "Not sent",
    Issued: "Sent",
    InProgress: "In progress",
    AwaitingApproval: "Awaiting approval",
    Submitted: "Submitted",
    Accepted: "Accepted",
    Returned: "Sent back",
    Missed: "Missing",
  },
  severities: { error: "Error", warning: "To confirm", info: "Note" },
  deadline: {
    left: (days) => (days === 1 ? "1 business day left" : `${days} business days left`),
    today: "Due today",
    passed: (days) => (days === 1 ? "1 business day late" : `${days} business days late`),
    passedToday: "Deadline passed",
  },
  failures: {
    offline: { title: "The server cannot be reached.", detail: "Check the network connection. What you typed is still on this page." },
    timeout: { title: "The answer is taking long.", detail: "Refresh to see whether it was done. Doing the same again does no harm." },
    badAnswer: { title: "The server’s answer could not be read.", detail: "Reload the page. If it goes on, contact the administrator." },
    signInExpired: { title: "Your sign-in has expired.", detail: "Sign in again. What you typed is still on this page." },
    forbidden: { title: "You may not do this.", detail: "If your duties have changed, contact the administrator." },
    notFound: { title: "Not found.", detail: "It was deleted, or the address is wrong. Open it again from the list." },
    changedMeanwhile: { title: "It was changed elsewhere first.", detail: "The newest state is shown. Look at it and try again." },
    tooLarge: { title: "The file is too large.", detail: "Remove pictures and other extras and try again." },
    tooManyRequests: { title: "Too many requests.", detail: "Wait a moment and try again." },
    internalError: { title: "Something went wrong on the server.", detail: "Try again shortly. What you typed is still on this page." },
    serviceBusy: { title: "The server is busy.", detail: "Wait a moment and try again. What you typed is still on this page." },
  },
  identity: {
    title: "Who are you?",
    explanation: "This edition runs on this machine only and has no passwords. Choose who you are.",
    search: "Find by name or section",
    coordinator: "Coordinator",
    none: "Nobody found.",
    more: (n) => `${n} more. Type a name or section to narrow the list.`,
    starting: "The sample survey is being prepared. A few seconds, please.",
    signIn: "Sign in",
  },
};
