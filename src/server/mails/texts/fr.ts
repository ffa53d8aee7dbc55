import type { MailTexts } from './mail-texts.js';

/**
 * French, with vous. A narrow no-break space stands before ; ! ?, a no-break space before a colon. No name stands after
 * “de”, which would lose its vowel before some of them.
 */
export const fr: MailTexts = {
  lang: 'fr',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Rendez-vous réservé\u00a0: ${title}, ${when}`,
      lead: `Votre rendez-vous avec ${host} est réservé.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `En attente de confirmation\u00a0: ${title}, ${when}`,
      lead: `Ce créneau vous est réservé. ${host} doit encore donner son accord\u202f; vous recevrez un message dès que ce sera fait.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Rendez-vous confirmé\u00a0: ${title}, ${when}`,
      lead: `${host} a confirmé votre rendez-vous.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Rendez-vous non accepté\u00a0: ${title}, ${when}`,
      lead: `${host} n’est malheureusement pas disponible à cet horaire. Rien n’a été réservé.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Rendez-vous non confirmé à temps\u00a0: ${title}, ${when}`,
      lead: `${host} n’a pas répondu à temps. Rien n’a été réservé\u202f; n’hésitez pas à choisir un autre créneau.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Nouvel horaire\u00a0: ${title}, ${when}`,
      lead: `Votre rendez-vous avec ${host} a changé d’horaire.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Rendez-vous annulé\u00a0: ${title}, ${when}`,
      lead: `Votre rendez-vous avec ${host} n’aura pas lieu.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Votre lien de visioconférence\u00a0: ${title}, ${when}`,
      lead: `Le lien pour votre rendez-vous avec ${host} est prêt.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Pas de lien de visioconférence\u00a0: ${title}, ${when}`,
      lead: `Le lien de visioconférence pour votre rendez-vous avec ${host} n’a pas pu être créé. Le rendez-vous est maintenu.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Rappel\u00a0: ${title}, ${when}`,
      lead: `Votre rendez-vous avec ${host} approche.`,
    }),
  },
  endedForGuest: {
    byGuest: 'Vous l’avez annulé.',
    byHost: ({ host }) => `${host} l’a annulé.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Une personne qui a réservé avec ${host} a indiqué que vous participerez à ce rendez-vous.`
      : `${guest} a indiqué que vous participerez à ce rendez-vous.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Nouvelle réservation\u00a0: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Quelqu’un a réservé un rendez-vous avec vous.'
          : `${guest} a réservé un rendez-vous avec vous.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `En attente de votre réponse\u00a0: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Quelqu’un attend votre réponse.'
          : `${guest} souhaite réserver ce créneau et attend votre réponse.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Réservation confirmée\u00a0: ${title}, ${when}`,
      lead: 'Vous avez accepté la réservation. La personne qui l’a faite en est informée.',
    }),
    declined: ({ title, when }) => ({
      title: `Réservation refusée\u00a0: ${title}, ${when}`,
      lead: 'Vous avez refusé la réservation. La personne qui l’a faite en est informée, et le créneau est de nouveau disponible.',
    }),
    expired: ({ title, when }) => ({
      title: `Réservation non confirmée à temps\u00a0: ${title}, ${when}`,
      lead: 'Cette demande n’a pas reçu de réponse à temps. La personne qui l’a faite en est informée, et le créneau est de nouveau disponible.',
    }),
    moved: ({ title, when }) => ({
      title: `Nouvel horaire\u00a0: ${title}, ${when}`,
      lead: 'L’une de vos réservations a changé d’horaire.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Réservation annulée\u00a0: ${title}, ${when}`,
      lead: 'L’une de vos réservations est annulée, et son créneau est de nouveau disponible.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Lien de visioconférence\u00a0: ${title}, ${when}`,
      lead: 'Le lien pour cette réservation est prêt.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Pas de lien de visioconférence\u00a0: ${title}, ${when}`,
      lead: 'Votre agenda n’a pas créé de lien de visioconférence pour cette réservation. La réservation est maintenue. Veuillez envoyer un lien à la personne qui a réservé, ou convenir d’un autre lieu.',
    }),
    reminder: ({ title, when }) => ({
      title: `Rappel\u00a0: ${title}, ${when}`,
      lead: 'L’une de vos réservations approche.',
    }),
    conflict: ({ title, when }) => ({
      title: `Conflit d’horaire\u00a0: ${title}, ${when}`,
      lead: 'Autre chose est prévu dans l’un de vos agendas à l’heure de cette réservation. La réservation est elle aussi maintenue\u00a0: veuillez voir ce qui peut être déplacé.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Pas dans votre agenda\u00a0: ${title}, ${when}`,
      lead: 'L’inscription dans votre agenda n’a pas abouti, et nous avons cessé d’essayer. La réservation reste valable, comme convenu. Vous pouvez réessayer depuis votre planning.',
    }),
  },
  endedForHost: { byGuest: 'La personne qui avait réservé l’a annulée.', byHost: 'Vous l’avez annulée.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `Déplacé dans votre agenda\u00a0: ${title}, ${when}`,
      lead: 'Quelqu’un a déplacé l’événement de cette réservation dans votre agenda. La réservation reste valable, comme convenu, jusqu’à votre décision.',
    }),
    gone: ({ title, when }) => ({
      title: `Supprimé de votre agenda\u00a0: ${title}, ${when}`,
      lead: 'Quelqu’un a supprimé l’événement de cette réservation de votre agenda. La réservation reste valable jusqu’à votre décision.',
    }),
    clash: {
      booking: 'La réservation n’a pas pu suivre, car une autre réservation occupe déjà cet horaire.',
      calendar: 'La réservation n’a pas pu suivre, car autre chose est prévu dans un agenda à cet horaire.',
      'all-day': 'La réservation n’a pas pu suivre, car l’événement occupe désormais des journées entières.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Rendez-vous réservés\u00a0: ${title}, ${count} à partir du ${when}`,
        lead: `Vos rendez-vous avec ${host} sont réservés.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `En attente de confirmation\u00a0: ${title}, ${count} à partir du ${when}`,
        lead: `Ces créneaux vous sont réservés. ${host} doit encore donner son accord pour chacun\u202f; vous recevrez un message dès que ce sera fait.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Nouvelle réservation\u00a0: ${title}, ${count} à partir du ${when}`,
        lead:
          guest === ''
            ? 'Quelqu’un a réservé plusieurs rendez-vous avec vous en une seule fois.'
            : `${guest} a réservé plusieurs rendez-vous avec vous en une seule fois.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `En attente de votre réponse\u00a0: ${title}, ${count} à partir du ${when}`,
        lead:
          guest === ''
            ? 'Quelqu’un souhaite réserver ces créneaux et attend votre réponse pour chacun.'
            : `${guest} souhaite réserver ces créneaux et attend votre réponse pour chacun.`,
      }),
    },
    count: (count) => `${count} rendez-vous`,
    place: ({ position, of }) => `${position} sur ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Sur la liste d’attente\u00a0: ${title}, ${when}`,
      lead: `Vous êtes sur la liste d’attente pour un rendez-vous avec ${host}. Rien n’est encore réservé. Si un créneau se libère ce jour-là, vous recevrez un e-mail, et le créneau vous sera gardé pendant un certain temps.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Un créneau s’est libéré\u00a0: ${title}, ${when}`,
      lead: `Un créneau avec ${host} s’est libéré et vous est gardé. Il n’est pas encore réservé.`,
    }),
    unanswered:
      'Sans réponse de votre part d’ici là, ce créneau sera proposé à la personne suivante, et vous continuerez d’en attendre un autre.',
    elsewise: 'Le même lien vous permet de laisser passer ce créneau ou de quitter la liste d’attente.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Veuillez reconnecter ${provider}`,
    lead: `Nous n’avons plus accès au compte ${account}. Tant qu’il n’est pas reconnecté, les créneaux qui dépendent de ses agendas ne sont pas proposés, et les réservations attendent d’y être inscrites. Les réservations déjà faites restent valables.`,
  }),
  connectionEnds: {
    expired: 'L’autorisation a expiré.',
    revoked: 'L’autorisation a été retirée, ou le mot de passe a été modifié.',
    'scope-missing': 'Les autorisations accordées ne suffisent pas.',
    'admin-policy': 'L’organisation dont relève le compte n’autorise pas cette application.',
  },
  labels: {
    what: 'Objet',
    when: 'Date',
    formerly: 'Auparavant',
    inCalendar: 'Dans l’agenda',
    where: 'Lieu',
    with: 'Avec',
    guest: 'Réservé pour',
    reason: 'Motif',
    answers: 'Réponses',
    account: 'Compte',
    confirmBy: 'Date limite de réponse',
    keptFor: 'Gardé pendant',
    keptUntil: 'Gardé jusqu’au',
  },
  places: {
    conference: 'Visioconférence',
    'phone-host-calls': 'Par téléphone',
    'phone-guest-calls': 'Par téléphone',
    'in-person': 'Sur place',
    link: 'En ligne',
    text: 'Autre lieu',
    'ask-guest': 'Un lieu choisi à la réservation',
  },
  hostCalls: ({ host, number }) => `${host} appellera le ${number}`,
  guestCalls: (number) => `Veuillez appeler le ${number}`,
  linkLater: 'Le lien de visioconférence est en cours de création. Vous le recevrez dans un e-mail distinct.',
  moreAnswers: 'Toutes les réponses données à la réservation se trouvent dans votre planning.',
  actions: {
    join: 'Rejoindre la visioconférence',
    manage: 'Modifier ou annuler',
    agenda: 'Ouvrir votre planning',
    decide: 'Décider maintenant',
    settings: 'Ouvrir vos paramètres',
    take: 'Prendre ce créneau',
    waitlist: 'Voir ou quitter la liste d’attente',
  },
  because: {
    guest:
      'Vous recevez cet e-mail parce que quelqu’un a réservé avec cette adresse. Si ce n’était pas vous, vous n’avez rien à faire.',
    companion:
      'Vous recevez cet e-mail parce que quelqu’un a indiqué cette adresse lors d’une réservation. Si vous n’êtes pas au courant, vous n’avez rien à faire.',
    waiting:
      'Vous recevez cet e-mail parce que quelqu’un s’est inscrit sur une liste d’attente avec cette adresse. Si ce n’était pas vous, vous n’avez rien à faire.',
    host: 'Vous recevez cet e-mail parce que l’on peut réserver ici un rendez-vous avec vous. Vos paramètres indiquent qui vous signale les réservations, et où.',
  },
};
