import { randomBytes } from 'node:crypto';
import type { Grant } from '../../contract/calendar-provider.js';
import type { Transport } from '../../adapters/google/transport.js';
import type { Terminal } from '../terminal.js';
import { googleClientFrom } from './google-client.js';
import type { GoogleClient } from './google-client.js';
import { interruption } from './interruption.js';
import { askGoogle } from './live/ask-google.js';
import { cleanUp } from './live/clean-up.js';
import { findWorkplace } from './live/find-workplace.js';
import { countsOf, lineOf, listing, tableOf } from './live/live-report.js';
import type { Verdicts } from './live/live-report.js';
import { tryAll } from './live/try-all.js';
import { workbench } from './live/workbench.js';
import { readLiveOptions } from './live-options.js';
import type { LiveOptions } from './live-options.js';
import { askForConsent, renewGrant } from './obtain-grant.js';
import { commandTransport } from './surroundings.js';
import type { Surroundings } from './surroundings.js';

/**
 * `google-live-check --calendar ID --yes`: tries on Google itself what the adapter rests on, step by step, and prints a table
 * of what agreed and what differed. Writes far ahead, invites nobody, and cleans up whatever happens.
 */
export async function googleLiveCheck(
  parameters: readonly string[],
  terminal: Terminal,
  surroundings: Surroundings = {},
): Promise<number> {
  const options = readLiveOptions(parameters);
  if (options === undefined) {
    for (const line of listing()) terminal.print(line);
    return 0;
  }
  const stop = surroundings.signal
    ? { signal: surroundings.signal, release: () => undefined }
    : interruption();
  try {
    const client = googleClientFrom(terminal.env);
    const transport = commandTransport(surroundings);
    const grant = await grantFor({ client, transport, options, terminal, signal: stop.signal });
    const verdicts = await check({ client, transport, options, terminal, signal: stop.signal }, grant);
    report(terminal, { verdicts, options, now: transport.now() });
    return countsOf(verdicts).differed === 0 ? 0 : 1;
  } finally {
    stop.release();
  }
}

interface Run {
  readonly client: GoogleClient;
  readonly transport: Transport;
  readonly options: LiveOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

async function grantFor({ client, transport, options, terminal, signal }: Run): Promise<Grant> {
  const { port, waitSeconds, json } = options;
  const say = json ? terminal.complain : terminal.print;
  const request = { client, transport, level: 'everything', port, waitSeconds, say, signal } as const;
  const answer = await (client.refreshToken === undefined ? askForConsent(request) : renewGrant(request));
  if (answer?.kind === 'grant') return answer.grant;
  const why = answer === undefined ? 'nobody came back from Google in time' : answer.error;
  throw new Error(`Google gives no access (${why}): npx booking-elements google-setup says what to change`);
}

async function check({ client, transport, options, terminal, signal }: Run, grant: Grant): Promise<Verdicts> {
  const { accessToken = '', refreshToken } = grant;
  const { apiBaseUrl } = client.endpoints;
  const ask = askGoogle(transport, { apiBaseUrl, accessToken, signal });
  const place = await findWorkplace(ask, options.calendar, transport.now());
  const bench = workbench(place, {
    ask,
    client: { ...client, ...(refreshToken !== undefined && { refreshToken }) },
    transport,
    watchAddress: options.watchAddress,
    run: randomBytes(8).toString('hex'),
  });
  const verdicts: Verdicts[number][] = [];
  const say = options.json ? terminal.complain : terminal.print;
  try {
    for await (const verdict of tryAll(bench, options.ids, signal)) {
      verdicts.push(verdict);
      say(lineOf(verdict));
    }
  } finally {
    // Not ended by the signal: it is what the signal leaves time for.
    const last = askGoogle(transport, { apiBaseUrl, accessToken });
    const left = await cleanUp(last, { ...bench, now: transport.now() });
    if (left.length > 0) terminal.complain(`Take these events away yourself: ${left.join(', ')}`);
    else say('Nothing of this is left in the calendar.');
  }
  return verdicts;
}

function report(
  { print }: Terminal,
  {
    verdicts,
    options,
    now,
  }: { readonly verdicts: Verdicts; readonly options: LiveOptions; readonly now: number },
): void {
  if (options.json) {
    const rows = verdicts.map(([id, verdict]) => ({ id, ...verdict }));
    print(JSON.stringify({ verdicts: rows, ...countsOf(verdicts) }));
    return;
  }
  print('');
  for (const line of tableOf(verdicts, now)) print(line);
  print('');
  print('Please send this table to the maintainers; it names no person, no calendar and no secret.');
}
