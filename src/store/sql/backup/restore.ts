import type { Database, Queries } from '../database.js';
import { migrate, shapeOf } from '../migrate.js';
import { migrations } from '../migrations/index.js';
import { backedUpTables } from './backed-up-tables.js';
import { BackupError, readHead, readLine } from './backup-format.js';

/**
 * Puts a backup into an empty database, whichever version wrote it, and brings it to the shape that this version needs. All of
 * it or nothing.
 *
 * @returns How many rows there were
 * @throws BackupError for a file that is none, broke off, or comes from a newer version; Error for a database that is not empty
 */
export async function restore(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  const { step } = readHead(first.done ? '' : first.value);
  const { step: standing, newest } = await shapeOf(database);
  if (step > newest)
    throw new BackupError(`The backup is of step ${step}, this version knows ${newest}: use a newer one`);
  if (standing > 0 && !(await isEmpty(database))) throw new Error('The database is not empty');
  if (standing === 0)
    await migrate(
      database,
      migrations.filter(({ number }) => number <= step),
    );
  else if (standing !== step)
    throw new Error(
      `The database is at step ${standing}, the backup at ${step}: restore into one that was never used`,
    );
  const rows = await database.transaction(async (queries) => {
    const count = await putBack(queries, { [Symbol.asyncIterator]: () => iterator });
    await continueIdentities(queries);
    return count;
  });
  await migrate(database);
  return rows;
}

async function putBack(queries: Queries, lines: AsyncIterable<string>): Promise<number> {
  const known = await backedUpTables(queries);
  let count = 0;
  for await (const text of lines) {
    const line = readLine(text);
    if (!('table' in line)) {
      if (line.rows !== count) throw new BackupError(`The backup has ${count} of ${line.rows} rows`);
      return count;
    }
    if (!known.includes(line.table)) throw new BackupError(`The backup has a table ${line.table}`);
    await queries.query(
      `insert into booking_elements.${line.table} overriding system value
      select * from jsonb_populate_recordset(null::booking_elements.${line.table}, $1::jsonb)`,
      [JSON.stringify(line.rows)],
    );
    count += line.rows.length;
  }
  throw new BackupError('The backup broke off');
}

async function isEmpty(database: Database): Promise<boolean> {
  for (const table of await backedUpTables(database)) {
    const rows = await database.query(`select 1 from booking_elements.${table} limit 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

/** Numbers that tables give themselves go on after those that were put back. */
async function continueIdentities(queries: Queries): Promise<void> {
  const columns = await queries.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'booking_elements' and is_identity = 'YES'`,
  );
  for (const { table, column } of columns)
    await queries.query(
      `select setval(pg_get_serial_sequence('booking_elements.${table}', '${column}'),
        (select coalesce(max(${column}), 0) + 1 from booking_elements.${table}), false)`,
    );
}
