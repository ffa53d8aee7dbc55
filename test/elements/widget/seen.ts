import { waitUntil } from '@open-wc/testing';

// What is seen of a widget, from the sources or as it is published, and how it is used.

/** Everything below an element that matches, through all open shadow roots; spaces in the selector cross them too. */
export function findAll(root: Element, selector: string): HTMLElement[] {
  return selector
    .split(' ')
    .reduce<
      Element[]
    >((roots, part) => [...new Set(roots.flatMap((one) => below(one, part)))], [root]) as HTMLElement[];
}

function below(root: Element | ShadowRoot, selector: string): Element[] {
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) inside.push(element.shadowRoot);
  return [...root.querySelectorAll(selector), ...inside.flatMap((one) => below(one, selector))];
}

/** The one that matches, once it is there and can be seen. */
export async function find(root: Element, selector: string): Promise<HTMLElement> {
  const seen = () => findAll(root, selector).find((element) => element.getClientRects().length > 0);
  await waitUntil(() => seen(), `nothing to be seen of ${selector}`, { timeout: 5000 });
  return seen()!;
}

/** Waits until a text can be read. */
export async function read(root: Element, text: string): Promise<void> {
  await waitUntil(() => textOf(root).includes(text), `“${text}” cannot be read in: ${textOf(root)}`, {
    timeout: 8000,
  });
}

/** All text that can be read, through all open shadow roots. */
export function textOf(root: Element | ShadowRoot): string {
  let text = '';
  for (const node of root instanceof Element && root.shadowRoot
    ? root.shadowRoot.childNodes
    : root.childNodes) {
    if (node instanceof Text) text += ` ${node.data}`;
    else if (node instanceof HTMLSlotElement)
      text +=
        node.assignedElements().length > 0 ? node.assignedElements().map(textOf).join(' ') : textOf(node);
    else if (node instanceof Element && !['STYLE', 'SCRIPT'].includes(node.tagName)) text += textOf(node);
  }
  return text.replace(/\s+/g, ' ');
}

export const dayButton = (widget: Element, date: string) => find(widget, `[data-date="${date}"].free`);
export const timeButton = async (widget: Element, words: string) => {
  await find(widget, '.slot');
  return findAll(widget, '.slot').find((slot) => slot.textContent.includes(words))!;
};

/** Presses a day and a time, the first where none is named, the way a touch screen reader does: without moving the focus. */
export async function chooseTime(widget: Element, date = '2026-03-03', time = ''): Promise<void> {
  (await dayButton(widget, date)).click();
  (await timeButton(widget, time)).click();
  await find(widget, 'booking-details-form form');
}

/** Writes into a field. */
export async function write(widget: Element, selector: string, text: string): Promise<void> {
  const field = (await find(widget, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export async function fillIn(widget: Element, name = 'Gia', email = 'gia@example.com'): Promise<void> {
  await write(widget, '#field-0', name);
  await write(widget, '#field-1', email);
}

export async function send(widget: Element): Promise<void> {
  (await find(widget, 'booking-details-form button[type=submit]')).click();
}

/** What has the focus, through all open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
