import { isolated } from '../../format/isolated.js';
import type { AgendaWords } from './words.js';

/** Arabic; what stands in a sentence from elsewhere is isolated from its direction. */
export const ar: AgendaWords = {
  title: 'جدول المواعيد',
  view: 'طريقة العرض',
  week: 'أسبوع',
  list: 'قائمة',
  today: 'اليوم',
  earlier: (days) => `${daysOf(days)} إلى الوراء`,
  later: (days) => `${daysOf(days)} إلى الأمام`,
  goToDate: 'الانتقال إلى تاريخ',
  showEnded: 'إظهار الحجوزات الملغاة',
  timeZone: 'المنطقة الزمنية',
  ownZone: (name) => `أوقات عملك: ${isolated(name)}`,
  deviceZone: (name) => `هذا الجهاز: ${isolated(name)}`,
  allDay: 'طوال اليوم',
  nothingOnDay: 'لا شيء',
  shown: (range, bookings, events) => `${isolated(range)}: الحجوزات ${bookings}، أحداث التقويم ${events}`,

  free: 'متاح',
  busy: 'مشغول',
  untitled: 'مشغول',
  status: (status) => statuses[status],
  waitsUntil: (when) => `بانتظار موافقتك حتى ${isolated(when)}`,
  calendarState: (state) => states[state],
  changedInCalendar: 'تغيّر في التقويم',

  when: 'الموعد',
  guestTime: 'بتوقيت الضيف',
  guest: 'الضيف',
  deletedGuest: '(محذوف)',
  furtherGuests: 'يُحضر معه',
  series: 'سلسلة المواعيد',
  seriesPlace: (position, of) => `${position} من ${of}`,
  guestAnswer: 'الرد على الدعوة',
  invitationAnswer: (answer) => answers[answer],
  where: 'المكان',
  place: (kind) => places[kind],
  placeDetail: (kind) => (kind === 'phone-host-calls' ? 'رقم هاتف الضيف' : 'المكان الذي يريده الضيف'),
  join: 'الانضمام إلى مكالمة الفيديو',
  linkComing: 'يجري إنشاء الرابط.',
  linkFailed: 'تعذّر إنشاء الرابط. يرجى إبلاغ ضيفك بكيفية اللقاء.',
  withHosts: 'مع',
  inCalendar: 'في تقويمك',
  reason: 'السبب',
  calendar: 'التقويم',
  people: 'الأشخاص',
  blocks: 'يحجب هذا الوقت عن الحجوزات',
  blocksNot: 'متاح: لا يحجب الحجوزات',
  openInCalendar: 'فتح في التقويم',
  yes: 'نعم',
  no: 'لا',

  deed: (deed) => deeds[deed],
  consequence: (deed, guest) => consequences[deed](isolated(guest)),
  done: (deed) => done[deed],
  giveReason: 'السبب (اختياري؛ يمكن لضيفك قراءته)',
  back: 'رجوع',
  moved: (from, to) => `نُقل الحدث في التقويم من ${isolated(from)} إلى ${isolated(to)}.`,
  eventGone: 'حُذف الحدث في التقويم.',
  clashBooking: 'يوجد حجز آخر في ذلك الوقت.',
  clashAllDay: 'يشغل الحدث أيامًا كاملة، ولا يمكن للحجز ذلك.',
  staleNews: 'تغيّر الحجز في هذه الأثناء. هذا وضعه الآن.',

  unwritten: (count) =>
    count === 1
      ? 'يوجد حجز لا يظهر في تقويمك كما ينبغي. الحجز نفسه قائم.'
      : `حجوزات لا تظهر في تقويمك كما ينبغي: ${count}. الحجوزات نفسها قائمة.`,
  unwrittenReason: (code) => reasons[code] ?? 'لم يقبل التقويم ذلك.',
  unreadReason: (code) => unread[code] ?? 'لا يستجيب حاليًا.',
  writeAgain: 'الكتابة مرة أخرى',
  writingAgain: 'تجري الكتابة في التقويم.',
  unreadable: (calendar) => `تتعذّر قراءة «${isolated(calendar)}».`,
  asOf: (when) => `المعروض منه يعود إلى ${isolated(when)}.`,

  bookForGuest: 'الحجز لضيف',
  eventType: 'نوع الموعد',
  duration: 'المدة',
  fromDate: 'ابتداءً من',
  time: 'الوقت',
  chooseTime: 'اختيار الوقت',
  noTimes: 'لا وقت متاح في الأيام السبعة ابتداءً من ذلك.',
  nextFree: (when) => `أقرب وقت متاح: ${isolated(when)}`,
  noEventTypes: 'لا يوجد ما يمكن حجزه بعد. يرجى إعداد نوع موعد أولًا.',
  guestDetails: 'الضيف',
  missingTime: 'يرجى اختيار الوقت أولًا.',
  booked: (guest, when) => `تم الحجز باسم ${isolated(guest)}: ${isolated(when)}.`,

  waitlist: (count) => `قائمة الانتظار (${count})`,
  waitsSince: (when) => `ينتظر منذ ${isolated(when)}`,
  offeredUntil: (time, when) => `${isolated(time)} محفوظ حتى ${isolated(when)}`,
};

