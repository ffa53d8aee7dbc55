// Registers the guest's elements. At once what the first sight of free times needs; the others, which that first sight shall
// not wait for, as soon as one of them stands in the page. On a server nothing happens.
import './elements/widget/define.js';

/** By the name of their tag after `booking-`. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  button: () => import('./elements/button/define.js'),
  confirmation: () => import('./elements/confirmation/define.js'),
  'details-form': () => import('./elements/details-form/define.js'),
  'event-type-list': () => import('./elements/event-type-list/define.js'),
  hold: () => import('./elements/hold/define.js'),
  'host-picker': () => import('./elements/host-picker/define.js'),
  'language-menu': () => import('./elements/language-menu/define.js'),
  'location-picker': () => import('./elements/location-picker/define.js'),
  manage: () => import('./elements/manage/define.js'),
  move: () => import('./elements/move/define.js'),
  'slot-list': () => import('./elements/slot-list/define.js'),
  'time-zone-picker': () => import('./elements/time-zone-picker/define.js'),
  week: () => import('./elements/week/define.js'),
};

function defineWhatIsHere(): void {
  for (const [name, define] of Object.entries(others)) {
    if (document.querySelector(`booking-${name}:not(:defined)`)) define().catch(() => undefined);
  }
}

if (typeof document !== 'undefined') {
  defineWhatIsHere();
  new MutationObserver(defineWhatIsHere).observe(document, { childList: true, subtree: true });
}
