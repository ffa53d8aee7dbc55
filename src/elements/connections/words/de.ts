import type { ConnectionsWords } from './words.js';

/** German, with “Sie”. */
export const de: ConnectionsWords = {
  title: 'Verbundene Konten',
  lead: 'Ist Ihr Kalender verbunden, werden Gästen nur Zeiten angeboten, zu denen Sie frei sind, und Buchungen stehen in Ihrem Kalender.',
  none: 'Es ist noch kein Konto verbunden.',
  noProviders:
    'Dieser Server bietet keinen Kalenderdienst an. Wer ihn betreibt, muss zuerst einen einrichten.',
  connect: (provider) => `${provider} verbinden`,
  connectAnother: (provider) => `Weiteres Konto von ${provider} verbinden`,
  worksWith: (provider, services) => `${provider} verbindet Kalender bei ${services} und bei vielen anderen.`,

  states: { works: 'Funktioniert', partly: 'Funktioniert zum Teil', ended: 'Muss neu verbunden werden' },
  can: {
    listCalendars: 'sieht die Liste Ihrer Kalender',
    readBusy: 'sieht, wann Sie belegt sind',
    readEvents: 'liest Ihre Termine',
    writeEvents: 'schreibt Buchungen in Ihren Kalender',
  },
  cannot: {
    listCalendars: 'sieht die Liste Ihrer Kalender nicht',
    readBusy: 'sieht nicht, wann Sie belegt sind',
    readEvents: 'liest nicht, worum es in Ihren Terminen geht',
    writeEvents: 'schreibt nicht in Ihren Kalender',
  },
  canTitle: 'Was diese Buchungsseite damit tut',
  cannotTitle: 'Was sie nicht tut',
  missingTitle: 'Nicht erlaubt, obwohl danach gefragt wurde',
  readingOnly:
    'Buchungen werden in keinen Kalender geschrieben: nur lesen. Gäste erhalten statt einer Einladung eine Kalenderdatei, und es gibt keinen Videolink.',
  disconnect: 'Trennen',
  ofAccount: (action, account) => `${action}: ${account}`,

  choosing: (provider) => `${provider} verbinden`,
  renewing: (account) => `${account} neu verbinden`,
  chooseAccount: ({ company, account = '' }) =>
    `Wenn ${company} fragt, wählen Sie bitte das Konto ${account}: Dieses soll wieder verbunden werden.`,
  howMuch: 'Wie viel soll möglich sein?',
  levels: {
    everything: {
      name: 'Alles',
      means: 'Buchungen stehen in Ihrem Kalender, mit Einladung und Videolink.',
    },
    'read-only': {
      name: 'Nur lesen',
      means:
        'Sie können gebucht werden, und Ihre Termine halten ihre Zeiten frei. Geschrieben wird nichts: kein Kalendertermin, kein Videolink. Gäste erhalten eine Kalenderdatei.',
    },
    'busy-only': {
      name: 'Nur belegte Zeiten',
      means:
        'Wie nur lesen, und niemand erfährt, worum es in Ihren Terminen geht, auch diese Buchungsseite nicht.',
    },
  },
  will: 'Das wird möglich',
  willNot: 'Das bleibt unmöglich',
  asks: {
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
      no: 'Lesen, worum es in Ihren Terminen geht: Ihre Übersicht zeigt nur, dass Sie belegt sind',
    },
    writeEvents: {
      yes: 'Buchungen in einen Kalender schreiben, den Sie wählen, und sie bei Änderungen verschieben oder entfernen',
      no: 'In Ihren Kalender schreiben: Buchungen stehen nicht darin, und es gibt keinen Videolink dafür',
    },
  },
  never: (company) =>
    `Niemals: Ihr Passwort, Ihre Mails, Dateien oder Kontakte. ${company} wird danach nicht einmal gefragt. Termine, die keine Buchungen sind, werden nie geändert.`,
  afterwards: (company) =>
    `${company} fragt Sie noch einmal, in eigenen Worten, und Sie können jederzeit alles zurücknehmen.`,
  continueTo: (company) => `Weiter zu ${company}`,
  keepsNothing:
    'Dieser Browser behält für diese Seite nichts, wie in einem privaten Fenster; er würde Sie bei der Rückkehr nicht wiedererkennen. Bitte erlauben Sie dieser Seite, Fenster zu öffnen, oder nehmen Sie einen anderen Browser.',

  fields: { server: 'Serveradresse', user: 'Benutzername', password: 'Passwort' },
  fieldFaults: {
    server:
      'Bitte geben Sie die Adresse des Servers ein, auf dem Ihr Kalender liegt, etwa cloud.example.com.',
    user: 'Bitte geben Sie den Namen ein, mit dem Sie sich dort anmelden.',
    password: 'Bitte geben Sie das Passwort ein.',
  },
  serverHelp:
    'Die Adresse des Servers, auf dem Ihr Kalender liegt: die Ihrer Cloud, oder was Ihr Dienst den CalDAV-Server nennt.',
  knownServices: 'Adresse eines Dienstes eintragen',
  passwordHelp:
    'Am besten ein App-Passwort, wenn Ihr Dienst welche hat: eines nur für diese Seite. Konten mit zweitem Faktor brauchen eines.',
  needsAppPassword: (service) =>
    `${service} nimmt hier nur ein App-Passwort an: eines, das nur für diese Seite gemacht ist.`,
  makeAppPassword: (service) => `App-Passwort bei ${service} anlegen`,
  keepsPassword:
    'Der Buchungsserver behält das Passwort, denn er braucht es jedes Mal, wenn er in Ihren Kalender sieht. Er zeigt es niemandem und schickt es an keinen anderen Dienst als diesen. Ändern, oder als App-Passwort löschen, können Sie es jederzeit bei Ihrem Dienst.',
  connectNow: 'Verbinden',
  trying: 'Wird verbunden …',
  problems: {
    'wrong-credentials':
      'Der Server nimmt diesen Benutzernamen mit diesem Passwort nicht an. Viele Dienste verlangen hier ein App-Passwort und nicht das, mit dem Sie sich anmelden.',
    'no-such-service':
      'An dieser Adresse antwortet ein Server, aber kein Kalenderdienst. Bitte prüfen Sie die Adresse; in der Hilfe Ihres Dienstes heißt sie „CalDAV-Adresse“.',
    'address-refused':
      'Diese Adresse geht nicht: Sie liegt in einem Netz, in das der Buchungsserver nicht geht, oder der Server dort weist ihn ab.',
    'another-account':
      'Das ist ein anderes Konto als das, das neu verbunden werden soll. Es hat sich nichts geändert.',
    unreachable:
      'An dieser Adresse hat niemand geantwortet. Bitte prüfen Sie sie; stimmt sie, dann versuchen Sie es in ein paar Minuten noch einmal.',
  },

  opening: 'Einen Moment …',
  waiting: (company) => `Wir warten auf Ihre Antwort bei ${company} …`,
  waitingHelp:
    'Machen Sie in dem Fenster weiter, das sich geöffnet hat. Diese Seite merkt von selbst, wenn Sie fertig sind.',
  closed: 'Das Fenster ist anscheinend geschlossen.',
  closedHelp:
    'Ist es noch irgendwo offen, dann machen Sie dort weiter. Sonst öffnen Sie es noch einmal, oder machen Sie in diesem Fenster weiter.',
  blocked: 'Ihr Browser hat kein Fenster geöffnet.',
  blockedHelp: 'Machen Sie stattdessen in diesem Fenster weiter: Am Ende kommen Sie hierher zurück.',
  openAgain: 'Fenster noch einmal öffnen',
  goOnHere: 'In diesem Fenster weitermachen',
  leaving: (company) => `Auf dem Weg zu ${company} …`,
  claiming: 'Ihr Konto wird verbunden, und was fehlt, wird eingerichtet …',
  unclaimed: 'Sie haben zugestimmt, aber das Konto ließ sich gerade nicht verbinden.',

  connected: (account) => `${account} ist verbunden.`,
  connectedPartly: 'Es wurde nicht alles erlaubt; unten sehen Sie, was fehlt.',
  connectedReading:
    'Es wird nur gelesen: Sie können gebucht werden, aber Buchungen werden in keinen Kalender geschrieben und haben keinen Videolink.',
  over: {
    title: 'Das hat zu lange gedauert oder wurde schon benutzt',
    text: 'Es wurde nichts verbunden. Ein Weg zum Dienst und zurück gilt zehn Minuten lang; bitte beginnen Sie noch einmal.',
  },
  failures: {
    declined: ({ company }) => ({
      title: 'Es wurde nichts verbunden',
      text: `Sie haben bei ${company} abgelehnt oder die Frage geschlossen. Wollten Sie das nicht, dann versuchen Sie es noch einmal; es gibt auch eine Stufe, die weniger verlangt.`,
    }),
    'admin-policy': ({ company }) => ({
      title: 'Ihre Organisation erlaubt das nicht',
      text: `Wer Ihr ${company}-Konto verwaltet, hat diese Anwendung oder den Zugriff von Anwendungen auf Kalender gesperrt. Bitten Sie darum, es zu erlauben, oder verbinden Sie ein eigenes Konto.`,
    }),
    'internal-only': ({ company }) => ({
      title: 'Nur für Konten einer Organisation',
      text: `Die Anwendung ist bei ${company} nur für die eigene Organisation angemeldet, und Ihr Konto gehört nicht dazu. Nehmen Sie ein Konto dieser Organisation, oder fragen Sie, wer diese Buchungsseite betreibt.`,
    }),
    'browser-refused': ({ company }) => ({
      title: 'Bitte nehmen Sie einen anderen Browser',
      text: `${company} fragt nicht in Browsern, die in andere Apps eingebaut sind. Öffnen Sie diese Seite in Chrome, Firefox, Safari oder Edge, und verbinden Sie dort.`,
    }),
    setup: ({ company }) => ({
      title: 'Diese Buchungsseite ist nicht richtig eingerichtet',
      text: `${company} kennt diese Anwendung nicht so, wie es sein soll. Sie können daran nichts ändern: Bitte sagen Sie es denen, die diese Buchungsseite betreiben.`,
    }),
    'code-refused': ({ company }) => ({
      title: 'Das hat zu lange gedauert oder wurde schon benutzt',
      text: `${company} nimmt den Nachweis Ihrer Zustimmung nicht mehr an. Es wurde nichts verbunden; bitte versuchen Sie es noch einmal.`,
    }),
    unreachable: ({ company }) => ({
      title: `${company} war nicht zu erreichen`,
      text: `Sie haben zugestimmt, aber ${company} hat nicht geantwortet. Es wurde nichts verbunden; bitte versuchen Sie es in ein paar Minuten noch einmal.`,
    }),
    'another-account': ({ account }) => ({
      title: 'Das war ein anderes Konto',
      text:
        account === undefined
          ? 'Sie haben ein anderes Konto gewählt als das, das erneuert werden soll. Es hat sich nichts geändert. Versuchen Sie es mit jenem Konto noch einmal, oder verbinden Sie das andere zusätzlich.'
          : `Neu verbunden werden soll das Konto ${account}, und Sie haben ein anderes gewählt. Es hat sich nichts geändert. Versuchen Sie es mit jenem Konto noch einmal, oder verbinden Sie das andere zusätzlich.`,
    }),
    'unknown-account': ({ company }) => ({
      title: 'Es wurde zu wenig erlaubt',
      text: `Mit dem, was Sie bei ${company} angekreuzt ließen, ist nicht zu erkennen, welches Konto es ist, und kein Kalender zu lesen. Versuchen Sie es noch einmal, und lassen Sie die Häkchen stehen.`,
    }),
    'wrong-browser': () => ({
      title: 'Bitte bleiben Sie in einem Browser',
      text: 'Sie kamen in einem anderen Browser zurück, als Sie gegangen sind, oder dieser behält keine Cookies. Es wurde nichts verbunden. Erlauben Sie Cookies für den Buchungsserver, und versuchen Sie es noch einmal.',
    }),
    'bad-answer': ({ company }) => ({
      title: 'Diese Antwort war nicht zu verstehen',
      text: `Was zurückkam, würde ${company} so nicht sagen. Es wurde nichts verbunden; bitte versuchen Sie es noch einmal.`,
    }),
  },
  forAdministrator: 'Für Ihre Administration',
  administratorText: ({ company }) =>
    `Bitte erlauben Sie dieser Anwendung, die Kalender unserer ${company}-Konten zu benutzen. Sie liest, wann jemand belegt ist, und schreibt, wo es gewünscht ist, Buchungen in einen Kalender; nach Passwörtern, Mails, Dateien oder Kontakten fragt sie nicht.`,
  application: 'Anwendung (Client-ID)',
  permissions: 'Berechtigungen (Scopes)',

  handingOver: 'Einen Moment …',
  handedOver: 'Ihre Antwort ist auf der Seite angekommen, auf der Sie begonnen haben.',
  closeWindow: 'Sie können dieses Fenster schließen.',
  notBegunHere: {
    title: 'Das wurde nicht hier begonnen',
    text: 'Jemand kam von einem Kalenderdienst zurück, aber keine Seite dieses Browsers wartet darauf. Es wurde nichts verbunden. Wollten Sie Ihren Kalender verbinden, dann beginnen Sie hier, und bleiben Sie in diesem Browser.',
  },

  disconnecting: (account) => `${account} trennen?`,
  whatHappens: 'Was geschieht',
  losesLinked: (calendar) =>
    `Neue Buchungen kommen nicht mehr in ${calendar} und haben keinen Videolink, bis Sie einen anderen Kalender verknüpfen.`,
  losesConflicts: (calendars) =>
    `Was in diesen Kalendern steht, hält keine Zeiten mehr von Buchungen frei: ${calendars}.`,
  losesNothing: (account) =>
    `Kein Kalender von ${account} zählt für Ihre Buchungen; daran ändert sich also nichts.`,
  writesFirst:
    'Buchungen bleiben bestehen. Was noch in den Kalender zu schreiben ist, wird zuerst geschrieben, wenn das jetzt geht.',
  eventsStay: 'Termine, die schon im Kalender stehen, bleiben dort, werden aber nicht mehr nachgeführt.',
  givesBack: (company) =>
    `Die Erlaubnis wird ${company} zurückgegeben, und diese Buchungsseite vergisst sie.`,
  forgetsPassword:
    'Diese Buchungsseite vergisst das Passwort. Ein App-Passwort gilt weiter, bis Sie es bei Ihrem Dienst löschen.',
  cannotUndo: 'Rückgängig machen Sie es, indem Sie das Konto neu verbinden und seine Kalender neu wählen.',
  keep: 'Verbunden lassen',
  disconnectingNow: 'Wird getrennt …',
  disconnected: (account) => `${account} ist getrennt, und die Erlaubnis ist zurückgegeben.`,
  disconnectedForgotten: (account) => `${account} ist getrennt, und das Passwort ist vergessen.`,
};
