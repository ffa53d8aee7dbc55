import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings, Hold, HoldRequest } from '../../../src/contract/index.js';
import { key } from './house.js';
import type { House } from './house.js';
import { refuses } from './refuses.js';
import { at, block, bookIn, nine, openTeam, starts } from './team.js';

const minute = 60_000;

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House =>
  openTeam(names, { eventType });

function hold(house: House, request: Partial<HoldRequest> = {}, client?: string): Promise<Hold> {
  const whole = { eventType: 'talk', start: nine, context: { location: 'office' }, ...request };
  return house.scheduler.hold(whole, {
    key: key(`hold${JSON.stringify(whole)}${client ?? ''}`.replaceAll('"', '').slice(0, 180)),
    client,
  });
}

const expiry = (house: House, { expiresAt }: Hold): number => (Date.parse(expiresAt) - house.now) / minute;

describe('a time that is held', () => {
  it('is taken to all others, for five minutes', async () => {
    const house = open();
    const held = await hold(house);
    assert.equal(expiry(house, held), 5);
    assert.equal((await starts(house))[0], '08:30');
    await refuses(bookIn(house), 'slot-taken');
    await refuses(hold(house, {}, 'another'), 'slot-taken');
    house.now += 5 * minute;
    assert.equal((await starts(house))[0], '08:00');
    assert.equal((await bookIn(house)).start, nine);
  });

  it('is booked by whoever names it', async () => {
    const house = open();
    const { ref } = await hold(house);
    assert.equal((await bookIn(house, { hold: ref })).status, 'confirmed');
    assert.equal((await starts(house))[0], '08:30');
  });

  it('answers the booking it became to who names it again, and tells nobody else', async () => {
    const house = open();
    const { ref } = await hold(house);
    const booked = await bookIn(house, { hold: ref });
    const guest = { name: 'Somebody else', email: 'else@example.com' };
    const again = await bookIn(house, { hold: ref, guest });
    assert.deepEqual({ ...again, calendar: booked.calendar }, booked);
    await refuses(bookIn(house), 'slot-taken');
    await refuses(bookIn(house, { guest: booked.guest }), 'slot-taken');
    await refuses(bookIn(house, { hold: `${ref}x`, guest: booked.guest }), 'slot-taken');
  });

  it('is held and booked with the same host of a round-robin', async () => {
    const house = open({ assignment: 'round-robin' }, ['anna', 'ben', 'cem']);
    await bookIn(house, { start: at('10:00') });
    const { ref } = await hold(house);
    // Somebody else books meanwhile: the order in which hosts would be asked is another by now.
    await bookIn(house, { start: at('11:00') });
    await bookIn(house, { start: at('12:00') });
    const held = await house.bookings.held('team', ref, house.now);
    const booked = await bookIn(house, { hold: ref });
    assert.deepEqual([`host-${booked.host.name}`], held?.hostIds);
    const others = [await bookIn(house), await bookIn(house)];
    assert.equal(new Set([booked, ...others].map(({ host }) => host.name)).size, 3);
  });

  it('is looked up in the calendars when it is booked, and stays held when they are busy', async () => {
    const house = open();
    const { ref } = await hold(house);
    block(house, 'anna', '08:00', '08:30');
    await refuses(bookIn(house, { hold: ref }), 'slot-taken');
    assert.ok(await house.bookings.held('team', ref, house.now));
  });

  it('can be made to last longer twice, and a retry does not count', async () => {
    const house = open();
    const first = await hold(house);
    const longer = async (name: string): Promise<readonly unknown[]> => {
      house.now += minute;
      const request = {
        eventType: 'talk',
        start: nine,
        context: { location: 'office' },
        replaces: first.ref,
      };
      const held = await house.scheduler.hold(request, { key: key(name) });
      return [held.ref === first.ref, expiry(house, held), held.extensionsLeft];
    };
    assert.deepEqual(await longer('one'), [true, 5, 1]);
    assert.deepEqual(await longer('one'), [true, 4, 1]);
    assert.deepEqual(await longer('two'), [true, 5, 0]);
    assert.deepEqual(await longer('three'), [true, 4, 0]);
  });

  it('gives way to another that its guest holds instead', async () => {
    const house = open();
    const first = await hold(house);
    const second = await hold(house, { start: at('09:00'), replaces: first.ref });
    assert.deepEqual((await starts(house)).slice(0, 3), ['08:00', '08:30', '09:30']);
    assert.notEqual(second.ref, first.ref);
  });

  it('is free again when it is released, by whoever knows its name', async () => {
    const house = open();
    const { ref } = await hold(house);
    await house.scheduler.release(`${ref}x`);
    assert.equal((await starts(house))[0], '08:30');
    await house.scheduler.release(ref);
    await house.scheduler.release(ref);
    assert.equal((await starts(house))[0], '08:00');
  });

  it('is answered the same under the same key, whose other use is refused', async () => {
    const house = open();
    const request = { eventType: 'talk', start: nine, context: { location: 'office' } };
    const first = await house.scheduler.hold(request, { key: key('same') });
    assert.deepEqual(await house.scheduler.hold(request, { key: key('same') }), first);
    await refuses(
      house.scheduler.hold({ ...request, start: at('09:00') }, { key: key('same') }),
      'key-reused',
    );
  });

  it('has to be one that the rules offer', async () => {
    const house = open();
    await refuses(hold(house, { start: at('05:00') }), 'not-bookable');
    await refuses(hold(house, { start: 'soon' }), 'invalid-request', 'start');
    await refuses(hold(house, { eventType: 'nothing' }), 'not-found');
    await refuses(hold(house, { context: { location: 'moon' } }), 'invalid-request', 'context.location');
  });

  it('is one of three for a client, and of twenty for an event type', async () => {
    const house = open({ window: { rollingDays: 60 } });
    const from = (client: string | undefined, start: string): Promise<Hold> => hold(house, { start }, client);
    for (const start of ['08:00', '08:30', '09:00']) await from('192.0.2.1', at(start));
    await refuses(from('192.0.2.1', at('09:30')), 'rate-limited');
    await from('192.0.2.2', at('09:30'));
    const days = ['03', '04', '05'].map((day) => `2026-03-${day}`);
    const more = days.flatMap((day) =>
      ['08', '09', '10', '11', '12', '13'].map((hour) => `${day}T${hour}:00:00.000Z`),
    );
    for (const [index, start] of more.slice(0, 16).entries()) await from(`198.51.100.${index}`, start);
    await refuses(from('203.0.113.1', more[16]!), 'rate-limited');
    house.now += 5 * minute;
    await from('203.0.113.1', more[16]!);
  });

  it('asks nothing about its place that its guest will say later', async () => {
    const house = openTeam(['anna'], {
      host: () => ({ locations: [{ id: 'call', kind: 'phone-host-calls' }] }),
    });
    const { ref } = await house.scheduler.hold({ eventType: 'talk', start: nine }, { key: key('call') });
    const booked = await bookIn(house, {
      hold: ref,
      context: { location: 'call' },
      locationDetail: '+49 30 1',
    });
    assert.equal(booked.location.detail, '+49 30 1');
  });
});
