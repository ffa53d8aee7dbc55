import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, errorOf, stage, TEN } from './stage.js';

/** Nine to half past, every day in Berlin for five days; the second is moved, the third called off. */
async function standup() {
  const world = stage();
  world.google.addEvent({
    calendar: ANNA,
    id: 'standup',
    summary: 'Stand-up',
    start: '2026-03-02T09:00',
    end: '2026-03-02T09:30',
    recurrence: ['RRULE:FREQ=DAILY;COUNT=5'],
  });
  await world.patch('standup_20260303T080000Z', {
    start: { dateTime: '2026-03-03T15:00:00+01:00' },
    end: { dateTime: '2026-03-03T15:30:00+01:00' },
  });
  await world.remove('standup_20260304T080000Z');
  const instances = (query: Record<string, string | number | boolean> = {}, id = 'standup') =>
    world.call('GET', `${world.events}/${id}/instances`, { query });
  return { ...world, instances };
}

const days = ({ body }: { body: { items: { start: { dateTime: string } }[] } }) =>
  body.items.map(({ start }) => start.dateTime.slice(8, 13));

describe('events.instances', () => {
  const questions: [string, Record<string, string | number | boolean>, string[]][] = [
    ['all that take place', {}, ['02T09', '03T15', '05T09', '06T09']],
    ['those called off too', { showDeleted: true }, ['02T09', '03T15', '04T09', '05T09', '06T09']],
    ['those within bounds', { timeMin: '2026-03-03T00:00:00Z', timeMax: '2026-03-05T08:00:00Z' }, ['03T15']],
    ['what ends at timeMin', { timeMin: '2026-03-06T08:30:00Z' }, ['06T09']],
    ['nothing that starts at timeMax', { timeMax: '2026-03-02T08:00:00Z' }, []],
    ['the one of an original start', { originalStart: '2026-03-03T09:00:00+01:00' }, ['03T15']],
  ];
  for (const [what, query, expected] of questions) {
    it(`tells ${what}`, async () => {
      const { instances } = await standup();
      assert.deepEqual(days(await instances(query)), expected);
    });
  }

  it('comes in pages, each instance with its series', async () => {
    const { instances } = await standup();
    const first = await instances({ maxResults: 3 });
    assert.equal(first.body.items.length, 3);
    const second = await instances({ maxResults: 3, pageToken: String(first.body.nextPageToken) });
    assert.deepEqual(days(second), ['06T09']);
    assert.equal(second.body.items[0].recurringEventId, 'standup');
    assert.equal(second.body.items[0].recurrence, undefined);
  });

  it('of an event that is no series is empty; of one that is not there 404', async () => {
    const { instances, insert } = await standup();
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual((await instances({}, 'booking1')).body.items, []);
    assert.deepEqual(errorOf(await instances({}, 'nothing')), [404, 'notFound']);
    assert.deepEqual(errorOf(await instances({ originalStart: 'x' })), [400, 'invalidParameter']);
  });
});
