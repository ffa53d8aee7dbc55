import type { GuestPageTexts } from './guest-page-texts.js';

/** Portuguese as Brazil writes it, with você. */
export const ptBr: GuestPageTexts = {
  lang: 'pt-BR',
  owner: {
    title: (name) => `Agende um horário com ${name}`,
    lead: 'O que você gostaria de agendar?',
    none: 'Não há nada para agendar aqui no momento.',
  },
  minutes: (count) => `${count} ${count < 2 ? 'minuto' : 'minutos'}`,
  times: {
    title: 'Escolha um horário',
    plain: 'Ver os horários em uma página simples',
    zone: 'Fuso horário',
    change: 'Mostrar',
    length: 'Duração',
    place: 'Onde',
    host: 'Com quem',
    anyHost: 'Quem estiver disponível',
    earlier: 'Dias anteriores',
    later: 'Próximos dias',
    none: 'Nenhum horário disponível nestes dias.',
    next: (when) => `Próximo horário disponível: ${when}`,
    waitlist: 'Nenhum horário serve? Entre na lista de espera',
  },
  details: {
    title: 'Seus dados',
    name: 'Nome',
    email: 'E-mail',
    further: (most) => `E-mails de mais participantes, um por linha, no máximo ${most}`,
    number: 'Número para a ligação',
    place: 'Local do encontro',
    optional: 'opcional',
    book: 'Agendar',
    request: 'Solicitar este horário',
    otherTime: 'Escolher outro horário',
    faulty: 'Falta alguma informação ou há algo para corrigir. Nada foi agendado ainda.',
    fault: 'Verifique este campo.',
  },
  statuses: {
    confirmed: (host) => ({
      title: 'Seu agendamento está confirmado',
      lead: `Seu agendamento com ${host} está garantido.`,
    }),
    pending: (host) => ({
      title: 'Aguardando confirmação',
      lead: `O horário está reservado para você. Falta a confirmação de ${host}.`,
    }),
    cancelled: () => ({ title: 'Cancelado', lead: 'Este agendamento foi cancelado.' }),
    declined: (host) => ({
      title: 'Recusado',
      lead: `Infelizmente, ${host} não tem disponibilidade neste horário.`,
    }),
    expired: () => ({
      title: 'Não confirmado a tempo',
      lead: 'Não houve resposta a tempo. Nada foi agendado.',
    }),
  },
  linkLater: 'O link da reunião ainda está sendo criado. Abra esta página novamente em alguns instantes.',
  manage: {
    title: 'Seu agendamento',
    paste: 'O link que está no seu e-mail',
    pasteHint: 'Copie o link inteiro e cole aqui.',
    open: 'Abrir',
    wrong: {
      title: 'Este link não corresponde a nenhum agendamento',
      lead: 'O link está incompleto ou o agendamento não existe mais. Copie o link inteiro do seu e-mail.',
    },
    file: 'Arquivo de agenda',
    move: 'Escolher outro horário',
    moveTo: 'Escolha o novo horário',
    moved: 'Seu agendamento foi remarcado.',
    cancel: 'Cancelar agendamento',
    cancelQuestion: 'Cancelar este agendamento?',
    reason: 'Motivo, enviado junto com o cancelamento',
    cancelNow: 'Sim, cancelar',
    keep: 'Não, manter',
    cancelled: 'Seu agendamento foi cancelado.',
    again: 'Fazer outro agendamento',
    over: 'Este agendamento já foi encerrado; não é mais possível alterá-lo.',
  },
  series: {
    repeat: 'Repetir',
    once: 'Não, uma vez só',
    every: (weeks) => (weeks === 1 ? 'Toda semana' : `A cada ${weeks} semanas`),
    count: 'Quantas vezes, se for repetir',
    hint: 'Você verá todos os horários antes que algo seja agendado.',
    title: 'Escolha os horários',
    lead: 'O que estiver marcado é agendado de uma só vez: tudo ou nada.',
    reasons: {
      'outside-hours': 'Fechado nesse horário.',
      notice: 'Cedo demais.',
      window: 'Fora das datas que podem ser agendadas.',
      unavailable: 'Indisponível.',
    },
    none: 'Marque pelo menos um horário. Nada foi agendado.',
    lost: (times) => ({
      title: 'Alguns destes horários não estão mais livres',
      lead: `Nada foi agendado. Não estão mais livres: ${times}`,
    }),
    book: 'Agendar os horários marcados',
    change: 'Alterar seus dados',
    booked: {
      title: 'Seus agendamentos estão confirmados',
      lead: 'Cada um destes horários está agendado e pode ser alterado ou cancelado separadamente.',
    },
    waiting: {
      title: 'Aguardando confirmação',
      lead: 'Estes horários estão reservados para você. Falta a confirmação de cada um.',
    },
  },
  waiting: {
    join: 'Entrar na lista de espera',
    lead: 'Isto não agenda nada. Se um horário ficar livre nesse dia, você receberá um e-mail, e o horário ficará reservado para você por algum tempo.',
    day: 'Dia',
    notWaitable: {
      title: 'Não há lista de espera para este dia',
      lead: 'Ele não é oferecido, ou já há pessoas demais esperando. Escolha outro dia.',
    },
    statuses: {
      waiting: {
        title: 'Você está na lista de espera',
        lead: 'Nada foi agendado ainda. Se um horário ficar livre neste dia, você receberá um e-mail.',
      },
      offered: {
        title: 'Um horário ficou livre',
        lead: 'Está reservado para você, mas ainda não foi agendado. Sem resposta a tempo, passa para a próxima pessoa da lista.',
      },
      booked: {
        title: 'O horário está agendado',
        lead: 'Você ficou com um horário que tinha sido liberado.',
      },
      left: {
        title: 'Você não está mais esperando',
        lead: 'Você saiu da lista de espera. Nada foi agendado.',
      },
      over: {
        title: 'O dia já passou',
        lead: 'Ninguém mais espera por um horário desse dia. Nada foi agendado.',
      },
    },
    pass: 'Deixar passar',
    passed: 'O horário passa para a próxima pessoa da lista. Você continua esperando por outro.',
    leave: 'Sair da lista de espera',
    look: 'Ver de novo',
    gone: {
      title: 'Este horário não está mais reservado para você',
      lead: 'Ele não foi agendado. Veja como está agora.',
    },
  },
  nearest: 'Horários disponíveis mais próximos',
  back: 'Voltar',
  tryAgain: 'Tentar novamente',
  notFound: {
    title: 'Não há nada aqui',
    lead: 'O endereço pode estar incorreto, ou não é mais possível agendar por aqui.',
  },
  errors: {
    'slot-taken': {
      title: 'Este horário acabou de ser reservado',
      lead: 'Alguém foi mais rápido. Nada foi agendado; o que você digitou foi mantido.',
    },
    'not-bookable': {
      title: 'Este horário não está disponível',
      lead: 'Nada foi agendado. Escolha outro.',
    },
    'version-conflict': {
      title: 'O agendamento foi alterado nesse meio-tempo',
      lead: 'Veja como está agora. Desta vez, nada foi alterado.',
    },
    gone: { title: 'Este agendamento já foi encerrado', lead: 'Não é mais possível alterá-lo.' },
    refused: { title: 'Não deu certo', lead: 'Seu agendamento não foi aceito.' },
    'rate-limited': {
      title: 'Um momento, por favor',
      lead: 'Houve muitas tentativas. Aguarde um minuto e tente novamente. Nada foi agendado.',
    },
    'in-progress': {
      title: 'Um momento, por favor',
      lead: 'Seu agendamento está sendo processado. Confira novamente em alguns segundos.',
    },
    'calendar-unreachable': {
      title: 'A agenda não responde',
      lead: 'Nada foi agendado. Tente novamente em alguns minutos.',
    },
    unavailable: {
      title: 'Não deu certo',
      lead: 'Tente novamente em alguns minutos. Nada será agendado duas vezes.',
    },
  },
};
