// What is pasted into a page, as text. Pure: the page /snippets shows it, and its test reads it back as a browser does.

/** The kinds of snippets: in the page, a button, a floating button, a link, a frame, or an address alone. */
export const kinds = ['inline', 'button', 'floating', 'link', 'frame', 'address'];

/** Which choices say something in which kind: a page of the server's own knows of languages alone. */
export const heeded = {
  inline: ['layout', 'theme', 'language', 'css'],
  button: ['theme', 'language', 'label', 'css'],
  floating: ['theme', 'language', 'label', 'css'],
  link: ['language', 'label', 'css'],
  frame: ['language'],
  address: ['language'],
};

/** The snippet of some choices; what is empty stands in none. */
export function snippetOf({ kind, server, owner, eventType = '', label = '', css = '', ...choices }) {
  const says = (name, value) => (heeded[kind].includes(name) ? value : '');
  const language = says('language', choices.language ?? '');
  const page = pageOf({ server, owner, eventType, language, isFramed: kind === 'frame' });
  const script = (more = {}) =>
    tag('script', { type: 'module', src: `${server}/booking-elements/booking-elements.js`, ...more });
  const words = says('label', label);
  const looks = says('css', css) && `<style>\n${rawText(css.trim())}\n</style>\n`;
  switch (kind) {
    case 'address':
      return page;
    case 'frame':
      return [
        tag('iframe', {
          src: page,
          title: 'Book a time',
          'data-booking-frame': true,
          width: '100%',
          height: '700',
          frameborder: '0',
        }),
        tag('script', { type: 'module', src: `${server}/booking-elements/booking-frame.js` }),
      ].join('\n');
    case 'link':
      return `${looks}${tag('a', { 'data-booking': true, href: page }, words || 'Book')}\n${script()}`;
    default:
      return `${looks}${script({
        'data-backend-url': `${server}/v1/${encodeURIComponent(owner)}`,
        'data-event-type': eventType,
        'data-element': kind === 'inline' ? '' : kind,
        'data-layout': says('layout', choices.layout ?? ''),
        'data-theme': says('theme', choices.theme ?? ''),
        'data-language': language,
        'data-label': words,
      })}\n<noscript>${tag('a', { href: page }, words || 'Book')}</noscript>`;
  }
}

/** The server's own page, which needs no script around it. */
export function pageOf({ server, owner, eventType = '', language = '', isFramed = false }) {
  const path = [owner, eventType].filter(Boolean).map(encodeURIComponent).join('/');
  const asked = [isFramed && 'frame', language && `lang=${encodeURIComponent(language)}`]
    .filter(Boolean)
    .join('&');
  return `${server}/${path}${asked && `?${asked}`}`;
}

/** A tag with its attributes, those of a few in one line; empty ones are left out, `true` has no value. */
function tag(name, attributes, text = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([attribute, value]) => (value === true ? attribute : `${attribute}="${escaped(value)}"`));
  const [before, after] = written.join(' ').length > 90 ? ['\n  ', '\n'] : [' ', ''];
  return `<${name}${before}${written.join(before)}${after}>${escaped(text)}</${name}>`;
}

/**
 * Text for HTML, in an attribute or between tags. Braces and brackets, too: a shop's templates would take `{{` for theirs, a
 * WordPress `[` for its own. A carriage return would be read as another line break, and there is no way to write a null.
 */
function escaped(text) {
  return text.replaceAll('\0', '').replaceAll(/[&<>"'`{}[\]\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** CSS for between style tags, where only their end means anything; in CSS the stroke stands for itself. */
function rawText(css) {
  return css.replaceAll('</', '<\\/');
}
