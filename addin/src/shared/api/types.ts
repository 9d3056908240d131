import type { components, operations } from "./schema";

/** A shape of the API by its name in docs/openapi.json. */
export type Shape<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The JSON an operation answers with when it succeeds. */
export type Answer<Operation extends keyof operations> = operations[Operation] extends { responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201 | 202)] extends { content: { "application/json": infer Body } }
    ? Body
    : never
  : never;

/** The JSON an operation takes. */
export type Request<Operation extends keyof operations> = operations[Operation] extends {
  requestBody?: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

export type SurveySummary = Shape<"SurveySummary">;
export type SurveyDetail = Shape<"SurveyDetail">;
export type SectionSummary = Shape<"SectionSummary">;
export type SectionView = Shape<"SectionView">;
export type SectionState = Shape<"SectionState">;
export type SurveyPhase = Shape<"SurveyPhase">;
export type Deadline = Shape<"Deadline">;
export type Finding = Shape<"FindingView">;
export type TimelineEvent = Shape<"TimelineEvent">;
export type Identity = Shape<"Identity">;
export type Comment = Shape<"CommentView">;
