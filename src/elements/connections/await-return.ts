import type { HostBackend } from '../../contract/host-backend.js';
import { askClaim } from './ask-claim.js';
import type { ClaimAnswer } from './ask-claim.js';
import type { ConnectDoors } from './connect-doors.js';
import { ticketLifeMs } from './kept-ticket.js';
import type { KeptTicket } from './kept-ticket.js';
import type { Returned } from './return-address.js';

/** How often a waiting page looks about: whether the window is there, and, every few looks, what the server knows. */
const lookMs = 500;
const looksPerQuestion = 4;

/**
 * Waits until somebody comes back in another window, asks meanwhile whether it came to nothing, and gives up when the ticket is
 * over.
 */
export async function awaitReturn(
  backend: HostBackend,
  kept: KeptTicket,
  terms: {
    readonly doors: Pick<ConnectDoors, 'hear' | 'sleep' | 'now'>;
    readonly signal: AbortSignal;
    /** Called at every look. */
    readonly look: () => void;
    /** Takes what a proof opens. @returns Whether it was ours; another page of this browser may wait for another. */
    readonly take: (proof: string) => Promise<boolean>;
    /** Called with what the server knows. @returns Whether that was it. */
    readonly conclude: (answer: ClaimAnswer) => boolean;
  },
): Promise<void> {
  const { doors, signal, look, take, conclude } = terms;
  const isOver = (): boolean => signal.aborted;
  const came: Returned[] = [];
  let wake = new AbortController();
  const stopHearing = doors.hear((returned) => {
    came.push(returned);
    wake.abort();
  });
  signal.addEventListener('abort', stopHearing);
  for (let looks = 1; !isOver(); looks++) {
    look();
    wake = new AbortController();
    if (came.length === 0) await doors.sleep(lookMs, AbortSignal.any([wake.signal, signal]));
    if (isOver()) return;
    const returned = came.shift();
    if (returned?.proof !== undefined) {
      if (await take(returned.proof)) return;
    } else if (returned || looks % looksPerQuestion === 0) {
      const answer = await askClaim(backend, { ticket: kept.ticket }, { signal });
      if (isOver() || conclude(answer)) return;
    }
    if (doors.now() > kept.begunAt + ticketLifeMs) {
      conclude({ outcome: 'gone' });
      return;
    }
  }
}
