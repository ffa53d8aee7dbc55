/** What an element's own style says of a property. */
interface Kept {
  readonly name: string;
  readonly value: string;
  readonly priority: string;
}

let locks = 0;
let restore = (): void => undefined;

/**
 * Keeps the page from scrolling until the answer is called; with several locks, until all are. Nothing moves, because the
 * place of the scrollbar stays, and afterwards everything is as it was.
 */
export function lockScroll(): () => void {
  if (locks++ === 0) restore = hold();
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    if (--locks === 0) restore();
  };
}

function hold(): () => void {
  const { documentElement: root, body } = document;
  const needsGutter = innerWidth > root.clientWidth && getComputedStyle(root).scrollbarGutter === 'auto';
  // What scrolls the page is the root, unless it leaves that to the body.
  const scroller = isVisible(root) && !isVisible(body) ? body : root;
  const undo = [override(scroller, 'overflow', 'hidden')];
  if (needsGutter) undo.push(override(root, 'scrollbar-gutter', 'stable'));
  return () => {
    for (const one of undo.reverse()) one();
  };
}

function isVisible(element: Element): boolean {
  return getComputedStyle(element).overflowY === 'visible';
}

/** Through the object model, which a strict Content Security Policy allows. */
function override(element: HTMLElement, property: string, wanted: string): () => void {
  const { style } = element;
  const hadStyle = element.hasAttribute('style');
  // A shorthand is kept by its parts, which a page may have set alone.
  const parts = property === 'overflow' ? ['overflow-x', 'overflow-y'] : [property];
  const kept: readonly Kept[] = parts.map((name) => ({
    name,
    value: style.getPropertyValue(name),
    priority: style.getPropertyPriority(name),
  }));
  for (const { name } of kept) style.setProperty(name, wanted, 'important');
  return () => {
    for (const { name, value, priority } of kept) {
      if (value === '') style.removeProperty(name);
      else style.setProperty(name, value, priority);
    }
    if (!hadStyle && element.getAttribute('style') === '') element.removeAttribute('style');
  };
}
