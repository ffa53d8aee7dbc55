import { focused } from '../focused.js';
import { onBackdropPress } from './backdrop.js';
import { lockScroll } from './scroll-lock.js';

/** What a modal is made of. */
export interface ModalParts {
  readonly dialog: HTMLDialogElement;
  /** What has the focus first. */
  readonly first: HTMLElement;
  /** What gets the focus afterwards, where what had it before cannot have it any more. */
  readonly opener: HTMLElement;
  /** Asked for by a press beside the dialog, and where it can be seen no more because something around it is hidden. */
  readonly dismiss: () => void;
}

/** A native dialog over the page, which meanwhile is inert and does not scroll, and afterwards has its focus back. */
export class Modal {
  #end: (() => void) | undefined;

  get isOpen(): boolean {
    return this.#end !== undefined;
  }

  /**
   * Opens it, or mends it after a move within the page, which takes it from over the page and leaves its attribute.
   *
   * @returns whether it is open. One that could not be seen would leave a page in which nothing can be done, and is not
   */
  open(parts: ModalParts): boolean {
    const { dialog, first } = parts;
    if (this.#end && dialog.matches(':modal')) return true;
    const before = focused();
    if (dialog.open) dialog.close();
    dialog.showModal();
    this.#end ??= begin(parts, before);
    if (isSeen(dialog)) first.focus({ preventScroll: true });
    else this.close();
    return this.isOpen;
  }

  close(): void {
    const end = this.#end;
    this.#end = undefined;
    end?.();
  }
}

function begin({ dialog, opener, dismiss }: ModalParts, before: Element | null): () => void {
  const unlock = lockScroll();
  const watch = new ResizeObserver(() => {
    if (dialog.open && !isSeen(dialog)) dismiss();
  });
  watch.observe(dialog);
  const unlisten = onBackdropPress(dialog, dismiss);
  return () => {
    watch.disconnect();
    unlisten();
    unlock();
    if (dialog.open) dialog.close();
    giveFocus([before, opener]);
  };
}

/** To the first that takes it; where something has it already, it stays there. */
function giveFocus(candidates: readonly (Element | null)[]): void {
  for (const candidate of candidates) {
    const active = focused();
    if (active && active !== document.body && isSeen(active)) return;
    if (candidate instanceof HTMLElement) candidate.focus({ preventScroll: true });
  }
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}
