import type { ExtraTexts } from './extra-texts.js';

/** Spanish, with usted, in words that are understood on both sides of the ocean. */
export const es: ExtraTexts = {
  weekOf: (range) => `Semana del ${range}`,
  previousWeek: 'Semana anterior',
  nextWeek: 'Semana siguiente',
  noTimesInWeek: (range) => `No hay horarios disponibles en la semana del ${range}.`,
  nextTimes: 'Próximos horarios disponibles',
  earlierTimes: 'Horarios anteriores',
  laterTimes: 'Horarios posteriores',
  moreTimes: (count) => `${count} ${count === 1 ? 'horario' : 'horarios'} más`,

  chooseHost: '¿Con quién?',
  anyHost: 'Con quien esté disponible',
  clock: 'Formato de hora',
  languages: 'Idioma',

  heldFor: (time) => `Le guardamos este horario durante ${time}`,
  heldStill: (seconds) => `Le guardamos este horario durante ${muchMore(seconds)}.`,
  holdLonger: 'Guardarlo más tiempo',
  holdEnded: 'Ya no le guardamos este horario. Aún puede intentar reservarlo.',
  seatsLeft: (count) => (count === 1 ? 'Queda 1 plaza' : `Quedan ${count} plazas`),

  furtherGuests: 'Más participantes',
  addGuest: 'Añadir participante',
  furtherGuest: (position) => `Participante ${position}: correo electrónico`,
  removeGuest: (position) => `Quitar participante ${position}`,
  furtherGuestsHelp: 'También recibirán la invitación.',

  yourBooking: 'Su reserva',
  reschedule: 'Elegir otro horario',
  chooseNewTime: '¿Cuándo le conviene más?',
  timeNow: 'Horario actual',
  newTime: 'Nuevo horario',
  moveNow: 'Cambiar el horario',
  moving: 'Cambiando el horario…',
  moved: 'Se cambió el horario de su reserva',
  keepTime: 'Mantener el horario',
  cancelBooking: 'Cancelar la reserva',
  cancelQuestion: '¿Cancelar esta reserva?',
  cancelReason: 'Motivo',
  cancelNow: 'Sí, cancelar',
  cancelling: 'Cancelando…',
  keepBooking: 'No, mantenerla',
  changedMeanwhile: 'Esta reserva se modificó entretanto. Así está ahora.',
  bookingOver: 'El horario de esta reserva ya pasó; no se puede modificar.',
  noSuchBooking: 'Este enlace no corresponde a ninguna reserva. Abra de nuevo el enlace de su confirmación.',

  waitlist: 'Lista de espera',
  joinWaitlist: 'Apuntarse a la lista de espera',
  joiningWaitlist: 'Apuntando…',
  waitlistHelp:
    'Todavía no se reserva nada. Cuando quede libre un horario ese día, le escribiremos y se lo guardaremos un tiempo; entonces podrá decidir si lo quiere.',
  waitlistDay: 'Día',
  waitlistDayFault: 'Elija un día que se pueda reservar',
  noWaitlist: 'Aquí no hay lista de espera.',
  cannotWait: 'Para ese día no hay lista de espera. Elija otro.',
  onWaitlist: 'Está en la lista de espera',
  waitlistPromise: (email, duration) =>
    `En cuanto quede algo libre, escribiremos a ${email} y se lo guardaremos durante ${duration}. Todavía no hay nada reservado.`,
  timeOffered: 'Hay un horario libre para usted',
  offeredUntil: (when) => `Se lo guardamos hasta ${when}.`,
  takeOffer: 'Reservar este horario',
  passOffer: 'Este no: seguir esperando',
  offerPassed: 'Ese horario pasa a la siguiente persona. Usted sigue en la lista de espera.',
  offerLost: 'Ese horario ya no está guardado para usted. Usted sigue en la lista de espera.',
  leaveWaitlist: 'Salir de la lista de espera',
  leaveQuestion: '¿Salir de la lista de espera?',
  leaveNow: 'Sí, salir',
  leavingWaitlist: 'Saliendo…',
  keepWaiting: 'No, seguir esperando',
  leftWaitlist: 'Ya no está en la lista de espera',
  waitlistOver: 'El día que esperaba ya pasó',
  waitlistBooked: 'Reservó un horario de la lista de espera',
  waitlistBookedNote: 'Encontrará todos los detalles en la confirmación.',
  noSuchEntry:
    'Este enlace no corresponde a ningún lugar en una lista de espera. Abra de nuevo el enlace de nuestro mensaje.',
};

function muchMore(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} más`
    : `${seconds} ${seconds === 1 ? 'segundo' : 'segundos'} más`;
}
