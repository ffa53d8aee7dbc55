import type { DraftShelf, KeptDraft } from '../../client/kept-draft.js';
import { fieldsOf, keptIn, place } from './kept-in.js';

/** How long typing is gathered before it is written: browsers allow only so many changes of their history. */
const gatherMs = 400;

/**
 * Keeps drafts in the state of the page's history entry: no cookie and no storage, gone with the tab, found again by a reload
 * and by Back. What others keep there stays.
 *
 * @param name - Tells the widgets of a page apart
 */
export function historyShelf(name: string): DraftShelf {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: KeptDraft | undefined;

  const write = (): void => {
    clearTimeout(waiting);
    try {
      history.replaceState(
        { ...fieldsOf(history.state), [place]: { ...keptIn(history.state), [name]: last } },
        '',
      );
    } catch {
      // A sandboxed frame has no history of its own.
    }
  };

  return {
    read: () => keptIn(history.state)[name],
    write(draft) {
      const isSent = draft?.sent?.key !== last?.sent?.key || draft?.booked !== last?.booked;
      last = draft;
      clearTimeout(waiting);
      if (isSent) write();
      else waiting = setTimeout(write, gatherMs);
    },
    close() {
      clearTimeout(waiting);
    },
  };
}
