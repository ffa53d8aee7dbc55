import type { GuestPageTexts } from './guest-page-texts.js';

/** Polish, without Pan or Pani and without ty in sentences; names stand in the nominative, after a colon or in brackets. */
export const pl: GuestPageTexts = {
  lang: 'pl',
  owner: {
    title: (name) => `Rezerwacja terminu: ${name}`,
    lead: 'Czego ma dotyczyć spotkanie?',
    none: 'Obecnie nie można tu niczego zarezerwować.',
  },
  minutes: (count) => `${count} min`,
  times: {
    title: 'Proszę wybrać termin',
    plain: 'Pokaż terminy na prostej stronie',
    zone: 'Strefa czasowa',
    change: 'Pokaż',
    length: 'Jak długo',
    place: 'Gdzie',
    host: 'Z kim',
    anyHost: 'Dowolna dostępna osoba',
    earlier: 'Wcześniej',
    later: 'Później',
    none: 'W tych dniach nie ma wolnych terminów.',
    next: (when) => `Najbliższy wolny termin: ${when}`,
    waitlist: 'Żaden termin nie pasuje? Zapis na listę oczekujących',
  },
  details: {
    title: 'Dane do rezerwacji',
    name: 'Imię i nazwisko',
    email: 'Adres e-mail',
    further: (most) => `Adresy e-mail dodatkowych osób, każdy w osobnym wierszu, najwyżej ${most}`,
    number: 'Numer, pod który mamy zadzwonić',
    place: 'Miejsce spotkania',
    optional: 'opcjonalnie',
    book: 'Zarezerwuj',
    request: 'Poproś o ten termin',
    otherTime: 'Wybierz inny termin',
    faulty: 'Czegoś brakuje albo coś się nie zgadza. Nic jeszcze nie zarezerwowano.',
    fault: 'Proszę sprawdzić to pole.',
  },
  statuses: {
    confirmed: (host) => ({
      title: 'Termin zarezerwowany',
      lead: `Rezerwacja jest potwierdzona. Organizator: ${host}.`,
    }),
    pending: (host) => ({
      title: 'Czeka na potwierdzenie',
      lead: `Ten termin jest wstępnie zarezerwowany. Brakuje jeszcze potwierdzenia organizatora (${host}).`,
    }),
    cancelled: () => ({ title: 'Odwołano', lead: 'To spotkanie się nie odbędzie.' }),
    declined: (host) => ({
      title: 'Odmowa',
      lead: `Niestety ten termin nie odpowiada organizatorowi (${host}).`,
    }),
    expired: () => ({
      title: 'Nie potwierdzono na czas',
      lead: 'Odpowiedź nie nadeszła na czas. Nic nie zarezerwowano.',
    }),
  },
  linkLater: 'Link do spotkania nie jest jeszcze gotowy. Proszę otworzyć tę stronę ponownie za chwilę.',
  manage: {
    title: 'Szczegóły rezerwacji',
    paste: 'Link z wiadomości e-mail',
    pasteHint: 'Proszę skopiować cały link i wkleić go tutaj.',
    open: 'Otwórz',
    wrong: {
      title: 'Pod tym linkiem nie ma żadnej rezerwacji',
      lead: 'Link jest niekompletny albo rezerwacja już nie istnieje. Proszę skopiować cały link z wiadomości e-mail.',
    },
    file: 'Plik kalendarza',
    move: 'Wybierz inny termin',
    moveTo: 'Na jaki termin przenieść rezerwację?',
    moved: 'Termin rezerwacji został zmieniony.',
    cancel: 'Odwołaj rezerwację',
    cancelQuestion: 'Odwołać tę rezerwację?',
    reason: 'Powód, do wiadomości organizatora',
    cancelNow: 'Tak, odwołaj',
    keep: 'Nie, zachowaj',
    cancelled: 'Rezerwacja została odwołana.',
    again: 'Zarezerwuj kolejny termin',
    over: 'Ta rezerwacja jest już nieaktualna i nie można jej zmienić.',
  },
  series: {
    repeat: 'Powtarzanie',
    once: 'Nie, tylko raz',
    every: (weeks) => (weeks === 1 ? 'Co tydzień' : `Co ${weeks} tygodnie`),
    count: 'Ile razy, jeśli z powtarzaniem',
    hint: 'Wszystkie terminy będzie widać, zanim cokolwiek zostanie zarezerwowane.',
    title: 'Proszę wybrać terminy',
    lead: 'Zaznaczone terminy rezerwuje się naraz: wszystkie albo żaden.',
    reasons: {
      'outside-hours': 'O tej porze jest zamknięte.',
      notice: 'Za wcześnie.',
      window: 'Poza dniami, które można rezerwować.',
      unavailable: 'Zajęte.',
    },
    none: 'Proszę zaznaczyć co najmniej jeden termin. Nic nie zarezerwowano.',
    lost: (times) => ({
      title: 'Nie wszystkie te terminy są jeszcze wolne',
      lead: `Nic nie zarezerwowano. Już zajęte: ${times}`,
    }),
    book: 'Zarezerwuj zaznaczone terminy',
    change: 'Zmień dane',
    booked: {
      title: 'Terminy zarezerwowane',
      lead: 'Każdy z tych terminów jest zarezerwowany i można go osobno przenieść lub odwołać.',
    },
    waiting: {
      title: 'Czekają na potwierdzenie',
      lead: 'Te terminy są wstępnie zarezerwowane. Każdy z nich trzeba jeszcze potwierdzić.',
    },
  },
  waiting: {
    join: 'Zapisz na listę oczekujących',
    lead: 'To jeszcze nie rezerwacja. Gdy tego dnia zwolni się termin, damy znać i przez pewien czas nikt inny go nie dostanie.',
    day: 'Dzień',
    notWaitable: {
      title: 'Na ten dzień nie ma listy oczekujących',
      lead: 'Nie można go rezerwować albo czeka już zbyt wiele osób. Proszę wybrać inny dzień.',
    },
    statuses: {
      waiting: {
        title: 'Zapis na listę oczekujących przyjęty',
        lead: 'Nic nie jest jeszcze zarezerwowane. Gdy tego dnia zwolni się termin, damy znać.',
      },
      offered: {
        title: 'Zwolnił się termin',
        lead: 'Na razie nikt inny go nie dostanie, ale nie jest jeszcze zarezerwowany. Bez odpowiedzi na czas dostanie go następna osoba na liście.',
      },
      booked: { title: 'Termin zarezerwowany', lead: 'Wybrano termin, który się zwolnił.' },
      left: {
        title: 'Oczekiwanie zakończone',
        lead: 'Zapis na listę oczekujących został usunięty. Nic nie jest zarezerwowane.',
      },
      over: {
        title: 'Ten dzień już minął',
        lead: 'Nikt już nie czeka na termin tego dnia. Nic nie jest zarezerwowane.',
      },
    },
    pass: 'Zrezygnuj z tego terminu',
    passed: 'Ten termin dostanie następna osoba na liście. Zapis czeka dalej na inny.',
    leave: 'Wypisz się z listy',
    look: 'Sprawdź ponownie',
    gone: {
      title: 'Ten termin nie jest już zatrzymany',
      lead: 'Nie został zarezerwowany. Oto aktualny stan.',
    },
  },
  nearest: 'Najbliższe wolne terminy',
  back: 'Wstecz',
  tryAgain: 'Spróbuj ponownie',
  notFound: {
    title: 'Niczego tu nie ma',
    lead: 'W adresie może być literówka albo nie można tu już rezerwować.',
  },
  errors: {
    'slot-taken': {
      title: 'Ten termin jest już zajęty',
      lead: 'Ktoś był szybszy. Nic nie zarezerwowano; wpisane dane zostały zachowane.',
    },
    'not-bookable': {
      title: 'Ten termin nie jest dostępny',
      lead: 'Nic nie zarezerwowano. Proszę wybrać inny.',
    },
    'version-conflict': {
      title: 'Rezerwacja została w międzyczasie zmieniona',
      lead: 'Oto jej aktualny stan. Tym razem niczego nie zmieniono.',
    },
    gone: { title: 'Ta rezerwacja jest już nieaktualna', lead: 'Nie można jej zmienić.' },
    refused: { title: 'Nie udało się', lead: 'Rezerwacja nie została przyjęta.' },
    'rate-limited': {
      title: 'Chwileczkę',
      lead: 'Było zbyt wiele prób. Proszę spróbować ponownie za minutę. Nic nie zarezerwowano.',
    },
    'in-progress': {
      title: 'Chwileczkę',
      lead: 'Rezerwacja jest jeszcze przetwarzana. Proszę zajrzeć tu ponownie za kilka sekund.',
    },
    'calendar-unreachable': {
      title: 'Kalendarz nie odpowiada',
      lead: 'Nic nie zarezerwowano. Proszę spróbować ponownie za kilka minut.',
    },
    unavailable: {
      title: 'Nie udało się',
      lead: 'Proszę spróbować ponownie za kilka minut. Termin nie zostanie zarezerwowany dwa razy.',
    },
  },
};
