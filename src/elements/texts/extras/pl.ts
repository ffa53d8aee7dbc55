import { count, form, type Counted } from '../pl.js';
import type { ExtraTexts } from './extra-texts.js';

const times: Counted = { one: 'termin', few: 'terminy', many: 'terminów' };

/** In the accusative: “przez …”. */
const minutesLong: Counted = { one: 'minutę', few: 'minuty', many: 'minut' };

/** In the accusative, too. */
const secondsLong: Counted = { one: 'sekundę', few: 'sekundy', many: 'sekund' };

const weeksLong: Counted = { one: 'tydzień', few: 'tygodnie', many: 'tygodni' };

/** Polish, without Pan or Pani and without ty. */
export const pl: ExtraTexts = {
  weekOf: (range) => `Tydzień ${range}`,
  previousWeek: 'Poprzedni tydzień',
  nextWeek: 'Następny tydzień',
  noTimesInWeek: (range) => `Brak wolnych terminów w tygodniu ${range}.`,
  nextTimes: 'Najbliższe wolne terminy',
  earlierTimes: 'Wcześniejsze terminy',
  laterTimes: 'Późniejsze terminy',
  moreTimes: (number) => `Jeszcze ${count(number, times)}`,

  chooseHost: 'Z kim?',
  anyHost: 'Dowolna dostępna osoba',
  clock: 'Format godziny',
  languages: 'Język',

  heldFor: (time) => `Ten termin jest zarezerwowany jeszcze przez ${time}`,
  heldStill: (seconds) => `Ten termin jest zarezerwowany jeszcze przez ${howLong(seconds)}.`,
  holdLonger: 'Przedłuż',
  holdEnded: 'Wstępna rezerwacja terminu wygasła. Nadal można spróbować go zarezerwować.',
  seatsLeft: (number) =>
    ({
      one: `Zostało ${number} miejsce`,
      few: `Zostały ${number} miejsca`,
      many: `Zostało ${number} miejsc`,
    })[form(number)],

  furtherGuests: 'Dodatkowe osoby',
  addGuest: 'Dodaj osobę',
  furtherGuest: (position) => `Adres e-mail osoby ${position}`,
  removeGuest: (position) => `Usuń osobę ${position}`,
  furtherGuestsHelp: 'Te osoby też otrzymają zaproszenie.',

  repeat: 'Powtarzaj',
  repeatEvery: 'Jak często?',
  everyWeeks: (number) => (number === 1 ? 'Co tydzień' : `Co ${count(number, weeksLong)}`),
  repeatTimes: 'Ile terminów?',
  timesInAll: (number) => count(number, times),
  repeatNot: 'Nie powtarzaj',
  seriesTimes: 'Które terminy?',
  findingTimes: 'Szukanie wolnych terminów…',
  timesFree: (free, all) => `Można zarezerwować ${free} z ${all} terminów`,
  noSeries: 'Tego terminu nie można powtarzać.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'zajęty';
      case 'outside-hours':
        return 'wtedy niedostępny';
      case 'notice':
        return 'za mało czasu do terminu';
      case 'window':
        return 'zbyt odległy';
    }
  },
  justTaken: 'właśnie zajęty',
  clocksChange: (usual) => `zamiast ${usual}, z powodu zmiany czasu`,
  bookTimes: (number) => `Zarezerwuj ${count(number, times)}`,
  timesBooked: (number) =>
    ({
      one: `${number} termin zarezerwowany`,
      few: `${number} terminy zarezerwowane`,
      many: `${number} terminów zarezerwowanych`,
    })[form(number)],
  timesRequested: (number) =>
    `${count(number, times)} ${form(number) === 'few' ? 'czekają' : 'czeka'} na potwierdzenie`,
  invitationsSentTo: (email) => `Zaproszenia zostaną wysłane na adres ${email}.`,
  noInvitations: 'Nie wysyłamy zaproszeń do kalendarza. Terminy można dodać do własnego kalendarza tutaj.',
  timesKept: 'Terminy są zarezerwowane do czasu odpowiedzi organizatora.',
  linksPending: 'Tworzenie linków do spotkań…',
  linksLater: 'Nie wszystkie linki do spotkań są już gotowe. Znajdą się w zaproszeniach.',
  linksFailed:
    'Nie udało się utworzyć wszystkich linków do spotkań. Rezerwacje są ważne, a organizator prześle linki.',
  timesDelayed: 'Rezerwacje są ważne. Zaproszenia zostaną wysłane, gdy tylko kalendarz odpowie.',
  checkingTimes: 'Nie ma odpowiedzi. Sprawdzamy, czy rezerwacje dotarły…',
  unknownTimes:
    'Nie wiemy jeszcze, czy rezerwacje dotarły. Można bezpiecznie spróbować ponownie: nic nie zostanie zarezerwowane dwa razy.',
  timesLost:
    'Niektóre z tych terminów nie są już dostępne, więc nic nie zostało zarezerwowane. Proszę jeszcze raz przejrzeć terminy.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Zarezerwowany';
      case 'pending':
        return 'Do potwierdzenia';
      case 'cancelled':
        return 'Odwołany';
      case 'declined':
        return 'Odrzucony';
      case 'expired':
        return 'Niepotwierdzony na czas';
    }
  },
  timeOfSeries: (position, of) => `Termin ${position} z ${of}`,

  yourBooking: 'Szczegóły rezerwacji',
  reschedule: 'Wybierz inny termin',
  chooseNewTime: 'Który termin będzie lepszy?',
  timeNow: 'Dotychczasowy termin',
  newTime: 'Nowy termin',
  moveNow: 'Zmień termin',
  moving: 'Zmienianie terminu…',
  moved: 'Termin rezerwacji został zmieniony',
  keepTime: 'Zachowaj termin',
  cancelBooking: 'Odwołaj rezerwację',
  cancelQuestion: 'Odwołać tę rezerwację?',
  cancelReason: 'Powód',
  cancelNow: 'Tak, odwołaj',
  cancelling: 'Odwoływanie…',
  keepBooking: 'Nie, zachowaj',
  changedMeanwhile: 'Ta rezerwacja została w międzyczasie zmieniona. Oto jej aktualny stan.',
  bookingOver: 'Termin tej rezerwacji już minął, więc nie można jej zmienić.',
  noSuchBooking:
    'Pod tym linkiem nie ma żadnej rezerwacji. Proszę jeszcze raz otworzyć link z potwierdzenia rezerwacji.',

  waitlist: 'Lista oczekujących',
  joinWaitlist: 'Zapisz się na listę oczekujących',
  joiningWaitlist: 'Zapisywanie…',
  waitlistHelp:
    'To jeszcze nie rezerwacja. Gdy tego dnia zwolni się termin, wyślemy wiadomość i przez jakiś czas go zatrzymamy; wtedy można zdecydować, czy pasuje.',
  waitlistDay: 'Dzień',
  waitlistDayFault: 'Proszę wybrać dzień, który można zarezerwować',
  noWaitlist: 'Tutaj nie ma listy oczekujących.',
  cannotWait: 'Na ten dzień nie ma listy oczekujących. Proszę wybrać inny.',
  onWaitlist: 'Zapisano na listę oczekujących',
  waitlistPromise: (email, duration) =>
    `Gdy tylko coś się zwolni, napiszemy na adres ${email} i zatrzymamy termin (${duration}). To jeszcze nie rezerwacja.`,
  timeOffered: 'Zwolnił się termin',
  offeredUntil: (when) => `Termin czeka do: ${when}.`,
  takeOffer: 'Zarezerwuj ten termin',
  passOffer: 'Nie ten – czekam dalej',
  offerPassed: 'Ten termin dostanie następna osoba. Miejsce na liście oczekujących pozostaje.',
  offerLost: 'Ten termin nie jest już zatrzymany. Miejsce na liście oczekujących pozostaje.',
  leaveWaitlist: 'Opuść listę oczekujących',
  leaveQuestion: 'Opuścić listę oczekujących?',
  leaveNow: 'Tak, opuść',
  leavingWaitlist: 'Wypisywanie…',
  keepWaiting: 'Nie, czekam dalej',
  leftWaitlist: 'Wypisano z listy oczekujących',
  waitlistOver: 'Oczekiwany dzień już minął',
  waitlistBooked: 'Termin z listy oczekujących został zarezerwowany',
  waitlistBookedNote: 'Szczegóły są w potwierdzeniu rezerwacji.',
  noSuchEntry:
    'Pod tym linkiem nie ma miejsca na liście oczekujących. Proszę jeszcze raz otworzyć link z naszej wiadomości.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
}
