import type { ExtraTexts } from './extra-texts.js';

/** Japanese, with です and ます. */
export const ja: ExtraTexts = {
  weekOf: (range) => `${range}の週`,
  previousWeek: '前の週',
  nextWeek: '次の週',
  noTimesInWeek: (range) => `${range}の週は空きがありません。`,
  nextTimes: '次の空き時間',
  earlierTimes: 'もっと早い時間',
  laterTimes: 'もっと遅い時間',
  moreTimes: (count) => `ほか${count}件`,

  chooseHost: '担当者を選択',
  anyHost: '担当者の指定なし',
  clock: '時刻の表示',
  languages: '言語',

  heldFor: (time) => `この時間をあと${time}確保しています`,
  heldStill: (seconds) => `この時間をあと${howLong(seconds)}確保しています。`,
  holdLonger: '延長する',
  holdEnded: 'この時間の確保は終了しました。引き続き、予約をお試しいただけます。',
  seatsLeft: (count) => `残り${count}席`,

  furtherGuests: 'ほかの参加者',
  addGuest: '参加者を追加',
  furtherGuest: (position) => `参加者${position}のメールアドレス`,
  removeGuest: (position) => `参加者${position}を削除`,
  furtherGuestsHelp: '招待状は、ほかの参加者にもお送りします。',

  yourBooking: 'ご予約',
  reschedule: '別の時間を選ぶ',
  chooseNewTime: 'ご都合のよい時間をお選びください',
  timeNow: '変更前',
  newTime: '変更後',
  moveNow: '予約を変更する',
  moving: '変更しています…',
  moved: '予約が変更されました',
  keepTime: '変更しない',
  cancelBooking: '予約をキャンセルする',
  cancelQuestion: 'この予約をキャンセルしますか？',
  cancelReason: 'キャンセルの理由',
  cancelNow: 'はい、キャンセルする',
  cancelling: 'キャンセルしています…',
  keepBooking: 'いいえ、予約を残す',
  changedMeanwhile: 'ご覧になっている間に、この予約は変更されました。現在の内容を表示しています。',
  bookingOver: 'この予約の日時は過ぎているため、変更できません。',
  noSuchBooking: 'このリンクに該当する予約はありません。予約確認に記載のリンクを、もう一度開いてください。',

  waitlist: 'キャンセル待ち',
  joinWaitlist: 'キャンセル待ちに登録する',
  joiningWaitlist: '登録しています…',
  waitlistHelp:
    'まだ予約は確定しません。この日に空きが出たらご連絡し、しばらくその時間を確保します。そのうえで、予約するかどうかをお決めください。',
  waitlistDay: '日付',
  waitlistDayFault: '予約できる日をお選びください',
  noWaitlist: 'ここではキャンセル待ちをご利用いただけません。',
  cannotWait: 'この日のキャンセル待ちはできません。別の日をお選びください。',
  onWaitlist: 'キャンセル待ちに登録されています',
  waitlistPromise: (email, duration) =>
    `空きが出しだい${email}にご連絡し、${duration}確保します。まだ予約は確定していません。`,
  timeOffered: '空きが出ました',
  offeredUntil: (when) => `${when}まで、この時間を確保しています。`,
  takeOffer: 'この時間を予約する',
  passOffer: 'この時間は見送って待ち続ける',
  offerPassed: 'この時間は次の方にご案内します。キャンセル待ちの登録は続いています。',
  offerLost: 'この時間の確保は終了しました。キャンセル待ちの登録は続いています。',
  leaveWaitlist: 'キャンセル待ちをやめる',
  leaveQuestion: 'キャンセル待ちをやめますか？',
  leaveNow: 'はい、やめる',
  leavingWaitlist: '取り消しています…',
  keepWaiting: 'いいえ、待ち続ける',
  leftWaitlist: 'キャンセル待ちの登録は取り消されました',
  waitlistOver: 'お待ちの日は過ぎました',
  waitlistBooked: 'キャンセル待ちから予約されました',
  waitlistBookedNote: '詳しくは予約確認をご覧ください。',
  noSuchEntry:
    'このリンクに該当するキャンセル待ちの登録はありません。お送りしたメッセージのリンクを、もう一度開いてください。',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? `${minutes}分間` : `${seconds}秒間`;
}
