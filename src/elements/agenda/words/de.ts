import type { AgendaWords } from './words.js';

/** German, with “Sie”. */
export const de: AgendaWords = {
  title: 'Terminübersicht',
  view: 'Ansicht',
  week: 'Woche',
  list: 'Liste',
  today: 'Heute',
  earlier: (days) => `${daysOf(days)} zurück`,
  later: (days) => `${daysOf(days)} weiter`,
  goToDate: 'Zum Datum',
  showEnded: 'Abgesagte Buchungen zeigen',
  timeZone: 'Zeitzone',
  ownZone: (name) => `Ihre Zeiten: ${name}`,
  deviceZone: (name) => `Dieses Gerät: ${name}`,
  allDay: 'Ganztägig',
  nothingOnDay: 'Nichts',
  shown: (range, bookings, events) =>
    `${range}: ${bookings === 1 ? '1 Buchung' : `${bookings} Buchungen`}, ${events === 1 ? '1 Kalendereintrag' : `${events} Kalendereinträge`}`,

  free: 'Verfügbar',
  busy: 'Beschäftigt',
  untitled: 'Beschäftigt',
  status: (status) => statuses[status],
  waitsUntil: (when) => `Wartet bis ${when} auf Ihre Zusage`,
  calendarState: (state) => states[state],
  changedInCalendar: 'Im Kalender geändert',

  when: 'Wann',
  guestTime: 'Beim Gast',
  guest: 'Gast',
  deletedGuest: '(gelöscht)',
  furtherGuests: 'Bringt mit',
  series: 'Serie',
  seriesPlace: (position, of) => `${position} von ${of}`,
  guestAnswer: 'Antwort auf die Einladung',
  invitationAnswer: (answer) => answers[answer],
  where: 'Wo',
  place: (kind) => places[kind],
  placeDetail: (kind) =>
    kind === 'phone-host-calls' ? 'Telefonnummer des Gasts' : 'Wo der Gast sich treffen möchte',
  join: 'Am Videoanruf teilnehmen',
  linkComing: 'Der Link wird gerade erstellt.',
  linkFailed: 'Es konnte kein Link erstellt werden. Bitte sagen Sie Ihrem Gast, wie Sie sich treffen.',
  withHosts: 'Mit',
  inCalendar: 'In Ihrem Kalender',
  reason: 'Grund',
  calendar: 'Kalender',
  people: 'Personen',
  blocks: 'Sperrt diese Zeit für Buchungen',
  blocksNot: 'Verfügbar: sperrt keine Buchungen',
  openInCalendar: 'Im Kalender öffnen',
  yes: 'Ja',
  no: 'Nein',

  deed: (deed) => deeds[deed],
  consequence: (deed, guest) => consequences[deed](guest),
  done: (deed) => done[deed],
  giveReason: 'Grund (freiwillig; Ihr Gast kann ihn lesen)',
  back: 'Zurück',
  moved: (from, to) => `Im Kalender wurde der Termin von ${from} auf ${to} verschoben.`,
  eventGone: 'Im Kalender wurde der Termin gelöscht.',
  clashBooking: 'Zu dieser Zeit liegt eine andere Buchung.',
  clashAllDay: 'Der Eintrag ist ganztägig; eine Buchung kann das nicht sein.',
  staleNews: 'Die Buchung wurde inzwischen geändert. So steht es jetzt.',

  unwritten: (count) =>
    count === 1
      ? 'Eine Buchung steht nicht so in Ihrem Kalender, wie sie sollte. Die Buchung selbst gilt.'
      : `${count} Buchungen stehen nicht so in Ihrem Kalender, wie sie sollten. Die Buchungen selbst gelten.`,
  unwrittenReason: (code) => reasons[code] ?? 'Der Kalender hat sie nicht angenommen.',
  unreadReason: (code) => unread[code] ?? 'Er antwortet gerade nicht.',
  writeAgain: 'Noch einmal schreiben',
  writingAgain: 'Die Buchung wird in den Kalender geschrieben.',
  unreadable: (calendar) => `„${calendar}“ kann nicht gelesen werden.`,
  asOf: (when) => `Was davon gezeigt wird, ist von ${when}.`,

  bookForGuest: 'Für einen Gast buchen',
  eventType: 'Terminart',
  duration: 'Dauer',
  fromDate: 'Ab',
  time: 'Uhrzeit',
  chooseTime: 'Zeit wählen',
  noTimes: 'In den sieben Tagen ab dann ist nichts frei.',
  nextFree: (when) => `Nächste freie Zeit: ${when}`,
  noEventTypes: 'Es gibt noch nichts zu buchen. Richten Sie zuerst eine Terminart ein.',
  guestDetails: 'Der Gast',
  missingTime: 'Bitte wählen Sie zuerst eine Zeit.',
  booked: (guest, when) => `Für ${guest} gebucht: ${when}.`,

  waitlist: (count) => `Warteliste (${count})`,
  waitsSince: (when) => `Wartet seit ${when}`,
  offeredUntil: (time, when) => `${time} ist bis ${when} reserviert`,
};

