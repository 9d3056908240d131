import { functionButtons } from "./app.js";
import type { Texts } from "./texts.js";

/** The keyboard shortcuts for hosts that read the add-in-only manifest, which refers to this file by its address. */
export function shortcuts(texts: Texts): unknown {
  return {
    actions: functionButtons.map(button => ({ id: button.id, type: "ExecuteFunction", name: `\${resource.${button.id}_name}` })),
    shortcuts: functionButtons.map(button => ({ action: button.id, key: { ...button.keys } })),
    resources: { default: names(texts) },
  };
}

/** The same names in another language. */
export function names(texts: Texts): Record<string, { value: string; comment: string }> {
  return Object.fromEntries(functionButtons.map(button => [`${button.id}_name`, { value: texts[button.label], comment: `Name of the action ${button.id}.` }]));
}
