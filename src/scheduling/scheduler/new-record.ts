import type { Answers, BookingRecord, BookingRequest } from '../../contract/index.js';
import { statusOf } from './awaiting-yes.js';
import type { Agreement } from './claim-and-settle.js';
import { claimsOf } from './claims.js';
import { givenConsents } from './given-consents.js';
import type { Offer } from './offer.js';

/** What a record takes from neither the request nor what was agreed. */
export interface RecordTerms extends Pick<BookingRecord, 'ref' | 'owner' | 'notifiedBy' | 'series'> {
  /** Epoch milliseconds. */
  readonly now: number;
  /** When the guest agreed, where that was before; epoch milliseconds. */
  readonly agreedAt?: number;
}

/** A booking as it is stored first: what the guest asked for, and what was agreed. */
export function newRecord(
  { ref, owner, now, agreedAt = now, notifiedBy = 'calendar', series }: RecordTerms,
  request: Omit<BookingRequest, 'start'>,
  agreement: Omit<Agreement, 'linked'>,
): BookingRecord {
  const { offer, location, time, place, occupancyId } = agreement;
  const { eventType, hosts } = offer;
  const { furtherGuests = [] } = request;
  const answers = answersTo(offer, { ...request.context?.answers, ...request.answers });
  const consents = givenConsents(eventType, answers, { language: request.language, at: agreedAt });
  const [{ bufferBeforeMinutes, bufferAfterMinutes } = noBuffers] = claimsOf(offer, location, time);
  return {
    ref,
    owner,
    revision: 0,
    version: 1,
    ...statusOf(agreement, now),
    occupancyId,
    ...(eventType.seats !== undefined && eventType.seats > 1 && { seats: eventType.seats }),
    eventType: { slug: eventType.slug, title: eventType.title },
    hosts: hosts.map(({ host: { id, name } }) => ({ id, name })),
    time,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    zone: request.zone,
    ...(request.language !== undefined && { language: request.language }),
    guest: { name: request.guest.name.trim(), email: request.guest.email.trim() },
    ...(furtherGuests.length > 0 && { furtherGuests: furtherGuests.map((email) => email.trim()) }),
    location: place,
    answers,
    ...(consents.length > 0 && { consents }),
    tags: request.context?.tags ?? {},
    ...(series && { series }),
    ...(notifiedBy !== 'calendar' && { notifiedBy }),
    tokenGeneration: 0,
    createdAt: now,
  };
}

const noBuffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

/** Answers to questions that nobody asked are nobody's to keep. */
function answersTo({ eventType }: Offer, answers: Answers): Answers {
  const asked = new Set((eventType.questions ?? []).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
