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
