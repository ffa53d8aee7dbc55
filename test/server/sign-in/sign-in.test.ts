import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionLife } from '../../../src/server/sign-in/sessions.js';
import { memorySignIn } from '../../../src/store/memory/index.js';
import { silently } from './sign-in-browser.js';
import { day, hostOf, house, minute, openSignInWorld, withGoogle } from './sign-in-world.js';

const session = '__Host-booking-session';

describe('a link to sign in', () => {
  it('shows whom it signs in, and signs in once with its button', async () => {
    const world = await openSignInWorld();
    const address = await world.printed();
    const browser = world.browser();
    for (let looks = 0; looks < 3; looks++) {
      const page = await browser.visit(address);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Sign in as <bdi>Anna &lt;Berg&gt;<\/bdi>/);
    }
    assert.equal(browser.given.length, 0, 'whoever only looks is not signed in');
    const answer = await browser.send(address, {}, silently);
    assert.deepEqual([answer.status, answer.headers.get('Location')], [303, '/settings']);
    assert.equal(await world.hostIn(browser), 'host-anna');
    const again = await world.browser().send(address, {}, silently);
    assert.equal(again.status, 410);
    assert.match(await again.text(), /has been used, or is too old/);
  });

  it('is good for a day when it is printed, and for a quarter of an hour when it is mailed', async () => {
    for (const [way, life] of [
      ['printed', day],
      ['mailed', 15 * minute],
    ] as const) {
      const world = await openSignInWorld();
      const address = way === 'printed' ? await world.printed() : (await world.mailed())[0]!;
      world.google.clock.advance(life - 1);
      assert.equal((await world.browser().visit(address)).status, 200, way);
      world.google.clock.advance(1);
      assert.equal((await world.browser().visit(address)).status, 410, way);
      assert.equal((await world.browser().send(address, {}, silently)).status, 410, way);
    }
  });

  it('gives its address to nobody, and is kept by nobody', async () => {
    const world = await openSignInWorld();
    const { headers } = await world.browser().visit(await world.printed());
    for (const [name, value] of [
      ['Referrer-Policy', 'no-referrer'],
      ['X-Robots-Tag', 'noindex'],
      ['Cache-Control', 'private, no-store'],
      ['X-Frame-Options', 'DENY'],
    ] as const)
      assert.equal(headers.get(name), value, name);
    assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  });

  it('says so where somebody else is signed in, who is not any more afterwards', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    await browser.send(await world.printed('host-ben'), {}, silently);
    const before = browser.cookies.get(session);
    const annas = await world.printed();
    assert.match(await (await browser.visit(annas)).text(), /<bdi>ben<\/bdi> is signed in in this browser/);
    await browser.send(annas, {}, silently);
    assert.equal(await world.hostIn(browser), 'host-anna');
    const old = world.browser();
    old.cookies.set(session, before!);
    assert.equal(await world.hostIn(old), undefined);
  });

  it('leads on to where its host wanted to go', async () => {
    const world = await openSignInWorld();
    const asked = await world.browser().visit('/settings?tab=agenda', { 'Sec-Fetch-Site': 'none' });
    const wanted = asked.headers.get('Location') ?? '';
    assert.equal(wanted, '/sign-in?to=%2Fsettings%3Ftab%3Dagenda');
    const page = await (await world.browser().visit(wanted)).text();
    assert.match(page, /name="to" value="\/settings\?tab=agenda"/);
    await world.browser().send('/sign-in/mail', { email: 'anna@example.org', to: '/settings?tab=agenda' });
    await world.settle();
    const [address = ''] = world.mails[0]!.text.match(/https:\S+/) ?? [];
    const { headers } = await world.browser().send(address, {}, silently);
    assert.equal(headers.get('Location'), '/settings?tab=agenda');
  });
});

