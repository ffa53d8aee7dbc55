import { configuringScripts, isButtonScript, scriptFor } from './configuring-scripts.js';
import {
  bring,
  follow,
  isHere,
  kindIn,
  madeElements,
  makeElement,
  saidIn,
  wantedElement,
} from './wanted-element.js';
import type { Kind, WantedElement } from './wanted-element.js';

/** What can hold no element, or is one of ours itself. */
const noPlace = ['a', 'button', 'iframe', 'link', 'meta', 'script', 'template'].map((tag) => `:not(${tag})`);

/** Everything in the page that asks for an element to stand in it. */
const place = `[data-booking]${noPlace.join('')}`;

const ours = /^BOOKING-/;

/** What a place holds of ours. */
const filled = ':scope > :is(booking-widget, booking-button, booking-manage)';

/** Places that their developer was told about. */
const told = new WeakSet<Element>();

/** Puts an element into every place of the page; where there is none, to the scripts. */
export function embedPlaces(): void {
  const scripts = configuringScripts();
  const places = [...document.querySelectorAll(place)].filter(({ tagName }) => !ours.test(tagName));
  for (const one of places) {
    if (one.querySelector(filled)) continue;
    const script = scriptFor(one, scripts);
    const sources = script ? [one, script] : [one];
    if (saidIn(sources, 'backend-url') === undefined) tell(one);
    else when(kindOf(sources), () => fill(one, sources));
  }
  // Until a page is whole, its places may still come.
  if (places.length === 0 && document.readyState !== 'loading') standByScripts(scripts);
}

/** Fills a place, unless somebody has meanwhile; with what stands by the script, where that came first. */
function fill(one: Element, sources: readonly Element[]): void {
  if (one.querySelector(filled) || !one.isConnected) return;
  const kind = kindOf(sources);
  const wanted = wantedElement(kind, sources);
  const [, script] = sources;
  const standing = script && standingElement(wantedElement(kind, [script]));
  const element = standing ?? makeElement(wanted);
  follow(element, wanted);
  furnish(element, one, script);
  one.replaceChildren(element);
  watch(one, element, { wanted, sources });
}

/** Gives an element what stood in its place: its words, or a way to book where the widget cannot. */
function furnish(element: HTMLElement, one: Element, script: Element | undefined): void {
  if (element.localName === 'booking-button') {
    const words = one.getAttribute('data-label') ?? one.textContent.trim();
    element.textContent = words || (script?.getAttribute('data-label') ?? '');
  } else if (element.localName === 'booking-widget' && one.textContent.trim() !== '') {
    const fallback = document.createElement('div');
    fallback.slot = 'fallback';
    fallback.append(...one.childNodes);
    element.append(fallback);
  }
}

/** A place may come to ask for something else. */
function watch(
  one: Element,
  element: HTMLElement,
  { wanted, sources }: { readonly wanted: WantedElement; readonly sources: readonly Element[] },
): void {
  let now = wanted;
  new MutationObserver(() => {
    const next = wantedElement(now.kind, sources);
    follow(element, next, now);
    now = next;
  }).observe(one, { attributes: true });
}

/** Puts the elements beside their scripts; the same one once, however often its script is in the page. */
function standByScripts(scripts: readonly HTMLScriptElement[]): void {
  // One in the text says where; one in the head only what.
  const inHead = scripts.filter((script) => document.head.contains(script));
  const inBody = scripts.filter((script) => !document.head.contains(script));
  for (const script of [...inBody, ...inHead]) {
    const kind = kindOf([script]);
    const isForLinks =
      inHead.includes(script) &&
      script.dataset['element'] !== 'floating' &&
      document.querySelector(':is(a, button)[data-booking]') !== null;
    if (!isForLinks) when(kind, () => stand(script, kind));
  }
}

function stand(script: HTMLScriptElement, kind: Kind): void {
  const wanted = wantedElement(kind, [script]);
  if (!script.isConnected || standingElement(wanted) || document.querySelector(place)) return;
  const element = makeElement(wanted);
  if (kind === 'button') element.textContent = script.getAttribute('data-label') ?? '';
  if (document.head.contains(script)) document.body.append(element);
  else script.after(element);
}

/** What was made already and stands in no place, but for what nobody sees. */
function standingElement(wanted: WantedElement): HTMLElement | undefined {
  return madeElements(wanted).find((element) => !element.closest('[data-booking],[data-booking-dialog]'));
}

function kindOf(sources: readonly Element[]): Kind {
  return kindIn(sources, sources.some(isButtonScript) ? 'button' : 'widget');
}

/** Does something once a kind of element is here: at once where it is. */
function when(kind: Kind, act: () => void): void {
  if (isHere(kind)) act();
  else bring(kind).then(act, () => undefined);
}

function tell(one: Element): void {
  if (document.readyState !== 'complete' || told.has(one)) return;
  told.add(one);
  console.warn(
    'Nothing is shown here: neither this element nor a script of the page says data-backend-url.',
    one,
  );
}
