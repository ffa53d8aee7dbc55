// Registers the guest's elements. At once what the first sight of free times needs; the others, which that first sight shall
// not wait for, as soon as one of them stands in the page. On a server nothing happens.
import './elements/widget/define.js';
import { preferTemporal } from './time/temporal-offsets.js';

// What a page finds by its tag is typed, whether or not its code is here yet.
export type * from './index.js';

preferTemporal();

/** Asks for the others where something waits to be registered, one of them or somebody else's, or asks for an element. */
function defineWhatIsHere(): void {
  if (document.querySelector(':not(:defined),[data-booking],[data-backend-url]'))
    import('./elements/other-elements.js').then(
      (others) => {
        others.defineWhatIsHere();
      },
      () => undefined,
    );
}

if (typeof document !== 'undefined') {
  defineWhatIsHere();
  new MutationObserver(defineWhatIsHere).observe(document, { childList: true, subtree: true });
}
