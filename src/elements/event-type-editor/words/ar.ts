import { isolated } from '../../format/isolated.js';
import type { EventTypeWords } from './words.js';

const counted = (count: number, [one, two, few, many]: readonly [string, string, string, string]): string => {
  if (count === 1) return one;
  if (count === 2) return two;
  const hundredth = count % 100;
  return `${count} ${hundredth >= 3 && hundredth <= 10 ? few : many}`;
};
const places = (count: number): string =>
  count === 0 ? 'لا أماكن' : counted(count, ['مكان واحد', 'مكانان', 'أماكن', 'مكانًا']);

/** Arabic. */
export const ar: EventTypeWords = {
  title: 'أنواع المواعيد',
  create: 'نوع موعد جديد',
  untitled: 'نوع موعد جديد',
  none: 'لا يُعرض شيء بعد.',
  noneHint: 'نوع الموعد هو ما يحجزه الضيوف: عنوان ومدة ومكان وأوقات يكون فيها ممكنًا.',
  back: 'كل أنواع المواعيد',
  duplicate: 'تكرار',
  copyOf: (title) => `${title} (نسخة)`,
  editNamed: (title) => `تعديل ${isolated(title)}`,
  look: 'عرض',
  lookNamed: (title) => `عرض ${isolated(title)}`,
  duplicateNamed: (title) => `تكرار ${isolated(title)}`,
  removeNamed: (title) => `إزالة ${isolated(title)}`,
  removing: (title) => `تجري إزالة ${isolated(title)} …`,
  removed: (title) => `أُزيل ${isolated(title)}. ما حُجز يبقى قائمًا.`,
  restoring: (title) => `تجري إعادة ${isolated(title)} …`,
  places,
  placesOfProfile: (count) => `${places(count)} من ملفك الشخصي`,
  placesOf: (name) => `أماكن ${isolated(name)}`,
  isHidden: 'مخفي',
  isUnsaved: 'غير محفوظ',
  isNew: 'جديد، غير محفوظ',
  waitsForYes: 'ينتظر موافقتك',
  organisedBy: (name) => `ينظّمه ${isolated(name)}`,
  readOnly: (name) => `ينظّم ${isolated(name)} هذا النوع، ولا يمكن لغيره تغييره. أنت مشارك فيه.`,
  absent: (slug) => `لا يوجد هنا نوع موعد باسم ${isolated(slug)}، أو لست مشاركًا فيه.`,
  gone: 'أُزيل هذا النوع في هذه الأثناء. ما كتبته لا يزال هنا.',
  offerAnew: 'عرضه من جديد',

  part: (part) => parts[part],
  titleLabel: 'العنوان',
  titleHelp: 'يراه الضيوف قبل الحجز، ويسمّي الموعد في التقويم.',
  slugLabel: 'الاسم في العناوين',
  slugHelp: 'حروف لاتينية صغيرة وأرقام وواصلات. لا يتغير بعد الحفظ.',
  slugFixed: 'يبقى كما هو لأن روابط وصفحات تحمله. لاسم آخر كرّر هذا النوع.',
  descriptionLabel: 'الوصف',
  descriptionHelp: 'نص عادي؛ تبقى فواصل الأسطر.',

  durations: 'المدد',
  durationsHelp: 'يختار الضيوف واحدة منها. الأولى هي المختارة في البداية.',
  addDuration: 'إضافة مدة',
  minutes: 'دقائق',
  isDefault: 'الافتراضية',
  earlier: (what) => `تقديم ${isolated(what)}`,
  later: (what) => `تأخير ${isolated(what)}`,
  removeItem: (what) => `إزالة ${isolated(what)}`,
  movedTo: (what, place, count) => `${isolated(what)} في الموضع ${place} من ${count}.`,

  locationsHelp: 'أين يمكن أن ينعقد. من دون أماكن خاصة به تسري أماكن ملفك الشخصي.',
  scheduleHelp: 'متى يمكن حجزه. من دون أوقات خاصة به تسري أوقات ملفك الشخصي.',
  asInProfile: 'كما في الملف الشخصي',
  ofItsOwn: 'خاصة به',

  questionsHelp: 'تُطرح إلى جانب الاسم والبريد الإلكتروني.',
  questions: (count) => (count === 0 ? 'لا شيء' : counted(count, ['سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا'])),
  questionKind: (kind) => kinds[kind],
  questionKindLabel: 'نوع السؤال',
  addQuestion: 'إضافة سؤال',
  question: (number) => `السؤال ${number}`,
  label: 'السؤال',
  help: 'توضيح تحته',
  options: 'الخيارات',
  optionsHelp: 'خيار واحد في كل سطر.',
  isRequired: 'الإجابة لازمة',
  inCalendarEvent: 'يجوز أن تظهر في حدث التقويم',
  inCalendarEventHelp: 'وبذلك في الرسائل التي يرسلها التقويم.',
  consentVersion: 'إصدار النص',
  consentVersionHelp: 'مثل 2026-03. يُحفظ مع كل موافقة إلى جانب النص واللحظة. غيّره كلما تغيّر النص.',
  hiddenHelp: 'لا يراه الضيوف أبدًا. صفحتك تجيب عنه:',
  questionRemoved: (label) => (label === '' ? 'أُزيل السؤال.' : `أُزيل ${isolated(label)}.`),
  cutFromCalendar: 'إخراجها من حدث التقويم',

  languagesHelp:
    'يقرأ الضيوف هذه النصوص حين تتحدث صفحتهم بهذه اللغة؛ وما كان فارغًا يبقى كما كتبته. التقويم والرسائل تبقى بكلماتك.',
  ownWordsOnly: 'كلماتك وحدها',
  translated: (count, all) => `${count} من ${all} من النصوص`,
  languageLabel: 'اللغة',
  addLanguage: 'إضافة لغة',
  languageRemoved: (name) => `أُزيلت ${isolated(name)}.`,
  placeName: (number) => `المكان ${number}`,
  placeDetail: (number) => `المكان ${number}، ما يراه الضيوف منه`,
  option: 'خيار',

  confirmLabel: 'الحجوزات تنتظر موافقتك',
  confirmHelp: 'من دون ذلك تُؤكَّد الحجوزات فورًا.',
  confirmHours: 'الساعات المتاحة لك للرد',
  confirmEffect: (hours) =>
    `يبقى الوقت محجوزًا في هذه الأثناء، ولا يظهر شيء في تقويمك حتى توافق. بعد ${counted(hours, ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة'])} بلا رد، وعلى الأكثر عند بدء مهلة الإشعار قبل الموعد، ينتهي الحجز ويصبح الوقت متاحًا من جديد.`,
  reminders: 'التذكير بالبريد الإلكتروني',
  remindersHelp:
    'نكتب إلى ضيفك وإليك قبل البداية بهذه المدة. أما تذكيرات تقويمك فتُضبط فيه ولا تصل إلا إليك. ما حُجز من قبل يحتفظ بتذكيراته.',
  remindersImpossible:
    'لا يرسل هذا الخادم رسائل بريد، لذلك لا يمكنه تذكير أحد؛ ويمكن لمن يديره إعداد البريد.',
  remindersSilent: 'بحسب ملفك الشخصي لا يُخبَر أحد بحجوزاتك، لذلك لا يُذكَّر أحد أيضًا.',
  remindersFull: (most) => `هذه ${most}، ولا يمكن أكثر من ذلك.`,
  remindersState: (count) => counted(count, ['تذكير واحد', 'تذكيران', 'تذكيرات', 'تذكيرًا']),
  reminder: (count, unit) => `قبل ${counted(count, lengths[unit])}`,
  reminderCount: 'قبل البداية بـ',
  reminderUnit: 'الوحدة',
  unit: (unit) => units[unit],
  addReminder: 'إضافة تذكير',
  redirectLabel: 'إلى أين تنتقل الصفحة بعد الحجز',
  redirectHelp:
    'عنوان يبدأ بـ ⁨https://⁩، مثل صفحة شكر. يرى الضيوف التأكيد أولًا. إن كان فارغًا يبقون في الصفحة.',
  seatsLabel: 'عدد الضيوف في الوقت نفسه',
  seatsHelp: 'فارغ أو 1: كل وقت لضيف واحد وحده.',
  furtherGuestsLabel: 'عدد من يجوز للضيف إحضارهم',
  furtherGuestsHelp: 'بعناوين بريدهم الإلكتروني، 10 على الأكثر. تصلهم الدعوة أيضًا. إن كان فارغًا فلا أحد.',
  seriesLabel: 'عدة مواعيد دفعة واحدة',
  seriesHelp:
    'يمكن للضيوف تكرار الوقت الذي اختاروه كل أسبوع أو كل أسبوعين أو كل أربعة أسابيع. يُخبَرون أولًا بالأوقات المتاحة، ثم تُحجز كلها أو لا يُحجز شيء. كل موعد حجز قائم بذاته.',
  seriesOff: 'متوقف',
  seriesUpTo: (most) => `حتى ${counted(most, ['موعد واحد', 'موعدين', 'مواعيد', 'موعدًا'])}`,
  seriesState: (most) => `حتى ${counted(most, ['موعد واحد', 'موعدين', 'مواعيد', 'موعدًا'])} دفعة واحدة`,
  waitlistLabel: 'قائمة الانتظار',
  waitlistHelp:
    'يمكن للضيوف الذين لا يجدون وقتًا في يوم ما أن ينتظروا. ما يصبح متاحًا يُعرض عليهم واحدًا بعد الآخر بالبريد الإلكتروني.',
  waitlistImpossible:
    'لا يرسل هذا الخادم رسائل بريد، لذلك لا يمكن إخبار أحد ولا يمكن لأحد أن ينتظر؛ ويمكن لمن يديره إعداد البريد.',
  waitlistSilent: 'بحسب ملفك الشخصي لا يُخبَر أحد بحجوزاتك، لذلك لا يمكن لأحد أن ينتظر أيضًا.',
  waitlistMinutes: 'الدقائق التي يُحفظ فيها الوقت المتاح لكل ضيف',
  waitlistEffect: (length) => `من دون رد خلال ${length} يُعرض الوقت على الضيف التالي.`,
  length: (count, unit) => counted(count, lengths[unit]),
  conferenceFails: 'عند تعذّر إنشاء رابط الفيديو',
  withoutLink: 'يبقى الحجز قائمًا بلا رابط؛ سأرسل رابطًا بنفسي',
  nextLocation: 'يحل المكان التالي محله إن لم يحتج إلى شيء من الضيف',
  hiddenLabel: 'إخفاء عن الضيوف',
  hiddenLabelHelp: 'لا يمكن حجزه ولا يظهر في القائمة. ما حُجز يبقى قائمًا.',

  fault: (code, field) => faults[code](field),
  faults: (count) => `${counted(count, ['أمر واحد', 'أمران', 'أمور', 'أمرًا'])} بحاجة إلى تصحيح`,
  saveNew: 'حفظ وعرض',
};

