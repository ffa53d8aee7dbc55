import { formatNumber } from '../../format/format-number.js';
import type { SaidNeighbour, SaidReason, TroubleshooterWords } from './words.js';

/** Arabic, with the digits of a locale; what stands in a sentence from elsewhere is isolated from its direction. */
export function arabicOf(locale: string): TroubleshooterWords {
  const written = (count: number): string => formatNumber(locale, count);
  return {
    ...words,
    summary: (offered, all) =>
      offered === 0
        ? 'لا يُعرض أي وقت في هذا اليوم.'
        : `الأوقات المعروضة: ${written(offered)} من أصل ${written(all)}.`,
  };
}

const words: Omit<TroubleshooterWords, 'summary'> = {
  title: 'لماذا لا يمكن الحجز؟',
  lead: 'اليوم في طبقات: ما يوجد فيه وما يبقى للضيوف. اختر وقتًا لترى السبب.',
  eventType: 'نوع الموعد',
  duration: 'المدة',
  place: 'المكان',
  anyPlace: 'أي مكان',
  date: 'اليوم',
  previousDay: 'اليوم السابق',
  nextDay: 'اليوم التالي',
  today: 'اليوم الحالي',
  wholeDay: 'كل الساعات',
  timesIn: (zone) => `الأوقات بتوقيت ${apart(zone)}`,
  noEventType: 'لا يوجد بعد نوع موعد يمكن حجزه.',
  toEventTypes: 'الانتقال إلى أنواع المواعيد',
  unknown: (slug) => `لا يوجد نوع موعد باسم «${apart(slug)}».`,

  layer: (kind) => layers[kind],
  offeredLane: 'المعروض على الضيوف',
  layerOf: (kind, whose) => (kind === 'hours' ? `ساعات ${whose}` : `مشغول: ${whose}`),
  busy: 'مشغول',
  free: 'متاح',
  blocksNot: 'متاح، لا يحجب شيئًا',
  unreadable: 'تعذّرت القراءة',
  unreadableMeans: (calendar) => `تعذّرت قراءة ${calendar}، والمجهول لا يُعدّ متاحًا.`,
  inWords: 'الطبقات بالكلمات',
  nothingThere: 'لا شيء',
  wholeDayLong: 'طوال اليوم',
  booking: 'حجز',

  starts: 'أوقات اليوم',
  startsHelp: 'اختر وقتًا لترى لماذا يُعرض أو لا يُعرض.',
  noStarts: 'لا يمكن أن يبدأ أي موعد في هذا اليوم.',
  offered: 'معروض',
  startSaid: (time, reason) =>
    reason === undefined ? `${apart(time)}، معروض` : `${apart(time)}، غير معروض: ${reason}`,
  brief: (reason) => brief(reason),

  why: 'لماذا؟',
  chooseFirst: 'اختر وقتًا في الصورة أو في القائمة.',
  isOffered: (time) => `الوقت ${apart(time)} معروض.`,
  isNotOffered: (time) => `الوقت ${apart(time)} غير معروض.`,
  also: 'وإضافة إلى ذلك:',
  sentence: (reason) => (reason.whose === undefined ? own(reason) : others(reason, reason.whose)),
  organisers: (name) => `لا يمكن تغيير ذلك إلا من قِبل ${name}، منظّم نوع الموعد هذا.`,
  remedy: (deed) => remedies[deed],

  tryOut: 'تجربة',
  tried: (name) => tried[name],
  unit: (unit) => units[unit],
  hoursOn: (date) => `مفتوح أيضًا في ${apart(date)}`,
  from: 'من',
  to: 'إلى',
  tryIt: 'جرّب',
  now: (value) => `الآن ${apart(value)}`,
  cannotBe: 'هذا غير ممكن. يرجى التحقق منه.',
  notSaved: 'هكذا سيبدو الأمر. لم يُحفظ بعد.',
  asTried: 'هكذا سيبدو',
  putBack: 'إرجاع كما كان',
};

const layers = {
  hours: 'ساعاتك',
  calendar: 'تقويم',
  bookings: 'الحجوزات',
  buffers: 'الفواصل',
  notice: 'قريب جدًا',
  window: 'خارج مدة الحجز',
  limits: 'بلغ الحد',
} as const;

const remedies = {
  hours: 'تغيير الساعات الأسبوعية',
  date: 'تغيير ساعات هذا التاريخ',
  place: 'تغيير هذا المكان',
  buffer: 'تغيير الفاصل',
  notice: 'تغيير مهلة الحجز',
  window: 'تغيير المدة المتاحة مسبقًا',
  limit: 'تغيير الحد',
  booking: 'فتح الحجز',
  conflicts: 'اختيار التقاويم التي تحجب',
  reconnect: 'إعادة الربط',
  'when-unreadable': 'اختيار ما يُعتمد في هذه الأثناء',
  'open-event': 'فتح الحدث في التقويم',
} as const;

const tried = {
  bufferBeforeMinutes: 'الفاصل قبل الموعد',
  bufferAfterMinutes: 'الفاصل بعد الموعد',
  noticeMinutes: 'مهلة الحجز',
  'window.rollingDays': 'متاح للحجز مسبقًا',
  'limits.perDay': 'أقصى عدد حجوزات في اليوم',
  'limits.perWeek': 'أقصى عدد حجوزات في الأسبوع',
  from: 'أول تاريخ متاح',
  to: 'آخر تاريخ متاح',
} as const;

const units = { minutes: 'دقائق', hours: 'ساعات', days: 'أيام' } as const;

