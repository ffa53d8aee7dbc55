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

  repeat: 'Repetir',
  repeatEvery: '¿Con qué frecuencia?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Cada semana' : `Cada ${weeks} semanas`),
  repeatTimes: '¿Cuántas veces?',
  timesInAll: (count) => `${count} ${count === 1 ? 'vez' : 'veces'}`,
  repeatNot: 'No repetir',
  seriesTimes: '¿Qué horarios?',
  findingTimes: 'Buscando horarios disponibles…',
  timesFree: (free, all) => `${free === 1 ? 'Se puede' : 'Se pueden'} reservar ${free} de ${all} horarios`,
  noSeries: 'Este horario no se puede repetir.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'ocupado';
      case 'outside-hours':
        return 'no se ofrece';
      case 'notice':
        return 'con muy poca antelación';
      case 'window':
        return 'con demasiada antelación';
    }
  },
  justTaken: 'acaba de ocuparse',
  clocksChange: (usual) => `en lugar de ${usual}, por el cambio de hora`,
  bookTimes: (count) => `Reservar ${count} ${count === 1 ? 'horario' : 'horarios'}`,
  timesBooked: (count) => (count === 1 ? '1 reserva está confirmada' : `${count} reservas están confirmadas`),
  timesRequested: (count) =>
    count === 1
      ? '1 reserva está pendiente de confirmación'
      : `${count} reservas están pendientes de confirmación`,
  invitationsSentTo: (email) => `Las invitaciones se enviarán a ${email}.`,
  noInvitations: 'No recibirá ninguna invitación. Añada aquí las reservas a su propio calendario.',
  timesKept: 'Los horarios quedan reservados para usted hasta que haya respuesta.',
  linksPending: 'Se están creando los enlaces de las reuniones…',
  linksLater: 'Algunos enlaces de las reuniones aún no están listos. Los encontrará en las invitaciones.',
  linksFailed:
    'No se pudieron crear todos los enlaces de las reuniones. Sus reservas siguen en pie; recibirá los enlaces más adelante.',
  timesDelayed: 'Sus reservas están hechas. Las invitaciones llegarán en cuanto el calendario responda.',
  checkingTimes: 'No hubo respuesta. Estamos comprobando si sus reservas llegaron…',
  unknownTimes:
    'Aún no sabemos si sus reservas llegaron. Puede volver a intentarlo sin problema: nada se reservará dos veces.',
  timesLost:
    'Algunos de estos horarios ya no están disponibles, así que no se reservó nada. Revise de nuevo los horarios.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Reservado';
      case 'pending':
        return 'Por confirmar';
      case 'cancelled':
        return 'Cancelado';
      case 'declined':
        return 'Rechazado';
      case 'expired':
        return 'No confirmado a tiempo';
    }
  },
  timeOfSeries: (position, of) => `Horario ${position} de ${of}`,

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
