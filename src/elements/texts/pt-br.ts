import type { Texts } from './texts.js';

const noAnswer = 'O serviço de agendamento não responde. Tente novamente em alguns instantes.';

/** Portuguese as Brazil writes it, with você. */
export const ptBr: Texts = {
  language: 'pt-BR',
  direction: 'ltr',

  loading: 'Carregando…',
  back: 'Voltar',
  retry: 'Tentar novamente',
  noAnswer,
  goOn: 'Continuar',
  change: 'Alterar',
  close: 'Fechar',
  newTab: '(abre em uma nova guia)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Qual a duração?',
  chooseService: 'O que você gostaria de agendar?',
  yourChoice: 'Sua escolha',

  chooseDate: 'Escolha um dia',
  previousMonth: 'Mês anterior',
  nextMonth: 'Próximo mês',
  dayWithTimes: (date, count) => `${date}, ${freeTimes(count)}`,
  dayWithoutTimes: (date) => `${date}, nenhum horário disponível`,

  chooseTime: 'Escolha um horário',
  timesOn: (date) => date,
  timesFound: (count, range) => `${freeTimes(count)}: ${range}`,
  noTimesOn: (date) => `Nenhum horário disponível para ${date}.`,
  noTimesIn: (month) => `Nenhum horário disponível em ${month}.`,
  noTimesAtAll: 'Não há horários disponíveis no momento. Volte mais tarde.',
  noTimesRead: 'Não foi possível carregar os horários disponíveis. Tente novamente em alguns instantes.',
  nextFree: (date) => `Próxima data disponível: ${date}`,
  timeOnDay: (from, to, date) => `das ${from} às ${to}, ${date}`,
  morning: 'Manhã',
  afternoon: 'Tarde',
  evening: 'Noite',

  chooseLocation: 'Onde?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Videochamada';
      case 'phone-host-calls':
        return 'Telefone – nós ligamos para você';
      case 'phone-guest-calls':
        return 'Telefone – você liga para nós';
      case 'in-person':
        return 'Presencial';
      case 'link':
        return 'Online';
      case 'text':
        return 'Outro local';
      case 'ask-guest':
        return 'Um local à sua escolha';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Você recebe o link ao agendar';
      case 'phone-host-calls':
        return 'Deixe seu número e nós ligamos';
      case 'phone-guest-calls':
        return 'Você recebe o número ao agendar';
      case 'in-person':
        return 'Você recebe o endereço ao agendar';
      case 'link':
        return 'Você recebe o link ao agendar';
      case 'text':
        return 'Você recebe os detalhes ao agendar';
      case 'ask-guest':
        return 'Diga onde vamos nos encontrar';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Indisponível: nenhuma agenda conectada pode criar o link';
      case 'needs-reconnect':
        return 'Indisponível: a conexão com a agenda precisa ser renovada';
      case 'no-write-access':
        return 'Indisponível: a agenda é somente leitura';
      case 'conference-not-allowed':
        return 'Indisponível: a agenda não cria esse tipo de link';
      case 'calendar-unreachable':
        return 'Indisponível no momento: a agenda não responde';
    }
  },
  noPlace: 'Nenhum dos locais está disponível no momento. Tente novamente mais tarde.',
  locationPhoneLabel: 'Seu número de telefone',
  locationPlaceLabel: 'Onde vamos nos encontrar?',

  timeZone: 'Fuso horário',
  searchTimeZone: 'Buscar cidade ou fuso horário',
  zonesFound: (count) =>
    count < 2 ? `${count} fuso horário encontrado` : `${count} fusos horários encontrados`,
  noZoneFound: 'Nenhum fuso horário encontrado. Tente uma cidade grande próxima.',

  yourDetails: 'Seus dados',
  name: 'Nome',
  email: 'E-mail',
  optional: 'opcional',
  book: 'Agendar',
  booking: 'Agendando…',
  changeTime: 'Escolher outro horário',
  required: (label) => `Preencha este campo: ${label}`,
  invalidEmail: 'Digite um e-mail, por exemplo nome@example.com',
  invalidPhone: 'Digite um número de telefone, por exemplo +55 11 91234-5678',
  invalidUrl: 'Digite um endereço da web que comece com https://',
  invalidNumber: 'Digite um número',
  consentNeeded: 'Marque esta caixa para continuar',
  checkAnswer: (label) => `Verifique este campo: ${label}`,
  faults: (count) =>
    count === 1
      ? 'Há um campo para verificar'
      : `Há ${count} ${count < 2 ? 'campo' : 'campos'} para verificar`,
  choosePlaceholder: 'Escolha uma opção',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Seu agendamento está confirmado';
      case 'pending':
        return 'Seu agendamento aguarda confirmação';
      case 'cancelled':
        return 'Este agendamento foi cancelado';
      case 'declined':
        return 'Infelizmente, este agendamento não pôde ser aceito';
      case 'expired':
        return 'Este agendamento não foi confirmado a tempo';
    }
  },
  confirmationSentTo: (email) => `O convite será enviado para ${email}.`,
  noInvitation: 'Você não receberá um convite. Adicione o agendamento à sua agenda por aqui.',
  pendingNote: 'O horário fica reservado para você até a resposta.',
  what: 'O quê',
  when: 'Quando',
  where: 'Onde',
  who: 'Quem',
  joinLink: 'Participar da reunião',
  conferencePending: 'O link da reunião está sendo criado…',
  conferenceLater: 'O link da reunião ainda não está pronto. Você o encontrará no convite.',
  conferenceFailed:
    'Não foi possível criar o link da reunião. Seu agendamento continua valendo; você receberá um link depois.',
  calendarDelayed: 'Seu agendamento está garantido. O convite será enviado assim que a agenda responder.',
  addToCalendar: 'Adicionar à agenda',
  calendarFile: 'Arquivo de agenda',
  print: 'Imprimir',
  bookAnother: 'Fazer outro agendamento',
  leavingFor: 'Redirecionando para',
  goOnTo: 'Continuar para',
  stayHere: 'Ficar aqui',

  failedTitle: 'Não é possível agendar no momento',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Alguns dados não foram aceitos. Verifique-os e tente novamente.';
      case 'unauthenticated':
        return 'Este link não é mais válido. Use o link da sua confirmação.';
      case 'origin-not-allowed':
        return 'Este site não pode usar esta página de agendamento. Entre em contato com o responsável pelo site.';
      case 'not-found':
        return 'Esta página de agendamento não existe. Entre em contato com o responsável pelo site.';
      case 'slot-taken':
        return 'Alguém foi mais rápido: este horário já foi reservado. Escolha outro.';
      case 'version-conflict':
        return 'O agendamento foi alterado nesse meio-tempo. Confira-o novamente.';
      case 'in-progress':
        return 'Seu agendamento ainda está sendo processado. Aguarde um momento.';
      case 'gone':
        return 'Este agendamento não existe mais. Você pode fazer um novo.';
      case 'key-reused':
        return 'Este formulário já foi enviado com outros dados. Tente novamente.';
      case 'not-bookable':
        return 'Este horário não pode mais ser reservado. Escolha outro.';
      case 'refused':
        return 'O agendamento não foi aceito. Escolha outro horário ou entre em contato conosco.';
      case 'range-too-long':
        return 'Este período é longo demais. Escolha um mais curto.';
      case 'rate-limited':
        return 'Muitas tentativas. Aguarde um minuto e tente novamente.';
      case 'calendar-unreachable':
        return 'Não foi possível consultar a agenda, por isso nada foi agendado. Tente novamente em alguns instantes.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Não foi possível acessar o servidor de agendamento no endereço informado.';
      case 'timeout':
        return 'O servidor de agendamento não respondeu a tempo.';
      case 'mixed-content':
        return 'Esta página usa https, mas o endereço do servidor de agendamento começa com http. Os navegadores bloqueiam isso.';
      case 'not-a-backend':
        return 'Algo responde neste endereço, mas não é um servidor de agendamento.';
      case 'offline':
        return 'Parece que você está sem conexão. O que você digitou foi mantido.';
    }
  },
  missingAttribute: (name) => `Falta o atributo “${name}” neste elemento de agendamento.`,
  slotTakenTitle: 'Este horário acabou de ser reservado',
  slotTaken: 'Nada foi agendado. O que você digitou foi mantido; escolha outro horário.',
  nearestTimes: 'Horários disponíveis mais próximos',
  checkingTitle: 'Um momento, por favor',
  checking: 'Não houve resposta. Estamos verificando se seu agendamento chegou…',
  unknownTitle: 'Ainda sem resposta',
  unknownOutcome:
    'Ainda não sabemos se seu agendamento chegou. Você pode tentar novamente sem risco: nada será agendado duas vezes.',
  unknownEventType: (slug) => `O tipo de agendamento “${slug}” não existe aqui.`,
  waitlistWay: 'Nenhum horário serve? Entre na lista de espera',
};

/** Portuguese has the singular for none, too. */
function freeTimes(count: number): string {
  return count < 2 ? `${count} horário disponível` : `${count} horários disponíveis`;
}

/** The words for any locale of the language. */
export const textsFor = (): Texts => ptBr;
