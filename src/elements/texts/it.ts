import type { Texts } from './texts.js';

const noAnswer = 'Il servizio di prenotazione non risponde. Riprovi tra poco.';

/** Italian, with Lei in what is said to the guest; buttons are short, as everywhere. */
export const it: Texts = {
  language: 'it',
  direction: 'ltr',

  loading: 'Caricamento…',
  back: 'Indietro',
  retry: 'Riprova',
  noAnswer,
  goOn: 'Continua',
  change: 'Modifica',
  close: 'Chiudi',
  newTab: '(si apre in una nuova scheda)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Per quanto tempo?',
  chooseService: 'Che cosa desidera prenotare?',
  yourChoice: 'La sua scelta',

  chooseDate: 'Scelga un giorno',
  previousMonth: 'Mese precedente',
  nextMonth: 'Mese successivo',
  dayWithTimes: (date, count) => `${date}, ${freeTimes(count)}`,
  dayWithoutTimes: (date) => `${date}, nessun orario disponibile`,

  chooseTime: 'Scelga un orario',
  timesOn: (date) => date,
  timesFound: (count, range) => `${freeTimes(count)}: ${range}`,
  noTimesOn: (date) => `Nessun orario disponibile per ${date}.`,
  noTimesIn: (month) => `Nessun orario disponibile per ${month}.`,
  noTimesAtAll: 'Al momento non ci sono orari disponibili. Riprovi più tardi.',
  noTimesRead: 'Al momento non è possibile leggere gli orari disponibili. Riprovi tra poco.',
  nextFree: (date) => `Prima data disponibile: ${date}`,
  timeOnDay: (from, to, date) => `dalle ${from} alle ${to}, ${date}`,
  morning: 'Mattina',
  afternoon: 'Pomeriggio',
  evening: 'Sera',

  chooseLocation: 'Dove?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Videochiamata';
      case 'phone-host-calls':
        return 'Telefono – la chiamiamo noi';
      case 'phone-guest-calls':
        return 'Telefono – ci chiama lei';
      case 'in-person':
        return 'Di persona';
      case 'link':
        return 'Online';
      case 'text':
        return 'Altro luogo';
      case 'ask-guest':
        return 'Un luogo a sua scelta';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Riceverà il link al momento della prenotazione';
      case 'phone-host-calls':
        return 'Ci lasci il suo numero, la chiamiamo noi';
      case 'phone-guest-calls':
        return 'Riceverà il numero al momento della prenotazione';
      case 'in-person':
        return 'Riceverà l’indirizzo al momento della prenotazione';
      case 'link':
        return 'Riceverà il link al momento della prenotazione';
      case 'text':
        return 'Riceverà i dettagli al momento della prenotazione';
      case 'ask-guest':
        return 'Ci dica dove incontrarci';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Non disponibile: nessun calendario collegato può creare il link';
      case 'needs-reconnect':
        return 'Non disponibile: il collegamento al calendario va rinnovato';
      case 'no-write-access':
        return 'Non disponibile: il calendario è di sola lettura';
      case 'conference-not-allowed':
        return 'Non disponibile: il calendario non crea link di questo tipo';
      case 'calendar-unreachable':
        return 'Al momento non disponibile: il calendario non risponde';
    }
  },
  noPlace: 'Al momento nessuno dei luoghi è disponibile. Riprovi più tardi.',
  locationPhoneLabel: 'Il suo numero di telefono',
  locationPlaceLabel: 'Dove ci incontriamo?',

  timeZone: 'Fuso orario',
  searchTimeZone: 'Cerca una città o un fuso orario',
  zonesFound: (count) => (count === 1 ? '1 fuso orario trovato' : `${count} fusi orari trovati`),
  noZoneFound: 'Nessun fuso orario trovato. Provi con una grande città vicina.',

  yourDetails: 'I suoi dati',
  name: 'Nome',
  email: 'Indirizzo e-mail',
  optional: 'facoltativo',
  book: 'Prenota',
  booking: 'Prenotazione in corso…',
  changeTime: 'Cambia orario',
  required: (label) => `Compili il campo: ${label}`,
  invalidEmail: 'Inserisca un indirizzo e-mail, ad esempio nome@example.com',
  invalidPhone: 'Inserisca un numero di telefono in cifre, ad esempio +39 06 1234567',
  invalidUrl: 'Inserisca un indirizzo web che inizi con https://',
  invalidNumber: 'Inserisca un numero',
  consentNeeded: 'Selezioni questa casella per continuare',
  checkAnswer: (label) => `Controlli il campo: ${label}`,
  faults: (count) => (count === 1 ? 'C’è un campo da controllare' : `Ci sono ${count} campi da controllare`),
  choosePlaceholder: 'Scelga un’opzione',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'La sua prenotazione è confermata';
      case 'pending':
        return 'La sua prenotazione è in attesa di conferma';
      case 'cancelled':
        return 'Questa prenotazione è stata annullata';
      case 'declined':
        return 'Purtroppo questa prenotazione non è stata accettata';
      case 'expired':
        return 'Questa prenotazione non è stata confermata in tempo';
    }
  },
  confirmationSentTo: (email) => `L’invito verrà inviato a ${email}.`,
  noInvitation: 'Non riceverà alcun invito. Aggiunga da qui l’appuntamento al suo calendario.',
  pendingNote: 'L’orario resta riservato per lei fino alla risposta.',
  what: 'Cosa',
  when: 'Quando',
  where: 'Dove',
  who: 'Chi',
  joinLink: 'Partecipa alla riunione',
  conferencePending: 'Creazione del link alla riunione in corso…',
  conferenceLater: 'Il link alla riunione non è ancora pronto. Lo troverà nell’invito.',
  conferenceFailed:
    'Non è stato possibile creare il link alla riunione. La sua prenotazione resta valida; le verrà inviato un link.',
  calendarDelayed: 'La sua prenotazione è valida. L’invito arriverà non appena il calendario risponderà.',
  addToCalendar: 'Aggiungi al calendario',
  calendarFile: 'File di calendario',
  print: 'Stampa',
  bookAnother: 'Prenota un altro orario',
  leavingFor: 'Reindirizzamento a',
  goOnTo: 'Continua su',
  stayHere: 'Resta qui',

  failedTitle: 'Al momento non è possibile prenotare',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Alcuni dati non sono stati accettati. Li controlli e riprovi.';
      case 'unauthenticated':
        return 'Questo link non è più valido. Utilizzi il link che trova nella conferma.';
      case 'origin-not-allowed':
        return 'Questo sito non è autorizzato a usare questa pagina di prenotazione. Si rivolga al gestore del sito.';
      case 'not-found':
        return 'Questa pagina di prenotazione non esiste. Si rivolga al gestore del sito.';
      case 'slot-taken':
        return 'Qualcuno è stato più veloce: questo orario è già occupato. Ne scelga un altro.';
      case 'version-conflict':
        return 'Nel frattempo la prenotazione è stata modificata. La verifichi di nuovo.';
      case 'in-progress':
        return 'La sua prenotazione è ancora in elaborazione. Attenda un momento.';
      case 'gone':
        return 'Questa prenotazione non esiste più. Può farne una nuova.';
      case 'key-reused':
        return 'Questo modulo è già stato inviato con altri dati. Riprovi.';
      case 'not-bookable':
        return 'Questo orario non è più prenotabile. Ne scelga un altro.';
      case 'refused':
        return 'La prenotazione non è stata accettata. Scelga un altro orario o ci contatti.';
      case 'range-too-long':
        return 'Questo periodo è troppo lungo. Ne scelga uno più breve.';
      case 'rate-limited':
        return 'Troppi tentativi. Attenda un minuto e riprovi.';
      case 'calendar-unreachable':
        return 'Al momento non è possibile leggere il calendario, quindi non è stato prenotato nulla. Riprovi tra poco.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Il server di prenotazione non è raggiungibile all’indirizzo indicato.';
      case 'timeout':
        return 'Il server di prenotazione non ha risposto in tempo.';
      case 'mixed-content':
        return 'Questa pagina usa https, ma l’indirizzo del server di prenotazione inizia con http. I browser lo bloccano.';
      case 'not-a-backend':
        return 'A questo indirizzo risponde qualcosa, ma non è un server di prenotazione.';
      case 'offline':
        return 'Sembra che non ci sia connessione. I dati inseriti non andranno persi.';
    }
  },
  missingAttribute: (name) => `A questo elemento di prenotazione manca l’attributo «${name}».`,
  slotTakenTitle: 'Questo orario è appena stato prenotato',
  slotTaken: 'Non è stato prenotato nulla. I dati inseriti non andranno persi: scelga un altro orario.',
  nearestTimes: 'Orari disponibili più vicini',
  checkingTitle: 'Un momento, per favore',
  checking: 'Non è arrivata alcuna risposta. Stiamo verificando se la sua prenotazione è stata ricevuta…',
  unknownTitle: 'Ancora nessuna risposta',
  unknownOutcome:
    'Non sappiamo ancora se la sua prenotazione è stata ricevuta. Può riprovare senza rischi: non ci saranno doppie prenotazioni.',
  unknownEventType: (slug) => `Il tipo di appuntamento «${slug}» qui non esiste.`,
  waitlistWay: 'Nessun orario adatto? Entri in lista d’attesa',
};

function freeTimes(count: number): string {
  return count === 1 ? '1 orario disponibile' : `${count} orari disponibili`;
}

/** The words for any locale of the language. */
export const textsFor = (): Texts => it;
