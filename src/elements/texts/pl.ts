import type { Texts } from './texts.js';

/** A noun, or all that depends on its number, for each way Polish counts (CLDR plural rules of whole numbers). */
export interface Counted {
  readonly one: string;
  /** 2 to 4, 22 to 24 and the like. */
  readonly few: string;
  readonly many: string;
}

const rules = new Intl.PluralRules('pl');

const times: Counted = { one: 'wolny termin', few: 'wolne terminy', many: 'wolnych terminów' };

/** In the accusative: “Znaleziono …”. */
const zones: Counted = { one: 'strefę', few: 'strefy', many: 'stref' };

export function form(number: number): keyof Counted {
  const rule = rules.select(number);
  return rule === 'one' || rule === 'few' ? rule : 'many';
}

export function count(number: number, noun: Counted): string {
  return `${number} ${noun[form(number)]}`;
}

const noAnswer = 'Usługa rezerwacji nie odpowiada. Proszę spróbować ponownie za chwilę.';

/** Polish, without Pan or Pani and without ty. */
export const pl: Texts = {
  language: 'pl',
  direction: 'ltr',

  loading: 'Ładowanie…',
  back: 'Wstecz',
  retry: 'Spróbuj ponownie',
  noAnswer,
  goOn: 'Dalej',
  change: 'Zmień',
  close: 'Zamknij',
  newTab: '(otwiera się w nowej karcie)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} godz.` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Jak długo?',
  chooseService: 'Proszę wybrać usługę',
  yourChoice: 'Wybrany termin',

  chooseDate: 'Proszę wybrać dzień',
  previousMonth: 'Poprzedni miesiąc',
  nextMonth: 'Następny miesiąc',
  dayWithTimes: (date, number) => `${date}, ${count(number, times)}`,
  dayWithoutTimes: (date) => `${date}, brak wolnych terminów`,

  chooseTime: 'Proszę wybrać godzinę',
  timesOn: (date) => date,
  timesFound: (number, range) => `${count(number, times)}: ${range}`,
  noTimesOn: (date) => `Brak wolnych terminów: ${date}.`,
  // The names of months are the same in the accusative.
  noTimesIn: (month) => `Brak wolnych terminów na ${month}.`,
  noTimesAtAll: 'Obecnie nie ma wolnych terminów. Prosimy zajrzeć tu później.',
  noTimesRead: 'Nie można teraz odczytać wolnych terminów. Proszę spróbować ponownie za chwilę.',
  nextFree: (date) => `Najbliższy wolny dzień: ${date}`,
  timeOnDay: (from, to, date) => `od ${from} do ${to}, ${date}`,
  morning: 'Przed południem',
  afternoon: 'Po południu',
  evening: 'Wieczorem',

  chooseLocation: 'Gdzie?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Rozmowa wideo';
      case 'phone-host-calls':
        return 'Telefonicznie – zadzwonimy';
      case 'phone-guest-calls':
        return 'Telefonicznie – na nasz numer';
      case 'in-person':
        return 'Osobiście';
      case 'link':
        return 'Online';
      case 'text':
        return 'Inne miejsce';
      case 'ask-guest':
        return 'Dowolne miejsce';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Link pojawi się po rezerwacji';
      case 'phone-host-calls':
        return 'Wystarczy podać numer, zadzwonimy';
      case 'phone-guest-calls':
        return 'Numer pojawi się po rezerwacji';
      case 'in-person':
        return 'Adres pojawi się po rezerwacji';
      case 'link':
        return 'Link pojawi się po rezerwacji';
      case 'text':
        return 'Szczegóły pojawią się po rezerwacji';
      case 'ask-guest':
        return 'Proszę podać miejsce spotkania';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Niedostępne: nie połączono kalendarza, który mógłby utworzyć link';
      case 'needs-reconnect':
        return 'Niedostępne: organizator musi odnowić połączenie z kalendarzem';
      case 'no-write-access':
        return 'Niedostępne: kalendarz organizatora jest tylko do odczytu';
      case 'conference-not-allowed':
        return 'Niedostępne: kalendarz organizatora nie tworzy takich linków';
      case 'calendar-unreachable':
        return 'Chwilowo niedostępne: kalendarz nie odpowiada';
    }
  },
  noPlace: 'Żadne z miejsc spotkania nie jest teraz dostępne. Proszę spróbować ponownie później.',
  locationPhoneLabel: 'Numer telefonu',
  locationPlaceLabel: 'Gdzie mamy się spotkać?',

  timeZone: 'Strefa czasowa',
  searchTimeZone: 'Szukaj miasta lub strefy',
  zonesFound: (number) => `Znaleziono ${count(number, zones)}`,
  noZoneFound: 'Nie znaleziono strefy. Proszę wpisać duże miasto w pobliżu.',

  yourDetails: 'Dane do rezerwacji',
  name: 'Imię i nazwisko',
  email: 'Adres e-mail',
  optional: 'opcjonalnie',
  book: 'Zarezerwuj',
  booking: 'Rezerwowanie…',
  changeTime: 'Wybierz inny termin',
  required: (label) => `Proszę wypełnić pole: ${label}`,
  invalidEmail: 'Proszę podać adres e-mail, na przykład imie@example.com',
  invalidPhone: 'Proszę podać numer telefonu cyframi, na przykład +48 22 123 45 67',
  invalidUrl: 'Proszę podać adres strony zaczynający się od https://',
  invalidNumber: 'Proszę podać liczbę',
  consentNeeded: 'Aby przejść dalej, proszę zaznaczyć to pole',
  checkAnswer: (label) => `Proszę sprawdzić pole: ${label}`,
  faults: (number) =>
    ({
      one: 'Jedno pole wymaga uwagi',
      few: `${number} pola wymagają uwagi`,
      many: `${number} pól wymaga uwagi`,
    })[form(number)],
  choosePlaceholder: 'Proszę wybrać',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Termin zarezerwowany';
      case 'pending':
        return 'Rezerwacja czeka na potwierdzenie';
      case 'cancelled':
        return 'Ta rezerwacja została odwołana';
      case 'declined':
        return 'Ta rezerwacja nie mogła zostać przyjęta';
      case 'expired':
        return 'Ta rezerwacja nie została potwierdzona na czas';
    }
  },
  confirmationSentTo: (email) => `Zaproszenie zostanie wysłane na adres ${email}.`,
  noInvitation: 'Nie wysyłamy zaproszenia do kalendarza. Termin można dodać do własnego kalendarza tutaj.',
  pendingNote: 'Termin jest zarezerwowany do czasu odpowiedzi organizatora.',
  what: 'Co',
  when: 'Kiedy',
  where: 'Gdzie',
  who: 'Kto',
  joinLink: 'Dołącz do spotkania',
  conferencePending: 'Tworzenie linku do spotkania…',
  conferenceLater: 'Link do spotkania nie jest jeszcze gotowy. Znajdzie się w zaproszeniu.',
  conferenceFailed:
    'Nie udało się utworzyć linku do spotkania. Rezerwacja jest ważna, a organizator prześle link.',
  calendarDelayed: 'Rezerwacja jest ważna. Zaproszenie zostanie wysłane, gdy tylko kalendarz odpowie.',
  addToCalendar: 'Dodaj do kalendarza',
  calendarFile: 'Plik kalendarza',
  print: 'Drukuj',
  bookAnother: 'Zarezerwuj kolejny termin',
  leavingFor: 'Za chwilę nastąpi przejście do',
  goOnTo: 'Przejdź do',
  stayHere: 'Zostań tutaj',

  failedTitle: 'Rezerwacja chwilowo nie działa',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Niektóre dane nie zostały przyjęte. Proszę je sprawdzić i spróbować ponownie.';
      case 'unauthenticated':
        return 'Ten link stracił ważność. Proszę użyć linku z potwierdzenia rezerwacji.';
      case 'origin-not-allowed':
        return 'Ta witryna nie może korzystać z tej strony rezerwacji. Proszę skontaktować się z jej operatorem.';
      case 'not-found':
        return 'Ta strona rezerwacji nie istnieje. Proszę skontaktować się z operatorem witryny.';
      case 'slot-taken':
        return 'Ktoś był szybszy: ten termin jest już zajęty. Proszę wybrać inny.';
      case 'version-conflict':
        return 'Rezerwacja została w międzyczasie zmieniona. Proszę sprawdzić ją jeszcze raz.';
      case 'in-progress':
        return 'Rezerwacja jest jeszcze przetwarzana. Proszę chwilę poczekać.';
      case 'gone':
        return 'Ta rezerwacja już nie istnieje.';
      case 'key-reused':
        return 'Ten formularz wysłano już wcześniej z innymi danymi. Proszę spróbować ponownie.';
      case 'not-bookable':
        return 'Tego terminu nie można już zarezerwować. Proszę wybrać inny.';
      case 'refused':
        return 'Rezerwacja nie została przyjęta.';
      case 'range-too-long':
        return 'Ten przedział czasu jest za długi. Proszę wybrać krótszy.';
      case 'rate-limited':
        return 'Zbyt wiele prób. Proszę odczekać minutę i spróbować ponownie.';
      case 'calendar-unreachable':
        return 'Nie można teraz odczytać kalendarza, więc nic nie zarezerwowano. Proszę spróbować ponownie za chwilę.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Nie można połączyć się z serwerem rezerwacji pod jego adresem.';
      case 'timeout':
        return 'Serwer rezerwacji nie odpowiedział na czas.';
      case 'mixed-content':
        return 'Ta strona używa https, a adres serwera rezerwacji zaczyna się od http. Przeglądarki to blokują.';
      case 'not-a-backend':
        return 'Pod tym adresem coś odpowiada, ale nie jest to serwer rezerwacji.';
      case 'offline':
        return 'Wygląda na to, że nie ma połączenia z internetem. Wpisane dane zostały zachowane.';
    }
  },
  missingAttribute: (name) => `Ten element rezerwacji wymaga atrybutu „${name}”.`,
  slotTakenTitle: 'Ten termin został właśnie zajęty',
  slotTaken: 'Nic nie zarezerwowano. Wpisane dane zostały zachowane; proszę wybrać inny termin.',
  nearestTimes: 'Najbliższe wolne terminy',
  checkingTitle: 'Chwileczkę',
  checking: 'Nie ma odpowiedzi. Sprawdzamy, czy rezerwacja dotarła…',
  unknownTitle: 'Nadal nie ma odpowiedzi',
  unknownOutcome:
    'Nie wiemy jeszcze, czy rezerwacja dotarła. Można bezpiecznie spróbować ponownie: termin nie zostanie zarezerwowany dwa razy.',
  unknownEventType: (slug) => `Nie ma tu rodzaju spotkania „${slug}”.`,
  waitlistWay: 'Brak odpowiedniego terminu? Zapis na listę oczekujących',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => pl;
