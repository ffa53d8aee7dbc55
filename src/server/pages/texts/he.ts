import type { GuestPageTexts } from './guest-page-texts.js';

/**
 * Hebrew, in forms that address women and men alike, and that fit any name. No name stands after a letter that would
 * have to be joined to it.
 */
export const he: GuestPageTexts = {
  lang: 'he',
  owner: {
    title: (name) => `קביעת פגישה עם ${name}`,
    lead: 'מה נושא הפגישה?',
    none: 'אין כאן כרגע פגישות שאפשר לקבוע.',
  },
  minutes: (count) => {
    if (count === 1) return 'דקה';
    return count === 2 ? 'שתי דקות' : `${count} דקות`;
  },
  times: {
    title: 'בחירת מועד',
    plain: 'הצגת המועדים בדף פשוט',
    zone: 'אזור זמן',
    change: 'הצגה',
    length: 'לכמה זמן',
    place: 'איפה',
    host: 'עם מי',
    anyHost: 'לא משנה עם מי',
    earlier: 'מוקדם יותר',
    later: 'מאוחר יותר',
    none: 'אין מועדים פנויים בימים האלה.',
    next: (when) => `המועד הפנוי הקרוב: ${when}`,
  },
  details: {
    title: 'הפרטים שלך',
    name: 'שם',
    email: 'כתובת אימייל',
    further: (most) => `כתובות האימייל של מי שיצטרפו אליך: כתובת אחת בכל שורה, ${most} לכל היותר`,
    number: 'מספר הטלפון שלך לשיחה',
    place: 'איפה ניפגש?',
    optional: 'לא חובה',
    book: 'קביעת פגישה',
    request: 'בקשת המועד הזה',
    otherTime: 'בחירת מועד אחר',
    faulty: 'משהו עדיין חסר או לא תקין. לא נקבעה פגישה.',
    fault: 'נא לבדוק את הפרט הזה.',
  },
  statuses: {
    confirmed: (host) => ({ title: 'הפגישה נקבעה', lead: `הפגישה שלך עם ${host} מאושרת.` }),
    pending: (host) => ({
      title: 'הפגישה ממתינה לאישור',
      lead: `המועד שמור לך. האישור של ${host} עדיין לא התקבל.`,
    }),
    cancelled: () => ({ title: 'הפגישה בוטלה', lead: 'הפגישה הזו לא תתקיים.' }),
    declined: (host) => ({
      title: 'הפגישה לא אושרה',
      lead: `לצערנו, פגישה עם ${host} אינה אפשרית במועד הזה.`,
    }),
    expired: () => ({
      title: 'הפגישה לא אושרה בזמן',
      lead: 'לא התקבלה תשובה בזמן, ולכן הפגישה לא נקבעה.',
    }),
  },
  linkLater: 'הקישור לשיחת הווידאו עדיין בהכנה. נא לפתוח שוב את הדף הזה בעוד רגע.',
  manage: {
    title: 'הפגישה שלך',
    paste: 'הקישור מהאימייל שקיבלת',
    pasteHint: 'נא להעתיק את הקישור המלא ולהדביק אותו כאן.',
    open: 'פתיחה',
    wrong: {
      title: 'הקישור הזה לא מוביל לשום פגישה',
      lead: 'הקישור לא שלם, או שהפגישה כבר לא קיימת. נא להעתיק את הקישור המלא מהאימייל שקיבלת.',
    },
    file: 'קובץ יומן',
    move: 'בחירת מועד אחר',
    moveTo: 'העברת הפגישה למועד אחר',
    moved: 'מועד הפגישה עודכן.',
    cancel: 'ביטול הפגישה',
    cancelQuestion: 'לבטל את הפגישה?',
    reason: 'סיבה, לידיעת הצד השני',
    cancelNow: 'כן, לבטל',
    keep: 'לא, להשאיר',
    cancelled: 'הפגישה שלך בוטלה.',
    again: 'קביעת מועד אחר',
    over: 'כבר לא ניתן לשנות את הפגישה הזו.',
  },
  nearest: 'המועדים הפנויים הקרובים',
  back: 'חזרה',
  tryAgain: 'ניסיון נוסף',
  notFound: {
    title: 'אין כאן כלום',
    lead: 'ייתכן שנפלה טעות בכתובת, או שהפגישה כבר לא מוצעת.',
  },
  errors: {
    'slot-taken': {
      title: 'המועד הזה כבר תפוס',
      lead: 'המועד נתפס בינתיים, ולכן לא נקבע דבר. מה שהוזן נשמר.',
    },
    'not-bookable': {
      title: 'המועד הזה לא מוצע',
      lead: 'לא נקבע דבר. נא לבחור מועד אחר.',
    },
    'version-conflict': {
      title: 'הפגישה השתנתה בינתיים',
      lead: 'זה המצב שלה עכשיו. הפעולה האחרונה לא שינתה דבר.',
    },
    gone: { title: 'זה כבר לא אפשרי', lead: 'כבר לא ניתן לשנות כאן דבר.' },
    refused: { title: 'זה לא הצליח', lead: 'הבקשה לקביעת הפגישה לא התקבלה.' },
    'rate-limited': {
      title: 'רק רגע',
      lead: 'היו ניסיונות רבים. נא לנסות שוב בעוד דקה. לא נקבע דבר.',
    },
    'in-progress': {
      title: 'רק רגע',
      lead: 'הבקשה שלך עדיין בטיפול. נא לבדוק שוב בעוד כמה שניות.',
    },
    'calendar-unreachable': {
      title: 'היומן לא מגיב',
      lead: 'לא נקבע דבר. נא לנסות שוב בעוד כמה דקות.',
    },
    unavailable: {
      title: 'זה לא הצליח',
      lead: 'נא לנסות שוב בעוד כמה דקות: הפגישה לא תיקבע פעמיים.',
    },
  },
};
