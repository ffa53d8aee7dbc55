import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingErrorCode, HostSlotQuery, SettingsDraft } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { monday } from '../scheduler/house.js';
import { openDeskWorld, teamHost, teamType } from './desk-world.js';
import type { DeskWorld } from './desk-world.js';

const dayMs = 86_400_000;
const tomorrow = {
  start: new Date(monday + dayMs).toISOString(),
  end: new Date(monday + 2 * dayMs).toISOString(),
};
const asked: HostSlotQuery = { ...tomorrow, eventType: 'annas-hour' };
const { owner: _, hosts: _hosts, ...hour } = teamType('anna');
const annasSchedule = teamHost('anna').schedule;

async function startsOf(world: DeskWorld, query: Partial<HostSlotQuery> = {}): Promise<readonly string[]> {
  const { slots } = await world.desk('host-anna').slots({ ...asked, ...query });
  return slots.map(({ start }) => start.slice(11, 16));
}

const draft = (value: SettingsDraft) => ({ draft: value });

function failsWith(code: BookingErrorCode, ...paths: readonly string[]) {
  return (error: unknown): boolean => {
    assert.ok(isBookingError(error), String(error));
    assert.equal(error.code, code);
    assert.deepEqual(
      (error.details.fields ?? []).map(({ path }) => path),
      paths,
    );
    return true;
  };
}

describe('the free times of a host', () => {
  it('are those that a guest is offered', async () => {
    const world = await openDeskWorld();
    const guests = await world.scheduler.slots(asked);
    assert.deepEqual(await world.desk('host-anna').slots(asked), guests);
    assert.equal(guests.slots.length, 8);
  });

  it('are told of what is hidden too', async () => {
    const world = await openDeskWorld();
    await world.settings.saveEventType({ ...teamType('anna'), hidden: true });
    assert.equal((await startsOf(world)).length, 8);
  });

  it('are those there would be with other hours, and nothing is saved', async () => {
    const world = await openDeskWorld();
    const before = await startsOf(world);
    const { locations } = teamHost('anna');
    const schedule = { ...annasSchedule, weekly: { 2: [{ from: '20:00', to: '22:00' }] } };
    assert.deepEqual(await startsOf(world, draft({ profile: { schedule, locations } })), ['19:00', '20:00']);
    assert.deepEqual(await startsOf(world), before);
    assert.deepEqual((await world.settings.host('host-anna'))?.schedule, annasSchedule);
  });

  it('are those there would be with other terms, of one that is not saved yet too', async () => {
    const world = await openDeskWorld();
    const terms = { ...hour, bufferAfterMinutes: 0, noticeMinutes: 24 * 60 + 12 * 60 };
    assert.ok((await startsOf(world, draft({ eventType: terms }))).length < 8);
    const fresh = { ...hour, slug: 'fresh', durationsMinutes: [240] as const };
    assert.deepEqual(await startsOf(world, { eventType: 'fresh', ...draft({ eventType: fresh }) }), [
      '08:00',
      '12:00',
    ]);
    await assert.rejects(startsOf(world, { eventType: 'fresh' }), failsWith('not-found'));
  });

  it('are those there would be with other calendars', async () => {
    const world = await openDeskWorld();
    const linked = { connectionId: 'connection-anna', calendarId: 'anna@example.com' };
    world.calendar.block('anna@example.com', {
      start: Date.parse(tomorrow.start) + 8 * 3_600_000,
      end: Date.parse(tomorrow.start) + 9 * 3_600_000,
    });
    assert.equal((await startsOf(world)).length, 7);
    assert.equal((await startsOf(world, draft({ calendars: { conflicts: [] } }))).length, 8);
    assert.equal((await startsOf(world, draft({ calendars: { linked, conflicts: [] } }))).length, 7);
  });

  it('take a length and a place', async () => {
    const world = await openDeskWorld();
    assert.equal((await startsOf(world, { location: 'office' })).length, 8);
    await assert.rejects(
      startsOf(world, { location: 'moon' }),
      failsWith('invalid-request', 'context.location'),
    );
    await assert.rejects(
      startsOf(world, { durationMinutes: 7 }),
      failsWith('invalid-request', 'durationMinutes'),
    );
  });

  it('are nobody else’s to ask for', async () => {
    const world = await openDeskWorld();
    const foreign = { eventType: 'bens-hour' };
    const { owner: _owner, hosts: _all, ...bens } = teamType('ben');
    await assert.rejects(startsOf(world, foreign), failsWith('not-found'));
    await assert.rejects(startsOf(world, { eventType: 'no-such-hour' }), failsWith('not-found'));
    await assert.rejects(
      startsOf(world, { ...foreign, ...draft({ eventType: bens }) }),
      failsWith('not-found'),
    );
  });

  it('cannot be drafted for other hosts, nor with connections of others', async () => {
    const world = await openDeskWorld();
    const hosts = [{ hostId: 'host-anna' }, { hostId: 'host-ben' }] as const;
    await assert.rejects(
      startsOf(world, draft({ eventType: { ...hour, hosts } })),
      failsWith('invalid-request', 'draft.eventType.hosts'),
    );
    await assert.rejects(
      startsOf(world, { eventType: 'fresh', ...draft({ eventType: { ...hour, slug: 'fresh', hosts } }) }),
      failsWith('invalid-request', 'draft.eventType.hosts'),
    );
    const address = { connectionId: 'connection-ben', calendarId: 'ben@example.com' };
    await assert.rejects(
      startsOf(world, draft({ calendars: { linked: address, conflicts: [address] } })),
      failsWith(
        'invalid-request',
        'draft.calendars.linked.connectionId',
        'draft.calendars.conflicts.0.connectionId',
      ),
    );
  });

  it('cannot be drafted by way of another event type', async () => {
    const world = await openDeskWorld();
    await assert.rejects(
      startsOf(world, draft({ eventType: { ...hour, slug: 'fresh' } })),
      failsWith('invalid-request', 'draft.eventType.slug'),
    );
  });

  it('cannot be drafted by a host who does not organise them', async () => {
    const world = await openDeskWorld();
    await world.settings.saveEventType({
      ...teamType('ben', 'both'),
      hosts: [{ hostId: 'host-ben' }, { hostId: 'host-anna' }],
    });
    const both = { eventType: 'both' };
    assert.equal((await startsOf(world, both)).length, 8);
    await assert.rejects(
      startsOf(world, { ...both, ...draft({ eventType: { ...hour, slug: 'both' } }) }),
      failsWith('refused'),
    );
  });

  it('are answered for 400 days at most', async () => {
    const world = await openDeskWorld();
    const until = (days: number) => ({ end: new Date(monday + (days + 1) * dayMs).toISOString() });
    assert.ok((await startsOf(world, until(400))).length > 100);
    await assert.rejects(startsOf(world, until(401)), failsWith('range-too-long'));
    await assert.rejects(startsOf(world, { end: 'tomorrow' }), failsWith('invalid-request', 'end'));
  });
});
