import type { HostSettings } from '../contract/index.js';
import { newSignInLink } from '../server/sign-in/sign-in-links.js';
import { DatabaseError, openDatabase, sqlSettings, sqlSignIn } from '../store/sql/index.js';
import type { Database } from '../store/sql/index.js';
import { addHostOptions } from './add-host-options.js';
import type { AddHostOptions } from './add-host-options.js';
import { findOrMakeHost } from './find-or-make-host.js';
import type { Terminal } from './terminal.js';

/**
 * `add-host EMAIL [--url URL]`: makes a host, where there is none with this address, and prints a link that signs them in once.
 * The link is the only secret it prints.
 */
export async function addHost(parameters: readonly string[], terminal: Terminal): Promise<number> {
  const options = addHostOptions(parameters, terminal.env);
  const database = await open(options.databaseUrl);
  try {
    const settings = sqlSettings(database, { secrets: options.secrets });
    const { host, owner, isNew } = await findOrMakeHost(settings, options);
    const place = { store: sqlSignIn(database), publicUrl: options.publicUrl, now: Date.now };
    const link = await newSignInLink(place, { hostId: host.id, way: 'printed' });
    if (!link) throw new Error('No link could be made');
    for (const line of told({ host, owner, isNew })) terminal.print(line);
    terminal.print(`This link signs in once, until ${moment(link.expiresAt)}. Give it to nobody else:`);
    terminal.print('');
    terminal.print(link.address);
    return 0;
  } finally {
    await database.close();
  }
}

async function open(url: AddHostOptions['databaseUrl']): Promise<Database> {
  try {
    return await openDatabase({ url, connections: 1 });
  } catch (error) {
    throw error instanceof DatabaseError ? new Error(`The database cannot be used: ${error.message}`) : error;
  }
}

function told({
  host,
  owner,
  isNew,
}: {
  readonly host: HostSettings;
  readonly owner: string | undefined;
  readonly isNew: boolean;
}): readonly string[] {
  if (!isNew) return [`${host.name} is there already: nothing is new but the link.`];
  return [
    `${host.name} is a host now${owner === undefined ? '' : `, of the owner ${owner} (/v1/${owner})`}.`,
  ];
}

/** `2026-12-01 17:33 UTC`. */
function moment(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
