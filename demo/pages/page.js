// What every demo page shares: `?lang=de` in the address is the page's language, `?theme=dark` its look.
const { searchParams } = new URL(location.href);
const language = searchParams.get('lang');
if (language) {
  document.documentElement.lang = language;
  document.documentElement.dir = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
}
const theme = searchParams.get('theme');
if (theme) document.documentElement.style.colorScheme = theme;

/** Whose page it is: Anna's, unless the address says otherwise. */
const owner = searchParams.get('owner');
const widget = document.querySelector('booking-widget');
if (owner && widget) {
  widget.setAttribute('backend-url', `/v1/${encodeURIComponent(owner)}`);
  widget.removeAttribute('event-type');
}

/** The pages' own words; the elements bring their own. */
const words = {
  de: {
    title: 'Sprechen wir über Ihr Projekt',
    lead: 'Wählen Sie eine Zeit, die Ihnen passt. Die Einladung mit dem Link zum Gespräch kommt sofort, und Annas Kalender weiß Bescheid.',
    languages: 'Diese Seite auf:',
    'host-title': 'Einstellungen',
    'signed-in': 'Angemeldet als',
    'guest-page': 'Die Seite, die Gäste sehen',
    'sign-out': 'Abmelden',
    'sign-in-title': 'Die Anmeldung der Demo',
    'sign-in-lead':
      'Ein Klick, und nur auf diesem Rechner. Ein Produkt bringt seine eigene Anmeldung mit; der Server fragt sie nur, wer da ist.',
    'sign-in-anna': 'Anna, die alles eingestellt hat',
    'sign-in-ben': 'Ben, der neu hier ist',
    fates: 'Was geschieht, wenn beim Stellvertreter für Google …',
    'fate-down': 'Google nicht antwortet',
    'fate-up': 'Google wieder antwortet',
    'fate-revoke': 'die Erlaubnis zurückgenommen wird',
    'fate-no-meet': 'die Organisation Meet abschaltet',
    'fate-meet': 'Meet wieder an ist',
  },
  ar: {
    title: 'لنتحدث عن مشروعك',
    lead: 'اختر وقتًا يناسبك. تصلك الدعوة مع رابط الاجتماع فورًا، ويظهر الموعد في تقويم آنا.',
    languages: 'هذه الصفحة بـ:',
    'host-title': 'الإعدادات',
    'signed-in': 'مسجَّل الدخول باسم',
    'guest-page': 'الصفحة التي يراها الضيوف',
    'sign-out': 'تسجيل الخروج',
    'sign-in-title': 'تسجيل الدخول في العرض التجريبي',
    'sign-in-lead':
      'نقرة واحدة، وعلى هذا الجهاز فقط. يأتي كل منتج بتسجيل دخوله، ولا يسأله الخادم إلا عمّن هو موجود.',
    'sign-in-anna': 'آنا، التي أعدّت كل شيء',
    'sign-in-ben': 'بن، وهو جديد هنا',
    fates: 'ماذا يحدث عند بديل Google إذا …',
    'fate-down': 'لم يُجب Google',
    'fate-up': 'أجاب Google من جديد',
    'fate-revoke': 'سُحب الإذن',
    'fate-no-meet': 'عطّلت المؤسسة Meet',
    'fate-meet': 'عاد Meet',
  },
};
const spoken = words[language] ?? words[language?.split('-')[0]];
if (language && !spoken) {
  // The page's own words stay English, and say so.
  for (const node of document.querySelectorAll('[data-words]'))
    Object.assign(node, { lang: 'en', dir: 'ltr' });
}
for (const [name, text] of Object.entries(spoken ?? {})) {
  for (const node of document.querySelectorAll(`[data-words="${name}"]`)) node.textContent = text;
}
