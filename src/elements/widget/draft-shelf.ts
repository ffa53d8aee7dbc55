import type { DraftShelf } from '../../client/kept-draft.js';
import { whenHere } from './demand.js';
import { keptIn } from './kept-in.js';

/**
 * Where a widget's draft is found at once, and where it is put as soon as the code for that is here: nothing is kept before
 * a time was chosen.
 *
 * @param name - Tells the widgets of a page apart
 */
export function draftShelf(name: string): DraftShelf {
  let shelf: Promise<DraftShelf> | undefined;
  return {
    read: () => keptIn(history.state)[name],
    write(draft) {
      shelf ??= whenHere('later').then(({ historyShelf }) => historyShelf(name));
      shelf.then(
        (here) => {
          here.write(draft);
        },
        () => undefined,
      );
    },
    close() {
      void shelf?.then((here) => {
        here.close();
      });
    },
  };
}
