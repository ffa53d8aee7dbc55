import { createRequire } from 'node:module';
import { configured } from './configured.js';
import { missingPackageOf } from './missing-package.js';
import type { Terminal } from './terminal.js';

/** What a command does; it answers the exit code. */
type Doing = (parameters: readonly string[], terminal: Terminal) => Promise<number>;

/** A command: how it is called, what it is for, and where its doing is; loaded when it is called, for each needs packages of its own. */
interface Command {
  /** What follows its name; missing where `--help` is its own affair. */
  readonly parameters?: string;
  readonly summary: string;
  readonly load: () => Promise<Doing>;
}

const commands: Readonly<Record<string, Command>> = {
  demo: {
    parameters: '[--port 3000] [--host 127.0.0.1] [--data FOLDER] [--forget]',
    summary: 'shows all that there is, on pages of this machine, over a stand-in for Google',
    load: async () => (await import('./demo.js')).runDemo,
  },
  serve: {
    parameters: '[--config FILE] [--check]',
    summary: 'runs a whole server, as booking.config.json and the environment say; --check only looks',
    load: async () => (await import('./serve/serve-command.js')).serveCommand,
  },
  'add-host': {
    parameters:
      'EMAIL [--url https://book.example] [--name "Anna Berg"] [--owner anna] [--zone Europe/Berlin]',
    summary: 'makes a host, and prints a link that signs them in once; BOOKING_SECRET is the server’s',
    load: configured(async () => (await import('./add-host.js')).addHost),
  },
  'check-consistency': {
    parameters: '[--json]',
    summary: 'looks for overlaps, orphans and stuck jobs in the database; exit code 1 when there are any',
    load: configured(async () => (await import('./check-database.js')).checkDatabase),
  },
  backup: {
    parameters: 'FILE',
    summary: 'writes all that the database keeps into a new file, while servers go on using it',
    load: configured(async () => (await import('./back-up-database.js')).backUpDatabase),
  },
  restore: {
    parameters: 'FILE',
    summary: 'puts a backup into an empty database, and brings it up to date',
    load: configured(async () => (await import('./back-up-database.js')).restoreDatabase),
  },
  'export-guest': {
    parameters: 'EMAIL',
    summary: 'prints all that is kept about a guest, by e-mail address, as JSON',
    load: configured(async () => (await import('./guest-data.js')).exportGuestData),
  },
  'erase-guest': {
    parameters: 'EMAIL [--calendar-events]',
    summary: 'erases a guest, by e-mail address; with --calendar-events from calendars too',
    load: configured(async () => (await import('./guest-data.js')).eraseGuestData),
  },
  'check-backend': {
    summary: 'tells whether a backend at an address, in any language, keeps its promises',
    load: async () => (await import('./check-backend/check-backend.js')).checkBackend,
  },
  'run-tasks': {
    parameters: 'URL',
    summary: 'has the server at an address do the work that is due; TASKS_SECRET signs for it',
    load: configured(async () => (await import('./run-tasks.js')).runTasks),
  },
  'google-setup': {
    parameters:
      '[--server URL] [--level everything|read-only|busy-only] [--without-grant] [--save FILE] [--json]',
    summary: 'looks through what has to be set up at Google, and says what to change',
    load: async () => (await import('./google/google-setup.js')).googleSetup,
  },
  'google-live-check': {
    parameters: '--calendar ID --yes [--only IDS] [--watch URL] [--list] [--json]',
    summary: 'tries on the real Google what the adapter rests on, in a calendar of your own',
    load: async () => (await import('./google/google-live-check.js')).googleLiveCheck,
  },
};

/** Runs a command line: 0 is well, 1 is a finding, 2 is a command that could not be run. */
export async function runCommand(parameters: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = parameters;
  if (['help', '--help', '-h'].includes(name)) {
    for (const line of usage()) terminal.print(line);
    return 0;
  }
  if (['--version', '-v'].includes(name)) {
    terminal.print(version());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    for (const line of [`There is no command "${name}".`, '', ...usage()]) terminal.complain(line);
    return 2;
  }
  if (command.parameters !== undefined && rest.some((word) => ['--help', '-h'].includes(word))) {
    terminal.print(`npx booking-elements ${name} ${command.parameters}`);
    terminal.print(`  ${command.summary}`);
    return 0;
  }
  try {
    const run = await command.load();
    return await run(rest, terminal);
  } catch (error) {
    const missing = missingPackageOf(error);
    if (missing !== undefined) terminal.complain(`"${name}" needs ${missing}: npm install ${missing}`);
    else terminal.complain(error instanceof Error ? error.message : 'It failed');
    return 2;
  }
}

/** The package's own. */
function version(): string {
  const own = createRequire(import.meta.url)('booking-elements/package.json') as { readonly version: string };
  return own.version;
}

function usage(): readonly string[] {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  return [
    'npx booking-elements <command>; <command> --help says what it takes, --version which this is',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'DATABASE_URL names the database: postgres://… for a server, else a folder of the embedded one; in the folder of a',
    'booking.config.json it need not be said.',
    'GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET name the client at Google, GOOGLE_REFRESH_TOKEN a grant.',
  ];
}
