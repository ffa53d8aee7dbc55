import type {
  BookingRequest,
  BookingStore,
  JobRequest,
  WaitingRecord,
} from '../../../../src/contract/index.js';
import { hour, minute } from '../../../../src/testing/booking-store-fixture.js';

/** Places on waiting lists, by what they have to do with Ada. */
export const placeRefs = {
  /** Her own; a time is kept for her. */
  adas: 'team.wait-ada',
  /** Ben’s, to which he would bring Ada and Carol. */
  bens: 'team.wait-ben',
  /** Ben’s, with Ada’s address in an answer. */
  mentioning: 'team.wait-mention',
} as const;

/** The time that is kept for Ada. */
export const keptForAda = Date.UTC(2026, 2, 13, 8);

/** Has Ada and Ben wait for the 13th of March, and keeps a time for Ada. */
export async function plantPlaces(
  store: BookingStore,
  {
    adas,
    bens,
    mentioning,
    now,
  }: {
    readonly adas: BookingRequest;
    readonly bens: BookingRequest;
    readonly mentioning: BookingRequest;
    readonly now: number;
  },
): Promise<void> {
  const offer = {
    start: keptForAda,
    end: keptForAda + 30 * minute,
    hold: 'team.hold-ada',
    expiresAt: now + hour,
  };
  await store.hold({
    owner: 'team',
    ref: offer.hold,
    bodyHash: 'offer',
    eventType: 'team/talk',
    alternatives: [
      [
        {
          hostId: 'host-anna',
          eventType: 'team/talk',
          start: offer.start,
          end: offer.end,
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: 0,
        },
      ],
    ],
    extensions: 0,
    atMost: { perClient: 1, perEventType: 100 },
    now,
    expiresAt: offer.expiresAt,
  });
  for (const place of [
    { ...placeOf(placeRefs.adas, adas, now), status: 'offered' as const, offer },
    placeOf(placeRefs.bens, bens, now + 1),
    placeOf(placeRefs.mentioning, mentioning, now + 2),
  ])
    await store.keepWaiting(place, { jobs: [tellingJob(place)], now });
}

function placeOf(ref: string, request: BookingRequest, createdAt: number): WaitingRecord {
  const { start: _time, ...wanted } = request;
  const midnight = Date.UTC(2026, 2, 12, 23);
  return {
    ref,
    owner: 'team',
    revision: 0,
    status: 'waiting',
    bodyHash: ref,
    eventType: { slug: 'talk', title: 'Talk' },
    host: { name: 'Anna' },
    hostIds: ['host-anna'],
    day: { start: midnight, end: midnight + 24 * hour },
    durationMinutes: 30,
    offerMinutes: 60,
    request: { ...wanted, date: '2026-03-13' },
    passed: [],
    createdAt,
  };
}

/** Due long after everything else. */
function tellingJob({ ref, owner, createdAt }: WaitingRecord): JobRequest {
  return {
    kind: 'notification',
    owner,
    hostId: 'host-anna',
    subject: `${ref}/wait-listed`,
    dueAt: createdAt + 1000 * hour,
    payload: JSON.stringify({ ref, news: 'wait-listed' }),
  };
}
