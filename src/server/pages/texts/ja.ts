import type { GuestPageTexts } from './guest-page-texts.js';

/** Japanese, with です and ます; a host's name stands in brackets after 担当者, as in mails. */
export const ja: GuestPageTexts = {
  lang: 'ja',
  owner: {
    title: (name) => `ご予約：${name}`,
    lead: 'ご予約の内容をお選びください。',
    none: '現在、こちらでご予約いただけるものはありません。',
  },
  minutes: (count) => `${count}分`,
  times: {
    title: '時間を選択',
    plain: '空き時間をシンプルなページで表示',
    zone: 'タイムゾーン',
    change: '表示',
    length: '所要時間',
    place: '場所',
    host: '担当者',
    anyHost: '指定なし',
    earlier: '前の日程',
    later: '次の日程',
    none: 'この期間に空きはありません。',
    next: (when) => `次の空き：${when}`,
  },
  details: {
    title: 'お客様の情報',
    name: 'お名前',
    email: 'メールアドレス',
    further: (most) => `ほかの参加者のメールアドレス（1行に1件、最大${most}件）`,
    number: 'おかけする電話番号',
    place: 'お会いする場所',
    optional: '任意',
    book: '予約する',
    request: 'この時間で申し込む',
    otherTime: '別の時間を選ぶ',
    faulty: '入力内容に不足または誤りがあります。予約はまだ行われていません。',
    fault: 'この項目をご確認ください。',
  },
  statuses: {
    confirmed: (host) => ({
      title: '予約が確定しました',
      lead: `担当者（${host}）とのご予約が確定しています。`,
    }),
    pending: (host) => ({
      title: '承認待ち',
      lead: `この時間を確保しています。担当者（${host}）の承認をお待ちください。`,
    }),
    cancelled: () => ({ title: 'キャンセル済み', lead: 'このご予約はキャンセルされました。' }),
    declined: (host) => ({
      title: '予約不成立',
      lead: `申し訳ありませんが、この時間は担当者（${host}）の都合がつきませんでした。`,
    }),
    expired: () => ({
      title: '承認期限切れ',
      lead: '期限までに返答がなかったため、予約は成立していません。',
    }),
  },
  linkLater: 'ミーティングのリンクはまだ準備中です。しばらくしてから、このページをもう一度開いてください。',
  manage: {
    title: 'ご予約',
    paste: 'メールに記載のリンク',
    pasteHint: 'リンク全体をコピーして、ここに貼り付けてください。',
    open: '開く',
    wrong: {
      title: 'このリンクに該当する予約はありません',
      lead: 'リンクが途中で切れているか、予約がすでに存在しません。メールに記載のリンク全体をコピーしてください。',
    },
    file: 'カレンダーファイル',
    move: '別の時間を選ぶ',
    moveTo: '変更後の日時を選択',
    moved: '予約の日時が変更されました。',
    cancel: '予約をキャンセルする',
    cancelQuestion: 'この予約をキャンセルしますか？',
    reason: '担当者に伝えるキャンセルの理由',
    cancelNow: 'はい、キャンセルする',
    keep: 'いいえ、予約を残す',
    cancelled: '予約をキャンセルしました。',
    again: '別の予約をする',
    over: 'この予約は終了しているため、変更できません。',
  },
  nearest: '近い空き時間',
  back: '戻る',
  tryAgain: 'もう一度試す',
  notFound: {
    title: 'ページが見つかりません',
    lead: 'アドレスに誤りがあるか、現在は予約を受け付けていません。',
  },
  errors: {
    'slot-taken': {
      title: 'この時間には先に予約が入りました',
      lead: '予約は行われていません。入力内容は保持されています。',
    },
    'not-bookable': {
      title: 'この時間はご予約いただけません',
      lead: '予約は行われていません。別の時間をお選びください。',
    },
    'version-conflict': {
      title: 'ご覧になっている間に、この予約は変更されました',
      lead: '現在の内容を表示しています。今回の操作による変更は行われていません。',
    },
    gone: { title: 'この予約は終了しています', lead: '変更はできません。' },
    refused: { title: '手続きを完了できませんでした', lead: '予約は受け付けられませんでした。' },
    'rate-limited': {
      title: '少々お待ちください',
      lead: '試行回数が多すぎるため、予約は行われていません。1分ほど待ってから、もう一度お試しください。',
    },
    'in-progress': {
      title: '少々お待ちください',
      lead: 'ご予約を処理しています。数秒後にもう一度ご確認ください。',
    },
    'calendar-unreachable': {
      title: 'カレンダーから応答がありません',
      lead: '予約は行われていません。数分後にもう一度お試しください。',
    },
    unavailable: {
      title: '手続きを完了できませんでした',
      lead: '数分後にもう一度お試しください。二重に予約されることはありません。',
    },
  },
};
