import type { Texts } from './texts.js';

const noAnswer = 'De boekingsdienst reageert niet. Probeer het zo nog eens.';

/** Dutch, with u. */
export const nl: Texts = {
  language: 'nl',
  direction: 'ltr',

  loading: 'Laden…',
  back: 'Terug',
  retry: 'Opnieuw proberen',
  noAnswer,
  goOn: 'Verder',
  change: 'Wijzigen',
  close: 'Sluiten',
  newTab: '(opent in een nieuw tabblad)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} uur` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Hoelang?',
  chooseService: 'Wat wilt u boeken?',
  yourChoice: 'Uw keuze',

  chooseDate: 'Kies een dag',
  previousMonth: 'Vorige maand',
  nextMonth: 'Volgende maand',
  dayWithTimes: (date, count) => `${date}, ${freeTimes(count)}`,
  dayWithoutTimes: (date) => `${date}, geen beschikbare tijden`,

  chooseTime: 'Kies een tijd',
  timesOn: (date) => date,
  timesFound: (count, range) => `${freeTimes(count)}: ${range}`,
  noTimesOn: (date) => `Geen beschikbare tijden op ${date}.`,
  noTimesIn: (month) => `Geen beschikbare tijden in ${month}.`,
  noTimesAtAll: 'Er zijn op dit moment geen tijden beschikbaar. Kijk later nog eens.',
  noTimesRead: 'De beschikbare tijden kunnen nu niet worden opgehaald. Probeer het zo nog eens.',
  nextFree: (date) => `Eerstvolgende mogelijkheid: ${date}`,
  timeOnDay: (from, to, date) => `van ${from} tot ${to}, ${date}`,
  morning: 'Ochtend',
  afternoon: 'Middag',
  evening: 'Avond',

  chooseLocation: 'Waar?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Videogesprek';
      case 'phone-host-calls':
        return 'Telefoon – wij bellen u';
      case 'phone-guest-calls':
        return 'Telefoon – u belt ons';
      case 'in-person':
        return 'Op locatie';
      case 'link':
        return 'Online';
      case 'text':
        return 'Andere locatie';
      case 'ask-guest':
        return 'Een plek naar keuze';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'U ontvangt de link bij uw boeking';
      case 'phone-host-calls':
        return 'Laat uw nummer achter, wij bellen u';
      case 'phone-guest-calls':
        return 'U ontvangt het nummer bij uw boeking';
      case 'in-person':
        return 'U ontvangt het adres bij uw boeking';
      case 'link':
        return 'U ontvangt de link bij uw boeking';
      case 'text':
        return 'U ontvangt de details bij uw boeking';
      case 'ask-guest':
        return 'Laat ons weten waar we afspreken';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Niet beschikbaar: er is geen agenda gekoppeld die de link kan maken';
      case 'needs-reconnect':
        return 'Niet beschikbaar: de koppeling met de agenda moet worden vernieuwd';
      case 'no-write-access':
        return 'Niet beschikbaar: de agenda is alleen-lezen';
      case 'conference-not-allowed':
        return 'Niet beschikbaar: de agenda maakt zulke links niet';
      case 'calendar-unreachable':
        return 'Nu niet beschikbaar: de agenda reageert niet';
    }
  },
  noPlace: 'Op dit moment is geen van de locaties beschikbaar. Probeer het later nog eens.',
  locationPhoneLabel: 'Uw telefoonnummer',
  locationPlaceLabel: 'Waar spreken we af?',

  timeZone: 'Tijdzone',
  searchTimeZone: 'Zoek een stad of tijdzone',
  zonesFound: (count) => `${count} ${count === 1 ? 'tijdzone' : 'tijdzones'} gevonden`,
  noZoneFound: 'Geen tijdzone gevonden. Probeer een grote stad in de buurt.',

  yourDetails: 'Uw gegevens',
  name: 'Naam',
  email: 'E-mailadres',
  optional: 'optioneel',
  book: 'Afspraak maken',
  booking: 'Afspraak wordt gemaakt…',
  changeTime: 'Andere tijd kiezen',
  required: (label) => `Vul dit nog in: ${label}`,
  invalidEmail: 'Vul een e-mailadres in, bijvoorbeeld naam@example.com',
  invalidPhone: 'Vul een telefoonnummer in cijfers in, bijvoorbeeld +31 20 123 4567',
  invalidUrl: 'Vul een webadres in dat begint met https://',
  invalidNumber: 'Vul een getal in',
  consentNeeded: 'Vink dit vakje aan om verder te gaan',
  checkAnswer: (label) => `Controleer dit nog: ${label}`,
  faults: (count) => (count === 1 ? 'Eén veld klopt nog niet' : `${count} velden kloppen nog niet`),
  choosePlaceholder: 'Maak een keuze',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Uw afspraak staat vast';
      case 'pending':
        return 'Uw afspraak wacht op bevestiging';
      case 'cancelled':
        return 'Deze afspraak is geannuleerd';
      case 'declined':
        return 'Deze afspraak kon helaas niet worden geaccepteerd';
      case 'expired':
        return 'Deze afspraak is niet op tijd bevestigd';
    }
  },
  confirmationSentTo: (email) => `De uitnodiging wordt verstuurd naar ${email}.`,
  noInvitation: 'U ontvangt geen agenda-uitnodiging. Zet de afspraak hier zelf in uw agenda.',
  pendingNote: 'De tijd blijft voor u gereserveerd tot er antwoord is.',
  what: 'Wat',
  when: 'Wanneer',
  where: 'Waar',
  who: 'Wie',
  joinLink: 'Deelnemen aan het gesprek',
  conferencePending: 'De link voor het gesprek wordt gemaakt…',
  conferenceLater: 'De link voor het gesprek is nog niet klaar. U vindt hem straks in de uitnodiging.',
  conferenceFailed:
    'De link voor het gesprek kon niet worden gemaakt. Uw afspraak staat wel vast; u krijgt de link nog toegestuurd.',
  calendarDelayed: 'Uw afspraak staat vast. De uitnodiging volgt zodra de agenda weer reageert.',
  addToCalendar: 'Toevoegen aan agenda',
  calendarFile: 'Agendabestand',
  print: 'Afdrukken',
  bookAnother: 'Nog een afspraak maken',
  leavingFor: 'U wordt doorgestuurd naar',
  goOnTo: 'Verder naar',
  stayHere: 'Hier blijven',

  failedTitle: 'Een afspraak maken lukt op dit moment niet',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Niet alle gegevens zijn geaccepteerd. Controleer ze en probeer het opnieuw.';
      case 'unauthenticated':
        return 'Deze link is niet meer geldig. Gebruik de link uit uw bevestiging.';
      case 'origin-not-allowed':
        return 'Deze website mag deze boekingspagina niet gebruiken. Neem contact op met de beheerder van de website.';
      case 'not-found':
        return 'Deze boekingspagina bestaat niet. Neem contact op met de beheerder van de website.';
      case 'slot-taken':
        return 'Iemand was u voor: deze tijd is al bezet. Kies een andere tijd.';
      case 'version-conflict':
        return 'De afspraak is intussen gewijzigd. Bekijk hem nog een keer.';
      case 'in-progress':
        return 'Uw boeking wordt nog verwerkt. Een moment geduld, alstublieft.';
      case 'gone':
        return 'Deze afspraak bestaat niet meer. U kunt een nieuwe maken.';
      case 'key-reused':
        return 'Dit formulier is al eerder met andere gegevens verstuurd. Probeer het opnieuw.';
      case 'not-bookable':
        return 'Deze tijd kan niet meer worden geboekt. Kies een andere tijd.';
      case 'refused':
        return 'De boeking is niet geaccepteerd. Kies een andere tijd of neem contact met ons op.';
      case 'range-too-long':
        return 'Deze periode is te lang. Kies een kortere.';
      case 'rate-limited':
        return 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.';
      case 'calendar-unreachable':
        return 'De agenda kan nu niet worden geraadpleegd, dus er is niets geboekt. Probeer het zo nog eens.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'De boekingsserver is niet bereikbaar op het opgegeven adres.';
      case 'timeout':
        return 'De boekingsserver heeft niet op tijd gereageerd.';
      case 'mixed-content':
        return 'Deze pagina gebruikt https, maar het adres van de boekingsserver begint met http. Browsers blokkeren dat.';
      case 'not-a-backend':
        return 'Op dit adres reageert wel iets, maar geen boekingsserver.';
      case 'offline':
        return 'U lijkt offline te zijn. Wat u hebt ingevuld, blijft bewaard.';
    }
  },
  missingAttribute: (name) => `Dit boekingselement mist het attribuut ‘${name}’.`,
  slotTakenTitle: 'Deze tijd is zojuist geboekt',
  slotTaken: 'Er is niets geboekt. Wat u hebt ingevuld, blijft bewaard; kies een andere tijd.',
  nearestTimes: 'Dichtstbijzijnde beschikbare tijden',
  checkingTitle: 'Een moment geduld, alstublieft',
  checking: 'Er kwam geen antwoord. We controleren of uw boeking is aangekomen…',
  unknownTitle: 'Nog steeds geen antwoord',
  unknownOutcome:
    'We weten nog niet of uw boeking is aangekomen. U kunt het gerust opnieuw proberen: er wordt niets dubbel geboekt.',
  unknownEventType: (slug) => `Het afspraaktype ‘${slug}’ bestaat hier niet.`,
  waitlistWay: 'Geen geschikte tijd? Meld u aan voor de wachtlijst',
};

function freeTimes(count: number): string {
  return `${count} beschikbare ${count === 1 ? 'tijd' : 'tijden'}`;
}

/** The words for any locale of the language. */
export const textsFor = (): Texts => nl;
