import type { ExtraTexts } from './extra-texts.js';

/** Chinese in simplified characters, with 您. */
export const zhCn: ExtraTexts = {
  weekOf: (range) => `${range}这一周`,
  previousWeek: '上一周',
  nextWeek: '下一周',
  noTimesInWeek: (range) => `${range}没有可预约时段。`,
  nextTimes: '接下来的可预约时段',
  earlierTimes: '更早的时段',
  laterTimes: '更晚的时段',
  moreTimes: (count) => `还有 ${count} 个时段`,

  chooseHost: '和谁见面？',
  anyHost: '谁有空都可以',
  clock: '时间格式',
  languages: '语言',

  heldFor: (time) => `此时段为您保留，还剩 ${time}`,
  heldStill: (seconds) => `此时段为您保留，还剩 ${howLong(seconds)}。`,
  holdLonger: '延长保留',
  holdEnded: '此时段不再为您保留，但您仍可尝试预约。',
  seatsLeft: (count) => `还剩 ${count} 个名额`,

  furtherGuests: '其他参与者',
  addGuest: '添加参与者',
  furtherGuest: (position) => `参与者 ${position} 的电子邮箱`,
  removeGuest: (position) => `移除参与者 ${position}`,
  furtherGuestsHelp: '这些参与者也会收到邀请。',

  repeat: '重复预约',
  repeatEvery: '重复频率',
  everyWeeks: (weeks) => (weeks === 1 ? '每周' : `每 ${weeks} 周`),
  repeatTimes: '预约几次？',
  timesInAll: (count) => `${count} 次`,
  repeatNot: '不重复',
  seriesTimes: '预约哪些时间？',
  findingTimes: '正在查找可预约时段…',
  timesFree: (free, all) => `${all} 个时段中有 ${free} 个可预约`,
  noSeries: '此时段无法重复预约。',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return '已被预约';
      case 'outside-hours':
        return '届时不开放预约';
      case 'notice':
        return '时间太近';
      case 'window':
        return '时间太远';
    }
  },
  justTaken: '刚被预约',
  clocksChange: (usual) => `因时钟调整，不是 ${usual}`,
  bookTimes: (count) => `预约 ${count} 个时段`,
  timesBooked: (count) => `已预约 ${count} 个时段`,
  timesRequested: (count) => `${count} 个时段等待确认`,
  invitationsSentTo: (email) => `各次预约的邀请将发送至 ${email}。`,
  noInvitations: '您不会收到日历邀请，请在此将这些预约添加到您自己的日历。',
  timesKept: '在对方回复之前，我们会为您保留这些时段。',
  linksPending: '正在创建各次会议的链接…',
  linksLater: '部分会议链接尚未准备好，您可以在邀请中找到这些链接。',
  linksFailed: '部分会议链接无法创建。您的各次预约仍然有效，对方会将链接发送给您。',
  timesDelayed: '您的各次预约均有效。日历恢复响应后，您会收到邀请。',
  checkingTimes: '没有收到响应，正在检查您的各次预约是否已提交…',
  unknownTimes: '我们尚不清楚您的各次预约是否已提交。您可以放心重试，不会重复预约。',
  timesLost: '其中一些时段已无法预约，因此尚未预约任何时段。请重新查看这些时段。',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return '已预约';
      case 'pending':
        return '待确认';
      case 'cancelled':
        return '已取消';
      case 'declined':
        return '已拒绝';
      case 'expired':
        return '未及时确认';
    }
  },
  timeOfSeries: (position, of) => `第 ${position} 个，共 ${of} 个`,

  yourBooking: '您的预约',
  reschedule: '选择其他时间',
  chooseNewTime: '什么时间对您更方便？',
  timeNow: '原时间',
  newTime: '新时间',
  moveNow: '更改时间',
  moving: '正在更改时间…',
  moved: '您的预约时间已更改',
  keepTime: '保留原时间',
  cancelBooking: '取消预约',
  cancelQuestion: '要取消此预约吗？',
  cancelReason: '取消原因',
  cancelNow: '是，取消预约',
  cancelling: '正在取消预约…',
  keepBooking: '否，保留预约',
  changedMeanwhile: '此预约在此期间已被更改，以下是当前状态。',
  bookingOver: '此预约的时间已过，无法再更改。',
  noSuchBooking: '此链接没有对应的预约，请重新打开预约确认中的链接。',

  waitlist: '候补名单',
  joinWaitlist: '加入候补名单',
  joiningWaitlist: '正在加入…',
  waitlistHelp: '目前尚未预约。当天一旦有空闲时段，我们会通知您，并为您保留一段时间，届时由您决定是否预约。',
  waitlistDay: '日期',
  waitlistDayFault: '请选择可预约的日期',
  noWaitlist: '这里没有候补名单。',
  cannotWait: '这一天没有候补名单，请选择其他日期。',
  onWaitlist: '您已在候补名单中',
  waitlistPromise: (email, duration) =>
    `一旦有空闲时段，我们会发送消息至 ${email}，并为您保留 ${duration}。目前尚未预约。`,
  timeOffered: '有一个时段为您空出',
  offeredUntil: (when) => `为您保留至 ${when}。`,
  takeOffer: '预约此时段',
  passOffer: '不要这个，继续等候',
  offerPassed: '此时段将留给下一位，您仍在候补名单中。',
  offerLost: '此时段不再为您保留，您仍在候补名单中。',
  leaveWaitlist: '退出候补名单',
  leaveQuestion: '要退出候补名单吗？',
  leaveNow: '是，退出',
  leavingWaitlist: '正在退出…',
  keepWaiting: '否，继续等候',
  leftWaitlist: '您已不在候补名单中',
  waitlistOver: '您等候的日期已过',
  waitlistBooked: '您已从候补名单预约了时段',
  waitlistBookedNote: '详情请见预约确认。',
  noSuchEntry: '此链接没有对应的候补记录，请重新打开我们消息中的链接。',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? `${minutes} 分钟` : `${seconds} 秒`;
}
