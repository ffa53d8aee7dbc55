import type { Texts } from './texts.js';

/** A noun for each way Ukrainian counts (CLDR plural rules of whole numbers). */
export interface Counted {
  /** 1, 21, 101 and the like. */
  readonly one: string;
  /** 2 to 4, 22 to 24 and the like. */
  readonly few: string;
  readonly many: string;
}

const rules = new Intl.PluralRules('uk');

export const times: Counted = { one: 'варіант часу', few: 'варіанти часу', many: 'варіантів часу' };

const zones: Counted = { one: 'часовий пояс', few: 'часові пояси', many: 'часових поясів' };

const faults: Counted = {
  one: 'поле потребує уваги',
  few: 'поля потребують уваги',
  many: 'полів потребують уваги',
};

export function count(number: number, noun: Counted): string {
  const rule = rules.select(number);
  return `${number} ${noun[rule === 'one' || rule === 'few' ? rule : 'many']}`;
}

const noAnswer = 'Служба бронювання не відповідає. Будь ласка, спробуйте ще раз за хвилину.';

/** Ukrainian, with ви. */
export const uk: Texts = {
  language: 'uk',
  direction: 'ltr',

  loading: 'Завантаження…',
  back: 'Назад',
  retry: 'Спробувати ще раз',
  noAnswer,
  goOn: 'Далі',
  change: 'Змінити',
  close: 'Закрити',
  newTab: '(відкриється в новій вкладці)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} год` : '', rest > 0 ? `${rest} хв` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Яка тривалість?',
  chooseService: 'Що ви хочете забронювати?',
  yourChoice: 'Ваш вибір',

  chooseDate: 'Виберіть день',
  previousMonth: 'Попередній місяць',
  nextMonth: 'Наступний місяць',
  dayWithTimes: (date, number) => `${date}, ${count(number, times)}`,
  dayWithoutTimes: (date) => `${date}, вільного часу немає`,

  chooseTime: 'Виберіть час',
  timesOn: (date) => date,
  timesFound: (number, range) => `${count(number, times)}: ${range}`,
  noTimesOn: (date) => `Немає вільного часу: ${date}.`,
  // The names of months are the same in the accusative; the year ends in a full stop of its own.
  noTimesIn: (month) => `На ${month} вільного часу немає.`,
  noTimesAtAll: 'Зараз вільного часу немає. Будь ласка, завітайте пізніше.',
  noTimesRead: 'Зараз не вдається завантажити розклад. Будь ласка, спробуйте ще раз за хвилину.',
  nextFree: (date) => `Найближчий вільний день: ${date}`,
  timeOnDay: (from, to, date) => `з ${from} до ${to}, ${date}`,
  morning: 'Ранок',
  afternoon: 'День',
  evening: 'Вечір',

  chooseLocation: 'Де?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Відеодзвінок';
      case 'phone-host-calls':
        return 'Телефон – ми зателефонуємо вам';
      case 'phone-guest-calls':
        return 'Телефон – ви телефонуєте нам';
      case 'in-person':
        return 'Особиста зустріч';
      case 'link':
        return 'Онлайн';
      case 'text':
        return 'Інше місце';
      case 'ask-guest':
        return 'Місце на ваш вибір';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Ви отримаєте посилання після бронювання';
      case 'phone-host-calls':
        return 'Залиште свій номер, і ми зателефонуємо';
      case 'phone-guest-calls':
        return 'Ви отримаєте номер після бронювання';
      case 'in-person':
        return 'Ви отримаєте адресу після бронювання';
      case 'link':
        return 'Ви отримаєте посилання після бронювання';
      case 'text':
        return 'Ви дізнаєтеся подробиці після бронювання';
      case 'ask-guest':
        return 'Вкажіть, де ми зустрінемося';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Недоступно: не підключено календар, який міг би створити посилання';
      case 'needs-reconnect':
        return 'Недоступно: організатор має поновити підключення календаря';
      case 'no-write-access':
        return 'Недоступно: календар організатора відкрито лише для читання';
      case 'conference-not-allowed':
        return 'Недоступно: календар організатора не створює таких посилань';
      case 'calendar-unreachable':
        return 'Зараз недоступно: календар не відповідає';
    }
  },
  noPlace: 'Зараз усі місця зустрічі недоступні. Будь ласка, спробуйте пізніше.',
  locationPhoneLabel: 'Ваш номер телефону',
  locationPlaceLabel: 'Де нам зустрітися?',

  timeZone: 'Часовий пояс',
  searchTimeZone: 'Знайти місто або часовий пояс',
  zonesFound: (number) => `Знайдено ${count(number, zones)}`,
  noZoneFound: 'Часовий пояс не знайдено. Спробуйте ввести велике місто поблизу.',

  yourDetails: 'Ваші дані',
  name: 'Ім’я',
  email: 'Електронна пошта',
  optional: 'необов’язково',
  book: 'Забронювати',
  booking: 'Бронювання…',
  changeTime: 'Вибрати інший час',
  required: (label) => `Будь ласка, заповніть поле: ${label}`,
  invalidEmail: 'Введіть адресу електронної пошти, наприклад name@example.com',
  invalidPhone: 'Введіть номер телефону цифрами, наприклад +380 44 123 4567',
  invalidUrl: 'Введіть веб-адресу, що починається з https://',
  invalidNumber: 'Введіть число',
  consentNeeded: 'Щоб продовжити, поставте тут позначку',
  checkAnswer: (label) => `Будь ласка, перевірте поле: ${label}`,
  faults: (number) => (number === 1 ? 'Одне поле потребує уваги' : count(number, faults)),
  choosePlaceholder: 'Виберіть',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Бронювання підтверджено';
      case 'pending':
        return 'Очікуємо підтвердження організатора';
      case 'cancelled':
        return 'Це бронювання скасовано';
      case 'declined':
        return 'Організатор не зміг прийняти це бронювання';
      case 'expired':
        return 'Це бронювання не підтвердили вчасно';
    }
  },
  confirmationSentTo: (email) => `Запрошення буде надіслано на ${email}.`,
  noInvitation: 'Запрошення в календар не надсилається. Додайте зустріч до свого календаря тут.',
  pendingNote: 'Цей час зарезервовано для вас, доки організатор не відповість.',
  what: 'Що',
  when: 'Коли',
  where: 'Де',
  who: 'Хто',
  joinLink: 'Приєднатися до зустрічі',
  conferencePending: 'Створюємо посилання на зустріч…',
  conferenceLater: 'Посилання на зустріч ще не готове. Ви знайдете його в запрошенні.',
  conferenceFailed:
    'Не вдалося створити посилання на зустріч. Ваше бронювання чинне; організатор надішле вам посилання.',
  calendarDelayed: 'Ваше бронювання чинне. Запрошення надійде, щойно календар відповість.',
  addToCalendar: 'Додати до календаря',
  calendarFile: 'Файл календаря',
  print: 'Роздрукувати',
  bookAnother: 'Забронювати ще раз',
  leavingFor: 'Ви переходите на',
  goOnTo: 'Перейти на',
  stayHere: 'Залишитися тут',

  failedTitle: 'Бронювання зараз не працює',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Деякі дані не прийнято. Будь ласка, перевірте їх і спробуйте ще раз.';
      case 'unauthenticated':
        return 'Це посилання більше не діє. Скористайтеся посиланням зі свого підтвердження.';
      case 'origin-not-allowed':
        return 'Цьому сайту не дозволено використовувати цю сторінку бронювання. Зверніться до його власника.';
      case 'not-found':
        return 'Такої сторінки бронювання не існує. Зверніться до власника сайту.';
      case 'slot-taken':
        return 'Хтось вас випередив: цей час уже зайнято. Будь ласка, виберіть інший.';
      case 'version-conflict':
        return 'Тим часом бронювання змінилося. Будь ласка, перегляньте його ще раз.';
      case 'in-progress':
        return 'Ваше бронювання ще обробляється. Будь ласка, зачекайте трохи.';
      case 'gone':
        return 'Цього бронювання більше не існує.';
      case 'key-reused':
        return 'Цю форму вже надсилали з іншими даними. Будь ласка, спробуйте ще раз.';
      case 'not-bookable':
        return 'Цей час уже не можна забронювати. Будь ласка, виберіть інший.';
      case 'refused':
        return 'Бронювання не прийнято.';
      case 'range-too-long':
        return 'Цей проміжок задовгий. Будь ласка, виберіть коротший.';
      case 'rate-limited':
        return 'Забагато спроб. Зачекайте хвилину й спробуйте ще раз.';
      case 'calendar-unreachable':
        return 'Календар зараз недоступний, тому нічого не заброньовано. Будь ласка, спробуйте ще раз за хвилину.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Сервер бронювання недоступний за своєю адресою.';
      case 'timeout':
        return 'Сервер бронювання не відповів вчасно.';
      case 'mixed-content':
        return 'Ця сторінка використовує https, але адреса сервера бронювання починається з http. Браузери таке блокують.';
      case 'not-a-backend':
        return 'За цією адресою щось відповідає, але це не сервер бронювання.';
      case 'offline':
        return 'Схоже, немає з’єднання з інтернетом. Введені дані збережено.';
    }
  },
  missingAttribute: (name) => `Цьому елементу бронювання потрібен атрибут «${name}».`,
  slotTakenTitle: 'Цей час щойно зайняли',
  slotTaken: 'Нічого не заброньовано. Введені дані збережено; будь ласка, виберіть інший час.',
  nearestTimes: 'Найближчий вільний час',
  checkingTitle: 'Хвилинку, будь ласка',
  checking: 'Відповіді немає. Перевіряємо, чи надійшло ваше бронювання…',
  unknownTitle: 'Відповіді все ще немає',
  unknownOutcome:
    'Ми ще не знаємо, чи надійшло ваше бронювання. Можна спокійно спробувати ще раз: час не забронюється двічі.',
  unknownEventType: (slug) => `Тут немає типу зустрічі «${slug}».`,
  waitlistWay: 'Немає зручного часу? Запишіться в лист очікування',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => uk;
