import { classesOf, filesOf, originOf, textOf } from './element-files.mjs';
import { tokens } from './tokens.mjs';

/** Elements and their events, as they are published: what a page can set, hear, fill and style. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const events = new Set();
    const homes = new Map(
      manifest.modules.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])),
    );
    for (const module of manifest.modules)
      for (const element of module.declarations.filter(({ tagName }) => tagName)) {
        describe(element, module.path, homes);
        for (const { type } of element.events) for (const { name } of type.references) events.add(name);
      }
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(
        ({ name, tagName, kind }) => tagName || (kind === 'class' && events.has(name)),
      );
      for (const event of module.declarations.filter(({ tagName }) => !tagName))
        event.members = fieldsOf(event);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports?.filter(
        ({ kind, name }) => kind === 'custom-element-definition' || names.has(name),
      );
    }
    manifest.modules = manifest.modules
      .filter(({ declarations, exports }) => declarations.length > 0 || exports?.length > 0)
      // The analyzer takes files as the disk gives them.
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    // A page imports what was built.
    const built = JSON.stringify(manifest).replaceAll(/src\/([\w./-]+?)\.ts"/g, 'dist/esm/$1.js"');
    Object.assign(manifest, JSON.parse(built));
  },
};

/** Makes what the analyzer found of an element what it is to those who use it; `homes` has the modules of event classes. */
function describe(element, file, homes) {
  const classes = classesOf(element.name, file);
  const states = new Set(classes.flatMap(statesOf));
  const files = filesOf(file);
  element.superclass = { name: 'LitElement', package: 'lit' };
  element.members = element.members
    .filter((member) => isPublic(member) && !states.has(member.name) && !member.static)
    .map(withoutOrigin);
  for (const field of element.members.filter(({ kind }) => kind === 'field'))
    field.type = { text: namedType(field.type?.text ?? 'unknown', classes) };
  const fields = new Map(element.members.map((member) => [member.name, member]));
  element.attributes = (element.attributes ?? [])
    .filter(({ fieldName }) => fields.has(fieldName))
    .map((attribute) => withoutOrigin({ ...attribute, type: fields.get(attribute.fieldName).type }));
  // The analyzer guesses events from dispatchEvent calls; those that are meant are described.
  const own = (element.events ?? []).filter(({ description }) => description);
  const inherited = classes.slice(1).flatMap(({ file: base }) => firedIn(base));
  element.events = [...own, ...inherited.filter(({ name }) => !own.some((event) => event.name === name))].map(
    ({ name, type, description }) => ({
      name,
      type: { text: type.text, references: referencesIn(type.text, classes, homes) },
      description,
    }),
  );
  const parts = [...files.slice(1).flatMap(partsIn), ...files.flatMap(handedOnIn)];
  element.cssParts = byName([...(element.cssParts ?? []), ...parts]);
  element.cssProperties = byName([...(element.cssProperties ?? []), ...files.flatMap(tokensIn)]);
}

const isPublic = ({ privacy, name }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

const withoutOrigin = ({ inheritedFrom: _, privacy: _same, ...rest }) => rest;

const fieldsOf = ({ members = [] }) =>
  members.filter((member) => isPublic(member) && member.kind === 'field');

/** A type as tools can use it: words to choose from are spelled out, and nothing is said twice. */
function namedType(text, classes) {
  const [, name, rest = ''] = /^(\w+)( \|.*)?$/.exec(text) ?? [];
  const file = classes
    .map((one) => originOf(name, one.file))
    .find((at) => classes.every((one) => one.file !== at));
  const words = name && file && literalsOf(name, file);
  return [...new Set(`${words || text}${words ? rest : ''}`.split(' | '))].join(' | ');
}

/** The words that a type of another file is made of, if it is made of words. */
function literalsOf(name, file) {
  const [, made = ''] = new RegExp(`export type ${name} =\\s*([^;]+);`).exec(textOf(file)) ?? [];
  const list = /^\(typeof (\w+)\)\[number\]$/.exec(made)?.[1];
  const words = list ? new RegExp(`const ${list} = \\[([^\\]]+)\\]`).exec(textOf(file))?.[1] : made;
  const found = /^[\s|,]*(?:'[\w-]*'[\s|,]*)+$/.test(words ?? '') ? words.match(/'[\w-]*'/g) : undefined;
  return found?.join(' | ');
}

/** What an element keeps for itself, though Lit watches it. */
function statesOf({ file }) {
  return [...textOf(file).matchAll(/\b(\w+): \{[^\n{}]*\bstate: true\b/g)].map(([, name]) => name);
}

/** The first of each name. */
function byName(list) {
  return list.filter(({ name }, index) => list.findIndex((other) => other.name === name) === index);
}

/** The lines of a tag in doc comments, each in one piece. */
function tagsIn(file, tag) {
  const tags = textOf(file).matchAll(new RegExp(`^ \\* @${tag} (.+(?:\\n \\*(?! @|/) +\\S.*)*)`, 'gm'));
  return [...tags].map(([, text]) => text.replaceAll(/\n \* +/g, ' '));
}

/** The parts that a view draws, whichever element shows it. */
function partsIn(file) {
  return tagsIn(file, 'csspart').map((text) => {
    const [, name, description] = /^(\S+) - (.+)$/.exec(text);
    return { name, description };
  });
}

/** The parts of a widget inside that a view hands on, all but its card, which is called otherwise there. */
function handedOnIn(file) {
  const handsOn = textOf(file).includes('exportparts=${widgetParts}');
  return handsOn ? partsIn('src/elements/widget/widget.ts').filter(({ name }) => name !== 'base') : [];
}

/** The events of a class that elements are made of. */
function firedIn(file) {
  return tagsIn(file, 'fires').map((text) => {
    const [, type, name, description] = /^\{(.+?)\} (\S+) - (.+)$/.exec(text);
    return { name, type: { text: type }, description };
  });
}

/** Where the types are from that the type of an event is made of: its class, and what the element's file imports. */
function referencesIn(type, classes, homes) {
  const names = [...type.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
  return names.map((name) => ({
    name,
    module: name.endsWith('Event') ? homes.get(name) : originOf(name, classes[0].file),
  }));
}

/** The tokens that a sheet reads. */
function tokensIn(file) {
  if (!file.endsWith('.styles.ts')) return [];
  const names = new Set([...textOf(file).matchAll(/var\((--booking-[\w-]+)/g)].map(([, name]) => name));
  return [...names].map((name) => ({ name, ...tokens.get(name) }));
}

export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [asPublished],
};
