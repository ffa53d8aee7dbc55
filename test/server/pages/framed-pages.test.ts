import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PagesOptions } from '../../../src/server.js';
import { openTeam } from '../../scheduling/scheduler/team.js';
import { browseHouse } from './plain-browser.js';
import type { PlainBrowser } from './plain-browser.js';

const office = {
  id: 'office',
  kind: 'in-person',
  label: 'Office',
  detail: 'Main street 1',
  showDetailBefore: true,
} as const;

function browse(frames?: PagesOptions['frames']): PlainBrowser {
  const pages: PagesOptions = {
    nameOf: (slug) => (slug === 'team' ? 'The Team' : undefined),
    elements: () => new Response('export {};'),
    ...(frames !== undefined && { frames }),
  };
  return browseHouse(openTeam(['anna'], { eventType: { locations: [office] } }), { pages });
}

const policyIn = (headers: Headers): string =>
  /frame-ancestors [^;]+/.exec(headers.get('Content-Security-Policy') ?? '')?.[0] ?? '';

/** Who may show a page in a frame: the option, the address, and what is answered. */
const cases: readonly (readonly [frames: PagesOptions['frames'], path: string, policy: string])[] = [
  [undefined, '/team?frame', "frame-ancestors 'none'"],
  [undefined, '/team/talk?frame', "frame-ancestors 'none'"],
  [[], '/team/talk?frame', "frame-ancestors 'none'"],
  ['*', '/team', "frame-ancestors 'none'"],
  ['*', '/team/talk?plain=1', "frame-ancestors 'none'"],
  ['*', '/manage?frame', "frame-ancestors 'none'"],
  ['*', '/team?frame', 'frame-ancestors *'],
  ['*', '/team/talk?frame', 'frame-ancestors *'],
  ['*', '/team/talk?plain=1&frame=1', 'frame-ancestors *'],
  ['*', '/nobody?frame', 'frame-ancestors *'],
  [
    ['https://shop.example', 'http://localhost:3000'],
    '/team/talk?frame',
    'frame-ancestors https://shop.example http://localhost:3000',
  ],
];

describe('a page in a frame', () => {
  for (const [frames, path, policy] of cases)
    it(`says ${policy} at ${path}, with ${frames === undefined ? 'nothing' : JSON.stringify(frames)} allowed`, async () => {
      const { headers } = await browse(frames).open(path);
      assert.equal(policyIn(headers), policy);
      const isFramed = policy !== "frame-ancestors 'none'";
      assert.equal(headers.get('X-Frame-Options'), isFramed ? null : 'DENY');
      if (isFramed) assert.equal(headers.get('X-Robots-Tag'), 'noindex, nofollow');
    });

  it('refuses at the start what is no origin', () => {
    for (const origin of ['https://shop.example/', 'shop.example', 'https://*.example', "'self'", '*; x'])
      assert.throws(() => browse([origin]), TypeError);
  });

  it('tells how high it is, and brings no ground of its own', async () => {
    const { html } = await browse('*').open('/team/talk?frame');
    assert.match(
      html,
      /src="\/booking-elements\/booking-frame\.js".*src="\/booking-elements\/booking-elements\.js"/s,
    );
    assert.match(html, /<body class="framed">/);
    const alone = await browse('*').open('/team/talk');
    assert.doesNotMatch(alone.html, /booking-frame|class="framed"/);
  });

  it('stays one through all pages without script, and manages in a tab of its own', async () => {
    const list = await browse('*').open('/team?frame&lang=en');
    const widget = await list.follow(/^Talk/);
    assert.match(
      widget.html,
      /<noscript><meta http-equiv="refresh" content="0;url=\?lang=en&amp;frame=1&amp;plain=1">/,
    );
    const times = await widget.follow('Show the times as a plain page');
    const details = await times.follow(/^Monday.*9:00/);
    const done = await details.send('Book', { name: 'Ada', email: 'ada@example.com' });
    assert.equal(done.status, 201);
    for (const page of [list, widget, times, details, done])
      assert.equal(policyIn(page.headers), 'frame-ancestors *', page.url);
    assert.match(done.html, /<form class="row" method="post" action="\/manage" target="_blank">/);
    assert.equal(policyIn((await done.follow(/./)).headers), 'frame-ancestors *');
    assert.equal(policyIn((await done.send('Your booking')).headers), "frame-ancestors 'none'");
  });
});

describe('the published elements', () => {
  it('may be loaded by pages of any other site', async () => {
    const { headers } = await browse().open('/booking-elements/booking-elements.js');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
  });
});
