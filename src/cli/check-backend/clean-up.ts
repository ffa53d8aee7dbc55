import { pause } from '../../client/pause.js';
import { wireHeaders } from '../../contract/wire-headers.js';
import { newKey } from '../../testing/booking-backend-fixture.js';
import { requestTo } from './examination.js';
import { codeOf, jsonOf, memberOf } from './exchange.js';
import type { Received } from './exchange.js';
import type { Journal, Leaving, Thing } from './journal.js';
import type { Line } from './line.js';

/** Something that would not go, and why. */
export interface LeftBehind {
  /** What to look for: a reference, or the guest and time of a booking whose answer was never heard. */
  readonly what: string;
  readonly why: string;
}

/** What is cleaned, and over which line. */
interface Cleaning {
  readonly line: Line;
  readonly base: string;
  readonly journal: Journal;
  /** Keys of what would not go before; it is not tried again, and what does not go now comes to it. */
  readonly givenUp: Set<string>;
}

/**
 * Takes away what the journal says is there. Of what was sent and never answered the answer is asked for again, under the same
 * key, so that what it made, or makes now, is known and can be taken away. Answers what would not go.
 */
export async function cleanUp(cleaning: Cleaning): Promise<readonly LeftBehind[]> {
  const left: LeftBehind[] = [];
  for (const leaving of cleaning.journal.left()) {
    if (cleaning.givenUp.has(leaving.key)) continue;
    const before = left.length;
    const trouble = leaving.isAnswered ? undefined : await askAgain(cleaning, leaving);
    const { things } = cleaning.journal.left().find(({ key }) => key === leaving.key) ?? {
      things: new Map<string, Thing>(),
    };
    for (const thing of [...things.values()]) {
      const why = await takeAway(cleaning, thing).catch(reasonOf);
      if (why === undefined) cleaning.journal.gone(thing.ref);
      else left.push({ what: `${thing.kind} ${thing.ref}`, why });
    }
    if (trouble !== undefined) left.push({ what: `perhaps ${wordsOf(leaving)}`, why: trouble });
    if (left.length > before) cleaning.givenUp.add(leaving.key);
  }
  return left;
}

/** Asks once more what became of a request; the line's listener writes it down. Answers why that is not known. */
async function askAgain(
  { line, base }: Cleaning,
  { path, key, body, token }: Leaving,
): Promise<string | undefined> {
  const headers = {
    'Content-Type': 'application/json',
    [wireHeaders.key]: key,
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  try {
    for (let tries = 0; tries < 3; tries++) {
      const answer = await line.send(requestTo(base, path, { method: 'POST', body, headers }));
      if (answer.status < 500 && codeOf(answer) !== 'in-progress')
        return answer.status < 300 || codeOf(answer) !== undefined
          ? undefined
          : `it answered ${answer.status}`;
      await pause(100, line.signal);
    }
    return 'it does not say what became of it';
  } catch (error) {
    return reasonOf(error);
  }
}

/** Takes one thing away; answers why it would not go. */
async function takeAway(cleaning: Cleaning, thing: Thing): Promise<string | undefined> {
  const name = encodeURIComponent(thing.ref);
  if (thing.kind === 'hold')
    return refusalOf(await send(cleaning, thing, { method: 'DELETE', path: `/holds/${name}` }));
  if (thing.kind === 'place')
    return refusalOf(await send(cleaning, thing, { method: 'POST', path: `/waitlist/${name}/leave` }));
  const cancel = (version: unknown): Promise<Received> =>
    send(cleaning, thing, {
      method: 'POST',
      path: `/bookings/${name}/cancel`,
      body: { version: version ?? 1 },
    });
  const answer = await cancel(thing.version);
  if (codeOf(answer) !== 'version-conflict') return refusalOf(answer);
  const now = await send(cleaning, thing, { method: 'GET', path: `/bookings/${name}` });
  return refusalOf(await cancel(memberOf(jsonOf(now), 'version')));
}

async function send(
  { line, base }: Cleaning,
  { token }: Thing,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body?: object },
): Promise<Received> {
  const headers = {
    ...(method === 'POST' && { [wireHeaders.key]: newKey(Date.now()) }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  return line.send(requestTo(base, path, { method, headers, ...(body && { body }) }));
}

function refusalOf(answer: Received): string | undefined {
  // What is over or was never there need not be taken away.
  if (answer.status < 300 || ['gone', 'not-found'].includes(codeOf(answer) ?? '')) return undefined;
  return `it answered ${answer.status} ${codeOf(answer) ?? ''}`.trim();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function wordsOf({ operation, body }: Leaving): string {
  const request = jsonOf({ body });
  const told = [
    memberOf(request, 'guest', 'email'),
    memberOf(request, 'start') ?? memberOf(request, 'starts'),
  ];
  return `${operation} ${told.filter(Boolean).map(String).join(' at ')}`;
}
