import { readFileSync } from "node:fs";
import type { Node } from "web-tree-sitter";
import { parserOf } from "./grammars.js";

/** A literal of a Bicep file; what has to be computed at deployment stays an expression. */
export type Value = string | number | boolean | null | Expression | Value[] | { readonly [key: string]: Value };

/** Text that only Azure can compute. */
export interface Expression { readonly expression: string }

export interface Parameter { readonly name: string; readonly type: string; readonly hasDefault: boolean; readonly decorators: readonly string[] }
export interface Resource { readonly name: string; readonly type: string; readonly version: string; readonly existing: boolean; readonly body: { readonly [key: string]: Value } }
export interface Module { readonly name: string; readonly path: string; readonly params: { readonly [key: string]: Value } }
export interface Output { readonly name: string; readonly value: string }

/** What stands in one Bicep file. */
export interface BicepFile {
  readonly path: string;
  readonly faults: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly variables: readonly string[];
  readonly resources: readonly Resource[];
  readonly modules: readonly Module[];
  readonly outputs: readonly Output[];
  /** Every name that an expression starts with, with the number of its uses. */
  readonly uses: ReadonlyMap<string, number>;
  readonly text: string;
}

const parser = await parserOf("bicep");

/** Reads a file with the grammar that editors use. */
export const readBicep = (path: string): BicepFile => parseBicep(path, readFileSync(path, "utf8"));

/** Parses a file's text; faults name line and column. */
export function parseBicep(path: string, text: string): BicepFile {
  const tree = parser.parse(text);
  if (tree === null) throw new Error(`${path} was not parsed.`);
  const file = {
    path, text, faults: [] as string[], parameters: [] as Parameter[], variables: [] as string[], resources: [] as Resource[], modules: [] as Module[], outputs: [] as Output[],
    uses: new Map<string, number>(),
  };
  let decorators: string[] = [];
  for (const node of children(tree.rootNode)) {
    if (node.type === "decorators") {
      decorators = children(node).map(decorator => decorator.text);
      continue;
    }
    declare(node, decorators);
    decorators = [];
  }
  visit(tree.rootNode);
  return file;

  function declare(node: Node, decorators: readonly string[]): void {
    const name = children(node)[0]?.text ?? "";
    if (node.type === "parameter_declaration") {
      const [, type, value] = children(node);
      file.parameters.push({ name, type: type?.text ?? "", hasDefault: value !== undefined, decorators });
    } else if (node.type === "variable_declaration") file.variables.push(name);
    else if (node.type === "module_declaration") {
      const body = record(evaluate(bodyOf(node)));
      file.modules.push({ name, path: stringText(children(node)[1]), params: record(body["params"] ?? {}) });
    } else if (node.type === "output_declaration") file.outputs.push({ name, value: children(node).at(-1)?.text ?? "" });
    else if (node.type === "resource_declaration") addResource(node, "", "");
  }

  function addResource(node: Node, parentType: string, parentVersion: string): void {
    const [type = "", version = parentVersion] = stringText(children(node)[1]).split("@");
    const full = parentType === "" ? type : `${parentType}/${type}`;
    const body = bodyOf(node);
    file.resources.push({ name: children(node)[0]?.text ?? "", type: full, version, existing: node.text.slice(0, node.text.indexOf("=")).trim().endsWith("existing"), body: record(evaluate(body)) });
    for (const property of children(body)) {
      const nested = children(property)[0];
      if (nested?.type === "resource_declaration") addResource(nested, full, version);
    }
  }

  function visit(node: Node): void {
    if (node.isError || node.isMissing) file.faults.push(`${path}:${node.startPosition.row + 1}:${node.startPosition.column + 1} is not Bicep: ${node.text.slice(0, 60)}`);
    if (node.type === "identifier" && isUse(node)) file.uses.set(node.text, (file.uses.get(node.text) ?? 0) + 1);
    for (const child of children(node)) visit(child);
  }
}

const declarations = new Set(["parameter_declaration", "variable_declaration", "resource_declaration", "module_declaration", "output_declaration"]);

/** Whether an identifier is read, not declared and not the name of a property. */
function isUse(node: Node): boolean {
  const parent = node.parent;
  if (parent === null) return false;
  const first = children(parent)[0]?.id === node.id;
  if (declarations.has(parent.type)) return !first;
  if (parent.type === "object_property") return !first;
  if (parent.type === "decorator" || parent.parent?.type === "decorator") return false;
  if (parent.type === "for_statement") return !first;
  if (parent.type === "resource_expression") return first;
  return true;
}

/** The names that loops bring into a file. */
export const loopNames = (text: string): string[] => [...text.matchAll(/\[for (\w+) in /g)].map(match => match[1] ?? "");

const children = (node: Node): Node[] => node.namedChildren.filter(child => child !== null && child.type !== "comment") as Node[];

function bodyOf(node: Node): Node {
  const last = children(node).at(-1);
  if (last === undefined) throw new Error(`Nothing stands in ${node.text.slice(0, 40)}.`);
  return last.type === "if_statement" || last.type === "for_statement" ? bodyOf(last) : last;
}

function evaluate(node: Node): Value {
  switch (node.type) {
    case "object": return Object.fromEntries(children(node).filter(property => children(property)[0]?.type !== "resource_declaration").map(property => {
      const [key, value] = children(property);
      if (key === undefined || value === undefined) throw new Error(`A property without a value: ${property.text}`);
      return [key.type === "string" ? stringText(key) : key.text, evaluate(value)];
    }));
    case "array": return children(node).map(evaluate);
    case "number": return Number(node.text);
    case "boolean": return node.text === "true";
    case "null": return null;
    case "string": return children(node).some(child => child.type === "interpolation") ? { expression: node.text } : stringText(node);
    default: return { expression: node.text };
  }
}

/** A string's text, escapes resolved; an interpolation keeps its spelling. */
function stringText(node: Node | undefined): string {
  return (node?.text ?? "").slice(1, -1).replaceAll(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
}

/** Whether a value is computed at deployment. */
export const isExpression = (value: Value | undefined): value is Expression =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).join() === "expression" && typeof (value as Expression).expression === "string";

/** A value as an object; an empty one when it is none. */
export const record = (value: Value | undefined): { readonly [key: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isExpression(value) ? value : {};
