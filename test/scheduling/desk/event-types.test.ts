import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Booking,
  EventType,
  EventTypeSettings,
  HostEventType,
  ListedEventType,
  Problem,
  Versioned,
} from '../../../src/contract/index.js';
import { connect, hostOf, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';

type Saved = Versioned<HostEventType>;

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  durationsMinutes: [15, 30],
  window: { rollingDays: 30 },
};

/** Ben organises it, and Anna takes part. */
const shared: EventTypeSettings = {
  owner: 'team',
  slug: 'shared',
  title: 'Shared',
  hosts: [{ hostId: 'host-ben' }, { hostId: 'host-anna' }],
  durationsMinutes: [30],
  window: { rollingDays: 60 },
};
/** Ben's alone. */
const bens: EventTypeSettings = { ...shared, slug: 'bens', hosts: [{ hostId: 'host-ben' }] };

async function open(): Promise<ConnectWorld> {
  const hosts = ['anna', 'ben', 'cem'].map(hostOf);
  const world = await openConnectWorld({ hosts });
  await world.settings.saveEventType(shared);
  await world.settings.saveEventType(bens);
  return world;
}

const list = (world: ConnectWorld, host = 'anna') =>
  world.tell<ListedEventType[]>(`host-${host}`, '/v1/host/event-types');

const send = (world: ConnectWorld, body: Saved, as: { host?: string; slug?: string } = {}) =>
  world.ask(`host-${as.host ?? 'anna'}`, `/v1/host/event-types/${as.slug ?? body.value.slug}`, {
    method: 'PUT',
    body,
  });

async function save(world: ConnectWorld, body: Saved, host = 'anna'): Promise<Saved> {
  const response = await send(world, body, { host });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Saved;
}

const remove = (world: ConnectWorld, slug: string, host = 'anna') =>
  world.ask(`host-${host}`, `/v1/host/event-types/${slug}`, { method: 'DELETE' });

async function problemOf(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}

/** Everything of an answer that a stranger could tell two cases apart by. */
async function seenOf(response: Response): Promise<unknown> {
  return [response.status, [...response.headers].sort(), await response.text()];
}

async function only(world: ConnectWorld, slug: string, host = 'anna'): Promise<Saved> {
  const found = (await list(world, host)).find(({ value }) => value.slug === slug);
  assert.ok(found, slug);
  const { version, value } = found;
  return { version, value };
}

