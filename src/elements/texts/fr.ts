import type { Texts } from './texts.js';

const noAnswer = 'Le service de réservation ne répond pas. Veuillez réessayer dans un instant.';

/** French, with vous. A narrow no-break space stands before ; ! ?, a no-break space before : and inside « ». */
export const fr: Texts = {
  language: 'fr',
  direction: 'ltr',

  loading: 'Chargement…',
  back: 'Retour',
  retry: 'Réessayer',
  noAnswer,
  goOn: 'Continuer',
  change: 'Modifier',
  close: 'Fermer',
  newTab: '(s’ouvre dans un nouvel onglet)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest}\u00a0min`;
    return `${hours}\u00a0h${rest > 0 ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
  },
  chooseDuration: 'Quelle durée\u202f?',
  chooseService: 'Que souhaitez-vous réserver\u202f?',
  yourChoice: 'Votre sélection',

  chooseDate: 'Choisissez un jour',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  dayWithTimes: (date, count) => `${date}, ${freeTimes(count)}`,
  dayWithoutTimes: (date) => `${date}, aucun créneau disponible`,

  chooseTime: 'Choisissez un horaire',
  timesOn: (date) => date,
  timesFound: (count, range) => `${freeTimes(count)}\u00a0: ${range}`,
  noTimesOn: (date) => `Aucun créneau disponible le ${date}.`,
  noTimesIn: (month) => `Aucun créneau disponible en ${month}.`,
  noTimesAtAll: 'Aucun créneau n’est disponible pour le moment. Veuillez revenir plus tard.',
  noTimesRead:
    'Les créneaux disponibles ne peuvent pas être affichés pour le moment. Veuillez réessayer dans un instant.',
  nextFree: (date) => `Prochaine disponibilité\u00a0: ${date}`,
  timeOnDay: (from, to, date) => `de ${from} à ${to}, ${date}`,
  morning: 'Matin',
  afternoon: 'Après-midi',
  evening: 'Soir',

  chooseLocation: 'Où\u202f?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Visioconférence';
      case 'phone-host-calls':
        return 'Téléphone – nous vous appelons';
      case 'phone-guest-calls':
        return 'Téléphone – vous nous appelez';
      case 'in-person':
        return 'Sur place';
      case 'link':
        return 'En ligne';
      case 'text':
        return 'Autre lieu';
      case 'ask-guest':
        return 'Un lieu de votre choix';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Vous recevrez le lien lors de la réservation';
      case 'phone-host-calls':
        return 'Laissez-nous votre numéro, nous vous appelons';
      case 'phone-guest-calls':
        return 'Vous recevrez le numéro lors de la réservation';
      case 'in-person':
        return 'Vous recevrez l’adresse lors de la réservation';
      case 'link':
        return 'Vous recevrez le lien lors de la réservation';
      case 'text':
        return 'Vous recevrez les détails lors de la réservation';
      case 'ask-guest':
        return 'Dites-nous où vous souhaitez nous rencontrer';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Indisponible\u00a0: aucun agenda connecté ne peut créer le lien';
      case 'needs-reconnect':
        return 'Indisponible\u00a0: la connexion à l’agenda doit être renouvelée';
      case 'no-write-access':
        return 'Indisponible\u00a0: l’agenda est en lecture seule';
      case 'conference-not-allowed':
        return 'Indisponible\u00a0: l’agenda ne permet pas de créer ce type de lien';
      case 'calendar-unreachable':
        return 'Indisponible pour le moment\u00a0: l’agenda ne répond pas';
    }
  },
  noPlace: 'Aucun des lieux proposés n’est disponible pour le moment. Veuillez réessayer plus tard.',
  locationPhoneLabel: 'Votre numéro de téléphone',
  locationPlaceLabel: 'Où souhaitez-vous nous rencontrer\u202f?',

  timeZone: 'Fuseau horaire',
  searchTimeZone: 'Rechercher une ville ou un fuseau horaire',
  zonesFound: (count) => (count < 2 ? `${count} fuseau horaire trouvé` : `${count} fuseaux horaires trouvés`),
  noZoneFound: 'Aucun fuseau horaire trouvé. Essayez avec une grande ville voisine.',

  yourDetails: 'Vos informations',
  name: 'Nom',
  email: 'Adresse e-mail',
  optional: 'facultatif',
  book: 'Réserver',
  booking: 'Réservation en cours…',
  changeTime: 'Choisir un autre créneau',
  required: (label) => `Veuillez renseigner\u00a0: ${label}`,
  invalidEmail: 'Veuillez saisir une adresse e-mail, par exemple nom@example.com',
  invalidPhone: 'Veuillez saisir un numéro de téléphone en chiffres, par exemple +33 1 99 00 12 34',
  invalidUrl: 'Veuillez saisir une adresse web commençant par https://',
  invalidNumber: 'Veuillez saisir un nombre',
  consentNeeded: 'Veuillez cocher cette case pour continuer',
  checkAnswer: (label) => `Veuillez vérifier\u00a0: ${label}`,
  faults: (count) =>
    count === 1
      ? 'Un champ est à vérifier'
      : `${count} ${count < 2 ? 'champ est' : 'champs sont'} à vérifier`,
  choosePlaceholder: 'Veuillez choisir',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Votre réservation est confirmée';
      case 'pending':
        return 'Réservation en attente de confirmation';
      case 'cancelled':
        return 'Cette réservation a été annulée';
      case 'declined':
        return 'Cette réservation n’a malheureusement pas pu être acceptée';
      case 'expired':
        return 'Cette réservation n’a pas été confirmée à temps';
    }
  },
  confirmationSentTo: (email) => `L’invitation sera envoyée à ${email}.`,
  noInvitation: 'Vous ne recevrez pas d’invitation. Veuillez ajouter ici le rendez-vous à votre agenda.',
  pendingNote: 'Ce créneau vous est réservé en attendant la réponse.',
  what: 'Objet',
  when: 'Date',
  where: 'Lieu',
  who: 'Participants',
  joinLink: 'Rejoindre la réunion',
  conferencePending: 'Le lien de la réunion est en cours de création…',
  conferenceLater: 'Le lien de la réunion n’est pas encore prêt. Vous le trouverez dans l’invitation.',
  conferenceFailed:
    'Le lien de la réunion n’a pas pu être créé. Votre réservation reste valable\u202f; un lien vous sera envoyé.',
  calendarDelayed:
    'Votre réservation est bien enregistrée. L’invitation suivra dès que l’agenda répondra de nouveau.',
  addToCalendar: 'Ajouter à l’agenda',
  calendarFile: 'Fichier d’agenda',
  print: 'Imprimer',
  bookAnother: 'Réserver un autre créneau',
  leavingFor: 'Redirection vers',
  goOnTo: 'Continuer vers',
  stayHere: 'Rester ici',

  failedTitle: 'La réservation est impossible pour le moment',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Certaines informations n’ont pas été acceptées. Veuillez les vérifier et réessayer.';
      case 'unauthenticated':
        return 'Ce lien n’est plus valable. Veuillez utiliser celui de votre confirmation.';
      case 'origin-not-allowed':
        return 'Ce site n’est pas autorisé à utiliser cette page de réservation. Veuillez contacter le responsable du site.';
      case 'not-found':
        return 'Cette page de réservation n’existe pas. Veuillez contacter le responsable du site.';
      case 'slot-taken':
        return 'Quelqu’un a été plus rapide\u00a0: ce créneau est déjà pris. Veuillez en choisir un autre.';
      case 'version-conflict':
        return 'La réservation a été modifiée entre-temps. Veuillez la consulter de nouveau.';
      case 'in-progress':
        return 'Votre réservation est en cours de traitement. Veuillez patienter un instant.';
      case 'gone':
        return 'Cette réservation n’existe plus. Vous pouvez réserver un autre créneau.';
      case 'key-reused':
        return 'Ce formulaire a déjà été envoyé avec d’autres informations. Veuillez réessayer.';
      case 'not-bookable':
        return 'Ce créneau ne peut plus être réservé. Veuillez en choisir un autre.';
      case 'refused':
        return 'La réservation n’a pas été acceptée. Veuillez choisir un autre créneau ou nous contacter.';
      case 'range-too-long':
        return 'Cette période est trop longue. Veuillez en choisir une plus courte.';
      case 'rate-limited':
        return 'Trop de tentatives. Veuillez patienter une minute, puis réessayer.';
      case 'calendar-unreachable':
        return 'L’agenda ne peut pas être consulté pour le moment\u202f; rien n’a donc été réservé. Veuillez réessayer dans un instant.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Le serveur de réservation est injoignable à l’adresse indiquée.';
      case 'timeout':
        return 'Le serveur de réservation n’a pas répondu à temps.';
      case 'mixed-content':
        return 'Cette page utilise https, mais l’adresse du serveur de réservation commence par http. Les navigateurs ne l’autorisent pas.';
      case 'not-a-backend':
        return 'Quelque chose répond à cette adresse, mais ce n’est pas un serveur de réservation.';
      case 'offline':
        return 'Vous semblez être hors connexion. Ce que vous avez saisi est conservé.';
    }
  },
  missingAttribute: (name) => `Il manque l’attribut «\u00a0${name}\u00a0» à cet élément de réservation.`,
  slotTakenTitle: 'Ce créneau vient d’être réservé',
  slotTaken:
    'Rien n’a été réservé. Ce que vous avez saisi est conservé\u202f; veuillez choisir un autre créneau.',
  nearestTimes: 'Créneaux disponibles les plus proches',
  checkingTitle: 'Un instant, s’il vous plaît',
  checking: 'Aucune réponse n’est arrivée. Nous vérifions si votre réservation a bien été reçue…',
  unknownTitle: 'Toujours pas de réponse',
  unknownOutcome:
    'Nous ne savons pas encore si votre réservation a été reçue. Vous pouvez réessayer sans risque\u00a0: il n’y aura pas de double réservation.',
  unknownEventType: (slug) => `Il n’existe pas ici de type de rendez-vous «\u00a0${slug}\u00a0».`,
  waitlistWay: 'Aucun créneau ne vous convient\u202f? Inscrivez-vous sur la liste d’attente',
};

/** French has the singular for none, too. */
function freeTimes(count: number): string {
  return count < 2 ? `${count} créneau disponible` : `${count} créneaux disponibles`;
}

/** The words for any locale of the language. */
export const textsFor = (): Texts => fr;
