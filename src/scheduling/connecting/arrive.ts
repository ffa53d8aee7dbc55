import { isBookingError } from '../../contract/index.js';
import type {
  Arrival,
  BrowserSecrets,
  ConsentFailure,
  ConnectTicket,
  Grant,
  ServiceAnswer,
} from '../../contract/index.js';
import { digestOf, randomSecret } from './connect-secrets.js';
import { claimLife, servicePatience } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { giveBack } from './give-back.js';
import { visitOf } from './invitation.js';
import type { Visit } from './invitation.js';
import { failureOf } from './service-refusal.js';
import { wrongAccount } from './wrong-account.js';

type Brought = { readonly grant: Grant } | { readonly failure: ConsentFailure };

/**
 * Takes what a service answered, once: the ticket is the one that left with this state, in this browser. What it brings is
 * kept with the ticket and opens nothing until it is claimed, with the proof that this browser is given.
 */
export async function arrive(
  parts: ConnectingParts,
  answer: ServiceAnswer,
  browser: BrowserSecrets,
): Promise<Arrival> {
  const { tickets, now } = parts;
  const stateHash = await digestOf(answer.state ?? '');
  const ticket = await tickets.ticketOfState(stateHash, now());
  const visit = ticket?.progress.step === 'left' ? await visitOf(parts, ticket) : undefined;
  if (!visit) return { outcome: 'gone' };
  const { invitation } = visit;
  const browserHash = await digestOf(browser(invitation.flow) ?? '');
  let verifier: string | undefined;
  await tickets.change(visit.ticket.id, now(), (current) => {
    verifier = undefined;
    const { progress } = current;
    if (progress.step !== 'left' || current.stateHash !== stateHash) return undefined;
    // The right browser may still come: it is noted, and the ticket stays.
    if (progress.browserHash !== browserHash)
      return { ...current, progress: { ...progress, trouble: 'wrong-browser' } };
    ({ verifier } = progress);
    return { ...current, progress: { step: 'answered' } };
  });
  if (verifier === undefined) {
    const after = await tickets.ticketOfState(stateHash, now());
    if (after?.progress.step !== 'left') return { outcome: 'gone' };
    return { outcome: 'failed', failure: 'wrong-browser', invitation };
  }
  const brought = await exchange(parts, visit, { answer, verifier });
  const proof = randomSecret();
  if (!(await keep(parts, visit.ticket, { brought, proofHash: await digestOf(proof) }))) {
    // Its time was over meanwhile.
    if ('grant' in brought) await giveBack(parts, visit.provider, brought.grant);
    return { outcome: 'gone' };
  }
  if ('grant' in brought) return { outcome: 'granted', invitation, proof };
  return { outcome: 'failed', failure: brought.failure, invitation };
}

/** Turns an answer into a grant of the account that is meant, or says why not. */
async function exchange(
  parts: ConnectingParts,
  { ticket, provider }: Visit,
  { answer, verifier }: { readonly answer: ServiceAnswer; readonly verifier: string },
): Promise<Brought> {
  const { code, error, issuer } = answer;
  // An answer that is two, or none, is nobody's; and another service's code would go to the wrong one (RFC 9700, 4.4).
  if (issuer !== undefined && issuer !== provider.issuer) return { failure: 'bad-answer' };
  if ((code === undefined) === (error === undefined)) return { failure: 'bad-answer' };
  if (error !== undefined) return { failure: failureOf(error, provider) };
  let grant: Grant;
  try {
    const signal = AbortSignal.timeout(servicePatience);
    const proof = { code: code ?? '', codeVerifier: verifier, redirectUri: parts.redirectUri };
    grant = await provider.exchange(proof, { signal });
  } catch (failed) {
    parts.onError(failed, { doing: 'connecting a calendar' });
    const isRefused = isBookingError(failed) && failed.code === 'unauthenticated';
    return { failure: isRefused ? 'code-refused' : 'unreachable' };
  }
  const failure = await wrongAccount(parts, ticket, grant);
  if (failure === undefined) return { grant };
  await giveBack(parts, provider, grant);
  return { failure };
}

async function keep(
  { tickets, now }: ConnectingParts,
  { id }: ConnectTicket,
  { brought, proofHash }: { readonly brought: Brought; readonly proofHash: string },
): Promise<boolean> {
  const kept = await tickets.change(id, now(), (current) => {
    if (current.progress.step !== 'answered') return undefined;
    return {
      ...current,
      expiresAt: Math.max(current.expiresAt, now() + claimLife),
      progress:
        'grant' in brought
          ? { step: 'granted', grant: brought.grant, proofHash }
          : { step: 'failed', failure: brought.failure },
    };
  });
  return kept !== undefined;
}
