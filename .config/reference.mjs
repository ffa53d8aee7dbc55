// The text of docs/elements.md: what custom-elements.json says, for people.
import { readFileSync } from 'node:fs';
import { describedElements } from './described-elements.mjs';
import { tokens } from './tokens.mjs';

/** What newcomers look for first, in this order; the others follow by name. */
const first = [
  'booking-widget',
  'booking-button',
  'booking-manage',
  'booking-waitlist',
  'booking-host-settings',
];

const opening = `# Elements

Every element of the package: what can be set on it, what it tells, and what can be filled in and styled. Most pages need one of the first two. This page is made from \`custom-elements.json\`, which editors read as well ([frameworks.md](frameworks.md#editors)).

How to read it: an attribute stands in HTML, a property is set by script (\`element.eventType = 'intro'\`) or by a framework; what has no attribute is a property alone. A type that is an object or a list is given as JSON where it is an attribute. Events bubble and leave every shadow root, and are listened for on the element or on anything around it. Parts are styled with \`::part()\`, tokens are custom properties; both are explained in [looks.md](looks.md).
`;

/** The page. */
export function referencePage() {
  const hostSide = readFileSync('src/host.ts', 'utf8');
  const elements = describedElements()
    .map((element) => ({ ...element, isHosts: new RegExp(`\\b${element.name}\\b`).test(hostSide) }))
    .sort((a, b) => place(a) - place(b));
  const guests = elements.filter(({ isHosts }) => !isHosts);
  const hosts = elements.filter(({ isHosts }) => isHosts);
  const widget = elements.find(({ tagName }) => tagName === 'booking-widget');
  return [
    opening,
    '## For guests\n',
    contents(guests),
    '## For hosts\n',
    contents(hosts),
    ...elements.map((element) => section(element, widget)),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/\n*$/, '\n');
}

const place = ({ tagName }) => (first.includes(tagName) ? first.indexOf(tagName) : first.length);

const contents = (elements) =>
  table(
    ['element', 'what it is'],
    elements.map(({ tagName, description }) => [
      `[\`<${tagName}>\`](#${tagName})`,
      firstSentence(description),
    ]),
  );

function section(element, widget) {
  const { tagName, name, isHosts, description, events, slots, cssParts, cssProperties } = element;
  const entry = isHosts ? 'host' : undefined;
  const door = tagName === 'booking-button' ? 'define-button` or `booking-elements/define' : 'define';
  const registered = isHosts ? 'define-host' : door;
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return [
    `## ${tagName}\n\n${description}\n`,
    `Registered by \`booking-elements/${registered}\`; the class is \`${name}\` of \`booking-elements${entry ? `/${entry}` : ''}\`.\n`,
    list('Attributes and properties', ['attribute', 'property', 'type', 'default', ''], settings(element)),
    list('Read only', ['property', 'type', ''], readings(element)),
    list(
      'Methods',
      ['method', ''],
      methods.map((method) => [code(signature(method)), method.description]),
    ),
    list(
      'Events',
      ['event', 'class', ''],
      events.map((event) => [code(event.name), code(event.type.text), event.description]),
    ),
    list(
      'Slots',
      ['slot', ''],
      slots.map((slot) => [slot.name === '' ? '(what stands inside)' : code(slot.name), slot.description]),
    ),
    partsOf(element, widget),
    tokensOf(element),
  ].join('\n');
}

/** Parts; those that are only handed on stand where they are drawn. */
function partsOf({ tagName, cssParts }, widget) {
  const isHere = (part) =>
    cssParts.some(({ name, description }) => name === part.name && description === part.description);
  const others = widget.cssParts.filter(({ name }) => name !== 'base');
  const handsOn = tagName !== widget.tagName && others.filter(isHere).length > others.length / 2;
  const own = handsOn
    ? cssParts.filter(
        ({ name, description }) =>
          !others.some((part) => part.name === name && part.description === description),
      )
    : cssParts;
  const table = list(
    'Parts',
    ['part', ''],
    own.map((part) => [code(part.name), part.description]),
  );
  return handsOn ? `${table}\nBesides these, the parts of [\`<booking-widget>\`](#booking-widget).\n` : table;
}

/** Tokens; those that mean the same everywhere are explained in one place. */
function tokensOf({ cssProperties }) {
  const isOwn = ({ name, description }) => tokens.get(name)?.description !== description;
  const rows = cssProperties
    .filter(isOwn)
    .map((token) => [code(token.name), token.default ? code(token.default) : '', token.description]);
  const common = cssProperties.filter((token) => !isOwn(token)).map(({ name }) => code(name));
  const own = rows.length === 0 ? '' : `${table(['token', 'default', ''], rows)}\n`;
  return `### Tokens\n\n${own}Of [those of all elements](looks.md#tokens): ${common.join(', ')}.\n`;
}

function settings({ fields, attributes }) {
  return fields.map((field) => {
    const attribute = attributes.find(({ fieldName }) => fieldName === field.name);
    return [
      attribute ? code(attribute.name) : '–',
      code(field.name),
      code(field.type.text),
      field.default && field.default !== "''" ? code(field.default) : '',
      field.description,
    ];
  });
}

const readings = ({ members }) =>
  members
    .filter(({ kind, readonly }) => kind === 'field' && readonly)
    .map((field) => [code(field.name), code(field.type.text), field.description]);

const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((parameter) => parameter.name + (parameter.optional ? '?' : '')).join(', ')})`;

const list = (title, heads, rows) => (rows.length === 0 ? '' : `### ${title}\n\n${table(heads, rows)}`);

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const body = rows.map((cells) =>
    line(cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll(/(?<!\\)\|/g, '\\|'))),
  );
  return `${line(heads.map((head) => head || 'what it is'))}${line(heads.map(() => '---'))}${body.join('')}`;
}

const code = (text) => `\`${text}\``;

const firstSentence = (text) =>
  /^[\s\S]+?[.:](?=\s|$)/.exec(text)[0].replace(/:$/, '.').replaceAll('\n', ' ');
