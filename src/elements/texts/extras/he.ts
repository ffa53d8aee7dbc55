import { count, type Counted } from '../he.js';
import type { ExtraTexts } from './extra-texts.js';

const times: Counted = { one: 'מועד אחד', two: 'שני מועדים', other: 'מועדים' };

const minutesLong: Counted = { one: 'דקה', two: 'שתי דקות', other: 'דקות' };

const secondsLong: Counted = { one: 'שנייה', two: 'שתי שניות', other: 'שניות' };

const seats: Counted = { one: 'מקום אחד', two: 'שני מקומות', other: 'מקומות' };

const weeksLong: Counted = { one: 'שבוע', two: 'שבועיים', other: 'שבועות' };

const repeats: Counted = { one: 'פעם אחת', two: 'פעמיים', other: 'פעמים' };

const meetings: Counted = { one: 'פגישה אחת', two: 'שתי פגישות', other: 'פגישות' };

/** Hebrew, in forms that address women and men alike. */
export const he: ExtraTexts = {
  weekOf: (range) => `שבוע ${range}`,
  previousWeek: 'השבוע הקודם',
  nextWeek: 'השבוע הבא',
  noTimesInWeek: (range) => `אין מועדים פנויים בתאריכים ${range}.`,
  nextTimes: 'המועדים הפנויים הבאים',
  earlierTimes: 'מועדים מוקדמים יותר',
  laterTimes: 'מועדים מאוחרים יותר',
  moreTimes: (number) => `עוד ${count(number, times)}`,

  chooseHost: 'עם מי?',
  anyHost: 'לא משנה עם מי',
  clock: 'תצוגת השעה',
  languages: 'שפה',

  heldFor: (time) => `המועד שמור לך לעוד ${time}`,
  heldStill: (seconds) => `המועד שמור לך לעוד ${howLong(seconds)}.`,
  holdLonger: 'הארכת הזמן',
  holdEnded: 'המועד כבר לא שמור לך. עדיין אפשר לנסות לקבוע אותו.',
  seatsLeft: (number) => `${number === 1 ? 'נותר' : 'נותרו'} ${count(number, seats)}`,

  furtherGuests: 'אורחים נוספים',
  addGuest: 'הוספת אורח',
  furtherGuest: (position) => `כתובת האימייל של אורח ${position}`,
  removeGuest: (position) => `הסרת אורח ${position}`,
  furtherGuestsHelp: 'ההזמנה תישלח גם אליהם.',

  repeat: 'פגישה חוזרת',
  repeatEvery: 'באיזו תדירות?',
  everyWeeks: (number) => `כל ${count(number, weeksLong)}`,
  repeatTimes: 'כמה פעמים?',
  timesInAll: (number) => count(number, repeats),
  repeatNot: 'בלי חזרות',
  seriesTimes: 'אילו מועדים?',
  findingTimes: 'מחפשים מועדים פנויים…',
  timesFree: (free, all) => `אפשר לקבוע ${free} מתוך ${all} מועדים`,
  noSeries: 'אי אפשר לקבוע פגישה חוזרת במועד הזה.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'תפוס';
      case 'outside-hours':
        return 'לא מוצע';
      case 'notice':
        return 'קרוב מדי';
      case 'window':
        return 'רחוק מדי';
    }
  },
  justTaken: 'נתפס זה עתה',
  clocksChange: (usual) => `במקום ${usual}, בגלל הזזת השעון`,
  bookTimes: (number) => `קביעת ${count(number, meetings)}`,
  timesBooked: (number) => `${number === 1 ? 'נקבעה' : 'נקבעו'} ${count(number, meetings)}`,
  timesRequested: (number) => `${count(number, meetings)} ${number === 1 ? 'ממתינה' : 'ממתינות'} לאישור`,
  invitationsSentTo: (email) => `ההזמנות יישלחו אל \u2068${email}\u2069.`,
  noInvitations: 'לא יישלחו הזמנות ליומן. אפשר להוסיף את הפגישות ליומן שלך כאן.',
  timesKept: 'המועדים שמורים לך עד שתתקבל תשובה.',
  linksPending: 'הקישורים לפגישות בהכנה…',
  linksLater: 'חלק מהקישורים לפגישות עדיין לא מוכנים. הם יופיעו בהזמנות.',
  linksFailed: 'לא ניתן היה ליצור את כל הקישורים לפגישות. הפגישות בתוקף, והקישורים יישלחו בהמשך.',
  timesDelayed: 'הפגישות בתוקף. ההזמנות ליומן יישלחו ברגע שהיומן יגיב.',
  checkingTimes: 'לא התקבלה תשובה. אנחנו בודקים אם הבקשות שלך הגיעו…',
  unknownTimes: 'עדיין לא ידוע לנו אם הבקשות שלך הגיעו. אפשר לנסות שוב בלי חשש: שום פגישה לא תיקבע פעמיים.',
  timesLost: 'חלק מהמועדים כבר לא פנויים, ולכן לא נקבע דבר. נא לעבור שוב על המועדים.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'נקבע';
      case 'pending':
        return 'ממתין לאישור';
      case 'cancelled':
        return 'בוטל';
      case 'declined':
        return 'נדחה';
      case 'expired':
        return 'לא אושר בזמן';
    }
  },
  timeOfSeries: (position, of) => `פגישה ${position} מתוך ${of}`,

  yourBooking: 'הפגישה שלך',
  reschedule: 'בחירת מועד אחר',
  chooseNewTime: 'מתי יהיה לך נוח יותר?',
  timeNow: 'המועד הנוכחי',
  newTime: 'המועד החדש',
  moveNow: 'שינוי המועד',
  moving: 'משנים את המועד…',
  moved: 'מועד הפגישה עודכן',
  keepTime: 'השארת המועד',
  cancelBooking: 'ביטול הפגישה',
  cancelQuestion: 'לבטל את הפגישה?',
  cancelReason: 'סיבה',
  cancelNow: 'כן, לבטל',
  cancelling: 'מבטלים את הפגישה…',
  keepBooking: 'לא, להשאיר',
  changedMeanwhile: 'הפגישה השתנתה בינתיים. זה המצב שלה עכשיו.',
  bookingOver: 'מועד הפגישה חלף, וכבר לא ניתן לשנות אותה.',
  noSuchBooking: 'הקישור הזה לא מוביל לשום פגישה. נא לפתוח שוב את הקישור שבאישור הפגישה.',

  waitlist: 'רשימת המתנה',
  joinWaitlist: 'הצטרפות לרשימת ההמתנה',
  joiningWaitlist: 'מצטרפים…',
  waitlistHelp:
    'עדיין לא נקבעת פגישה. אם יתפנה מועד ביום הזה, נכתוב לך ונשמור לך אותו לזמן מה; אז אפשר יהיה להחליט אם הוא מתאים.',
  waitlistDay: 'יום',
  waitlistDayFault: 'נא לבחור יום שאפשר לקבוע בו',
  noWaitlist: 'אין כאן רשימת המתנה.',
  cannotWait: 'אין רשימת המתנה ליום הזה. נא לבחור יום אחר.',
  onWaitlist: 'נרשמת לרשימת ההמתנה',
  waitlistPromise: (email, duration) =>
    `ברגע שיתפנה משהו, נכתוב אל \u2068${email}\u2069 ונשמור לך אותו למשך ${duration}. עדיין לא נקבעה פגישה.`,
  timeOffered: 'התפנה מועד בשבילך',
  offeredUntil: (when) => `המועד שמור לך עד \u2068${when}\u2069.`,
  takeOffer: 'קביעת המועד הזה',
  passOffer: 'לא המועד הזה – להמשיך לחכות',
  offerPassed: 'המועד הזה עובר לבא בתור. מקומך ברשימת ההמתנה נשמר.',
  offerLost: 'המועד הזה כבר לא שמור לך. מקומך ברשימת ההמתנה נשמר.',
  leaveWaitlist: 'יציאה מרשימת ההמתנה',
  leaveQuestion: 'לצאת מרשימת ההמתנה?',
  leaveNow: 'כן, לצאת',
  leavingWaitlist: 'יוצאים…',
  keepWaiting: 'לא, להמשיך לחכות',
  leftWaitlist: 'יצאת מרשימת ההמתנה',
  waitlistOver: 'היום שחיכית לו כבר עבר',
  waitlistBooked: 'קבעת מועד מרשימת ההמתנה',
  waitlistBookedNote: 'כל הפרטים נמצאים באישור הפגישה.',
  noSuchEntry: 'הקישור הזה לא מוביל לשום מקום ברשימת המתנה. נא לפתוח שוב את הקישור שבהודעה שלנו.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
}
