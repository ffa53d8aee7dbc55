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

  repeat: 'Ripeti',
  repeatEvery: 'Con quale frequenza?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Ogni settimana' : `Ogni ${weeks} settimane`),
  repeatTimes: 'Quante volte?',
  timesInAll: (count) => `${count} ${count === 1 ? 'volta' : 'volte'}`,
  repeatNot: 'Non ripetere',
  seriesTimes: 'Quali orari?',
  findingTimes: 'Ricerca degli orari disponibili…',
  timesFree: (free, all) => `È possibile prenotare ${free} ${free === 1 ? 'orario' : 'orari'} su ${all}`,
  noSeries: 'Questo orario non può essere ripetuto.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'occupato';
      case 'outside-hours':
        return 'non previsto';
      case 'notice':
        return 'preavviso troppo breve';
      case 'window':
        return 'troppo lontano';
    }
  },
  justTaken: 'appena occupato',
  clocksChange: (usual) => `anziché ${usual}, per il cambio dell’ora`,
  bookTimes: (count) => `Prenota ${count} ${count === 1 ? 'orario' : 'orari'}`,
  timesBooked: (count) =>
    count === 1 ? '1 prenotazione è confermata' : `${count} prenotazioni sono confermate`,
  timesRequested: (count) =>
    count === 1
      ? '1 prenotazione è in attesa di conferma'
      : `${count} prenotazioni sono in attesa di conferma`,
  invitationsSentTo: (email) => `Gli inviti verranno inviati a ${email}.`,
  noInvitations: 'Non riceverà alcun invito. Aggiunga da qui gli appuntamenti al suo calendario.',
  timesKept: 'Gli orari restano riservati per lei fino alla risposta.',
  linksPending: 'Creazione dei link alle riunioni in corso…',
  linksLater: 'Alcuni link alle riunioni non sono ancora pronti. Li troverà negli inviti.',
  linksFailed:
    'Non è stato possibile creare tutti i link alle riunioni. Le sue prenotazioni restano valide; i link le verranno inviati.',
  timesDelayed:
    'Le sue prenotazioni sono valide. Gli inviti arriveranno non appena il calendario risponderà.',
  checkingTimes:
    'Non è arrivata alcuna risposta. Stiamo verificando se le sue prenotazioni sono state ricevute…',
  unknownTimes:
    'Non sappiamo ancora se le sue prenotazioni sono state ricevute. Può riprovare senza rischi: non ci saranno doppie prenotazioni.',
  timesLost:
    'Alcuni di questi orari non sono più disponibili, quindi non è stato prenotato nulla. Controlli di nuovo gli orari.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Prenotato';
      case 'pending':
        return 'Da confermare';
      case 'cancelled':
        return 'Annullato';
      case 'declined':
        return 'Rifiutato';
      case 'expired':
        return 'Non confermato in tempo';
    }
  },
  timeOfSeries: (position, of) => `Orario ${position} di ${of}`,

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
