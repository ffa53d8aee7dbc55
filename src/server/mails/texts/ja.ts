import type { MailTexts } from './mail-texts.js';

/** Japanese, with です and ます; a host's name stands in brackets after 担当者, which needs no form of address. */
export const ja: MailTexts = {
  lang: 'ja',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'こんにちは。' : `${name} 様`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `予約完了：${title}、${when}`,
      lead: `担当者（${host}）とのご予約が完了しました。`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `承認待ち：${title}、${when}`,
      lead: `この時間を確保しています。担当者（${host}）の承認をお待ちください。結果が出ましたら、すぐにお知らせします。`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `予約確定：${title}、${when}`,
      lead: `担当者（${host}）がご予約を承認しました。`,
    }),
    declined: ({ title, host, when }) => ({
      title: `予約不成立：${title}、${when}`,
      lead: `申し訳ありませんが、この時間は担当者（${host}）の都合がつきませんでした。予約は成立していません。`,
    }),
    expired: ({ title, host, when }) => ({
      title: `承認期限切れ：${title}、${when}`,
      lead: `期限までに担当者（${host}）から返答がなかったため、予約は成立していません。よろしければ、別の時間をお選びください。`,
    }),
    moved: ({ title, host, when }) => ({
      title: `日時変更：${title}、${when}`,
      lead: `担当者（${host}）とのご予約の日時が変更されました。`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `キャンセル：${title}、${when}`,
      lead: `担当者（${host}）とのご予約はキャンセルされました。`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `ミーティングのリンク：${title}、${when}`,
      lead: `担当者（${host}）とのご予約のリンクをお届けします。`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `リンク作成エラー：${title}、${when}`,
      lead: `担当者（${host}）とのミーティングのリンクを作成できませんでした。ご予約は有効です。`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `リマインダー：${title}、${when}`,
      lead: `担当者（${host}）とのご予約の日時が近づいてきました。`,
    }),
  },
  endedForGuest: {
    byGuest: 'お客様のお手続きによるキャンセルです。',
    byHost: ({ host }) => `担当者（${host}）によるキャンセルです。`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `担当者（${host}）へのご予約で、参加者として登録されています。`
      : `${guest}様のご予約で、参加者として登録されています。`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `新しい予約：${title}、${when}`,
      lead: guest === '' ? '新しい予約が入りました。' : `${guest}様から予約が入りました。`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `承認のお願い：${title}、${when}`,
      lead:
        guest === ''
          ? '予約の申し込みがあり、返答をお待ちです。'
          : `${guest}様がこの時間をご希望で、返答をお待ちです。`,
    }),
    confirmed: ({ title, when }) => ({
      title: `予約確定：${title}、${when}`,
      lead: 'この予約を承認しました。お客様にはお知らせ済みです。',
    }),
    declined: ({ title, when }) => ({
      title: `お断り済み：${title}、${when}`,
      lead: 'この予約をお断りしました。お客様にはお知らせ済みで、この時間は再び空きになりました。',
    }),
    expired: ({ title, when }) => ({
      title: `承認期限切れ：${title}、${when}`,
      lead: 'この申し込みには期限までに返答がありませんでした。お客様にはお知らせ済みで、この時間は再び空きになりました。',
    }),
    moved: ({ title, when }) => ({
      title: `日時変更：${title}、${when}`,
      lead: '予約の日時が変更されました。',
    }),
    cancelled: ({ title, when }) => ({
      title: `キャンセル：${title}、${when}`,
      lead: '予約がキャンセルされ、この時間は再び空きになりました。',
    }),
    'link-ready': ({ title, when }) => ({
      title: `ミーティングのリンク：${title}、${when}`,
      lead: 'この予約のリンクができました。',
    }),
    'link-failed': ({ title, when }) => ({
      title: `リンク作成エラー：${title}、${when}`,
      lead: 'お使いのカレンダーでは、この予約のミーティングのリンクを作成できませんでした。予約は有効です。お客様にリンクを送るか、別の場所をご相談ください。',
    }),
    reminder: ({ title, when }) => ({
      title: `リマインダー：${title}、${when}`,
      lead: '予約の日時が近づいてきました。',
    }),
    conflict: ({ title, when }) => ({
      title: `予定の重複：${title}、${when}`,
      lead: 'この予約の時間に、カレンダーの別の予定が重なっています。予約は有効なままです。どちらを動かせるか、ご確認ください。',
    }),
    'write-failed': ({ title, when }) => ({
      title: `カレンダーに未登録：${title}、${when}`,
      lead: 'この内容をカレンダーに書き込めなかったため、処理を中止しました。予約自体はそのまま有効です。予約一覧から、もう一度お試しいただけます。',
    }),
  },
  endedForHost: {
    byGuest: 'お客様によるキャンセルです。',
    byHost: 'ご自身のお手続きによるキャンセルです。',
  },
  changed: {
    moved: ({ title, when }) => ({
      title: `カレンダーで日時変更：${title}、${when}`,
      lead: 'この予約の予定が、カレンダー上で移動されました。ご判断をいただくまで、予約は元の日時のまま有効です。',
    }),
    gone: ({ title, when }) => ({
      title: `カレンダーから削除：${title}、${when}`,
      lead: 'この予約の予定が、カレンダー上で削除されました。ご判断をいただくまで、予約は有効です。',
    }),
    clash: {
      booking: '移動先の時間に別の予約があるため、予約の日時は変更されていません。',
      calendar: '移動先の時間にカレンダーの別の予定があるため、予約の日時は変更されていません。',
      'all-day': '予定が終日に変更されたため、予約の日時は変更されていません。',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `予約完了：${title}、${count}、初回 ${when}`,
        lead: `担当者（${host}）とのご予約がまとめて完了しました。`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `承認待ち：${title}、${count}、初回 ${when}`,
        lead: `これらの時間を確保しています。それぞれについて担当者（${host}）の承認をお待ちください。結果が出ましたら、すぐにお知らせします。`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `新しい予約：${title}、${count}、初回 ${when}`,
        lead:
          guest === ''
            ? '複数の予約がまとめて入りました。'
            : `${guest}様から複数の予約がまとめて入りました。`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `承認のお願い：${title}、${count}、初回 ${when}`,
        lead:
          guest === ''
            ? '複数の時間の申し込みがあり、それぞれへの返答をお待ちです。'
            : `${guest}様がこれらの時間をご希望で、それぞれへの返答をお待ちです。`,
      }),
    },
    count: (count) => `全${count}回`,
    place: ({ position, of }) => `${position}回目（全${of}回）`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `空き待ち：${title}、${when}`,
      lead: `担当者（${host}）とのご予約の空き待ちを承りました。予約はまだ行われていません。この日に空きが出ましたらメールでお知らせし、しばらくの間その時間を確保します。`,
    }),
    offered: ({ title, host, when }) => ({
      title: `空きが出ました：${title}、${when}`,
      lead: `担当者（${host}）の時間に空きが出たため、お客様のために確保しています。予約はまだ行われていません。`,
    }),
    unanswered:
      '期限までにご返答がない場合、この時間は次の方にご案内し、お客様には引き続き別の空きをお待ちいただきます。',
    elsewise: '同じリンクから、この時間を見送ることも、空き待ちをやめることもできます。',
  },
  reconnect: ({ account, provider }) => ({
    title: `${provider} を再接続してください`,
    lead: `アカウント ${account} に接続できなくなりました。再接続していただくまで、このアカウントのカレンダーに関わる時間は予約を受け付けず、カレンダーへの書き込みも保留されます。すでに入っている予約は有効です。`,
  }),
  connectionEnds: {
    expired: 'アクセス許可の有効期限が切れました。',
    revoked: 'アクセス許可が取り消されたか、パスワードが変更されました。',
    'scope-missing': '必要なアクセス許可の一部が与えられていません。',
    'admin-policy': 'アカウントの組織が、このアプリケーションの利用を許可していません。',
  },
  labels: {
    what: '内容',
    when: '日時',
    formerly: '変更前',
    inCalendar: 'カレンダー上の日時',
    where: '場所',
    with: '担当者',
    guest: 'お客様',
    reason: '理由',
    answers: '回答',
    account: 'アカウント',
    confirmBy: '返答期限',
    keptFor: '確保する時間',
    keptUntil: '確保の期限',
  },
  places: {
    conference: 'ビデオ通話',
    'phone-host-calls': '電話',
    'phone-guest-calls': '電話',
    'in-person': '対面',
    link: 'オンライン',
    text: 'その他の場所',
    'ask-guest': 'お客様ご希望の場所',
  },
  hostCalls: ({ host, number }) => `担当者（${host}）が ${number} に電話します`,
  guestCalls: (number) => `${number} にお電話ください`,
  linkLater: 'ミーティングのリンクはまだ準備中です。でき次第、別のメールでお届けします。',
  moreAnswers: 'お客様の回答は、すべて予約一覧でご覧いただけます。',
  actions: {
    join: 'ミーティングに参加',
    manage: '変更またはキャンセル',
    agenda: '予約一覧を開く',
    decide: '返答する',
    settings: '設定を開く',
    take: 'この時間を予約する',
    waitlist: '空き待ちの確認または取りやめ',
  },
  because: {
    guest:
      'このメールは、このメールアドレスで予約が行われたためお送りしています。お心当たりがない場合、お手続きは不要です。',
    companion:
      'このメールは、予約の際にこのメールアドレスが入力されたためお送りしています。お心当たりがない場合、お手続きは不要です。',
    waiting:
      'このメールは、このメールアドレスで空き待ちの登録が行われたためお送りしています。お心当たりがない場合、お手続きは不要です。',
    host: 'このメールは、こちらで予約を受け付けている方にお送りしています。予約の通知をどこから、どこへ送るかは、設定で変更できます。',
  },
};
