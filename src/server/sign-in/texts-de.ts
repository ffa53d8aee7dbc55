import type { SignInTexts } from './sign-in-texts.js';

export const de: SignInTexts = {
  lang: 'de',
  dir: 'ltr',
  title: 'Anmelden',
  lead: 'Hier stellen Sie ein, wann und wie Sie gebucht werden können.',
  noWay:
    'Sie melden sich mit einem Link an. Bitten Sie diejenigen um einen, die diese Buchungsseite betreiben.',
  hasLeft: 'Sie sind abgemeldet.',
  withService: (service) => `Weiter mit ${service}`,
  or: 'oder',
  email: 'E-Mail-Adresse',
  mailMe: 'Link zuschicken',
  wrongEmail: 'Das ist keine E-Mail-Adresse. Bitte sehen Sie noch einmal nach.',
  sent: (email) => ({
    title: 'Sehen Sie in Ihr Postfach',
    text: `Wenn ${email} jemandem gehört, der hier gebucht werden kann, ist ein Link unterwegs. Er gilt einmal und 15 Minuten lang.`,
    help: 'Nach ein, zwei Minuten nichts da? Sehen Sie im Spam-Ordner nach, oder versuchen Sie es mit einer anderen Adresse.',
  }),
  tooMany: (minutes) => ({
    title: 'Das war sehr oft',
    text: 'Es kamen so viele Versuche von hier oder für diese Adresse, dass wir ein wenig warten.',
    help:
      minutes === 1
        ? 'Bitte versuchen Sie es in einer Minute noch einmal.'
        : `Bitte versuchen Sie es in ${minutes.toString()} Minuten noch einmal.`,
  }),
  link: {
    title: (host) => `Als ${host} anmelden`,
    lead: 'Mit diesem Knopf sind Sie in diesem Browser angemeldet. Der Link gilt einmal.',
    button: 'Anmelden',
    otherIsHere: (other) => `In diesem Browser ist ${other} angemeldet. Das endet, wenn Sie weitergehen.`,
  },
  choice: {
    title: 'Wer möchten Sie sein?',
    lead: 'Ihre Adresse gehört mehreren, die hier gebucht werden können.',
  },
  gone: {
    title: 'Dieser Link wurde schon benutzt oder ist zu alt',
    text: 'Ein Link gilt einmal. Einer, der per E-Mail kam, gilt 15 Minuten, einer, den Sie bekommen haben, einen Tag.',
    help: 'Lassen Sie sich einen neuen geben, oder melden Sie sich auf andere Weise an.',
  },
  elsewhere: {
    title: 'Das kam nicht von unserer Seite',
    text: 'Eine andere Seite wollte Sie an- oder abmelden, oder Ihr Browser sagt nicht, von welcher Seite Sie kommen.',
    help: 'Gehen Sie zur Anmeldeseite, und beginnen Sie dort.',
  },
  unknown: (service) => ({
    title: 'Mit diesem Konto können wir Sie nicht anmelden',
    text: `${service} hat uns gesagt, wer Sie sind, und mit dieser Adresse meldet sich hier niemand an.`,
    help: 'Wählen Sie ein anderes Konto, oder fragen Sie diejenigen, die diese Buchungsseite betreiben.',
  }),
  failures: {
    over: () => ({
      title: 'Das hat zu lange gedauert oder wurde schon benutzt',
      text: 'Sie haben zehn Minuten, um sich anzumelden, und jeder Versuch zählt einmal. Es wurde niemand angemeldet.',
      help: 'Bitte beginnen Sie noch einmal.',
    }),
    'wrong-browser': () => ({
      title: 'Bitte bleiben Sie in einem Browser',
      text: 'Sie kamen in einem anderen Browser zurück, als Sie gegangen sind, oder dieser behält keine Cookies. Es wurde niemand angemeldet.',
      help: 'Erlauben Sie Cookies für diese Adresse, und beginnen Sie noch einmal.',
    }),
    declined: (service) => ({
      title: 'Es wurde niemand angemeldet',
      text: `Sie haben bei ${service} Nein gesagt oder die Frage geschlossen.`,
      help: 'Wenn Sie das nicht wollten, beginnen Sie noch einmal.',
    }),
    refused: (service) => ({
      title: 'Dieser Antwort war nicht zu glauben',
      text: `Was von ${service} zurückkam, zeigt nicht, wer Sie sind. Es wurde niemand angemeldet.`,
      help: 'Bitte beginnen Sie noch einmal. Bleibt es so, sagen Sie es denen, die diese Buchungsseite betreiben.',
    }),
    unreachable: (service) => ({
      title: `${service} war nicht zu erreichen`,
      text: `Sie waren auf dem Rückweg, aber ${service} hat uns nicht geantwortet. Es wurde niemand angemeldet.`,
      help: 'Bitte beginnen Sie in ein paar Minuten noch einmal.',
    }),
  },
  back: 'Zur Anmeldeseite',
  settings: {
    title: 'Einstellungen',
    signedInAs: (host) => `Angemeldet als ${host}`,
    guestPage: 'Ihre Buchungsseite',
    signOut: 'Abmelden',
    everywhere: 'Überall abmelden',
    again: 'Anmelden',
    needsScript: 'Die Einstellungen brauchen JavaScript. Bitte erlauben Sie es für diese Seite.',
  },
  mail: {
    title: 'Ihr Link zum Anmelden',
    greeting: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
    lead: 'Jemand, hoffentlich Sie, möchte sich mit dieser Adresse anmelden.',
    once: 'Der Link gilt einmal und 15 Minuten lang. Geben Sie ihn niemandem: Wer ihn hat, kann sich anmelden.',
    action: 'Anmelden',
    actionAs: (host) => `Als ${host} anmelden`,
    because:
      'Sie bekommen diese E-Mail, weil jemand Ihre Adresse auf der Anmeldeseite angegeben hat. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Link kommt niemand hinein.',
  },
};
