import type { SurveyDetail } from "../../shared/api/types";
import type { Texts } from "../texts/texts";

/** What the button of the next step does. */
export type NextKind = keyof Texts["next"]["buttons"];

/** The next step in words; a kind of null = nothing to press. */
export interface NextWords {
  readonly kind: NextKind | null;
  readonly sections: readonly string[];
  readonly text: string;
}

/** What the server proposes, in words. Troubles go before everything else, since they may be why nothing moves. */
export function nextWords(survey: SurveyDetail, t: Texts): NextWords {
  const words = t.next;
  if (survey.troubles.length > 0) {
    return { kind: "look", sections: [], text: words.troubles(survey.troubles.length) };
  }
  const next = survey.next;
  const sections = next?.sections ?? [];
  switch (next?.action) {
    case "distribute":
      return { kind: "distribute", sections, text: words.distribute };
    case "definition":
      return { kind: "definition", sections, text: words.definition };
    case "remind":
      return { kind: "remind", sections, text: words.remind(sections.length) };
    case "accept":
      return { kind: "accept", sections, text: words.accept(sections.length) };
    case "consolidate":
      return { kind: "consolidate", sections, text: words.consolidate };
    case "report":
      return { kind: "report", sections, text: words.report };
    case "test":
      return { kind: "test", sections, text: words.test };
    case "look":
      return { kind: "look", sections, text: words.look };
    default:
      return { kind: null, sections, text: survey.settings.distributionRequestedAt !== null && survey.summary.phase === "Prepared" ? t.survey.distributing : words.nothing };
  }
}
