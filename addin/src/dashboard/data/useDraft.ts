import { useCallback, useState } from "react";

/** What a person typed, kept in the browser's session until it was sent: a closed dialog, a reload or a new sign-in loses nothing. */
export function useDraft(key: string, initial = ""): readonly [string, (text: string) => void, () => void] {
  const place = `workflow-draft:${key}`;
  const [text, setText] = useState(() => read(place) ?? initial);
  const write = useCallback(
    (typed: string) => {
      setText(typed);
      store(place, typed);
    },
    [place],
  );
  const clear = useCallback(() => {
    setText(initial);
    store(place, null);
  }, [place, initial]);
  return [text, write, clear];
}

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function store(place: string, text: string | null): void {
  try {
    if (text === null) {
      sessionStorage.removeItem(place);
    } else {
      sessionStorage.setItem(place, text);
    }
  } catch {
    // Storage is forbidden in this frame: the text holds as long as the page.
  }
}
