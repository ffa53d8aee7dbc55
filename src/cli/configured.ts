import { publicUrlOf } from './serve/public-url.js';
import { readSettings } from './serve/read-settings.js';
import type { Settings } from './serve/read-settings.js';
import type { Terminal } from './terminal.js';

/** What a command does; it answers the exit code. */
type Doing = (parameters: readonly string[], terminal: Terminal) => Promise<number>;

/** Where the embedded database of a server is whose configuration does not say. */
const defaultFolder = 'data';

/**
 * Has a command see what the server sees: `booking.config.json` of this folder, and files that hold secrets (`BOOKING_SECRET_FILE`),
 * where the environment does not say it itself. So it is run beside a server without saying everything once more.
 */
export function configured(load: () => Promise<Doing>): () => Promise<Doing> {
  return async () => {
    const run = await load();
    return (parameters, terminal) =>
      run(parameters, { ...terminal, env: configuredEnvironment(terminal.env) });
  };
}

/** @throws Error where the configuration, or a file that it names, cannot be read */
function configuredEnvironment(env: Terminal['env']): Terminal['env'] {
  const { file, values, secrets, faults } = readSettings(undefined, { env, folder: process.cwd() });
  const [fault] = faults;
  if (fault) throw new Error(`${fault.where}: ${fault.expected}`);
  const publicUrl = file === undefined ? values['publicUrl'] : addressIn(values);
  const database = secrets.database ?? (file === undefined ? undefined : defaultFolder);
  return {
    ...env,
    ...(database !== undefined && { DATABASE_URL: database }),
    ...(secrets.booking !== undefined && { BOOKING_SECRET: secrets.booking }),
    ...(secrets.tasks !== undefined && { TASKS_SECRET: secrets.tasks.split(/\r?\n/, 1).join('') }),
    ...(typeof publicUrl === 'string' && { PUBLIC_URL: publicUrl }),
  };
}

/** Where the server is reached, as far as the configuration can be read: whoever tries things out need not say it. */
function addressIn({ publicUrl, host = '127.0.0.1', port = 8080 }: Settings['values']): unknown {
  if (publicUrl !== undefined) return publicUrl;
  return typeof host === 'string' && typeof port === 'number' ? publicUrlOf({ host, port }) : undefined;
}
