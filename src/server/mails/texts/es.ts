import type { MailTexts } from './mail-texts.js';

/** Spanish, with usted, in words that are understood on both sides of the ocean. */
export const es: MailTexts = {
  lang: 'es',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Cita reservada: ${title}, ${when}`,
      lead: `Su cita con ${host} está reservada.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Pendiente de confirmación: ${title}, ${when}`,
      lead: `El horario queda reservado para usted. Falta la confirmación de ${host}; recibirá un aviso en cuanto llegue.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Cita confirmada: ${title}, ${when}`,
      lead: `Su cita con ${host} está confirmada.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Cita no aceptada: ${title}, ${when}`,
      lead: `Lamentablemente, ${host} no tiene disponibilidad en este horario. No se reservó nada.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Cita no confirmada a tiempo: ${title}, ${when}`,
      lead: `${host} no respondió a tiempo. No se reservó nada; puede elegir otro horario cuando lo desee.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Nuevo horario: ${title}, ${when}`,
      lead: `Su cita con ${host} tiene ahora otro horario.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Cita cancelada: ${title}, ${when}`,
      lead: `Su cita con ${host} ya no tendrá lugar.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Enlace de videollamada: ${title}, ${when}`,
      lead: `Ya está listo el enlace para su cita con ${host}.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Sin enlace de videollamada: ${title}, ${when}`,
      lead: `No se pudo crear el enlace de videollamada para su cita con ${host}. La cita sigue en pie.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Recordatorio: ${title}, ${when}`,
      lead: `Se acerca su cita con ${host}.`,
    }),
  },
  endedForGuest: {
    byGuest: 'La canceló usted.',
    byHost: ({ host }) => `La canceló ${host}.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Alguien que tiene cita con ${host} indicó que usted también participará.`
      : `${guest} indicó que usted también participará.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Nueva reserva: ${title}, ${when}`,
      lead: guest === '' ? 'Alguien reservó una cita con usted.' : `${guest} reservó una cita con usted.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Pendiente de su confirmación: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Alguien espera su respuesta.'
          : `${guest} desea reservar este horario y espera su respuesta.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Reserva confirmada: ${title}, ${when}`,
      lead: 'Usted aceptó la reserva. Ya se avisó a quien la hizo.',
    }),
    declined: ({ title, when }) => ({
      title: `Reserva rechazada: ${title}, ${when}`,
      lead: 'Usted rechazó la reserva. Ya se avisó a quien la hizo, y el horario vuelve a estar disponible.',
    }),
    expired: ({ title, when }) => ({
      title: `Reserva no confirmada a tiempo: ${title}, ${when}`,
      lead: 'Nadie respondió a tiempo a esta solicitud. Ya se avisó a quien la hizo, y el horario vuelve a estar disponible.',
    }),
    moved: ({ title, when }) => ({
      title: `Nuevo horario: ${title}, ${when}`,
      lead: 'Una de sus reservas tiene ahora otro horario.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Reserva cancelada: ${title}, ${when}`,
      lead: 'Una de sus reservas ya no sigue en pie, y el horario vuelve a estar disponible.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Enlace de videollamada: ${title}, ${when}`,
      lead: 'Ya está listo el enlace de esta reserva.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Sin enlace de videollamada: ${title}, ${when}`,
      lead: 'Su calendario no creó ningún enlace de videollamada para esta reserva. La reserva sigue en pie. Envíe un enlace a quien la hizo o acuerde otro lugar, por favor.',
    }),
    reminder: ({ title, when }) => ({
      title: `Recordatorio: ${title}, ${when}`,
      lead: 'Se acerca una de sus reservas.',
    }),
    conflict: ({ title, when }) => ({
      title: `Conflicto de horario: ${title}, ${when}`,
      lead: 'En uno de sus calendarios hay otra cosa a la hora de esta reserva. La reserva también sigue en pie: vea, por favor, cuál de las dos se puede mover.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `No está en su calendario: ${title}, ${when}`,
      lead: 'No se pudo anotar esto en su calendario y ya no lo seguimos intentando. La reserva sigue en pie tal como se acordó. En su agenda puede intentarlo una vez más.',
    }),
  },
  endedForHost: { byGuest: 'La canceló quien la había hecho.', byHost: 'La canceló usted.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `Evento movido en su calendario: ${title}, ${when}`,
      lead: 'Alguien movió en su calendario el evento de esta reserva. La reserva sigue en pie tal como se acordó hasta que usted decida.',
    }),
    gone: ({ title, when }) => ({
      title: `Evento eliminado de su calendario: ${title}, ${when}`,
      lead: 'Alguien eliminó de su calendario el evento de esta reserva. La reserva sigue en pie hasta que usted decida.',
    }),
    clash: {
      booking: 'La reserva no pudo seguir el cambio porque a esa hora hay otra reserva.',
      calendar: 'La reserva no pudo seguir el cambio porque a esa hora hay otra cosa en un calendario.',
      'all-day': 'La reserva no pudo seguir el cambio porque el evento ocupa ahora días enteros.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Citas reservadas: ${title}, ${count} a partir del ${when}`,
        lead: `Sus citas con ${host} están reservadas.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Pendiente de confirmación: ${title}, ${count} a partir del ${when}`,
        lead: `Los horarios quedan reservados para usted. Falta la confirmación de ${host} para cada uno; recibirá un aviso en cuanto llegue.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Nueva reserva: ${title}, ${count} a partir del ${when}`,
        lead:
          guest === ''
            ? 'Alguien reservó varias citas con usted de una sola vez.'
            : `${guest} reservó varias citas con usted de una sola vez.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Pendiente de su confirmación: ${title}, ${count} a partir del ${when}`,
        lead:
          guest === ''
            ? 'Alguien desea reservar estos horarios y espera su respuesta para cada uno.'
            : `${guest} desea reservar estos horarios y espera su respuesta para cada uno.`,
      }),
    },
    count: (count) => `${count} citas`,
    place: ({ position, of }) => `${position} de ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `En lista de espera: ${title}, ${when}`,
      lead: `Usted está en la lista de espera para una cita con ${host}. Todavía no hay nada reservado. Si se libera un horario ese día, recibirá un correo y se le guardará el horario durante un tiempo.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Hay un horario libre: ${title}, ${when}`,
      lead: `Se liberó un horario con ${host} y se le guarda a usted. Todavía no está reservado.`,
    }),
    unanswered:
      'Si no responde antes de ese momento, el horario pasará a la siguiente persona de la lista y usted seguirá a la espera de otro.',
    elsewise: 'Con el mismo enlace puede dejar pasar este horario o salir de la lista de espera.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Vuelva a conectar ${provider}, por favor`,
    lead: `Ya no podemos acceder a la cuenta ${account}. Mientras no la vuelva a conectar, no se ofrecen los horarios que dependen de sus calendarios, y las reservas esperan para anotarse en ellos. Las reservas ya hechas siguen en pie.`,
  }),
  connectionEnds: {
    expired: 'El permiso caducó.',
    revoked: 'Se retiró el permiso o se cambió la contraseña.',
    'scope-missing': 'Se concedieron menos permisos de los necesarios.',
    'admin-policy': 'La organización a la que pertenece la cuenta no permite esta aplicación.',
  },
  labels: {
    what: 'Qué',
    when: 'Cuándo',
    formerly: 'Antes',
    inCalendar: 'En el calendario',
    where: 'Dónde',
    with: 'Con',
    guest: 'Reservado para',
    reason: 'Motivo',
    answers: 'Respuestas',
    account: 'Cuenta',
    confirmBy: 'Plazo de respuesta',
    keptFor: 'Se guarda durante',
    keptUntil: 'Se guarda hasta',
  },
  places: {
    conference: 'Videollamada',
    'phone-host-calls': 'Por teléfono',
    'phone-guest-calls': 'Por teléfono',
    'in-person': 'En persona',
    link: 'En línea',
    text: 'Otro lugar',
    'ask-guest': 'Un lugar elegido al reservar',
  },
  hostCalls: ({ host, number }) => `${host} llamará al ${number}`,
  guestCalls: (number) => `Llame al ${number}, por favor`,
  linkLater: 'El enlace de videollamada aún se está creando. Lo recibirá en otro correo.',
  moreAnswers: 'En su agenda encontrará todas las respuestas que se dieron al reservar.',
  actions: {
    join: 'Unirse a la videollamada',
    manage: 'Cambiar o cancelar',
    agenda: 'Abrir la agenda',
    decide: 'Decidir ahora',
    settings: 'Abrir la configuración',
    take: 'Tomar este horario',
    waitlist: 'Ver la lista de espera o salir de ella',
  },
  because: {
    guest:
      'Recibe este correo porque alguien reservó con esta dirección. Si no fue usted, no tiene que hacer nada.',
    companion:
      'Recibe este correo porque alguien indicó esta dirección al reservar. Si no sabe nada de ello, no tiene que hacer nada.',
    waiting:
      'Recibe este correo porque alguien entró en una lista de espera con esta dirección. Si no fue usted, no tiene que hacer nada.',
    host: 'Recibe este correo porque aquí se pueden reservar citas con usted. En su configuración figura quién le avisa de las reservas y dónde.',
  },
};
