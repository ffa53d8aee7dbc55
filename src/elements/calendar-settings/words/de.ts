import type { CalendarSettingsWords } from './words.js';

/** German, with “Sie”. */
export const de: CalendarSettingsWords = {
  title: 'Kalender',
  none: 'Es ist noch kein Konto verbunden. Sobald eines verbunden ist, wählen Sie hier seine Kalender.',
  reading: 'Kalender werden gelesen …',
  access: {
    write: 'darf geschrieben werden',
    read: 'darf nur gelesen werden',
    'busy-times': 'nur belegte Zeiten',
    nothing: 'darf nicht gelesen werden',
  },
  main: 'Hauptkalender',
  links: 'erstellt Videolinks',

  trouble: (kind, account) => troubles[kind](account),
  formerAccount: 'Ein Konto, das nicht mehr verbunden ist',

  linked: {
    title: 'Verknüpfter Kalender',
    lead: 'In ihn wird jede Buchung eingetragen. Dafür ist Autorenzugriff nötig: Er muss geschrieben werden dürfen.',
    none: 'Kein verknüpfter Kalender',
    noneMeans:
      'Buchungen bleiben hier und werden in keinen Kalender eingetragen: keine Einladung und kein Link für Google Meet. Gäste erhalten eine Kalenderdatei (.ics).',
    faults: {
      'calendar-right':
        'Nicht wählbar: Dieses Konto darf seine Termine nicht ändern. Wem der Kalender gehört, kann das erlauben.',
      grant: 'Nicht wählbar: Sie haben nicht erlaubt, dass in dieses Konto geschrieben wird.',
      unlisted: 'Nicht wählbar: Er steht nicht mehr in der Liste seines Kontos.',
      gone: 'Nicht wählbar: Es gibt ihn nicht mehr.',
      unknown: 'Zurzeit nicht wählbar: Sein Konto lässt sich nicht fragen.',
    },
    standing: {
      'calendar-right':
        'Buchungen werden angenommen, aber nicht eingetragen: Dieses Konto darf seine Termine nicht mehr ändern. Auch Videolinks gibt es nicht. Wem der Kalender gehört, kann es wieder erlauben.',
      grant:
        'Buchungen werden angenommen, aber nicht eingetragen, weil Schreiben nicht erlaubt ist. Auch Videolinks gibt es nicht.',
      unlisted:
        'Er steht nicht mehr in der Liste seines Kontos, lässt sich aber noch lesen. Ob Buchungen eingetragen werden können, zeigt sich erst bei der nächsten; Videolinks gibt es nicht.',
      gone: 'Er wurde gelöscht oder ist für dieses Konto nicht mehr freigegeben. Es kann nichts eingetragen werden. Bestehende Buchungen bleiben gültig.',
      unknown: 'Er bleibt eingestellt. Was einzutragen ist, wartet, bis sich sein Konto wieder fragen lässt.',
    },
    invitesNobody: {
      server: 'Sein Dienst verschickt keine Einladungen; deshalb schreiben wir Ihren Gästen, per Mail.',
      nobody:
        'Sein Dienst verschickt keine Einladungen und dieser Server keine Mails: Gäste erhalten nur die Kalenderdatei (.ics) am Ende der Buchung und erfahren von keiner Änderung. Wer den Server betreibt, kann den Mailversand einrichten.',
    },
    refused:
      'Der verknüpfte Kalender wurde nicht angenommen: Er darf nicht geschrieben werden, oder es gibt ihn nicht mehr. Bitte wählen Sie einen anderen.',
    nowhere:
      'Keiner dieser Kalender darf geschrieben werden; noch können Buchungen nirgends eingetragen werden.',
    change: (former, next) =>
      next === null
        ? `Bestehende Buchungen behalten ihren Termin in ${former} und werden weiterhin dort geändert. Neue werden nirgends eingetragen.`
        : `Bestehende Buchungen behalten ihren Termin in ${former} und werden weiterhin dort geändert. Neue werden in ${next} eingetragen.`,
    formerBlocks: (former) => `${former} blockiert weiterhin, als Konfliktkalender.`,
    formerCounts: (former) =>
      `${former} blockiert dann nicht mehr, und was Sie dort von Hand ändern, wird nicht mehr bemerkt.`,
    formerGone: (former) =>
      `${former} lässt sich nicht mehr benutzen. Was nicht eingetragen werden konnte, steht in der Terminübersicht und lässt sich von dort eintragen.`,
  },

  conflicts: {
    title: 'Konfliktkalender',
    lead: 'Termine, die in diesen Kalendern als „Beschäftigt“ gelten, blockieren Ihre Zeit. Als „Verfügbar“ markierte blockieren nicht; sie werden in der Terminübersicht gezeigt.',
    always: 'Der verknüpfte Kalender zählt immer.',
    nothingReadable: 'Kann nicht zählen: Sie haben nicht erlaubt, dass in diesem Konto gelesen wird.',
    refused: 'Dieser Kalender wurde nicht angenommen: Es gibt ihn nicht mehr.',
    nothingCounts: 'Es zählt kein Kalender. Was in Ihren Kalendern steht, blockiert nichts.',
  },

  presence: {
    unlisted: 'Er steht nicht mehr in der Liste seines Kontos. Er lässt sich noch lesen und zählt.',
    gone: 'Er wurde gelöscht oder ist für dieses Konto nicht mehr freigegeben.',
    unknown: 'Er bleibt eingestellt; sein Konto lässt sich zurzeit nicht fragen.',
  },
  remove: (calendar) => `${calendar} entfernen`,
  removed: (calendar) => `${calendar} wird beim Speichern entfernt.`,
  another: 'Anderen Kalender wählen',

  readAt: (age) => `Gelesen ${age}`,
  unread: 'Er lässt sich zurzeit nicht lesen.',
  unreadSince: (age) => `Er lässt sich zurzeit nicht lesen; zuletzt gelesen ${age}.`,
  closes: 'Bis das behoben ist oder er entfernt wird, kann niemand buchen.',
  relied: 'Bis dahin gilt, was er zuletzt gesagt hat, höchstens einen Tag lang.',

  advanced: 'Erweiterte Einstellungen',
  sync: {
    title: 'Wenn Sie eine Buchung in Ihrem Kalender ändern',
    lead: 'Buchungen kommen immer in Ihren verknüpften Kalender. Hier entscheiden Sie, was von dort zurückkommt.',
    oneWay: 'Einseitig: Die Buchung bleibt',
    oneWayMeans:
      'Verschieben oder löschen Sie ihren Termin im Kalender, bleibt die Buchung, wie sie vereinbart war. Sie sehen es in der Terminübersicht und entscheiden.',
    twoWay: 'Beidseitig: Die Buchung folgt',
    twoWayMeans:
      'Verschieben Sie ihren Termin, wandert die Buchung mit, und der Kalender benachrichtigt Ihren Gast. Löschen Sie ihn, ist die Buchung abgesagt. Ihre Zeiten, Vorlaufzeiten und Obergrenzen halten Sie dabei nicht auf. Steht an der neuen Stelle schon etwas, bleibt die Buchung, wo sie war, bis Sie entscheiden.',
    always:
      'In jedem Fall: Titel, Texte und Farben, die Sie dort ändern, gehören Ihnen. Lehnt ein Gast die Einladung ab, hat er nicht abgesagt; Sie sehen es in der Terminübersicht.',
  },
  whenUnreadable: {
    title: 'Wenn sich ein Kalender nicht lesen lässt',
    lead: 'Ein Kalender kann eine Weile nicht antworten. Bis er es wieder tut, weiß niemand, was gerade darin steht.',
    closed: 'Nichts anbieten',
    closedMeans: 'Niemand kann buchen, bis er wieder antwortet. So wird niemand doppelt gebucht.',
    lastKnown: 'Sich darauf verlassen, was er zuletzt gesagt hat',
    lastKnownMeans:
      'Es kann weiter gebucht werden, höchstens einen Tag lang. Was seither in den Kalender gekommen ist, wird nicht gesehen; eine Zeit kann also doppelt vergeben werden. Wie alt der Stand ist, steht beim Kalender. Bei einem Kalender, den es nicht mehr gibt, oder einem Konto, das neu verbunden werden muss, kann dennoch niemand buchen.',
  },
};

const troubles = {
  ended: (account: string) =>
    `${account} muss neu verbunden werden. Was eingestellt ist, bleibt; solange einer seiner Kalender zählt, kann niemand buchen.`,
  refused: (account: string) =>
    `${account} lässt seine Kalender nicht auflisten. Verbinden Sie es neu und erlauben Sie das, um darunter zu wählen.`,
  unreachable: (account: string) => `${account} antwortet gerade nicht. Was eingestellt ist, bleibt.`,
  'read-only': (account: string) => `Sie haben nicht erlaubt, dass in ${account} geschrieben wird.`,
  disconnected: () =>
    'Dieses Konto ist nicht mehr verbunden; seine Kalender lassen sich deshalb nicht lesen.',
} as const;
