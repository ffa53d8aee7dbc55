import type { Database, Queries } from '../database.js';
import { shapeOf } from '../migrate.js';
import { backupFormat } from './backup-format.js';
import type { BackupEnd, BackupHead, BackupRows } from './backup-format.js';
import { backedUpTables } from './backed-up-tables.js';

/** Rows in memory at once. */
const pageLength = 500;

/**
 * Writes all that is kept as lines of JSON, as it stood at one moment, while the database goes on being used. What is secret
 * in it stays sealed.
 *
 * @returns How many rows there were
 * @throws Error for a database without our tables
 */
export async function backUp(
  database: Database,
  write: (line: string) => Promise<void>,
  now: number,
): Promise<number> {
  return database.transaction(async (queries) => {
    await queries.query('set transaction isolation level repeatable read, read only');
    const { step } = await shapeOf(queries);
    if (step === 0) throw new Error('There is nothing of ours in this database');
    const head: BackupHead = { format: backupFormat, step, at: new Date(now).toISOString() };
    await write(JSON.stringify(head));
    let rows = 0;
    for (const table of await backedUpTables(queries)) rows += await writeTable(queries, table, write);
    const end: BackupEnd = { rows };
    await write(JSON.stringify(end));
    return rows;
  });
}

async function writeTable(
  queries: Queries,
  table: string,
  write: (line: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  await queries.query(
    `declare backed_up no scroll cursor for select to_jsonb(source) as row from booking_elements.${table} source`,
  );
  for (;;) {
    const page = await queries.query<{ row: Readonly<Record<string, unknown>> }>(
      `fetch ${pageLength} from backed_up`,
    );
    if (page.length === 0) break;
    const line: BackupRows = { table, rows: page.map(({ row }) => row) };
    await write(JSON.stringify(line));
    count += page.length;
  }
  await queries.query('close backed_up');
  return count;
}
