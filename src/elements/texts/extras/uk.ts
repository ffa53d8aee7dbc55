import { count, times, type Counted } from '../uk.js';
import type { ExtraTexts } from './extra-texts.js';

/** In the accusative: “ще на …”. */
const minutesLong: Counted = { one: 'хвилину', few: 'хвилини', many: 'хвилин' };

/** In the accusative, too. */
const secondsLong: Counted = { one: 'секунду', few: 'секунди', many: 'секунд' };

const seats: Counted = { one: 'місце', few: 'місця', many: 'місць' };

const weeksLong: Counted = { one: 'тиждень', few: 'тижні', many: 'тижнів' };

const repeats: Counted = { one: 'раз', few: 'рази', many: 'разів' };

const meetings: Counted = { one: 'зустріч', few: 'зустрічі', many: 'зустрічей' };

/** Ukrainian, with ви. */
export const uk: ExtraTexts = {
  weekOf: (range) => `Тиждень ${range}`,
  previousWeek: 'Попередній тиждень',
  nextWeek: 'Наступний тиждень',
  noTimesInWeek: (range) => `На тиждень ${range} вільного часу немає.`,
  nextTimes: 'Найближчий вільний час',
  earlierTimes: 'Раніший час',
  laterTimes: 'Пізніший час',
  moreTimes: (number) => `Ще ${count(number, times)}`,

  chooseHost: 'З ким?',
  anyHost: 'Хто матиме вільний час',
  clock: 'Формат часу',
  languages: 'Мова',

  heldFor: (time) => `Цей час зарезервовано для вас ще на ${time}`,
  heldStill: (seconds) => `Цей час зарезервовано для вас ще на ${howLong(seconds)}.`,
  holdLonger: 'Подовжити',
  holdEnded: 'Цей час більше не зарезервовано для вас. Ви ще можете спробувати його забронювати.',
  seatsLeft: (number) => `Залишилося ${count(number, seats)}`,

  furtherGuests: 'Інші гості',
  addGuest: 'Додати гостя',
  furtherGuest: (position) => `Електронна пошта гостя ${position}`,
  removeGuest: (position) => `Вилучити гостя ${position}`,
  furtherGuestsHelp: 'Вони теж отримають запрошення.',

  repeat: 'Повторювати',
  repeatEvery: 'Як часто?',
  everyWeeks: (number) => (number === 1 ? 'Щотижня' : `Кожні ${count(number, weeksLong)}`),
  repeatTimes: 'Скільки разів?',
  timesInAll: (number) => count(number, repeats),
  repeatNot: 'Не повторювати',
  seriesTimes: 'Які зустрічі?',
  findingTimes: 'Шукаємо вільний час…',
  timesFree: (free, all) => `Можна забронювати ${free} з ${all} зустрічей`,
  noSeries: 'Цей час не можна повторювати.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'зайнято';
      case 'outside-hours':
        return 'тоді не пропонується';
      case 'notice':
        return 'замало часу до зустрічі';
      case 'window':
        return 'занадто далеко';
    }
  },
  justTaken: 'щойно зайняли',
  clocksChange: (usual) => `замість ${usual} через переведення годинників`,
  bookTimes: (number) => `Забронювати ${count(number, meetings)}`,
  timesBooked: (number) => `Заброньовано ${count(number, meetings)}`,
  timesRequested: (number) => `Очікується підтвердження: ${count(number, meetings)}`,
  invitationsSentTo: (email) => `Запрошення надійдуть на ${email}.`,
  noInvitations: 'Запрошення в календар не надсилаються. Додайте зустрічі до свого календаря тут.',
  timesKept: 'Увесь цей час зарезервовано для вас, доки організатор не відповість.',
  linksPending: 'Створюємо посилання на зустрічі…',
  linksLater: 'Деякі посилання на зустрічі ще не готові. Ви знайдете їх у запрошеннях.',
  linksFailed:
    'Не вдалося створити всі посилання на зустрічі. Ваші бронювання чинні; організатор надішле вам посилання.',
  timesDelayed: 'Ваші бронювання чинні. Запрошення надійдуть, щойно календар відповість.',
  checkingTimes: 'Відповіді немає. Перевіряємо, чи надійшли ваші бронювання…',
  unknownTimes:
    'Ми ще не знаємо, чи надійшли ваші бронювання. Можна спокійно спробувати ще раз: ніщо не забронюється двічі.',
  timesLost:
    'Деякі з цих зустрічей уже недоступні, тому нічого не заброньовано. Будь ласка, перегляньте їх ще раз.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Заброньовано';
      case 'pending':
        return 'Очікує підтвердження';
      case 'cancelled':
        return 'Скасовано';
      case 'declined':
        return 'Відхилено';
      case 'expired':
        return 'Не підтверджено вчасно';
    }
  },
  timeOfSeries: (position, of) => `Зустріч ${position} з ${of}`,

  yourBooking: 'Ваше бронювання',
  reschedule: 'Вибрати інший час',
  chooseNewTime: 'Коли вам буде зручніше?',
  timeNow: 'Заброньований час',
  newTime: 'Новий час',
  moveNow: 'Перенести бронювання',
  moving: 'Перенесення…',
  moved: 'Ваше бронювання перенесено',
  keepTime: 'Залишити цей час',
  cancelBooking: 'Скасувати бронювання',
  cancelQuestion: 'Скасувати це бронювання?',
  cancelReason: 'Причина',
  cancelNow: 'Так, скасувати',
  cancelling: 'Скасування…',
  keepBooking: 'Ні, залишити',
  changedMeanwhile: 'Тим часом це бронювання змінилося. Ось його поточний стан.',
  bookingOver: 'Час цього бронювання вже минув, тож змінити його не можна.',
  noSuchBooking:
    'За цим посиланням немає бронювання. Будь ласка, відкрийте ще раз посилання зі свого підтвердження.',

  waitlist: 'Лист очікування',
  joinWaitlist: 'Записатися в лист очікування',
  joiningWaitlist: 'Запис…',
  waitlistHelp:
    'Поки що нічого не заброньовано. Якщо цього дня звільниться час, ми напишемо вам і деякий час триматимемо його для вас; тоді ви вирішите, чи він вам підходить.',
  waitlistDay: 'День',
  waitlistDayFault: 'Будь ласка, виберіть день, який можна забронювати',
  noWaitlist: 'Тут немає листа очікування.',
  cannotWait: 'На цей день немає листа очікування. Будь ласка, виберіть інший.',
  onWaitlist: 'Ви в листі очікування',
  waitlistPromise: (email, duration) =>
    `Щойно щось звільниться, ми напишемо на ${email} і триматимемо цей час для вас (${duration}). Поки що нічого не заброньовано.`,
  timeOffered: 'Для вас звільнився час',
  offeredUntil: (when) => `Його зарезервовано для вас до: ${when}.`,
  takeOffer: 'Забронювати цей час',
  passOffer: 'Не цей – чекати далі',
  offerPassed: 'Цей час дістанеться наступній людині. Ви залишаєтеся в листі очікування.',
  offerLost: 'Цей час більше не зарезервовано для вас. Ви залишаєтеся в листі очікування.',
  leaveWaitlist: 'Вийти з листа очікування',
  leaveQuestion: 'Вийти з листа очікування?',
  leaveNow: 'Так, вийти',
  leavingWaitlist: 'Вихід…',
  keepWaiting: 'Ні, чекати далі',
  leftWaitlist: 'Ви більше не в листі очікування',
  waitlistOver: 'День, на який ви чекали, минув',
  waitlistBooked: 'Ви забронювали час із листа очікування',
  waitlistBookedNote: 'Усі подробиці – у підтвердженні.',
  noSuchEntry:
    'За цим посиланням немає місця в листі очікування. Будь ласка, відкрийте ще раз посилання з нашого повідомлення.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
}
