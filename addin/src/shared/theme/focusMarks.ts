const mark = "data-tabster-dummy";

/**
 * Fluent's keyboard library puts empty elements at the edges of lists and dialogs; each hands the focus on the moment it gets it. They carry `aria-hidden` while
 * they can be focused, which ARIA forbids (microsoft/tabster issue 288). Without a role and without content there is nothing to hide: the attributes are taken away.
 * Returns what stops it.
 */
export function tidyFocusMarks(page: HTMLElement): () => void {
  for (const element of page.querySelectorAll(`[${mark}]`)) {
    tidy(element);
  }
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap((c) => [...c.addedNodes])) {
      if (node instanceof Element && node.hasAttribute(mark)) {
        tidy(node);
      }
    }
  });
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

/** Lists whose role admits certain children only keep theirs as they are. */
const strict = '[role="menu"], [role="tablist"], [role="listbox"], [role="radiogroup"]';

function tidy(element: Element): void {
  if (element.parentElement?.matches(strict) === true) {
    return;
  }
  element.removeAttribute("aria-hidden");
  element.removeAttribute("role");
}
