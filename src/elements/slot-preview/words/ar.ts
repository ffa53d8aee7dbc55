import { formatNumber } from '../../format/format-number.js';
import type { SlotPreviewWords } from './words.js';

/** Arabic, with the digits of a locale. */
export function arabicOf(locale: string): SlotPreviewWords {
  const written = (count: number): string => formatNumber(locale, count);
  return {
    title: 'ما يُعرض على الضيوف',
    timesIn: (zone) => `الأوقات بتوقيت \u2068${zone}\u2069`,
    asDrafted: 'مع تغييراتك غير المحفوظة',
    eventType: 'نوع الموعد',
    earlier: 'الأسبوع السابق',
    later: 'الأسبوع التالي',
    today: 'اليوم',
    nothingFree: 'لا وقت متاح',
    why: 'لماذا؟',
    whyOn: (date) => `لماذا لا يوجد وقت متاح في ${date}؟`,
    more: (count) => `المزيد (${written(count)})`,
    fewer: 'أقل',
    moreOn: (count, date) => `المزيد (${written(count)}) في ${date}`,
    fewerOn: (date) => `أقل في ${date}`,
    nextAt: (day, time) => `لا وقت متاح في هذه الأيام. أقرب وقت متاح ${day} في ${time}.`,
    goThere: 'الانتقال إليه',
    nothingAtAll: 'لا وقت متاح في هذه الأيام، ولا في الشهرين التاليين.',
    faultyDraft: 'تظهر الأوقات هنا بعد تصحيح ما هو معلّم أعلاه.',
    noEventType: 'لا يوجد بعد نوع موعد يمكن عرض أوقاته.',
    toEventTypes: 'الانتقال إلى أنواع المواعيد',
    unknown: (slug) => `لا يوجد نوع موعد باسم «\u2068${slug}\u2069».`,
  };
}
