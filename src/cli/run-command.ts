import { addHost } from './add-host.js';
import { backUpDatabase, restoreDatabase } from './back-up-database.js';
import { checkDatabase } from './check-database.js';
import { eraseGuestData, exportGuestData } from './guest-data.js';
import { googleLiveCheck } from './google/google-live-check.js';
import { googleSetup } from './google/google-setup.js';
import { runTasks } from './run-tasks.js';
import type { Terminal } from './terminal.js';

/** A command: what it is for, and its doing, which answers the exit code. */
interface Command {
  readonly summary: string;
  readonly run: (parameters: readonly string[], terminal: Terminal) => Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  'add-host': {
    summary: 'makes a host, and prints a link that signs them in once; BOOKING_SECRET is the server’s',
    run: addHost,
  },
  'check-consistency': {
    summary: 'looks for overlaps, orphans and stuck jobs in the database; exit code 1 when there are any',
    run: checkDatabase,
  },
  backup: {
    summary: 'writes all that the database keeps into a new file, while servers go on using it',
    run: backUpDatabase,
  },
  restore: {
    summary: 'puts a backup into an empty database, and brings it up to date',
    run: restoreDatabase,
  },
  'export-guest': {
    summary: 'prints all that is kept about a guest, by e-mail address, as JSON',
    run: exportGuestData,
  },
  'erase-guest': {
    summary: 'erases a guest, by e-mail address; with --calendar-events from calendars too',
    run: eraseGuestData,
  },
  'run-tasks': {
    summary: 'has the server at an address do the work that is due; TASKS_SECRET signs for it',
    run: runTasks,
  },
  'google-setup': {
    summary: 'looks through what has to be set up at Google, and says what to change',
    run: googleSetup,
  },
  'google-live-check': {
    summary: 'tries on the real Google what the adapter rests on, in a calendar of your own',
    run: googleLiveCheck,
  },
};

/** Runs a command line: 0 is well, 1 is a finding, 2 is a command that could not be run. */
export async function runCommand(parameters: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = parameters;
  if (['help', '--help', '-h'].includes(name)) {
    for (const line of usage()) terminal.print(line);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    for (const line of [`There is no command "${name}".`, '', ...usage()]) terminal.complain(line);
    return 2;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : 'It failed');
    return 2;
  }
}

function usage(): readonly string[] {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  return [
    'npx booking-elements <command>',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'DATABASE_URL names the database: postgres://… for a server, else a folder of the embedded one.',
    'GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET name the client at Google, GOOGLE_REFRESH_TOKEN a grant.',
  ];
}
