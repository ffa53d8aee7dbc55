// The tabs below the snippet: each system, what it lets through, and how the snippet gets there.
import { checkedOn, cmsGuide, passages, verdicts } from '/cms-guide.js';

const tabs = document.getElementById('tabs');
const panel = document.getElementById('panel');
const nameOf = (kind) =>
  document.querySelector(`#choices [value="${kind}"]`).closest('label').textContent.trim();

let current = cmsGuide.find(({ id }) => `#${id}` === location.hash) ?? cmsGuide[0];
let chosenKind = 'inline';
let onKind = () => {};

/** Makes the tabs; `choose` is told when somebody takes the kind that a system recommends. */
export function startCms(choose) {
  onKind = choose;
  tabs.append(
    ...cmsGuide.map((entry) => {
      const tab = make('button', entry.name, { type: 'button', id: `tab-${entry.id}` });
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', 'panel');
      tab.addEventListener('click', () => select(entry));
      return tab;
    }),
  );
  tabs.addEventListener('keydown', onKey);
  select(current, { isFirst: true });
}

/** Says what fits, and what does not, of the kind that is chosen. */
export function showCms(kind) {
  chosenKind = kind;
  const { fits, name } = current;
  const isFit = fits.includes(kind);
  const [best] = fits;
  const words = isFit
    ? `“${nameOf(kind)}” works in ${name}.`
    : `“${nameOf(kind)}” does not work in ${name}. What does: ${fits.map((fit) => `“${nameOf(fit)}”`).join(', ')}.`;
  const line = make('p', words, { className: isFit ? 'fit' : 'fit unfit' });
  if (!isFit) {
    const button = make('button', `Choose “${nameOf(best)}”`, { type: 'button' });
    button.addEventListener('click', () => {
      onKind(best);
      // What was pressed goes with its line.
      panel.focus();
    });
    line.append(button);
  }
  panel.querySelector('.fit')?.replaceWith(line);
}

function select(entry, { isFirst = false } = {}) {
  current = entry;
  for (const tab of tabs.children) {
    const isCurrent = tab.id === `tab-${entry.id}`;
    tab.setAttribute('aria-selected', String(isCurrent));
    tab.tabIndex = isCurrent ? 0 : -1;
  }
  panel.setAttribute('aria-labelledby', `tab-${entry.id}`);
  panel.replaceChildren(...partsOf(entry));
  showCms(chosenKind);
  if (!isFirst) history.replaceState(history.state, '', `#${entry.id}`);
}

/** Arrow keys lead from tab to tab, and around; in a page from right to left the other way. */
function onKey(event) {
  const forward = getComputedStyle(tabs).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const at = cmsGuide.indexOf(current);
  const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  select(cmsGuide.at(to % cmsGuide.length));
  tabs.querySelector('[aria-selected="true"]').focus();
}

function partsOf({ name, lets, because, plan, best, steps, notes, sources }) {
  const how = make('div');
  how.append(make('h3', 'Step by step'), listOf('ol', steps));
  if (notes.length > 0) how.append(make('h3', 'Good to know'), listOf('ul', notes));
  const what = make('div');
  what.append(
    make('h3', `What ${name} lets through`),
    letsOf(lets),
    make('p', because),
    make('p', plan),
    sourcesOf(sources),
  );
  return [make('p', '', { className: 'fit' }), make('p', best), how, what];
}

function letsOf(lets) {
  const list = make('dl', '', { className: 'lets' });
  for (const [passage, verdict] of Object.entries(lets)) {
    const pair = make('div');
    pair.append(make('dt', passages[passage]), make('dd', verdicts[verdict]));
    list.append(pair);
  }
  return list;
}

function sourcesOf(sources) {
  const details = make('details', '', { className: 'looked' });
  details.append(
    make('summary', `Looked up on ${checkedOn}; such things change`),
    listOf(
      'ul',
      sources.map(({ title, url, date }) => {
        const said = date ? `${title}, ${date}` : title;
        return url ? make('a', said, { href: url, rel: 'noreferrer' }) : said;
      }),
    ),
  );
  return details;
}

function listOf(tag, items) {
  const list = make(tag);
  for (const item of items) {
    const line = make('li');
    line.append(item);
    list.append(line);
  }
  return list;
}

function make(tag, text = '', properties = {}) {
  const node = document.createElement(tag);
  node.textContent = text;
  return Object.assign(node, properties);
}
