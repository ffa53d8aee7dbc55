// The page where a snippet is chosen: the choices, the real element beside them, the snippet, and where it goes.
import { heeded, pageOf, snippetOf } from '/snippet.js';
import { showCms, startCms } from '/snippets-cms.js';

const element = (id) => document.getElementById(id);
const form = element('choices');
const owner = new URL(location.href).searchParams.get('owner') ?? 'anna';
const server = location.origin;

const explained = {
  inline:
    'The booking page stands where the snippet stands. Put it into the main column, not into a narrow one.',
  button: 'A button where the snippet stands; it opens the booking page over yours.',
  floating: 'A button at the lower end of the window, on every page that has the snippet.',
  link: 'A link in your text. It leads to the booking page, and opens it over yours once the script is there.',
  frame: 'For sites that take frames, but no scripts. It shows the server’s own page; looks are set there.',
  address: 'For sites that take nothing but an address, for mails, and for behind a button of your own.',
};

/** Themes are files of the page /themes; each is a rule for the widget. */
const looks = new Map();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

async function cssOf(look) {
  if (look === '') return '';
  if (!looks.has(look)) {
    const answer = await fetch(`/themes/${look}.css`);
    looks.set(
      look,
      (await answer.text()).trim().replace(/^booking-widget\b/, 'booking-widget,\nbooking-button'),
    );
  }
  return looks.get(look);
}

function chosen(css) {
  const said = Object.fromEntries(new FormData(form));
  return { ...said, label: said.label.trim(), css, server, owner };
}

let turn = 0;
async function show() {
  const now = ++turn;
  const css = await cssOf(form.elements.look.value);
  if (now !== turn) return;
  const choices = chosen(css);
  const heeds = ['eventType', ...heeded[choices.kind]];
  for (const field of form.querySelectorAll('[data-choice]'))
    field.hidden = !heeds.includes(field.dataset.choice);
  element('explained').textContent = explained[choices.kind];
  element('code').textContent = snippetOf(choices);
  element('copied').textContent = '';
  sheet.replaceSync(heeds.includes('css') ? css : '');
  showPreview(choices, heeds);
  showCms(choices.kind);
}

/** The real thing, made anew where it is another one; else it is told what has changed. */
let previewed;
function showPreview(choices, heeds) {
  const same = [choices.kind, choices.eventType].join();
  const isFloating = choices.kind === 'floating';
  if (same !== previewed) element('preview').replaceChildren(...previewOf(choices));
  previewed = same;
  const shown = element('preview').querySelector('booking-widget, booking-button, a, iframe');
  if (shown.localName.startsWith('booking-'))
    for (const name of ['layout', 'theme', 'language'])
      set(shown, name, heeds.includes(name) ? choices[name] : '');
  if (shown.localName === 'booking-button') shown.textContent = choices.label || (isFloating ? '' : 'Book');
  if (shown.localName === 'a') {
    shown.href = pageOf(choices);
    shown.textContent = choices.kind === 'link' ? choices.label || 'Book' : pageOf(choices);
  }
  if (shown.localName === 'iframe') set(shown, 'src', pageOf({ ...choices, isFramed: true }));
}

function previewOf({ kind, eventType }) {
  const tags = { inline: 'booking-widget', link: 'a', address: 'a', frame: 'iframe' };
  const made = document.createElement(tags[kind] ?? 'booking-button');
  if (made.localName.startsWith('booking-')) {
    set(made, 'backend-url', `/v1/${encodeURIComponent(owner)}`);
    set(made, 'event-type', eventType);
  }
  if (kind === 'frame') {
    made.title = 'Book a time';
    made.dataset.bookingFrame = '';
  }
  if (kind !== 'floating') return [made];
  made.toggleAttribute('floating', true);
  const words = document.createElement('p');
  words.textContent = 'It floats at the lower end of this window.';
  return [words, made];
}

function set(node, name, value) {
  if (node.getAttribute(name) === value) return;
  if (value === '') node.removeAttribute(name);
  else node.setAttribute(name, value);
}

/** Puts the snippet on the clipboard; where that is not allowed, by way of a selection, which needs no permission. */
async function copy() {
  const text = element('code').textContent;
  const done =
    (await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )) ?? false;
  element('copied').textContent = done || copySelection() ? 'Copied' : 'Selected: press Ctrl+C or ⌘C';
}

function copySelection() {
  getSelection().selectAllChildren(element('code'));
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

form.addEventListener('input', () => void show());
form.addEventListener('submit', (event) => event.preventDefault());
element('copy').addEventListener('click', () => void copy());
startCms((kind) => {
  form.elements.kind.value = kind;
  void show();
});
void show();

const answer = await fetch(`/v1/${encodeURIComponent(owner)}/event-types`).catch(() => undefined);
for (const { slug, title } of answer?.ok ? await answer.json() : [])
  form.elements.eventType.add(new Option(title, slug));