const units = { minutes: 'دقائق', hours: 'ساعات', days: 'أيام' } as const;

const lengths = {
  minutes: ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة'],
  hours: ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة'],
  days: ['يوم واحد', 'يومين', 'أيام', 'يومًا'],
} as const;

const parts = {
  basics: 'ما هو',
  locations: 'الأماكن',
  schedule: 'الأوقات والقواعد',
  questions: 'الأسئلة',
  languages: 'اللغات',
  after: 'الحجز وما بعده',
} as const;

const kinds = {
  text: 'نص',
  'long-text': 'نص طويل',
  email: 'بريد إلكتروني',
  phone: 'رقم هاتف',
  url: 'عنوان ويب',
  number: 'رقم',
  choice: 'خيار واحد من عدة',
  choices: 'عدة خيارات',
  consent: 'مربع للتأشير',
  hidden: 'مخفي',
} as const;

const faults = {
  missing: (field: string) => `${field}: يرجى ملؤه.`,
  'too-long': (field: string) => `${field}: هذا طويل جدًا.`,
  unprintable: (field: string) => `${field}: فيه رموز لا يمكن عرضها.`,
  'not-a-name': (field: string) => `${field}: حروف لاتينية صغيرة وأرقام وواصلات مفردة فقط، مثل ⁨intro-call⁩.`,
  taken: (field: string) => `${field}: مستخدم من قبل. يرجى اختيار غيره.`,
  'not-a-duration': (field: string) => `${field}: دقائق كاملة من 1 إلى 1440.`,
  twice: (field: string) => `${field}: شيء مكرر.`,
  'too-many': (field: string) => `${field}: العدد كبير جدًا.`,
  'no-options': (field: string) => `${field}: يرجى ذكر خيار واحد على الأقل.`,
  'not-an-address': (field: string) => `${field}: يرجى إدخال عنوان يبدأ بـ ⁨https://⁩.`,
  'not-seats': (field: string) => `${field}: عدد صحيح من 1 إلى 10000.`,
  'not-guests': (field: string) => `${field}: عدد صحيح من 1 إلى 10.`,
  'not-with-seats': (field: string) =>
    `${field}: ليس حيث يتشارك عدة ضيوف الوقت نفسه. هناك يحجز كل واحد مقعده.`,
  'not-hours': (field: string) => `${field}: عدد صحيح من 1 إلى 720.`,
  'not-a-reminder': (field: string) => `${field}: من 5 دقائق إلى 28 يومًا.`,
  'not-an-offer': (field: string) => `${field}: دقائق كاملة من 5 إلى 1440.`,
  'named-in-calendar': (field: string) => `${field}: نص حدث التقويم يذكر إجابة لا يجوز أن تظهر فيه.`,
  'not-accepted': (field: string) => `${field}: لم يقبله الخادم.`,
} as const;
