import type { ExtraTexts } from './extra-texts.js';

/** French, with vous. A narrow no-break space stands before ; ! ?, a no-break space before : and inside « ». */
export const fr: ExtraTexts = {
  weekOf: (range) => `Semaine du ${range}`,
  previousWeek: 'Semaine précédente',
  nextWeek: 'Semaine suivante',
  noTimesInWeek: (range) => `Aucun créneau disponible pour la semaine du ${range}.`,
  nextTimes: 'Prochains créneaux disponibles',
  earlierTimes: 'Créneaux précédents',
  laterTimes: 'Créneaux suivants',
  moreTimes: (count) => `${count} ${count < 2 ? 'autre créneau' : 'autres créneaux'}`,

  chooseHost: 'Avec qui\u202f?',
  anyHost: 'Toute personne disponible',
  clock: 'Format de l’heure',
  languages: 'Langue',

  heldFor: (time) => `Ce créneau vous est réservé pendant encore ${time}`,
  heldStill: (seconds) => `Ce créneau vous est réservé pendant encore ${howLong(seconds)}.`,
  holdLonger: 'Prolonger',
  holdEnded:
    'Ce créneau ne vous est plus réservé. Vous pouvez tout de même essayer de finaliser la réservation.',
  seatsLeft: (count) => `Il reste ${count} ${count < 2 ? 'place' : 'places'}`,

  furtherGuests: 'Autres participants',
  addGuest: 'Ajouter un participant',
  furtherGuest: (position) => `Adresse e-mail du participant ${position}`,
  removeGuest: (position) => `Retirer le participant ${position}`,
  furtherGuestsHelp: 'L’invitation leur sera également envoyée.',

  repeat: 'Répéter',
  repeatEvery: 'À quelle fréquence\u202f?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Chaque semaine' : `Toutes les ${weeks} semaines`),
  repeatTimes: 'Combien de fois\u202f?',
  timesInAll: (count) => `${count} fois`,
  repeatNot: 'Ne pas répéter',
  seriesTimes: 'Quels créneaux\u202f?',
  findingTimes: 'Recherche des créneaux disponibles…',
  timesFree: (free, all) =>
    free < 2
      ? `${free} créneau sur ${all} peut être réservé`
      : `${free} créneaux sur ${all} peuvent être réservés`,
  noSeries: 'Ce créneau ne peut pas être répété.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'déjà pris';
      case 'outside-hours':
        return 'non proposé';
      case 'notice':
        return 'délai trop court';
      case 'window':
        return 'trop éloigné';
    }
  },
  justTaken: 'vient d’être pris',
  clocksChange: (usual) => `au lieu de ${usual}, en raison du changement d’heure`,
  bookTimes: (count) => `Réserver ${count} ${count < 2 ? 'créneau' : 'créneaux'}`,
  timesBooked: (count) =>
    count < 2 ? `${count} réservation est confirmée` : `${count} réservations sont confirmées`,
  timesRequested: (count) =>
    count < 2
      ? `${count} réservation est en attente de confirmation`
      : `${count} réservations sont en attente de confirmation`,
  invitationsSentTo: (email) => `Les invitations seront envoyées à ${email}.`,
  noInvitations: 'Vous ne recevrez pas d’invitation. Veuillez ajouter ici les rendez-vous à votre agenda.',
  timesKept: 'Ces créneaux vous sont réservés en attendant la réponse.',
  linksPending: 'Les liens des réunions sont en cours de création…',
  linksLater: 'Certains liens de réunion ne sont pas encore prêts. Vous les trouverez dans les invitations.',
  linksFailed:
    'Certains liens de réunion n’ont pas pu être créés. Vos réservations restent valables\u202f; les liens vous seront envoyés.',
  timesDelayed:
    'Vos réservations sont bien enregistrées. Les invitations suivront dès que l’agenda répondra de nouveau.',
  checkingTimes: 'Aucune réponse n’est arrivée. Nous vérifions si vos réservations ont bien été reçues…',
  unknownTimes:
    'Nous ne savons pas encore si vos réservations ont été reçues. Vous pouvez réessayer sans risque\u00a0: rien ne sera réservé deux fois.',
  timesLost:
    'Certains de ces créneaux ne sont plus disponibles, rien n’a donc été réservé. Veuillez vérifier les créneaux.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Réservé';
      case 'pending':
        return 'À confirmer';
      case 'cancelled':
        return 'Annulé';
      case 'declined':
        return 'Refusé';
      case 'expired':
        return 'Non confirmé à temps';
    }
  },
  timeOfSeries: (position, of) => `Créneau ${position} sur ${of}`,

  yourBooking: 'Votre réservation',
  reschedule: 'Choisir un autre créneau',
  chooseNewTime: 'Quand cela vous conviendrait-il mieux\u202f?',
  timeNow: 'Créneau actuel',
  newTime: 'Nouveau créneau',
  moveNow: 'Déplacer la réservation',
  moving: 'Déplacement en cours…',
  moved: 'Votre réservation a été déplacée',
  keepTime: 'Garder ce créneau',
  cancelBooking: 'Annuler la réservation',
  cancelQuestion: 'Annuler cette réservation\u202f?',
  cancelReason: 'Motif',
  cancelNow: 'Oui, annuler',
  cancelling: 'Annulation en cours…',
  keepBooking: 'Non, la garder',
  changedMeanwhile: 'Cette réservation a été modifiée entre-temps. Voici son état actuel.',
  bookingOver: 'La date de cette réservation est passée\u202f; elle ne peut plus être modifiée.',
  noSuchBooking:
    'Aucune réservation ne correspond à ce lien. Veuillez rouvrir le lien de votre confirmation.',

  waitlist: 'Liste d’attente',
  joinWaitlist: 'S’inscrire sur la liste d’attente',
  joiningWaitlist: 'Inscription en cours…',
  waitlistHelp:
    'Rien n’est encore réservé. Si un créneau se libère ce jour-là, nous vous écrirons et vous le garderons un moment\u202f; vous déciderez alors si vous le voulez.',
  waitlistDay: 'Jour',
  waitlistDayFault: 'Veuillez choisir un jour qui peut être réservé',
  noWaitlist: 'Il n’y a pas de liste d’attente ici.',
  cannotWait: 'Il n’y a pas de liste d’attente pour ce jour. Veuillez en choisir un autre.',
  onWaitlist: 'Vous êtes sur la liste d’attente',
  waitlistPromise: (email, duration) =>
    `Dès qu’un créneau se libère, nous écrivons à ${email} et vous le gardons pendant ${duration}. Rien n’est encore réservé.`,
  timeOffered: 'Un créneau s’est libéré pour vous',
  offeredUntil: (when) => `Il vous est gardé jusqu’au ${when}.`,
  takeOffer: 'Réserver ce créneau',
  passOffer: 'Pas celui-ci – continuer d’attendre',
  offerPassed: 'Ce créneau revient à la personne suivante. Vous restez sur la liste d’attente.',
  offerLost: 'Ce créneau ne vous est plus gardé. Vous restez sur la liste d’attente.',
  leaveWaitlist: 'Quitter la liste d’attente',
  leaveQuestion: 'Quitter la liste d’attente\u202f?',
  leaveNow: 'Oui, la quitter',
  leavingWaitlist: 'Désinscription en cours…',
  keepWaiting: 'Non, continuer d’attendre',
  leftWaitlist: 'Vous n’êtes plus sur la liste d’attente',
  waitlistOver: 'Le jour que vous attendiez est passé',
  waitlistBooked: 'Vous avez réservé un créneau de la liste d’attente',
  waitlistBookedNote: 'Vous trouverez tous les détails dans la confirmation.',
  noSuchEntry:
    'Aucune place sur une liste d’attente ne correspond à ce lien. Veuillez rouvrir le lien de notre message.',
};

/** French has the singular for none, too. */
function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes < 2 ? 'minute' : 'minutes'}`
    : `${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}`;
}
