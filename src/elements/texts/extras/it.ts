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
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'minuto' : 'minuti'}`
    : `${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}`;
}
