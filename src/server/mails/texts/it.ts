import type { MailTexts } from './mail-texts.js';

/** Italian, with Lei. */
export const it: MailTexts = {
  lang: 'it',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Buongiorno,' : `Buongiorno ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Appuntamento prenotato: ${title}, ${when}`,
      lead: `Il suo appuntamento con ${host} è prenotato.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `In attesa di conferma: ${title}, ${when}`,
      lead: `L’orario resta riservato per lei. Manca ancora la conferma di ${host}: riceverà un messaggio non appena arriva.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Appuntamento confermato: ${title}, ${when}`,
      lead: `Il suo appuntamento con ${host} è confermato.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Appuntamento non accettato: ${title}, ${when}`,
      lead: `Purtroppo in questo orario ${host} non è disponibile. Non è stato prenotato nulla.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Appuntamento non confermato in tempo: ${title}, ${when}`,
      lead: `${host} non ha risposto in tempo. Non è stato prenotato nulla; può scegliere un altro orario quando desidera.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Nuovo orario: ${title}, ${when}`,
      lead: `Il suo appuntamento con ${host} ha ora un altro orario.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Appuntamento annullato: ${title}, ${when}`,
      lead: `Il suo appuntamento con ${host} non avrà luogo.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Link per la videochiamata: ${title}, ${when}`,
      lead: `Il link per il suo appuntamento con ${host} è pronto.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Nessun link per la videochiamata: ${title}, ${when}`,
      lead: `Non è stato possibile creare il link per la videochiamata con ${host}. L’appuntamento resta valido.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Promemoria: ${title}, ${when}`,
      lead: `Il suo appuntamento con ${host} si avvicina.`,
    }),
  },
  endedForGuest: {
    byGuest: 'Lo ha annullato lei.',
    byHost: ({ host }) => `Lo ha annullato ${host}.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `La sua partecipazione è stata indicata da chi ha prenotato con ${host}.`
      : `La sua partecipazione è stata indicata da ${guest}.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Nuova prenotazione: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Qualcuno ha prenotato un appuntamento con lei.'
          : `${guest} ha prenotato un appuntamento con lei.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `In attesa della sua conferma: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Qualcuno attende la sua risposta.'
          : `${guest} desidera prenotare questo orario e attende la sua risposta.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Prenotazione confermata: ${title}, ${when}`,
      lead: 'Ha accettato la prenotazione. Chi ha prenotato ne è al corrente.',
    }),
    declined: ({ title, when }) => ({
      title: `Prenotazione rifiutata: ${title}, ${when}`,
      lead: 'Ha rifiutato la prenotazione. Chi ha prenotato ne è al corrente, e l’orario è di nuovo disponibile.',
    }),
    expired: ({ title, when }) => ({
      title: `Prenotazione non confermata in tempo: ${title}, ${when}`,
      lead: 'Nessuno ha risposto in tempo a questa richiesta. Chi l’ha inviata ne è al corrente, e l’orario è di nuovo disponibile.',
    }),
    moved: ({ title, when }) => ({
      title: `Nuovo orario: ${title}, ${when}`,
      lead: 'Una delle sue prenotazioni ha ora un altro orario.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Prenotazione annullata: ${title}, ${when}`,
      lead: 'Una delle sue prenotazioni non è più valida, e l’orario è di nuovo disponibile.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Link per la videochiamata: ${title}, ${when}`,
      lead: 'Il link per questa prenotazione è pronto.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Nessun link per la videochiamata: ${title}, ${when}`,
      lead: 'Il suo calendario non ha creato alcun link per la videochiamata di questa prenotazione. La prenotazione resta valida. Invii un link a chi ha prenotato, oppure concordi un altro luogo.',
    }),
    reminder: ({ title, when }) => ({
      title: `Promemoria: ${title}, ${when}`,
      lead: 'Una delle sue prenotazioni si avvicina.',
    }),
    conflict: ({ title, when }) => ({
      title: `Sovrapposizione: ${title}, ${when}`,
      lead: 'In uno dei suoi calendari c’è un altro impegno all’ora di questa prenotazione. Anche la prenotazione resta valida: verifichi quale dei due si può spostare.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Non è nel suo calendario: ${title}, ${when}`,
      lead: 'Non è stato possibile riportarlo nel suo calendario, e abbiamo smesso di provare. La prenotazione resta valida come concordato. Dalla sua agenda può riprovare.',
    }),
  },
  endedForHost: { byGuest: 'L’ha annullata chi aveva prenotato.', byHost: 'L’ha annullata lei.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `Evento spostato nel suo calendario: ${title}, ${when}`,
      lead: 'Qualcuno ha spostato l’evento di questa prenotazione nel suo calendario. Fino a una sua decisione, la prenotazione resta valida come concordato.',
    }),
    gone: ({ title, when }) => ({
      title: `Evento eliminato dal suo calendario: ${title}, ${when}`,
      lead: 'Qualcuno ha eliminato l’evento di questa prenotazione dal suo calendario. Fino a una sua decisione, la prenotazione resta valida.',
    }),
    clash: {
      booking:
        'Non è stato possibile spostare anche la prenotazione, perché a quell’ora c’è un’altra prenotazione.',
      calendar:
        'Non è stato possibile spostare anche la prenotazione, perché a quell’ora c’è un altro impegno in un calendario.',
      'all-day':
        'Non è stato possibile spostare anche la prenotazione, perché ora l’evento occupa giornate intere.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Appuntamenti prenotati: ${title}, ${count} a partire da ${when}`,
        lead: `I suoi appuntamenti con ${host} sono prenotati.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `In attesa di conferma: ${title}, ${count} a partire da ${when}`,
        lead: `Gli orari restano riservati per lei. Manca ancora la conferma di ${host} per ciascuno: riceverà un messaggio non appena arriva.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Nuova prenotazione: ${title}, ${count} a partire da ${when}`,
        lead:
          guest === ''
            ? 'Qualcuno ha prenotato più appuntamenti con lei in una volta sola.'
            : `${guest} ha prenotato più appuntamenti con lei in una volta sola.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `In attesa della sua conferma: ${title}, ${count} a partire da ${when}`,
        lead:
          guest === ''
            ? 'Qualcuno desidera prenotare questi orari e attende la sua risposta per ciascuno.'
            : `${guest} desidera prenotare questi orari e attende la sua risposta per ciascuno.`,
      }),
    },
    count: (count) => `${count} appuntamenti`,
    place: ({ position, of }) => `${position} di ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `In lista d’attesa: ${title}, ${when}`,
      lead: `La sua iscrizione alla lista d’attesa per un appuntamento con ${host} è registrata. Non è ancora prenotato nulla. Se si libera un orario in questo giorno riceverà un’e-mail, e l’orario resterà riservato per lei per un po’ di tempo.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Si è liberato un orario: ${title}, ${when}`,
      lead: `Si è liberato un orario con ${host}, che resta riservato per lei. Non è ancora prenotato.`,
    }),
    unanswered:
      'Se non risponde entro quel momento, l’orario passerà alla persona successiva in lista, e lei continuerà ad attenderne un altro.',
    elsewise: 'Con lo stesso link può lasciare questo orario ad altri oppure uscire dalla lista d’attesa.',
  },
  reconnect: ({ account, provider }) => ({
    title: `È necessario ricollegare ${provider}`,
    lead: `Non riusciamo più ad accedere all’account ${account}. Finché non viene ricollegato, gli orari che dipendono dai suoi calendari non vengono proposti, e le prenotazioni attendono di esservi riportate. Le prenotazioni già fatte restano valide.`,
  }),
  connectionEnds: {
    expired: 'L’autorizzazione è scaduta.',
    revoked: 'L’autorizzazione è stata revocata, oppure la password è stata cambiata.',
    'scope-missing': 'Sono state concesse meno autorizzazioni del necessario.',
    'admin-policy': 'L’organizzazione a cui appartiene l’account non consente questa applicazione.',
  },
  labels: {
    what: 'Cosa',
    when: 'Quando',
    formerly: 'Prima',
    inCalendar: 'Nel calendario',
    where: 'Dove',
    with: 'Con',
    guest: 'Prenotato per',
    reason: 'Motivo',
    answers: 'Risposte',
    account: 'Account',
    confirmBy: 'Risposta entro',
    keptFor: 'Riservato per',
    keptUntil: 'Riservato fino a',
  },
  places: {
    conference: 'Videochiamata',
    'phone-host-calls': 'Per telefono',
    'phone-guest-calls': 'Per telefono',
    'in-person': 'Di persona',
    link: 'Online',
    text: 'Altro luogo',
    'ask-guest': 'Un luogo scelto con la prenotazione',
  },
  hostCalls: ({ host, number }) => `${host} chiamerà il numero ${number}`,
  guestCalls: (number) => `Chiami il numero ${number}`,
  linkLater: 'Il link per la videochiamata è in preparazione. Lo riceverà in un’altra e-mail.',
  moreAnswers: 'Tutte le risposte date con la prenotazione si trovano nella sua agenda.',
  actions: {
    join: 'Partecipa alla videochiamata',
    manage: 'Modifica o annulla',
    agenda: 'Apri l’agenda',
    decide: 'Decidi ora',
    settings: 'Apri le impostazioni',
    take: 'Prendi questo orario',
    waitlist: 'Vedi o lascia la lista d’attesa',
  },
  because: {
    guest:
      'Riceve questa e-mail perché qualcuno ha prenotato con questo indirizzo. Se non è stata una sua richiesta, non deve fare nulla.',
    companion:
      'Riceve questa e-mail perché qualcuno ha indicato questo indirizzo durante una prenotazione. Se non ne sa nulla, non deve fare nulla.',
    waiting:
      'Riceve questa e-mail perché qualcuno si è iscritto a una lista d’attesa con questo indirizzo. Se non è stata una sua richiesta, non deve fare nulla.',
    host: 'Riceve questa e-mail perché qui si possono prenotare appuntamenti con lei. Nelle sue impostazioni trova chi le comunica le prenotazioni, e dove.',
  },
};
