import assert from 'node:assert/strict';
import type { AsyncCommand } from 'fast-check';
import { BookingError } from '../../../src/contract/index.js';
import { checkInvariants } from './invariants.js';
import { expireDue } from './ledger.js';
import type { Ledger } from './ledger.js';
import type { Stage } from './stage.js';
import type { Verdict } from './verdicts.js';
import { reconcile } from './waiting.js';

/** A request that was answered, and how to send it again. */
export interface Answered {
  readonly text: string;
  readonly at: number;
  /** Sends the very same again; the answer comes as text. */
  readonly again: () => Promise<string>;
  /** Sends something else under the same key. */
  readonly otherwise: () => Promise<unknown>;
}

/** What is tried, what ought to be, and what was said so far. */
export interface Play {
  readonly stage: Stage;
  readonly ledger: Ledger;
  readonly answered: Answered[];
  /** Counts what was done, by kind. */
  readonly tally: Map<string, number>;
}

export type Command = AsyncCommand<Ledger, Play>;

/** One thing that can happen; `isPossible` says when it can. */
export function command(
  name: string,
  does: (play: Play) => Promise<void>,
  isPossible: (ledger: Ledger) => boolean = () => true,
): Command {
  return {
    check: (ledger) => isPossible(ledger),
    run: async (_ledger, play) => {
      await does(play);
      await checkInvariants(play.ledger, play.stage);
      const kind = name.split(' ')[0]!;
      play.tally.set(kind, (play.tally.get(kind) ?? 0) + 1);
    },
    toString: () => name,
  };
}

/** Sends a request whose outcome is known before; what is answered goes into the ledger before anything that is due. */
export async function send<Answer>(
  { stage, ledger, tally }: Play,
  verdict: Verdict,
  {
    request,
    keep,
  }: {
    readonly request: () => Promise<Answer>;
    readonly keep: (answer: Answer, hosts: readonly string[]) => void;
  },
): Promise<void> {
  const outcome = await request().then(
    (answer) => ({ answer }),
    (error: unknown) => {
      if (!(error instanceof BookingError)) throw error;
      return { refused: error.code };
    },
  );
  const wanted = 'refused' in verdict ? verdict.refused : 'an answer';
  assert.equal('refused' in outcome ? outcome.refused : 'an answer', wanted);
  tally.set(`→ ${wanted}`, (tally.get(`→ ${wanted}`) ?? 0) + 1);
  if ('answer' in outcome && 'hosts' in verdict) keep(outcome.answer, verdict.hosts);
  await lookAfter({ stage, ledger });
}

/** Everything that is due is done. */
export async function lookAfter({ stage, ledger }: Pick<Play, 'stage' | 'ledger'>): Promise<void> {
  await stage.rest();
  expireDue(ledger);
  await reconcile(ledger, stage);
}

/** Remembers what was answered, so that it can be asked again. */
export function remember<Body, Answer>(
  { answered, ledger }: Play,
  answer: Answer,
  request: {
    readonly body: Body;
    readonly other: Body;
    readonly send: (body: Body) => Promise<Answer>;
  },
): void {
  answered.push({
    text: JSON.stringify(answer),
    at: ledger.now,
    again: async () => JSON.stringify(await request.send(request.body)),
    otherwise: () => request.send(request.other),
  });
}

/** A fresh idempotency key. */
export function freshKey(ledger: Ledger): string {
  return `model-key-${(ledger.names++).toString().padStart(8, '0')}`;
}

/** One of a list, by any number. */
export function oneOf<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new RangeError('Nothing to choose from');
  return item;
}
