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

  repeat: '繰り返す',
  repeatEvery: '頻度',
  everyWeeks: (weeks) => (weeks === 1 ? '毎週' : `${weeks}週間ごと`),
  repeatTimes: '回数',
  timesInAll: (count) => `${count}回`,
  repeatNot: '繰り返さない',
  seriesTimes: '予約する日時',
  findingTimes: '空き時間を確認しています…',
  timesFree: (free, all) => `${all}件中${free}件を予約できます`,
  noSeries: 'この時間は繰り返して予約できません。',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return '予約済み';
      case 'outside-hours':
        return '受付時間外';
      case 'notice':
        return '開始まで時間がありません';
      case 'window':
        return '受付期間外';
    }
  },
  justTaken: 'ほかの予約が入りました',
  clocksChange: (usual) => `時計の切り替えのため、${usual}ではありません`,
  bookTimes: (count) => `${count}件を予約する`,
  timesBooked: (count) => `${count}件の予約が完了しました`,
  timesRequested: (count) => `${count}件の予約が確認待ちです`,
  invitationsSentTo: (email) => `各回の招待状を${email}にお送りします。`,
  noInvitations:
    'カレンダーの招待状は届きません。すべての予約を、こちらからご自身のカレンダーに追加してください。',
  timesKept: '担当者から返答があるまで、これらの時間を確保しておきます。',
  linksPending: '各回のミーティングのリンクを作成しています…',
  linksLater: 'ミーティングのリンクには、まだ準備中のものがあります。招待状でご確認ください。',
  linksFailed:
    '一部のミーティングのリンクを作成できませんでした。予約はすべて確定しています。リンクは担当者からお送りします。',
  timesDelayed: '予約はすべて確定しています。カレンダーが応答し次第、招待状をお送りします。',
  checkingTimes: '応答がありませんでした。すべての予約が届いているか確認しています…',
  unknownTimes:
    'これらの予約が届いたかどうか、まだ確認できていません。もう一度お試しいただいても、二重に予約されることはありません。',
  timesLost: '一部の時間が予約できなくなったため、まだ何も予約されていません。日時をもう一度ご確認ください。',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return '予約済み';
      case 'pending':
        return '確認待ち';
      case 'cancelled':
        return 'キャンセル済み';
      case 'declined':
        return 'お断り';
      case 'expired':
        return '期限切れ';
    }
  },
  timeOfSeries: (position, of) => `${of}件中${position}件目`,

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
