import type { MailTexts } from './mail-texts.js';

/** German, with “Sie”. */
export const de: MailTexts = {
  lang: 'de',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Gebucht: ${title}, ${when}`,
      lead: `Ihr Termin mit ${host} ist gebucht.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Noch nicht bestätigt: ${title}, ${when}`,
      lead: `Die Zeit ist für Sie reserviert. ${host} muss noch zusagen; Sie bekommen Nachricht, sobald das geschehen ist.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Bestätigt: ${title}, ${when}`,
      lead: `${host} hat Ihren Termin bestätigt.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Abgelehnt: ${title}, ${when}`,
      lead: `${host} kann zu dieser Zeit leider nicht. Es ist nichts gebucht.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Nicht rechtzeitig bestätigt: ${title}, ${when}`,
      lead: `${host} hat nicht rechtzeitig geantwortet. Es ist nichts gebucht; wählen Sie gern eine andere Zeit.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Neue Zeit: ${title}, ${when}`,
      lead: `Ihr Termin mit ${host} hat jetzt eine andere Zeit.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Abgesagt: ${title}, ${when}`,
      lead: `Ihr Termin mit ${host} findet nicht statt.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Ihr Videolink: ${title}, ${when}`,
      lead: `Der Link zu Ihrem Termin mit ${host} ist da.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Kein Videolink: ${title}, ${when}`,
      lead: `Der Videolink zu Ihrem Termin mit ${host} konnte nicht erstellt werden. Der Termin steht trotzdem.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Erinnerung: ${title}, ${when}`,
      lead: `Ihr Termin mit ${host} steht bevor.`,
    }),
  },
  endedForGuest: {
    byGuest: 'Sie haben ihn abgesagt.',
    byHost: ({ host }) => `${host} hat ihn abgesagt.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Ein Gast von ${host} hat angegeben, dass Sie dabei sein werden.`
      : `${guest} hat angegeben, dass Sie dabei sein werden.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Neue Buchung: ${title}, ${when}`,
      lead: guest === '' ? 'Jemand hat bei Ihnen gebucht.' : `${guest} hat bei Ihnen gebucht.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Wartet auf Ihre Zusage: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Jemand wartet auf Ihre Antwort.'
          : `${guest} möchte diese Zeit buchen und wartet auf Ihre Antwort.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Bestätigt: ${title}, ${when}`,
      lead: 'Sie haben zugesagt. Der Gast weiß Bescheid.',
    }),
    declined: ({ title, when }) => ({
      title: `Abgelehnt: ${title}, ${when}`,
      lead: 'Sie haben abgelehnt. Der Gast weiß Bescheid, und die Zeit ist wieder frei.',
    }),
    expired: ({ title, when }) => ({
      title: `Nicht rechtzeitig bestätigt: ${title}, ${when}`,
      lead: 'Diese Anfrage wurde nicht rechtzeitig beantwortet. Der Gast weiß Bescheid, und die Zeit ist wieder frei.',
    }),
    moved: ({ title, when }) => ({
      title: `Neue Zeit: ${title}, ${when}`,
      lead: 'Eine Ihrer Buchungen hat jetzt eine andere Zeit.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Abgesagt: ${title}, ${when}`,
      lead: 'Eine Ihrer Buchungen entfällt; die Zeit ist wieder frei.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Videolink: ${title}, ${when}`,
      lead: 'Der Link zu dieser Buchung ist da.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Kein Videolink: ${title}, ${when}`,
      lead: 'Ihr Kalender hat für diese Buchung keinen Videolink erstellt. Die Buchung gilt. Bitte schicken Sie Ihrem Gast einen Link, oder vereinbaren Sie einen anderen Ort.',
    }),
    reminder: ({ title, when }) => ({
      title: `Erinnerung: ${title}, ${when}`,
      lead: 'Eine Ihrer Buchungen steht bevor.',
    }),
    conflict: ({ title, when }) => ({
      title: `Überschneidung: ${title}, ${when}`,
      lead: 'In einem Ihrer Kalender steht zur Zeit dieser Buchung noch etwas anderes. Auch die Buchung gilt: Bitte sehen Sie nach, was von beidem sich verschieben lässt.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Nicht in Ihrem Kalender: ${title}, ${when}`,
      lead: 'Das konnte nicht in Ihren Kalender eingetragen werden, und wir versuchen es nicht weiter. Die Buchung gilt, wie sie vereinbart wurde. In Ihrer Terminübersicht können Sie es noch einmal versuchen.',
    }),
  },
  endedForHost: { byGuest: 'Der Gast hat sie abgesagt.', byHost: 'Sie haben sie abgesagt.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `In Ihrem Kalender verschoben: ${title}, ${when}`,
      lead: 'In Ihrem Kalender hat jemand den Eintrag dieser Buchung verschoben. Bis Sie entscheiden, gilt die Buchung, wie sie vereinbart wurde.',
    }),
    gone: ({ title, when }) => ({
      title: `In Ihrem Kalender gelöscht: ${title}, ${when}`,
      lead: 'In Ihrem Kalender hat jemand den Eintrag dieser Buchung gelöscht. Bis Sie entscheiden, gilt die Buchung.',
    }),
    clash: {
      booking: 'Die Buchung konnte nicht mitziehen, weil zu dieser Zeit eine andere Buchung liegt.',
      calendar:
        'Die Buchung konnte nicht mitziehen, weil zu dieser Zeit etwas anderes in einem Kalender steht.',
      'all-day': 'Die Buchung konnte nicht mitziehen, weil der Eintrag jetzt ganztägig ist.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Gebucht: ${title}, ${count} ab ${when}`,
        lead: `Ihre Termine mit ${host} sind gebucht.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Noch nicht bestätigt: ${title}, ${count} ab ${when}`,
        lead: `Die Zeiten sind für Sie reserviert. ${host} muss zu jeder noch zusagen; Sie bekommen Nachricht, sobald das geschehen ist.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Neue Buchung: ${title}, ${count} ab ${when}`,
        lead:
          guest === ''
            ? 'Jemand hat mehrere Termine auf einmal bei Ihnen gebucht.'
            : `${guest} hat mehrere Termine auf einmal bei Ihnen gebucht.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Wartet auf Ihre Zusage: ${title}, ${count} ab ${when}`,
        lead:
          guest === ''
            ? 'Jemand möchte diese Zeiten buchen und wartet bei jeder auf Ihre Antwort.'
            : `${guest} möchte diese Zeiten buchen und wartet bei jeder auf Ihre Antwort.`,
      }),
    },
    count: (count) => `${count} Termine`,
    place: ({ position, of }) => `${position} von ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Auf der Warteliste: ${title}, ${when}`,
      lead: `Sie stehen auf der Warteliste für eine Zeit mit ${host}. Es ist noch nichts gebucht. Wird an diesem Tag etwas frei, bekommen Sie eine E-Mail, und die Zeit wird eine Weile für Sie freigehalten.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Eine Zeit ist frei: ${title}, ${when}`,
      lead: `Eine Zeit mit ${host} ist frei geworden und wird für Sie freigehalten. Gebucht ist sie noch nicht.`,
    }),
    unanswered:
      'Wenn Sie bis dahin nicht antworten, bekommt die nächste Person auf der Liste diese Zeit, und Sie warten weiter auf eine andere.',
    elsewise:
      'Über denselben Link können Sie diese Zeit auch anderen überlassen oder die Warteliste verlassen.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Bitte verbinden Sie ${provider} neu`,
    lead: `Das Konto ${account} ist für uns nicht mehr erreichbar. Bis Sie es neu verbinden, werden Zeiten, die von seinen Kalendern abhängen, nicht angeboten, und Buchungen können dort nicht eingetragen werden. Bestehende Buchungen gelten weiter.`,
  }),
  connectionEnds: {
    expired: 'Die Berechtigung ist abgelaufen.',
    revoked: 'Die Berechtigung wurde entzogen, oder das Passwort wurde geändert.',
    'scope-missing': 'Es wurde weniger erlaubt, als nötig ist.',
    'admin-policy': 'Die Organisation, zu der das Konto gehört, lässt diese Anwendung nicht zu.',
  },
  labels: {
    what: 'Was',
    when: 'Wann',
    formerly: 'Bisher',
    inCalendar: 'Im Kalender',
    where: 'Wo',
    with: 'Mit',
    guest: 'Gast',
    reason: 'Grund',
    answers: 'Antworten',
    account: 'Konto',
    confirmBy: 'Antwort bis',
    keptFor: 'Freigehalten für',
    keptUntil: 'Freigehalten bis',
  },
  places: {
    conference: 'Videoanruf',
    'phone-host-calls': 'Telefonisch',
    'phone-guest-calls': 'Telefonisch',
    'in-person': 'Vor Ort',
    link: 'Online',
    text: 'Anderer Ort',
    'ask-guest': 'Ein Ort nach Wahl des Gasts',
  },
  hostCalls: ({ host, number }) => `${host} ruft unter ${number} an`,
  guestCalls: (number) => `Bitte rufen Sie ${number} an`,
  linkLater: 'Der Videolink wird noch erstellt. Sie bekommen ihn in einer eigenen E-Mail.',
  moreAnswers: 'Alle Antworten des Gasts stehen in Ihrer Terminübersicht.',
  actions: {
    join: 'Am Videoanruf teilnehmen',
    manage: 'Ändern oder absagen',
    agenda: 'Terminübersicht öffnen',
    decide: 'Jetzt entscheiden',
    settings: 'Einstellungen öffnen',
    take: 'Diese Zeit nehmen',
    waitlist: 'Warteliste ansehen oder verlassen',
  },
  because: {
    guest:
      'Sie bekommen diese E-Mail, weil jemand mit dieser Adresse gebucht hat. Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
    companion:
      'Sie bekommen diese E-Mail, weil jemand beim Buchen diese Adresse angegeben hat. Wenn Sie davon nichts wissen, brauchen Sie nichts zu tun.',
    waiting:
      'Sie bekommen diese E-Mail, weil sich jemand mit dieser Adresse auf eine Warteliste gesetzt hat. Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
    host: 'Sie bekommen diese E-Mail, weil hier Termine mit Ihnen gebucht werden können. Wer Ihnen Buchungen meldet, und wohin, steht in Ihren Einstellungen.',
  },
};
