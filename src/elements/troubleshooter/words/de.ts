import type { SaidNeighbour, SaidReason, TroubleshooterWords } from './words.js';

/** German, with “Sie”. */
export const de: TroubleshooterWords = {
  title: 'Warum nicht buchbar?',
  lead: 'Ein Tag in Schichten: was darauf liegt, und was für Gäste übrig bleibt. Wählen Sie eine Zeit, um zu sehen, warum.',
  eventType: 'Terminart',
  duration: 'Länge',
  place: 'Ort',
  anyPlace: 'Beliebiger Ort',
  date: 'Tag',
  previousDay: 'Vorheriger Tag',
  nextDay: 'Nächster Tag',
  today: 'Heute',
  wholeDay: 'Alle Stunden',
  timesIn: (zone) => `Zeiten in ${zone}`,
  noEventType: 'Es gibt noch keine Terminart, die gebucht werden könnte.',
  toEventTypes: 'Zu den Terminarten',
  unknown: (slug) => `Es gibt keine Terminart „${slug}“.`,

  summary: (offered, all) =>
    offered === 0
      ? 'An diesem Tag wird nichts angeboten.'
      : `${offered} von ${all} ${all === 1 ? 'Zeit wird' : 'Zeiten werden'} angeboten.`,
  layer: (kind) => layers[kind],
  offeredLane: 'Gästen angeboten',
  layerOf: (kind, whose) => (kind === 'hours' ? `Zeiten von ${whose}` : `Belegt: ${whose}`),
  busy: 'belegt',
  free: 'frei',
  blocksNot: 'frei, sperrt nichts',
  unreadable: 'Nicht lesbar',
  unreadableMeans: (calendar) => `${calendar} ließ sich nicht lesen, und Unbekanntes gilt nicht als frei.`,
  inWords: 'Die Schichten in Worten',
  nothingThere: 'Nichts',
  wholeDayLong: 'den ganzen Tag',
  booking: 'Buchung',

  starts: 'Zeiten des Tages',
  startsHelp: 'Wählen Sie eine, um zu sehen, warum sie angeboten wird oder nicht.',
  noStarts: 'An diesem Tag könnte kein Termin beginnen.',
  offered: 'Angeboten',
  startSaid: (time, reason) =>
    reason === undefined ? `${time}, angeboten` : `${time}, nicht angeboten: ${reason}`,
  brief: (reason) => brief(reason),

  why: 'Warum?',
  chooseFirst: 'Wählen Sie eine Zeit im Bild oder in der Liste.',
  isOffered: (time) => `${time} wird angeboten.`,
  isNotOffered: (time) => `${time} wird nicht angeboten.`,
  also: 'Und außerdem:',
  sentence: (reason) => (reason.whose === undefined ? own(reason) : others(reason, reason.whose)),
  organisers: (name) => `Das kann nur ${name} ändern, denn von dort wird die Terminart verwaltet.`,
  remedy: (deed) => remedies[deed],

  tryOut: 'Ausprobieren',
  tried: (name) => tried[name],
  unit: (unit) => units[unit],
  hoursOn: (date) => `Auch offen am ${date}`,
  from: 'von',
  to: 'bis',
  tryIt: 'Ausprobieren',
  now: (value) => `jetzt ${value}`,
  cannotBe: 'Das geht nicht. Bitte prüfen Sie die Angabe.',
  notSaved: 'So sähe es aus. Noch nicht gespeichert.',
  asTried: 'So sähe es aus',
  putBack: 'Zurücksetzen',
};

const layers = {
  hours: 'Ihre Zeiten',
  calendar: 'Kalender',
  bookings: 'Buchungen',
  buffers: 'Puffer',
  notice: 'Zu kurzfristig',
  window: 'Nicht buchbar',
  limits: 'Grenze erreicht',
} as const;

const remedies = {
  hours: 'Wöchentliche Zeiten ändern',
  date: 'Zeiten dieses Tages ändern',
  place: 'Diesen Ort ändern',
  buffer: 'Puffer ändern',
  notice: 'Vorlauf ändern',
  window: 'Ändern, wie weit im Voraus',
  limit: 'Grenze ändern',
  booking: 'Buchung öffnen',
  conflicts: 'Wählen, welche Kalender sperren',
  reconnect: 'Neu verbinden',
  'when-unreadable': 'Wählen, was solange gilt',
  'open-event': 'Termin im Kalender öffnen',
} as const;

const tried = {
  bufferBeforeMinutes: 'Puffer davor',
  bufferAfterMinutes: 'Puffer danach',
  noticeMinutes: 'Vorlauf',
  'window.rollingDays': 'Im Voraus buchbar',
  'limits.perDay': 'Buchungen pro Tag, höchstens',
  'limits.perWeek': 'Buchungen pro Woche, höchstens',
  from: 'Erster buchbarer Tag',
  to: 'Letzter buchbarer Tag',
} as const;

const units = { minutes: 'Minuten', hours: 'Stunden', days: 'Tage' } as const;

/** „Zahnarzt“ (Kalender Privat). */
function named({ what, guest, calendar, isHeld }: SaidNeighbour): string {
  if (isHeld) return 'eine Zeit, die ein Gast gerade bucht';
  const title = what === undefined ? undefined : `„${what}“`;
  if (guest !== undefined) return [title, `mit ${guest}`].filter(Boolean).join(' ');
  if (calendar === undefined) return title ?? 'eine Buchung';
  return title === undefined ? `ein Eintrag im Kalender ${calendar}` : `${title} (Kalender ${calendar})`;
}

