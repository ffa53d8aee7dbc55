// Registers `<booking-button>` alone, for pages that show nothing else: what its dialog shows is loaded when a guest is about
// to open it, and what puts it where scripts, places and links ask for it, where one does.
import './elements/button/define.js';

// What its events are made of, typed.
export type * from './index.js';

function embedWhatIsHere(): void {
  if (document.querySelector('[data-booking],[data-backend-url]'))
    import('./elements/embed/embed.js').then(
      ({ embed }) => {
        embed();
      },
      () => undefined,
    );
}

if (typeof document !== 'undefined') {
  embedWhatIsHere();
  new MutationObserver(embedWhatIsHere).observe(document, { childList: true, subtree: true });
}
