import type { MailTexts } from './mail-texts.js';

/** Portuguese as Brazil writes it, with você; a guest is “a pessoa que agendou”, which fits everybody. */
export const ptBr: MailTexts = {
  lang: 'pt-BR',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Olá!' : `Olá, ${name}!`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Agendado: ${title}, ${when}`,
      lead: `Seu agendamento com ${host} está garantido.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Aguardando confirmação: ${title}, ${when}`,
      lead: `O horário está reservado para você. Falta a confirmação de ${host}, e avisaremos assim que houver uma resposta.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Confirmado: ${title}, ${when}`,
      lead: `${host} confirmou seu agendamento.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Recusado: ${title}, ${when}`,
      lead: `Infelizmente, ${host} não tem disponibilidade neste horário. Nada foi agendado.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Não confirmado a tempo: ${title}, ${when}`,
      lead: `${host} não respondeu a tempo. Nada foi agendado, e você pode escolher outro horário quando quiser.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Novo horário: ${title}, ${when}`,
      lead: `Seu agendamento com ${host} mudou de horário.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Cancelado: ${title}, ${when}`,
      lead: `Seu agendamento com ${host} foi cancelado.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Link da reunião: ${title}, ${when}`,
      lead: `O link da sua reunião com ${host} está pronto.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Sem link da reunião: ${title}, ${when}`,
      lead: `Não foi possível criar o link da sua reunião com ${host}. O agendamento continua valendo.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Lembrete: ${title}, ${when}`,
      lead: `Seu agendamento com ${host} está próximo.`,
    }),
  },
  endedForGuest: {
    byGuest: 'O cancelamento foi feito por você.',
    byHost: ({ host }) => `O cancelamento foi feito por ${host}.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `Quem agendou com ${host} indicou você como participante.`
      : `${guest} indicou você como participante.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Novo agendamento: ${title}, ${when}`,
      lead: guest === '' ? 'Alguém agendou um horário com você.' : `${guest} agendou um horário com você.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Aguardando sua confirmação: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Alguém aguarda sua resposta.'
          : `${guest} gostaria deste horário e aguarda sua resposta.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Confirmado: ${title}, ${when}`,
      lead: 'Você confirmou. A pessoa que agendou já foi avisada.',
    }),
    declined: ({ title, when }) => ({
      title: `Recusado: ${title}, ${when}`,
      lead: 'Você recusou. A pessoa que agendou já foi avisada, e o horário está livre novamente.',
    }),
    expired: ({ title, when }) => ({
      title: `Não confirmado a tempo: ${title}, ${when}`,
      lead: 'Ninguém respondeu a esta solicitação a tempo. A pessoa que agendou já foi avisada, e o horário está livre novamente.',
    }),
    moved: ({ title, when }) => ({
      title: `Novo horário: ${title}, ${when}`,
      lead: 'Um dos seus agendamentos mudou de horário.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Cancelado: ${title}, ${when}`,
      lead: 'Um dos seus agendamentos foi cancelado, e o horário está livre novamente.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Link da reunião: ${title}, ${when}`,
      lead: 'O link deste agendamento está pronto.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Sem link da reunião: ${title}, ${when}`,
      lead: 'Sua agenda não criou o link da reunião para este agendamento, que continua valendo. Envie um link à pessoa que agendou ou combine outro local.',
    }),
    reminder: ({ title, when }) => ({
      title: `Lembrete: ${title}, ${when}`,
      lead: 'Um dos seus agendamentos está próximo.',
    }),
    conflict: ({ title, when }) => ({
      title: `Conflito de horário: ${title}, ${when}`,
      lead: 'Há outro compromisso no horário deste agendamento em uma das suas agendas. O agendamento também continua valendo: veja qual dos dois pode mudar de horário.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Não está na sua agenda: ${title}, ${when}`,
      lead: 'Não foi possível salvar isto na sua agenda, e paramos de tentar. O agendamento vale como foi combinado. Na sua lista de agendamentos, você pode tentar mais uma vez.',
    }),
  },
  endedForHost: {
    byGuest: 'O cancelamento foi feito pela pessoa que agendou.',
    byHost: 'O cancelamento foi feito por você.',
  },
  changed: {
    moved: ({ title, when }) => ({
      title: `Alterado na sua agenda: ${title}, ${when}`,
      lead: 'Alguém mudou o horário do evento deste agendamento na sua agenda. O agendamento vale como foi combinado até você decidir.',
    }),
    gone: ({ title, when }) => ({
      title: `Excluído da sua agenda: ${title}, ${when}`,
      lead: 'Alguém excluiu o evento deste agendamento da sua agenda. O agendamento continua valendo até você decidir.',
    }),
    clash: {
      booking: 'O agendamento não pôde acompanhar a mudança porque já há outro nesse horário.',
      calendar:
        'O agendamento não pôde acompanhar a mudança porque há outro compromisso em uma agenda nesse horário.',
      'all-day': 'O agendamento não pôde acompanhar a mudança porque o evento agora ocupa dias inteiros.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Agendado: ${title}, ${count} a partir de ${when}`,
        lead: `Seus agendamentos com ${host} estão garantidos.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Aguardando confirmação: ${title}, ${count} a partir de ${when}`,
        lead: `Os horários estão reservados para você. Falta a confirmação de ${host} para cada um, e avisaremos assim que houver uma resposta.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Novos agendamentos: ${title}, ${count} a partir de ${when}`,
        lead:
          guest === ''
            ? 'Alguém agendou vários horários com você de uma só vez.'
            : `${guest} agendou vários horários com você de uma só vez.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Aguardando sua confirmação: ${title}, ${count} a partir de ${when}`,
        lead:
          guest === ''
            ? 'Alguém gostaria destes horários e aguarda sua resposta para cada um.'
            : `${guest} gostaria destes horários e aguarda sua resposta para cada um.`,
      }),
    },
    count: (count) => `${count} agendamentos`,
    place: ({ position, of }) => `${position} de ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Na lista de espera: ${title}, ${when}`,
      lead: `Você está na lista de espera para um horário com ${host}. Nada foi agendado ainda. Se um horário ficar livre neste dia, você receberá um e-mail, e o horário ficará reservado para você por algum tempo.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Um horário ficou livre: ${title}, ${when}`,
      lead: `Um horário com ${host} ficou livre e está reservado para você. Nada foi agendado ainda.`,
    }),
    unanswered:
      'Se você não responder até lá, o horário passa para a próxima pessoa da lista, e você continua esperando por outro.',
    elsewise: 'Com o mesmo link, você pode deixar passar este horário ou sair da lista de espera.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Reconecte sua conta: ${provider}`,
    lead: `Não conseguimos mais acessar a conta ${account}. Até que você a reconecte, os horários que dependem das agendas dela não são oferecidos, e os agendamentos esperam para ser salvos nelas. Os agendamentos já feitos continuam valendo.`,
  }),
  connectionEnds: {
    expired: 'A permissão de acesso expirou.',
    revoked: 'A permissão de acesso foi retirada, ou a senha foi alterada.',
    'scope-missing': 'Nem todas as permissões necessárias foram concedidas.',
    'admin-policy': 'A organização responsável pela conta não permite este aplicativo.',
  },
  labels: {
    what: 'O quê',
    when: 'Quando',
    formerly: 'Antes',
    inCalendar: 'Na agenda',
    where: 'Onde',
    with: 'Com',
    guest: 'Participante',
    reason: 'Motivo',
    answers: 'Respostas',
    account: 'Conta',
    confirmBy: 'Responder até',
    keptFor: 'Reservado por',
    keptUntil: 'Reservado até',
  },
  places: {
    conference: 'Videochamada',
    'phone-host-calls': 'Por telefone',
    'phone-guest-calls': 'Por telefone',
    'in-person': 'Presencial',
    link: 'Online',
    text: 'Outro local',
    'ask-guest': 'Um local à escolha de quem agendou',
  },
  hostCalls: ({ host, number }) => `${host} vai ligar para ${number}`,
  guestCalls: (number) => `Ligue para ${number}`,
  linkLater: 'O link da reunião ainda está sendo criado. Você o receberá em outro e-mail.',
  moreAnswers: 'Todas as respostas estão na sua lista de agendamentos.',
  actions: {
    join: 'Participar da reunião',
    manage: 'Alterar ou cancelar',
    agenda: 'Abrir seus agendamentos',
    decide: 'Responder agora',
    settings: 'Abrir suas configurações',
    take: 'Ficar com este horário',
    waitlist: 'Ver a lista de espera ou sair dela',
  },
  because: {
    guest:
      'Você recebeu este e-mail porque alguém fez um agendamento com este endereço. Se não foi você, não precisa fazer nada.',
    companion:
      'Você recebeu este e-mail porque alguém informou este endereço em um agendamento. Se não sabe do que se trata, não precisa fazer nada.',
    waiting:
      'Você recebeu este e-mail porque alguém entrou em uma lista de espera com este endereço. Se não foi você, não precisa fazer nada.',
    host: 'Você recebeu este e-mail porque é possível agendar com você por aqui. Quem envia os avisos de agendamentos, e para onde, você define nas configurações.',
  },
};
