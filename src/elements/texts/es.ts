import type { Texts } from './texts.js';

const noAnswer = 'El servicio de reservas no responde. Inténtelo de nuevo en unos instantes.';

/** Spanish, with usted, in words that are understood on both sides of the ocean. */
export const es: Texts = {
  language: 'es',
  direction: 'ltr',

  loading: 'Cargando…',
  back: 'Volver',
  retry: 'Reintentar',
  noAnswer,
  goOn: 'Continuar',
  change: 'Cambiar',
  close: 'Cerrar',
  newTab: '(se abre en una pestaña nueva)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: '¿Cuánto tiempo?',
  chooseService: '¿Qué desea reservar?',
  yourChoice: 'Su selección',

  chooseDate: 'Elija un día',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  dayWithTimes: (date, count) => `${date}, ${freeTimes(count)}`,
  dayWithoutTimes: (date) => `${date}, sin horarios disponibles`,

  chooseTime: 'Elija un horario',
  timesOn: (date) => date,
  timesFound: (count, range) => `${freeTimes(count)}: ${range}`,
  noTimesOn: (date) => `No hay horarios disponibles el ${date}.`,
  noTimesIn: (month) => `No hay horarios disponibles en ${month}.`,
  noTimesAtAll: 'No hay horarios disponibles por el momento. Consulte de nuevo más tarde.',
  noTimesRead:
    'Por ahora no se pueden mostrar los horarios disponibles. Inténtelo de nuevo en unos instantes.',
  nextFree: (date) => `Próximo día disponible: ${date}`,
  timeOnDay: (from, to, date) => `de ${from} a ${to}, ${date}`,
  morning: 'Mañana',
  afternoon: 'Tarde',
  evening: 'Noche',

  chooseLocation: '¿Dónde?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Videollamada';
      case 'phone-host-calls':
        return 'Por teléfono: llamamos nosotros';
      case 'phone-guest-calls':
        return 'Por teléfono: llama usted';
      case 'in-person':
        return 'En persona';
      case 'link':
        return 'En línea';
      case 'text':
        return 'Otro lugar';
      case 'ask-guest':
        return 'Un lugar de su elección';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Recibirá el enlace al reservar';
      case 'phone-host-calls':
        return 'Indíquenos su número; llamamos nosotros';
      case 'phone-guest-calls':
        return 'Recibirá el número al reservar';
      case 'in-person':
        return 'Recibirá la dirección al reservar';
      case 'link':
        return 'Recibirá el enlace al reservar';
      case 'text':
        return 'Recibirá los detalles al reservar';
      case 'ask-guest':
        return 'Díganos dónde prefiere que nos reunamos';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'No disponible: no hay ningún calendario conectado que pueda crear el enlace';
      case 'needs-reconnect':
        return 'No disponible: hay que renovar la conexión con el calendario';
      case 'no-write-access':
        return 'No disponible: el calendario es de solo lectura';
      case 'conference-not-allowed':
        return 'No disponible: el calendario no crea este tipo de enlaces';
      case 'calendar-unreachable':
        return 'No disponible en este momento: el calendario no responde';
    }
  },
  noPlace: 'Ninguno de los lugares está disponible en este momento. Inténtelo de nuevo más tarde.',
  locationPhoneLabel: 'Su número de teléfono',
  locationPlaceLabel: '¿Dónde nos reunimos?',

  timeZone: 'Zona horaria',
  searchTimeZone: 'Buscar una ciudad o zona horaria',
  zonesFound: (count) => (count === 1 ? '1 zona horaria encontrada' : `${count} zonas horarias encontradas`),
  noZoneFound: 'No se encontró ninguna zona horaria. Pruebe con una ciudad grande cercana.',

  yourDetails: 'Sus datos',
  name: 'Nombre',
  email: 'Correo electrónico',
  optional: 'opcional',
  book: 'Reservar',
  booking: 'Reservando…',
  changeTime: 'Elegir otro horario',
  required: (label) => `Complete este campo: ${label}`,
  invalidEmail: 'Escriba un correo electrónico, por ejemplo nombre@example.com',
  invalidPhone: 'Escriba un número de teléfono con cifras, por ejemplo +34 912 345 678',
  invalidUrl: 'Escriba una dirección web que empiece por https://',
  invalidNumber: 'Escriba un número',
  consentNeeded: 'Marque esta casilla para continuar',
  checkAnswer: (label) => `Revise este campo: ${label}`,
  faults: (count) => (count === 1 ? 'Hay un campo por revisar' : `Hay ${count} campos por revisar`),
  choosePlaceholder: 'Elija una opción',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Su reserva está confirmada';
      case 'pending':
        return 'Su reserva está pendiente de confirmación';
      case 'cancelled':
        return 'Esta reserva fue cancelada';
      case 'declined':
        return 'Lamentablemente, no se pudo aceptar esta reserva';
      case 'expired':
        return 'Esta reserva no se confirmó a tiempo';
    }
  },
  confirmationSentTo: (email) => `La invitación se enviará a ${email}.`,
  noInvitation: 'No recibirá ninguna invitación. Añada aquí la reserva a su propio calendario.',
  pendingNote: 'El horario queda reservado para usted hasta que haya respuesta.',
  what: 'Qué',
  when: 'Cuándo',
  where: 'Dónde',
  who: 'Quién',
  joinLink: 'Unirse a la reunión',
  conferencePending: 'Se está creando el enlace de la reunión…',
  conferenceLater: 'El enlace de la reunión aún no está listo. Lo encontrará en la invitación.',
  conferenceFailed:
    'No se pudo crear el enlace de la reunión. Su reserva sigue en pie; recibirá un enlace más adelante.',
  calendarDelayed: 'Su reserva está hecha. La invitación llegará en cuanto el calendario responda.',
  addToCalendar: 'Añadir al calendario',
  calendarFile: 'Archivo de calendario',
  print: 'Imprimir',
  bookAnother: 'Hacer otra reserva',
  leavingFor: 'Redirigiendo a',
  goOnTo: 'Continuar en',
  stayHere: 'Quedarse aquí',

  failedTitle: 'No es posible reservar en este momento',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Algunos datos no fueron aceptados. Revíselos e inténtelo de nuevo.';
      case 'unauthenticated':
        return 'Este enlace ya no es válido. Utilice el enlace de su confirmación.';
      case 'origin-not-allowed':
        return 'Este sitio web no puede usar esta página de reservas. Póngase en contacto con el responsable del sitio.';
      case 'not-found':
        return 'Esta página de reservas no existe. Póngase en contacto con el responsable del sitio web.';
      case 'slot-taken':
        return 'Alguien se adelantó: este horario ya está ocupado. Elija otro, por favor.';
      case 'version-conflict':
        return 'La reserva se modificó entretanto. Vuelva a consultarla, por favor.';
      case 'in-progress':
        return 'Su reserva todavía se está procesando. Espere un momento, por favor.';
      case 'gone':
        return 'Esta reserva ya no existe. Puede hacer una nueva.';
      case 'key-reused':
        return 'Este formulario ya se envió con otros datos. Inténtelo de nuevo.';
      case 'not-bookable':
        return 'Este horario ya no se puede reservar. Elija otro, por favor.';
      case 'refused':
        return 'La reserva no fue aceptada. Elija otro horario o póngase en contacto con nosotros.';
      case 'range-too-long':
        return 'Este período es demasiado largo. Elija uno más corto.';
      case 'rate-limited':
        return 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.';
      case 'calendar-unreachable':
        return 'En este momento no se puede consultar el calendario, por lo que no se reservó nada. Inténtelo de nuevo en unos instantes.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'No se puede acceder al servidor de reservas en la dirección indicada.';
      case 'timeout':
        return 'El servidor de reservas no respondió a tiempo.';
      case 'mixed-content':
        return 'Esta página usa https, pero la dirección del servidor de reservas empieza por http. Los navegadores lo bloquean.';
      case 'not-a-backend':
        return 'Algo responde en esta dirección, pero no es un servidor de reservas.';
      case 'offline':
        return 'Parece que no tiene conexión. Lo que ha escrito se conserva.';
    }
  },
  missingAttribute: (name) => `A este elemento de reserva le falta el atributo «${name}».`,
  slotTakenTitle: 'Este horario acaba de reservarse',
  slotTaken: 'No se reservó nada. Lo que ha escrito se conserva; elija otro horario, por favor.',
  nearestTimes: 'Horarios disponibles más cercanos',
  checkingTitle: 'Un momento, por favor',
  checking: 'No hubo respuesta. Estamos comprobando si su reserva llegó…',
  unknownTitle: 'Todavía no hay respuesta',
  unknownOutcome:
    'Aún no sabemos si su reserva llegó. Puede volver a intentarlo sin problema: no se reservará dos veces.',
  unknownEventType: (slug) => `El tipo de cita «${slug}» no existe aquí.`,
  waitlistWay: '¿Ningún horario le conviene? Apúntese a la lista de espera',
};

function freeTimes(count: number): string {
  return count === 1 ? '1 horario disponible' : `${count} horarios disponibles`;
}

/** The words for any locale of the language. */
export const textsFor = (): Texts => es;
