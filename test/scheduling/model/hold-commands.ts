import assert from 'node:assert/strict';
import type { HoldRequest } from '../../../src/contract/index.js';
import { command, freshKey, oneOf, send } from './acting.js';
import type { Command, Play } from './acting.js';
import { drop, minute, passTime, take } from './ledger.js';
import type { Held, Ledger } from './ledger.js';
import { holdTerms, offerNamed } from './offers.js';
import { verdictOnHold } from './verdicts.js';
import type { Verdict } from './verdicts.js';
import { askedFor, inWords, iso, wished } from './wishes.js';
import type { Wished, WishNumbers } from './wishes.js';

const someoneHolds = ({ held }: Ledger): boolean => held.length > 0;

/** A guest keeps a time. */
export function holdCommand(numbers: WishNumbers, client: number): Command {
  const wish = wished(numbers);
  return command(`hold ${inWords(wish)} for client ${client}`, (play) =>
    hold(play, { wish, client: `client-${client}` }),
  );
}

/** A guest makes a hold last longer. */
export function extendHoldCommand(which: number): Command {
  return command(
    `extend-hold ${which}`,
    async (play) => {
      const own = oneOf(play.ledger.held, which);
      await hold(play, {
        wish: { ...own, offer: offerNamed(own.slug), host: undefined },
        client: own.client,
        own,
      });
    },
    someoneHolds,
  );
}

/** A guest holds another time instead. */
export function replaceHoldCommand(which: number, numbers: WishNumbers): Command {
  return command(
    `replace-hold ${which} by ${inWords(wished(numbers))}`,
    async (play) => {
      const own = oneOf(play.ledger.held, which);
      await hold(play, { wish: wished(numbers), client: own.client, own });
    },
    someoneHolds,
  );
}

async function hold(
  play: Play,
  { wish, client, own }: { readonly wish: Wished; readonly client: string; readonly own?: Held },
): Promise<void> {
  const { ledger, stage } = play;
  const request: HoldRequest = { ...askedFor(wish), ...(own && { replaces: own.ref }) };
  const options = { key: freshKey(ledger), client };
  const { verdict, keep, isLonger = false } = holdVerdict(ledger, { wish, client, own });
  await send(play, verdict, {
    request: async () => {
      const answer = await stage.scheduler.hold(request, options);
      assert.deepEqual(await stage.scheduler.hold(request, options), answer, 'a retry is answered alike');
      return answer;
    },
    keep: (answer, hosts) => {
      const kept = keep(answer.ref, hosts);
      assert.deepEqual(answer, { ref: kept.ref, expiresAt: iso(kept.until), extensionsLeft: kept.left });
    },
  });
  // The key of a hold that lives stands for nothing else.
  if ('hosts' in verdict && !isLonger)
    await assert.rejects(stage.scheduler.hold({ ...request, replaces: 'another' }, options), {
      code: 'key-reused',
    });
}

/** What ought to come of a hold, and how it is kept. */
function holdVerdict(
  ledger: Ledger,
  { wish, client, own }: { readonly wish: Wished; readonly client: string; readonly own: Held | undefined },
): {
  readonly verdict: Verdict;
  readonly keep: (ref: string, hosts: readonly string[]) => Held;
  /** The hold that there is lasts longer, under its own name. */
  readonly isLonger?: boolean;
} {
  const { offer, start, end } = wish;
  const until = ledger.now + holdTerms.minutes * minute;
  const verdict = verdictOnHold(ledger, { ...wish, except: own?.ref });
  const isOffered = !('refused' in verdict) || verdict.refused !== 'not-bookable';
  const isSameHost =
    wish.host === undefined ||
    ledger.stretches.some(({ who, host }) => who === own?.ref && host === wish.host);
  const isSame = own?.slug === offer.slug && own.start === start && own.end === end && isSameHost;
  if (isOffered && isSame) {
    const keep = (): Held => {
      if (own.left > 0) own.until = until;
      own.left = Math.max(own.left - 1, 0);
      return own;
    };
    return { verdict: { hosts: [] }, keep, isLonger: true };
  }
  const keep = (ref: string, hosts: readonly string[]): Held => {
    drop(ledger, own?.ref);
    const made: Held = { ref, slug: offer.slug, client, start, end, until, left: holdTerms.extensions };
    ledger.held.push(made);
    take(ledger, ref, { hosts, slug: offer.slug, start, end });
    return made;
  };
  return {
    verdict: isOffered && isCrowded(ledger, { wish, client, own }) ? { refused: 'rate-limited' } : verdict,
    keep,
  };
}

function isCrowded(
  { held }: Ledger,
  { wish, client, own }: { readonly wish: Wished; readonly client: string; readonly own: Held | undefined },
): boolean {
  const others = held.filter((hold) => hold !== own);
  const ofClient = others.filter((hold) => hold.client === client).length;
  const ofType = others.filter(({ slug }) => slug === wish.offer.slug).length;
  return ofClient >= holdTerms.perClient || ofType >= holdTerms.perEventType;
}

/** A guest gives a hold back. */
export function releaseCommand(which: number): Command {
  return command(
    `release ${which}`,
    async ({ ledger, stage }) => {
      const { ref } = oneOf(ledger.held, which);
      await stage.scheduler.release(ref);
      await stage.scheduler.release(ref);
      drop(ledger, ref);
    },
    someoneHolds,
  );
}

/** A hold runs out. */
export function outlastHoldCommand(which: number): Command {
  return command(
    `let-hold-run-out ${which}`,
    async ({ ledger, stage }) => {
      const { until } = oneOf(ledger.held, which);
      passTime(ledger, (until - ledger.now) / minute);
      stage.now = ledger.now;
    },
    someoneHolds,
  );
}
