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
};

/** Portuguese has the singular for none, too. */
function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes < 2 ? 'minuto' : 'minutos'}`
    : `${seconds} ${seconds < 2 ? 'segundo' : 'segundos'}`;
}
