import { count, type Counted } from '../he.js';
import type { ExtraTexts } from './extra-texts.js';

const times: Counted = { one: 'מועד אחד', two: 'שני מועדים', other: 'מועדים' };

const minutesLong: Counted = { one: 'דקה', two: 'שתי דקות', other: 'דקות' };

const secondsLong: Counted = { one: 'שנייה', two: 'שתי שניות', other: 'שניות' };

const seats: Counted = { one: 'מקום אחד', two: 'שני מקומות', other: 'מקומות' };

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
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
}
