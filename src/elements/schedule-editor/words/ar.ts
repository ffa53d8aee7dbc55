import type { NoticeUnit } from '../whole-number.js';
import type { TermFault } from '../term-faults.js';
import type { ScheduleWords } from './words.js';

/** Arabic, with the digits of the region. */
export function ar(locale: string): ScheduleWords {
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const plural = new Intl.PluralRules('ar');
  const counted = (
    count: number,
    [one, two, few, many]: readonly [string, string, string, string],
  ): string => {
    if (count === 1) return one;
    if (count === 2) return two;
    return `${numbers.format(count)} ${plural.select(count) === 'few' ? few : many}`;
  };
  const ofDays = (count: number): string => counted(count, ['يوم واحد', 'يومين', 'أيام', 'يومًا']);
  return {
    whichHours: 'أي ساعات تُعتمد',
    usualHours: 'ساعاتي المعتادة من ملفي الشخصي',
    ownHours: 'ساعات خاصة',
    weekly: 'الساعات الأسبوعية',
    weeklyHelp: 'متى يمكن الحجز لديك في أسبوع عادي. تُستبعد الأوقات المشغولة في تقاويمك تلقائيًا.',
    closed: 'مغلق',
    from: (day) => `${day}، من`,
    to: (day) => `${day}، إلى`,
    addHours: (day) => `إضافة ساعات يوم ${day}`,
    removeHours: (day, from, to) => `${day}: إزالة الساعات من ⁨${from}⁩ إلى ⁨${to}⁩`,
    add: 'إضافة ساعات',
    copy: 'نسخ …',
    copyOf: (day) => `نسخ ساعات ${day}`,
    copyTo: (day) => `نسخ ساعات ${day} إلى`,
    allDays: 'كل يوم',
    workdays: 'من الاثنين إلى الجمعة',
    apply: 'نسخ',
    copied: (day, count) => `أصبحت ساعات ${day} معتمدة في ${ofDays(count)} غيره.`,
    hoursRemoved: 'أُزيلت الساعات.',
    zoneHelp: 'ساعاتك محسوبة بهذه المنطقة الزمنية، ويراها الضيوف بمنطقتهم.',

    overrides: 'ساعات أخرى في تواريخ معيّنة',
    overridesHelp: 'اختر تاريخًا أو عدة تواريخ لإغلاقها أو لتحديد ساعات أخرى لها، كالإجازة مثلًا.',
    dayState: (date, state) =>
      state === 'closed' ? `${date}، مغلق` : state === 'other' ? `${date}، ساعات أخرى` : date,
    chosen: (count, dates) => `تم اختيار ${ofDays(count)}: ${dates}`,
    onChosen: 'في هذه التواريخ',
    closedAllDay: 'مغلق طوال اليوم',
    otherHours: 'ساعات أخرى',
    chosenDates: 'التواريخ المختارة',
    set: (count) => `تطبيق على ${ofDays(count)}`,
    coming: 'التواريخ القادمة',
    nothingComing: 'لا توجد ساعات أخرى في أي تاريخ قادم.',
    past: (count) => `تواريخ سابقة: ${numbers.format(count)}`,
    editDate: (date) => `تعديل ${date}`,
    removeDate: (date) => `إزالة ${date}: تعود الساعات الأسبوعية`,
    dateRemoved: (date) => `عادت الساعات الأسبوعية معتمدة في ${date}.`,
    datesSet: (count) => `تم التطبيق على ${ofDays(count)}.`,

    holidays: 'العطل الرسمية',
    holidaysHelp: 'العطل الرسمية لهذا العام والعام القادم. يُغلق ما تختاره أنت، ولا يُغلق شيء تلقائيًا.',
    country: 'البلد',
    region: 'المنطقة',
    wholeCountry: 'البلد كله',
    chooseCountry: 'اختر بلدًا',
    alreadyClosed: 'مغلق مسبقًا',
    noHolidays: 'لا تُعرف عطل رسمية هنا.',
    closeOn: (count) => (count === 0 ? 'إغلاق الأيام المختارة' : `إغلاق ${ofDays(count)}`),
    allHolidays: 'كلها',

    rules: 'القواعد',
    bufferBefore: 'فاصل قبل الموعد (بالدقائق)',
    bufferAfter: 'فاصل بعد الموعد (بالدقائق)',
    bufferHelp: 'يبقى خاليًا حول كل حجز، للتنقل أو للاستراحة. ويجوز أن يقع خارج ساعاتك.',
    notice: 'مهلة الحجز',
    noticeHelp: 'لا يمكن لأحد حجز وقت يبدأ قبل مضي هذه المدة من الآن.',
    unit: (unit) => units[unit],
    unitOfNotice: 'وحدة المهلة',
    window: 'إلى أي مدى مسبقًا',
    rolling: 'عدد من الأيام من اليوم',
    rollingDays: 'عدد الأيام من اليوم',
    betweenDates: 'بين تاريخين',
    firstDate: 'أول تاريخ',
    lastDate: 'آخر تاريخ',
    windowHelp: 'لا تظهر أوقات في الأيام خارجه. ويُحسب اليوم الأخير أيضًا.',
    limits: 'الحدود القصوى',
    limitsHelp: 'عند بلوغ هذا العدد يُغلق باقي اليوم أو الأسبوع. يبدأ الأسبوع يوم الاثنين. فارغ: بلا حد.',
    perDay: 'أقصى عدد في اليوم',
    perWeek: 'أقصى عدد في الأسبوع',
    interval: 'المسافة بين أوقات البدء (بالدقائق)',
    intervalHelp: 'مع القيمة 15 تبدأ الأوقات في ⁨9:00⁩ و⁨9:15⁩ و⁨9:30⁩ … فارغ: مدة بعد أخرى.',

    fault: (fault) => faults[fault],
    outOfBounds: (least, most) => `يرجى إدخال عدد من ${least} إلى ${most}.`,
    note: (note, time) =>
      note === 'overnight'
        ? `يمتد بعد منتصف الليل حتى ⁨${time}⁩ من اليوم التالي.`
        : `ينتهي حيث يبدأ: أي 24 ساعة، حتى ⁨${time}⁩ من اليوم التالي. إن لم ترد ساعات فأزله.`,
    toMend: (count) => `يجب تصحيح بعض الحقول قبل الحفظ (${numbers.format(count)}).`,
    showFault: 'عرض الأول',
    noSuchEventType: 'لم يعد نوع الموعد هذا موجودًا.',
  };
}

const units: Readonly<Record<NoticeUnit, string>> = { minutes: 'دقائق', hours: 'ساعات', days: 'أيام' };

const faults: Readonly<Record<TermFault, string>> = {
  unreadable: 'يرجى إدخال وقت، مثل ⁨9:00⁩ أو ⁨17:30⁩.',
  overlap: 'يتداخل هذا مع ساعات أخرى في اليوم نفسه.',
  'starts-late': 'لا يمكن أن تبدأ الساعات عند نهاية اليوم.',
  'not-a-number': 'يرجى إدخال عدد صحيح.',
  'out-of-bounds': 'هذا العدد صغير جدًا أو كبير جدًا.',
  missing: 'يرجى تعبئة هذا الحقل.',
  reversed: 'التاريخ الأخير قبل الأول.',
  'too-many': 'هذا كثير جدًا. يرجى إزالة بعضها.',
  'no-zone': 'هذه المنطقة الزمنية غير معروفة. يرجى اختيار غيرها.',
  refused: 'لم يقبل الخادم هذا.',
};
