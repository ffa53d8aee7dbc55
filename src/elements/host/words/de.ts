import type { HostWords } from './host-words.js';

/** German, with “Sie”. */
export const de: HostWords = {
  save: 'Änderungen speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  discard: 'Änderungen verwerfen',
  unsaved: 'Es gibt ungespeicherte Änderungen.',
  undo: 'Rückgängig',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  edit: 'Bearbeiten',
  cancel: 'Abbrechen',
  close: 'Schließen',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  refresh: 'Neu lesen',
  working: 'Einen Moment noch …',
  conflict: 'Inzwischen wurde hier etwas anderes gespeichert, vielleicht in einem anderen Fenster.',
  takeTheirs: 'Gespeichertes zeigen',
  keepMine: 'Meines stattdessen speichern',
  error: (code) => errors[code],
  remedy: (remedy) => remedies[remedy],
  connectionEnd: (reason) => ends[reason],
  conferenceFault: (fault, maker) => conferenceFaults[fault](maker),
  tab: (tab) => tabs[tab],
};

const errors = {
  'invalid-request':
    'Etwas wurde nicht angenommen. Bitte prüfen Sie die markierten Stellen und speichern Sie noch einmal.',
  unauthenticated:
    'Sie sind nicht mehr angemeldet. Bitte melden Sie sich wieder an; danach geht es hier weiter.',
  'origin-not-allowed':
    'Diese Seite darf den Buchungsserver nicht benutzen. Sein Betreiber muss es erlauben.',
  'not-found': 'Das gibt es nicht mehr, oder dieser Server bietet es nicht an.',
  'slot-taken': 'Zu dieser Zeit liegt inzwischen etwas anderes. Bitte wählen Sie eine andere.',
  'version-conflict': 'Es wurde inzwischen geändert. Bitte sehen Sie es sich noch einmal an.',
  'in-progress':
    'Daran wird noch gearbeitet. Bitte warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  gone: 'Das ist inzwischen vorbei.',
  'key-reused': 'Das wurde schon einmal mit anderem Inhalt gesendet. Bitte versuchen Sie es noch einmal.',
  'not-bookable': 'Das lässt sich nicht wählen: So, wie es gerade ist, funktioniert es nicht.',
  refused: 'Der Server hat es nicht angenommen.',
  'range-too-long': 'Der Zeitraum ist zu lang. Bitte wählen Sie einen kürzeren.',
  'rate-limited': 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  'calendar-unreachable': 'Der Kalender antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  unavailable:
    'Der Buchungsserver antwortet nicht. Ihre Eingaben bleiben erhalten; bitte versuchen Sie es gleich noch einmal.',
} as const;

const remedies = {
  connect: 'Konto verbinden',
  reconnect: 'Neu verbinden',
  'grant-write-access': 'Schreiben erlauben',
  'choose-another-calendar': 'Verknüpften Kalender wählen',
  'ask-administrator': 'Was Ihre Administration erlauben muss',
  'try-again': 'Noch einmal versuchen',
} as const;

const ends = {
  expired: 'Die Erlaubnis ist abgelaufen.',
  revoked: 'Die Erlaubnis wurde im Konto zurückgenommen, oder das Passwort wurde geändert.',
  'scope-missing': 'Beim Erlauben wurde nicht alles angekreuzt.',
  'admin-policy': 'Die Organisation hinter diesem Konto erlaubt es nicht.',
} as const;

const conferenceFaults = {
  'not-connected': (maker: string) => `Es ist kein Konto verbunden, das Links für ${maker} erstellen könnte.`,
  'not-linked': (maker: string) => `Es ist kein Kalender verknüpft, der Links für ${maker} erstellen könnte.`,
  'needs-reconnect': (maker: string) =>
    `Die Verbindung Ihres verknüpften Kalenders ist beendet; Links für ${maker} können nicht erstellt werden.`,
  'no-write-access': (maker: string) =>
    `Ihr Kalender darf nur gelesen werden. Für Links zu ${maker} ist Autorenzugriff nötig.`,
  'conference-not-allowed': (maker: string) =>
    `Ihr verknüpfter Kalender erstellt keine Links für ${maker}. Vielleicht hat Ihre Organisation sie abgeschaltet.`,
  'calendar-unreachable': (maker: string) =>
    `Der Kalender antwortet gerade nicht; ob Links für ${maker} möglich sind, weiß im Moment niemand.`,
} as const;

const tabs = {
  integrations: 'Integrationen',
  profile: 'Mein Profil',
  calendars: 'Kalendereinstellungen',
  'event-types': 'Terminarten',
  agenda: 'Terminübersicht',
  troubleshooter: 'Warum nicht buchbar?',
} as const;
