import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildHouse } from '../../../src/cli/serve/build-house.js';
import type { House, HouseTerms } from '../../../src/cli/serve/house.js';
import { newSignInLink } from '../../../src/server/sign-in/sign-in-links.js';
import { openDatabase, sqlSettings, sqlSignIn } from '../../../src/store/sql/index.js';
import type { Database } from '../../../src/store/sql/index.js';
import { openBrowser } from '../../server/sign-in/sign-in-browser.js';
import { ownDatabase } from './own-database.js';

const secret = 'a secret that only this test knows, long enough';
const publicUrl = 'https://book.example/there';

describe('a house over one database', () => {
  let database: Database;
  const troubles: unknown[] = [];
  before(async () => {
    database = await openDatabase({ url: await ownDatabase('a_house'), connections: 4 });
    const settings = sqlSettings(database, { secrets: [secret] });
    for (const [slug, hostIds] of [
      ['anna', ['anna']],
      ['team', ['ben', 'cem']],
      ['elsewhere', ['dora']],
    ] as const) {
      await settings.saveOwner({ slug, name: slug.toUpperCase(), hostIds });
      for (const id of hostIds)
        await settings.saveHost({
          id,
          name: id,
          schedule: { zone: 'Europe/Berlin', weekly: {} },
          calendars: { conflicts: [] },
          locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
        });
      await settings.saveEventType({
        owner: slug,
        slug: 'talk',
        title: `Talk of ${slug}`,
        hosts: [{ hostId: hostIds[0] }],
        durationsMinutes: [30],
        window: { rollingDays: 60 },
      });
    }
  });
  after(async () => {
    await database.close();
    assert.deepEqual(troubles, []);
  });

  const whole = (): HouseTerms => ({
    database,
    secrets: [secret],
    publicUrl,
    providers: [],
    signIn: {},
    hasPages: true,
    elements: async (file) => (file === 'booking-elements-host.js' ? new Response('host') : undefined),
    onError: (error) => troubles.push(error),
    onTrouble: (error) => troubles.push(error),
  });
  const house = (terms: Partial<HouseTerms> = {}): House => buildHouse({ ...whole(), ...terms });
  const ask = ({ server }: House, at: string, init?: RequestInit) =>
    server(new Request(`${publicUrl}${at}`, init));
  const statuses = async (of: House, ...paths: readonly string[]) =>
    Promise.all(paths.map(async (at) => (await ask(of, at)).status));

  async function signIn({ server }: House, hostId: string) {
    const browser = openBrowser(server, { publicUrl });
    const place = { store: sqlSignIn(database), publicUrl, now: Date.now };
    const link = await newSignInLink(place, { hostId, way: 'printed' });
    assert.ok(link);
    const answer = await browser.send(link.address, {}, { Origin: 'null' });
    assert.equal(answer.headers.get('Location'), '/there/settings');
    return browser;
  }

  it('has its pages shown in frames by those alone who may', async () => {
    const ancestors = async (terms: Partial<HouseTerms>, at: string) => {
      const policy = (await ask(house(terms), at)).headers.get('Content-Security-Policy') ?? '';
      return /frame-ancestors [^;]+/.exec(policy)?.[0];
    };
    assert.equal(await ancestors({}, '/anna?frame'), "frame-ancestors 'none'");
    const frames = ['https://shop.example'];
    assert.equal(await ancestors({ frames }, '/anna?frame'), 'frame-ancestors https://shop.example');
    assert.equal(await ancestors({ frames }, '/anna'), "frame-ancestors 'none'");
  });

  it('serves all owners, below its path', async () => {
    const of = house();
    const paths = ['anna', 'team', 'elsewhere', 'nobody'].map((owner) => `/v1/${owner}/event-types`);
    assert.deepEqual(await statuses(of, ...paths), [200, 200, 200, 404]);
    const outside = await of.server(new Request('https://book.example/v1/anna/event-types'));
    assert.equal(outside.status, 404);
    assert.equal(await of.schedulers.work(), 0);
  });

  it('serves some owners, and is silent about the others', async () => {
    const of = house({ owners: ['anna'] });
    assert.deepEqual(await statuses(of, '/v1/anna/event-types', '/v1/elsewhere/event-types'), [200, 404]);
    assert.deepEqual(await statuses(of, '/anna', '/elsewhere', '/elsewhere/talk'), [200, 404, 404]);
    const browser = await signIn(of, 'dora');
    assert.equal((await browser.visit('/v1/host/profile', { 'Sec-Fetch-Site': 'same-origin' })).status, 404);
  });

  it('serves each host at the desk of their owner', async () => {
    const of = house();
    for (const [hostId, title] of [
      ['anna', 'Talk of anna'],
      ['ben', 'Talk of team'],
    ] as const) {
      const browser = await signIn(of, hostId);
      const answer = await browser.visit('/v1/host/event-types', { 'Sec-Fetch-Site': 'same-origin' });
      const titles = [...(await answer.text()).matchAll(/"title":"([^"]*)"/g)].map(([, found]) => found);
      assert.deepEqual(titles, [title]);
      const page = await (await browser.visit('/settings')).text();
      const owner = hostId === 'anna' ? 'anna' : 'team';
      assert.ok(page.includes(`href="/there/${owner}"`), page);
    }
  });

  it('leaves out pages, and still has the elements that settings are made of', async () => {
    const of = house({ hasPages: false });
    const paths = [
      '/anna',
      '/manage',
      '/booking-elements/booking-elements-host.js',
      '/booking-elements/none.js',
    ];
    assert.deepEqual(await statuses(of, ...paths), [404, 404, 200, 404]);
    const head = await ask(of, '/booking-elements/booking-elements-host.js', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  it('lets the pages that are named show its own in a frame, and no others', async () => {
    const policyOf = async (of: House) =>
      (await ask(of, '/anna?frame')).headers.get('Content-Security-Policy') ?? '';
    assert.match(await policyOf(house()), /frame-ancestors 'none'/);
    assert.match(await policyOf(house({ frames: [] })), /frame-ancestors 'none'/);
    const named = await policyOf(house({ frames: ['https://shop.example'] }));
    assert.match(named, /frame-ancestors https:\/\/shop\.example/);
  });

  it('leads from its bare address to the host’s side', async () => {
    for (const at of ['', '/']) {
      const answer = await ask(house(), at);
      assert.deepEqual([answer.status, answer.headers.get('Location')], [303, '/there/settings'], at);
    }
    assert.equal((await ask(house(), '/', { method: 'POST' })).status, 404);
  });

  it('leaves out hosts', async () => {
    const { signIn: _left, ...terms } = whole();
    const { server } = buildHouse(terms);
    for (const at of ['/', '/sign-in', '/v1/host/profile', '/settings'])
      assert.equal((await server(new Request(`${publicUrl}${at}`))).status, 404, at);
  });

  it('takes forms of its own pages where only some origins may book', async () => {
    const of = house({ origins: ['https://shop.example'] });
    const from = async (origin: string) =>
      (await ask(of, '/v1/anna/event-types', { headers: { Origin: origin } })).status;
    assert.deepEqual(
      [
        await from('https://shop.example'),
        await from('https://book.example'),
        await from('https://evil.example'),
      ],
      [200, 200, 403],
    );
  });
});
