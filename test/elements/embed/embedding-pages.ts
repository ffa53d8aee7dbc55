/** Where the tests serve what is published. */
const cdn = '/cdn';

const file = (name: string) => `${cdn}/${name}.js`;

/** A snippet's script, as the manual has it. */
const snippet = (more = '', name = 'booking-elements') =>
  `<script type="module" src="${file(name)}" data-backend-url="sample:" ${more}></script>`;

const intro = 'data-event-type="intro"';
const place = '<div id="place" data-booking></div>';

/** What WP Rocket does to a script, and does back with the first move of a guest, here at once after the page was parsed. */
const rocketScript = `<script type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src="${file('booking-elements')}" data-backend-url="sample:" ${intro}></script>`;
const rocketLoader = `<script>addEventListener('load', () => {
  for (const old of document.querySelectorAll('script[type=rocketlazyloadscript]')) {
    const made = document.createElement('script');
    for (const { name, value } of old.attributes)
      made.setAttribute({ 'data-rocket-src': 'src', 'data-rocket-type': 'type' }[name] ?? name, value);
    old.replaceWith(made);
  }
});</script>`;

/** Cloudflare's Rocket Loader runs a copy, in the head, and leaves what the page had. */
const cloudflareScript = `<script type="4f1a0b3c9d2e5f6a7b8c9d0e-module" src="${file('booking-elements')}" data-backend-url="sample:" ${intro}></script>`;
const cloudflareLoader = `<script>addEventListener('load', () => {
  for (const old of document.querySelectorAll('script[type$="-module"]')) {
    const made = document.createElement('script');
    for (const { name, value } of old.attributes) made.setAttribute(name, name === 'type' ? 'module' : value);
    document.head.append(made);
  }
});</script>`;

/** LiteSpeed keeps the address elsewhere, and runs the script by another element that says nothing of it. */
const litespeedScript = `<script type="litespeed/javascript" data-src="${file('booking-elements')}" data-backend-url="sample:" ${intro}></script>`;
const litespeedLoader = `<script>addEventListener('load', () => {
  const made = document.createElement('script');
  made.type = 'module';
  made.src = document.querySelector('[type="litespeed/javascript"]').dataset.src;
  document.body.append(made);
});</script>`;

/** A page, and what stands in it at last: element, event type, and the id of what it stands in or `-` and what it follows. */
export interface EmbeddingPage {
  readonly head?: string;
  readonly body: string;
  readonly shows: readonly string[];
}

/** Pages as they come out of builders and optimisers, by what they do. */
export const embeddingPages: Readonly<Record<string, EmbeddingPage>> = {
  'a module after its place': { body: place + snippet(intro), shows: ['widget intro place'] },
  'a module before its place': { body: snippet(intro) + place, shows: ['widget intro place'] },
  'a module in the head': { head: snippet(intro), body: place, shows: ['widget intro place'] },
  'an async module in the head': {
    head: snippet(`${intro} async`),
    body: place,
    shows: ['widget intro place'],
  },
  'the whole in a deferred script': {
    head: `<script defer src="${file('booking-elements-whole')}" data-backend-url="sample:" ${intro}></script>`,
    body: place,
    shows: ['widget intro place'],
  },
  'the whole, inlined': {
    body: `${place}<script data-backend-url="sample:" ${intro}>/* whole */</script>`,
    shows: ['widget intro place'],
  },
  'a script delayed by its type': {
    body: place + rocketScript + rocketLoader,
    shows: ['widget intro place'],
  },
  'a script delayed by its type, without a place': {
    body: `<main id="text">${rocketScript}</main>${rocketLoader}`,
    shows: ['widget intro text'],
  },
  'a script that runs as a copy': {
    body: `<main id="text">${cloudflareScript}</main>${cloudflareLoader}`,
    shows: ['widget intro text'],
  },
  'a script that runs without its attributes': {
    body: `<main id="text">${litespeedScript}</main>${litespeedLoader}`,
    shows: ['widget intro text'],
  },
  'a script alone in the text': {
    body: `<main id="text"><p>One</p>${snippet(intro)}<p>Two</p></main>`,
    shows: ['widget intro text'],
  },
  'a script alone in the head': { head: snippet(intro), body: '<p>One</p>', shows: ['widget intro body'] },
  'a floating button for the whole site': {
    head: snippet(`${intro} data-element="floating" data-label="Book"`),
    body: '<p>One</p><p><a data-booking href="/anna/intro">Book</a></p>',
    shows: ['button intro body'],
  },
  'a place in a block of somebody else’s': {
    body: `<acme-block><section>${place}</section></acme-block>${snippet(intro)}`,
    shows: ['widget intro place'],
  },
  'two places of two event types': {
    body: `<div id="a" data-booking ${intro}></div><div id="b" data-booking data-event-type="class"></div>${snippet()}`,
    shows: ['widget intro a', 'widget class b'],
  },
  'two snippets': {
    body: `<div id="a" data-booking></div>${snippet(intro)}<div id="b" data-booking></div>${snippet('data-event-type="class"')}`,
    shows: ['widget intro a', 'widget class b'],
  },
  'a place that comes later, as markup': {
    head: snippet(intro),
    body: `<main id="text"></main><script>addEventListener('load', () => { document.querySelector('main').innerHTML = '${place}'; });</script>`,
    shows: ['widget intro place'],
  },
  'a script that comes later': {
    body: `${place}<script>addEventListener('load', () => {
      const made = Object.assign(document.createElement('script'), { type: 'module', src: '${file('booking-elements')}' });
      Object.assign(made.dataset, { backendUrl: 'sample:', eventType: 'intro' });
      document.body.append(made);
    });</script>`,
    shows: ['widget intro place'],
  },
  'the same file twice': { body: place + snippet(intro) + snippet(intro), shows: ['widget intro place'] },
  'one snippet twice, without a place': {
    body: `<main id="text">${snippet(intro)}</main><p>${snippet(intro)}</p>`,
    shows: ['widget intro text'],
  },
  'two copies of different addresses': {
    head: `<script type="module" src="${file('booking-elements')}?ver=1"></script>`,
    body: place + snippet(intro),
    shows: ['widget intro place'],
  },
  'a copy whose address has a version in it': {
    body: `${place}<script type="module" src="${file('booking-elements')}?ver=6.7" data-backend-url="sample:" ${intro}></script>`,
    shows: ['widget intro place'],
  },
  'both files': {
    head: `<script type="module" src="${file('booking-button')}"></script>`,
    body: place + snippet(intro),
    shows: ['widget intro place'],
  },
  'the file of the button': {
    body: `<main id="text">${snippet(`${intro} data-label="Book"`, 'booking-button')}</main>`,
    shows: ['button intro text'],
  },
};
