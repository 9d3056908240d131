import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { Language, Parser } from "web-tree-sitter";

// The grammars are a megabyte of WebAssembly and parse a few small files: optimising them would cost a hundred times what they do.
setFlagsFromString("--liftoff-only");
await Parser.init();
const require = createRequire(import.meta.url);

/** The parser of a language, with the grammar that editors use. */
export async function parserOf(language: "bicep" | "powershell"): Promise<Parser> {
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(`tree-sitter-${language}/tree-sitter-${language}.wasm`)));
  return parser;
}
