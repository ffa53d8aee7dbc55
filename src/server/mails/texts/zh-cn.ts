import type { MailTexts } from './mail-texts.js';

/** Chinese in simplified characters, with 您. */
export const zhCn: MailTexts = {
  lang: 'zh-Hans',
  dir: 'ltr',
  greeting: (name) => (name === '' ? '您好！' : `${name}，您好！`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `预约成功：${title}，${when}`,
      lead: `您与 ${host} 的预约已成功。`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `等待确认：${title}，${when}`,
      lead: `我们已为您保留此时段，尚待 ${host} 确认。一有结果，我们会立即通知您。`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `已确认：${title}，${when}`,
      lead: `${host} 已确认您的预约。`,
    }),
    declined: ({ title, host, when }) => ({
      title: `未获接受：${title}，${when}`,
      lead: `很抱歉，${host} 在此时段不方便。预约未成立。`,
    }),
    expired: ({ title, host, when }) => ({
      title: `未及时确认：${title}，${when}`,
      lead: `${host} 未在规定时间内回复，预约未成立。欢迎您选择其他时间。`,
    }),
    moved: ({ title, host, when }) => ({
      title: `时间变更：${title}，${when}`,
      lead: `您与 ${host} 的预约已改到新的时间。`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `已取消：${title}，${when}`,
      lead: `您与 ${host} 的预约已取消。`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `会议链接：${title}，${when}`,
      lead: `您与 ${host} 的会议链接已准备好。`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `无会议链接：${title}，${when}`,
      lead: `无法为您与 ${host} 的预约创建会议链接。您的预约仍然有效。`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `预约提醒：${title}，${when}`,
      lead: `您与 ${host} 的预约即将到来。`,
    }),
  },
  endedForGuest: {
    byGuest: '此预约由您取消。',
    byHost: ({ host }) => `此预约由 ${host} 取消。`,
  },
  companion: ({ guest, host }) =>
    guest === '' ? `有人预约了 ${host}，并将您列为参与者。` : `${guest} 在预约时将您列为参与者。`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `新预约：${title}，${when}`,
      lead: guest === '' ? '您有一个新预约。' : `${guest} 预约了您的时间。`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `请确认：${title}，${when}`,
      lead: guest === '' ? '有一个预约正在等待您的回复。' : `${guest} 希望预约此时段，正在等待您的回复。`,
    }),
    confirmed: ({ title, when }) => ({
      title: `已确认：${title}，${when}`,
      lead: '您已确认此预约，预约人已收到通知。',
    }),
    declined: ({ title, when }) => ({
      title: `已拒绝：${title}，${when}`,
      lead: '您已拒绝此预约，预约人已收到通知，该时段重新开放。',
    }),
    expired: ({ title, when }) => ({
      title: `未及时确认：${title}，${when}`,
      lead: '此预约请求未在规定时间内得到回复，预约人已收到通知，该时段重新开放。',
    }),
    moved: ({ title, when }) => ({
      title: `时间变更：${title}，${when}`,
      lead: '您的一个预约已改到新的时间。',
    }),
    cancelled: ({ title, when }) => ({
      title: `已取消：${title}，${when}`,
      lead: '您的一个预约已取消，该时段重新开放。',
    }),
    'link-ready': ({ title, when }) => ({
      title: `会议链接：${title}，${when}`,
      lead: '此预约的会议链接已准备好。',
    }),
    'link-failed': ({ title, when }) => ({
      title: `无会议链接：${title}，${when}`,
      lead: '您的日历未能为此预约创建会议链接。预约仍然有效，请将链接发送给预约人，或另行约定地点。',
    }),
    reminder: ({ title, when }) => ({
      title: `预约提醒：${title}，${when}`,
      lead: '您的一个预约即将到来。',
    }),
    conflict: ({ title, when }) => ({
      title: `时间冲突：${title}，${when}`,
      lead: '您的一个日历在此预约的时段另有安排。预约也仍然有效，请查看两者中哪一个可以改期。',
    }),
    'write-failed': ({ title, when }) => ({
      title: `未写入日历：${title}，${when}`,
      lead: '此内容无法写入您的日历，我们已停止尝试。预约按约定仍然有效。您可以在预约列表中再试一次。',
    }),
  },
  endedForHost: { byGuest: '此预约由预约人取消。', byHost: '此预约由您取消。' },
  changed: {
    moved: ({ title, when }) => ({
      title: `日历中已改期：${title}，${when}`,
      lead: '有人在您的日历中移动了此预约的活动。在您决定之前，预约按原约定有效。',
    }),
    gone: ({ title, when }) => ({
      title: `日历中已删除：${title}，${when}`,
      lead: '有人在您的日历中删除了此预约的活动。在您决定之前，预约仍然有效。',
    }),
    clash: {
      booking: '预约未能随之改期，因为该时段已有其他预约。',
      calendar: '预约未能随之改期，因为日历在该时段另有安排。',
      'all-day': '预约未能随之改期，因为该活动现在为全天活动。',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `预约成功：${title}，${count}，首次 ${when}`,
        lead: `您与 ${host} 的各次预约均已成功。`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `等待确认：${title}，${count}，首次 ${when}`,
        lead: `我们已为您保留这些时段，每个时段尚待 ${host} 确认。一有结果，我们会立即通知您。`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `新预约：${title}，${count}，首次 ${when}`,
        lead: guest === '' ? '有人一次预约了您的多个时段。' : `${guest} 一次预约了您的多个时段。`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `请确认：${title}，${count}，首次 ${when}`,
        lead:
          guest === ''
            ? '有人希望预约这些时段，正在等待您对每个时段的回复。'
            : `${guest} 希望预约这些时段，正在等待您对每个时段的回复。`,
      }),
    },
    count: (count) => `共 ${count} 次`,
    place: ({ position, of }) => `第 ${position} 次，共 ${of} 次`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `已加入候补：${title}，${when}`,
      lead: `您已在候补名单上，等待 ${host} 的空闲时段。目前尚未预约。当天如有时段空出，我们会发邮件通知您，并为您保留一段时间。`,
    }),
    offered: ({ title, host, when }) => ({
      title: `有时段空出：${title}，${when}`,
      lead: `${host} 有一个时段空出，已为您保留。目前尚未预约。`,
    }),
    unanswered: '如果您届时仍未回复，此时段将提供给下一位，您会继续候补其他时段。',
    elsewise: '您也可以通过同一链接放弃此时段，或退出候补名单。',
  },
  reconnect: ({ account, provider }) => ({
    title: `请重新连接 ${provider}`,
    lead: `我们已无法访问账号 ${account}。在您重新连接之前，涉及其日历的时段将不开放预约，预约也要等到重新连接后才能写入这些日历。已有的预约仍然有效。`,
  }),
  connectionEnds: {
    expired: '授权已过期。',
    revoked: '授权已被撤销，或密码已更改。',
    'scope-missing': '授予的权限少于所需权限。',
    'admin-policy': '账号所属的组织不允许使用此应用。',
  },
  labels: {
    what: '内容',
    when: '时间',
    formerly: '原时间',
    inCalendar: '日历中的时间',
    where: '地点',
    with: '预约对象',
    guest: '预约人',
    reason: '原因',
    answers: '回答',
    account: '账号',
    confirmBy: '回复期限',
    keptFor: '保留时长',
    keptUntil: '保留至',
  },
  places: {
    conference: '视频通话',
    'phone-host-calls': '电话',
    'phone-guest-calls': '电话',
    'in-person': '线下见面',
    link: '线上',
    text: '其他地点',
    'ask-guest': '由预约人指定地点',
  },
  hostCalls: ({ host, number }) => `${host} 将拨打 ${number}`,
  guestCalls: (number) => `请拨打 ${number}`,
  linkLater: '会议链接仍在创建中，我们会另发邮件给您。',
  moreAnswers: '预约人的全部回答可在预约列表中查看。',
  actions: {
    join: '加入会议',
    manage: '更改或取消',
    agenda: '打开预约列表',
    decide: '立即回复',
    settings: '打开设置',
    take: '预约此时段',
    waitlist: '查看或退出候补名单',
  },
  because: {
    guest: '您收到此邮件，是因为有人用此邮箱进行了预约。如果不是您本人，无需任何操作。',
    companion: '您收到此邮件，是因为有人在预约时填写了此邮箱。如果您并不知情，无需任何操作。',
    waiting: '您收到此邮件，是因为有人用此邮箱加入了候补名单。如果不是您本人，无需任何操作。',
    host: '您收到此邮件，是因为他人可以在此预约您的时间。由谁、向何处发送预约通知，可在设置中选择。',
  },
};
