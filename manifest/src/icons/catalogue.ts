import { buttons, ribbonIconSizes } from "../app.js";

/** A picture to be drawn: its drawing, its file and its width and height in pixels. */
export interface Icon { readonly drawing: string; readonly file: string; readonly size: number }

/** The three icons of the app package. */
export const packageIcons: readonly Icon[] = [
  { drawing: "color", file: "color.png", size: 192 },
  { drawing: "color32", file: "color32.png", size: 32 },
  { drawing: "outline", file: "outline.png", size: 32 },
];

/** The ribbon's icons, which the site serves under `/icons/`. */
export const siteIcons: readonly Icon[] = buttons.flatMap(({ icon }) => ribbonIconSizes.map(size => ({ drawing: icon, file: `${icon}-${size}.png`, size })));
