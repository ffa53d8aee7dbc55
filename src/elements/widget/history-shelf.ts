import type { DraftShelf, KeptDraft } from '../../client/kept-draft.js';

/** Where drafts stand in the state of the page's history entry. */
const place = 'booking-elements';

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
      history.replaceState({ ...own(history.state), [place]: { ...drafts(), [name]: last } }, '');
    } catch {
      // A sandboxed frame has no history of its own.
    }
  };

  return {
    read: () => drafts()[name],
    write(draft) {
      const isSent = draft?.sent?.key !== last?.sent?.key || draft?.booked !== last?.booked;
      last = draft;
      clearTimeout(waiting);
      if (isSent) write();
      else waiting = setTimeout(write, gatherMs);
    },
  };
}

function drafts(): Readonly<Record<string, unknown>> {
  return own(own(history.state)[place]);
}

function own(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
