import type { MailTexts } from './mail-texts.js';

const rules = new Intl.PluralRules('ar');

/** Arabic, with nouns and passives where a verb would have to know the gender of a name. */
export const ar: MailTexts = {
  lang: 'ar',
  dir: 'rtl',
  greeting: (name) => (name === '' ? 'مرحبًا،' : `مرحبًا ${name}،`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `تم الحجز: ${title}، ${when}`,
      lead: `تم حجز موعدك مع ${host}.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `بانتظار التأكيد: ${title}، ${when}`,
      lead: `الموعد محفوظ لك بانتظار موافقة ${host}، وستصلك رسالة حالما يتم ذلك.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `تم التأكيد: ${title}، ${when}`,
      lead: `تم تأكيد موعدك من جانب ${host}.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `تعذّر القبول: ${title}، ${when}`,
      lead: `للأسف، هذا الوقت لا يناسب ${host}. لم يُحجز شيء.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `لم يُؤكَّد في الوقت المحدد: ${title}، ${when}`,
      lead: `لم يصل رد من ${host} في الوقت المحدد. لم يُحجز شيء، ويمكنك اختيار وقت آخر.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `وقت جديد: ${title}، ${when}`,
      lead: `تغيّر وقت موعدك مع ${host}.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `تم الإلغاء: ${title}، ${when}`,
      lead: `أُلغي موعدك مع ${host}.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `رابط الفيديو: ${title}، ${when}`,
      lead: `رابط موعدك مع ${host} جاهز.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `لا يوجد رابط فيديو: ${title}، ${when}`,
      lead: `تعذّر إنشاء رابط الفيديو لموعدك مع ${host}. الموعد لا يزال قائمًا.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `تذكير: ${title}، ${when}`,
      lead: `اقترب موعدك مع ${host}.`,
    }),
  },
  endedForGuest: {
    byGuest: 'تم الإلغاء من جانبك.',
    byHost: ({ host }) => `تم الإلغاء من جانب ${host}.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `تمت إضافتك إلى المشاركين في هذا الموعد بطلب من أحد ضيوف ${host}.`
      : `تمت إضافتك إلى المشاركين في هذا الموعد بطلب من ${guest}.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `حجز جديد: ${title}، ${when}`,
      lead: guest === '' ? 'وصلك حجز جديد.' : `وصلك حجز جديد من ${guest}.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `بانتظار موافقتك: ${title}، ${when}`,
      lead:
        guest === ''
          ? 'وصلك طلب حجز، وهو بانتظار ردك.'
          : `وصلك طلب حجز لهذا الوقت من ${guest}، والطلب بانتظار ردك.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `تم التأكيد: ${title}، ${when}`,
      lead: 'سُجّلت موافقتك، وأُبلغ الضيف بذلك.',
    }),
    declined: ({ title, when }) => ({
      title: `تم الرفض: ${title}، ${when}`,
      lead: 'سُجّل رفضك، وأُبلغ الضيف بذلك، وعاد الوقت متاحًا.',
    }),
    expired: ({ title, when }) => ({
      title: `لم يُؤكَّد في الوقت المحدد: ${title}، ${when}`,
      lead: 'بقي هذا الطلب دون رد في الوقت المحدد. أُبلغ الضيف بذلك، وعاد الوقت متاحًا.',
    }),
    moved: ({ title, when }) => ({
      title: `وقت جديد: ${title}، ${when}`,
      lead: 'تغيّر وقت أحد حجوزاتك.',
    }),
    cancelled: ({ title, when }) => ({
      title: `تم الإلغاء: ${title}، ${when}`,
      lead: 'أُلغي أحد حجوزاتك، وعاد وقته متاحًا.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `رابط الفيديو: ${title}، ${when}`,
      lead: 'رابط هذا الحجز جاهز.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `لا يوجد رابط فيديو: ${title}، ${when}`,
      lead: 'لم يُنشئ تقويمك رابط فيديو لهذا الحجز. الحجز قائم. يُرجى إرسال رابط إلى ضيفك أو الاتفاق على مكان آخر.',
    }),
    reminder: ({ title, when }) => ({
      title: `تذكير: ${title}، ${when}`,
      lead: 'اقترب موعد أحد حجوزاتك.',
    }),
    conflict: ({ title, when }) => ({
      title: `تعارض: ${title}، ${when}`,
      lead: 'يوجد شيء آخر في وقت هذا الحجز في أحد تقاويمك. الحجز قائم أيضًا: يُرجى النظر في أيّهما يمكن نقله.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `ليس في تقويمك: ${title}، ${when}`,
      lead: 'تعذّرت كتابة ذلك في تقويمك، وتوقفنا عن المحاولة. الحجز قائم كما اتُّفق عليه. يمكنك المحاولة مرة أخرى من جدول المواعيد.',
    }),
  },
  endedForHost: { byGuest: 'تم الإلغاء من جانب الضيف.', byHost: 'تم الإلغاء من جانبك.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `نُقل في تقويمك: ${title}، ${when}`,
      lead: 'نُقل حدث هذا الحجز في تقويمك. يبقى الحجز قائمًا كما اتُّفق عليه بانتظار قرارك.',
    }),
    gone: ({ title, when }) => ({
      title: `حُذف من تقويمك: ${title}، ${when}`,
      lead: 'حُذف حدث هذا الحجز من تقويمك. يبقى الحجز قائمًا بانتظار قرارك.',
    }),
    clash: {
      booking: 'تعذّر نقل الحجز معه لوجود حجز آخر في ذلك الوقت.',
      calendar: 'تعذّر نقل الحجز معه لوجود شيء آخر في أحد التقاويم في ذلك الوقت.',
      'all-day': 'تعذّر نقل الحجز معه لأن الحدث أصبح يشغل أيامًا كاملة.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `تم الحجز: ${title}، ${count} ابتداءً من ${when}`,
        lead: `تم حجز مواعيدك مع ${host}.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `بانتظار التأكيد: ${title}، ${count} ابتداءً من ${when}`,
        lead: `المواعيد محفوظة لك بانتظار موافقة ${host} على كل منها، وستصلك رسالة حالما يتم ذلك.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `حجز جديد: ${title}، ${count} ابتداءً من ${when}`,
        lead:
          guest === ''
            ? 'وصلك حجز جديد لعدة مواعيد دفعة واحدة.'
            : `وصلك حجز جديد لعدة مواعيد دفعة واحدة من ${guest}.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `بانتظار موافقتك: ${title}، ${count} ابتداءً من ${when}`,
        lead:
          guest === ''
            ? 'وصلك طلب حجز لعدة مواعيد، وكل منها بانتظار ردك.'
            : `وصلك طلب حجز لهذه المواعيد من ${guest}، وكل منها بانتظار ردك.`,
      }),
    },
    count: (count) => {
      switch (rules.select(count)) {
        case 'two':
          return 'موعدان';
        case 'few':
          return `${count} مواعيد`;
        default:
          return `${count} موعدًا`;
      }
    },
    place: ({ position, of }) => `${position} من ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `في قائمة الانتظار: ${title}، ${when}`,
      lead: `سُجّل انتظارك لموعد مع ${host}. لم يُحجز شيء بعد. إذا أتيح وقت في هذا اليوم، فستصلك رسالة، ويُحفظ الوقت لك مدة محددة.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `أتيح وقت: ${title}، ${when}`,
      lead: `أتيح وقت مع ${host}، وهو محفوظ لك. لم يُحجز شيء بعد.`,
    }),
    unanswered: 'إن لم يصل ردك قبل ذلك، يُعرض هذا الوقت على التالي في القائمة، ويستمر انتظارك لوقت آخر.',
    elsewise: 'يتيح الرابط نفسه ترك هذا الوقت لغيرك أو مغادرة قائمة الانتظار.',
  },
  reconnect: ({ account, provider }) => ({
    title: `يُرجى تجديد الاتصال بحساب ${provider}`,
    lead: `لم يعد بإمكاننا الوصول إلى الحساب ${account}. إلى أن يُجدَّد الاتصال به، لا تُعرض الأوقات التي تعتمد على تقاويمه، وتبقى الحجوزات بانتظار كتابتها فيها. الحجوزات التي تمت قائمة.`,
  }),
  connectionEnds: {
    expired: 'انتهت صلاحية الإذن.',
    revoked: 'سُحب الإذن أو تغيّرت كلمة المرور.',
    'scope-missing': 'الأذونات الممنوحة أقل من المطلوب.',
    'admin-policy': 'لا تسمح المؤسسة التي يتبعها الحساب بهذا التطبيق.',
  },
  labels: {
    what: 'الموضوع',
    when: 'الموعد',
    formerly: 'سابقًا',
    inCalendar: 'في التقويم',
    where: 'المكان',
    with: 'مع',
    guest: 'الضيف',
    reason: 'السبب',
    answers: 'الإجابات',
    account: 'الحساب',
    confirmBy: 'آخر موعد للرد',
    keptFor: 'مدة الحفظ',
    keptUntil: 'محفوظ حتى',
  },
  places: {
    conference: 'مكالمة فيديو',
    'phone-host-calls': 'هاتفيًا',
    'phone-guest-calls': 'هاتفيًا',
    'in-person': 'حضوريًا',
    link: 'عبر الإنترنت',
    text: 'مكان آخر',
    'ask-guest': 'مكان من اختيار الضيف',
  },
  hostCalls: ({ host, number }) => `اتصال من ${host} على الرقم ${number}`,
  guestCalls: (number) => `يُرجى الاتصال بالرقم ${number}`,
  linkLater: 'لا يزال رابط الفيديو قيد الإنشاء، وسيصلك في رسالة مستقلة.',
  moreAnswers: 'جميع إجابات الضيف موجودة في جدول المواعيد.',
  actions: {
    join: 'الانضمام إلى مكالمة الفيديو',
    manage: 'تغيير أو إلغاء',
    agenda: 'فتح جدول المواعيد',
    decide: 'الرد الآن',
    settings: 'فتح الإعدادات',
    take: 'حجز هذا الوقت',
    waitlist: 'عرض قائمة الانتظار أو مغادرتها',
  },
  because: {
    guest: 'وصلتك هذه الرسالة لأن حجزًا تم بهذا العنوان. إن لم يكن الحجز منك، فلا حاجة إلى أي إجراء.',
    companion:
      'وصلتك هذه الرسالة لأن هذا العنوان ذُكر عند الحجز. إن لم يكن لك علم بذلك، فلا حاجة إلى أي إجراء.',
    waiting:
      'وصلتك هذه الرسالة لأن تسجيلًا في قائمة انتظار تم بهذا العنوان. إن لم يكن التسجيل منك، فلا حاجة إلى أي إجراء.',
    host: 'وصلتك هذه الرسالة لأن حجز المواعيد معك متاح هنا. تحدد إعداداتك من يبلغك بالحجوزات، وإلى أين.',
  },
};
