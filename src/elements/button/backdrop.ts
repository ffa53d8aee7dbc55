import { focused } from '../focused.js';

/**
 * Calls for each press on the backdrop of a dialog: one that begins and ends there. Text that is marked to beyond the edge is
 * none, nor is what closes a list that is open over the dialog.
 *
 * @returns a function that ends it
 */
export function onBackdropPress(dialog: HTMLDialogElement, press: () => void): () => void {
  let hasBegun = false;
  const listening = new AbortController();
  const { signal } = listening;
  const onPointerDown = (event: PointerEvent): void => {
    hasBegun = event.target === dialog && isBeside(dialog, event) && !isInPopover(focused(), dialog);
  };
  const onClick = (event: MouseEvent): void => {
    if (hasBegun && event.target === dialog) press();
    hasBegun = false;
  };
  dialog.addEventListener('pointerdown', onPointerDown, { signal });
  dialog.addEventListener('click', onClick, { signal });
  return () => {
    listening.abort();
  };
}

/** A backdrop is the dialog's own, and only the place tells them apart. */
function isBeside(dialog: Element, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/** Whether an element is in a popover that is in the dialog. */
function isInPopover(element: Element | null, dialog: Element): boolean {
  for (let at = element; at && at !== dialog; at = parentOf(at)) if (at.matches(':popover-open')) return true;
  return false;
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
