import { configuringScripts, scriptFor } from './configuring-scripts.js';
import { isSameServer, linkedPage } from './linked-page.js';
import { bring, madeElements, makeElement, saidIn, wantedElement } from './wanted-element.js';
import type { WantedElement } from './wanted-element.js';

/** What opens the booking dialog when it is pressed. */
const opener = ':is(a, button)[data-booking]';

let isListening = false;

/** Has the page's links and buttons open the dialog; until then, and without script, a link is a link. */
export function embedLinks(): void {
  const openers = document.querySelectorAll(`${opener}:not([aria-haspopup])`);
  for (const one of openers) if (sourcesOf(one)) one.setAttribute('aria-haspopup', 'dialog');
  if (isListening || !document.querySelector(opener)) return;
  isListening = true;
  document.addEventListener('click', onClick);
  for (const name of ['pointerover', 'focusin'])
    document.addEventListener(name, onApproach, { passive: true });
}

function onClick(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  // Somebody has seen to it, maybe another copy of this code; or it is to open elsewhere.
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  const one = openerIn(event);
  const sources = one && sourcesOf(one);
  if (!one || !sources) return;
  event.preventDefault();
  open(one, sources).catch(() => {
    // Without the dialog the link leads on, as it would without script.
    if (one instanceof HTMLAnchorElement) location.assign(one.href);
  });
}

/** What the dialog takes to open is asked for when somebody is about to. */
function onApproach(event: Event): void {
  if (openerIn(event)) bring('button').catch(() => undefined);
}

async function open(one: HTMLElement, sources: readonly Element[]): Promise<void> {
  await bring('button');
  const wanted = wantedElement('button', sources);
  const dialog = madeElements(wanted)[0] ?? makeDialog(one, wanted);
  // What was pressed has the focus back afterwards; not every browser gives it to what is pressed.
  one.focus({ preventScroll: true });
  dialog.setAttribute('open', '');
}

/** A button that nobody sees, for its dialog: what is pressed stands elsewhere. */
function makeDialog(one: HTMLElement, wanted: WantedElement): HTMLElement {
  const element = makeElement(wanted);
  element.setAttribute('data-booking-dialog', '');
  element.removeAttribute('floating');
  element.textContent = one.dataset['label'] ?? one.textContent.trim();
  document.body.append(element);
  return element;
}

function openerIn(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .find((at): at is HTMLElement => at instanceof HTMLElement && at.matches(opener));
}

/**
 * What says what is booked, the first first: itself, then where its address leads to on the script's server, then the script.
 * Without a script its address says everything; undefined where that leads elsewhere.
 */
function sourcesOf(one: Element): readonly Element[] | undefined {
  const script = scriptFor(one, configuringScripts());
  const linked = one instanceof HTMLAnchorElement ? linkedPage(one.href) : undefined;
  const configured = saidIn(script ? [one, script] : [one], 'backend-url');
  if (configured === undefined && !linked) return undefined;
  const leads = linked && (configured === undefined || isSameServer(configured, linked.backendUrl));
  const said = document.createElement('a');
  if (leads && !one.hasAttribute('data-backend-url')) said.dataset['backendUrl'] = linked.backendUrl;
  if (leads && linked.eventType !== '') said.dataset['eventType'] = linked.eventType;
  return [one, said, ...(script ? [script] : [])];
}
