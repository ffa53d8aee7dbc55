import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database, Queries } from '../../src/store/sql/database.js';
import type { Asked } from '../server/planned-backend.js';
import { eventTypes, tenOn, wish } from './people.js';
import { booked } from './rows.js';
import { openStage } from './stage.js';

// Reliability goal X15. What takes time is compared as work: the statements that are sent, and the tokens that are checked.

/** A database that notes the statements it is sent. */
function noting(database: Database, statements: string[]): Database {
  const through = (queries: Queries): Queries => ({
    query: (text, values) => {
      statements.push(text);
      return queries.query(text, values);
    },
  });
  return {
    ...through(database),
    transaction: (work) => database.transaction((queries) => work(through(queries))),
    close: () => database.close(),
  };
}

async function openNoting() {
  const statements: string[] = [];
  const hidden = { ...eventTypes[0]!, slug: 'hidden', hidden: true };
  const stage = await openStage({
    eventTypes: [...eventTypes, hidden],
    through: (database) => noting(database, statements),
  });
  /** Everything of an answer that a stranger could learn from, and the work it took. */
  async function look(path: string, asked: Asked = {}): Promise<unknown> {
    await stage.quiet();
    statements.length = 0;
    const response = await stage.ask(path, asked);
    const work = [...statements];
    return {
      status: response.status,
      headers: [...response.headers].sort(),
      body: await response.text(),
      work,
    };
  }
  /** The same without the work, which what is remembered of calendars makes less. */
  async function tell(path: string, asked?: Asked): Promise<object> {
    return { ...((await look(path, asked)) as object), work: [] };
  }
  return { stage, look, tell };
}

const forged = { Authorization: `Bearer ${'A'.repeat(43)}` };
const nobody = (ref: string): string => `${ref.slice(0, -4)}zzzz`;

describe('what strangers learn', () => {
  it('is the same of a booking that is there and of one that is not, at all three of its doors', async () => {
    const { stage, look } = await openNoting();
    const { ref } = await booked(stage);
    for (const headers of [{}, forged])
      for (const [door, asked] of [
        ['', {}],
        ['', { headers: { Accept: 'text/calendar' } }],
        ['/reschedule', { method: 'POST', body: { version: 1, start: tenOn(3) } }],
        ['/cancel', { method: 'POST', body: { version: 1 } }],
      ] as const) {
        const all: Asked = { ...asked, headers: { ...('headers' in asked && asked.headers), ...headers } };
        const there = await look(`/v1/anna/bookings/${ref}${door}`, all);
        assert.deepEqual(await look(`/v1/anna/bookings/${nobody(ref)}${door}`, all), there, door);
        assert.match(JSON.stringify(there), /not-found/);
      }
  });

  it('is the same of a taken time, whoever has it and whoever asks', async () => {
    const { stage, tell } = await openNoting();
    const { guest } = await booked(stage);
    const asked = (email: string): Asked => ({
      method: 'POST',
      body: wish({ start: tenOn(0), guest: { name: 'Somebody', email } }),
    });
    const first = (await tell('/v1/anna/bookings', asked(guest.email))) as { readonly body: string };
    assert.match(first.body, /slot-taken/);
    assert.deepEqual(await tell('/v1/anna/bookings', asked('else@example.com')), first);
    assert.ok(!first.body.includes(guest.email));
  });

  it('is the same of an event type that is hidden and of one that is not there', async () => {
    const { tell } = await openNoting();
    const range = `start=${tenOn(0)}&end=${tenOn(1)}`;
    for (const at of ['', `/slots?${range}`]) {
      const hidden = await tell(`/v1/anna/event-types/hidden${at}`);
      const missing = await tell(`/v1/anna/event-types/nowhere${at}`);
      assert.deepEqual(missing, hidden, at);
    }
    const book = (eventType: string): Asked => ({ method: 'POST', body: wish({ eventType }) });
    assert.deepEqual(
      await tell('/v1/anna/bookings', book('hidden')),
      await tell('/v1/anna/bookings', book('nowhere')),
    );
  });

  it('is the same of a hold that is there and of one that is not', async () => {
    const { stage, tell } = await openNoting();
    const response = await stage.ask('/v1/anna/holds', {
      method: 'POST',
      body: { eventType: 'intro', start: tenOn(2), context: { location: 'office' } },
    });
    const { ref } = (await response.json()) as { readonly ref: string };
    const naming = (hold: string): Asked => ({
      method: 'POST',
      body: wish({ start: tenOn(2), hold, guest: { name: 'Somebody', email: 'else@example.com' } }),
    });
    const first = (await tell('/v1/anna/bookings', naming(nobody(ref)))) as { readonly body: string };
    assert.match(first.body, /slot-taken/);
    assert.deepEqual(await tell('/v1/anna/bookings', naming('anna.hold-x')), first);
  });
});
