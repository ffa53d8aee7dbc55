import { count, form, type Counted } from '../pl.js';
import type { ExtraTexts } from './extra-texts.js';

const times: Counted = { one: 'termin', few: 'terminy', many: 'terminów' };

/** In the accusative: “przez …”. */
const minutesLong: Counted = { one: 'minutę', few: 'minuty', many: 'minut' };

/** In the accusative, too. */
const secondsLong: Counted = { one: 'sekundę', few: 'sekundy', many: 'sekund' };

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
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
}
