import type { ExtraTexts } from './extra-texts.js';

/** Portuguese as Brazil writes it, with você. */
export const ptBr: ExtraTexts = {
  weekOf: (range) => `Semana de ${range}`,
  previousWeek: 'Semana anterior',
  nextWeek: 'Próxima semana',
  noTimesInWeek: (range) => `Nenhum horário disponível na semana de ${range}.`,
  nextTimes: 'Próximos horários disponíveis',
  earlierTimes: 'Horários anteriores',
  laterTimes: 'Horários posteriores',
  moreTimes: (count) => `Mais ${count} ${count < 2 ? 'horário' : 'horários'}`,

  chooseHost: 'Com quem?',
  anyHost: 'Quem estiver disponível',
  clock: 'Formato de hora',
  languages: 'Idioma',

  heldFor: (time) => `Este horário fica reservado para você por mais ${time}`,
  heldStill: (seconds) => `Este horário fica reservado para você por mais ${howLong(seconds)}.`,
  holdLonger: 'Reservar por mais tempo',
  holdEnded: 'Este horário não está mais reservado para você. Você ainda pode tentar agendar.',
  seatsLeft: (count) => (count < 2 ? `Resta ${count} vaga` : `Restam ${count} vagas`),

  furtherGuests: 'Mais participantes',
  addGuest: 'Adicionar participante',
  furtherGuest: (position) => `Participante ${position}: e-mail`,
  removeGuest: (position) => `Remover participante ${position}`,
  furtherGuestsHelp: 'O convite também será enviado a essas pessoas.',

  repeat: 'Repetir',
  repeatEvery: 'Com que frequência?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Toda semana' : `A cada ${weeks} semanas`),
  repeatTimes: 'Quantas vezes?',
  timesInAll: (count) => `${count} ${count < 2 ? 'vez' : 'vezes'}`,
  repeatNot: 'Não repetir',
  seriesTimes: 'Quais horários?',
  findingTimes: 'Procurando horários disponíveis…',
  timesFree: (free, all) =>
    free < 2
      ? `${free} de ${all} horários pode ser agendado`
      : `${free} de ${all} horários podem ser agendados`,
  noSeries: 'Este horário não pode ser repetido.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'ocupado';
      case 'outside-hours':
        return 'não oferecido';
      case 'notice':
        return 'muito em cima da hora';
      case 'window':
        return 'muito distante';
    }
  },
  justTaken: 'acabou de ser ocupado',
  clocksChange: (usual) => `em vez de ${usual}, por causa da mudança de horário`,
  bookTimes: (count) => `Agendar ${count} ${count < 2 ? 'horário' : 'horários'}`,
  timesBooked: (count) =>
    count < 2 ? `${count} agendamento está confirmado` : `${count} agendamentos estão confirmados`,
  timesRequested: (count) =>
    count < 2 ? `${count} agendamento aguarda confirmação` : `${count} agendamentos aguardam confirmação`,
  invitationsSentTo: (email) => `Os convites serão enviados para ${email}.`,
  noInvitations: 'Você não receberá convites. Adicione os agendamentos à sua agenda por aqui.',
  timesKept: 'Os horários ficam reservados para você até a resposta.',
  linksPending: 'Os links das reuniões estão sendo criados…',
  linksLater: 'Alguns links das reuniões ainda não estão prontos. Você os encontrará nos convites.',
  linksFailed:
    'Não foi possível criar todos os links das reuniões. Seus agendamentos continuam valendo; você receberá os links depois.',
  timesDelayed:
    'Seus agendamentos estão garantidos. Os convites serão enviados assim que a agenda responder.',
  checkingTimes: 'Não houve resposta. Estamos verificando se seus agendamentos chegaram…',
  unknownTimes:
    'Ainda não sabemos se seus agendamentos chegaram. Você pode tentar novamente sem risco: nada será agendado duas vezes.',
  timesLost:
    'Alguns destes horários não estão mais disponíveis, por isso nada foi agendado. Confira os horários novamente.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Agendado';
      case 'pending':
        return 'A confirmar';
      case 'cancelled':
        return 'Cancelado';
      case 'declined':
        return 'Recusado';
      case 'expired':
        return 'Não confirmado a tempo';
    }
  },
  timeOfSeries: (position, of) => `Horário ${position} de ${of}`,

  yourBooking: 'Seu agendamento',
  reschedule: 'Escolher outro horário',
  chooseNewTime: 'Quando seria melhor para você?',
  timeNow: 'Horário atual',
  newTime: 'Novo horário',
  moveNow: 'Remarcar',
  moving: 'Remarcando…',
  moved: 'Seu agendamento foi remarcado',
  keepTime: 'Manter o horário',
  cancelBooking: 'Cancelar agendamento',
  cancelQuestion: 'Cancelar este agendamento?',
  cancelReason: 'Motivo',
  cancelNow: 'Sim, cancelar',
  cancelling: 'Cancelando…',
  keepBooking: 'Não, manter',
  changedMeanwhile: 'Este agendamento foi alterado nesse meio-tempo. Veja como está agora.',
  bookingOver: 'O horário deste agendamento já passou; não é mais possível alterá-lo.',
  noSuchBooking: 'Este link não corresponde a nenhum agendamento. Abra novamente o link da sua confirmação.',

  waitlist: 'Lista de espera',
  joinWaitlist: 'Entrar na lista de espera',
  joiningWaitlist: 'Entrando…',
  waitlistHelp:
    'Nada foi agendado ainda. Quando um horário ficar livre nesse dia, escreveremos para você e o guardaremos por um tempo; então você decide se quer.',
  waitlistDay: 'Dia',
  waitlistDayFault: 'Escolha um dia que possa ser agendado',
  noWaitlist: 'Não há lista de espera aqui.',
  cannotWait: 'Não há lista de espera para esse dia. Escolha outro.',
  onWaitlist: 'Você está na lista de espera',
  waitlistPromise: (email, duration) =>
    `Assim que algo ficar livre, escreveremos para ${email} e guardaremos o horário para você por ${duration}. Nada foi agendado ainda.`,
  timeOffered: 'Há um horário livre para você',
  offeredUntil: (when) => `Ele fica reservado para você até ${when}.`,
  takeOffer: 'Agendar este horário',
  passOffer: 'Este não – continuar esperando',
  offerPassed: 'Esse horário vai para a próxima pessoa. Você continua na lista de espera.',
  offerLost: 'Esse horário não está mais reservado para você. Você continua na lista de espera.',
  leaveWaitlist: 'Sair da lista de espera',
  leaveQuestion: 'Sair da lista de espera?',
  leaveNow: 'Sim, sair',
  leavingWaitlist: 'Saindo…',
  keepWaiting: 'Não, continuar esperando',
  leftWaitlist: 'Você não está mais na lista de espera',
  waitlistOver: 'O dia que você esperava já passou',
  waitlistBooked: 'Você agendou um horário da lista de espera',
  waitlistBookedNote: 'Todos os detalhes estão na confirmação.',
  noSuchEntry:
    'Este link não corresponde a nenhum lugar em uma lista de espera. Abra novamente o link da nossa mensagem.',
};

/** Portuguese has the singular for none, too. */
function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes < 2 ? 'minuto' : 'minutos'}`
    : `${seconds} ${seconds < 2 ? 'segundo' : 'segundos'}`;
}