describe('a session', () => {
  it('is a cookie that only this server can have set, and no script reads', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    await browser.send(await world.printed(), {}, silently);
    const [cookie = ''] = browser.given;
    assert.match(
      cookie,
      /^__Host-booking-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=34560000$/,
    );
    const local = await openSignInWorld({ publicUrl: 'http://127.0.0.1:3000' });
    const onLoopback = local.browser();
    await onLoopback.send(await local.printed(), {}, silently);
    assert.match(
      onLoopback.given[0] ?? '',
      /^booking-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age/,
    );
    assert.doesNotMatch(onLoopback.given[0] ?? '', /Secure/);
  });

  it('lasts thirty days from when it was used last, and is written once a day at most', async () => {
    const store = memorySignIn();
    const written: number[] = [];
    const extendSession: typeof store.extendSession = async (id, expiresAt, now) => {
      written.push(expiresAt);
      await store.extendSession(id, expiresAt, now);
    };
    const world = await openSignInWorld({ store: { ...store, extendSession } });
    const browser = world.browser();
    await browser.send(await world.printed(), {}, silently);
    for (let hours = 0; hours < 23; hours++) {
      await world.hostIn(browser);
      world.google.clock.advance(60 * minute);
    }
    assert.equal(written.length, 0, 'not on the first day');
    world.google.clock.advance(60 * minute);
    await world.hostIn(browser);
    await world.hostIn(browser);
    assert.equal(written.length, 1);
    world.google.clock.advance(sessionLife - 1);
    assert.equal(await world.hostIn(browser), 'host-anna');
    world.google.clock.advance(sessionLife);
    assert.equal(await world.hostIn(browser), undefined, 'whoever stays away is signed out');
  });

  it('ends with signing out, here alone or everywhere', async () => {
    const world = await openSignInWorld();
    const [first, second, bens] = [world.browser(), world.browser(), world.browser()];
    for (const browser of [first, second]) await browser.send(await world.printed(), {}, silently);
    await bens.send(await world.printed('host-ben'), {}, silently);
    const kept = first.cookies.get(session)!;
    const left = await first.send('/sign-out', { where: 'here' });
    assert.deepEqual([left.status, left.headers.get('Location')], [303, '/sign-in?left']);
    assert.match(await (await first.visit('/sign-in?left')).text(), /You are signed out/);
    assert.equal(first.cookies.size, 0);
    first.cookies.set(session, kept);
    assert.equal(await world.hostIn(first), undefined, 'the server has forgotten it, too');
    assert.equal(await world.hostIn(second), 'host-anna');
    const open = await world.printed();
    await second.send('/sign-out', { where: 'everywhere' });
    assert.equal((await world.browser().visit(open)).status, 410, 'links are taken back');
    assert.equal(await world.hostIn(bens), 'host-ben');
    await world.signIn.endAll('host-ben');
    assert.equal(await world.hostIn(bens), undefined);
  });

  it('opens the host’s operations to the server’s own pages, and to no other', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    const ask = (headers: Readonly<Record<string, string>>) =>
      world.server(browser.request('/v1/host/providers', { headers }));
    assert.equal((await ask({ Origin: house })).status, 401);
    await browser.send(await world.printed(), {}, silently);
    assert.equal((await ask({ Origin: house, 'Sec-Fetch-Site': 'same-origin' })).status, 200);
    assert.equal((await ask({ Origin: 'https://evil.example' })).status, 403);
    assert.equal((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  });

  it('is nobody’s when its host is gone', async () => {
    const hosts = new Map([['host-anna', hostOf('anna')]]);
    const world = await openSignInWorld({
      signIn: {
        settings: {
          host: async (id) => hosts.get(id),
          hostsByEmail: async () => [...hosts.values()],
        },
      },
    });
    const browser = world.browser();
    const second = await world.printed();
    await browser.send(await world.printed(), {}, silently);
    assert.equal(await world.hostIn(browser), 'host-anna');
    hosts.clear();
    assert.equal(await world.hostIn(browser), undefined);
    assert.equal((await browser.visit('/settings')).status, 303);
    assert.equal((await browser.visit(second)).status, 410);
    assert.equal((await browser.send(second, {}, silently)).status, 410);
  });
});

