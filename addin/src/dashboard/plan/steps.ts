import type { Shape } from "../../shared/api/types";

type Step = Shape<"PlanStep">;

/** Steps of one kind at one time. */
export interface StepGroup {
  readonly kind: string;
  readonly at: string | null;
  readonly due: boolean;
  /** Names of the sections concerned; empty = the survey as a whole. */
  readonly sections: readonly string[];
}

/** What happens to many sections at once, told once; by time, what waits for a word last. */
export function groupSteps(steps: readonly Step[]): readonly StepGroup[] {
  const groups = new Map<string, { kind: string; at: string | null; due: boolean; sections: string[] }>();
  for (const step of steps) {
    const key = `${step.kind}|${step.due ? "due" : (step.at ?? "")}`;
    const group = groups.get(key) ?? { kind: step.kind, at: step.at, due: step.due, sections: [] };
    if (step.sectionName !== null) {
      group.sections.push(step.sectionName);
    }
    groups.set(key, group);
  }
  return [...groups.values()];
}
