// Registers the guest's elements. At once what the first sight of free times needs, and what stands in the page already; the
// others, which that first sight shall not wait for, when the page has long been there. On a server nothing happens.
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

/** How long after its load a page is given to show free times, in milliseconds. */
const patienceMs = 2000;

/** Elements that come later are rare, and come alive then. */
function defineAll(): void {
  setTimeout(() => {
    for (const define of Object.values(others)) define().catch(() => undefined);
  }, patienceMs);
}

function defineWhatIsHere(): void {
  for (const [tag, define] of Object.entries(others))
    if (document.querySelector(tag)) define().catch(() => undefined);
}

if (typeof document !== 'undefined') {
  defineWhatIsHere();
  if (document.readyState === 'complete') defineAll();
  else addEventListener('load', defineAll, { once: true });
}
