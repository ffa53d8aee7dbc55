// Registers the guest's elements. At once what the first sight of free times needs; the others, which that first sight shall
// not wait for, as soon as one of them stands in the page. On a server nothing happens.
import './elements/widget/define.js';

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'booking-button': () => import('./elements/button/define.js'),
  'booking-confirmation': () => import('./elements/confirmation/define.js'),
  'booking-details-form': () => import('./elements/details-form/define.js'),
  'booking-event-type-list': () => import('./elements/event-type-list/define.js'),
  'booking-hold': () => import('./elements/hold/define.js'),
  'booking-host-picker': () => import('./elements/host-picker/define.js'),
  'booking-language-menu': () => import('./elements/language-menu/define.js'),
  'booking-location-picker': () => import('./elements/location-picker/define.js'),
  'booking-manage': () => import('./elements/manage/define.js'),
  'booking-move': () => import('./elements/move/define.js'),
  'booking-slot-list': () => import('./elements/slot-list/define.js'),
  'booking-time-zone-picker': () => import('./elements/time-zone-picker/define.js'),
  'booking-week': () => import('./elements/week/define.js'),
};

function defineWhatIsHere(): void {
  for (const [tag, define] of Object.entries(others)) {
    if (customElements.get(tag) || !document.querySelector(tag)) continue;
    define().catch(() => undefined);
  }
}

if (typeof document !== 'undefined') {
  defineWhatIsHere();
  new MutationObserver(defineWhatIsHere).observe(document, { childList: true, subtree: true });
}
