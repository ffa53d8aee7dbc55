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
};

/** French has the singular for none, too. */
function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes < 2 ? 'minute' : 'minutes'}`
    : `${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}`;
}
