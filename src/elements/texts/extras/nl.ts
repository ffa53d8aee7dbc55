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

  repeat: 'Herhalen',
  repeatEvery: 'Hoe vaak?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Elke week' : `Elke ${weeks} weken`),
  repeatTimes: 'Hoeveel keer?',
  timesInAll: (count) => `${count} keer`,
  repeatNot: 'Niet herhalen',
  seriesTimes: 'Welke tijden?',
  findingTimes: 'Vrije tijden worden gezocht…',
  timesFree: (free, all) => `${free} van de ${all} tijden ${free === 1 ? 'kan' : 'kunnen'} worden geboekt`,
  noSeries: 'Deze tijd kan niet worden herhaald.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'bezet';
      case 'outside-hours':
        return 'dan niet aangeboden';
      case 'notice':
        return 'te kort van tevoren';
      case 'window':
        return 'te ver vooruit';
    }
  },
  justTaken: 'zojuist bezet',
  clocksChange: (usual) => `in plaats van ${usual}, doordat de klok wordt verzet`,
  bookTimes: (count) => `${count} ${count === 1 ? 'tijd' : 'tijden'} boeken`,
  timesBooked: (count) => (count === 1 ? '1 afspraak staat vast' : `${count} afspraken staan vast`),
  timesRequested: (count) =>
    count === 1 ? '1 afspraak wacht op bevestiging' : `${count} afspraken wachten op bevestiging`,
  invitationsSentTo: (email) => `De uitnodigingen worden verstuurd naar ${email}.`,
  noInvitations: 'U ontvangt geen agenda-uitnodigingen. Zet de afspraken hier zelf in uw agenda.',
  timesKept: 'De tijden blijven voor u gereserveerd tot er antwoord is.',
  linksPending: 'De links voor de gesprekken worden gemaakt…',
  linksLater: 'Nog niet alle links voor de gesprekken zijn klaar. U vindt ze straks in de uitnodigingen.',
  linksFailed:
    'Niet alle links voor de gesprekken konden worden gemaakt. Uw afspraken staan wel vast; u krijgt de links nog toegestuurd.',
  timesDelayed: 'Uw afspraken staan vast. De uitnodigingen volgen zodra de agenda weer reageert.',
  checkingTimes: 'Er kwam geen antwoord. We controleren of uw boekingen zijn aangekomen…',
  unknownTimes:
    'We weten nog niet of uw boekingen zijn aangekomen. U kunt het gerust opnieuw proberen: er wordt niets dubbel geboekt.',
  timesLost:
    'Enkele van deze tijden zijn niet meer beschikbaar, daarom is er niets geboekt. Bekijk de tijden nog een keer.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Geboekt';
      case 'pending':
        return 'Nog te bevestigen';
      case 'cancelled':
        return 'Geannuleerd';
      case 'declined':
        return 'Afgewezen';
      case 'expired':
        return 'Niet op tijd bevestigd';
    }
  },
  timeOfSeries: (position, of) => `Afspraak ${position} van ${of}`,

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
