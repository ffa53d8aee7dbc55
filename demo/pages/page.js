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
for (const element of owner
  ? document.querySelectorAll('booking-widget, booking-button, booking-manage')
  : []) {
  element.setAttribute('backend-url', `/v1/${encodeURIComponent(owner)}`);
  element.removeAttribute('event-type');
}

/** What is booked, where the address says so. */
const eventType = searchParams.get('event-type');
for (const element of eventType ? document.querySelectorAll('booking-widget, booking-button') : [])
  element.setAttribute('event-type', eventType);

/** The pages' own words; the elements bring their own. */
const words = {
  de: {
    title: 'Sprechen wir über Ihr Projekt',
    lead: 'Wählen Sie eine Zeit, die Ihnen passt. Die Einladung mit dem Link zum Gespräch kommt sofort, und Annas Kalender weiß Bescheid.',
    languages: 'Diese Seite auf:',
    'manage-lead': 'Schon gebucht? Der Link in Ihrer Mail verschiebt den Termin und sagt ihn ab:',
    'manage-link': 'zu den Mails',
    'button-title': 'Websites, auf denen man sich zurechtfindet',
    'button-lead':
      'Erzählen Sie uns eine halbe Stunde lang, was Sie vorhaben, und wir sagen Ihnen ehrlich, was es braucht.',
    'button-intro': 'Erstgespräch buchen',
    'button-how': 'Wie wir arbeiten',
    'button-first':
      'Zuerst hören wir zu. Dann bekommen Sie einen Plan aus Schritten, von denen jeder für sich steht: Sie können nach jedem aufhören und haben etwas, das funktioniert.',
    'button-then':
      'Dann bauen wir, mit Ihnen, Woche für Woche. Sie sehen alles, während es entsteht, und nichts muss hinterher erklärt werden.',
    'button-last': 'Am Ende gehört es Ihnen: der Code, die Texte und das Wissen, wie es ohne uns weitergeht.',
    'host-title': 'Einstellungen',
    'signed-in': 'Angemeldet als',
    'guest-page': 'Die Seite, die Gäste sehen',
    'sign-out': 'Abmelden',
    'sign-in-title': 'Die Anmeldung der Demo',
    'sign-in-lead':
      'Ein Klick, und nur auf diesem Rechner. Ein Produkt bringt seine eigene Anmeldung mit; der Server fragt sie nur, wer da ist.',
    'sign-in-anna': 'Anna, die alles eingestellt hat',
    'sign-in-ben': 'Ben, der neu hier ist',
  },
  ar: {
    title: 'لنتحدث عن مشروعك',
    lead: 'اختر وقتًا يناسبك. تصلك الدعوة مع رابط الاجتماع فورًا، ويظهر الموعد في تقويم آنا.',
    languages: 'هذه الصفحة بـ:',
    'manage-lead': 'حجزت بالفعل؟ بالرابط في رسالتك تغيّر موعدك أو تلغيه:',
    'manage-link': 'إلى الرسائل',
    'button-title': 'نبني مواقع يجد الناس طريقهم فيها',
    'button-lead': 'أخبرنا في نصف ساعة بما تفكر فيه، ونخبرك بصدق بما يتطلبه ذلك.',
    'button-intro': 'احجز مكالمة تعارف',
    'button-how': 'كيف نعمل',
    'button-first':
      'نصغي أولًا، ثم تحصل على خطة من خطوات تقوم كل منها بذاتها، فيمكنك التوقف بعد أي منها ولديك شيء يعمل.',
    'button-then': 'ثم نبني معك أسبوعًا بعد أسبوع. ترى كل شيء وهو يتكوّن، ولا يحتاج شيء إلى شرح لاحقًا.',
    'button-last': 'وفي النهاية يصبح ملكك: الشيفرة والنصوص ومعرفة كيفية المتابعة من دوننا.',
    'host-title': 'الإعدادات',
    'signed-in': 'مسجَّل الدخول باسم',
    'guest-page': 'الصفحة التي يراها الضيوف',
    'sign-out': 'تسجيل الخروج',
    'sign-in-title': 'تسجيل الدخول في العرض التجريبي',
    'sign-in-lead':
      'نقرة واحدة، وعلى هذا الجهاز فقط. يأتي كل منتج بتسجيل دخوله، ولا يسأله الخادم إلا عمّن هو موجود.',
    'sign-in-anna': 'آنا، التي أعدّت كل شيء',
    'sign-in-ben': 'بن، وهو جديد هنا',
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
