import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, BEN, errorOf, stage, TEN } from './stage.js';

/** Anna with a second calendar, and a way to move an event of her primary one. */
function desk() {
  const world = stage();
  const team = world.google.addCalendar({ account: ANNA, id: 'team', summary: 'Team' });
  const move = (id: string, destination = team, query: object = {}) =>
    world.call('POST', `${world.events}/${id}/move`, { query: { destination, ...query } });
  return { ...world, team, move };
}

describe('events.move', () => {
  it('makes another calendar the organizer, and leaves a tombstone', async () => {
    const { insert, move, google, team, list } = desk();
    await insert({ ...TEN, id: 'booking1', summary: 'Intro' });
    const { body } = await move('booking1');
    assert.deepEqual([body.id, body.organizer.email, body.status], ['booking1', 'team', 'confirmed']);
    assert.equal(google.event({ calendar: ANNA, event: 'booking1' })?.status, 'cancelled');
    assert.equal(google.event({ calendar: team, event: 'booking1' })?.summary, 'Intro');
    assert.deepEqual((await list()).body.items, []);
  });

  it('leaves the copy of a guest where the one it came from is invited', async () => {
    const { insert, move, google } = desk();
    await insert({ ...TEN, id: 'booking1', attendees: [{ email: ANNA, responseStatus: 'accepted' }] });
    await move('booking1');
    const copy = google.event({ calendar: ANNA, event: 'booking1' });
    assert.deepEqual([copy?.status, copy?.organizer?.email], ['confirmed', 'team']);
  });

  it('keeps the guests, who learn who organizes it now', async () => {
    const { insert, move, google, call, team } = desk();
    await insert({ ...TEN, id: 'booking1', attendees: [{ email: BEN }] });
    await move('booking1', team, { sendUpdates: 'all' });
    assert.equal(google.event({ calendar: BEN, event: 'booking1' })?.organizer?.email, 'team');
    assert.deepEqual(
      google.outbox.map(({ to, about }) => [to, about]),
      [[BEN, 'update']],
    );
    await call('PATCH', 'calendars/team/events/booking1', { body: { summary: 'moved' } });
    assert.equal(google.event({ calendar: BEN, event: 'booking1' })?.summary, 'moved');
  });

  it('takes a series with what differs in it, and comes back to where it was', async () => {
    const { google, move, patch, call } = desk();
    google.addEvent({
      calendar: ANNA,
      id: 'standup',
      start: '2026-03-02T09:00',
      end: '2026-03-02T09:30',
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    await patch('standup_20260303T080000Z', { summary: 'Retro' });
    await move('standup');
    const there = await call('GET', 'calendars/team/events', {
      query: { singleEvents: true, orderBy: 'startTime' },
    });
    assert.deepEqual(
      there.body.items.map(({ summary = '' }: { summary?: string }) => summary),
      ['', 'Retro', ''],
    );
    const back = await call('POST', 'calendars/team/events/standup/move', { query: { destination: ANNA } });
    assert.equal(back.body.organizer.email, ANNA);
    assert.equal(google.event({ calendar: ANNA, event: 'standup' })?.status, 'confirmed');
    assert.equal(google.event({ calendar: 'team', event: 'standup' })?.status, 'cancelled');
  });

  const refused: [
    string,
    (world: ReturnType<typeof desk>) => Promise<unknown> | undefined,
    [number, string],
  ][] = [
    ['an event that is not there', () => undefined, [404, 'notFound']],
    [
      'an event called off',
      async ({ insert, remove }) => {
        await insert({ ...TEN, id: 'booking1' });
        await remove('booking1');
      },
      [410, 'deleted'],
    ],
    [
      'an event of another kind',
      ({ google }) => {
        const when = { start: '2026-03-02T09:00', end: '2026-03-02T10:00' };
        google.addEvent({ calendar: ANNA, id: 'booking1', eventType: 'focusTime', ...when });
        return undefined;
      },
      [400, 'eventTypeRestriction'],
    ],
    [
      'an event of somebody else',
      ({ call, ben }) =>
        call('POST', 'calendars/primary/events', {
          body: { ...TEN, id: 'booking1', attendees: [{ email: ANNA }] },
          token: ben,
        }),
      [403, 'forbiddenForNonOrganizer'],
    ],
    [
      'an event whose id is taken there',
      async ({ call, insert }) => {
        await insert({ ...TEN, id: 'booking1' });
        await call('POST', 'calendars/team/events', { body: { ...TEN, id: 'booking1' } });
      },
      [409, 'duplicate'],
    ],
  ];
  for (const [what, prepare, refusal] of refused) {
    it(`refuses ${what}`, async () => {
      const world = desk();
      await prepare(world);
      assert.deepEqual(errorOf(await world.move('booking1')), refusal);
    });
  }

  it('needs to write both calendars, and the name of the second', async () => {
    const { google, insert, move, call, events } = desk();
    await insert({ ...TEN, id: 'booking1' });
    google.share({ calendar: BEN, with: ANNA, role: 'reader' });
    assert.deepEqual(errorOf(await move('booking1', BEN)), [403, 'requiredAccessLevel']);
    assert.deepEqual(errorOf(await move('booking1', 'nowhere')), [404, 'notFound']);
    assert.deepEqual(errorOf(await call('POST', `${events}/booking1/move`)), [400, 'required']);
    assert.equal((await move('booking1', ANNA)).status, 200, 'where it is already');
  });
});
