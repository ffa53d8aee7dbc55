import { counterIn, digitsOf, type Counted } from '../ar.js';
import type { ExtraTexts } from './extra-texts.js';

const times: Counted = {
  zero: 'لا مواعيد أخرى',
  one: 'موعد واحد آخر',
  two: 'موعدان آخران',
  few: 'مواعيد أخرى',
  many: 'موعدًا آخر',
  other: 'موعد آخر',
};

/** In the genitive: “لمدة …”. */
const minutesLong: Counted = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتين',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};

/** In the genitive, too. */
const secondsLong: Counted = {
  zero: 'أقل من ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: 'ثوانٍ',
  many: 'ثانية',
  other: 'ثانية',
};

const seats: Counted = {
  zero: 'لا مقاعد متبقية',
  one: 'مقعد واحد متبقٍّ',
  two: 'مقعدان متبقيان',
  few: 'مقاعد متبقية',
  many: 'مقعدًا متبقيًا',
  other: 'مقعد متبقٍّ',
};

/** In the genitive: “كل …”. */
const weeksLong: Counted = {
  zero: 'أسبوع',
  one: 'أسبوع',
  two: 'أسبوعين',
  few: 'أسابيع',
  many: 'أسبوعًا',
  other: 'أسبوع',
};

const appointments: Counted = {
  zero: 'لا مواعيد',
  one: 'موعد واحد',
  two: 'موعدان',
  few: 'مواعيد',
  many: 'موعدًا',
  other: 'موعد',
};

/** In the accusative: “احجز …”. */
const appointmentsToBook: Counted = { ...appointments, one: 'موعدًا واحدًا', two: 'موعدين' };

/** In the genitive: “تم حجز …”. */
const appointmentsOf: Counted = { ...appointments, two: 'موعدين' };

