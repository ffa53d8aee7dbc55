// The elements of custom-elements.json, as what is generated from it asks for them.
import { readFileSync } from 'node:fs';

/** Every element by its tag, with its module and the words that lead to it. */
export function describedElements() {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  return modules
    .flatMap(({ path, declarations }) =>
      declarations.filter(({ tagName }) => tagName).map((element) => ({ ...element, module: path })),
    )
    .map((element) => ({
      ...element,
      fields: element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
      attributes: element.attributes ?? [],
      events: element.events ?? [],
      slots: element.slots ?? [],
      cssParts: element.cssParts ?? [],
      cssProperties: element.cssProperties ?? [],
    }))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** A doc comment at a depth of so many spaces. */
export function docComment(text, depth) {
  const space = ' '.repeat(depth);
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${space}/** ${lines[0]} */\n`;
  return `${space}/**\n${lines.map((line) => `${space} * ${line}`.trimEnd()).join('\n')}\n${space} */\n`;
}

/** `backendUrl` as `backend-url`. */
export function kebab(name) {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
