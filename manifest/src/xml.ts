/** A piece of XML whose text is already escaped. */
export interface Xml { readonly text: string }

/** An element with attributes, and a text or children. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: string | readonly Xml[] = []): Xml {
  const opening = `${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join("")}`;
  if (typeof content === "string") return { text: `<${opening}>${escape(content)}</${name}>\n` };
  if (content.length === 0) return { text: `<${opening} />\n` };
  const inner = content.map(child => child.text).join("").replace(/^(?=.)/gm, "  ");
  return { text: `<${opening}>\n${inner}</${name}>\n` };
}

const escape = (text: string): string => text.replace(/[&<>"\n]/g, character => `&#${character.codePointAt(0)};`);
