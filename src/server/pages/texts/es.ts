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
