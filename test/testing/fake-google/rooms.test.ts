import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, at, BEN, busyOf, errorOf, scopes, stage, TEN } from './stage.js';

const ROOM = 'c_188blue@resource.calendar.google.com';
const WITH_ROOM = { ...TEN, attendees: [{ email: ROOM, resource: true }] };

/** Anna, Ben, and a room that Ben looks after and everybody may book. */
function house(details: object = {}) {
  const world = stage();
  const { google } = world;
  google.addCalendar({
    account: BEN,
    id: ROOM,
    summary: 'Blue room',
    zone: 'Europe/Berlin',
    autoAcceptInvitations: true,
    ...details,
  });
  const think = () => {
    google.clock.advance(2000);
  };
  const answerOf = async (id: string) => {
    const { body } = await world.get(id);
    return body.attendees.find(({ email }) => email === ROOM)?.responseStatus;
  };
  const busy = async () => busyOf(await world.freeBusy([ROOM]), ROOM);
  return { ...world, think, answerOf, busy };
}

describe('a room', () => {
  it('thinks for a while, then accepts and has the event', async () => {
    const { insert, think, answerOf, busy, google } = house();
    const { body } = await insert({ ...WITH_ROOM, id: 'booking1' });
    assert.deepEqual([body.attendees[0].responseStatus, body.attendees[0].resource], ['needsAction', true]);
    assert.deepEqual(await busy(), []);
    google.clock.advance(1999);
    assert.equal(await answerOf('booking1'), 'needsAction');
    google.clock.advance(1);
    assert.equal(await answerOf('booking1'), 'accepted');
    assert.deepEqual(await busy(), [{ start: '2026-03-02T10:00:00Z', end: '2026-03-02T10:30:00Z' }]);
    think();
  });

  it('declines what somebody else has, and of two who ask at once the second', async () => {
    const { insert, think, answerOf, busy, google } = house();
    await insert({ ...WITH_ROOM, id: 'booking1' });
    await insert({ ...WITH_ROOM, ...at('2026-03-02T10:15:00Z', '2026-03-02T10:45:00Z'), id: 'booking2' });
    await insert({ ...WITH_ROOM, ...at('2026-03-02T10:30:00Z', '2026-03-02T11:00:00Z'), id: 'booking3' });
    think();
    const answers = [await answerOf('booking1'), await answerOf('booking2'), await answerOf('booking3')];
    assert.deepEqual(answers, ['accepted', 'declined', 'accepted']);
    assert.deepEqual(await busy(), [{ start: '2026-03-02T10:00:00Z', end: '2026-03-02T11:00:00Z' }]);
    assert.equal(google.events(ROOM).filter(({ status }) => status === 'confirmed').length, 2);
  });

  it('declines a series when one time of it is taken', async () => {
    const { insert, think, answerOf, google } = house();
    google.addEvent({ calendar: ROOM, start: '2026-03-16T11:00', end: '2026-03-16T12:00' });
    const series = (id: string, weekday: number) => ({
      ...WITH_ROOM,
      id,
      start: { dateTime: `2026-03-0${weekday}T11:30:00`, timeZone: 'Europe/Berlin' },
      end: { dateTime: `2026-03-0${weekday}T12:30:00`, timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY'],
    });
    await insert(series('series1', 2));
    await insert(series('series2', 3));
    think();
    assert.deepEqual([await answerOf('series1'), await answerOf('series2')], ['declined', 'accepted']);
  });

  it('is asked again when the event moves, and gives its time back', async () => {
    const { insert, patch, think, answerOf, busy, remove, google } = house();
    await insert({ ...WITH_ROOM, id: 'booking1' });
    think();
    google.addEvent({ calendar: ROOM, start: '2026-03-03T10:00:00Z', end: '2026-03-03T11:00:00Z' });
    await patch('booking1', { summary: 'only the name' });
    assert.equal(await answerOf('booking1'), 'accepted');
    await patch('booking1', at('2026-03-03T10:30:00Z', '2026-03-03T11:30:00Z'));
    assert.equal(await answerOf('booking1'), 'needsAction');
    think();
    assert.equal(await answerOf('booking1'), 'declined');
    assert.deepEqual(await busy(), [{ start: '2026-03-03T10:00:00Z', end: '2026-03-03T11:00:00Z' }]);
    await patch('booking1', at('2026-03-04T10:00:00Z', '2026-03-04T11:00:00Z'));
    think();
    assert.equal(await answerOf('booking1'), 'accepted');
    assert.equal((await busy()).length, 2);
    await remove('booking1');
    assert.equal((await busy()).length, 1);
  });

  it('declines who may not see it', async () => {
    const { insert, think, answerOf } = house({ everyone: 'none' });
    await insert({ ...WITH_ROOM, id: 'booking1' });
    think();
    assert.equal(await answerOf('booking1'), 'declined');
  });

  it('that somebody looks after waits for them, and shows meanwhile what it is asked', async () => {
    const { insert, think, answerOf, busy } = house({ autoAcceptInvitations: false });
    await insert({ ...WITH_ROOM, id: 'booking1' });
    think();
    assert.equal(await answerOf('booking1'), 'needsAction');
    assert.equal((await busy()).length, 1);
  });

  it('tells of whole days from midnight to midnight of its own zone', async () => {
    const { insert, think, call, ben } = house();
    const day = { start: { date: '2026-03-05' }, end: { date: '2026-03-06' } };
    await insert({ ...WITH_ROOM, ...day, id: 'booking1' });
    think();
    const { body } = await call('GET', `calendars/${ROOM}/events/booking1`, { token: ben });
    assert.deepEqual(body.start, { dateTime: '2026-03-05T00:00:00+01:00', timeZone: 'Europe/Berlin' });
    assert.deepEqual((await call('GET', 'calendars/primary/events/booking1')).body.start, day.start);
  });

  it('can be asked for its times by those who may see availability of others, and cannot be watched', async () => {
    const { google, freeBusy, call, ben } = house();
    const token = (scope: string) => google.issueAccessToken({ account: ANNA, scopes: scopes(scope) });
    const reason = async (scope: string) =>
      (await freeBusy([ROOM], {}, token(scope))).body.calendars[ROOM]?.errors?.[0].reason;
    assert.equal(await reason('calendar.freebusy'), 'notFound');
    assert.equal(await reason('calendar.events.freebusy'), undefined);
    const body = { id: 'c', type: 'web_hook', address: 'https://app.example/' };
    const reply = await call('POST', `calendars/${ROOM}/events/watch`, { body, token: ben });
    assert.deepEqual(errorOf(reply), [400, 'pushNotSupportedForRequestedResource']);
  });
});
