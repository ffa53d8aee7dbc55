import type { HostWords } from './host-words.js';

/** Arabic. */
export const ar: HostWords = {
  save: 'حفظ التغييرات',
  saving: 'جارٍ الحفظ …',
  saved: 'تم الحفظ.',
  discard: 'تجاهل التغييرات',
  unsaved: 'توجد تغييرات غير محفوظة.',
  undo: 'تراجع',
  add: 'إضافة',
  remove: 'إزالة',
  edit: 'تعديل',
  cancel: 'إلغاء',
  close: 'إغلاق',
  moveUp: 'نقل إلى الأعلى',
  moveDown: 'نقل إلى الأسفل',
  refresh: 'قراءة من جديد',
  working: 'لا يزال العمل جاريًا …',
  conflict: 'حُفظ هنا شيء آخر في هذه الأثناء، ربما في نافذة أخرى.',
  takeTheirs: 'عرض المحفوظ',
  keepMine: 'حفظ ما كتبتُه بدلًا منه',
  error: (code) => errors[code],
  remedy: (remedy) => remedies[remedy],
  connectionEnd: (reason) => ends[reason],
  conferenceFault: (fault, maker) => conferenceFaults[fault](maker),
  tab: (tab) => tabs[tab],
};

const errors = {
  'invalid-request': 'لم يُقبل بعض ما أُدخل. يرجى مراجعة المواضع المعلَّمة ثم الحفظ مرة أخرى.',
  unauthenticated: 'لم تعد مسجَّل الدخول. يرجى تسجيل الدخول من جديد ثم المتابعة هنا.',
  'origin-not-allowed': 'لا يُسمح لهذه الصفحة باستخدام خادم الحجز. على مشغّله السماح بذلك.',
  'not-found': 'لم يعد هذا موجودًا، أو لا يقدّمه هذا الخادم.',
  'slot-taken': 'يوجد شيء آخر في هذا الوقت الآن. يرجى اختيار وقت آخر.',
  'version-conflict': 'تغيّر هذا في هذه الأثناء. يرجى النظر إليه مرة أخرى.',
  'in-progress': 'لا يزال العمل عليه جاريًا. يرجى الانتظار قليلًا ثم المحاولة مرة أخرى.',
  gone: 'انتهى هذا الآن.',
  'key-reused': 'أُرسل هذا من قبل بمحتوى آخر. يرجى المحاولة مرة أخرى.',
  'not-bookable': 'لا يمكن اختيار ذلك: فهو لا يعمل في الوضع الحالي.',
  refused: 'لم يقبله الخادم.',
  'range-too-long': 'هذه المدة طويلة جدًا. يرجى اختيار مدة أقصر.',
  'rate-limited': 'محاولات كثيرة جدًا. يرجى الانتظار دقيقة ثم المحاولة مرة أخرى.',
  'calendar-unreachable': 'التقويم لا يجيب الآن. يرجى المحاولة بعد قليل.',
  unavailable: 'خادم الحجز لا يجيب. لن يضيع شيء مما كتبته؛ يرجى المحاولة بعد قليل.',
} as const;

const remedies = {
  connect: 'ربط حساب',
  reconnect: 'الربط من جديد',
  'grant-write-access': 'السماح بالكتابة',
  'choose-another-calendar': 'اختيار التقويم المرتبط',
  'ask-administrator': 'ما يجب أن يسمح به المسؤول لديك',
  'try-again': 'حاول مرة أخرى',
} as const;

const ends = {
  expired: 'انتهت مدة الإذن.',
  revoked: 'سُحب الإذن في الحساب، أو تغيّرت كلمة مروره.',
  'scope-missing': 'لم تُحدَّد كل الخيارات عند منح الإذن.',
  'admin-policy': 'لا تسمح المؤسسة التي يتبعها هذا الحساب بذلك.',
} as const;

const conferenceFaults = {
  'not-connected': (maker: string) => `لا يوجد حساب مرتبط يمكنه إنشاء روابط ${maker}.`,
  'not-linked': (maker: string) => `لا يوجد تقويم مرتبط يمكنه إنشاء روابط ${maker}.`,
  'needs-reconnect': (maker: string) => `انتهى ارتباط تقويمك المرتبط، فلا يمكن إنشاء روابط ${maker}.`,
  'no-write-access': (maker: string) => `تقويمك للقراءة فقط. لإنشاء روابط ${maker} يجب السماح بالكتابة فيه.`,
  'conference-not-allowed': (maker: string) => `تقويمك المرتبط لا ينشئ روابط ${maker}. ربما عطّلتها مؤسستك.`,
  'calendar-unreachable': (maker: string) =>
    `التقويم لا يجيب الآن، فلا يُعرف إن كان إنشاء روابط ${maker} ممكنًا.`,
} as const;

const tabs = {
  integrations: 'عمليات الربط',
  profile: 'ملفي الشخصي',
  calendars: 'إعدادات التقويم',
  'event-types': 'أنواع المواعيد',
  agenda: 'جدول المواعيد',
  troubleshooter: 'لماذا لا يمكن الحجز؟',
} as const;