describe('signing in by mail', () => {
  it('sends a link in the host’s language, as text and as HTML, that says when it is over', async () => {
    const world = await openSignInWorld({ hosts: [hostOf('anna', { language: 'de' })] });
    const [link = ''] = await world.mailed('ANNA@example.org');
    const [mail] = world.mails;
    assert.equal(mail!.to.email, 'anna@example.org', 'as it stands in the settings');
    assert.equal(mail!.subject, 'Ihr Link zum Anmelden');
    assert.match(mail!.text, /15 Minuten/);
    assert.ok(mail!.html.includes(link) && mail!.html.includes('<html lang="de"'));
    assert.match(mail!.id, /^sign-in-[\w-]{43}$/);
    assert.ok(!mail!.id.includes(link.split('/').at(-1)!), 'its id is not its secret');
    const browser = world.browser();
    await browser.send(link, {}, silently);
    assert.equal(await world.hostIn(browser), 'host-anna');
  });

  it('answers alike whether somebody has the address or not, before anybody looks', async () => {
    const answers: unknown[] = [];
    for (const email of ['anna@example.org', 'nobody@example.org']) {
      let looked = 0;
      const world = await openSignInWorld({
        signIn: {
          settings: {
            host: async () => undefined,
            // Never answers: whoever waited for it would never be answered.
            hostsByEmail: () => {
              looked++;
              return new Promise(() => undefined);
            },
          },
        },
      });
      const response = await world.browser().send('/sign-in/mail', { email });
      const body = (await response.text()).replaceAll(email, 'ADDRESS');
      answers.push({ status: response.status, headers: [...response.headers], body, looked });
    }
    assert.deepEqual(answers[1], answers[0]);
    assert.match(JSON.stringify(answers[0]), /"status":200.*ADDRESS/);
    const world = await openSignInWorld();
    assert.deepEqual(await world.mailed('nobody@example.org'), []);
  });

  it('sends one link for each host that somebody is', async () => {
    const world = await openSignInWorld({
      hosts: [hostOf('anna'), hostOf('studio', { email: 'anna@example.org' })],
    });
    const links = await world.mailed();
    assert.equal(links.length, 2);
    assert.equal(world.mails.length, 1);
    const ids = await Promise.all(
      links.map(async (link) => {
        const browser = world.browser();
        await browser.send(link, {}, silently);
        return world.hostIn(browser);
      }),
    );
    assert.deepEqual(ids, ['host-anna', 'host-studio']);
  });

  it('fills nobody’s mailbox: five an hour, and five open at once, whoever asks', async () => {
    const world = await openSignInWorld({ server: { addressOf: () => '192.0.2.7' } });
    const links: string[] = [];
    for (let asked = 0; asked < 5; asked++) links.push(...(await world.mailed()));
    assert.equal(links.length, 5);
    const refused = await world.browser().send('/sign-in/mail', { email: 'Anna@Example.org' });
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '3600']);
    assert.match(await refused.text(), /60 minutes/);
    assert.equal((await world.browser().visit(links[0]!)).status, 200, 'the first is good still');
    // Another server counts anew; the store does not.
    const other = await openSignInWorld({ store: world.store });
    assert.deepEqual(await other.mailed(), []);
  });

  it('is asked for twenty times an hour from one network, whoever it is for', async () => {
    const world = await openSignInWorld({
      server: { addressOf: (request) => request.headers.get('X-Test-Address') ?? undefined },
    });
    const ask = async (index: number, address: string): Promise<number> => {
      const browser = world.browser({ 'X-Test-Address': address });
      return (await browser.send('/sign-in/mail', { email: `guess-${index}@example.org` })).status;
    };
    for (let index = 0; index < 20; index++)
      assert.equal(await ask(index, `2001:db8:1:2::${index + 1}`), 200);
    assert.equal(await ask(21, '2001:db8:1:2::ffff'), 429, 'one household is one network');
    assert.equal(await ask(22, '2001:db8:1:3::1'), 200, 'another is another');
  });

  it('shows what is wrong with an address, beside what was typed', async () => {
    const world = await openSignInWorld();
    for (const email of [
      '',
      'anna',
      '"><script>alert(1)</script>',
      'a@b',
      `${'x'.repeat(300)}@example.org`,
    ]) {
      const response = await world.browser().send('/sign-in/mail', { email });
      const page = await response.text();
      assert.equal(response.status, 400);
      assert.match(page, /aria-invalid="true" aria-describedby="wrong"/);
      assert.ok(!page.includes('<script'));
    }
    assert.equal(world.mails.length, 0);
  });

  it('tells whoever runs the server of a mail that was not sent, without the address or the link', async () => {
    const send = Object.assign(async () => ({ outcome: 'retry', reason: 'folder' }) as const, {
      from: { email: 'bookings@example.org' },
    });
    const world = await openSignInWorld({ signIn: { send } });
    await world.mailed();
    assert.equal(String(world.errors), 'Error: The mail was not sent: folder');
  });
});

