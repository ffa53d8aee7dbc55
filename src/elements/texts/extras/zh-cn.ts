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
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? `${minutes} 分钟` : `${seconds} 秒`;
}
