import { enFirst } from './en-first.js';
import type { FirstTexts } from './first-texts.js';
import type { Texts } from './texts.js';

const noAnswer = '预约服务没有响应，请稍后重试。';

/**
 * Chinese in simplified characters, with 您.
 *
 * Its language is `zh-Hans`: what sets it apart from other written Chinese is its script, so that `lang` is also true
 * for readers in Singapore and picks the right glyphs, and a region can still be added to it for `Intl` (`zh-Hans-SG`).
 */
export const zhCn: Texts = {
  language: 'zh-Hans',
  direction: 'ltr',

  loading: '正在加载…',
  back: '返回',
  retry: '重试',
  noAnswer,
  goOn: '继续',
  change: '更改',
  close: '关闭',
  newTab: '（在新标签页中打开）',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: '选择时长',
  chooseService: '您想预约什么？',
  yourChoice: '您的选择',

  chooseDate: '选择日期',
  previousMonth: '上个月',
  nextMonth: '下个月',
  dayWithTimes: (date, count) => `${date}，${count} 个可预约时段`,
  dayWithoutTimes: (date) => `${date}，没有可预约时段`,

  chooseTime: '选择时间',
  timesOn: (date) => date,
  timesFound: (count, range) => `${range}：${count} 个可预约时段`,
  noTimesOn: (date) => `${date}没有可预约时段。`,
  noTimesIn: (month) => `${month}没有可预约时段。`,
  noTimesAtAll: '目前没有可预约时段，请稍后再来查看。',
  noTimesRead: '暂时无法读取可预约时段，请稍后重试。',
  nextFree: (date) => `最近可预约：${date}`,
  timeOnDay: (from, to, date) => `${from} 至 ${to}，${date}`,
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',

  chooseLocation: '选择地点',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : '视频通话';
      case 'phone-host-calls':
        return '电话（我们打给您）';
      case 'phone-guest-calls':
        return '电话（您打给我们）';
      case 'in-person':
        return '线下见面';
      case 'link':
        return '线上';
      case 'text':
        return '其他地点';
      case 'ask-guest':
        return '由您指定地点';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return '预约后即可获得链接';
      case 'phone-host-calls':
        return '请留下您的号码，我们会打给您';
      case 'phone-guest-calls':
        return '预约后即可获得电话号码';
      case 'in-person':
        return '预约后即可获得地址';
      case 'link':
        return '预约后即可获得链接';
      case 'text':
        return '预约后即可了解详情';
      case 'ask-guest':
        return '请告诉我们在哪里见面';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return '不可用：尚未连接可以创建链接的日历';
      case 'needs-reconnect':
        return '不可用：对方需要重新连接日历';
      case 'no-write-access':
        return '不可用：对方的日历为只读';
      case 'conference-not-allowed':
        return '不可用：对方的日历无法创建此类链接';
      case 'calendar-unreachable':
        return '暂时不可用：日历没有响应';
    }
  },
  noPlace: '目前没有可用的见面地点，请稍后重试。',
  locationPhoneLabel: '您的电话号码',
  locationPlaceLabel: '我们在哪里见面？',

  timeZone: '时区',
  searchTimeZone: '搜索城市或时区',
  zonesFound: (count) => `找到 ${count} 个时区`,
  noZoneFound: '未找到时区，请尝试搜索附近的大城市。',

  yourDetails: '您的信息',
  name: '姓名',
  email: '电子邮箱',
  optional: '选填',
  book: '预约',
  booking: '正在预约…',
  changeTime: '选择其他时间',
  required: (label) => `请填写：${label}`,
  invalidEmail: '请输入有效的电子邮箱，例如 name@example.com',
  invalidPhone: '请输入数字形式的电话号码，例如 +86 10 1234 5678',
  invalidUrl: '请输入以 https:// 开头的网址',
  invalidNumber: '请输入数字',
  consentNeeded: '请勾选此项以继续',
  checkAnswer: (label) => `请检查：${label}`,
  faults: (count) => `有 ${count} 处需要您检查`,
  choosePlaceholder: '请选择',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return '预约成功';
      case 'pending':
        return '等待对方确认';
      case 'cancelled':
        return '此预约已取消';
      case 'declined':
        return '对方未能接受此预约';
      case 'expired':
        return '此预约未在规定时间内得到确认';
    }
  },
  confirmationSentTo: (email) => `邀请将发送至 ${email}。`,
  noInvitation: '您不会收到日历邀请，请在此将预约添加到您自己的日历。',
  pendingNote: '在对方回复之前，我们会为您保留此时段。',
  what: '内容',
  when: '时间',
  where: '地点',
  who: '参与者',
  joinLink: '加入会议',
  conferencePending: '正在创建会议链接…',
  conferenceLater: '会议链接尚未准备好，您可以在邀请中找到它。',
  conferenceFailed: '无法创建会议链接。您的预约仍然有效，对方会将链接发送给您。',
  calendarDelayed: '您的预约有效。日历恢复响应后，您会收到邀请。',
  addToCalendar: '添加到日历',
  calendarFile: '日历文件',
  print: '打印',
  bookAnother: '再预约一次',
  leavingFor: '即将前往',
  goOnTo: '前往',
  stayHere: '留在此页',

  failedTitle: '暂时无法预约',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return '部分信息未通过验证，请检查后重试。';
      case 'unauthenticated':
        return '此链接已失效，请使用预约确认中的链接。';
      case 'origin-not-allowed':
        return '此网站无权使用该预约页面，请联系网站运营者。';
      case 'not-found':
        return '此预约页面不存在，请联系网站运营者。';
      case 'slot-taken':
        return '有人抢先一步，该时段已被预约，请选择其他时段。';
      case 'version-conflict':
        return '预约在此期间已被更改，请重新查看。';
      case 'in-progress':
        return '您的预约仍在处理中，请稍候。';
      case 'gone':
        return '此预约已不存在。';
      case 'key-reused':
        return '此表单曾以其他信息提交过，请重试。';
      case 'not-bookable':
        return '该时段已无法预约，请选择其他时段。';
      case 'refused':
        return '预约未被接受。';
      case 'range-too-long':
        return '时间范围过长，请选择较短的范围。';
      case 'rate-limited':
        return '尝试次数过多，请等待一分钟后重试。';
      case 'calendar-unreachable':
        return '暂时无法读取日历，因此未完成预约，请稍后重试。';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return '无法通过其地址连接到预约服务器。';
      case 'timeout':
        return '预约服务器未及时响应。';
      case 'mixed-content':
        return '此页面使用 https，但预约服务器的地址以 http 开头，浏览器会阻止这种连接。';
      case 'not-a-backend':
        return '该地址有响应，但并不是预约服务器。';
      case 'offline':
        return '您似乎已离线。您填写的内容会保留。';
    }
  },
  missingAttribute: (name) => `此预约组件需要属性“${name}”。`,
  slotTakenTitle: '该时段刚刚被预约',
  slotTaken: '未完成预约。您填写的内容已保留，请选择其他时间。',
  nearestTimes: '最近的可预约时段',
  checkingTitle: '请稍候',
  checking: '没有收到响应，正在检查您的预约是否已提交…',
  unknownTitle: '仍未收到响应',
  unknownOutcome: '我们尚不清楚您的预约是否已提交。您可以放心重试，不会重复预约。',
  unknownEventType: (slug) => `这里没有名为“${slug}”的预约类型。`,
  waitlistWay: '没有合适的时间？加入候补名单',
};

/** The words for a locale of the language: readers of traditional characters, as in zh-TW, get English. */
export function textsFor(locale: string): FirstTexts {
  return new Intl.Locale(locale).maximize().script === 'Hans' ? zhCn : enFirst;
}