/** «طبيب الأسنان» (تقويم خاص). */
function named({ what, guest, calendar, isHeld }: SaidNeighbour): string {
  if (isHeld) return 'وقت يحجزه ضيف الآن';
  const title = what === undefined ? undefined : `«${what}»`;
  if (guest !== undefined) return [title, `مع ${guest}`].filter(Boolean).join(' ');
  if (calendar === undefined) return title ?? 'حجز';
  return title === undefined ? `حدث في التقويم ${calendar}` : `${title} (التقويم ${calendar})`;
}

function during({ when }: SaidNeighbour): string {
  return when === undefined ? 'طوال اليوم' : apart(when);
}

function own(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'مضى هذا الوقت.';
    case 'outside-hours':
      if (reason.place !== undefined) return `خارج ساعات المكان ${reason.place}.`;
      return reason.until !== undefined && reason.length !== undefined
        ? `متأخر جدًا: تنتهي ساعاتك في ${apart(reason.until)} ومدة الموعد ${apart(reason.length)}.`
        : 'خارج ساعاتك الأسبوعية.';
    case 'closed-by-override':
      return reason.place === undefined
        ? `ساعاتك في ${apart(reason.date)} لا تشمل هذا الوقت.`
        : `ساعات المكان ${reason.place} في ${apart(reason.date)} لا تشمل هذا الوقت.`;
    case 'busy':
      return `يوجد هناك ${named(reason)}، ${during(reason)}.`;
    case 'booked':
      return reason.isHeld
        ? `يحجز ضيف هذا الوقت الآن، ${during(reason)}.`
        : `محجوز: ${named(reason)}، ${during(reason)}.`;
    case 'buffer': {
      const side = `فاصل ${reason.side === 'after' ? 'بعد' : 'قبل'} ${named(reason)}`;
      if (reason.edge === undefined) return `${side}.`;
      return reason.side === 'after'
        ? `${side} حتى ${apart(reason.edge)}.`
        : `${side} ابتداءً من ${apart(reason.edge)}.`;
    }
    case 'notice':
      return reason.notice === undefined
        ? `قريب جدًا: أول وقت يمكن حجزه ${apart(reason.earliest)}.`
        : `قريب جدًا: مهلة الحجز لديك ${apart(reason.notice)}، وأول وقت يمكن حجزه ${apart(reason.earliest)}.`;
    case 'window':
      return `خارج التواريخ المتاحة للحجز${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `بلغ اليوم أقصى عدد من الحجوزات (${apart(reason.atMost)}).`
        : `بلغ الأسبوع الذي يبدأ ${apart(reason.date)} أقصى عدد من الحجوزات (${apart(reason.atMost)}).`;
    case 'calendar-unreachable':
      return `تعذّرت قراءة ${reason.calendar === undefined ? 'أحد التقاويم' : `التقويم ${reason.calendar}`}، والمجهول لا يُعدّ متاحًا.`;
  }
}

function others(reason: SaidReason, whose: string): string {
  switch (reason.code) {
    case 'past':
      return 'مضى هذا الوقت.';
    case 'outside-hours':
      return reason.until === undefined
        ? `خارج ساعات ${whose}.`
        : `متأخر جدًا بالنسبة إلى ${whose}: تنتهي الساعات في ${apart(reason.until)}.`;
    case 'closed-by-override':
      return `ساعات ${whose} في ${apart(reason.date)} لا تشمل هذا الوقت.`;
    case 'busy':
    case 'booked':
      return `${whose} مشغول، ${during(reason)}.`;
    case 'buffer':
      return `قريب جدًا مما لدى ${whose}، ${during(reason)}.`;
    case 'notice':
      return `قريب جدًا بالنسبة إلى ${whose}: أول وقت يمكن حجزه ${apart(reason.earliest)}.`;
    case 'window':
      return `خارج التواريخ التي يمكن فيها حجز ${whose}${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `بلغ ${whose} أقصى عدد من الحجوزات في هذا اليوم (${apart(reason.atMost)}).`
        : `بلغ ${whose} أقصى عدد من الحجوزات في الأسبوع الذي يبدأ ${apart(reason.date)} (${apart(reason.atMost)}).`;
    case 'calendar-unreachable':
      return `تعذّرت قراءة أحد تقاويم ${whose}، والمجهول لا يُعدّ متاحًا.`;
  }
}

function dates({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from !== undefined && to !== undefined) return `: من ${apart(from)} إلى ${apart(to)}`;
  if (from !== undefined) return `: ابتداءً من ${apart(from)}`;
  return to === undefined ? '' : `: حتى ${apart(to)}`;
}

function brief(reason: SaidReason): string {
  const { whose } = reason;
  const short = shortly(reason);
  return whose === undefined ? short : `${whose}: ${short}`;
}

function shortly(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'مضى';
    case 'outside-hours':
      if (reason.place !== undefined) return `خارج ساعات ${reason.place}`;
      return reason.until === undefined ? 'خارج الساعات' : 'متأخر في الساعات';
    case 'closed-by-override':
      return 'ساعات أخرى في هذا التاريخ';
    case 'busy':
      return reason.whose === undefined ? named(reason) : 'مشغول';
    case 'booked':
      return reason.whose === undefined ? `محجوز: ${named(reason)}` : 'مشغول';
    case 'buffer':
      return reason.whose === undefined
        ? `فاصل ${reason.side === 'after' ? 'بعد' : 'قبل'} ${named(reason)}`
        : 'فاصل';
    case 'notice':
      return 'قريب جدًا';
    case 'window':
      return 'خارج التواريخ المتاحة';
    case 'limit':
      return reason.per === 'day' ? 'بلغ حد اليوم' : 'بلغ حد الأسبوع';
    case 'calendar-unreachable':
      return 'تعذّرت قراءة تقويم';
  }
}

/** Between marks that keep its direction to itself. */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