describe('signing in with Google', () => {
  it('asks who somebody is and nothing else, and signs in the host with that address', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    const left = await browser.send('/sign-in/google');
    const address = new URL(left.headers.get('Location') ?? '');
    const { state, nonce, code_challenge: challenge, ...asked } = Object.fromEntries(address.searchParams);
    assert.deepEqual(asked, {
      client_id: world.google.client.id,
      redirect_uri: `${house}/sign-in/google/callback`,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      prompt: 'select_account',
    });
    for (const secret of [state, nonce, challenge]) assert.match(secret ?? '', /^[\w-]{43}$/);
    assert.match(
      browser.given[0] ?? '',
      /^__Host-booking-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
    const arrived = await browser.visit(await world.google.consent(address, { account: 'anna@example.org' }));
    assert.deepEqual([arrived.status, arrived.headers.get('Location')], [303, '/settings']);
    assert.deepEqual([...browser.cookies.keys()], [session], 'what was for the way is gone');
    assert.equal(await world.hostIn(browser), 'host-anna');
    assert.equal(world.google.save().grants.length, 0, 'nothing is kept that would open anything');
  });

  it('knows an address whatever its capitals', async () => {
    const world = await openSignInWorld({ hosts: [hostOf('anna', { email: 'Anna@Example.ORG' })] });
    const browser = world.browser();
    await withGoogle(world, browser);
    assert.equal(await world.hostIn(browser), 'host-anna');
  });

  it('tells whoever is no host nothing more than that', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    const response = await withGoogle(world, browser, { account: 'mallory@example.org' });
    const page = await response.text();
    assert.equal(response.status, 403);
    assert.match(page, /nobody here signs in with that address/);
    assert.doesNotMatch(page, /mallory|anna|ben/i);
    assert.equal(browser.cookies.size, 0);
  });

  it('lets somebody choose who is several hosts, with one more click', async () => {
    const world = await openSignInWorld({
      hosts: [hostOf('anna'), hostOf('studio', { email: 'anna@example.org' })],
    });
    const browser = world.browser();
    const page = await (await withGoogle(world, browser, { to: '/settings?x=1' })).text();
    assert.equal(await world.hostIn(browser), undefined, 'nobody yet');
    const actions = [...page.matchAll(/action="([^"]+)"/g)].map(([, action = '']) => action);
    assert.equal(actions.length, 2);
    const chosen = await browser.send(actions[1]!.replaceAll('&amp;', '&'), {}, silently);
    assert.equal(chosen.headers.get('Location'), '/settings?x=1');
    assert.equal(await world.hostIn(browser), 'host-studio');
  });

  it('says what happened when somebody says no, or Google does not answer', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    const left = await browser.send('/sign-in/google');
    const back = await world.google.consent(left.headers.get('Location')!, { deny: true });
    const no = await browser.visit(back);
    assert.equal(no.status, 400);
    assert.match(await no.text(), /You said no at <bdi>Google<\/bdi>|You said no at Google/);
    world.google.faults.add({ match: { method: 'oauth2.token' }, fault: { kind: 'html' } });
    const away = await withGoogle(world, browser);
    assert.equal(away.status, 503);
    assert.match(await away.text(), /could not be reached/);
    assert.equal(world.errors.length, 1);
  });
});
