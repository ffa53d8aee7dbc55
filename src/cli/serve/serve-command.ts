import { parseArgs } from 'node:util';
import type { Terminal } from '../terminal.js';
import { createLog } from './log/log.js';
import { missingPackages, neededPackages } from './needed-packages.js';
import { readSettings } from './read-settings.js';
import type { Settings } from './read-settings.js';
import type { ServePlan } from './serve-plan.js';

/**
 * `serve [--config FILE] [--check]`: runs a whole server until it is told to end. With `--check` it says what it would serve, or what
 * is wrong, and opens nothing.
 *
 * @returns 0 after an orderly end, 1 where it could not start. @throws Error, for exit code 2, for a configuration that is wrong.
 */
export async function serveCommand(parameters: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { config: { type: 'string' }, check: { type: 'boolean' } },
  });
  const settings = readSettings(values.config, { env: terminal.env, folder: process.cwd() });
  const missing = await missingPackages(neededPackages(settings));
  const needs = `This configuration needs packages that are not here: npm install ${missing.join(' ')}`;
  if (missing.includes('zod')) throw new Error(needs);
  const plan = await planned(settings, missing.length > 0 ? needs : undefined);
  if (values.check === true) {
    const { describePlan } = await import('./describe-plan.js');
    for (const line of describePlan(plan)) terminal.print(line);
    return 0;
  }
  return run(plan, terminal);
}

/** What is to be served. @throws Error that tells all faults at once, and after them which packages are needed */
async function planned(settings: Settings, needs: string | undefined): Promise<ServePlan> {
  // A reader of this file need not have what the others import.
  const { planOf } = await import('./serve-plan.js');
  try {
    const plan = planOf(settings);
    if (needs === undefined) return plan;
  } catch (error) {
    if (needs === undefined || !(error instanceof Error)) throw error;
    throw new Error(`${error.message}\n${needs}`, { cause: error });
  }
  throw new Error(needs);
}

async function run(plan: ServePlan, { print }: Terminal): Promise<number> {
  const { level, format = process.stdout.isTTY ? 'text' : 'json' } = plan.config.log;
  const log = createLog({ level, format, write: print, secrets: secretsOf(plan) });
  const [{ runServer }, { toldToEnd }, { toldError }, { logConsole }] = await Promise.all([
    import('./run-server.js'),
    import('./told-to-end.js'),
    import('./log/told-error.js'),
    import('./log/console-words.js'),
  ]);
  // Whoever reads the log may go before the server does.
  process.stdout.on('error', () => undefined);
  const told = toldToEnd(process, log);
  const leaveConsole = logConsole(log);
  try {
    await runServer(plan, { log, told });
    return 0;
  } catch (error) {
    // What is thrown at a start is said in our own words, and tells whoever started it what to do.
    const reason = error instanceof Error ? error.message : 'failed';
    log.error('could not start', { reason, error: toldError(error) });
    return 1;
  } finally {
    leaveConsole();
  }
}

/** What no line may hold, whoever wrote it. */
function secretsOf(plan: ServePlan): readonly string[] {
  const { secrets, google, jitsi, smtp, tasksSecrets, databaseUrl } = plan;
  const addresses = [databaseUrl, smtp?.url ?? ''].flatMap((url) => {
    const password = URL.canParse(url) ? new URL(url).password : '';
    return password === '' ? [] : [url, password, decoded(password)];
  });
  return [
    ...secrets,
    ...(tasksSecrets ?? []),
    ...addresses,
    ...(google ? [google.clientSecret] : []),
    ...(jitsi ? [jitsi.secret] : []),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