function daysOf(days: number): string {
  if (days === 7) return 'Eine Woche';
  return days === 1 ? 'Einen Tag' : `${days} Tage`;
}

const statuses = {
  pending: 'Wartet auf Ihre Zusage',
  confirmed: 'Bestätigt',
  cancelled: 'Abgesagt',
  declined: 'Abgelehnt',
  expired: 'Ohne Antwort verfallen',
} as const;

const states = {
  none: 'Wird dort nicht eingetragen',
  writing: 'Wird gerade eingetragen',
  written: 'Eingetragen',
  failed: 'Konnte nicht eingetragen werden',
} as const;

const answers = {
  none: 'Noch keine Antwort',
  accepted: 'Angenommen',
  declined: 'Abgelehnt (die Buchung gilt weiter)',
  tentative: 'Vielleicht',
} as const;

const deeds = {
  confirm: 'Zusagen',
  decline: 'Ablehnen',
  'keep-booked': 'Bei der Buchung bleiben',
  'keep-calendar': 'Den Kalender übernehmen',
  cancel: 'Buchung absagen',
} as const;

const consequences = {
  confirm: (guest: string) => `${guest} erfährt davon, und der Termin kommt in Ihren Kalender.`,
  decline: (guest: string) =>
    `${guest} erfährt davon, und die Zeit ist wieder frei. Das lässt sich nicht rückgängig machen.`,
  'keep-booked': () => 'Der Eintrag kommt zurück auf die gebuchte Zeit.',
  'keep-calendar': (guest: string) =>
    `Die Buchung richtet sich nach dem Eintrag, und ${guest} erfährt davon.`,
  cancel: (guest: string) =>
    `${guest} erfährt davon, und die Zeit ist wieder frei. Das lässt sich nicht rückgängig machen.`,
} as const;

const done = {
  confirm: 'Zugesagt.',
  decline: 'Abgelehnt.',
  'keep-booked': 'Es bleibt, wie es gebucht war.',
  'keep-calendar': 'Es gilt jetzt, was im Kalender steht.',
  cancel: 'Abgesagt.',
} as const;

const places = {
  'phone-host-calls': 'Sie rufen den Gast an',
  'phone-guest-calls': 'Der Gast ruft Sie an',
  'in-person': 'Persönlich',
  link: 'Online',
  text: 'Anderer Ort',
  'ask-guest': 'Wo der Gast möchte',
} as const;

const unread: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'Die Verbindung zu diesem Kalender ist beendet.',
  'not-found': 'Diesen Kalender gibt es nicht mehr.',
  refused: 'Er darf nicht gelesen werden.',
};

const reasons: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'Die Verbindung zum Kalender ist beendet.',
  refused: 'Der Kalender erlaubt kein Schreiben.',
  'not-found': 'Den Kalender gibt es nicht mehr.',
  'calendar-unreachable': 'Der Kalender hat einen ganzen Tag lang nicht geantwortet.',
};

type BookingCode = Parameters<AgendaWords['unwrittenReason']>[0];
