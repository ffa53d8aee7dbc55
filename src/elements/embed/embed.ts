import { embedLinks } from './embed-links.js';
import { embedPlaces } from './embed-places.js';

/** Does what the page's scripts, places and links ask for, as far as it is not done. */
export function embedWhatIsHere(): void {
  embedPlaces();
  embedLinks();
}

let isWaiting = false;

/** The same, once more when the page is whole. */
export function embed(): void {
  embedWhatIsHere();
  if (isWaiting || document.readyState === 'complete') return;
  isWaiting = true;
  for (const name of ['DOMContentLoaded', 'load']) addEventListener(name, embedWhatIsHere);
}
