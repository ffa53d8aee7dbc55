import type { SlotPreviewWords } from './words.js';

/** German, with “Sie”. */
export const de: SlotPreviewWords = {
  title: 'Was Gästen angeboten wird',
  timesIn: (zone) => `Zeiten in ${zone}`,
  asDrafted: 'Mit Ihren ungespeicherten Änderungen',
  eventType: 'Terminart',
  earlier: 'Frühere Woche',
  later: 'Spätere Woche',
  today: 'Heute',
  nothingFree: 'Nichts frei',
  why: 'Warum?',
  whyOn: (date) => `Warum ist am ${date} nichts frei?`,
  more: (count) => `${count} weitere`,
  fewer: 'Weniger',
  moreOn: (count, date) => `${count} weitere am ${date}`,
  fewerOn: (date) => `Weniger am ${date}`,
  nextAt: (day, time) =>
    `An diesen Tagen ist nichts frei. Die nächste freie Zeit ist am ${day} um ${time} Uhr.`,
  goThere: 'Dorthin',
  nothingAtAll: 'An diesen Tagen ist nichts frei, und auch in den zwei Monaten danach nicht.',
  faultyDraft: 'Die Zeiten erscheinen hier, sobald berichtigt ist, was oben markiert ist.',
  noEventType: 'Es gibt noch keine Terminart, deren Zeiten sich zeigen ließen.',
  toEventTypes: 'Zu den Terminarten',
  unknown: (slug) => `Es gibt keine Terminart „${slug}“.`,
};
