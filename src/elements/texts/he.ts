import type { Texts } from './texts.js';

/** What is said for each way Hebrew counts (CLDR plural rules): one and two take no digit. */
export interface Counted {
  readonly one: string;
  readonly two: string;
  /** After the number. */
  readonly other: string;
}

const rules = new Intl.PluralRules('he');

const times: Counted = { one: 'מועד פנוי אחד', two: 'שני מועדים פנויים', other: 'מועדים פנויים' };

const zones: Counted = { one: 'אזור זמן אחד', two: 'שני אזורי זמן', other: 'אזורי זמן' };

const hours: Counted = { one: 'שעה', two: 'שעתיים', other: 'שעות' };

const minutesLong: Counted = { one: 'דקה', two: 'שתי דקות', other: 'דקות' };

const faults: Counted = {
  one: 'פרט אחד דורש תשומת לב',
  two: 'שני פרטים דורשים תשומת לב',
  other: 'פרטים דורשים תשומת לב',
};

export function count(number: number, noun: Counted): string {
  const rule = rules.select(number);
  return rule === 'one' || rule === 'two' ? noun[rule] : `${number} ${noun.other}`;
}

const noAnswer = 'שירות קביעת הפגישות לא מגיב. נא לנסות שוב בעוד רגע.';

/**
 * Hebrew, in forms that address women and men alike; what stands in a sentence from elsewhere is isolated from its
 * direction.
 */
