import { parseArgs } from 'node:util';
import { isEmailAddress } from '../contract/index.js';
import { eraseGuest, exportGuest, isServerUrl, rewriteFolder } from '../store/sql/index.js';
import type { Erasure } from '../store/sql/index.js';
import { openAsItIs } from './open-as-it-is.js';
import type { Terminal } from './terminal.js';

/** `export-guest ADDRESS`: prints all that the database of `DATABASE_URL` keeps about a guest, as one JSON document. */
export async function exportGuestData(
  parameters: readonly string[],
  { env, print }: Terminal,
): Promise<number> {
  const { positionals } = parseArgs({ args: [...parameters], allowPositionals: true });
  const email = addressIn(positionals, 'export-guest');
  const database = await openAsItIs(env['DATABASE_URL']);
  try {
    print(JSON.stringify(await exportGuest(database, email), null, 2));
    return 0;
  } finally {
    await database.close();
  }
}

/**
 * `erase-guest ADDRESS [--calendar-events]`: erases a guest from the database of `DATABASE_URL`, and an embedded one’s remains from
 * its files. Says what was erased in figures, and never whom.
 */
export async function eraseGuestData(
  parameters: readonly string[],
  { env, print }: Terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { 'calendar-events': { type: 'boolean' } },
  });
  const email = addressIn(positionals, 'erase-guest');
  const url = env['DATABASE_URL'];
  const database = await openAsItIs(url);
  try {
    const erasure = await eraseGuest(database, email, {
      calendarEvents: values['calendar-events'] === true,
    });
    for (const line of figuresOf(erasure)) print(line);
  } finally {
    await database.close();
  }
  if (url === undefined || isServerUrl(url))
    print('What the files, the log, replicas and backups of the server still hold: docs/privacy.md');
  else print(`The files of the database are written anew, with ${await rewriteFolder(url)} rows`);
  return 0;
}

function addressIn([email, ...rest]: readonly string[], command: string): string {
  if (email === undefined || !isEmailAddress(email.trim()) || rest.length > 0)
    throw new Error(`Name one e-mail address: npx booking-elements ${command} guest@example.com`);
  return email;
}

function figuresOf(erasure: Erasure): readonly string[] {
  const { bookings, cancelled, places, brought, answers, jobs, fetched, counters } = erasure;
  const { eventsToClear, eventsLeft, mentions } = erasure;
  return [
    `Bookings erased: ${bookings}; cancelled with it, because they were still to come: ${cancelled}`,
    `Places on waiting lists erased: ${places}`,
    `Bookings and places of others that bring the guest no more: ${brought}`,
    `Also removed: answers ${answers}, jobs ${jobs}, fetched events ${fetched}, counters ${counters}`,
    ...(eventsToClear > 0
      ? [`Calendar events that the server clears with its next work: ${eventsToClear}`]
      : []),
    ...eventsLeft.map(
      ({ hostId, calendarId, events }) =>
        `Events that still name the guest in calendar ${calendarId} of host ${hostId}: ${events}`,
    ),
    ...(mentions > 0
      ? [`Bookings and places of others whose own texts mention the address, and stay: ${mentions}`]
      : []),
  ];
}
