import { appointments, de, howLong } from './de.js';
import type { ExtraTexts } from './extra-texts.js';

/** German, with du; asked for as `de-x-du`. What addresses nobody is as in `de`. */
export const deDu: ExtraTexts = {
  ...de,

  heldFor: (time) => `Die Zeit ist noch ${time} für dich reserviert`,
  heldStill: (seconds) => `Die Zeit ist noch ${howLong(seconds)} für dich reserviert.`,
  holdEnded: 'Die Zeit ist nicht mehr für dich reserviert. Du kannst trotzdem noch versuchen, sie zu buchen.',

  timesRequested: (count) => `Deine Anfrage für ${appointments(count)} ist eingegangen`,
  noInvitations:
    'Es folgen keine Kalendereinladungen. Trag die Termine bitte hier in deinen eigenen Kalender ein.',
  timesKept: 'Die Zeiten sind für dich reserviert, bis die Bestätigung kommt.',
  linksLater: 'Noch sind nicht alle Links zu den Treffen fertig. Du findest sie in den Einladungen.',
  linksFailed:
    'Nicht alle Links zu den Treffen konnten erstellt werden. Deine Termine stehen trotzdem; du bekommst die Links noch zugeschickt.',
  timesDelayed: 'Deine Termine stehen. Die Einladungen folgen, sobald der Kalender wieder antwortet.',
  checkingTimes: 'Es kam keine Antwort. Wir prüfen, ob deine Buchungen angekommen sind …',
  unknownTimes:
    'Wir wissen noch nicht, ob deine Buchungen angekommen sind. Du kannst es gefahrlos noch einmal versuchen: Es wird nichts doppelt gebucht.',
  timesLost:
    'Einige dieser Zeiten sind nicht mehr zu haben, deshalb wurde nichts gebucht. Bitte sieh dir die Termine noch einmal an.',

  yourBooking: 'Dein Termin',
  chooseNewTime: 'Wann passt es dir besser?',
  moved: 'Dein Termin wurde verschoben',
  noSuchBooking:
    'Zu diesem Link gibt es keinen Termin. Bitte öffne den Link aus deiner Bestätigung noch einmal.',

  waitlistHelp:
    'Damit ist noch nichts gebucht. Sobald an diesem Tag etwas frei wird, schreiben wir dir und reservieren es eine Weile für dich; dann entscheidest du, ob du es möchtest.',
  waitlistDayFault: 'Bitte wähle einen Tag, der sich buchen lässt',
  cannotWait: 'Für diesen Tag gibt es keine Warteliste. Bitte wähle einen anderen.',
  onWaitlist: 'Du stehst auf der Warteliste',
  waitlistPromise: (email, duration) =>
    `Sobald etwas frei wird, schreiben wir an ${email} und reservieren es ${duration} lang für dich. Gebucht ist noch nichts.`,
  timeOffered: 'Für dich ist eine Zeit frei geworden',
  offeredUntil: (when) => `Diese Zeit ist bis ${when} für dich reserviert.`,
  offerPassed: 'Diese Zeit geht an die nächste Person. Du stehst weiter auf der Warteliste.',
  offerLost: 'Diese Zeit ist nicht mehr für dich reserviert. Du stehst weiter auf der Warteliste.',
  leftWaitlist: 'Du stehst nicht mehr auf der Warteliste',
  waitlistOver: 'Der Tag, auf den du gewartet hast, ist vorbei',
  waitlistBooked: 'Du hast eine Zeit von der Warteliste gebucht',
  waitlistBookedNote: 'Alles dazu findest du in der Bestätigung.',
  noSuchEntry:
    'Zu diesem Link gibt es keinen Platz auf einer Warteliste. Bitte öffne den Link aus unserer Nachricht noch einmal.',
};