function daysOf(days: number): string {
  if (days === 7) return 'أسبوع';
  return days === 1 ? 'يوم' : 'ثلاثة أيام';
}

const statuses = {
  pending: 'بانتظار موافقتك',
  confirmed: 'مؤكد',
  cancelled: 'ملغى',
  declined: 'مرفوض',
  expired: 'انتهى دون رد',
} as const;

const states = {
  none: 'لا يُكتب هناك',
  writing: 'تجري كتابته',
  written: 'مكتوب',
  failed: 'تعذّرت كتابته',
} as const;

const answers = {
  none: 'لا رد بعد',
  accepted: 'مقبولة',
  declined: 'مرفوضة (الحجز لا يزال قائمًا)',
  tentative: 'ربما',
} as const;

const deeds = {
  confirm: 'تأكيد',
  decline: 'رفض',
  'keep-booked': 'الإبقاء على ما حُجز',
  'keep-calendar': 'اعتماد ما في التقويم',
  cancel: 'إلغاء الحجز',
} as const;

const consequences = {
  confirm: (guest: string) => `يُبلَّغ ${guest} بذلك، ويُضاف الموعد إلى تقويمك.`,
  decline: (guest: string) => `يُبلَّغ ${guest} بذلك، ويعود الوقت متاحًا. لا يمكن التراجع عن هذا.`,
  'keep-booked': () => 'يعود الحدث إلى الوقت المحجوز.',
  'keep-calendar': (guest: string) => `يتبع الحجز حدثه في التقويم، ويُبلَّغ ${guest} بذلك.`,
  cancel: (guest: string) => `يُبلَّغ ${guest} بذلك، ويعود الوقت متاحًا. لا يمكن التراجع عن هذا.`,
} as const;

const done = {
  confirm: 'تم التأكيد.',
  decline: 'تم الرفض.',
  'keep-booked': 'يبقى كما حُجز.',
  'keep-calendar': 'أصبح الآن كما في التقويم.',
  cancel: 'تم الإلغاء.',
} as const;

const places = {
  'phone-host-calls': 'تتصل أنت بالضيف',
  'phone-guest-calls': 'يتصل بك الضيف',
  'in-person': 'حضوريًا',
  link: 'عبر الإنترنت',
  text: 'مكان آخر',
  'ask-guest': 'حيث يريد الضيف',
} as const;

const unread: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'انتهى الاتصال بهذا التقويم.',
  'not-found': 'لم يعد هذا التقويم موجودًا.',
  refused: 'لا يُسمح بقراءته.',
};

const reasons: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'انتهى الاتصال بالتقويم.',
  refused: 'لا يسمح التقويم بالكتابة.',
  'not-found': 'لم يعد التقويم موجودًا.',
  'calendar-unreachable': 'لم يستجب التقويم طوال يوم كامل.',
};

type BookingCode = Parameters<AgendaWords['unwrittenReason']>[0];
