import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createScheduler } from '../../../src/scheduling/index.js';
import { key, openHouse, refOf } from './house.js';
import { calendarOf, nine, teamHost, teamType } from './team.js';

const first = 'a secret that only this test knows, long enough';
const second = 'the secret that took its place, long enough as well';

describe('a secret that was changed', () => {
  const house = openHouse({
    owner: { slug: 'team', name: 'Team', hostIds: ['host-anna'] },
    hosts: [teamHost('anna')],
    eventTypes: [teamType(['anna'])],
    calendars: [{ id: calendarOf('anna'), primary: true }],
  });
  const under = (secret: string, formerSecrets?: readonly string[]) =>
    createScheduler({
      owner: 'team',
      settings: house.settings,
      bookings: house.bookings,
      providers: [house.calendar],
      secret,
      ...(formerSecrets && { formerSecrets }),
      now: () => house.now,
    });

  it('still opens what was made with it, as long as it stands behind the new one', async () => {
    const booking = await house.scheduler.book(
      {
        eventType: 'talk',
        start: nine,
        zone: 'Europe/Berlin',
        guest: { name: 'Ada', email: 'ada@example.com' },
        context: { location: 'office' },
      },
      { key: key('one') },
    );
    assert.equal((await under(second, [first]).booking(refOf(booking))).ref, booking.ref);
    await assert.rejects(under(second).booking(refOf(booking)), { code: 'not-found' });
    await assert.rejects(
      under(second, ['another secret that is as long as it has to be']).booking(refOf(booking)),
      {
        code: 'not-found',
      },
    );
  });

  it('makes nothing more', async () => {
    const ask = (scheduler: ReturnType<typeof under>, name: string, start: string) =>
      scheduler.book(
        {
          eventType: 'talk',
          start,
          zone: 'Europe/Berlin',
          guest: { name: 'Ada', email: 'ada@example.com' },
          context: { location: 'office' },
        },
        { key: key(name) },
      );
    const booking = await ask(under(second, [first]), 'two', '2026-03-02T10:00:00.000Z');
    await assert.rejects(under(first).booking(refOf(booking)), { code: 'not-found' });
    assert.equal((await under(second).booking(refOf(booking))).ref, booking.ref);
  });

  it('is refused when it is too short', () => {
    assert.throws(() => under(second, ['short']), TypeError);
  });
});
