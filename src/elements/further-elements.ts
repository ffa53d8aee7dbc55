/** Where one of them is, the others are soon. */
const toBook = () => import('./later-elements.js');

/** What registers the elements that come after the first sight of free times, by the name of their tag after `booking-`. */
export const furtherElements = {
  confirmation: toBook,
  'details-form': toBook,
  'event-type-list': () => import('./event-type-list/define.js'),
  hold: () => import('./hold/define.js'),
  'host-picker': () => import('./host-picker/define.js'),
  'language-menu': () => import('./language-menu/define.js'),
  'location-picker': () => import('./location-picker/define.js'),
  manage: () => import('./manage/define.js'),
  move: () => import('./move/define.js'),
  'slot-list': () => import('./slot-list/define.js'),
  'time-zone-picker': () => import('./time-zone-picker/define.js'),
  week: () => import('./week/define.js'),
} as const satisfies Readonly<Record<string, () => Promise<unknown>>>;
