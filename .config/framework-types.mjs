// Writes dist/types/: what a page can set and hear of every element, as each framework's own templates ask for it. Types are
// taken from the classes themselves; the manifest says which of their fields, attributes and events are a page's business.
import { mkdirSync, writeFileSync } from 'node:fs';
import { describedElements, docComment, kebab } from './described-elements.mjs';

const folder = 'dist/types';
const elements = describedElements();
const header = '// Generated from custom-elements.json.\n';

/** One line of an interface, with its sentence. */
const line = (name, type, description) =>
  `${docComment(description, 2)}  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type};\n`;

/** What an attribute takes that is spelled otherwise than its field, and so is set as text. */
function textType({ type, fieldName }, name) {
  if (/^boolean/.test(type.text)) return 'boolean';
  if (/^number/.test(type.text)) return 'number | string';
  return /^'/.test(type.text) ? `${name}['${fieldName}']` : 'string';
}

/** The properties, the attributes that are spelled otherwise, and the events of an element. */
function interfacesOf({ name, tagName, fields, attributes, events }) {
  const own = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  const properties = fields.map((field) => line(field.name, `${name}['${field.name}']`, field.description));
  const texts = own.map((attribute) =>
    line(attribute.name, textType(attribute, name), attribute.description),
  );
  const kebabs = fields.map((field) =>
    line(kebab(field.name), `${name}['${field.name}']`, field.description),
  );
  const told = events.map((event) =>
    line(event.name, event.type.text, event.description).replace('?: ', ': '),
  );
  return [
    [`${name}Properties`, `What a page can set on \`<${tagName}>\`.`, properties],
    [`${name}Attributes`, `What \`<${tagName}>\` takes as attributes of another spelling.`, texts],
    [`${name}Kebab`, `What a page can set on \`<${tagName}>\`, spelled with hyphens.`, kebabs],
    [`${name}Events`, `What \`<${tagName}>\` tells.`, told],
  ]
    .map(([title, doc, lines]) => `${docComment(doc, 0)}export interface ${title} {\n${lines.join('')}}\n`)
    .join('\n');
}

/** Names by the module that they are imported from. */
function importsOf() {
  const modules = new Map();
  const add = (name, module) => modules.set(module, (modules.get(module) ?? new Set()).add(name));
  for (const { name, module, events } of elements) {
    add(name, module);
    for (const { type } of events)
      for (const reference of type.references) add(reference.name, reference.module);
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => {
      const from = module.replace(/^dist\//, '../');
      return `import type { ${[...names].sort().join(', ')} } from '${from}';\n`;
    })
    .join('');
}

const table = elements
  .map(
    ({ name, tagName, description }) => `${docComment(description, 2)}  '${tagName}': {
    readonly element: ${name};
    readonly properties: ${name}Properties;
    readonly attributes: ${name}Attributes;
    readonly kebab: ${name}Kebab;
    readonly events: ${name}Events;
  };
`,
  )
  .join('');

const shared = `${header}${importsOf()}
${elements.map(interfacesOf).join('\n')}
/** Every element by its tag: its class, what a page can set on it, and what it tells. */
export interface BookingElements {
${table}}
`;

/** What a template says of every tag; `Tag` makes it of the tag's name. */
const tags = (depth) =>
  elements
    .map(({ tagName, description }) => {
      const text = docComment(description, depth);
      return `${text}${' '.repeat(depth)}'${tagName}': Tag<'${tagName}'>;\n`;
    })
    .join('');

/**
 * What React and Preact have in common: a property where the element has one of that name, else an attribute; `on` and an
 * event's name.
 */
const jsx = (framework, imports, aliases = '') => `${header}${imports}
import type { BookingElements } from './elements.js';
${aliases}
/** Handlers by \`on\` and the name of an event. */
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };

type Own<Name extends keyof BookingElements> = BookingElements[Name]['properties'] &
  BookingElements[Name]['attributes'] &
  Handlers<BookingElements[Name]['events']>;

type Tag<Name extends keyof BookingElements> = Omit<
  HTMLAttributes<BookingElements[Name]['element']>,
  keyof Own<Name>
> &
  ClassAttributes<BookingElements[Name]['element']> &
  Own<Name>;

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements {
${tags(6)}    }
  }
}
`;

const vue = `${header}import type { HTMLAttributes, ReservedProps } from 'vue';
import type { BookingElements } from './elements.js';

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;

/** Handlers as a template asks for them: \`@booking-confirm\` is \`onBookingConfirm\`. */
type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Pascal<Name>}\`]?: (event: Events[Name]) => void;
};

type Own<Name extends keyof BookingElements> = BookingElements[Name]['properties'] &
  Handlers<BookingElements[Name]['events']>;

type Tag<Name extends keyof BookingElements> = new () => {
  $props: Omit<HTMLAttributes & ReservedProps, keyof Own<Name>> & Own<Name> & { slot?: string };
};

declare module 'vue' {
  interface GlobalComponents {
${tags(4)}  }
}
`;

const svelte = `${header}import type { HTMLAttributes } from 'svelte/elements';
import type { BookingElements } from './elements.js';

/** Handlers by \`on\` and the name of an event; \`on:\` is how older components say it. */
type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\` | \`on:\${Name}\`]?: (event: Events[Name]) => void;
};

type Own<Name extends keyof BookingElements> = BookingElements[Name]['properties'] &
  BookingElements[Name]['attributes'] &
  Handlers<BookingElements[Name]['events']>;

type Tag<Name extends keyof BookingElements> = Omit<
  HTMLAttributes<BookingElements[Name]['element']>,
  keyof Own<Name>
> &
  Own<Name>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(4)}  }
}
`;

const solid = `${header}import type { JSX } from 'solid-js';
import type { BookingElements } from './elements.js';

/** Handlers by \`on:\` and the name of an event. */
type Handlers<Events> = { [Name in keyof Events & string as \`on:\${Name}\`]?: (event: Events[Name]) => void };

/** Properties by their own name. */
type Properties<All> = { [Name in keyof All & string as \`prop:\${Name}\`]?: All[Name] };

/** Solid sets properties of custom elements, and asks for them spelled with hyphens. */
type Own<Name extends keyof BookingElements> = BookingElements[Name]['kebab'] &
  Properties<BookingElements[Name]['properties']> &
  Handlers<BookingElements[Name]['events']>;

type Tag<Name extends keyof BookingElements> = Omit<
  JSX.HTMLAttributes<BookingElements[Name]['element']>,
  keyof Own<Name>
> &
  Own<Name>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${tags(6)}    }
  }
}
`;

const files = {
  elements: shared,
  react: jsx('react', "import type { ClassAttributes, HTMLAttributes } from 'react';"),
  preact: jsx(
    'preact',
    "import type { ClassAttributes, JSX } from 'preact';",
    '\ntype HTMLAttributes<Element extends EventTarget> = JSX.HTMLAttributes<Element>;\n',
  ),
  vue,
  svelte,
  solid,
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`${folder}/${name}.d.ts`, text);
  // Whoever imports it for its types alone gets something that is there.
  writeFileSync(`${folder}/${name}.js`, 'export {};\n');
}
