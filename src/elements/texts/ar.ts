import type { Texts } from './texts.js';

const noAnswer = 'خدمة الحجز لا تستجيب. يُرجى المحاولة بعد قليل.';

/** A noun for each way Arabic counts (CLDR plural rules): one and two are in the noun itself and take no digit. */
export interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** 3 to 10. */
  readonly few: string;
  /** 11 to 99. */
  readonly many: string;
  /** 100, 101, 102 and the like. */
  readonly other: string;
}

const rules = new Intl.PluralRules('ar');

const times: Counted = {
  zero: 'لا مواعيد',
  one: 'موعد واحد',
  two: 'موعدان',
  few: 'مواعيد',
  many: 'موعدًا',
  other: 'موعد',
};

const zones: Counted = {
  zero: 'لا مناطق زمنية',
  one: 'منطقة زمنية واحدة',
  two: 'منطقتان زمنيتان',
  few: 'مناطق زمنية',
  many: 'منطقة زمنية',
  other: 'منطقة زمنية',
};

const hours: Counted = {
  zero: '',
  one: 'ساعة',
  two: 'ساعتان',
  few: 'ساعات',
  many: 'ساعة',
  other: 'ساعة',
};

const minutesLong: Counted = {
  zero: '',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};

const faults: Counted = {
  zero: 'لا شيء يحتاج إلى انتباهك',
  one: 'أمر واحد يحتاج إلى انتباهك',
  two: 'أمران يحتاجان إلى انتباهك',
  few: 'أمور تحتاج إلى انتباهك',
  many: 'أمرًا يحتاج إلى انتباهك',
  other: 'أمر يحتاج إلى انتباهك',
};

/** The digits of a locale: `ar-EG` writes ١٢, `ar-AE` writes 12. */
export function digitsOf(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping: false });
}

/** Says how many there are of something, in given digits. */
export function counterIn(digits: Intl.NumberFormat): (number: number, noun: Counted) => string {
  return (number, noun) => {
    const form = rules.select(number);
    return form === 'few' || form === 'many' || form === 'other'
      ? `${digits.format(number)} ${noun[form]}`
      : noun[form];
  };
}

/** Arabic, with the digits of a locale. */
export function arabicOf(locale: string): Texts {
  const count = counterIn(digitsOf(locale));
  return {
    ...words,
    duration: (minutes) =>
      [count(Math.floor(minutes / 60), hours), count(minutes % 60, minutesLong)].filter(Boolean).join(' و'),
    dayWithTimes: (date, number) => `${date}، ${count(number, times)}`,
    timesFound: (number, range) => `${range}: ${count(number, times)}`,
    zonesFound: (number) => `نتيجة البحث: ${count(number, zones)}`,
    faults: (number) => count(number, faults),
  };
}

