import type { GuestPageTexts } from './guest-page-texts.js';

/** Italian, with Lei in what is said to the guest; buttons are short, as everywhere. */
export const it: GuestPageTexts = {
  lang: 'it',
  owner: {
    title: (name) => `Prenota un appuntamento con ${name}`,
    lead: 'Di che cosa si tratta?',
    none: 'Al momento qui non è possibile prenotare nulla.',
  },
  minutes: (count) => (count === 1 ? '1 minuto' : `${count} minuti`),
  times: {
    title: 'Scelga un orario',
    plain: 'Mostra gli orari in una pagina semplice',
    zone: 'Fuso orario',
    change: 'Mostra',
    length: 'Durata',
    place: 'Dove',
    host: 'Con chi',
    anyHost: 'Chiunque sia disponibile',
    earlier: 'Prima',
    later: 'Dopo',
    none: 'Nessun orario disponibile in questi giorni.',
    next: (when) => `Prossimo orario disponibile: ${when}`,
  },
  details: {
    title: 'I suoi dati',
    name: 'Nome',
    email: 'Indirizzo e-mail',
    further: (most) => `Indirizzi e-mail di chi parteciperà con lei: uno per riga, al massimo ${most}`,
    number: 'Il suo numero di telefono per la chiamata',
    place: 'Dove ci incontriamo?',
    optional: 'facoltativo',
    book: 'Prenota',
    request: 'Richiedi questo orario',
    otherTime: 'Cambia orario',
    faulty: 'Manca qualcosa o c’è qualcosa da correggere. Non è stato prenotato nulla.',
    fault: 'Controlli questo campo.',
  },
  statuses: {
    confirmed: (host) => ({
      title: 'Il suo appuntamento è prenotato',
      lead: `Il suo appuntamento con ${host} è fissato.`,
    }),
    pending: (host) => ({
      title: 'In attesa di conferma',
      lead: `L’orario resta riservato per lei. Manca ancora la conferma di ${host}.`,
    }),
    cancelled: () => ({ title: 'Appuntamento annullato', lead: 'Questo appuntamento non avrà luogo.' }),
    declined: (host) => ({
      title: 'Appuntamento non accettato',
      lead: `Purtroppo in questo orario ${host} non è disponibile.`,
    }),
    expired: () => ({
      title: 'Appuntamento non confermato in tempo',
      lead: 'Nessuno ha risposto in tempo. Non è stato prenotato nulla.',
    }),
  },
  linkLater: 'Il link per la videochiamata è in preparazione. Riapra questa pagina tra poco.',
  manage: {
    title: 'La sua prenotazione',
    paste: 'Il link ricevuto per e-mail',
    pasteHint: 'Copi il link per intero e lo incolli qui.',
    open: 'Apri',
    wrong: {
      title: 'A questo link non corrisponde alcuna prenotazione',
      lead: 'È incompleto, oppure la prenotazione non esiste più. Copi per intero il link che trova nell’e-mail.',
    },
    file: 'File di calendario',
    move: 'Cambia orario',
    moveTo: 'Sposta la prenotazione a',
    moved: 'La sua prenotazione è stata spostata.',
    cancel: 'Annulla la prenotazione',
    cancelQuestion: 'Annullare questa prenotazione?',
    reason: 'Motivo, comunicato con l’annullamento',
    cancelNow: 'Sì, annulla',
    keep: 'No, mantieni',
    cancelled: 'La sua prenotazione è stata annullata.',
    again: 'Prenota un altro orario',
    over: 'Non è più possibile modificare questa prenotazione.',
  },
  nearest: 'Orari disponibili più vicini',
  back: 'Indietro',
  tryAgain: 'Riprova',
  notFound: {
    title: 'Qui non c’è nulla',
    lead: 'Forse l’indirizzo contiene un errore, oppure questa pagina non è più disponibile.',
  },
  errors: {
    'slot-taken': {
      title: 'Questo orario è già occupato',
      lead: 'Qualcuno è stato più veloce. Non è stato prenotato nulla; i dati inseriti non sono andati persi.',
    },
    'not-bookable': {
      title: 'Questo orario non è tra quelli proposti',
      lead: 'Non è stato prenotato nulla. Ne scelga un altro.',
    },
    'version-conflict': {
      title: 'Nel frattempo la prenotazione è stata modificata',
      lead: 'Ecco com’è ora. La sua richiesta non ha cambiato nulla.',
    },
    gone: { title: 'Non è più possibile', lead: 'Qui non si può più modificare nulla.' },
    refused: { title: 'Non è andata a buon fine', lead: 'La sua prenotazione non è stata accettata.' },
    'rate-limited': {
      title: 'Un momento, per favore',
      lead: 'Ci sono stati molti tentativi. Riprovi tra un minuto. Non è stato prenotato nulla.',
    },
    'in-progress': {
      title: 'Un momento, per favore',
      lead: 'La sua prenotazione è ancora in elaborazione. Controlli di nuovo tra qualche secondo.',
    },
    'calendar-unreachable': {
      title: 'Il calendario non risponde',
      lead: 'Non è stato prenotato nulla. Riprovi tra qualche minuto.',
    },
    unavailable: {
      title: 'Non è andata a buon fine',
      lead: 'Riprovi tra qualche minuto: non ci saranno doppie prenotazioni.',
    },
  },
};
