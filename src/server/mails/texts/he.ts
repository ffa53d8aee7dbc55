import type { MailTexts } from './mail-texts.js';

/**
 * Hebrew, in forms that address women and men alike, and that fit any name. No name stands after a letter that would
 * have to be joined to it.
 */
export const he: MailTexts = {
  lang: 'he',
  dir: 'rtl',
  greeting: (name) => (name === '' ? 'שלום,' : `שלום ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `הפגישה נקבעה: ${title}, ${when}`,
      lead: `הפגישה שלך עם ${host} נקבעה.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `הפגישה ממתינה לאישור: ${title}, ${when}`,
      lead: `המועד שמור לך. האישור של ${host} עדיין לא התקבל, והודעה תישלח אליך מיד כשיתקבל.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `הפגישה אושרה: ${title}, ${when}`,
      lead: `הפגישה שלך עם ${host} אושרה.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `הפגישה לא אושרה: ${title}, ${when}`,
      lead: `לצערנו, פגישה עם ${host} אינה אפשרית במועד הזה, ולכן היא לא נקבעה.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `הפגישה לא אושרה בזמן: ${title}, ${when}`,
      lead: `התשובה של ${host} לא התקבלה בזמן, ולכן הפגישה לא נקבעה. אפשר לבחור מועד אחר.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `מועד חדש: ${title}, ${when}`,
      lead: `הפגישה שלך עם ${host} עברה למועד אחר.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `הפגישה בוטלה: ${title}, ${when}`,
      lead: `הפגישה שלך עם ${host} לא תתקיים.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `קישור לשיחת הווידאו: ${title}, ${when}`,
      lead: `הקישור לפגישה שלך עם ${host} מוכן.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `אין קישור לשיחת וידאו: ${title}, ${when}`,
      lead: `לא ניתן היה ליצור את הקישור לשיחת הווידאו בפגישה שלך עם ${host}. הפגישה בתוקף.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `תזכורת: ${title}, ${when}`,
      lead: `הפגישה שלך עם ${host} מתקרבת.`,
    }),
  },
  endedForGuest: {
    byGuest: 'היא בוטלה על ידך.',
    byHost: ({ host }) => `היא בוטלה על ידי ${host}.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `הכתובת שלך נמסרה בעת קביעת הפגישה עם ${host}, כדי לצרף אותך אליה.`
      : `הכתובת שלך נמסרה על ידי ${guest} כדי לצרף אותך לפגישה.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `פגישה חדשה: ${title}, ${when}`,
      lead: guest === '' ? 'נקבעה לך פגישה חדשה.' : `נקבעה לך פגישה עם ${guest}.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `פגישה ממתינה לאישורך: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'בקשה לפגישה ממתינה לתשובתך.'
          : `התקבלה בקשה מאת ${guest} לפגישה במועד הזה, והיא ממתינה לתשובתך.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `הפגישה אושרה: ${title}, ${when}`,
      lead: 'הפגישה אושרה על ידך, והודעה על כך נשלחה לצד השני.',
    }),
    declined: ({ title, when }) => ({
      title: `הפגישה לא אושרה: ${title}, ${when}`,
      lead: 'תשובתך השלילית התקבלה. הודעה על כך נשלחה לצד השני, והמועד פנוי שוב.',
    }),
    expired: ({ title, when }) => ({
      title: `הפגישה לא אושרה בזמן: ${title}, ${when}`,
      lead: 'הבקשה הזו לא נענתה בזמן. הודעה על כך נשלחה לצד השני, והמועד פנוי שוב.',
    }),
    moved: ({ title, when }) => ({
      title: `מועד חדש: ${title}, ${when}`,
      lead: 'אחת הפגישות שלך עברה למועד אחר.',
    }),
    cancelled: ({ title, when }) => ({
      title: `הפגישה בוטלה: ${title}, ${when}`,
      lead: 'אחת הפגישות שלך לא תתקיים, והמועד שלה פנוי שוב.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `קישור לשיחת הווידאו: ${title}, ${when}`,
      lead: 'הקישור לפגישה הזו מוכן.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `אין קישור לשיחת וידאו: ${title}, ${when}`,
      lead: 'היומן שלך לא יצר קישור לשיחת וידאו עבור הפגישה הזו. הפגישה בתוקף. נא לשלוח קישור לצד השני או לתאם מקום אחר.',
    }),
    reminder: ({ title, when }) => ({
      title: `תזכורת: ${title}, ${when}`,
      lead: 'אחת הפגישות שלך מתקרבת.',
    }),
    conflict: ({ title, when }) => ({
      title: `התנגשות ביומן: ${title}, ${when}`,
      lead: 'באחד היומנים שלך רשום משהו נוסף במועד של הפגישה הזו. גם הפגישה בתוקף: נא לבדוק מה מהשניים אפשר להזיז.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `לא רשום ביומן שלך: ${title}, ${when}`,
      lead: 'לא ניתן היה לרשום זאת ביומן שלך, והפסקנו לנסות. הפגישה בתוקף כפי שסוכם. אפשר לנסות פעם נוספת בלוח הפגישות.',
    }),
  },
  endedForHost: { byGuest: 'היא בוטלה על ידי הצד השני.', byHost: 'היא בוטלה על ידך.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `שינוי מועד ביומן שלך: ${title}, ${when}`,
      lead: 'האירוע של הפגישה הזו הוזז ביומן שלך. עד להחלטתך, הפגישה בתוקף כפי שסוכם.',
    }),
    gone: ({ title, when }) => ({
      title: `מחיקה מהיומן שלך: ${title}, ${when}`,
      lead: 'האירוע של הפגישה הזו נמחק מהיומן שלך. עד להחלטתך, הפגישה בתוקף.',
    }),
    clash: {
      booking: 'לא ניתן היה להזיז את הפגישה בהתאם, כי יש פגישה אחרת באותו מועד.',
      calendar: 'לא ניתן היה להזיז את הפגישה בהתאם, כי משהו אחר רשום ביומן באותו מועד.',
      'all-day': 'לא ניתן היה להזיז את הפגישה בהתאם, כי האירוע תופס כעת ימים שלמים.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `הפגישות נקבעו: ${title}, ${count}, הראשונה: ${when}`,
        lead: `הפגישות שלך עם ${host} נקבעו.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `הפגישות ממתינות לאישור: ${title}, ${count}, הראשונה: ${when}`,
        lead: `המועדים שמורים לך. האישור של ${host} לכל אחד מהם עדיין לא התקבל, והודעה תישלח אליך מיד כשיתקבל.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `פגישות חדשות: ${title}, ${count}, הראשונה: ${when}`,
        lead: guest === '' ? 'נקבעו לך כמה פגישות בבת אחת.' : `נקבעו לך כמה פגישות בבת אחת עם ${guest}.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `פגישות ממתינות לאישורך: ${title}, ${count}, הראשונה: ${when}`,
        lead:
          guest === ''
            ? 'בקשה לכמה פגישות ממתינה לתשובתך לגבי כל אחת מהן.'
            : `התקבלה בקשה מאת ${guest} לפגישות במועדים האלה, והיא ממתינה לתשובתך לגבי כל אחת מהן.`,
      }),
    },
    count: (count) => (count === 2 ? 'שתי פגישות' : `${count} פגישות`),
    place: ({ position, of }) => `${position} מתוך ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `ברשימת ההמתנה: ${title}, ${when}`,
      lead: `ההמתנה שלך לפגישה עם ${host} נרשמה. עדיין לא נקבע דבר. אם יתפנה מועד ביום הזה, תישלח אליך הודעה, והמועד יישמר לך לזמן מה.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `התפנה מועד: ${title}, ${when}`,
      lead: `התפנה מועד לפגישה עם ${host}, והוא שמור לך. עדיין לא נקבע דבר.`,
    }),
    unanswered: 'אם לא תתקבל תשובה עד אז, המועד יוצע לבאים בתור, וההמתנה שלך למועד אחר תימשך.',
    elsewise: 'באותו קישור אפשר גם לוותר על המועד הזה או לצאת מרשימת ההמתנה.',
  },
  reconnect: ({ account, provider }) => ({
    title: `נא לחבר מחדש את ${provider}`,
    lead: `אין לנו עוד גישה לחשבון ${account}. עד לחיבור מחדש, לא יוצעו מועדים שתלויים ביומנים שלו, ופגישות ימתינו לרישום ביומנים אלה. פגישות שכבר נקבעו נשארות בתוקף.`,
  }),
  connectionEnds: {
    expired: 'תוקף ההרשאה פג.',
    revoked: 'ההרשאה בוטלה או שהסיסמה שונתה.',
    'scope-missing': 'ניתנו פחות הרשאות מהנדרש.',
    'admin-policy': 'הארגון שאליו שייך החשבון אינו מאפשר את היישום הזה.',
  },
  labels: {
    what: 'מה',
    when: 'מתי',
    formerly: 'לפני כן',
    inCalendar: 'ביומן',
    where: 'איפה',
    with: 'עם',
    guest: 'נקבעה עבור',
    reason: 'סיבה',
    answers: 'תשובות',
    account: 'חשבון',
    confirmBy: 'תשובה עד',
    keptFor: 'יישמר לך למשך',
    keptUntil: 'שמור לך עד',
  },
  places: {
    conference: 'שיחת וידאו',
    'phone-host-calls': 'בטלפון',
    'phone-guest-calls': 'בטלפון',
    'in-person': 'פגישה פנים אל פנים',
    link: 'אונליין',
    text: 'מקום אחר',
    'ask-guest': 'מקום שנבחר בעת קביעת הפגישה',
  },
  hostCalls: ({ host, number }) => `שיחה מאת ${host} למספר ${number}`,
  guestCalls: (number) => `נא להתקשר למספר ${number}`,
  linkLater: 'הקישור לשיחת הווידאו עדיין בהכנה. הוא יישלח אליך בהודעה נפרדת.',
  moreAnswers: 'כל התשובות שנמסרו בעת קביעת הפגישה נמצאות בלוח הפגישות שלך.',
  actions: {
    join: 'הצטרפות לשיחת הווידאו',
    manage: 'שינוי או ביטול',
    agenda: 'פתיחת לוח הפגישות',
    decide: 'מתן תשובה',
    settings: 'פתיחת ההגדרות',
    take: 'קביעת המועד הזה',
    waitlist: 'צפייה ברשימת ההמתנה או יציאה ממנה',
  },
  because: {
    guest:
      'ההודעה הזו נשלחה אליך כי הכתובת הזו שימשה לקביעת פגישה. אם הפגישה לא נקבעה על ידך, לא נדרש ממך דבר.',
    companion:
      'ההודעה הזו נשלחה אליך כי הכתובת הזו נמסרה בעת קביעת פגישה. אם הדבר לא מוכר לך, לא נדרש ממך דבר.',
    waiting:
      'ההודעה הזו נשלחה אליך כי הכתובת הזו שימשה להצטרפות לרשימת המתנה. אם ההצטרפות לא נעשתה על ידך, לא נדרש ממך דבר.',
    host: 'ההודעה הזו נשלחה אליך כי אפשר לקבוע איתך פגישות כאן. בהגדרות שלך מצוין מי מודיע לך על פגישות, ולאן.',
  },
};