const words: Omit<Texts, 'duration' | 'dayWithTimes' | 'timesFound' | 'zonesFound' | 'faults'> = {
  language: 'ar',
  direction: 'rtl',

  loading: 'جارٍ التحميل…',
  back: 'رجوع',
  retry: 'إعادة المحاولة',
  noAnswer,
  goOn: 'متابعة',
  change: 'تغيير',
  close: 'إغلاق',
  newTab: '(يُفتح في علامة تبويب جديدة)',
  chooseDuration: 'كم المدة؟',
  chooseService: 'ماذا تودّ أن تحجز؟',
  yourChoice: 'اختيارك',

  chooseDate: 'اختر يومًا',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  dayWithoutTimes: (date) => `${date}، لا مواعيد متاحة`,

  chooseTime: 'اختر وقتًا',
  timesOn: (date) => date,
  noTimesOn: (date) => `لا مواعيد متاحة يوم ${date}.`,
  noTimesIn: (month) => `لا مواعيد متاحة في ${month}.`,
  noTimesAtAll: 'لا توجد مواعيد متاحة حاليًا. يُرجى المحاولة لاحقًا.',
  noTimesRead: 'تعذّرت قراءة المواعيد المتاحة الآن. يُرجى المحاولة بعد قليل.',
  nextFree: (date) => `أقرب يوم متاح: ${date}`,
  timeOnDay: (from, to, date) => `من ${from} إلى ${to}، ${date}`,
  morning: 'صباحًا',
  afternoon: 'بعد الظهر',
  evening: 'مساءً',

  chooseLocation: 'أين؟',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'مكالمة فيديو';
      case 'phone-host-calls':
        return 'هاتفيًا – نتصل بك';
      case 'phone-guest-calls':
        return 'هاتفيًا – تتصل بنا';
      case 'in-person':
        return 'حضوريًا';
      case 'link':
        return 'عبر الإنترنت';
      case 'text':
        return 'مكان آخر';
      case 'ask-guest':
        return 'مكان من اختيارك';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'تحصل على الرابط عند الحجز';
      case 'phone-host-calls':
        return 'اترك رقمك وسنتصل بك';
      case 'phone-guest-calls':
        return 'تحصل على الرقم عند الحجز';
      case 'in-person':
        return 'تحصل على العنوان عند الحجز';
      case 'link':
        return 'تحصل على الرابط عند الحجز';
      case 'text':
        return 'تحصل على التفاصيل عند الحجز';
      case 'ask-guest':
        return 'أخبرنا أين نلتقي';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'غير متاح: لا يوجد تقويم متصل يمكنه إنشاء الرابط';
      case 'needs-reconnect':
        return 'غير متاح: يجب على المضيف تجديد الاتصال بالتقويم';
      case 'no-write-access':
        return 'غير متاح: تقويم المضيف للقراءة فقط';
      case 'conference-not-allowed':
        return 'غير متاح: تقويم المضيف لا ينشئ مثل هذه الروابط';
      case 'calendar-unreachable':
        return 'غير متاح الآن: التقويم لا يستجيب';
    }
  },
  noPlace: 'لا يمكن استخدام أي من أماكن اللقاء حاليًا. يُرجى المحاولة لاحقًا.',
  locationPhoneLabel: 'رقم هاتفك',
  locationPlaceLabel: 'أين نلتقي؟',

  timeZone: 'المنطقة الزمنية',
  searchTimeZone: 'ابحث عن مدينة أو منطقة زمنية',
  noZoneFound: 'لم يُعثر على منطقة زمنية. جرّب مدينة كبيرة قريبة منك.',

  yourDetails: 'بياناتك',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  optional: 'اختياري',
  book: 'احجز',
  booking: 'جارٍ الحجز…',
  changeTime: 'اختر وقتًا آخر',
  required: (label) => `يُرجى ملء الحقل: ${label}`,
  invalidEmail: 'يُرجى إدخال عنوان بريد إلكتروني مثل name@example.com',
  invalidPhone: 'يُرجى إدخال رقم هاتف بالأرقام، مثل ‎+49 30 1234567',
  invalidUrl: 'يُرجى إدخال عنوان ويب يبدأ بـ ‎https://‎',
  invalidNumber: 'يُرجى إدخال رقم',
  consentNeeded: 'يُرجى تحديد هذا المربع للمتابعة',
  checkAnswer: (label) => `يُرجى مراجعة: ${label}`,
  choosePlaceholder: 'يُرجى الاختيار',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'تم حجز موعدك';
      case 'pending':
        return 'في انتظار تأكيد المضيف';
      case 'cancelled':
        return 'أُلغي هذا الحجز';
      case 'declined':
        return 'تعذّر على المضيف قبول هذا الحجز';
      case 'expired':
        return 'لم يُؤكَّد هذا الحجز في الوقت المحدد';
    }
  },
  confirmationSentTo: (email) => `ستُرسل الدعوة إلى \u2068${email}\u2069.`,
  noInvitation: 'لن تصل دعوة تقويم. يرجى إضافة الموعد إلى تقويمك من هنا.',
  pendingNote: 'الموعد محفوظ لك حتى يرد المضيف.',
  what: 'الموضوع',
  when: 'الموعد',
  where: 'المكان',
  who: 'المشاركون',
  joinLink: 'الانضمام إلى اللقاء',
  conferencePending: 'جارٍ إنشاء رابط اللقاء…',
  conferenceLater: 'رابط اللقاء ليس جاهزًا بعد. ستجده في الدعوة.',
  conferenceFailed: 'تعذّر إنشاء رابط اللقاء. حجزك قائم، وسيرسل إليك المضيف رابطًا.',
  calendarDelayed: 'حجزك قائم. ستصلك دعوة التقويم حالما يستجيب التقويم.',
  addToCalendar: 'أضف إلى التقويم',
  calendarFile: 'ملف تقويم',
  print: 'طباعة',
  bookAnother: 'احجز موعدًا آخر',
  leavingFor: 'سيتم نقلك إلى',
  goOnTo: 'تابع إلى',
  stayHere: 'البقاء هنا',

  failedTitle: 'الحجز غير متاح الآن',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'لم يُقبل بعض ما أدخلته. يُرجى مراجعته والمحاولة مجددًا.';
      case 'unauthenticated':
        return 'لم يعد هذا الرابط صالحًا. يُرجى استخدام الرابط الوارد في تأكيد حجزك.';
      case 'origin-not-allowed':
        return 'لا يُسمح لهذا الموقع باستخدام صفحة الحجز هذه. يُرجى التواصل مع القائم على الموقع.';
      case 'not-found':
        return 'صفحة الحجز هذه غير موجودة. يُرجى التواصل مع القائم على الموقع.';
      case 'slot-taken':
        return 'سبقك شخص آخر: هذا الموعد محجوز. يُرجى اختيار موعد آخر.';
      case 'version-conflict':
        return 'تغيّر الحجز في هذه الأثناء. يُرجى الاطلاع عليه مجددًا.';
      case 'in-progress':
        return 'ما زال حجزك قيد المعالجة. يُرجى الانتظار لحظة.';
      case 'gone':
        return 'لم يعد هذا الحجز موجودًا. يمكنك حجز وقت آخر.';
      case 'key-reused':
        return 'أُرسل هذا النموذج من قبل ببيانات أخرى. يُرجى المحاولة مجددًا.';
      case 'not-bookable':
        return 'لم يعد حجز هذا الموعد ممكنًا. يُرجى اختيار موعد آخر.';
      case 'refused':
        return 'لم يُقبل الحجز. يُرجى اختيار وقت آخر أو التواصل معنا.';
      case 'range-too-long':
        return 'هذه الفترة طويلة جدًا. يُرجى اختيار فترة أقصر.';
      case 'rate-limited':
        return 'محاولات كثيرة جدًا. يُرجى الانتظار دقيقة ثم المحاولة مجددًا.';
      case 'calendar-unreachable':
        return 'تعذّرت قراءة التقويم الآن، لذلك لم يُحجز شيء. يُرجى المحاولة بعد قليل.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'يتعذّر الوصول إلى خادم الحجز على عنوانه.';
      case 'timeout':
        return 'لم يستجب خادم الحجز في الوقت المحدد.';
      case 'mixed-content':
        return 'تستخدم هذه الصفحة https، لكن عنوان خادم الحجز يبدأ بـ http، والمتصفحات تمنع ذلك.';
      case 'not-a-backend':
        return 'ثمة ما يستجيب على هذا العنوان، لكنه ليس خادم حجز.';
      case 'offline':
        return 'يبدو أنك غير متصل بالإنترنت. ما أدخلته محفوظ.';
    }
  },
  missingAttribute: (name) => `يحتاج عنصر الحجز هذا إلى السمة «\u2068${name}\u2069».`,
  slotTakenTitle: 'حُجز هذا الموعد للتو',
  slotTaken: 'لم يُحجز شيء. ما كتبته محفوظ؛ يُرجى اختيار موعد آخر.',
  nearestTimes: 'أقرب المواعيد المتاحة',
  checkingTitle: 'لحظة من فضلك',
  checking: 'لم يصل ردّ. نتحقق من وصول حجزك…',
  unknownTitle: 'لا ردّ حتى الآن',
  unknownOutcome: 'لا نعلم بعد إن كان حجزك قد وصل. إعادة المحاولة آمنة: لن يُحجز لك مرتين.',
  unknownEventType: (slug) => `لا يوجد هنا نوع موعد باسم «\u2068${slug}\u2069».`,
  waitlistWay: 'لا يوجد وقت مناسب؟ انضم إلى قائمة الانتظار',
};

/** Arabic, with the digits that the language has by itself. */
export const ar: Texts = arabicOf('ar');

/** The words for a locale of the language. */
export { arabicOf as textsFor };