describe('the event types of a host', () => {
  it('are those the host takes part in, without their owner, in the order they were saved first', async () => {
    const world = await open();
    const { owner: _, ...asShared } = shared;
    const annas = await list(world);
    assert.deepEqual(
      annas.map(({ value }) => value),
      [{ slug: 'intro', title: 'Intro call', durationsMinutes: [30], window: { rollingDays: 60 } }, asShared],
    );
    assert.deepEqual(
      annas.map(({ organiser }) => organiser),
      [undefined, 'ben'],
      'and who organises it, where that is another host',
    );
    assert.ok(annas.every(({ version }) => Number.isSafeInteger(version) && version > 0));
    assert.deepEqual(
      (await list(world, 'ben')).map(({ value }) => [value.slug, value.hosts?.length]),
      [
        ['shared', 2],
        ['bens', undefined],
      ],
    );
    assert.deepEqual(await list(world, 'cem'), []);
  });

  it('are made with version 0, for the host alone, and can be changed at once', async () => {
    const world = await open();
    const made = await save(world, { version: 0, value: call });
    assert.deepEqual(made.value, call);
    assert.deepEqual(await world.settings.eventType('team', 'call'), {
      owner: 'team',
      ...call,
      hosts: [{ hostId: 'host-anna' }],
    });
    const changed = await save(world, { ...made, value: { ...call, title: 'A call', hidden: true } });
    assert.notEqual(changed.version, made.version);
    assert.deepEqual(await only(world, 'call'), changed);
    assert.equal((await list(world)).length, 3);
  });

  it('are offered to guests as they are saved: what leads on, and what is hidden', async () => {
    const world = await open();
    const redirectUrl = 'https://app.example/thanks';
    const questions = [{ id: 'campaign', kind: 'hidden', label: 'Campaign', inCalendarEvent: true }] as const;
    const locations = [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }] as const;
    const value: HostEventType = { ...call, redirectUrl, questions, locations, confirmWithinHours: 2 };
    await save(world, { version: 0, value });
    const seen = await world.tell<EventType>('host-anna', '/v1/team/event-types/call');
    assert.deepEqual(
      [seen.redirectUrl, seen.questions, seen.needsConfirmation, seen.durationsMinutes],
      [redirectUrl, [{ id: 'campaign', kind: 'hidden', label: 'Campaign' }], true, [15, 30]],
    );
  });

  it('are not made under a slug that is taken, whosever it is', async () => {
    const world = await open();
    const answers: unknown[] = [];
    for (const slug of ['intro', 'shared', 'bens'])
      answers.push(await seenOf(await send(world, { version: 0, value: { ...call, slug } })));
    assert.equal((answers[0] as [number])[0], 409);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    assert.deepEqual(await world.settings.eventType('team', 'bens'), bens);
  });

  it('are not changed over what somebody else saved; the same again is no conflict', async () => {
    const world = await open();
    const read = await only(world, 'intro');
    const theirs = await save(world, { ...read, value: { ...read.value, title: 'Theirs' } });
    const mine = { ...read, value: { ...read.value, title: 'Mine' } };
    assert.equal((await problemOf(await send(world, mine))).code, 'version-conflict');
    assert.deepEqual(await save(world, { ...read, value: theirs.value }), theirs);
    assert.deepEqual(await save(world, { version: 0, value: theirs.value }), theirs);
    assert.equal((await only(world, 'intro')).value.title, 'Theirs');
  });

  it('are made by one of several who make the same at once', async () => {
    const world = await open();
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((title) => send(world, { version: 0, value: { ...call, title } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
  });

  it('lose no change when two save at once', async () => {
    const world = await open();
    const read = await only(world, 'intro');
    const answers = await Promise.all(
      ['One', 'Two'].map((title) => send(world, { ...read, value: { ...read.value, title } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  it('are changed by whoever organises them, and nobody else', async () => {
    const world = await open();
    const seen = await only(world, 'shared');
    const renamed = { ...seen, value: { ...seen.value, title: 'Mine' } };
    const { code, message } = await problemOf(await send(world, renamed));
    assert.deepEqual(
      [code, message],
      ['refused', 'Only the host who organises this event type can change it.'],
    );
    assert.equal((await problemOf(await remove(world, 'shared'))).code, 'refused');
    assert.deepEqual(await world.settings.eventType('team', 'shared'), shared);
    assert.equal((await save(world, renamed, 'ben')).value.title, 'Mine');
  });

  it('of others answer exactly like those that are not there', async () => {
    const world = await open();
    const [{ version } = { version: 1 }] = (await list(world, 'ben')).slice(1);
    for (const value of [call, { ...call, hosts: [{ hostId: 'host-cem' }] as const }]) {
      const foreign = await send(world, { version, value: { ...value, slug: 'bens' } });
      const absent = await send(world, { version, value: { ...value, slug: 'none' } });
      assert.equal(foreign.status, 404);
      assert.deepEqual(await seenOf(foreign), await seenOf(absent));
    }
    const removed = await remove(world, 'bens');
    assert.equal(removed.status, 204);
    assert.deepEqual(await seenOf(removed), await seenOf(await remove(world, 'none')));
    assert.deepEqual(await world.settings.eventType('team', 'bens'), bens);
    assert.equal(await world.settings.eventType('team', 'none'), undefined);
  });

  it('keep their hosts where they are not named, and take only hosts of the same owner', async () => {
    const world = await open();
    const read = await only(world, 'shared', 'ben');
    const { hosts: _, ...unnamed } = read.value;
    const kept = await save(world, { ...read, value: { ...unnamed, title: 'Kept' } }, 'ben');
    assert.deepEqual(kept.value.hosts, shared.hosts);
    const faultsWith = async (hosts: HostEventType['hosts'] & object) => {
      const problem = await problemOf(
        await send(world, { ...kept, value: { ...kept.value, hosts } }, { host: 'ben' }),
      );
      return [problem.code, problem.fields?.map(({ path }) => path)];
    };
    assert.deepEqual(await faultsWith([{ hostId: 'host-anna' }, { hostId: 'host-ben' }]), [
      'invalid-request',
      ['value.hosts.0.hostId'],
    ]);
    await world.settings.saveHost(hostOf('mallory'));
    assert.deepEqual(await faultsWith([{ hostId: 'host-ben' }, { hostId: 'host-mallory' }]), [
      'invalid-request',
      ['value.hosts.1.hostId'],
    ]);
    const hosts = [{ hostId: 'host-ben' }, { hostId: 'host-cem', noticeMinutes: 60 }] as const;
    assert.deepEqual(
      (await save(world, { ...kept, value: { ...kept.value, hosts } }, 'ben')).value.hosts,
      hosts,
    );
    assert.deepEqual(
      (await list(world)).map(({ value }) => value.slug),
      ['intro'],
      'Anna takes part no more',
    );
  });

  it('let a host who left the owner go on in what they took part in', async () => {
    const world = await open();
    await world.settings.saveOwner({ slug: 'team', name: 'The Team', hostIds: ['host-ben'] });
    const read = await only(world, 'shared', 'ben');
    const saved = await save(world, { ...read, value: { ...read.value, title: 'Still' } }, 'ben');
    assert.deepEqual(saved.value.hosts, shared.hosts);
  });

  it('are named once: the path says the same as the body', async () => {
    const world = await open();
    const { code, fields } = await problemOf(
      await send(world, { version: 0, value: call }, { slug: 'other' }),
    );
    assert.deepEqual([code, fields?.map(({ path }) => path)], ['invalid-request', ['value.slug']]);
    assert.equal(await world.settings.eventType('team', 'call'), undefined);
  });

  it('say at which field something is wrong', async () => {
    const world = await open();
    const broken = [
      [{ ...call, title: '' }, 'value.title'],
      [{ ...call, redirectUrl: 'http://app.example/' }, 'value.redirectUrl'],
      [{ ...call, durationsMinutes: [30, 30] }, 'value.durationsMinutes'],
      [{ ...call, questions: [{ id: 'a', kind: 'text', label: '' }] }, 'value.questions.0.label'],
      [
        { ...call, questions: [{ id: 'a', kind: 'hidden', label: 'A', required: true }] },
        'value.questions.0.required',
      ],
    ] as const;
    for (const [value, path] of broken) {
      const { code, fields } = await problemOf(await send(world, { version: 0, value: value }));
      assert.deepEqual([code, fields?.map((field) => field.path)], ['invalid-request', [path]]);
    }
    assert.equal(await world.settings.eventType('team', 'call'), undefined);
  });

  it('end and come back: what is removed is offered no more, and can be saved anew', async () => {
    const world = await open();
    const made = await save(world, { version: 0, value: call });
    assert.equal((await remove(world, 'call')).status, 204);
    assert.equal((await remove(world, 'call')).status, 204, 'to remove it again is no error');
    assert.equal((await world.ask('host-anna', '/v1/team/event-types/call')).status, 404);
    assert.equal((await problemOf(await send(world, made))).code, 'not-found', 'it is not there to change');
    assert.deepEqual(await save(world, { version: 0, value: made.value }), made);
  });

  it('leave what is booked as it is when they end: written, read, cancelled', async () => {
    const world = await open();
    await connect(world);
    const book = (start: string): Promise<Booking> =>
      world.scheduler.book(
        {
          eventType: 'intro',
          start,
          zone: 'Europe/Berlin',
          guest: { name: 'Ada', email: 'ada@example.com' },
        },
        { key: `key-of-the-booking-at-${Date.parse(start)}` },
      );
    const eventsOf = () =>
      world.google.events('anna@example.com').filter(({ status }) => status !== 'cancelled');
    const booking = await book('2026-03-03T08:00:00.000Z');
    assert.equal((await remove(world, 'intro')).status, 204);
    await world.settle();
    assert.deepEqual(
      eventsOf().map(({ summary }) => summary),
      ['Intro call: Ada'],
      'it is written though its event type is gone',
    );
    const { ref, manageToken: token } = booking;
    assert.ok(token !== undefined);
    const asked = { ref, token };
    const read = await world.scheduler.booking(asked);
    assert.equal(read.status, 'confirmed');
    const cancelled = await world.scheduler.cancel(
      asked,
      { version: read.version },
      { key: 'key-of-the-cancelling-1' },
    );
    assert.equal(cancelled.status, 'cancelled');
    await world.settle();
    assert.deepEqual(eventsOf(), []);
    await assert.rejects(book('2026-03-04T08:00:00.000Z'), { code: 'not-found' });
  });
});
