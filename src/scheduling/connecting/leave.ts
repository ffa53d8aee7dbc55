import type { BrowserSecrets, ConnectTicket, Departure } from '../../contract/index.js';
import { digestOf, randomSecret } from './connect-secrets.js';
import type { ConnectingParts } from './connecting-parts.js';
import { visitOf } from './invitation.js';

/** A ticket that still waits for its answer. */
export function isOpen({ progress: { step } }: ConnectTicket): boolean {
  return step === 'begun' || step === 'left';
}

/**
 * Sends a browser to the service, with a state and a verifier of its own. Who goes back and leaves again leaves anew; another
 * browser does not leave at all.
 */
export async function leave(
  parts: ConnectingParts,
  text: string,
  browser: BrowserSecrets,
): Promise<Departure> {
  const id = await digestOf(text);
  const ticket = await parts.tickets.ticket(id, parts.now());
  const visit = ticket && (await visitOf(parts, ticket));
  if (!visit) return { outcome: 'gone' };
  const { provider, invitation } = visit;
  const { flow } = invitation;
  const presented = browser(flow);
  const secret = presented ?? randomSecret();
  const state = randomSecret();
  const verifier = randomSecret();
  const [browserHash, stateHash] = [await digestOf(secret), await digestOf(state)];
  const standing = await parts.tickets.change(id, parts.now(), (current) => {
    const { progress } = current;
    const isSame = progress.step === 'left' && progress.browserHash === browserHash;
    if (progress.step !== 'begun' && !isSame) return undefined;
    return { ...current, stateHash, progress: { step: 'left', browserHash, verifier } };
  });
  if (!standing || !isOpen(standing)) return { outcome: 'gone' };
  if (standing.stateHash !== stateHash) return { outcome: 'wrong-browser', invitation };
  const { level } = standing;
  const { redirectUri } = parts;
  const address = provider.authorize({
    level,
    redirectUri,
    state,
    codeChallenge: await digestOf(verifier),
    ...(invitation.account !== undefined && { loginHint: invitation.account }),
  });
  return { outcome: 'leaves', address, flow, secret };
}
