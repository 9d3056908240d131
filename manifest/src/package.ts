import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentNames, isSample, readEnvironment } from "./environment.js";
import { artifacts } from "./packaging.js";

// `npm run package [-- NAME…]`: without names, every environment.
const out = fileURLToPath(new URL("../../out/", import.meta.url));
const chosen = process.argv.slice(2);
try {
  const unknown = chosen.filter(name => !environmentNames().includes(name));
  if (unknown.length > 0) throw new Error(`No such environment: ${unknown.join(", ")}. There are: ${environmentNames().join(", ")}.`);
  for (const name of chosen.length > 0 ? chosen : environmentNames()) {
    const environment = readEnvironment(name);
    await rm(`${out}${name}`, { recursive: true, force: true });
    for (const [file, content] of await artifacts(environment)) {
      const path = `${out}${name}/${file}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      if (!file.startsWith("site/")) console.log(`out/${name}/${file}`);
    }
    console.log(`out/${name}/site/  (lay over the web build)`);
    if (isSample(environment)) console.warn(`environments/${name}.json still holds the made-up city's values: good to look at, useless to upload. Enter your own first.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
