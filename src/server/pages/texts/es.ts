import type { GuestPageTexts } from './guest-page-texts.js';

/** Spanish, with usted, in words that are understood on both sides of the ocean. */
export const es: GuestPageTexts = {
  lang: 'es',
  owner: {
    title: (name) => `Reservar una cita con ${name}`,
    lead: '¿De qué se trata?',
    none: 'Por el momento no hay nada que reservar aquí.',
  },
  minutes: (count) => (count === 1 ? '1 minuto' : `${count} minutos`),
  times: {
    title: 'Elija un horario',
    plain: 'Mostrar los horarios en una página sencilla',
    zone: 'Zona horaria',
    change: 'Mostrar',
    length: 'Duración',
    place: 'Dónde',
    host: 'Con quién',
    anyHost: 'Con quien esté disponible',
    earlier: 'Antes',
    later: 'Después',
    none: 'No hay horarios disponibles en estos días.',
    next: (when) => `Próximo horario disponible: ${when}`,
    waitlist: '¿Ningún horario le conviene? Entrar en la lista de espera',
  },
  details: {
    title: 'Sus datos',
    name: 'Nombre',
    email: 'Correo electrónico',
    further: (most) =>
      `Correos electrónicos de quienes participarán con usted: uno por línea, ${most} como máximo`,
    number: 'Su número de teléfono para la llamada',
    place: '¿Dónde nos reunimos?',
    optional: 'opcional',
    book: 'Reservar',
    request: 'Solicitar este horario',
    otherTime: 'Elegir otro horario',
    faulty: 'Falta algo o hay algo por corregir. No se reservó nada.',
    fault: 'Revise este campo, por favor.',
  },
  statuses: {
    confirmed: (host) => ({ title: 'Su cita está reservada', lead: `Su cita con ${host} está confirmada.` }),
    pending: (host) => ({
      title: 'Pendiente de confirmación',
      lead: `El horario queda reservado para usted. Falta la confirmación de ${host}.`,
    }),
    cancelled: () => ({ title: 'Cita cancelada', lead: 'Esta cita ya no tendrá lugar.' }),
    declined: (host) => ({
      title: 'Cita no aceptada',
      lead: `Lamentablemente, ${host} no tiene disponibilidad en este horario.`,
    }),
    expired: () => ({
      title: 'Cita no confirmada a tiempo',
      lead: 'Nadie respondió a tiempo. No se reservó nada.',
    }),
  },
  linkLater:
    'El enlace de videollamada aún se está creando. Vuelva a abrir esta página en unos instantes, por favor.',
  manage: {
    title: 'Su reserva',
    paste: 'El enlace de su correo',
    pasteHint: 'Copie el enlace completo y péguelo aquí.',
    open: 'Abrir',
    wrong: {
      title: 'Este enlace no corresponde a ninguna reserva',
      lead: 'Está incompleto o la reserva ya no existe. Copie el enlace completo de su correo, por favor.',
    },
    file: 'Archivo de calendario',
    move: 'Elegir otro horario',
    moveTo: 'Pasar la reserva a',
    moved: 'Su reserva tiene ahora el nuevo horario.',
    cancel: 'Cancelar la reserva',
    cancelQuestion: '¿Cancelar esta reserva?',
    reason: 'Motivo, se comunicará al cancelar',
    cancelNow: 'Sí, cancelar',
    keep: 'No, mantenerla',
    cancelled: 'Su reserva se canceló.',
    again: 'Reservar otro horario',
    over: 'Esta reserva ya no se puede modificar.',
  },
  series: {
    repeat: 'Repetir',
    once: 'No, una sola vez',
    every: (weeks) => (weeks === 1 ? 'Cada semana' : `Cada ${weeks} semanas`),
    count: 'Cuántas veces, si se repite',
    hint: 'Verá todos los horarios antes de que se reserve algo.',
    title: 'Elija los horarios',
    lead: 'Los horarios marcados se reservan de una sola vez: todos o ninguno.',
    reasons: {
      'outside-hours': 'A esa hora está cerrado.',
      notice: 'Demasiado pronto.',
      window: 'Fuera de las fechas que se pueden reservar.',
      unavailable: 'No disponible.',
    },
    none: 'Marque al menos un horario, por favor. No se reservó nada.',
    lost: (times) => ({
      title: 'Algunos de estos horarios ya no están disponibles',
      lead: `No se reservó nada. Ya no disponibles: ${times}`,
    }),
    book: 'Reservar los horarios marcados',
    change: 'Cambiar sus datos',
    booked: {
      title: 'Sus citas están reservadas',
      lead: 'Cada uno de estos horarios está reservado y se puede cambiar o cancelar por separado.',
    },
    waiting: {
      title: 'Pendiente de confirmación',
      lead: 'Estos horarios quedan reservados para usted. Falta confirmar cada uno.',
    },
  },
  waiting: {
    join: 'Entrar en la lista de espera',
    lead: 'Con esto no se reserva nada. Si se libera un horario ese día, recibirá un correo y se le guardará el horario durante un tiempo.',
    day: 'Día',
    notWaitable: {
      title: 'No hay lista de espera para este día',
      lead: 'No se ofrece o ya hay demasiadas personas a la espera. Elija otro día, por favor.',
    },
    statuses: {
      waiting: {
        title: 'Está en la lista de espera',
        lead: 'Todavía no hay nada reservado. Si se libera un horario ese día, recibirá un correo.',
      },
      offered: {
        title: 'Hay un horario libre',
        lead: 'Se le guarda a usted y todavía no está reservado. Si no responde a tiempo, pasará a la siguiente persona de la lista.',
      },
      booked: { title: 'Ya está reservado', lead: 'Tomó un horario que se había liberado.' },
      left: { title: 'Ya no está a la espera', lead: 'Salió de la lista de espera. No hay nada reservado.' },
      over: {
        title: 'Este día ya pasó',
        lead: 'Ya nadie espera un horario de ese día. No hay nada reservado.',
      },
    },
    pass: 'Dejarlo pasar',
    passed: 'Este horario pasa a la siguiente persona de la lista. Usted sigue a la espera de otro.',
    leave: 'Salir de la lista de espera',
    look: 'Volver a mirar',
    gone: { title: 'Este horario ya no se le guarda', lead: 'No se reservó. Así están las cosas ahora.' },
  },
  nearest: 'Horarios disponibles más cercanos',
  back: 'Volver',
  tryAgain: 'Reintentar',
  notFound: {
    title: 'Aquí no hay nada',
    lead: 'Puede que la dirección tenga un error o que ya no se ofrezca.',
  },
  errors: {
    'slot-taken': {
      title: 'Este horario ya está ocupado',
      lead: 'Alguien se adelantó. No se reservó nada; lo que ha escrito se conserva.',
    },
    'not-bookable': {
      title: 'Este horario no se ofrece',
      lead: 'No se reservó nada. Elija otro, por favor.',
    },
    'version-conflict': {
      title: 'La reserva se modificó entretanto',
      lead: 'Así está ahora. Esta vez no se cambió nada.',
    },
    gone: { title: 'Ya no es posible', lead: 'Aquí ya no se puede modificar nada.' },
    refused: { title: 'No fue posible', lead: 'Su reserva no fue aceptada.' },
    'rate-limited': {
      title: 'Un momento, por favor',
      lead: 'Hubo muchos intentos. Inténtelo de nuevo en un minuto. No se reservó nada.',
    },
    'in-progress': {
      title: 'Un momento, por favor',
      lead: 'Su reserva todavía se está procesando. Vuelva a mirar en unos segundos.',
    },
    'calendar-unreachable': {
      title: 'El calendario no responde',
      lead: 'No se reservó nada. Inténtelo de nuevo en unos minutos.',
    },
    unavailable: {
      title: 'No fue posible',
      lead: 'Inténtelo de nuevo en unos minutos: no se reservará dos veces.',
    },
  },
};
