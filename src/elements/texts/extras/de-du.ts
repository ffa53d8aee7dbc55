import { de, howLong } from './de.js';
import type { ExtraTexts } from './extra-texts.js';

/** German, with du; asked for as `de-x-du`. What addresses nobody is as in `de`. */
export const deDu: ExtraTexts = {
  ...de,

  heldFor: (time) => `Die Zeit ist noch ${time} für dich reserviert`,
  heldStill: (seconds) => `Die Zeit ist noch ${howLong(seconds)} für dich reserviert.`,
  holdEnded: 'Die Zeit ist nicht mehr für dich reserviert. Du kannst trotzdem noch versuchen, sie zu buchen.',

  yourBooking: 'Dein Termin',
  chooseNewTime: 'Wann passt es dir besser?',
  moved: 'Dein Termin wurde verschoben',
  noSuchBooking:
    'Zu diesem Link gibt es keinen Termin. Bitte öffne den Link aus deiner Bestätigung noch einmal.',
};
