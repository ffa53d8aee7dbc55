import type { GuestPageTexts } from './guest-page-texts.js';

/**
 * French, with vous. A narrow no-break space stands before ; ! ?, a no-break space before a colon. No name stands after
 * “de”, which would lose its vowel before some of them.
 */
export const fr: GuestPageTexts = {
  lang: 'fr',
  owner: {
    title: (name) => `Réserver un rendez-vous avec ${name}`,
    lead: 'De quoi s’agit-il\u202f?',
    none: 'Aucune réservation n’est possible ici pour le moment.',
  },
  // French has the singular for none, too.
  minutes: (count) => `${count} ${count < 2 ? 'minute' : 'minutes'}`,
  times: {
    title: 'Choisissez un créneau',
    plain: 'Afficher les créneaux sur une page simple',
    zone: 'Fuseau horaire',
    change: 'Afficher',
    length: 'Durée',
    place: 'Lieu',
    host: 'Avec qui',
    anyHost: 'Toute personne disponible',
    earlier: 'Plus tôt',
    later: 'Plus tard',
    none: 'Aucun créneau n’est disponible ces jours-là.',
    next: (when) => `Prochain créneau disponible\u00a0: ${when}`,
    waitlist: 'Aucun créneau ne convient\u202f? Rejoindre la liste d’attente',
  },
  details: {
    title: 'Vos informations',
    name: 'Nom',
    email: 'Adresse e-mail',
    further: (most) =>
      `Adresses e-mail des personnes qui vous accompagnent\u00a0: une par ligne, ${most} au maximum`,
    number: 'Votre numéro de téléphone pour l’appel',
    place: 'Où souhaitez-vous nous rencontrer\u202f?',
    optional: 'facultatif',
    book: 'Réserver',
    request: 'Demander ce créneau',
    otherTime: 'Choisir un autre créneau',
    faulty: 'Une information manque ou n’est pas correcte. Rien n’a été réservé.',
    fault: 'Veuillez vérifier ce champ.',
  },
  statuses: {
    confirmed: (host) => ({
      title: 'Votre rendez-vous est réservé',
      lead: `Votre rendez-vous avec ${host} est fixé.`,
    }),
    pending: (host) => ({
      title: 'En attente de confirmation',
      lead: `Ce créneau vous est réservé. ${host} doit encore donner son accord.`,
    }),
    cancelled: () => ({ title: 'Rendez-vous annulé', lead: 'Ce rendez-vous n’aura pas lieu.' }),
    declined: (host) => ({
      title: 'Rendez-vous non accepté',
      lead: `${host} n’est malheureusement pas disponible à cet horaire.`,
    }),
    expired: () => ({
      title: 'Rendez-vous non confirmé à temps',
      lead: 'Aucune réponse n’est arrivée à temps. Rien n’a été réservé.',
    }),
  },
  linkLater:
    'Le lien de visioconférence est en cours de création. Veuillez rouvrir cette page dans un instant.',
  manage: {
    title: 'Votre réservation',
    paste: 'Le lien de votre e-mail',
    pasteHint: 'Copiez le lien en entier et collez-le ici.',
    open: 'Ouvrir',
    wrong: {
      title: 'Aucune réservation ne correspond à ce lien',
      lead: 'Il est incomplet, ou la réservation n’existe plus. Veuillez copier le lien en entier depuis votre e-mail.',
    },
    file: 'Fichier d’agenda',
    move: 'Choisir un autre créneau',
    moveTo: 'Déplacer la réservation vers',
    moved: 'Votre réservation a été déplacée.',
    cancel: 'Annuler la réservation',
    cancelQuestion: 'Annuler cette réservation\u202f?',
    reason: 'Motif, transmis avec l’annulation',
    cancelNow: 'Oui, annuler',
    keep: 'Non, la garder',
    cancelled: 'Votre réservation a été annulée.',
    again: 'Réserver un autre créneau',
    over: 'Cette réservation ne peut plus être modifiée.',
  },
  series: {
    repeat: 'Répéter',
    once: 'Non, une seule fois',
    every: (weeks) => (weeks === 1 ? 'Chaque semaine' : `Toutes les ${weeks} semaines`),
    count: 'Combien de fois, en cas de répétition',
    hint: 'Vous verrez tous les créneaux avant que quoi que ce soit ne soit réservé.',
    title: 'Choisissez les créneaux',
    lead: 'Les créneaux cochés sont réservés en une seule fois\u00a0: tous ou aucun.',
    reasons: {
      'outside-hours': 'Fermé à cette heure.',
      notice: 'Trop tôt.',
      window: 'En dehors des dates proposées.',
      unavailable: 'Pas disponible.',
    },
    none: 'Veuillez cocher au moins un créneau. Rien n’a été réservé.',
    lost: (times) => ({
      title: 'Certains de ces créneaux ne sont plus disponibles',
      lead: `Rien n’a été réservé. Plus disponibles\u00a0: ${times}`,
    }),
    book: 'Réserver les créneaux cochés',
    change: 'Modifier vos informations',
    booked: {
      title: 'Vos rendez-vous sont réservés',
      lead: 'Chacun de ces créneaux est réservé et peut être déplacé ou annulé séparément.',
    },
    waiting: {
      title: 'En attente de confirmation',
      lead: 'Ces créneaux vous sont réservés. Chacun doit encore être confirmé.',
    },
  },
  waiting: {
    join: 'Rejoindre la liste d’attente',
    lead: 'Rien n’est réservé pour autant. Si un créneau se libère ce jour-là, vous recevrez un e-mail, et le créneau vous sera gardé pendant un certain temps.',
    day: 'Jour',
    notWaitable: {
      title: 'Il n’y a pas de liste d’attente pour ce jour',
      lead: 'Il n’est pas proposé, ou trop de personnes attendent déjà. Veuillez choisir un autre jour.',
    },
    statuses: {
      waiting: {
        title: 'Vous êtes sur la liste d’attente',
        lead: 'Rien n’est encore réservé. Si un créneau se libère ce jour-là, vous recevrez un e-mail.',
      },
      offered: {
        title: 'Un créneau s’est libéré',
        lead: 'Il vous est gardé, mais n’est pas encore réservé. Sans réponse à temps, il sera proposé à la personne suivante.',
      },
      booked: { title: 'Votre créneau est réservé', lead: 'Vous avez pris un créneau qui s’était libéré.' },
      left: {
        title: 'Vous n’attendez plus',
        lead: 'Vous avez quitté la liste d’attente. Rien n’est réservé.',
      },
      over: {
        title: 'Ce jour est passé',
        lead: 'Plus personne n’attend de créneau ce jour-là. Rien n’est réservé.',
      },
    },
    pass: 'Laisser passer ce créneau',
    passed: 'Ce créneau est proposé à la personne suivante. Vous continuez d’en attendre un autre.',
    leave: 'Quitter la liste d’attente',
    look: 'Vérifier de nouveau',
    gone: {
      title: 'Ce créneau ne vous est plus gardé',
      lead: 'Il n’a pas été réservé. Voici où en sont les choses.',
    },
  },
  nearest: 'Créneaux disponibles les plus proches',
  back: 'Retour',
  tryAgain: 'Réessayer',
  notFound: {
    title: 'Il n’y a rien ici',
    lead: 'L’adresse contient peut-être une erreur, ou cette page n’est plus proposée.',
  },
  errors: {
    'slot-taken': {
      title: 'Ce créneau est déjà pris',
      lead: 'Quelqu’un a été plus rapide. Rien n’a été réservé\u202f; ce que vous avez saisi est conservé.',
    },
    'not-bookable': {
      title: 'Ce créneau n’est pas proposé',
      lead: 'Rien n’a été réservé. Veuillez en choisir un autre.',
    },
    'version-conflict': {
      title: 'La réservation a été modifiée entre-temps',
      lead: 'Voici son état actuel. Votre demande n’y a rien changé.',
    },
    gone: { title: 'Ce n’est plus possible', lead: 'Plus rien ne peut être modifié.' },
    refused: { title: 'Cela n’a pas abouti', lead: 'Votre réservation n’a pas été acceptée.' },
    'rate-limited': {
      title: 'Un instant, s’il vous plaît',
      lead: 'Il y a eu beaucoup de tentatives. Veuillez réessayer dans une minute. Rien n’a été réservé.',
    },
    'in-progress': {
      title: 'Un instant, s’il vous plaît',
      lead: 'Votre réservation est en cours de traitement. Veuillez vérifier de nouveau dans quelques secondes.',
    },
    'calendar-unreachable': {
      title: 'L’agenda ne répond pas',
      lead: 'Rien n’a été réservé. Veuillez réessayer dans quelques minutes.',
    },
    unavailable: {
      title: 'Cela n’a pas abouti',
      lead: 'Veuillez réessayer dans quelques minutes\u00a0: il n’y aura pas de double réservation.',
    },
  },
};
