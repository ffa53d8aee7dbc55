import { writeFile } from 'node:fs/promises';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import type { Transport } from '../../adapters/google/transport.js';
import { GoogleError } from '../../adapters/google/google-errors.js';
import type { Terminal } from '../terminal.js';
import { checkCalendars } from './check-calendars.js';
import type { CalendarLook } from './check-calendars.js';
import { checkClient } from './check-client.js';
import { checkLifetime, checkScopes, publishingNote } from './check-grant.js';
import { agreed, linesOf, untried, wrong } from './check-result.js';
import type { CheckResult } from './check-result.js';
import { refusalLines } from './consent-refusals.js';
import { connectionsPage } from './console-pages.js';
import { googleClientFrom } from './google-client.js';
import type { GoogleClient } from './google-client.js';
import { askForConsent, renewGrant } from './obtain-grant.js';
import { readSetupOptions, redirectsOf } from './setup-options.js';
import type { SetupOptions } from './setup-options.js';
import { commandTransport } from './surroundings.js';
import type { Surroundings } from './surroundings.js';
import type { TokenAnswer } from './token-answer.js';

/**
 * `google-setup`: looks through what has to be set up at Google, and says what to change. Asks nobody when
 * `GOOGLE_REFRESH_TOKEN` is set, else for one consent. Prints no secret and no token.
 */
export async function googleSetup(
  parameters: readonly string[],
  terminal: Terminal,
  surroundings: Surroundings = {},
): Promise<number> {
  const options = readSetupOptions(parameters);
  const client = googleClientFrom(terminal.env);
  const transport = commandTransport(surroundings);
  const { signal } = surroundings;
  const results: CheckResult[] = [];
  const tell = (...more: readonly CheckResult[]) => {
    results.push(...more);
    if (!options.json) for (const line of more.flatMap(linesOf)) terminal.print(line);
  };
  const check = { client, transport, level: options.level, signal };
  let calendars: readonly CalendarLook[] = [];
  try {
    tell(...(await checkClient({ ...check, redirects: redirectsOf(options, client) })));
    if (options.server === undefined)
      tell(untried('redirect', 'give --server https://… to have your server’s redirect address checked'));
    const { answer, results: told } = await obtain(results, { check, options, terminal });
    tell(...told);
    if (answer?.kind === 'grant') {
      const { grant, endsInSeconds } = answer;
      tell(
        checkLifetime(client.clientId, grant, endsInSeconds),
        checkScopes(client.clientId, grant, options.level),
      );
      const checked = await checkCalendars({ ...check, grant });
      calendars = checked.calendars;
      tell(...checked.results);
      await save(options, { answer, terminal });
    }
    tell(publishingNote(client.clientId));
  } catch (error) {
    if (error instanceof GoogleError) throw new Error(`Google could not be asked: ${error.message}`);
    throw error;
  }
  const found = results.filter(({ outcome }) => outcome === 'wrong').length;
  if (options.json) terminal.print(JSON.stringify({ checks: results, calendars, wrong: found }));
  else summarise(terminal, { calendars, found, count: results.length });
  return found === 0 ? 0 : 1;
}

interface Obtaining {
  readonly check: {
    readonly client: GoogleClient;
    readonly transport: Transport;
    readonly level: ConsentLevel;
    readonly signal?: AbortSignal | undefined;
  };
  readonly options: SetupOptions;
  readonly terminal: Terminal;
}

/** A grant, by the refresh token or by asking a person, where what was found so far lets one be had. */
async function obtain(
  before: readonly CheckResult[],
  { check, options, terminal }: Obtaining,
): Promise<{ readonly answer?: TokenAnswer; readonly results: readonly CheckResult[] }> {
  const { client } = check;
  const blocking = before.find(
    ({ check: name, outcome }) => outcome === 'wrong' && ['client-id', 'secret', 'loopback'].includes(name),
  );
  if (blocking !== undefined)
    return { results: [untried('grant', `first put ${blocking.check} right, then run this again`)] };
  if (client.refreshToken !== undefined) return judge(await renewGrant(check), client);
  if (options.withoutGrant)
    return { results: [untried('grant', 'left out, and with it all that needs one')] };
  const say = options.json ? terminal.complain : terminal.print;
  const { port, waitSeconds } = options;
  const answer = await askForConsent({ ...check, port, waitSeconds, say });
  if (answer !== undefined) return judge(answer, client);
  const lines = ['run it again, and open the address it prints', `or leave consent out: --without-grant`];
  return { results: [wrong('grant', 'nobody came back from Google in time', lines)] };
}

function judge(
  answer: TokenAnswer,
  { clientId }: GoogleClient,
): { readonly answer: TokenAnswer; readonly results: readonly CheckResult[] } {
  if (answer.kind === 'refused')
    return { answer, results: [wrong('grant', answer.error, refusalLines(answer.error, clientId))] };
  return { answer, results: [agreed('grant', 'Google gives access tokens for it')] };
}

/** Keeps what a person granted for servers that read it from the environment; never on the screen. */
async function save(
  { save: file, json }: SetupOptions,
  {
    answer,
    terminal,
  }: { readonly answer: Extract<TokenAnswer, { kind: 'grant' }>; readonly terminal: Terminal },
): Promise<void> {
  const { refreshToken } = answer.grant;
  if (file === undefined || refreshToken === undefined) return;
  await writeFile(file, `GOOGLE_REFRESH_TOKEN=${refreshToken}\n`, { flag: 'wx', mode: 0o600 });
  if (!json) terminal.print(`The refresh token is in ${file}, which only you can read.`);
}

function summarise(
  { print }: Terminal,
  {
    calendars,
    found,
    count,
  }: { readonly calendars: readonly CalendarLook[]; readonly found: number; readonly count: number },
): void {
  for (const { name, access, primary, meet } of calendars) {
    const meets = meet === 'yes' ? 'Meet' : `no Meet (${meet})`;
    print(`        calendar    ${name}: ${access}${primary ? ', main calendar' : ''}, ${meets}`);
  }
  print(found === 0 ? `${count} looks, nothing to change` : `${found} to change`);
  if (calendars.length > 0) print(`What was granted stays until it is taken back: ${connectionsPage}`);
}
