import type { ProfileEditorWords } from './words.js';

/** Arabic. */
export const ar: ProfileEditorWords = {
  title: 'ملفي الشخصي',
  about: 'عنك',
  name: 'الاسم',
  nameHelp: 'هكذا يعرفك ضيوفك.',
  email: 'البريد الإلكتروني',
  emailHelp: 'إليه تصل أخبار حجوزاتك. ولا يظهر للضيوف في صفحة الحجز.',
  picture: 'الصورة (عنوان على الويب)',
  pictureHelp: 'يراها الضيوف بجانب اسمك. يجب أن يبدأ العنوان بـ https://',

  calendars: 'تقاويمك',
  linked: 'تُكتب الحجوزات في',
  notLinked: 'لا تُكتب الحجوزات في أي تقويم.',
  conflicts: 'تبقى أوقات هذه التقاويم خالية من الحجوزات',
  noConflicts: 'لا يوجد تقويم تبقى أوقاته خالية من الحجوزات.',
  noAccount: 'لا يوجد حساب مربوط.',
  toCalendars: 'إعدادات التقويم',
  connect: 'ربط حساب',

  availability: 'أوقات التوفّر',
  availabilityLead: 'أين ومتى يمكن لقاؤك، ما لم يحدد نوع الموعد غير ذلك.',
  saveAvailability: 'تحديث أوقات التوفّر',
  saveProfile: 'حفظ الملف الشخصي',
  fault: (fault) => faults[fault],
};

const faults = {
  missing: 'يُرجى كتابة اسمك.',
  'too-long': 'هذا طويل جدًا. يُرجى اختصاره.',
  'no-email': 'يُرجى كتابة عنوان بريد إلكتروني مثل anna@example.com.',
  'no-link': 'يُرجى كتابة عنوان ويب كامل يبدأ بـ https://',
  refused: 'لم يقبل الخادم هذا.',
} as const;
