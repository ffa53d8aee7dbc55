import { waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import type { LitElement } from 'lit';
import { findAll, focused } from './widget/widget-stage.js';

const { axe } = window as unknown as { readonly axe: typeof axeCore };

/** What axe judges by: WCAG 2.2 A and AA, and what it takes for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What it judges by only where it is told to. */
const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

const looks = [
  { language: 'en-GB', theme: 'light', direction: 'ltr' },
  { language: 'en-GB', theme: 'dark', direction: 'ltr' },
  { language: 'ar', theme: 'light', direction: 'rtl' },
  { language: 'ar', theme: 'dark', direction: 'rtl' },
] as const;

/** An element that can be given a language and a theme. */
export type Looked = LitElement & { language: string; theme: string };

/** What axe finds in an element, light and dark, from left to right and from right to left; one line a finding. */
export async function auditInAllLooks(element: Looked): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { language, theme, direction } of looks) {
    Object.assign(element, { language, theme });
    await comeToRest(element, direction);
    found.push(...(await audit(element)).map((finding) => `${language}, ${theme}: ${finding}`));
  }
  return found;
}

async function audit(element: Element): Promise<readonly string[]> {
  const { violations, incomplete } = await axe.run(element, {
    runOnly: tags,
    rules,
    resultTypes: ['violations', 'incomplete'],
  });
  // A size that axe cannot tell is one too many.
  const unknownSizes = incomplete.filter(({ id }) => id === 'target-size');
  return [...violations, ...unknownSizes].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Waits until everything in an element runs in a direction, and nothing is about to change its colour. */
async function comeToRest(element: Looked, direction: 'ltr' | 'rtl'): Promise<void> {
  await element.updateComplete;
  await waitUntil(
    () => findAll(element, ':is(section,div,form)[lang][dir]').every(({ dir }) => dir === direction),
    `not everything runs ${direction}`,
    { timeout: 6000 },
  );
  await element.updateComplete;
  await waitUntil(
    () => !findAll(element, '*').some((one) => one.getAnimations().some(isBrief)),
    'something does not come to rest',
    { timeout: 6000 },
  );
}

/** What breathes while something is waited for never ends. */
const isBrief = (animation: Animation) => animation.effect?.getComputedTiming().endTime !== Infinity;

/** The spacing that a reader may ask for (WCAG 2.2, 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-block-end: 2em !important;
  }
`);

/** Sets lines, words, letters and paragraphs apart, as a reader may. */
export function setApart(element: Element): void {
  for (const { shadowRoot } of [element, ...findAll(element, '*')])
    shadowRoot?.adoptedStyleSheets.push(spacing);
}

/** The words and controls in an element that are cut off, stand out of their button, or out of the window at its sides. */
export function lostOf(element: Element): readonly string[] {
  return findAll(element, '*')
    .filter((one) => one.getClientRects().length > 0 && !one.closest('.heard'))
    .filter((one) => isControl(one) || hasWords(one))
    .filter((one) => isCut(one) || (isControl(one) && isTooFull(one)))
    .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim()}`);
}

const isControl = (element: Element) => element.matches('button, input, select, textarea, a');
const hasWords = ({ childNodes }: Element) =>
  [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
const isTooFull = ({ localName, scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
  localName === 'button' && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);

/** The controls in an element that something lies on, wherever one looks at them while they have the focus (2.4.11). */
export function obscuredOf(element: Element): readonly string[] {
  return findAll(element, '*')
    .filter((one) => {
      if (!isControl(one) || !one.checkVisibility()) return false;
      one.focus();
      return focused() === one && !isSeen(one);
    })
    .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim()}`);
}

function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const hit = elementAt(left + width * across, top + height * down);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }),
  );
}

/** What lies on top at a point, through all open shadow roots. */
function elementAt(x: number, y: number, root: DocumentOrShadowRoot = document): Element | null {
  const hit = root.elementFromPoint(x, y);
  return hit?.shadowRoot && hit.shadowRoot !== root ? elementAt(x, y, hit.shadowRoot) : hit;
}

/** Whether the window, or something around an element that does not scroll, cuts it off. */
function isCut(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  for (let around = parentOf(element); around; around = parentOf(around)) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if ([overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')) break;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
      return true;
  }
  return left < 0 || right > innerWidth;
}

/** What an element is drawn in. */
function parentOf(element: Element): Element | null {
  if (element.matches(':popover-open')) return null;
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
