interface Updating extends Element {
  readonly isUpdatePending: boolean;
  readonly updateComplete: Promise<boolean>;
}

/** Waits, a task at a time, until there is what is looked for. */
export async function until<Found>(
  what: string,
  look: () => Found | Promise<Found> | null | undefined | false,
): Promise<Awaited<Found>> {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`There is no ${what}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** All elements in a tree, through all open shadow roots. */
function everythingIn(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...everythingIn(element.shadowRoot)] : [element],
  );
}

/** Whether the first frame is still to come, after which the month is drawn, and told what has been shown. */
function isUnpainted(element: Element): boolean {
  if (element.matches('.bone.month')) return !element.closest('.bones');
  return (
    element.matches('booking-month, booking-slot-picker') && 'painted' in element && element.painted === false
  );
}

/** Waits until nothing in a tree is about to change. */
export async function settled(root: Element): Promise<void> {
  for (;;) {
    const all = everythingIn(root);
    const pending = all.filter(
      (element): element is Updating => 'isUpdatePending' in element && element.isUpdatePending === true,
    );
    if (pending.length > 0) await Promise.all(pending.map(({ updateComplete }) => updateComplete));
    else if (all.some(isUnpainted)) await new Promise(requestAnimationFrame);
    else return;
  }
}

/** Finds, awaits and presses what is in the shadow of an element of some name, of which one is in the box or in the widget there. */
export function elementsIn(box: Element) {
  const find = (name: string, selector: string) => {
    const inside = box.querySelector('booking-widget')?.shadowRoot;
    const element = box.querySelector(name) ?? inside?.querySelector(name);
    return element?.shadowRoot?.querySelector<HTMLElement>(selector);
  };
  const come = (name: string, selector: string) =>
    until(`${selector} in <${name}>`, () => find(name, selector));
  return {
    all: (selector: string) => everythingIn(box).filter((element) => element.matches(selector)),
    come,
    async press(name: string, selector: string): Promise<void> {
      (await come(name, selector)).click();
    },
  };
}
