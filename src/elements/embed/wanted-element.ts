import { loadWidget } from '../button/load-widget.js';

/** The elements that can be asked for by `data-element`. */
const kinds = {
  widget: loadWidget,
  button: async () => {
    if (!customElements.get('booking-button')) await import('../button/define.js');
  },
  manage: async () => {
    if (!customElements.get('booking-manage')) await import('../manage/define.js');
  },
} as const satisfies Readonly<Record<string, () => Promise<void>>>;

export type Kind = keyof typeof kinds;

/** An element as a page asks for it. */
export interface WantedElement {
  readonly kind: Kind;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Loads what registers an element, unless it is here. */
export async function bring(kind: Kind): Promise<void> {
  if (!isHere(kind)) await kinds[kind]();
}

/** Whether an element is registered. */
export function isHere(kind: Kind): boolean {
  return customElements.get(`booking-${kind}`) !== undefined;
}

/** Which element attributes ask for, the first that say something first; `otherwise` where none does. */
export function kindIn(sources: readonly Element[], otherwise: Kind): Kind {
  const name = saidIn(sources, 'element')?.replace(/^booking-/, '');
  if (name === 'floating') return 'button';
  return name !== undefined && Object.hasOwn(kinds, name) ? (name as Kind) : otherwise;
}

/**
 * What is asked for by the `data-*` attributes of elements, the first that say something first. Taken over is what the element
 * itself has an attribute for, and nothing else: pages let strangers write `data-*`.
 */
export function wantedElement(kind: Kind, sources: readonly Element[]): WantedElement {
  const known = customElements.get(`booking-${kind}`) as { readonly observedAttributes?: readonly string[] };
  const attributes = new Map(
    (known.observedAttributes ?? []).flatMap((name) => {
      const value = saidIn(sources, name);
      // Whoever writes `false` means it, which an attribute that is there at all would not.
      return value === undefined || (value === 'false' && name !== 'hour12') ? [] : [[name, value] as const];
    }),
  );
  if (saidIn(sources, 'element') === 'floating') attributes.set('floating', '');
  return { kind, attributes };
}

/** The value of a `data-*` attribute, of the first element that has it. */
export function saidIn(sources: readonly Element[], name: string): string | undefined {
  return (
    sources.map((source) => source.getAttribute(`data-${name}`)).find((value) => value !== null) ?? undefined
  );
}

/** What tells an element of this kind apart from others that were made. */
export function keyOf({ kind, attributes }: WantedElement): string {
  return [kind, ...[...attributes].map(([name, value]) => `${name}=${value}`).sort()].join(' ');
}

/** What was made stands in the page with its key, which every copy of this code finds, of whatever version. */
const made = 'data-booking-made';

/** Elements that were made of these wishes, and are in the page. */
export function madeElements(wanted: WantedElement): readonly HTMLElement[] {
  const key = keyOf(wanted);
  return [...document.querySelectorAll<HTMLElement>(`[${made}]`)].filter(
    (element) => element.getAttribute(made) === key,
  );
}

/** Makes an element, in no place yet. */
export function makeElement(wanted: WantedElement): HTMLElement {
  const element = document.createElement(`booking-${wanted.kind}`);
  follow(element, wanted);
  return element;
}

/** Gives an element the attributes that are wanted now, and takes those that were wanted before. */
export function follow(element: HTMLElement, wanted: WantedElement, before?: WantedElement): void {
  for (const name of before?.attributes.keys() ?? [])
    if (!wanted.attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  element.setAttribute(made, keyOf(wanted));
}
