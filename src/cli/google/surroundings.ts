import { googleCalendar } from '../../adapters/google/index.js';
import type { CalendarProvider } from '../../contract/calendar-provider.js';
import { transportOf } from '../../adapters/google/transport.js';
import type { Transport, TransportOptions } from '../../adapters/google/transport.js';
import type { GoogleClient } from './google-client.js';

/** What the commands for Google touch of the world, so that a test can hold all of it. */
export interface Surroundings extends TransportOptions {
  /** Ends the command; what it has to clean up it still does. */
  readonly signal?: AbortSignal;
}

/** The way to Google that a command goes: patient, because nobody waits for it but who started it. */
export function commandTransport(surroundings: Surroundings): Transport {
  return transportOf({ timeoutSeconds: 20, patienceSeconds: 60, ...surroundings });
}

/** The adapter's own way, so that what is tried is what will run. */
export function providerOf(
  { clientId, clientSecret, endpoints }: GoogleClient,
  transport: Transport,
): Required<Pick<CalendarProvider, 'authorize' | 'open'>> {
  const { authorize, open } = googleCalendar({ clientId, clientSecret, ...endpoints, ...transport });
  if (authorize === undefined) throw new TypeError('Google is connected by consent');
  return { authorize, open };
}
