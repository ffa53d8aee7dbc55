import type { NotificationWay } from '../../../contract/notification.js';
import { isolated } from '../../format/isolated.js';
import type { ProfileEditorWords, WayTerms } from './words.js';

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

  news: 'الأخبار',
  ways: 'من يُخبر بحجوزاتك',
  waysHelp: 'يسري اختيارك على الحجوزات الجديدة.',
  way: (way) => ways[way],
  wayMeans: (way, terms) => waysMean[way](terms),
  noMails:
    'لا يرسل هذا الخادم رسائل بريد، لذلك لا يُخبر بالحجوزات إلا التقويم. يمكن لمن يدير الخادم إعداد البريد.',
  waysUnread: 'تتعذّر الآن معرفة من يمكنه الإخبار بحجوزاتك. ما اخترته يبقى كما هو.',
  newsAt: (address) => `تصلك الأخبار على ${isolated(address)}.`,
  newsOnceSaved: (address) => `بعد الحفظ تصلك الأخبار على ${isolated(address)}.`,
  noAddress: 'لا تصلك أي أخبار حتى تكتب عنوان بريد إلكتروني أعلاه.',
  mailLanguage: 'اللغة التي نكتب إليك بها',
  mailLanguageHelp: 'نكتب إلى ضيوفك باللغة التي حجزوا بها.',

  privacy: 'بيانات ضيوفك',
  retention: 'حذف ما ذكره الضيوف عن أنفسهم',
  keptForEver: 'لا يُحذف تلقائيًا',
  deletedAfter: (days) => `بعد الموعد بمدة ${arabicDays(days)}`,
  retentionHelp:
    'تُحذف الأسماء والعناوين والإجابات، ويبقى أنّ موعدًا كان هناك ويُحسب. أما ما في تقويمك وبريدك فحذفه بيدك.',

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

const ways = {
  calendar: 'التقويم',
  ours: 'نحن، بالبريد الإلكتروني',
  both: 'كلاهما',
  none: 'لا أحد',
} as const;

const waysMean: Readonly<Record<NotificationWay, (terms: WayTerms) => string>> = {
  calendar: ({ service, hasMails, invitesNobody }) => {
    const calendar = service === undefined ? 'تقويمك' : `${isolated(service)} (تقويمك)`;
    if (invitesNobody)
      return `لا يرسل ${calendar} دعوات؛ ${
        hasMails
          ? 'لذلك نكتب نحن إلى ضيوفك، وتعرف أنت بالبريد الإلكتروني.'
          : 'فلا يُخبَر ضيوفك بشيء، وترى أنت الحجوزات فيه.'
      }`;
    return `يدعو ${calendar} ضيوفك؛ ${
      hasMails
        ? 'وتعرف أنت بالبريد الإلكتروني. لا نكتب إلى الضيوف إلا ما لا يستطيع التقويم قوله.'
        : 'وترى ذلك فيه.'
    }`;
  },
  ours: () =>
    'نرسل رسائل مع دعوة، ولا يدعو التقويم أي ضيف. قد يحتاج الضيوف إلى طلب السماح لهم بدخول مكالمة ⁨Google Meet⁩.',
  both: ({ invitesNobody }) =>
    invitesNobody
      ? 'لا يرسل التقويم دعوات، لذلك لا يكتب إلى ضيوفك أحد سوانا.'
      : 'يدعو التقويم ضيوفك ونكتب إليهم نحن أيضًا: يعرفون معظم الأمور مرتين.',
  none: () => 'لا يُخبَر أحد بشيء، لا ضيوفك ولا أنت.',
};

const faults = {
  missing: 'يُرجى كتابة اسمك.',
  'too-long': 'هذا طويل جدًا. يُرجى اختصاره.',
  'no-email': 'يُرجى كتابة عنوان بريد إلكتروني مثل anna@example.com.',
  'no-link': 'يُرجى كتابة عنوان ويب كامل يبدأ بـ https://',
  refused: 'لم يقبل الخادم هذا.',
} as const;

const plural = new Intl.PluralRules('ar');
const days = {
  zero: 'يوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
} as const;

function arabicDays(count: number): string {
  const form = plural.select(count);
  return form === 'one' || form === 'two' ? days[form] : `${count} ${days[form]}`;
}
