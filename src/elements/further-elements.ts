const toRepeat = () => import('./widget/series-views.js');

/** What registers the elements that a widget shows later, or instead of the first sight, by their tag after `booking-`. */
export const furtherElements = {
  'event-type-list': () => import('./event-type-list/define.js'),
  hold: () => import('./hold/define.js'),
  'host-picker': () => import('./host-picker/define.js'),
  'language-menu': () => import('./language-menu/define.js'),
  'location-picker': () => import('./location-picker/define.js'),
  manage: () => import('./manage/define.js'),
  move: () => import('./move/define.js'),
  series: toRepeat,
  'series-confirmation': toRepeat,
  'slot-list': () => import('./slot-list/define.js'),
  waitlist: () => import('./waitlist/define.js'),
  week: () => import('./week/define.js'),
} as const satisfies Readonly<Record<string, () => Promise<unknown>>>;
