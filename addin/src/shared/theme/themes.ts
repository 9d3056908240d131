import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { Appearance } from "./appearance";

/** The green of our icons, from darkest to lightest. */
const green: BrandVariants = {
  10: "#020805",
  20: "#071f17",
  30: "#083326",
  40: "#084131",
  50: "#094f3b",
  60: "#0a5d46",
  70: "#0b6a4f",
  80: "#0f7a5b",
  90: "#2a8a6c",
  100: "#43997e",
  110: "#5ba890",
  120: "#73b7a2",
  130: "#8cc6b5",
  140: "#a6d5c7",
  150: "#c1e4da",
  160: "#def2ec",
};

/** Japanese faces first where they carry Latin letters well; each system has one of them. */
const fontFamilyBase = '"Segoe UI", "Yu Gothic UI", "Hiragino Sans", "BIZ UDPGothic", "Meiryo", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

const light = createLightTheme(green);
const dark = createDarkTheme(green);

/** The theme of each look. */
export const themes: Readonly<Record<Appearance, Theme>> = {
  // Text on white needs 4.5 : 1 (WCAG 1.4.3): one step darker than the generator's choice.
  light: { ...light, fontFamilyBase, colorBrandForeground1: green[70], colorBrandForeground2: green[60], colorBrandForegroundLink: green[70], colorCompoundBrandForeground1: green[70], colorBrandBackground: green[70], colorCompoundBrandBackground: green[70] },
  dark: { ...dark, fontFamilyBase, colorBrandForeground1: green[130], colorBrandForeground2: green[140], colorBrandForegroundLink: green[130], colorCompoundBrandForeground1: green[130] },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
