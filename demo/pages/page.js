// What every demo page shares: `?lang=de` in the address is the page's language, `?theme=dark` its look.
const { searchParams } = new URL(location.href);
const language = searchParams.get('lang');
if (language) {
  document.documentElement.lang = language;
  document.documentElement.dir = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
}
const theme = searchParams.get('theme');
if (theme) document.documentElement.style.colorScheme = theme;

/** The plain page's own words; the widget brings its own. */
const words = {
  de: {
    title: 'Sprechen wir über Ihr Projekt',
    lead: 'Wählen Sie eine Zeit, die Ihnen passt. Die Einladung mit dem Link zum Gespräch kommt sofort, und Annas Kalender weiß Bescheid.',
    languages: 'Diese Seite auf:',
  },
  ar: {
    title: 'لنتحدث عن مشروعك',
    lead: 'اختر وقتًا يناسبك. تصلك الدعوة مع رابط الاجتماع فورًا، ويظهر الموعد في تقويم آنا.',
    languages: 'هذه الصفحة بـ:',
  },
};
for (const [name, text] of Object.entries(words[language] ?? {})) {
  for (const node of document.querySelectorAll(`[data-words="${name}"]`)) node.textContent = text;
}
