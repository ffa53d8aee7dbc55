import type { Database, Queries } from './database.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/index.js';
import { splitStatements } from './split-statements.js';

/** Any number will do, as long as it is the same for all. */
const lockNumber = 7_266_544_653;

/**
 * Brings a database to the shape that this version needs, and creates it where there is none: each step once, all in one
 * transaction, under a lock, so that any number of servers may start together. Where nothing is missing it only reads, so
 * that it needs no right to change the shape.
 *
 * @returns How many steps were taken.
 * @throws Error when the database belongs to a newer version; DatabaseError when a step fails, and nothing has changed
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<number> {
  const plan = steps
    .map((step) => ({ ...step, statements: splitStatements(step.sql) }))
    .sort((a, b) => a.number - b.number);
  const newest = plan.at(-1)?.number ?? 0;
  return database.transaction(async (queries) => {
    // Whoever is at it may take their time; but who waits for a table in use keeps all others from it meanwhile.
    await queries.query(
      "select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)",
    );
    await queries.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    await queries.query("select set_config('lock_timeout', '15s', true)");
    const known = await stepsDone(queries);
    if (known === undefined) await prepare(queries);
    const done = known ?? 0;
    if (done > newest)
      throw new Error(
        `The database is at step ${done}, this version knows ${newest}: start the version that brought it there, or a newer one`,
      );
    const missing = plan.filter(({ number }) => number > done);
    for (const { number, name, statements } of missing) {
      for (const statement of statements) await queries.query(statement);
      await queries.query('insert into booking_elements.migrations (number, name) values ($1, $2)', [
        number,
        name,
      ]);
    }
    return missing.length;
  });
}

/** The step that a database is at, 0 where it has no tables of ours, and the one that this version needs. Changes nothing. */
export async function shapeOf(queries: Queries): Promise<{ readonly step: number; readonly newest: number }> {
  const newest = Math.max(...migrations.map(({ number }) => number));
  return { step: (await stepsDone(queries)) ?? 0, newest };
}

/** The number of the last step taken; `undefined` where there is no place to note one. */
async function stepsDone(queries: Queries): Promise<number | undefined> {
  const [known] = await queries.query<{ is_there: boolean }>(
    "select to_regclass('booking_elements.migrations') is not null as is_there",
  );
  if (!known?.is_there) return undefined;
  const [row] = await queries.query<{ done: number }>(
    'select coalesce(max(number), 0) as done from booking_elements.migrations',
  );
  return row?.done ?? 0;
}

async function prepare(queries: Queries): Promise<void> {
  await queries.query('create schema if not exists booking_elements');
  await queries.query(`create table booking_elements.migrations (
    number integer primary key,
    name text not null,
    done_at timestamptz not null default now()
  )`);
}
