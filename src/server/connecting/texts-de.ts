import type { PageTexts } from './page-texts.js';

export const de: PageTexts = {
  lang: 'de',
  dir: 'ltr',
  title: ({ provider }) => `${provider} verbinden`,
  lead: ({ host, company }) =>
    `Damit wird ein Konto mit der Buchungsseite von ${host} verbunden. Bevor ${company} Sie fragt: Dafür ist es gut.`,
  renew: (account) => `Bitte wählen Sie das Konto ${account}: Dieses soll wieder verbunden werden.`,
  will: 'Das wird möglich',
  willNot: 'Das bleibt unmöglich',
  features: {
    listCalendars: {
      yes: 'Die Liste Ihrer Kalender sehen, damit Sie wählen können, welche zählen',
      no: 'Die Liste Ihrer Kalender sehen',
    },
    readBusy: {
      yes: 'Sehen, wann Sie belegt sind, damit niemand diese Zeiten bucht',
      no: 'Sehen, wann Sie belegt sind',
    },
    readEvents: {
      yes: 'Ihre Termine lesen, damit Ihre Übersicht zeigt, worum es geht',
      no: 'Lesen, worum es in Ihren Terminen geht: Ihre Übersicht zeigt nur, dass Sie belegt sind, ohne Titel',
    },
    writeEvents: {
      yes: 'Buchungen in Ihren Kalender schreiben, mit Einladung und Videolink, und sie bei Änderungen verschieben oder entfernen',
      no: 'In Ihren Kalender schreiben: Buchungen stehen nicht darin, und es gibt keinen Videolink dafür',
    },
  },
  levels: { everything: 'Alles', 'read-only': 'Nur lesen', 'busy-only': 'Nur belegte Zeiten' },
  never: ({ company }) =>
    `Wir fragen ${company} nie nach Ihrem Passwort, Ihren Mails, Dateien oder Kontakten.`,
  leave: ({ company }) => `Weiter zu ${company}`,
  afterwards: ({ company }) =>
    `${company} fragt Sie noch einmal. Sie können dort einzelne Rechte weglassen und jederzeit alles zurücknehmen.`,
  back: 'Zurück zu den Einstellungen',
  gone: {
    title: 'Dieser Link wurde schon benutzt oder ist zu alt',
    text: 'Er gilt einmal und zehn Minuten lang.',
    help: 'Gehen Sie zurück zu Ihren Einstellungen und drücken Sie noch einmal auf „Verbinden“.',
  },
  otherHost: {
    title: 'Dieser Link gehört jemand anderem',
    text: 'Sie sind als eine andere Person angemeldet als die, die diese Verbindung wollte. Es wurde nichts verbunden.',
    help: 'Wollten Sie Ihren eigenen Kalender verbinden, dann beginnen Sie in Ihren eigenen Einstellungen.',
  },
  elsewhere: {
    title: 'Das kam nicht von unserer Seite',
    text: 'Eine andere Seite wollte Sie weiterschicken. Es wurde nichts verbunden.',
    help: 'Gehen Sie zurück zu Ihren Einstellungen und drücken Sie noch einmal auf „Verbinden“.',
  },
  failures: {
    declined: ({ company }) => ({
      title: 'Es wurde nichts verbunden',
      text: `Sie haben bei ${company} abgelehnt oder die Frage geschlossen.`,
      help: 'Wollten Sie das nicht, dann gehen Sie zurück und drücken noch einmal auf „Verbinden“. Es gibt auch eine Stufe, die weniger verlangt.',
    }),
    'admin-policy': ({ company }) => ({
      title: 'Ihre Organisation erlaubt das nicht',
      text: `Wer Ihr ${company}-Konto verwaltet, hat diese Anwendung oder den Zugriff von Anwendungen auf Kalender gesperrt.`,
      help: 'Bitten Sie Ihre Verwaltung, es zu erlauben, oder verbinden Sie ein eigenes Konto.',
    }),
    'internal-only': ({ company }) => ({
      title: 'Nur für Konten einer Organisation',
      text: `Die Anwendung ist bei ${company} nur für die eigene Organisation angemeldet, und Ihr Konto gehört nicht dazu.`,
      help: 'Nehmen Sie ein Konto dieser Organisation, oder fragen Sie, wer diese Buchungsseite betreibt.',
    }),
    'browser-refused': ({ company }) => ({
      title: 'Bitte nehmen Sie einen anderen Browser',
      text: `${company} fragt nicht in Browsern, die in andere Apps eingebaut sind.`,
      help: 'Öffnen Sie Ihre Einstellungen in Chrome, Firefox, Safari oder Edge und drücken Sie dort auf „Verbinden“.',
    }),
    setup: ({ company }) => ({
      title: 'Diese Buchungsseite ist nicht richtig eingerichtet',
      text: `${company} kennt diese Anwendung nicht so, wie es sein soll: Anmeldung und Einstellungen dieses Servers passen nicht zusammen.`,
      help: 'Sie können daran nichts ändern. Bitte sagen Sie es denen, die diese Buchungsseite betreiben.',
    }),
    'code-refused': ({ company }) => ({
      title: 'Das hat zu lange gedauert oder wurde schon benutzt',
      text: `${company} nimmt den Nachweis Ihrer Zustimmung nicht mehr an. Es wurde nichts verbunden.`,
      help: 'Gehen Sie zurück und drücken Sie noch einmal auf „Verbinden“.',
    }),
    unreachable: ({ company }) => ({
      title: `${company} war nicht zu erreichen`,
      text: `Sie haben zugestimmt, aber ${company} hat uns nicht geantwortet. Es wurde nichts verbunden.`,
      help: 'Gehen Sie zurück und drücken Sie in ein paar Minuten noch einmal auf „Verbinden“. Bleibt es so, sagen Sie es denen, die diese Buchungsseite betreiben.',
    }),
    'another-account': ({ account }) => ({
      title: 'Das ist ein anderes Konto',
      text:
        account === undefined
          ? 'Sie haben ein anderes Konto gewählt als das, das erneuert werden soll. Es hat sich nichts geändert.'
          : `Erneuert werden soll das Konto ${account}, und Sie haben ein anderes gewählt. Es hat sich nichts geändert.`,
      help: 'Gehen Sie zurück, drücken Sie noch einmal auf „Neu verbinden“ und wählen Sie dieses Konto. Soll das andere dazukommen, drücken Sie auf „Verbinden“.',
    }),
    'unknown-account': ({ company }) => ({
      title: 'Es wurde zu wenig erlaubt',
      text: `Mit dem, was Sie bei ${company} angekreuzt ließen, ist nicht zu erkennen, welches Konto es ist, und kein Kalender zu lesen.`,
      help: 'Gehen Sie zurück, drücken Sie noch einmal auf „Verbinden“ und lassen Sie die Häkchen stehen.',
    }),
    'wrong-browser': () => ({
      title: 'Bitte bleiben Sie in einem Browser',
      text: 'Sie kamen in einem anderen Browser zurück, als Sie gegangen sind, oder dieser behält keine Cookies. Es wurde nichts verbunden.',
      help: 'Erlauben Sie Cookies für diese Adresse, gehen Sie zurück zu Ihren Einstellungen und drücken Sie noch einmal auf „Verbinden“.',
    }),
    'bad-answer': ({ company }) => ({
      title: 'Diese Antwort war nicht zu verstehen',
      text: `Was zurückkam, würde ${company} so nicht sagen. Es wurde nichts verbunden.`,
      help: 'Gehen Sie zurück zu Ihren Einstellungen und drücken Sie noch einmal auf „Verbinden“.',
    }),
  },
};
