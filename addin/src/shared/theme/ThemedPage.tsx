import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { chooseAppearance, type Appearance } from "./appearance";
import { tidyFocusMarks } from "./focusMarks";
import { themes } from "./themes";

/** Gives a page its look and follows the system's. */
export function ThemedPage({ appearance, children }: { readonly appearance?: Appearance; readonly children: ReactNode }) {
  const chosen = useAppearance();
  const look = appearance ?? chosen;
  useEffect(() => {
    // Scroll bars, form controls and the ground behind the page follow too.
    document.documentElement.style.colorScheme = look === "light" ? "light" : "dark";
    document.documentElement.dataset["theme"] = look;
    document.body.style.background = themes[look].colorNeutralBackground2;
  }, [look]);
  useEffect(() => tidyFocusMarks(document.body), []);
  return (
    <FluentProvider theme={themes[look]} style={{ minHeight: "100vh", background: "transparent" }}>
      {children}
    </FluentProvider>
  );
}

function useAppearance(): Appearance {
  const [look, setLook] = useState(now);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => {
      setLook(now());
    };
    system.addEventListener("change", follow);
    return () => {
      system.removeEventListener("change", follow);
    };
  }, []);
  return look;
}

const now = (): Appearance => chooseAppearance(location.search, (query) => matchMedia(query).matches);