/** The same after “nach” and “vor”. */
function namedAfter(neighbour: SaidNeighbour): string {
  if (neighbour.isHeld) return 'einer Zeit, die ein Gast gerade bucht';
  if (neighbour.what !== undefined || neighbour.guest !== undefined) return named(neighbour);
  return neighbour.calendar === undefined
    ? 'einer Buchung'
    : `einem Eintrag im Kalender ${neighbour.calendar}`;
}

function during({ when }: SaidNeighbour): string {
  return when ?? 'den ganzen Tag';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sided(side: 'after' | 'before'): string {
  return side === 'after' ? 'nach' : 'vor';
}

function own(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'Diese Zeit ist vorbei.';
    case 'outside-hours':
      if (reason.place !== undefined) return `Außerhalb der Zeiten des Ortes ${reason.place}.`;
      return reason.until !== undefined && reason.length !== undefined
        ? `Zu spät: Ihre Zeiten enden um ${reason.until}, und der Termin dauert ${reason.length}.`
        : 'Außerhalb Ihrer wöchentlichen Zeiten.';
    case 'closed-by-override':
      return reason.place === undefined
        ? `Ihre Zeiten für ${reason.date} lassen diese Zeit aus.`
        : `Die Zeiten des Ortes ${reason.place} für ${reason.date} lassen diese Zeit aus.`;
    case 'busy':
      return `Da steht ${named(reason)}, ${during(reason)}.`;
    case 'booked':
      return reason.isHeld
        ? `Ein Gast bucht das gerade, ${during(reason)}.`
        : `Gebucht: ${named(reason)}, ${during(reason)}.`;
    case 'buffer': {
      const side = `Puffer ${sided(reason.side)} ${namedAfter(reason)}`;
      if (reason.edge === undefined) return `${side}.`;
      return reason.side === 'after' ? `${side} bis ${reason.edge}.` : `${side} ab ${reason.edge}.`;
    }
    case 'notice':
      return reason.notice === undefined
        ? `Zu kurzfristig: Die erste buchbare Zeit ist ${reason.earliest}.`
        : `Zu kurzfristig: Ihr Vorlauf ist ${reason.notice}, die erste buchbare Zeit ${reason.earliest}.`;
    case 'window':
      return `Außerhalb der buchbaren Tage${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `Der Tag hat so viele Buchungen, wie er haben darf (${reason.atMost}).`
        : `Die Woche ab ${reason.date} hat so viele Buchungen, wie sie haben darf (${reason.atMost}).`;
    case 'calendar-unreachable':
      return `${reason.calendar === undefined ? 'Ein Kalender' : `Der Kalender ${reason.calendar}`} ließ sich nicht lesen, und Unbekanntes gilt nicht als frei.`;
  }
}

function others(reason: SaidReason, whose: string): string {
  switch (reason.code) {
    case 'past':
      return 'Diese Zeit ist vorbei.';
    case 'outside-hours':
      return reason.until === undefined
        ? `Außerhalb der Zeiten von ${whose}.`
        : `Zu spät für ${whose}: Die Zeiten dort enden um ${reason.until}.`;
    case 'closed-by-override':
      return `Die Zeiten von ${whose} für ${reason.date} lassen diese Zeit aus.`;
    case 'busy':
    case 'booked':
      return `${whose} ist belegt, ${during(reason)}.`;
    case 'buffer':
      return `Zu nah an dem, was ${whose} hat, ${during(reason)}.`;
    case 'notice':
      return `Zu kurzfristig für ${whose}: Die erste buchbare Zeit ist ${reason.earliest}.`;
    case 'window':
      return `Außerhalb der Tage, an denen ${whose} gebucht werden kann${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `${whose} hat an diesem Tag so viele Buchungen, wie es sein dürfen (${reason.atMost}).`
        : `${whose} hat in der Woche ab ${reason.date} so viele Buchungen, wie es sein dürfen (${reason.atMost}).`;
    case 'calendar-unreachable':
      return `Ein Kalender von ${whose} ließ sich nicht lesen, und Unbekanntes gilt nicht als frei.`;
  }
}

function dates({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from !== undefined && to !== undefined) return `: ${from} bis ${to}`;
  if (from !== undefined) return `: ab ${from}`;
  return to === undefined ? '' : `: bis ${to}`;
}

function brief(reason: SaidReason): string {
  const { whose } = reason;
  const short = shortly(reason);
  return whose === undefined ? short : `${whose}: ${short}`;
}

function shortly(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'vorbei';
    case 'outside-hours':
      if (reason.place !== undefined) return `außerhalb der Zeiten von ${reason.place}`;
      return reason.until === undefined ? 'außerhalb der Zeiten' : 'zu spät in den Zeiten';
    case 'closed-by-override':
      return 'andere Zeiten an diesem Tag';
    case 'busy':
      return reason.whose === undefined ? capital(named(reason)) : 'belegt';
    case 'booked':
      return reason.whose === undefined ? `gebucht: ${named(reason)}` : 'belegt';
    case 'buffer':
      return reason.whose === undefined ? `Puffer ${sided(reason.side)} ${namedAfter(reason)}` : 'Puffer';
    case 'notice':
      return 'zu kurzfristig';
    case 'window':
      return 'außerhalb der buchbaren Tage';
    case 'limit':
      return reason.per === 'day' ? 'Grenze des Tages erreicht' : 'Grenze der Woche erreicht';
    case 'calendar-unreachable':
      return 'ein Kalender ist nicht lesbar';
  }
}
