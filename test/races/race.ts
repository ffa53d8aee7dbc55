import type { Database } from '../../src/store/sql/database.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { newDatabases } from '../crashes/database-addresses.js';
import { askAll } from './asking.js';
import type { Asked, Call, Heard } from './asking.js';
import { crowdOf } from './crowd.js';
import type { Crowd } from './crowd.js';
import type { ServerDefence } from './server-child.js';
import { startServers } from './server-processes.js';
import { saveTeam } from './team.js';

/** What keeps two guests apart: in the database, and in the servers. */
export type Defence = 'constraint' | ServerDefence;

/** A race as it went. */
export interface Raced extends Crowd, Asked {
  /** What those heard who had asked twice, when they asked both servers once more. */
  readonly heardAgain: readonly Heard[];
  /** The errors that servers had to report. */
  readonly faults: readonly string[];
}

/** Lets guests race at servers that share a database of this name, which is new; `look` sees what is left in it. */
export async function race<Seen>(
  terms: {
    readonly name: string;
    readonly seed: number;
    readonly guests: number;
    readonly servers: number;
    readonly without?: readonly Defence[];
  },
  look: (raced: Raced, database: Database) => Promise<Seen>,
): Promise<Seen> {
  const { name, seed, guests, servers: count, without = [] } = terms;
  const [address = ''] = await newDatabases(name);
  const database = await openPostgres({ url: address, connections: 2 });
  try {
    await saveTeam(database);
    if (without.includes('constraint')) await dropConstraint(database);
    const missing = without.filter((defence) => defence !== 'constraint');
    const servers = await startServers(count, { database: address, connections: 16, without: missing });
    const crowd = crowdOf({ seed, guests, servers: count });
    let faults: readonly string[] = [];
    const asked = async (): Promise<Omit<Raced, 'faults'>> => {
      const first = await askAll(servers.urls, crowd.calls);
      const { heard: heardAgain } = await askAll(servers.urls, callsOfTwice(crowd.calls));
      return { ...crowd, ...first, heardAgain };
    };
    const answers = await asked().finally(async () => {
      faults = await servers.close();
    });
    return await look({ ...answers, faults }, database);
  } finally {
    await database.close();
  }
}

/** Takes the guard out of the database, for good. */
export async function dropConstraint(database: Database): Promise<void> {
  await database.query('alter table booking_elements.occupancies drop constraint occupancies_overlap');
}

/** The calls of those who call twice. */
function callsOfTwice(calls: readonly Call[]): readonly Call[] {
  const counts = new Map<string, number>();
  for (const { key } of calls) counts.set(key, (counts.get(key) ?? 0) + 1);
  return calls.filter(({ key }) => counts.get(key) === 2);
}
