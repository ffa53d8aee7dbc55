import type { MailTexts } from './mail-texts.js';

const rules = new Intl.PluralRules('pl');

/** Polish, without Pan or Pani and without ty; names stand in the nominative, after a noun or a colon. */
export const pl: MailTexts = {
  lang: 'pl',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Dzień dobry!' : `Dzień dobry, ${name}!`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Zarezerwowano: ${title}, ${when}`,
      lead: `Termin jest zarezerwowany. Organizator: ${host}.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Czeka na potwierdzenie: ${title}, ${when}`,
      lead: `Ten termin jest wstępnie zarezerwowany. Brakuje jeszcze potwierdzenia organizatora (${host}); damy znać, gdy tylko nadejdzie.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Potwierdzono: ${title}, ${when}`,
      lead: `Rezerwacja jest potwierdzona. Organizator: ${host}.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Odmowa: ${title}, ${when}`,
      lead: `Niestety ten termin nie odpowiada organizatorowi (${host}). Nic nie zarezerwowano.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Nie potwierdzono na czas: ${title}, ${when}`,
      lead: `Odpowiedź organizatora (${host}) nie nadeszła na czas. Nic nie zarezerwowano; zapraszamy do wyboru innego terminu.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Nowy termin: ${title}, ${when}`,
      lead: `Spotkanie ma teraz inny termin. Organizator: ${host}.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Odwołano: ${title}, ${when}`,
      lead: `Spotkanie się nie odbędzie. Organizator: ${host}.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Link do spotkania: ${title}, ${when}`,
      lead: `Link do spotkania jest gotowy. Organizator: ${host}.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Brak linku do spotkania: ${title}, ${when}`,
      lead: `Nie udało się utworzyć linku do spotkania. Rezerwacja jest ważna. Organizator: ${host}.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Przypomnienie: ${title}, ${when}`,
      lead: `Zbliża się termin spotkania. Organizator: ${host}.`,
    }),
  },
  endedForGuest: {
    byGuest: 'Rezerwację odwołano na życzenie gościa.',
    byHost: ({ host }) => `Rezerwację odwołał organizator (${host}).`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Podczas rezerwacji podano ten adres jako adres uczestnika spotkania. Organizator: ${host}.`
      : `Podczas rezerwacji podano ten adres jako adres uczestnika spotkania. Rezerwuje: ${guest}.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Nowa rezerwacja: ${title}, ${when}`,
      lead: guest === '' ? 'Jest nowa rezerwacja.' : `Jest nowa rezerwacja. Gość: ${guest}.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Prośba o potwierdzenie: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Ktoś prosi o ten termin i czeka na odpowiedź.'
          : `${guest} prosi o ten termin i czeka na odpowiedź.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Potwierdzono: ${title}, ${when}`,
      lead: 'Rezerwacja jest potwierdzona. Gość już o tym wie.',
    }),
    declined: ({ title, when }) => ({
      title: `Odmowa: ${title}, ${when}`,
      lead: 'Rezerwacja nie została przyjęta. Gość już o tym wie, a termin jest znowu wolny.',
    }),
    expired: ({ title, when }) => ({
      title: `Nie potwierdzono na czas: ${title}, ${when}`,
      lead: 'Nikt nie odpowiedział na tę prośbę na czas. Gość już o tym wie, a termin jest znowu wolny.',
    }),
    moved: ({ title, when }) => ({
      title: `Nowy termin: ${title}, ${when}`,
      lead: 'Rezerwacja ma teraz inny termin.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Odwołano: ${title}, ${when}`,
      lead: 'Rezerwacja została odwołana, a jej termin jest znowu wolny.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Link do spotkania: ${title}, ${when}`,
      lead: 'Link do tego spotkania jest gotowy.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Brak linku do spotkania: ${title}, ${when}`,
      lead: 'Kalendarz nie utworzył linku do tego spotkania. Rezerwacja jest ważna. Proszę wysłać gościowi link albo uzgodnić inne miejsce.',
    }),
    reminder: ({ title, when }) => ({
      title: `Przypomnienie: ${title}, ${when}`,
      lead: 'Zbliża się zarezerwowany termin.',
    }),
    conflict: ({ title, when }) => ({
      title: `Kolizja terminów: ${title}, ${when}`,
      lead: 'W jednym z kalendarzy jest w tym czasie coś innego. Rezerwacja też jest ważna: proszę sprawdzić, co można przełożyć.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Nie zapisano w kalendarzu: ${title}, ${when}`,
      lead: 'Nie udało się tego zapisać w kalendarzu i nie ponawiamy już prób. Rezerwacja jest ważna tak, jak ją uzgodniono. W terminarzu można spróbować jeszcze raz.',
    }),
  },
  endedForHost: {
    byGuest: 'Rezerwację odwołał gość.',
    byHost: 'Rezerwację odwołał organizator.',
  },
  changed: {
    moved: ({ title, when }) => ({
      title: `Przesunięto w kalendarzu: ${title}, ${when}`,
      lead: 'Ktoś przesunął w kalendarzu wydarzenie tej rezerwacji. Do czasu decyzji rezerwacja jest ważna tak, jak ją uzgodniono.',
    }),
    gone: ({ title, when }) => ({
      title: `Usunięto z kalendarza: ${title}, ${when}`,
      lead: 'Ktoś usunął z kalendarza wydarzenie tej rezerwacji. Do czasu decyzji rezerwacja pozostaje ważna.',
    }),
    clash: {
      booking: 'Nie można było przenieść rezerwacji, bo w tym czasie jest już inna.',
      calendar: 'Nie można było przenieść rezerwacji, bo w tym czasie jest coś innego w kalendarzu.',
      'all-day': 'Nie można było przenieść rezerwacji, bo wydarzenie jest teraz całodniowe.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Zarezerwowano: ${title}, ${count}, pierwszy: ${when}`,
        lead: `Terminy są zarezerwowane. Organizator: ${host}.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Czeka na potwierdzenie: ${title}, ${count}, pierwszy: ${when}`,
        lead: `Te terminy są wstępnie zarezerwowane. Każdy z nich musi jeszcze potwierdzić organizator (${host}); damy znać, gdy tylko to nastąpi.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Nowa rezerwacja: ${title}, ${count}, pierwszy: ${when}`,
        lead:
          guest === ''
            ? 'Zarezerwowano kilka terminów naraz.'
            : `Zarezerwowano kilka terminów naraz. Gość: ${guest}.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Prośba o potwierdzenie: ${title}, ${count}, pierwszy: ${when}`,
        lead:
          guest === ''
            ? 'Ktoś prosi o te terminy i czeka na odpowiedź w sprawie każdego z nich.'
            : `${guest} prosi o te terminy i czeka na odpowiedź w sprawie każdego z nich.`,
      }),
    },
    count: (count) => `${count} ${rules.select(count) === 'few' ? 'terminy' : 'terminów'}`,
    place: ({ position, of }) => `${position} z ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Na liście oczekujących: ${title}, ${when}`,
      lead: `Zapis na listę oczekujących został przyjęty. Organizator: ${host}. Nic nie jest jeszcze zarezerwowane. Gdy tego dnia zwolni się termin, damy znać i przez pewien czas nikt inny go nie dostanie.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Zwolnił się termin: ${title}, ${when}`,
      lead: `Zwolnił się termin i na razie nikt inny go nie dostanie. Organizator: ${host}. Nic nie jest jeszcze zarezerwowane.`,
    }),
    unanswered:
      'Jeśli do tego czasu nie będzie odpowiedzi, termin dostanie następna osoba na liście, a zapis będzie nadal czekać na inny.',
    elsewise: 'Ten sam link pozwala też zrezygnować z tego terminu albo wypisać się z listy.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Proszę ponownie połączyć: ${provider}`,
    lead: `Nie mamy już dostępu do konta ${account}. Do czasu ponownego połączenia nie oferujemy terminów, które zależą od jego kalendarzy, a rezerwacje czekają na zapisanie w nich. Dotychczasowe rezerwacje są ważne.`,
  }),
  connectionEnds: {
    expired: 'Zgoda na dostęp wygasła.',
    revoked: 'Zgodę na dostęp wycofano albo zmieniono hasło.',
    'scope-missing': 'Udzielono mniejszych uprawnień, niż potrzeba.',
    'admin-policy': 'Organizacja, do której należy konto, nie zezwala na tę aplikację.',
  },
  labels: {
    what: 'Co',
    when: 'Kiedy',
    formerly: 'Poprzednio',
    inCalendar: 'W kalendarzu',
    where: 'Gdzie',
    with: 'Z kim',
    guest: 'Gość',
    reason: 'Powód',
    answers: 'Odpowiedzi',
    account: 'Konto',
    confirmBy: 'Odpowiedź do',
    keptFor: 'Czas na odpowiedź',
    keptUntil: 'Termin czeka do',
  },
  places: {
    conference: 'Rozmowa wideo',
    'phone-host-calls': 'Telefonicznie',
    'phone-guest-calls': 'Telefonicznie',
    'in-person': 'Osobiście',
    link: 'Online',
    text: 'Inne miejsce',
    'ask-guest': 'Miejsce wybrane przez gościa',
  },
  hostCalls: ({ host, number }) => `${host} zadzwoni pod numer ${number}`,
  guestCalls: (number) => `Proszę zadzwonić pod numer ${number}`,
  linkLater: 'Link do spotkania nie jest jeszcze gotowy. Wyślemy go w osobnej wiadomości.',
  moreAnswers: 'Wszystkie odpowiedzi gościa są w terminarzu.',
  actions: {
    join: 'Dołącz do spotkania',
    manage: 'Zmień lub odwołaj',
    agenda: 'Otwórz terminarz',
    decide: 'Odpowiedz teraz',
    settings: 'Otwórz ustawienia',
    take: 'Zarezerwuj ten termin',
    waitlist: 'Zobacz listę oczekujących lub wypisz się z niej',
  },
  because: {
    guest:
      'Ta wiadomość przyszła, bo ktoś zarezerwował termin, podając ten adres. Jeśli to pomyłka, nie trzeba nic robić.',
    companion:
      'Ta wiadomość przyszła, bo ktoś podał ten adres podczas rezerwacji. Jeśli to pomyłka, nie trzeba nic robić.',
    waiting:
      'Ta wiadomość przyszła, bo ktoś zapisał się na listę oczekujących, podając ten adres. Jeśli to pomyłka, nie trzeba nic robić.',
    host: 'Ta wiadomość przyszła, bo pod tym profilem można rezerwować terminy. W ustawieniach można wybrać, kto i dokąd wysyła powiadomienia o rezerwacjach.',
  },
};
