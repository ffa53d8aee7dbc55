import type * as pg from 'pg';
import { DatabaseError } from './database.js';
import type { Database, Queries } from './database.js';

/** Whether an address is that of a server; any other names a folder of the embedded database. */
export function isServerUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

/** How a PostgreSQL is reached. */
export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** Connections at most; 10 when missing. */
  readonly connections?: number;
  /** Whether a statement may take any time, as one that changes a large table does. */
  readonly isPatient?: boolean;
}

const int8 = 20;
/** Nothing here takes long: what does is stuck, and better refused than waited for. */
const patience = 15_000;
/** A server that cannot even refuse is gone. */
const silence = patience + 5000;

/** SQLSTATE of a transaction in which a statement has failed: nothing of it is kept, whatever is asked of it. */
const failedTransaction = '25P02';

/**
 * A PostgreSQL server, by way of a pool of connections. Needs the package `pg`.
 *
 * @throws Error when `pg` is not installed. Whether the server can be reached shows with the first question.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, connections = 10, isPatient = false } = options;
  const { Pool, TypeOverrides } = await loadPg();
  const types = new TypeOverrides();
  types.setTypeParser(int8, Number);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    ...(!isPatient && { lock_timeout: patience, statement_timeout: patience, query_timeout: silence }),
    idle_in_transaction_session_timeout: 2 * patience,
    application_name: 'booking-elements',
  });
  // An idle connection that ends is replaced by the next question.
  pool.on('error', ignore);
  let closing: Promise<void> | undefined;

  return {
    ...queriesOf(pool),
    async transaction(work) {
      const client = await answered(pool.connect());
      // A connection that ends while somebody has it says so here too; unheard, that would end the process.
      client.on('error', ignore);
      let isLost = false;
      try {
        return await transactionOn(client, work);
      } catch (error) {
        isLost = !isAnswer(error) || !(await undo(client));
        throw error;
      } finally {
        client.release(isLost);
        client.off('error', ignore);
      }
    },
    close: () => (closing ??= pool.end()),
  };
}

async function transactionOn<Answer>(
  client: pg.PoolClient,
  work: (queries: Queries) => Promise<Answer>,
): Promise<Answer> {
  await answered(client.query('begin'));
  const answer = await work(queriesOf(client));
  const { command } = await answered(client.query('commit'));
  // Asked to commit what has failed, PostgreSQL undoes it and calls that no error.
  if (command !== 'COMMIT') throw new DatabaseError({ code: failedTransaction });
  return answer;
}

/** @returns Whether the connection took it. */
async function undo(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

/** Whether it is fit to be followed by a question: anything but a connection that gave no answer. */
function isAnswer(error: unknown): boolean {
  return !(error instanceof DatabaseError) || /^(?=.*\d)[0-9A-Z]{5}$/.test(error.sqlState ?? '');
}

function queriesOf(source: Pick<pg.Pool, 'query'>): Queries {
  return {
    async query<Answer extends object>(text: string, values: readonly unknown[] = []) {
      const { rows } = await answered(source.query<Answer & pg.QueryResultRow>(text, [...values]));
      return rows;
    },
  };
}

async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw new DatabaseError(error);
  }
}

function ignore(): void {
  // What it tells is told by the next question as well.
}

async function loadPg(): Promise<Pick<typeof pg, 'Pool' | 'TypeOverrides'>> {
  try {
    return (await import('pg')).default;
  } catch (cause) {
    throw new Error('PostgreSQL needs the package pg: npm install pg', { cause });
  }
}
