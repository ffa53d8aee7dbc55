import { parseArgs } from 'node:util';
import { checkConsistency, consistencyChecks } from '../store/sql/index.js';
import { openAsItIs } from './open-as-it-is.js';
import type { Terminal } from './terminal.js';

/** `check-consistency [--json]`: looks through the database that `DATABASE_URL` names. */
export async function checkDatabase(
  parameters: readonly string[],
  { env, print }: Terminal,
): Promise<number> {
  const { values } = parseArgs({ args: [...parameters], options: { json: { type: 'boolean' } } });
  const database = await openAsItIs(env['DATABASE_URL']);
  try {
    const found = await checkConsistency(database, Date.now());
    if (values.json) print(JSON.stringify(found));
    else {
      for (const { check, hostId, rows } of found) print(`${check}: host ${hostId}: ${rows}`);
      print(
        found.length === 0 ? `${consistencyChecks.length} checks, nothing found` : `${found.length} found`,
      );
    }
    return found.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
