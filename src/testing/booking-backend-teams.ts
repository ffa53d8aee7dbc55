import type { Booking, HostChoice, Slot } from '../contract/index.js';
import { isBookingError } from '../contract/index.js';
import {
  bookSlot,
  cleanUp,
  freeSlots,
  newKey,
  raceFor,
  refOf,
  requestFor,
  someSlot,
} from './booking-backend-fixture.js';
import type { BackendFixture, BackendTeam } from './booking-backend-fixture.js';
import { bookingErrorOf, expect, expectEqual, expectRefusal } from './expectations.js';
import { apart, intervalOf, near } from './slot-choices.js';
import type { SuitePromise } from './suite-runner.js';

/** What is promised of event types of several hosts. */
export const teamPromises: readonly SuitePromise<BackendFixture>[] = [
  promise(
    'gives a time of a round-robin away once for each free host, and no more',
    async (fixture, team) => {
      const anyone = { ...fixture, eventType: team.roundRobin };
      const hosts = await choicesOf(anyone);
      const slot = await someSlot(anyone);
      const { won, lost } = await raceFor(anyone, slot, hosts.length * 2);
      expectEqual(
        won.map(({ host }) => host.name).sort(),
        hosts.map(({ name }) => name).sort(),
        'every host has it once',
      );
      expect(
        lost.every((error) => isBookingError(error) && error.code === 'slot-taken'),
        'the others are told',
      );
      expect(!(await isOffered(anyone, slot)), 'nobody is left');
      for (const booking of won.slice(0, 1)) await cleanUp(fixture, booking);
      if (fixture.backend.cancel) expect(await isOffered(anyone, slot), 'who is free again offers it again');
    },
  ),
  promise('deals a round-robin out evenly, as far as the days around a time go', async (fixture, team) => {
    const anyone = { ...fixture, eventType: team.roundRobin };
    const hosts = await choicesOf(anyone);
    const counts = new Map(hosts.map(({ name }) => [name, 0]));
    for (const slot of near(await freeSlots(anyone), hosts.length * 2)) {
      const { host } = await bookSlot(anyone, slot);
      counts.set(host.name, (counts.get(host.name) ?? 0) + 1);
    }
    expectEqual([...new Set(counts.values())], [2], 'everybody has as many as the others');
  }),
  promise('passes over hosts of a round-robin who are busy or cannot be asked', async (fixture, team) => {
    const anyone = { ...fixture, eventType: team.roundRobin };
    const hosts = await choicesOf(anyone);
    const slot = await someSlot(anyone);
    const [busy, unread] = team.hostIds;
    await team.plant(busy, intervalOf(slot));
    const booking = await bookSlot(anyone, slot);
    expect(booking.host.name !== nameOf(hosts, busy), 'who is busy does not get it');
    await cleanUp(fixture, booking);
    team.setUnreadable(unread, true);
    const [other] = apart(await freeSlots(anyone), 1);
    expect(other !== undefined, 'there are times of the others');
    expect((await bookSlot(anyone, other)).host.name !== nameOf(hosts, unread), 'nor who is unknown');
    for (const hostId of team.hostIds) team.setUnreadable(hostId, true);
    await expectRefusal(freeSlots(anyone), 'calendar-unreachable');
    await expectRefusal(bookSlot(anyone, slot), 'calendar-unreachable');
  }),
  promise('lets a guest choose a host of a round-robin, and takes no other', async (fixture, team) => {
    const { backend } = fixture;
    const anyone = { ...fixture, eventType: team.roundRobin };
    const hosts = await choicesOf(anyone);
    expectEqual(hosts.map(({ id }) => id).sort(), [...team.hostIds].sort(), 'the hosts are on offer');
    const slot = await someSlot(anyone);
    const request = await requestFor(anyone, slot);
    for (const { id, name } of hosts) {
      const chosen = { ...request, context: { ...request.context, host: id } };
      expect(await isOffered(anyone, slot, id), `${name} offers it`);
      const booking = await backend.book(chosen, { key: newKey(fixture.now()) });
      expectEqual(booking.host.name, name, 'who was asked for has it');
      expect(!(await isOffered(anyone, slot, id)), `${name} offers it no longer`);
      await expectRefusal(backend.book(chosen, { key: newKey(fixture.now()) }), 'slot-taken');
    }
  }),
  promise('names who offers a time, where guests choose and not all do', async (fixture, team) => {
    const anyone = { ...fixture, eventType: team.roundRobin };
    const slot = await someSlot(anyone);
    expectEqual(slot.hosts, undefined, 'all offer it');
    const [busy, ...others] = team.hostIds;
    await team.plant(busy, intervalOf(slot));
    const now = (await freeSlots(anyone)).find(({ start }) => start === slot.start);
    expectEqual([...(now?.hosts ?? [])].sort(), [...others].sort(), 'the others still do');
  }),
  promise('refuses hosts who cannot be chosen, naming the field', async (fixture, team) => {
    const { backend } = fixture;
    for (const [eventType, host] of [
      [team.roundRobin, 'no-such-host'],
      [team.collective, team.hostIds[0]],
    ] as const) {
      const slot = await someSlot({ ...fixture, eventType });
      const request = await requestFor({ ...fixture, eventType }, slot);
      const context = { ...request.context, host };
      for (const call of [
        () => backend.slots({ eventType, start: slot.start, end: slot.end, context }),
        () => backend.book({ ...request, context }, { key: newKey(fixture.now()) }),
      ]) {
        const { code, details } = await bookingErrorOf(call());
        expectEqual(code, 'invalid-request', 'it is refused');
        expect(details.fields?.some(({ path }) => path === 'context.host') ?? false, 'the host is named');
      }
    }
  }),
  promise('takes all hosts of a collective or none', async (fixture, team) => {
    const together = { ...fixture, eventType: team.collective };
    const [slot, other] = apart(await freeSlots(together), 2) as [Slot, Slot];
    const { won, lost } = await raceFor(together, slot, 6);
    expectEqual([won.length, lost.length], [1, 5], 'one wins');
    const [booking] = won as [Booking];
    expectEqual(booking.hosts?.length, team.hostIds.length, 'everybody takes part');
    expectEqual(booking.hosts?.[0], booking.host, 'the organising host first');
    for (const hostId of team.hostIds) {
      const anyone = { ...fixture, eventType: team.roundRobin };
      expect(!(await isOffered(anyone, slot, hostId)), 'nobody of them is free for anything else');
    }
    for (const hostId of team.hostIds) {
      await team.plant(hostId, intervalOf(other));
      expect(!(await isOffered(together, other)), 'one who is busy is enough');
      await expectRefusal(bookSlot(together, other), 'slot-taken');
    }
    team.setUnreadable(team.hostIds[1], true);
    await expectRefusal(freeSlots(together), 'calendar-unreachable');
  }),
  promise('moves what a round-robin or a collective agreed with the same hosts', async (fixture, team) => {
    const { backend } = fixture;
    if (!backend.reschedule) return;
    for (const eventType of [team.roundRobin, team.collective]) {
      const [from, to] = apart(await freeSlots({ ...fixture, eventType }), 2) as [Slot, Slot];
      const booking = await bookSlot({ ...fixture, eventType }, from);
      await fixture.control?.work();
      const { version } = booking;
      const request = { version, start: to.start };
      const moved = await backend.reschedule(refOf(booking), request, { key: newKey(fixture.now()) });
      expectEqual(
        [moved.start, moved.host, moved.hosts],
        [to.start, booking.host, booking.hosts],
        'only later',
      );
    }
  }),
];

async function choicesOf({ backend, eventType }: BackendFixture): Promise<readonly HostChoice[]> {
  return (await backend.eventType(eventType)).hosts ?? [];
}

function nameOf(hosts: readonly HostChoice[], hostId: string): string | undefined {
  return hosts.find(({ id }) => id === hostId)?.name;
}

async function isOffered(
  { backend, eventType }: BackendFixture,
  { start, end }: Slot,
  host?: string,
): Promise<boolean> {
  const context = host === undefined ? {} : { context: { host } };
  const { slots } = await backend.slots({ eventType, start, end, ...context });
  return slots.some((slot) => slot.start === start);
}

function promise(
  text: string,
  keeps: (fixture: BackendFixture, team: BackendTeam) => Promise<void>,
): SuitePromise<BackendFixture> {
  return {
    needs: 'controlled',
    promise: text,
    keeps: async (fixture) => {
      if (fixture.control?.team) await keeps(fixture, fixture.control.team);
    },
  };
}
