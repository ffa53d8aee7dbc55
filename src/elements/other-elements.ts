// What registers the elements that a page may have beside its widget, and puts those into it that its scripts, places and links
// ask for. Loaded by a page that has one of them.
import { embed } from './embed/embed.js';
import { furtherElements } from './further-elements.js';

/** Where one of them is, the other is soon. */
const toBook = () => import('./later-elements.js');

/** By the name of their tag after `booking-`. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  ...furtherElements,
  button: () => import('./button/define.js'),
  confirmation: toBook,
  'details-form': toBook,
  'time-zone-picker': () => import('./time-zone-picker/define.js'),
};

/** Puts what is asked for into the page, and registers what stands in it. */
export function defineWhatIsHere(): void {
  embed();
  for (const [name, define] of Object.entries(others)) {
    if (document.querySelector(`booking-${name}:not(:defined)`)) define().catch(() => undefined);
  }
}
