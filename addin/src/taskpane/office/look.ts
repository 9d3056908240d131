import { chooseAppearance, type Appearance } from "../../shared/theme/appearance";

/** Office's own theme decides where it tells one (Excel for Windows and Mac); else the address and the system do. */
export function lookOf(search: string): Appearance | null {
  if (new URLSearchParams(search).has("theme")) {
    return chooseAppearance(search, () => false);
  }
  const background = officeBackground();
  return background === null ? null : isDark(background) ? "dark" : "light";
}

function officeBackground(): string | null {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

/** Whether a `#rrggbb` is nearer to black (relative luminance, the weights of sRGB). */
export function isDark(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const [red, green, blue] = [1, 2, 3].map(at => parseInt(parts?.[at] ?? "ff", 16));
  return 0.2126 * (red ?? 255) + 0.7152 * (green ?? 255) + 0.0722 * (blue ?? 255) < 128;
}
