import type { RateCounter } from '../../contract/rate-counter.js';
import { digestOf } from '../../scheduling/connecting/connect-secrets.js';
import { processCounter } from '../../scheduling/process-counter.js';
import { networkOf } from '../client-network.js';

/** What the server counts with. */
export interface SignInTerms {
  readonly counter?: RateCounter;
  readonly addressOf?: (request: Request) => string | undefined;
}

/** How often something may be asked. Each answers the seconds until it may be again; `undefined` where it may be now. */
export interface SignInLimits {
  countMail(request: Request, email: string): Promise<number | undefined>;
  countDeparture(request: Request): Promise<number | undefined>;
}

const minute = 60;
const hour = 60 * minute;

/** Mails to one address. Nobody needs as many, and nobody's mailbox is filled by a stranger. */
const mailsPerAddress = { atMost: 5, windowSeconds: hour };
/** Mails asked for from one network, whoever they are for. */
const mailsPerNetwork = { atMost: 20, windowSeconds: hour };
const departuresPerNetwork = { atMost: 30, windowSeconds: 10 * minute };

/** Counts with the server's own counter; one that fails lets nothing through. Names hold no address of anybody. */
export function signInLimits(
  { counter = processCounter(), addressOf }: SignInTerms,
  now: () => number,
): SignInLimits {
  async function take(
    name: string,
    limit: { readonly atMost: number; readonly windowSeconds: number },
  ): Promise<number | undefined> {
    const answer = await counter.take({ name, ...limit, now: now() });
    return answer.isAllowed ? undefined : answer.retryAfterSeconds;
  }

  async function takeNetwork(
    request: Request,
    what: string,
    limit: typeof mailsPerNetwork,
  ): Promise<number | undefined> {
    if (!addressOf) return undefined;
    // Those whose network nobody knows share one.
    return take(`sign-in ${what} network ${networkOf(addressOf(request) ?? '')}`, limit);
  }

  return {
    async countMail(request, email) {
      const wait = await takeNetwork(request, 'mail', mailsPerNetwork);
      return wait ?? take(`sign-in mail ${await digestOf(email.toLowerCase())}`, mailsPerAddress);
    },
    countDeparture: (request) => takeNetwork(request, 'google', departuresPerNetwork),
  };
}
