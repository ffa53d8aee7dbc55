import type { MailTexts } from './mail-texts.js';

/** Dutch, with u. */
export const nl: MailTexts = {
  lang: 'nl',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Goedendag,' : `Beste ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Geboekt: ${title}, ${when}`,
      lead: `Uw afspraak met ${host} staat vast.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Nog niet bevestigd: ${title}, ${when}`,
      lead: `De tijd is voor u gereserveerd. ${host} moet nog akkoord gaan; u krijgt bericht zodra dat is gebeurd.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Bevestigd: ${title}, ${when}`,
      lead: `${host} heeft uw afspraak bevestigd.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Niet geaccepteerd: ${title}, ${when}`,
      lead: `${host} kan op deze tijd helaas niet. Er is niets geboekt.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Niet op tijd bevestigd: ${title}, ${when}`,
      lead: `${host} heeft niet op tijd gereageerd. Er is niets geboekt; kies gerust een andere tijd.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Nieuwe tijd: ${title}, ${when}`,
      lead: `Uw afspraak met ${host} heeft nu een andere tijd.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Geannuleerd: ${title}, ${when}`,
      lead: `Uw afspraak met ${host} gaat niet door.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Uw videolink: ${title}, ${when}`,
      lead: `De link voor uw afspraak met ${host} is klaar.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Geen videolink: ${title}, ${when}`,
      lead: `De videolink voor uw afspraak met ${host} kon niet worden gemaakt. De afspraak staat wel vast.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Herinnering: ${title}, ${when}`,
      lead: `Binnenkort is uw afspraak met ${host}.`,
    }),
  },
  endedForGuest: {
    byGuest: 'U hebt de afspraak geannuleerd.',
    byHost: ({ host }) => `${host} heeft de afspraak geannuleerd.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Een gast van ${host} heeft aangegeven dat u erbij zult zijn.`
      : `${guest} heeft aangegeven dat u erbij zult zijn.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Nieuwe boeking: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Iemand heeft een afspraak met u geboekt.'
          : `${guest} heeft een afspraak met u geboekt.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Wacht op uw bevestiging: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Iemand wacht op uw antwoord.'
          : `${guest} wil deze tijd graag boeken en wacht op uw antwoord.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Bevestigd: ${title}, ${when}`,
      lead: 'U hebt de boeking bevestigd. De gast heeft bericht gekregen.',
    }),
    declined: ({ title, when }) => ({
      title: `Afgewezen: ${title}, ${when}`,
      lead: 'U hebt de boeking afgewezen. De gast heeft bericht gekregen en de tijd is weer vrij.',
    }),
    expired: ({ title, when }) => ({
      title: `Niet op tijd bevestigd: ${title}, ${when}`,
      lead: 'Niemand heeft op tijd op deze aanvraag gereageerd. De gast heeft bericht gekregen en de tijd is weer vrij.',
    }),
    moved: ({ title, when }) => ({
      title: `Nieuwe tijd: ${title}, ${when}`,
      lead: 'Een van uw boekingen heeft nu een andere tijd.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Geannuleerd: ${title}, ${when}`,
      lead: 'Een van uw boekingen gaat niet door; de tijd is weer vrij.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Videolink: ${title}, ${when}`,
      lead: 'De link voor deze boeking is klaar.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Geen videolink: ${title}, ${when}`,
      lead: 'Uw agenda heeft geen videolink voor deze boeking gemaakt. De boeking blijft staan. Stuur uw gast een link of spreek een andere locatie af.',
    }),
    reminder: ({ title, when }) => ({
      title: `Herinnering: ${title}, ${when}`,
      lead: 'Een van uw boekingen komt eraan.',
    }),
    conflict: ({ title, when }) => ({
      title: `Overlap: ${title}, ${when}`,
      lead: 'In een van uw agenda’s staat iets anders op de tijd van deze boeking. De boeking blijft ook staan: kijk welke van de twee u kunt verplaatsen.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Niet in uw agenda: ${title}, ${when}`,
      lead: 'Dit kon niet in uw agenda worden gezet en we proberen het niet meer. De boeking blijft staan zoals afgesproken. In uw boekingsoverzicht kunt u het nog een keer proberen.',
    }),
  },
  endedForHost: {
    byGuest: 'De gast heeft de boeking geannuleerd.',
    byHost: 'U hebt de boeking geannuleerd.',
  },
  changed: {
    moved: ({ title, when }) => ({
      title: `Verplaatst in uw agenda: ${title}, ${when}`,
      lead: 'Iemand heeft deze boeking in uw agenda verplaatst. De boeking blijft staan zoals afgesproken, totdat u een keuze maakt.',
    }),
    gone: ({ title, when }) => ({
      title: `Verwijderd uit uw agenda: ${title}, ${when}`,
      lead: 'Iemand heeft deze boeking uit uw agenda verwijderd. De boeking zelf blijft staan, totdat u een keuze maakt.',
    }),
    clash: {
      booking: 'De boeking kon niet mee verplaatst worden, omdat er op die tijd een andere boeking is.',
      calendar:
        'De boeking kon niet mee verplaatst worden, omdat er op die tijd iets anders in een agenda staat.',
      'all-day': 'De boeking kon niet mee verplaatst worden, omdat het agenda-item nu hele dagen duurt.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Geboekt: ${title}, ${count} vanaf ${when}`,
        lead: `Uw afspraken met ${host} staan vast.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Nog niet bevestigd: ${title}, ${count} vanaf ${when}`,
        lead: `De tijden zijn voor u gereserveerd. ${host} moet nog met elke tijd akkoord gaan; u krijgt bericht zodra dat is gebeurd.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Nieuwe boeking: ${title}, ${count} vanaf ${when}`,
        lead:
          guest === ''
            ? 'Iemand heeft in één keer meerdere afspraken met u geboekt.'
            : `${guest} heeft in één keer meerdere afspraken met u geboekt.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Wacht op uw bevestiging: ${title}, ${count} vanaf ${when}`,
        lead:
          guest === ''
            ? 'Iemand wil deze tijden graag boeken en wacht bij elke tijd op uw antwoord.'
            : `${guest} wil deze tijden graag boeken en wacht bij elke tijd op uw antwoord.`,
      }),
    },
    count: (count) => `${count} afspraken`,
    place: ({ position, of }) => `${position} van ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Op de wachtlijst: ${title}, ${when}`,
      lead: `U staat op de wachtlijst voor een afspraak met ${host}. Er is nog niets geboekt. Komt er op deze dag een tijd vrij, dan krijgt u een e-mail en blijft die tijd een poos voor u gereserveerd.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Er is een tijd vrij: ${title}, ${when}`,
      lead: `Er is een tijd met ${host} vrijgekomen, die voor u gereserveerd blijft. Er is nog niets geboekt.`,
    }),
    unanswered:
      'Reageert u niet vóór dat moment, dan gaat deze tijd naar de volgende op de lijst en wacht u verder op een andere.',
    elsewise: 'Met dezelfde link kunt u deze tijd ook laten gaan of de wachtlijst verlaten.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Koppel ${provider} opnieuw`,
    lead: `We hebben geen toegang meer tot het account ${account}. Totdat u het opnieuw koppelt, worden tijden die van de agenda’s ervan afhangen niet aangeboden en kunnen boekingen er niet in worden gezet. Bestaande boekingen blijven staan.`,
  }),
  connectionEnds: {
    expired: 'De toestemming is verlopen.',
    revoked: 'De toestemming is ingetrokken of het wachtwoord is gewijzigd.',
    'scope-missing': 'Er is minder toegestaan dan nodig is.',
    'admin-policy': 'De organisatie waar het account bij hoort, staat deze toepassing niet toe.',
  },
  labels: {
    what: 'Wat',
    when: 'Wanneer',
    formerly: 'Eerder',
    inCalendar: 'In de agenda',
    where: 'Waar',
    with: 'Met',
    guest: 'Gast',
    reason: 'Reden',
    answers: 'Antwoorden',
    account: 'Account',
    confirmBy: 'Antwoord uiterlijk',
    keptFor: 'Gereserveerd gedurende',
    keptUntil: 'Gereserveerd tot',
  },
  places: {
    conference: 'Videogesprek',
    'phone-host-calls': 'Telefonisch',
    'phone-guest-calls': 'Telefonisch',
    'in-person': 'Op locatie',
    link: 'Online',
    text: 'Andere locatie',
    'ask-guest': 'Een plek naar keuze van de gast',
  },
  hostCalls: ({ host, number }) => `${host} belt naar ${number}`,
  guestCalls: (number) => `Bel naar ${number}`,
  linkLater: 'De videolink wordt nog gemaakt. U ontvangt hem in een aparte e-mail.',
  moreAnswers: 'Alle antwoorden van de gast staan in uw boekingsoverzicht.',
  actions: {
    join: 'Deelnemen aan het videogesprek',
    manage: 'Wijzigen of annuleren',
    agenda: 'Boekingsoverzicht openen',
    decide: 'Nu beslissen',
    settings: 'Instellingen openen',
    take: 'Deze tijd nemen',
    waitlist: 'Wachtlijst bekijken of verlaten',
  },
  because: {
    guest:
      'U krijgt deze e-mail omdat iemand met dit adres heeft geboekt. Was u dat niet, dan hoeft u niets te doen.',
    companion:
      'U krijgt deze e-mail omdat iemand bij het boeken dit adres heeft opgegeven. Weet u daar niets van, dan hoeft u niets te doen.',
    waiting:
      'U krijgt deze e-mail omdat iemand zich met dit adres op een wachtlijst heeft gezet. Was u dat niet, dan hoeft u niets te doen.',
    host: 'U krijgt deze e-mail omdat er hier afspraken met u geboekt kunnen worden. Wie u boekingen meldt, en waar, staat in uw instellingen.',
  },
};
