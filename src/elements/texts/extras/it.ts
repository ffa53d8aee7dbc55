import type { ExtraTexts } from './extra-texts.js';

/** Italian, with Lei in what is said to the guest; buttons are short, as everywhere. */
export const it: ExtraTexts = {
  weekOf: (range) => `Settimana del ${range}`,
  previousWeek: 'Settimana precedente',
  nextWeek: 'Settimana successiva',
  noTimesInWeek: (range) => `Nessun orario disponibile per la settimana del ${range}.`,
  nextTimes: 'Prossimi orari disponibili',
  earlierTimes: 'Orari precedenti',
  laterTimes: 'Orari successivi',
  moreTimes: (count) => (count === 1 ? '1 altro orario' : `Altri ${count} orari`),

  chooseHost: 'Con chi?',
  anyHost: 'Chiunque sia disponibile',
  clock: 'Formato dell’ora',
  languages: 'Lingua',

  heldFor: (time) => `Questo orario le è riservato ancora per ${time}`,
  heldStill: (seconds) => `Questo orario le è riservato ancora per ${howLong(seconds)}.`,
  holdLonger: 'Prolunga',
  holdEnded: 'Questo orario non le è più riservato. Può comunque provare a prenotarlo.',
  seatsLeft: (count) => (count === 1 ? 'Resta 1 posto' : `Restano ${count} posti`),

  furtherGuests: 'Altri partecipanti',
  addGuest: 'Aggiungi partecipante',
  furtherGuest: (position) => `Indirizzo e-mail del partecipante ${position}`,
  removeGuest: (position) => `Rimuovi partecipante ${position}`,
  furtherGuestsHelp: 'Anche loro riceveranno l’invito.',

  yourBooking: 'La sua prenotazione',
  reschedule: 'Cambia orario',
  chooseNewTime: 'Quando le andrebbe meglio?',
  timeNow: 'Orario attuale',
  newTime: 'Nuovo orario',
  moveNow: 'Sposta la prenotazione',
  moving: 'Spostamento in corso…',
  moved: 'La sua prenotazione è stata spostata',
  keepTime: 'Mantieni l’orario',
  cancelBooking: 'Annulla la prenotazione',
  cancelQuestion: 'Annullare questa prenotazione?',
  cancelReason: 'Motivo',
  cancelNow: 'Sì, annulla',
  cancelling: 'Annullamento in corso…',
  keepBooking: 'No, mantieni',
  changedMeanwhile: 'Nel frattempo questa prenotazione è stata modificata. Ecco com’è ora.',
  bookingOver: 'L’orario di questa prenotazione è già passato: non è più possibile modificarla.',
  noSuchBooking:
    'A questo link non corrisponde alcuna prenotazione. Apra di nuovo il link che trova nella conferma.',

  waitlist: 'Lista d’attesa',
  joinWaitlist: 'Entra in lista d’attesa',
  joiningWaitlist: 'Iscrizione in corso…',
  waitlistHelp:
    'Non è ancora prenotato nulla. Se quel giorno si libera un orario, le scriviamo e glielo teniamo per un po’; poi potrà decidere se lo vuole.',
  waitlistDay: 'Giorno',
  waitlistDayFault: 'Scelga un giorno prenotabile',
  noWaitlist: 'Qui non c’è una lista d’attesa.',
  cannotWait: 'Per questo giorno non c’è una lista d’attesa. Ne scelga un altro.',
  onWaitlist: 'È in lista d’attesa',
  waitlistPromise: (email, duration) =>
    `Appena si libera qualcosa, scriviamo a ${email} e glielo teniamo per ${duration}. Non è ancora prenotato nulla.`,
  timeOffered: 'Si è liberato un orario per lei',
  offeredUntil: (when) => `Glielo teniamo fino a ${when}.`,
  takeOffer: 'Prenota questo orario',
  passOffer: 'Non questo: resta in attesa',
  offerPassed: 'Questo orario passa alla persona successiva. Lei resta in lista d’attesa.',
  offerLost: 'Questo orario non è più tenuto per lei. Lei resta in lista d’attesa.',
  leaveWaitlist: 'Esci dalla lista d’attesa',
  leaveQuestion: 'Uscire dalla lista d’attesa?',
  leaveNow: 'Sì, esci',
  leavingWaitlist: 'Uscita in corso…',
  keepWaiting: 'No, resta in attesa',
  leftWaitlist: 'Non è più in lista d’attesa',
  waitlistOver: 'Il giorno che attendeva è passato',
  waitlistBooked: 'Ha prenotato un orario dalla lista d’attesa',
  waitlistBookedNote: 'Trova tutti i dettagli nella conferma.',
  noSuchEntry:
    'A questo link non corrisponde alcun posto in una lista d’attesa. Apra di nuovo il link del nostro messaggio.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'minuto' : 'minuti'}`
    : `${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}`;
}
