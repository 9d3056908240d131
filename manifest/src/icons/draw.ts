import { mkdir, writeFile } from "node:fs/promises";
import { packageIcons, siteIcons } from "./catalogue.js";
import { iconFolder, render } from "./rendering.js";

// `npm run icons`: after changing a drawing.
await mkdir(`${iconFolder}png`, { recursive: true });
for (const icon of [...packageIcons, ...siteIcons]) {
  await writeFile(`${iconFolder}png/${icon.file}`, await render(icon));
  console.log(`icons/png/${icon.file}`);
}
