import type { LocationEditorWords } from './words.js';

/** German, with “Sie”. */
export const de: LocationEditorWords = {
  title: 'Besprechungsorte',
  lead: 'Ihre Gäste wählen einen davon.',
  which: 'Wo Sie sich treffen',
  asProfile: 'Wie in meinem Profil',
  own: 'Eigene Orte',
  none: 'Noch gibt es keinen Ort. Fügen Sie einen hinzu, damit Ihre Gäste wissen, wo Sie sich treffen.',

  preferred: 'Bevorzugt',
  preferredPlace: 'Bevorzugter Besprechungsort',
  preferredHelp: 'Steht in der Liste zuerst und wird Ihren Gästen vorgeschlagen.',
  noneChosen: 'Bitte wählen',
  notPossible: (name) => `${name} (zurzeit nicht möglich)`,
  ofPlace: (action, name) => `${action}: ${name}`,
  drag: 'An eine andere Stelle der Liste ziehen',
  moved: (name, position, count) => `${name} steht jetzt an Stelle ${position} von ${count}.`,
  nowPreferred: (name) => `${name} ist jetzt der bevorzugte Ort.`,
  added: (name) => `${name} wurde hinzugefügt.`,
  removed: (name) => `${name} wurde entfernt.`,
  restored: (name) => `${name} ist wieder da.`,

  addPlace: 'Ort hinzufügen',
  chooseKind: 'Was für ein Ort?',
  full: (most) => `Das sind ${most} Orte; mehr können es nicht sein.`,
  kind: (kind) => kinds[kind],

  label: 'Name',
  labelHelp: (name) => `Ohne Namen lesen Ihre Gäste: ${name}`,
  detail: (kind) => details[kind],
  showBefore: 'Schon vor der Buchung zeigen',
  showBeforeHelp: 'Sonst sehen Ihre Gäste es erst, wenn sie gebucht haben.',
  hoursAndBuffers: 'Zeiten und Puffer an diesem Ort',
  narrower: 'Nur zu bestimmten Zeiten',
  narrowerHelp: 'Buchungen an diesem Ort liegen in diesen Zeiten und zugleich in Ihren üblichen.',
  bufferBefore: 'Puffer davor (Minuten)',
  bufferAfter: 'Puffer danach (Minuten)',
  bufferHelp:
    'Bleibt rund um Buchungen an diesem Ort frei, etwa für den Weg. Gilt ohnehin ein Puffer, dann zählt der längere.',

  fault: (fault) => faults[fault],
  outOfBounds: (least, most) => `Bitte wählen Sie eine Zahl von ${least} bis ${most}.`,
  toMend: (count) =>
    count === 1
      ? 'An einer Stelle ist etwas zu berichtigen.'
      : `An ${count} Stellen ist etwas zu berichtigen.`,
  showFault: 'Zeigen',

  checkAgain: 'Noch einmal prüfen',
  checking: 'Wird geprüft …',
  worksNow: (maker) => `${maker} funktioniert jetzt.`,
  stillFaulty: (maker) => `${maker} funktioniert noch nicht.`,
  forAdministrator: 'Für alle, die die Konten Ihrer Organisation verwalten',
  administratorText: (maker, isGoogle) =>
    isGoogle
      ? `Bitte schalten Sie ${maker} für mein Konto ein. In der Admin-Konsole von Google (admin.google.com), angemeldet mit einem Administratorkonto: Menü → Apps → Google Workspace → Google Meet → Dienststatus → Für alle aktiviert, oder aktiviert für meine Organisationseinheit, und speichern. Meist wirkt es nach wenigen Minuten, spätestens nach 24 Stunden.`
      : `Bitte erlauben Sie ${maker} für mein Konto, damit mein Kalender Links dafür erstellen kann.`,
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Ihr Browser hat das Kopieren nicht zugelassen. Der Text ist markiert: Bitte kopieren Sie ihn selbst.',

  stillNot: 'Es geht immer noch nicht?',
  support: 'Support kontaktieren',
  copyDiagnosis: 'Diagnose kopieren',
  diagnosis: 'Diagnose',
  diagnosisHolds:
    'Nur technische Angaben: keine Adressen, keine Namen, keine Titel von Terminen, nichts Geheimes.',
};

const kinds = {
  conference: { name: 'Videoanruf', means: 'Jede Buchung bekommt von selbst einen eigenen Link.' },
  'phone-host-calls': { name: 'Telefon: Ich rufe an', means: 'Ihre Gäste hinterlassen ihre Nummer.' },
  'phone-guest-calls': { name: 'Telefon: Der Gast ruft an', means: 'Ihre Gäste erhalten Ihre Nummer.' },
  'in-person': { name: 'Vor Ort', means: 'Ihre Gäste erhalten eine Adresse.' },
  link: {
    name: 'Ein eigener Link',
    means: 'Ihre Gäste erhalten eine feste Adresse im Netz, etwa Ihren eigenen Besprechungsraum.',
  },
  text: { name: 'In eigenen Worten', means: 'Sie schreiben, wo oder wie Sie sich treffen.' },
  'ask-guest': { name: 'Der Gast sagt, wo', means: 'Ihre Gäste schreiben auf, wo Sie sich treffen.' },
} as const;

const details = {
  'phone-guest-calls': 'Ihre Telefonnummer',
  'in-person': 'Adresse',
  link: 'Link',
  text: 'Wo oder wie Sie sich treffen',
} as const;

const faults = {
  missing: 'Bitte füllen Sie das aus.',
  'too-long': 'Das ist zu lang. Bitte kürzen Sie es.',
  'no-phone': 'Bitte schreiben Sie eine Telefonnummer, etwa +49 30 1234567.',
  'no-link': 'Bitte schreiben Sie eine ganze Webadresse, die mit https:// beginnt.',
  'not-a-number': 'Bitte schreiben Sie eine ganze Zahl von Minuten.',
  refused: 'Der Server hat das nicht angenommen.',
} as const;