export const he: Texts = {
  language: 'he',
  direction: 'rtl',

  loading: 'בטעינה…',
  back: 'חזרה',
  retry: 'ניסיון נוסף',
  noAnswer,
  goOn: 'המשך',
  change: 'שינוי',
  close: 'סגירה',
  newTab: '(נפתח בכרטיסייה חדשה)',
  duration: (minutes) => {
    const whole = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (whole === 0) return count(rest, minutesLong);
    if (rest === 0) return count(whole, hours);
    // “And” is a letter of the word after it, and takes a hyphen before a digit.
    return `${count(whole, hours)} ו${rest > 2 ? '-' : ''}${count(rest, minutesLong)}`;
  },
  chooseDuration: 'לכמה זמן?',
  chooseService: 'איזו פגישה לקבוע?',
  yourChoice: 'הבחירה שלך',

  chooseDate: 'בחירת יום',
  previousMonth: 'החודש הקודם',
  nextMonth: 'החודש הבא',
  dayWithTimes: (date, number) => `${date}, ${count(number, times)}`,
  dayWithoutTimes: (date) => `${date}, אין מועדים פנויים`,

  chooseTime: 'בחירת שעה',
  timesOn: (date) => date,
  timesFound: (number, range) => `${range}: ${count(number, times)}`,
  noTimesOn: (date) => `אין מועדים פנויים ב${date}.`,
  noTimesIn: (month) => `אין מועדים פנויים ב${month}.`,
  noTimesAtAll: 'אין כרגע מועדים פנויים. נא לחזור מאוחר יותר.',
  noTimesRead: 'לא ניתן לטעון כרגע את המועדים הפנויים. נא לנסות שוב בעוד רגע.',
  nextFree: (date) => `היום הפנוי הקרוב: ${date}`,
  timeOnDay: (from, to, date) => `מ-${from} עד ${to}, ${date}`,
  morning: 'בוקר',
  afternoon: 'אחר הצהריים',
  evening: 'ערב',

  chooseLocation: 'איפה?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'שיחת וידאו';
      case 'phone-host-calls':
        return 'טלפון – אנחנו מתקשרים';
      case 'phone-guest-calls':
        return 'טלפון – מתקשרים אלינו';
      case 'in-person':
        return 'פגישה פנים אל פנים';
      case 'link':
        return 'אונליין';
      case 'text':
        return 'מקום אחר';
      case 'ask-guest':
        return 'מקום לבחירתך';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'הקישור יופיע לאחר קביעת הפגישה';
      case 'phone-host-calls':
        return 'נא להשאיר מספר ואנחנו נתקשר';
      case 'phone-guest-calls':
        return 'המספר יופיע לאחר קביעת הפגישה';
      case 'in-person':
        return 'הכתובת תופיע לאחר קביעת הפגישה';
      case 'link':
        return 'הקישור יופיע לאחר קביעת הפגישה';
      case 'text':
        return 'הפרטים יופיעו לאחר קביעת הפגישה';
      case 'ask-guest':
        return 'נא לציין איפה ניפגש';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'לא זמין: לא מחובר יומן שיכול ליצור את הקישור';
      case 'needs-reconnect':
        return 'לא זמין: החיבור ליומן פג ועדיין לא חודש';
      case 'no-write-access':
        return 'לא זמין: היומן פתוח לקריאה בלבד';
      case 'conference-not-allowed':
        return 'לא זמין: היומן לא יוצר קישורים כאלה';
      case 'calendar-unreachable':
        return 'לא זמין כרגע: היומן לא מגיב';
    }
  },
  noPlace: 'אף אחד ממקומות הפגישה אינו זמין כרגע. נא לנסות שוב מאוחר יותר.',
  locationPhoneLabel: 'מספר הטלפון שלך',
  locationPlaceLabel: 'איפה ניפגש?',

  timeZone: 'אזור זמן',
  searchTimeZone: 'חיפוש עיר או אזור זמן',
  zonesFound: (number) => `${number === 1 ? 'נמצא' : 'נמצאו'} ${count(number, zones)}`,
  noZoneFound: 'לא נמצא אזור זמן. כדאי לנסות עיר גדולה בסביבה.',

  yourDetails: 'הפרטים שלך',
  name: 'שם',
  email: 'כתובת אימייל',
  optional: 'לא חובה',
  book: 'קביעת פגישה',
  booking: 'קובעים את הפגישה…',
  changeTime: 'בחירת מועד אחר',
  required: (label) => `נא למלא: \u2068${label}\u2069`,
  invalidEmail: 'נא להזין כתובת אימייל, למשל \u2066name@example.com\u2069',
  invalidPhone: 'נא להזין מספר טלפון בספרות, למשל \u2066+972 3 123 4567\u2069',
  invalidUrl: 'נא להזין כתובת אינטרנט שמתחילה ב-\u2066https://\u2069',
  invalidNumber: 'נא להזין מספר',
  consentNeeded: 'כדי להמשיך, נא לסמן את התיבה הזו',
  checkAnswer: (label) => `נא לבדוק: \u2068${label}\u2069`,
  faults: (number) => count(number, faults),
  choosePlaceholder: 'נא לבחור',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'הפגישה נקבעה';
      case 'pending':
        return 'הפגישה ממתינה לאישור';
      case 'cancelled':
        return 'הפגישה בוטלה';
      case 'declined':
        return 'לצערנו, לא ניתן היה לאשר את הפגישה';
      case 'expired':
        return 'הפגישה לא אושרה בזמן';
    }
  },
  confirmationSentTo: (email) => `ההזמנה תישלח אל \u2068${email}\u2069.`,
  noInvitation: 'לא תישלח הזמנה ליומן. אפשר להוסיף את הפגישה ליומן שלך כאן.',
  pendingNote: 'המועד שמור לך עד שתתקבל תשובה.',
  what: 'מה',
  when: 'מתי',
  where: 'איפה',
  who: 'מי',
  joinLink: 'הצטרפות לפגישה',
  conferencePending: 'הקישור לפגישה בהכנה…',
  conferenceLater: 'הקישור לפגישה עדיין לא מוכן. הוא יופיע בהזמנה.',
  conferenceFailed: 'לא ניתן היה ליצור את הקישור לפגישה. הפגישה בתוקף, והקישור יישלח בהמשך.',
  calendarDelayed: 'הפגישה בתוקף. ההזמנה ליומן תישלח ברגע שהיומן יגיב.',
  addToCalendar: 'הוספה ליומן',
  calendarFile: 'קובץ יומן',
  print: 'הדפסה',
  bookAnother: 'קביעת פגישה נוספת',
  leavingFor: 'מיד עוברים אל',
  goOnTo: 'מעבר אל',
  stayHere: 'להישאר כאן',

  failedTitle: 'לא ניתן לקבוע פגישה כרגע',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'חלק מהפרטים לא התקבלו. נא לבדוק אותם ולנסות שוב.';
      case 'unauthenticated':
        return 'הקישור הזה כבר לא תקף. נא להשתמש בקישור שבאישור הפגישה.';
      case 'origin-not-allowed':
        return 'האתר הזה אינו מורשה להשתמש בדף הזה לקביעת פגישות. נא לפנות למפעילי האתר.';
      case 'not-found':
        return 'הדף הזה לקביעת פגישות לא קיים. נא לפנות למפעילי האתר.';
      case 'slot-taken':
        return 'המועד הזה נתפס בינתיים. נא לבחור מועד אחר.';
      case 'version-conflict':
        return 'הפגישה השתנתה בינתיים. נא לבדוק אותה שוב.';
      case 'in-progress':
        return 'הבקשה שלך עדיין בטיפול. נא להמתין רגע.';
      case 'gone':
        return 'הפגישה הזו כבר לא קיימת.';
      case 'key-reused':
        return 'הטופס הזה כבר נשלח עם פרטים אחרים. נא לנסות שוב.';
      case 'not-bookable':
        return 'כבר לא ניתן לקבוע פגישה במועד הזה. נא לבחור מועד אחר.';
      case 'refused':
        return 'הבקשה לקביעת הפגישה לא התקבלה.';
      case 'range-too-long':
        return 'הטווח הזה ארוך מדי. נא לבחור טווח קצר יותר.';
      case 'rate-limited':
        return 'יותר מדי ניסיונות. נא להמתין דקה ולנסות שוב.';
      case 'calendar-unreachable':
        return 'לא ניתן לקרוא את היומן כרגע, ולכן לא נקבעה פגישה. נא לנסות שוב בעוד רגע.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'לא ניתן להגיע לשרת קביעת הפגישות בכתובת שלו.';
      case 'timeout':
        return 'שרת קביעת הפגישות לא הגיב בזמן.';
      case 'mixed-content':
        return 'הדף הזה משתמש ב-https, אבל הכתובת של שרת קביעת הפגישות מתחילה ב-http. דפדפנים חוסמים את זה.';
      case 'not-a-backend':
        return 'משהו מגיב בכתובת הזו, אבל זה לא שרת קביעת פגישות.';
      case 'offline':
        return 'נראה שאין חיבור לאינטרנט. מה שהוזן נשמר.';
    }
  },
  missingAttribute: (name) => `לרכיב קביעת הפגישות הזה דרוש המאפיין "\u2068${name}\u2069".`,
  slotTakenTitle: 'המועד הזה נתפס ממש עכשיו',
  slotTaken: 'לא נקבעה פגישה. מה שהוזן נשמר; נא לבחור מועד אחר.',
  nearestTimes: 'המועדים הפנויים הקרובים',
  checkingTitle: 'רק רגע',
  checking: 'לא התקבלה תשובה. אנחנו בודקים אם הבקשה שלך הגיעה…',
  unknownTitle: 'עדיין אין תשובה',
  unknownOutcome: 'עדיין לא ידוע לנו אם הבקשה שלך הגיעה. אפשר לנסות שוב בלי חשש: הפגישה לא תיקבע פעמיים.',
  unknownEventType: (slug) => `אין כאן סוג פגישה בשם "\u2068${slug}\u2069".`,
  waitlistWay: 'לא מצאת מועד מתאים? אפשר להצטרף לרשימת ההמתנה',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => he;
