import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ownDatabase } from './own-database.js';
import type { StartedServer } from './started-server.js';
import { bookFirst, guest, openStory, post, signInAndConnect } from './whole-story.js';
import type { Story } from './whole-story.js';

describe('npx booking-elements serve, over PostgreSQL and a stand-in for Google', () => {
  let story: Story;
  let server: StartedServer;
  before(async () => {
    story = await openStory(await ownDatabase('served_story'));
    ({ server } = story);
    await server.until('ready');
  });
  after(async () => {
    server.signal('SIGKILL');
    await story.close();
  });

  it('serves an owner who came while it runs, from the sign-in to the booking and its mails', async () => {
    assert.equal((await story.ask('/v1/anna/event-types')).status, 404);
    const link = await story.addHost('anna');
    assert.deepEqual(await (await story.ask('/v1/anna/event-types')).json(), []);
    const browser = await signInAndConnect(story, link);
    const page = await browser.visit('/settings');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /booking-elements-host\.js/);
    const booking = await bookFirst(story, 'anna');
    const read = await story.ask(`/v1/anna/bookings/${booking.ref}`, {
      headers: { Authorization: `Bearer ${booking.manageToken}` },
    });
    assert.equal(read.status, 200);
    const manage = await story.ask(`/manage?lang=de`);
    assert.equal(manage.status, 200);
    await mailsArrive(story, 2);
    const cancelled = await post(story, `/v1/anna/bookings/${booking.ref}/cancel`, {
      body: { version: booking.version, reason: guest.reason },
      token: booking.manageToken,
    });
    assert.equal(cancelled.status, 200, await cancelled.text());
    await mailsArrive(story, 4);
  });

  it('answers everything that a house is asked', async () => {
    for (const at of [
      '/v1/openapi.json',
      '/v1/health',
      '/v1/health/live',
      '/v1/health/ready',
      '/sign-in',
      '/anna',
      '/anna/meeting',
      '/anna/meeting?plain',
      '/manage',
      '/booking-elements/booking-elements.js',
      '/booking-elements/booking-elements-host.js',
    ])
      assert.equal((await story.ask(at)).status, 200, at);
    const script = await story.ask('/booking-elements/booking-button.js');
    assert.equal(script.headers.get('Access-Control-Allow-Origin'), '*', 'for pages of any site');
    await script.text();
    assert.equal((await post(story, '/v1/tasks/run', { body: '{}' })).status, 401);
    assert.equal((await story.ask('/v1/host/profile')).status, 401);
  });

  it('gives each request a name, the one it has brought along where that is one', async () => {
    const names = async (headers: Readonly<Record<string, string>>): Promise<string | null> =>
      (await story.ask('/v1/anna/capabilities', { headers })).headers.get('X-Request-Id');
    assert.equal(await names({ 'X-Request-Id': 'proxy-request-0001' }), 'proxy-request-0001');
    assert.match((await names({ 'X-Request-Id': 'a "quoted" name' })) ?? '', /^[\da-f-]{36}$/);
    await names({ traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' });
    const lines = server.events().filter(({ route }) => route === '/v1/{owner}/capabilities');
    assert.equal(lines[0]?.['requestId'], 'proxy-request-0001');
    assert.equal(lines.at(-1)?.['traceId'], '4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('writes what happens, and nothing of what somebody has written or that is secret', async () => {
    // What is malformed, what fails, and what is put where it does not belong.
    const canary = 'stray-canary-of-a-stranger-0815';
    story.canaries.add(canary);
    for (const at of [
      `/v1/${canary}/event-types`,
      `/v1/anna/bookings/${canary}?token=${canary}`,
      `/sign-in/link/${canary}`,
      `/v1/connect/${canary}`,
      `/anna/meeting?name=${canary}&email=${encodeURIComponent(guest.email)}`,
      `/v1/anna/event-types/meeting/slots?start=${canary}&end=x&context=${canary}`,
      `/${canary}/%E0%A4%A`,
    ])
      await (
        await story.ask(at, { headers: { Authorization: `Bearer ${canary}`, Cookie: `a=${canary}` } })
      ).text();
    for (const body of [
      `{"guest": "${canary}`,
      { guest: { name: guest.name, email: canary }, [canary]: canary },
    ])
      assert.equal((await post(story, '/v1/anna/bookings', { body })).status, 400);
    await story.browser().send('/sign-in/mail', { email: guest.email });
    story.google.down = true;
    const start = new Date(Date.now() + 86_400_000).toISOString();
    const end = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const failed = await story.ask(`/v1/anna/event-types/meeting/slots?start=${start}&end=${end}`);
    assert.equal(failed.status, 503);
    story.google.down = false;

    const said = server.said();
    for (const found of story.canaries) {
      assert.ok(found.length >= 8, 'a canary is long enough to be one');
      assert.ok(!said.includes(found), `"${found}" is in the log`);
    }
    for (const part of guest.name.split(' ')) assert.ok(!said.includes(part));
    const events = server.events();
    assert.equal(events.length, said.trim().split('\n').length, 'every line is one event');
    const requests = events.filter(({ event }) => event === 'request');
    for (const request of requests) assert.match(String(request['route']), /^(?:-|\/[\w/{}.-]*)$/);
    const about = (route: string) => requests.find((request) => request['route'] === route);
    assert.deepEqual(
      ['level', 'method', 'status', 'owner'].map((name) => about('/v1/{owner}/bookings')?.[name]),
      ['info', 'POST', 201, 'anna'],
    );
    assert.equal(typeof about('/v1/{owner}/bookings')?.['milliseconds'], 'number');
    assert.equal(about('/v1/health/ready')?.['level'], 'debug');
    assert.equal(about('/v1/{owner}/event-types')?.['code'], 'not-found');
    assert.equal(about('/v1/{owner}/event-types')?.['owner'], undefined, 'nobody knows that owner');
    const slots = requests.filter(({ route }) => route === '/v1/{owner}/event-types/{slug}/slots').at(-1);
    assert.deepEqual([slots?.['level'], slots?.['code']], ['warn', 'calendar-unreachable']);
    const trouble = events.find(({ event, doing }) => event === 'failed' && doing === 'slots');
    assert.equal(trouble?.['requestId'], slots?.['requestId'], 'a failure and its request say one name');
    assert.ok((trouble?.['error'] as { readonly stack: readonly string[] }).stack.length > 0);
  });
});

/** Resolves when so many mails have arrived, within a time that would be too long for anybody. */
async function mailsArrive({ mails }: Story, count: number): Promise<void> {
  for (let looks = 0; looks < 600 && mails.length < count; looks++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(mails.length >= count, `${mails.length} of ${count} mails have arrived`);
}
