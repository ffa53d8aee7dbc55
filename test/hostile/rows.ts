import assert from 'node:assert/strict';
import type { Booking } from '../../src/contract/index.js';
import type { Database } from '../../src/store/sql/database.js';
import { wish } from './people.js';
import type { Stage } from './stage.js';

/** Every row of every table, as text. */
export async function allRows(database: Database | undefined): Promise<string> {
  assert.ok(database);
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'booking_elements' order by 1`,
  );
  assert.ok(tables.length > 10, 'there are tables');
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t order by 1`,
    );
    texts.push(`-- ${name}`, ...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** Books over the wire, and insists. */
export async function booked(
  { ask }: Pick<Stage, 'ask'>,
  change: Parameters<typeof wish>[0] = {},
  owner = 'anna',
): Promise<Booking & { readonly manageToken: string }> {
  const response = await ask(`/v1/${owner}/bookings`, { method: 'POST', body: wish(change) });
  const booking = (await response.json()) as Booking;
  assert.equal(response.status, 201, JSON.stringify(booking));
  const { manageToken } = booking;
  assert.ok(manageToken);
  return { ...booking, manageToken };
}

/** Holds a time over the wire, and insists. @returns The hold's reference */
export async function held({ ask }: Pick<Stage, 'ask'>, start: string): Promise<string> {
  const body = { eventType: 'intro', start, context: { location: 'office' } };
  const response = await ask('/v1/anna/holds', { method: 'POST', body });
  const { ref } = (await response.json()) as { ref: string };
  assert.equal(response.status, 201);
  return ref;
}
