import type { GuestPageTexts } from './guest-page-texts.js';

const rules = new Intl.PluralRules('ar');

/** Arabic, with nouns and passives where a verb would have to know the gender of a name or of the reader. */
export const ar: GuestPageTexts = {
  lang: 'ar',
  owner: {
    title: (name) => `حجز موعد مع ${name}`,
    lead: 'ما موضوع الموعد؟',
    none: 'لا يوجد هنا ما يمكن حجزه حاليًا.',
  },
  minutes: (count) => {
    switch (rules.select(count)) {
      case 'one':
        return 'دقيقة واحدة';
      case 'two':
        return 'دقيقتان';
      case 'few':
        return `${count} دقائق`;
      default:
        return `${count} دقيقة`;
    }
  },
  times: {
    title: 'اختيار الوقت',
    plain: 'عرض المواعيد في صفحة بسيطة',
    zone: 'المنطقة الزمنية',
    change: 'عرض',
    length: 'المدة',
    place: 'المكان',
    host: 'مع من',
    anyHost: 'أي شخص متاح',
    earlier: 'مواعيد أبكر',
    later: 'مواعيد لاحقة',
    none: 'لا مواعيد متاحة في هذه الأيام.',
    next: (when) => `أقرب موعد متاح: ${when}`,
  },
  details: {
    title: 'بياناتك',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    further: (most) => `البريد الإلكتروني لمن سيشارك معك: عنوان واحد في كل سطر، والحد الأقصى ${most}`,
    number: 'رقم هاتفك للاتصال بك',
    place: 'أين نلتقي؟',
    optional: 'اختياري',
    book: 'حجز الموعد',
    request: 'طلب هذا الموعد',
    otherTime: 'اختيار وقت آخر',
    faulty: 'هناك بيانات ناقصة أو غير صحيحة. لم يُحجز شيء.',
    fault: 'يُرجى مراجعة هذا الحقل.',
  },
  statuses: {
    confirmed: (host) => ({ title: 'تم حجز موعدك', lead: `موعدك مع ${host} مؤكَّد.` }),
    pending: (host) => ({
      title: 'بانتظار التأكيد',
      lead: `الموعد محفوظ لك بانتظار موافقة ${host}.`,
    }),
    cancelled: () => ({ title: 'تم الإلغاء', lead: 'أُلغي هذا الموعد.' }),
    declined: (host) => ({ title: 'تعذّر القبول', lead: `للأسف، هذا الوقت لا يناسب ${host}.` }),
    expired: () => ({
      title: 'لم يُؤكَّد في الوقت المحدد',
      lead: 'لم يصل رد في الوقت المحدد. لم يُحجز شيء.',
    }),
  },
  linkLater: 'لا يزال رابط الفيديو قيد الإنشاء. يُرجى فتح هذه الصفحة مجددًا بعد قليل.',
  manage: {
    title: 'حجزك',
    paste: 'الرابط الوارد في رسالتك',
    pasteHint: 'يُرجى نسخ الرابط كاملًا ولصقه هنا.',
    open: 'فتح',
    wrong: {
      title: 'لا يوجد حجز لهذا الرابط',
      lead: 'الرابط غير مكتمل، أو لم يعد الحجز موجودًا. يُرجى نسخ الرابط كاملًا من رسالتك.',
    },
    file: 'ملف تقويم',
    move: 'اختيار وقت آخر',
    moveTo: 'نقل الموعد إلى',
    moved: 'تم تغيير موعدك.',
    cancel: 'إلغاء الحجز',
    cancelQuestion: 'إلغاء هذا الحجز؟',
    reason: 'السبب، ليطّلع عليه المضيف',
    cancelNow: 'نعم، إلغاء الحجز',
    keep: 'لا، الإبقاء عليه',
    cancelled: 'أُلغي حجزك.',
    again: 'حجز وقت آخر',
    over: 'لم يعد تغيير هذا الحجز ممكنًا.',
  },
  nearest: 'أقرب المواعيد المتاحة',
  back: 'رجوع',
  tryAgain: 'إعادة المحاولة',
  notFound: {
    title: 'لا يوجد شيء هنا',
    lead: 'ربما كُتب العنوان بشكل غير صحيح، أو لم يعد هذا الموعد معروضًا.',
  },
  errors: {
    'slot-taken': {
      title: 'هذا الموعد محجوز',
      lead: 'سبقك شخص آخر. لم يُحجز شيء؛ وما كتبته محفوظ.',
    },
    'not-bookable': {
      title: 'هذا الموعد غير متاح',
      lead: 'لم يُحجز شيء. يُرجى اختيار موعد آخر.',
    },
    'version-conflict': {
      title: 'تغيّر الحجز في هذه الأثناء',
      lead: 'هذه حالته الآن. لم يتغيّر شيء بطلبك هذا.',
    },
    gone: { title: 'لم يعد ذلك ممكنًا', lead: 'لا يمكن تغيير شيء بعد الآن.' },
    refused: { title: 'تعذّر إتمام ذلك', lead: 'لم يُقبل حجزك.' },
    'rate-limited': {
      title: 'لحظة من فضلك',
      lead: 'كانت المحاولات كثيرة. يُرجى المحاولة مجددًا بعد دقيقة. لم يُحجز شيء.',
    },
    'in-progress': {
      title: 'لحظة من فضلك',
      lead: 'ما زال حجزك قيد المعالجة. يُرجى التحقق مجددًا بعد بضع ثوانٍ.',
    },
    'calendar-unreachable': {
      title: 'التقويم لا يستجيب',
      lead: 'لم يُحجز شيء. يُرجى المحاولة مجددًا بعد بضع دقائق.',
    },
    unavailable: {
      title: 'تعذّر إتمام ذلك',
      lead: 'يُرجى المحاولة مجددًا بعد بضع دقائق. لن يُحجز لك مرتين.',
    },
  },
};
