import type { ExtraTexts } from './extra-texts.js';

/** Dutch, with u. */
export const nl: ExtraTexts = {
  weekOf: (range) => `Week van ${range}`,
  previousWeek: 'Vorige week',
  nextWeek: 'Volgende week',
  noTimesInWeek: (range) => `Geen beschikbare tijden in de week van ${range}.`,
  nextTimes: 'Eerstvolgende beschikbare tijden',
  earlierTimes: 'Eerdere tijden',
  laterTimes: 'Latere tijden',
  moreTimes: (count) => `Nog ${count} ${count === 1 ? 'tijd' : 'tijden'}`,

  chooseHost: 'Met wie?',
  anyHost: 'Wie er beschikbaar is',
  clock: 'Tijdnotatie',
  languages: 'Taal',

  heldFor: (time) => `Deze tijd blijft nog ${time} voor u gereserveerd`,
  heldStill: (seconds) => `Deze tijd blijft nog ${howLong(seconds)} voor u gereserveerd.`,
  holdLonger: 'Langer reserveren',
  holdEnded: 'Deze tijd is niet meer voor u gereserveerd. U kunt nog wel proberen de tijd te boeken.',
  seatsLeft: (count) => `Nog ${count} ${count === 1 ? 'plaats' : 'plaatsen'} vrij`,

  furtherGuests: 'Extra gasten',
  addGuest: 'Gast toevoegen',
  furtherGuest: (position) => `E-mailadres van gast ${position}`,
  removeGuest: (position) => `Gast ${position} verwijderen`,
  furtherGuestsHelp: 'Zij ontvangen de uitnodiging ook.',

  yourBooking: 'Uw afspraak',
  reschedule: 'Andere tijd kiezen',
  chooseNewTime: 'Wanneer komt het u beter uit?',
  timeNow: 'Tot nu toe',
  newTime: 'Nieuwe tijd',
  moveNow: 'Afspraak verzetten',
  moving: 'Afspraak wordt verzet…',
  moved: 'Uw afspraak is verzet',
  keepTime: 'Tijd behouden',
  cancelBooking: 'Afspraak annuleren',
  cancelQuestion: 'Deze afspraak annuleren?',
  cancelReason: 'Reden',
  cancelNow: 'Ja, annuleren',
  cancelling: 'Afspraak wordt geannuleerd…',
  keepBooking: 'Nee, behouden',
  changedMeanwhile: 'Deze afspraak is intussen gewijzigd. Zo staat hij er nu voor.',
  bookingOver: 'Deze afspraak is al geweest en kan niet meer worden gewijzigd.',
  noSuchBooking: 'Bij deze link hoort geen afspraak. Open de link uit uw bevestiging nog een keer.',

  waitlist: 'Wachtlijst',
  joinWaitlist: 'Aanmelden voor de wachtlijst',
  joiningWaitlist: 'Bezig met aanmelden…',
  waitlistHelp:
    'Er is nog niets geboekt. Komt er op deze dag een tijd vrij, dan schrijven we u en houden we die een tijdje voor u vast; daarna beslist u of u die wilt.',
  waitlistDay: 'Dag',
  waitlistDayFault: 'Kies een dag die geboekt kan worden',
  noWaitlist: 'Hier is geen wachtlijst.',
  cannotWait: 'Voor deze dag is er geen wachtlijst. Kies een andere dag.',
  onWaitlist: 'U staat op de wachtlijst',
  waitlistPromise: (email, duration) =>
    `Zodra er iets vrijkomt, schrijven we naar ${email} en houden we het ${duration} voor u vast. Er is nog niets geboekt.`,
  timeOffered: 'Er is een tijd voor u vrijgekomen',
  offeredUntil: (when) => `Deze tijd is tot ${when} voor u vastgelegd.`,
  takeOffer: 'Deze tijd boeken',
  passOffer: 'Deze niet – blijven wachten',
  offerPassed: 'Die tijd gaat naar de volgende persoon. U blijft op de wachtlijst staan.',
  offerLost: 'Die tijd wordt niet meer voor u vastgehouden. U blijft op de wachtlijst staan.',
  leaveWaitlist: 'Wachtlijst verlaten',
  leaveQuestion: 'De wachtlijst verlaten?',
  leaveNow: 'Ja, verlaten',
  leavingWaitlist: 'Bezig met afmelden…',
  keepWaiting: 'Nee, blijven wachten',
  leftWaitlist: 'U staat niet meer op de wachtlijst',
  waitlistOver: 'De dag waarop u wachtte, is voorbij',
  waitlistBooked: 'U hebt een tijd van de wachtlijst geboekt',
  waitlistBookedNote: 'Alles hierover staat in de bevestiging.',
  noSuchEntry:
    'Bij deze link hoort geen plaats op een wachtlijst. Open de link uit ons bericht nog een keer.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`
    : `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`;
}
