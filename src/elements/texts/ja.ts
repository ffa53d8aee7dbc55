import type { Texts } from './texts.js';

const noAnswer = '予約サービスから応答がありません。しばらくしてからもう一度お試しください。';

/** Japanese, with です and ます. */
export const ja: Texts = {
  language: 'ja',
  direction: 'ltr',

  loading: '読み込んでいます…',
  back: '戻る',
  retry: 'もう一度試す',
  noAnswer,
  goOn: '次へ',
  change: '変更',
  close: '閉じる',
  newTab: '（新しいタブで開きます）',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return `${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}`;
  },
  chooseDuration: '所要時間を選択',
  chooseService: 'ご予約の内容をお選びください',
  yourChoice: 'ご予約の内容',

  chooseDate: '日にちを選択',
  previousMonth: '前の月',
  nextMonth: '次の月',
  dayWithTimes: (date, count) => `${date}、空き${count}件`,
  dayWithoutTimes: (date) => `${date}、空きなし`,

  chooseTime: '時間を選択',
  timesOn: (date) => date,
  timesFound: (count, range) => `${range}：空き${count}件`,
  noTimesOn: (date) => `${date}は空きがありません。`,
  noTimesIn: (month) => `${month}は空きがありません。`,
  noTimesAtAll: '現在、空いている時間がありません。しばらくしてからもう一度ご覧ください。',
  noTimesRead: '空き状況を読み込めませんでした。しばらくしてからもう一度お試しください。',
  nextFree: (date) => `次の空き：${date}`,
  timeOnDay: (from, to, date) => `${from}から${to}まで、${date}`,
  morning: '午前',
  afternoon: '午後',
  evening: '夕方以降',

  chooseLocation: '場所を選択',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'ビデオ通話';
      case 'phone-host-calls':
        return '電話（こちらからおかけします）';
      case 'phone-guest-calls':
        return '電話（お客様からおかけください）';
      case 'in-person':
        return '対面';
      case 'link':
        return 'オンライン';
      case 'text':
        return 'その他の場所';
      case 'ask-guest':
        return 'ご希望の場所';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'リンクはご予約後にお知らせします';
      case 'phone-host-calls':
        return '電話番号をご入力いただければ、お電話します';
      case 'phone-guest-calls':
        return '電話番号はご予約後にお知らせします';
      case 'in-person':
        return '住所はご予約後にお知らせします';
      case 'link':
        return 'リンクはご予約後にお知らせします';
      case 'text':
        return '詳細はご予約後にお知らせします';
      case 'ask-guest':
        return 'お会いする場所をご指定ください';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return '利用できません：リンクを作成できるカレンダーが接続されていません';
      case 'needs-reconnect':
        return '利用できません：担当者によるカレンダーの再接続が必要です';
      case 'no-write-access':
        return '利用できません：担当者のカレンダーは閲覧のみ可能です';
      case 'conference-not-allowed':
        return '利用できません：担当者のカレンダーではこのリンクを作成できません';
      case 'calendar-unreachable':
        return '現在利用できません：カレンダーから応答がありません';
    }
  },
  noPlace: '現在ご利用いただける場所がありません。しばらくしてからもう一度お試しください。',
  locationPhoneLabel: '電話番号',
  locationPlaceLabel: 'どこでお会いしますか？',

  timeZone: 'タイムゾーン',
  searchTimeZone: '都市名またはタイムゾーンで検索',
  zonesFound: (count) => `${count}件のタイムゾーンが見つかりました`,
  noZoneFound: 'タイムゾーンが見つかりません。近くの大きな都市名でお試しください。',

  yourDetails: 'お客様の情報',
  name: 'お名前',
  email: 'メールアドレス',
  optional: '任意',
  book: '予約する',
  booking: '予約しています…',
  changeTime: '別の時間を選ぶ',
  required: (label) => `「${label}」を入力してください`,
  invalidEmail: 'メールアドレスを name@example.com の形式で入力してください',
  invalidPhone: '電話番号を数字で入力してください（例：+81 3 1234 5678）',
  invalidUrl: 'https:// で始まるURLを入力してください',
  invalidNumber: '数値を入力してください',
  consentNeeded: '続けるには、ここにチェックを入れてください',
  checkAnswer: (label) => `「${label}」をご確認ください`,
  faults: (count) => `ご確認いただきたい項目が${count}件あります`,
  choosePlaceholder: '選択してください',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return '予約が完了しました';
      case 'pending':
        return '担当者の承認待ちです';
      case 'cancelled':
        return 'この予約はキャンセルされました';
      case 'declined':
        return '申し訳ありませんが、この予約はお受けできませんでした';
      case 'expired':
        return '期限までに承認されなかったため、この予約は無効になりました';
    }
  },
  confirmationSentTo: (email) => `招待状を${email}にお送りします。`,
  noInvitation: 'カレンダーの招待状は届きません。こちらからご自身のカレンダーに追加してください。',
  pendingNote: '担当者から返答があるまで、この時間を確保しておきます。',
  what: '内容',
  when: '日時',
  where: '場所',
  who: '参加者',
  joinLink: 'ミーティングに参加',
  conferencePending: 'ミーティングのリンクを作成しています…',
  conferenceLater: 'ミーティングのリンクはまだ準備中です。招待状でご確認ください。',
  conferenceFailed:
    'ミーティングのリンクを作成できませんでした。予約は確定しています。リンクは担当者からお送りします。',
  calendarDelayed: '予約は確定しています。カレンダーが応答し次第、招待状をお送りします。',
  addToCalendar: 'カレンダーに追加',
  calendarFile: 'カレンダーファイル',
  print: '印刷',
  bookAnother: '別の予約をする',
  leavingFor: 'まもなく移動します：',
  goOnTo: '次のサイトへ移動：',
  stayHere: 'このページにとどまる',

  failedTitle: '現在ご予約いただけません',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return '入力内容の一部を受け付けられませんでした。内容をご確認のうえ、もう一度お試しください。';
      case 'unauthenticated':
        return 'このリンクは無効になりました。予約確認に記載のリンクをご利用ください。';
      case 'origin-not-allowed':
        return 'このサイトでは、この予約ページをご利用いただけません。サイトの運営者にお問い合わせください。';
      case 'not-found':
        return 'この予約ページは存在しません。サイトの運営者にお問い合わせください。';
      case 'slot-taken':
        return 'この時間には先に予約が入りました。別の時間をお選びください。';
      case 'version-conflict':
        return '予約の内容が変更されました。もう一度ご確認ください。';
      case 'in-progress':
        return 'ご予約を処理しています。しばらくお待ちください。';
      case 'gone':
        return 'この予約はすでに存在しません。';
      case 'key-reused':
        return 'このフォームは別の内容ですでに送信されています。もう一度お試しください。';
      case 'not-bookable':
        return 'この時間は予約できなくなりました。別の時間をお選びください。';
      case 'refused':
        return '予約は受け付けられませんでした。';
      case 'range-too-long':
        return '期間が長すぎます。もっと短い期間をお選びください。';
      case 'rate-limited':
        return '試行回数が多すぎます。1分ほど待ってから、もう一度お試しください。';
      case 'calendar-unreachable':
        return '現在カレンダーを読み込めないため、予約は行われていません。しばらくしてからもう一度お試しください。';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return '指定されたアドレスの予約サーバーに接続できません。';
      case 'timeout':
        return '予約サーバーから時間内に応答がありませんでした。';
      case 'mixed-content':
        return 'このページは https を使用していますが、予約サーバーのアドレスは http で始まっています。ブラウザーがこれをブロックします。';
      case 'not-a-backend':
        return 'このアドレスから応答はありますが、予約サーバーではありません。';
      case 'offline':
        return 'オフラインのようです。入力内容は保持されています。';
    }
  },
  missingAttribute: (name) => `この予約要素には「${name}」属性が必要です。`,
  slotTakenTitle: 'たった今、この時間に予約が入りました',
  slotTaken: '予約は行われていません。入力内容は保持されていますので、別の時間をお選びください。',
  nearestTimes: '近い空き時間',
  checkingTitle: '少々お待ちください',
  checking: '応答がありませんでした。予約が届いているか確認しています…',
  unknownTitle: 'まだ応答がありません',
  unknownOutcome:
    '予約が届いたかどうか、まだ確認できていません。もう一度お試しいただいても、二重に予約されることはありません。',
  unknownEventType: (slug) => `「${slug}」という予約の種類はありません。`,
  waitlistWay: 'ご都合のよい時間がない場合は、キャンセル待ちに登録できます',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => ja;
