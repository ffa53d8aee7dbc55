import type { WaitlistEntry } from '../../contract/waitlist.js';
import { formatInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import { isolated } from '../markup.js';
import type { Writing } from './booking-facts.js';
import type { Fact } from './mail-content.js';
import { lengthOf, longDay, longTime, momentOf, zoneAt } from './mail-time.js';

type Told = Omit<WaitlistEntry, 'manageToken'>;

/** What somebody waits for, and with whom; of what is offered when it is, and until when it is kept. */
export function waitlistFacts(entry: Told, writing: Writing): readonly Fact[] {
  const { labels } = writing.texts;
  return [
    { label: labels.what, lines: [isolated(entry.eventType.title)] },
    ...(entry.offer ? offerFacts(entry.offer, writing) : dayFacts(entry, writing)),
    { label: labels.with, lines: [isolated(entry.host.name)] },
  ];
}

function offerFacts(
  offer: NonNullable<Told['offer']>,
  { texts: { labels }, reading }: Writing,
): readonly Fact[] {
  return [
    { label: labels.when, lines: [longTime(offer, reading), zoneAt(offer.start, reading)] },
    { label: labels.keptUntil, lines: [momentOf(offer.expiresAt, reading)] },
  ];
}

/** The day, and for how long a time of it will be kept for whoever still waits. */
function dayFacts(
  { date, zone, offerMinutes, status }: Told,
  { texts: { labels }, reading: { locale } }: Writing,
): readonly Fact[] {
  const midnight = formatInstant(startOfDate(zone, date));
  const isWaiting = status === 'waiting' || status === 'offered';
  return [
    { label: labels.when, lines: [longDay(date, locale), zoneAt(midnight, { locale, zone })] },
    ...(isWaiting ? [{ label: labels.keptFor, lines: [lengthOf(offerMinutes, locale)] }] : []),
  ];
}