/** Arabic, with the digits of a locale. */
export function arabicOf(locale: string): ExtraTexts {
  const digits = digitsOf(locale);
  const count = counterIn(digits);
  const howLong = (seconds: number): string => {
    const minutes = seconds / 60;
    return Number.isInteger(minutes) ? count(minutes, minutesLong) : count(seconds, secondsLong);
  };
  return {
    weekOf: (range) => `أسبوع ${range}`,
    previousWeek: 'الأسبوع السابق',
    nextWeek: 'الأسبوع التالي',
    noTimesInWeek: (range) => `لا مواعيد متاحة في أسبوع ${range}.`,
    nextTimes: 'المواعيد المتاحة التالية',
    earlierTimes: 'مواعيد أبكر',
    laterTimes: 'مواعيد لاحقة',
    moreTimes: (number) => count(number, times),

    chooseHost: 'مع من؟',
    anyHost: 'أي شخص متاح',
    clock: 'نظام الساعة',
    languages: 'اللغة',

    heldFor: (time) => `هذا الموعد محفوظ لك لمدة ${time}`,
    heldStill: (seconds) => `هذا الموعد محفوظ لك لمدة ${howLong(seconds)}.`,
    holdLonger: 'تمديد المدة',
    holdEnded: 'لم يعد هذا الموعد محفوظًا لك، لكن ما زال بإمكانك محاولة حجزه.',
    seatsLeft: (number) => count(number, seats),

    furtherGuests: 'مشاركون آخرون',
    addGuest: 'إضافة مشارك',
    furtherGuest: (position) => `البريد الإلكتروني للمشارك ${digits.format(position)}`,
    removeGuest: (position) => `إزالة المشارك ${digits.format(position)}`,
    furtherGuestsHelp: 'ستصلهم الدعوة أيضًا.',

    repeat: 'تكرار الموعد',
    repeatEvery: 'معدل التكرار',
    everyWeeks: (weeks) => `كل ${count(weeks, weeksLong)}`,
    repeatTimes: 'عدد المواعيد',
    timesInAll: (number) => count(number, appointments),
    repeatNot: 'بدون تكرار',
    seriesTimes: 'أي المواعيد؟',
    findingTimes: 'جارٍ البحث عن المواعيد المتاحة…',
    timesFree: (free, all) => `المواعيد التي يمكن حجزها: ${digits.format(free)} من ${digits.format(all)}`,
    noSeries: 'لا يمكن تكرار هذا الموعد.',
    absence: (reason) => {
      switch (reason) {
        case 'unavailable':
          return 'محجوز';
        case 'outside-hours':
          return 'غير معروض حينها';
        case 'notice':
          return 'قريب جدًا';
        case 'window':
          return 'بعيد جدًا';
      }
    },
    justTaken: 'حُجز للتو',
    clocksChange: (usual) => `بدلًا من ${usual}، بسبب تغيير الساعة`,
    bookTimes: (number) => `احجز ${count(number, appointmentsToBook)}`,
    timesBooked: (number) => `تم حجز ${count(number, appointmentsOf)}`,
    timesRequested: (number) => `${count(number, appointments)} بانتظار تأكيد المضيف`,
    invitationsSentTo: (email) => `ستُرسل الدعوات إلى \u2068${email}\u2069.`,
    noInvitations: 'لن تصل دعوات تقويم. يُرجى إضافة المواعيد إلى تقويمك من هنا.',
    timesKept: 'المواعيد محفوظة لك حتى يرد المضيف.',
    linksPending: 'جارٍ إنشاء روابط اللقاءات…',
    linksLater: 'بعض روابط اللقاءات ليس جاهزًا بعد. ستجدها في الدعوات.',
    linksFailed: 'تعذّر إنشاء بعض روابط اللقاءات. حجوزاتك قائمة، وسيرسل إليك المضيف الروابط.',
    timesDelayed: 'حجوزاتك قائمة. ستصلك دعوات التقويم حالما يستجيب التقويم.',
    checkingTimes: 'لم يصل ردّ. نتحقق من وصول حجوزاتك…',
    unknownTimes: 'لا نعلم بعد إن كانت حجوزاتك قد وصلت. إعادة المحاولة آمنة: لن يُحجز أي موعد مرتين.',
    timesLost: 'بعض هذه المواعيد لم تعد متاحة، لذلك لم يُحجز شيء. يُرجى مراجعة المواعيد مجددًا.',
    timeStatus: (status) => {
      switch (status) {
        case 'confirmed':
          return 'محجوز';
        case 'pending':
          return 'بانتظار التأكيد';
        case 'cancelled':
          return 'ملغى';
        case 'declined':
          return 'مرفوض';
        case 'expired':
          return 'لم يؤكَّد في الوقت المناسب';
      }
    },
    timeOfSeries: (position, of) => `الموعد ${digits.format(position)} من ${digits.format(of)}`,

    yourBooking: 'حجزك',
    reschedule: 'اختر وقتًا آخر',
    chooseNewTime: 'أي وقت يناسبك أكثر؟',
    timeNow: 'الموعد الحالي',
    newTime: 'الموعد الجديد',
    moveNow: 'تغيير الموعد',
    moving: 'جارٍ تغيير الموعد…',
    moved: 'تم تغيير موعدك',
    keepTime: 'الإبقاء على الموعد',
    cancelBooking: 'إلغاء الحجز',
    cancelQuestion: 'هل تودّ إلغاء هذا الحجز؟',
    cancelReason: 'السبب',
    cancelNow: 'نعم، إلغاء الحجز',
    cancelling: 'جارٍ إلغاء الحجز…',
    keepBooking: 'لا، الإبقاء عليه',
    changedMeanwhile: 'تغيّر هذا الحجز في هذه الأثناء. هذه حالته الآن.',
    bookingOver: 'انقضى موعد هذا الحجز، ولم يعد تغييره ممكنًا.',
    noSuchBooking: 'لا يوجد حجز لهذا الرابط. يُرجى فتح الرابط الوارد في تأكيد حجزك مجددًا.',

    waitlist: 'قائمة الانتظار',
    joinWaitlist: 'الانضمام إلى قائمة الانتظار',
    joiningWaitlist: 'جارٍ الانضمام…',
    waitlistHelp:
      'لم يُحجز شيء بعد. إذا توفّر موعد في هذا اليوم، نراسلك ونحفظه لك بعض الوقت، ثم تقرر إن كنت تريده.',
    waitlistDay: 'اليوم',
    waitlistDayFault: 'يُرجى اختيار يوم يمكن حجزه',
    noWaitlist: 'لا توجد قائمة انتظار هنا.',
    cannotWait: 'لا يمكن الانتظار لهذا اليوم. يُرجى اختيار يوم آخر.',
    onWaitlist: 'أنت على قائمة الانتظار',
    waitlistPromise: (email, duration) =>
      `فور توفّر موعد، نراسلك على \u2068${email}\u2069 ونحفظه لك (${duration}). لم يُحجز شيء بعد.`,
    timeOffered: 'توفّر موعد لك',
    offeredUntil: (when) => `هذا الموعد محفوظ لك حتى \u2068${when}\u2069.`,
    takeOffer: 'حجز هذا الموعد',
    passOffer: 'ليس هذا الموعد – سأواصل الانتظار',
    offerPassed: 'سيُعرض هذا الموعد على الشخص التالي. ما زلت على قائمة الانتظار.',
    offerLost: 'لم يعد هذا الموعد محفوظًا لك. ما زلت على قائمة الانتظار.',
    leaveWaitlist: 'مغادرة قائمة الانتظار',
    leaveQuestion: 'هل تودّ مغادرة قائمة الانتظار؟',
    leaveNow: 'نعم، مغادرة',
    leavingWaitlist: 'جارٍ المغادرة…',
    keepWaiting: 'لا، سأواصل الانتظار',
    leftWaitlist: 'لم تعد على قائمة الانتظار',
    waitlistOver: 'انقضى اليوم الذي كنت تنتظره',
    waitlistBooked: 'حجزت موعدًا من قائمة الانتظار',
    waitlistBookedNote: 'تجد كل التفاصيل في تأكيد الحجز.',
    noSuchEntry: 'لا يوجد مكان على قائمة انتظار لهذا الرابط. يُرجى فتح الرابط الوارد في رسالتنا مجددًا.',
  };
}

/** Arabic, with the digits that the language has by itself. */
export const ar: ExtraTexts = arabicOf('ar');
