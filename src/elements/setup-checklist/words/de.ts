import type { SetupChecklistWords } from './words.js';

/** German, with “Sie”. */
export const de: SetupChecklistWords = {
  ready: 'Sie können gebucht werden',
  notReady: 'Noch ein paar Schritte, bis Sie gebucht werden können',
  readyLead: 'So ist es eingerichtet. Alles lässt sich ändern.',
  notReadyLead: 'Was fehlt, ist markiert und hat eine Schaltfläche, die dorthin führt.',
  states: { done: 'Erledigt', undone: 'Offen', limited: 'Bitte beachten' },
  change: 'Ändern',
  setUp: 'Einrichten',
  ofLine: (action, line) => `${action}: ${line}`,

  account: (accounts, count) => (count === 1 ? `Verbunden: ${accounts}` : `Verbundene Konten: ${accounts}`),
  noAccount: 'Es ist kein Konto verbunden',
  accountEnded: 'Ihr Konto muss neu verbunden werden',
  linked: (calendar) => `Buchungen kommen in ${calendar}`,
  notLinked: 'Es ist kein Kalender gewählt, in den Buchungen kommen',
  readingOnly: 'Buchungen werden in keinen Kalender geschrieben: nur lesen',
  conflicts: (count) =>
    count === 1
      ? 'Ein Kalender hält seine Zeiten von Buchungen frei'
      : `${count.toLocaleString('de')} Kalender halten ihre Zeiten von Buchungen frei`,
  noConflicts: 'Kein Kalender hält seine Zeiten von Buchungen frei',
  place: (name) => `Bevorzugter Ort: ${name}`,
  noPlace: 'Es ist kein Treffpunkt festgelegt',
  noPlaceReading: 'Es ist kein Treffpunkt festgelegt; Gästen wird keiner genannt',
  hours: (zone) => `Zeiten, zu denen Sie gebucht werden können, sind festgelegt, in der Zeitzone ${zone}`,
  noHours: 'Es sind keine Zeiten festgelegt, zu denen Sie gebucht werden können',
  eventType: (title, count) =>
    count === 1
      ? `Gäste können buchen: ${title}`
      : `Gäste können ${title} und ${(count - 1).toLocaleString('de')} weitere buchen`,
  noEventType: 'Es gibt noch nichts, was Gäste buchen können',
};
