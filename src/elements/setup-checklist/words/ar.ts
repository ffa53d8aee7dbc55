import type { SetupChecklistWords } from './words.js';

const rules = new Intl.PluralRules('ar');

/** What a counted noun is called; one and two are in the noun itself. */
const calendars: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'لا تقاويم',
  one: 'تقويم واحد',
  two: 'تقويمان',
  few: 'تقاويم',
  many: 'تقويمًا',
  other: 'تقويم',
};

/** Arabic, with numbers as the region writes them. */
export function arabic(locale: string): SetupChecklistWords {
  const digits = (count: number): string => count.toLocaleString(locale);
  const counted = (count: number): string => {
    const noun = calendars[rules.select(count)];
    return count <= 2 ? noun : `${digits(count)} ${noun}`;
  };
  return {
    ready: 'يمكن حجزك الآن',
    notReady: 'بضع خطوات حتى يصبح حجزك ممكنًا',
    readyLead: 'هكذا أُعدّت الأمور. ويمكن تغيير كل شيء.',
    notReadyLead: 'ما ينقص معلَّم، ومعه زر يقود إليه.',
    states: { done: 'تم', undone: 'مطلوب', limited: 'يرجى الانتباه' },
    change: 'تغيير',
    setUp: 'إعداد',
    ofLine: (action, line) => `${action}: ${line}`,

    account: (accounts, count) =>
      count === 1 ? `الحساب المربوط: ${accounts}` : `الحسابات المربوطة: ${accounts}`,
    noAccount: 'لا يوجد حساب مربوط',
    accountEnded: 'يجب ربط حسابك من جديد',
    linked: (calendar) => `تُكتب الحجوزات في ${calendar}`,
    notLinked: 'لم يُختر تقويم تُكتب فيه الحجوزات',
    readingOnly: 'لا تُكتب الحجوزات في أي تقويم: القراءة فقط',
    conflicts: (count) => `تقاويم تبقى أوقاتها خالية من الحجوزات: ${counted(count)}`,
    noConflicts: 'لا يوجد تقويم تبقى أوقاته خالية من الحجوزات',
    place: (name) => `المكان المفضّل: ${name}`,
    noPlace: 'لم يُحدَّد مكان للقاء',
    noPlaceReading: 'لم يُحدَّد مكان للقاء؛ ولا يُذكر للضيوف أي مكان',
    hours: (zone) => `حُدِّدت الأوقات التي يمكن حجزك فيها، بالمنطقة الزمنية ${zone}`,
    noHours: 'لم تُحدَّد أوقات يمكن حجزك فيها',
    eventType: (title, count) =>
      count === 1
        ? `يمكن للضيوف حجز: ${title}`
        : `يمكن للضيوف حجز ${title}، إضافة إلى أنواع أخرى عددها ${digits(count - 1)}`,
    noEventType: 'لا يوجد بعد ما يمكن للضيوف حجزه',
  };
}
