import type { DayQuestion, ExplainedDay } from '../../contract/index.js';
import { explainDay } from './explain.js';
import { settingsFor } from './free-times-of-host.js';
import { readOfferOfHost } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';

/**
 * Explains a day of what a host takes part in, with settings as they are or as they would be.
 *
 * @throws BookingError as `explainDay`; `not-found` alike for what is not there and for what this host takes no part in.
 */
export async function explainForHost(
  parts: SchedulerParts,
  hostId: string,
  { question, signal }: { readonly question: DayQuestion; readonly signal: AbortSignal | undefined },
): Promise<ExplainedDay> {
  const settings = await settingsFor(parts, hostId, question);
  const offer = await readOfferOfHost(settings, parts.owner, { slug: question.eventType, hostId });
  return explainDay(parts, question, { offer, viewer: hostId, signal });
}
