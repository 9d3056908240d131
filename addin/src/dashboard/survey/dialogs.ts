/** The acts on a whole survey that ask first. */
export type SurveyDialog = "remind" | "extend" | "close" | "consolidate" | "reopen" | "cancel" | "test" | "definition" | "distribute";
