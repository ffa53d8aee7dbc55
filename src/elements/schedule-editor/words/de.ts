import type { ScheduleWords } from './words.js';

/** German, with “Sie”. */
export const de: ScheduleWords = {
  whichHours: 'Welche Zeiten gelten',
  usualHours: 'Meine üblichen Zeiten aus dem Profil',
  ownHours: 'Eigene Zeiten',
  weekly: 'Wöchentliche Zeiten',
  weeklyHelp:
    'Wann Sie in einer gewöhnlichen Woche gebucht werden können. Belegte Zeiten aus Ihren Kalendern fallen von selbst heraus.',
  closed: 'Geschlossen',
  from: (day) => `${day}, von`,
  to: (day) => `${day}, bis`,
  addHours: (day) => `${day}: Zeiten hinzufügen`,
  removeHours: (day, from, to) => `${day}: ${from} bis ${to} entfernen`,
  add: 'Zeiten hinzufügen',
  copy: 'Kopieren …',
  copyOf: (day) => `Zeiten vom ${day} kopieren`,
  copyTo: (day) => `Zeiten vom ${day} kopieren auf`,
  allDays: 'Jeden Tag',
  workdays: 'Montag bis Freitag',
  apply: 'Kopieren',
  copied: (day, count) =>
    `Die Zeiten vom ${day} gelten jetzt an ${counted(count, 'weiteren Tag', 'weiteren Tagen')}.`,
  hoursRemoved: 'Zeiten entfernt.',
  zoneHelp: 'In dieser Zeitzone sind Ihre Zeiten gemeint. Gäste sehen sie in ihrer eigenen.',

  overrides: 'Andere Zeiten an einzelnen Tagen',
  overridesHelp:
    'Wählen Sie einen oder mehrere Tage, um sie zu schließen oder ihnen andere Zeiten zu geben, etwa für den Urlaub.',
  dayState: (date, state) =>
    state === 'closed' ? `${date}, geschlossen` : state === 'other' ? `${date}, andere Zeiten` : date,
  chosen: (count, dates) => `${counted(count, 'Tag', 'Tage')} gewählt: ${dates}`,
  onChosen: 'An diesen Tagen',
  closedAllDay: 'Ganztägig geschlossen',
  otherHours: 'Andere Zeiten',
  chosenDates: 'Gewählte Tage',
  set: (count) => `Für ${counted(count, 'Tag', 'Tage')} festlegen`,
  coming: 'Kommende Tage',
  nothingComing: 'Kein kommender Tag hat andere Zeiten.',
  past: (count) => counted(count, 'vergangener Tag', 'vergangene Tage'),
  editDate: (date) => `${date} bearbeiten`,
  removeDate: (date) => `${date} entfernen: Es gelten wieder die wöchentlichen Zeiten`,
  dateRemoved: (date) => `Am ${date} gelten wieder die wöchentlichen Zeiten.`,
  datesSet: (count) => `Für ${counted(count, 'Tag', 'Tage')} festgelegt.`,

  holidays: 'Feiertage',
  holidaysHelp:
    'Gesetzliche Feiertage dieses und des nächsten Jahres. Geschlossen wird, was Sie wählen; von selbst schließt nichts.',
  country: 'Land',
  region: 'Region',
  wholeCountry: 'Ganzes Land',
  chooseCountry: 'Land wählen',
  alreadyClosed: 'schon geschlossen',
  noHolidays: 'Hier sind keine Feiertage bekannt.',
  closeOn: (count) =>
    count === 0 ? 'An den gewählten Tagen schließen' : `An ${counted(count, 'Tag', 'Tagen')} schließen`,
  allHolidays: 'Alle',

  rules: 'Regeln',
  bufferBefore: 'Puffer davor (Minuten)',
  bufferAfter: 'Puffer danach (Minuten)',
  bufferHelp:
    'Bleibt um jede Buchung herum frei, für Wege oder eine Pause. Der Puffer darf außerhalb Ihrer Zeiten liegen.',
  notice: 'Vorlauf',
  noticeHelp: 'Niemand kann eine Zeit buchen, die früher beginnt als nach dieser Frist.',
  unit: (unit) => units[unit],
  unitOfNotice: 'Einheit des Vorlaufs',
  window: 'Wie weit im Voraus',
  rolling: 'Eine Anzahl von Tagen ab heute',
  rollingDays: 'Tage ab heute',
  betweenDates: 'Zwischen zwei Tagen',
  firstDate: 'Erster Tag',
  lastDate: 'Letzter Tag',
  windowHelp: 'Tage außerhalb zeigen keine Zeiten. Der letzte Tag zählt mit.',
  limits: 'Grenzen',
  limitsHelp:
    'Ist so viel gebucht, ist der Rest des Tages oder der Woche geschlossen. Wochen beginnen am Montag. Leer: keine Grenze.',
  perDay: 'Höchstens pro Tag',
  perWeek: 'Höchstens pro Woche',
  interval: 'Abstand der Anfänge (Minuten)',
  intervalHelp: 'Mit 15 beginnen Zeiten um 9:00, 9:15, 9:30 … Leer: eine Länge nach der anderen.',

  fault: (fault) => faults[fault],
  outOfBounds: (least, most) => `Bitte geben Sie eine Zahl von ${least} bis ${most} ein.`,
  note: (note, time) =>
    note === 'overnight'
      ? `Geht über Mitternacht, bis ${time} am nächsten Tag.`
      : `Endet, wo es beginnt: Das sind 24 Stunden, bis ${time} am nächsten Tag. Soll nichts offen sein, entfernen Sie es.`,
  toMend: (count) =>
    count === 1
      ? '1 Angabe muss noch berichtigt werden, bevor gespeichert werden kann.'
      : `${count} Angaben müssen noch berichtigt werden, bevor gespeichert werden kann.`,
  showFault: 'Zur ersten',
  noSuchEventType: 'Diese Terminart gibt es nicht mehr.',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const units = { minutes: 'Minuten', hours: 'Stunden', days: 'Tage' } as const;

const faults = {
  unreadable: 'Bitte geben Sie eine Uhrzeit ein, etwa 9:00 oder 17:30.',
  overlap: 'Das überschneidet sich mit anderen Zeiten desselben Tages.',
  'starts-late': 'Zeiten können nicht am Ende des Tages beginnen.',
  'not-a-number': 'Bitte geben Sie eine ganze Zahl ein.',
  'out-of-bounds': 'Diese Zahl ist zu klein oder zu groß.',
  missing: 'Bitte füllen Sie das aus.',
  reversed: 'Der letzte Tag liegt vor dem ersten.',
  'too-many': 'Das sind zu viele. Bitte entfernen Sie einige.',
  'no-zone': 'Diese Zeitzone ist nicht bekannt. Bitte wählen Sie eine andere.',
  refused: 'Der Server hat das nicht angenommen.',
} as const;
