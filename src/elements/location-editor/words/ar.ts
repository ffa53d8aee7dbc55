import type { LocationEditorWords } from './words.js';

/** Arabic, with numbers as the region writes them. */
export function arabic(locale: string): LocationEditorWords {
  const digits = (count: number): string => count.toLocaleString(locale);
  return {
    title: 'أماكن اللقاء',
    lead: 'يختار الضيوف أحد هذه الأماكن.',
    which: 'مكان اللقاء',
    asProfile: 'كما في ملفي الشخصي',
    own: 'أماكن خاصة',
    none: 'لا يوجد مكان بعد. أضف مكانًا ليعرف الضيوف أين يكون اللقاء.',

    preferred: 'مفضّل',
    preferredPlace: 'مكان الاجتماع المفضّل',
    preferredHelp: 'يأتي أولًا في القائمة ويُقترح على الضيوف.',
    noneChosen: 'يُرجى الاختيار',
    notPossible: (name) => `${name} (غير ممكن حاليًا)`,
    ofPlace: (action, name) => `${action}: ${name}`,
    drag: 'اسحب إلى موضع آخر في القائمة',
    moved: (name, position, count) => `موضع ${name} الآن: ${digits(position)} من ${digits(count)}.`,
    nowPreferred: (name) => `المكان المفضّل الآن: ${name}.`,
    added: (name) => `أُضيف المكان ${name}.`,
    removed: (name) => `أُزيل المكان ${name}.`,
    restored: (name) => `عاد المكان ${name}.`,

    addPlace: 'إضافة مكان',
    chooseKind: 'ما نوع المكان؟',
    full: (most) => `عدد الأماكن ${digits(most)}، ولا يمكن إضافة المزيد.`,
    kind: (kind) => kinds[kind],

    label: 'الاسم',
    labelHelp: (name) => `من دون اسم يقرأ الضيوف: ${name}`,
    detail: (kind) => details[kind],
    showBefore: 'إظهار هذا قبل الحجز',
    showBeforeHelp: 'وإلا فلن يراه الضيوف إلا بعد أن يحجزوا.',
    hoursAndBuffers: 'الساعات والفواصل في هذا المكان',
    narrower: 'في ساعات معيّنة فقط',
    narrowerHelp: 'تقع الحجوزات هنا ضمن هذه الساعات وضمن ساعاتك المعتادة معًا.',
    bufferBefore: 'فاصل قبل الحجز (بالدقائق)',
    bufferAfter: 'فاصل بعد الحجز (بالدقائق)',
    bufferHelp: 'يبقى هذا الوقت خاليًا حول الحجوزات هنا، للطريق مثلًا. وإن وُجد فاصل آخر فالأطول هو المعتبر.',

    fault: (fault) => faults[fault],
    outOfBounds: (least, most) => `يرجى اختيار عدد من ${least} إلى ${most}.`,
    toMend: (count) => `عدد ما يحتاج إلى تصحيح: ${digits(count)}`,
    showFault: 'إظهار',

    checkAgain: 'الفحص مرة أخرى',
    checking: 'جارٍ الفحص …',
    worksNow: (maker) => `${maker} يعمل الآن.`,
    stillFaulty: (maker) => `${maker} لا يعمل بعد.`,
    forAdministrator: 'لمن يدير حسابات مؤسستك',
    administratorText: (maker, isGoogle) =>
      isGoogle
        ? `يرجى تفعيل ${maker} لحسابي. في وحدة تحكم المشرف من Google ⁨(admin.google.com)⁩ بحساب مشرف: القائمة ← التطبيقات ← ⁨Google Workspace⁩ ← ⁨Google Meet⁩ ← حالة الخدمة ← مفعّلة للجميع، أو مفعّلة لوحدتي التنظيمية، ثم الحفظ. يسري ذلك عادةً خلال دقائق، وخلال ٢٤ ساعة على الأكثر.`
        : `يرجى السماح باستخدام ${maker} لحسابي، ليتمكن تقويمي من إنشاء روابطه.`,
    copy: 'نسخ',
    copied: 'تم النسخ.',
    notCopied: 'لم يسمح متصفحك بالنسخ. النص محدَّد: يرجى نسخه بنفسك.',

    stillNot: 'ألا يعمل بعد؟',
    support: 'التواصل مع الدعم',
    copyDiagnosis: 'نسخ التشخيص',
    diagnosis: 'التشخيص',
    diagnosisHolds: 'معلومات تقنية فقط: لا عناوين ولا أسماء ولا عناوين مواعيد ولا شيء سري.',
  };
}

const kinds = {
  conference: { name: 'مكالمة فيديو', means: 'يحصل كل حجز تلقائيًا على رابط خاص به.' },
  'phone-host-calls': { name: 'هاتف: أنا أتصل بالضيف', means: 'يترك الضيوف أرقامهم.' },
  'phone-guest-calls': { name: 'هاتف: الضيف يتصل بي', means: 'يحصل الضيوف على رقمك.' },
  'in-person': { name: 'حضوريًا', means: 'يحصل الضيوف على عنوان.' },
  link: { name: 'رابط خاص بي', means: 'يحصل الضيوف على عنوان ثابت في الويب، كغرفة اجتماعاتك.' },
  text: { name: 'بكلماتي', means: 'تكتب أنت أين يكون اللقاء أو كيف.' },
  'ask-guest': { name: 'الضيف يحدد المكان', means: 'يكتب الضيوف أين يكون اللقاء.' },
} as const;

const details = {
  'phone-guest-calls': 'رقم هاتفك',
  'in-person': 'العنوان',
  link: 'الرابط',
  text: 'أين أو كيف يكون اللقاء',
} as const;

const faults = {
  missing: 'يرجى ملء هذا الحقل.',
  'too-long': 'هذا طويل جدًا. يرجى اختصاره.',
  'no-phone': 'يرجى كتابة رقم هاتف، مثل ⁨+49 30 1234567⁩.',
  'no-link': 'يرجى كتابة عنوان ويب كامل يبدأ بـ ⁨https://⁩',
  'not-a-number': 'يرجى كتابة عدد صحيح من الدقائق.',
  refused: 'لم يقبل الخادم هذا.',
} as const;
