import { BookingError, isBookingError } from '../../contract/index.js';
import type { Booking, TimeClaim } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { siftCandidates } from '../scheduler/assigning.js';
import type { Candidate } from '../scheduler/assigning.js';
import type { BookingPlan } from '../scheduler/booking-plan.js';
import { agree } from '../scheduler/claim-and-settle.js';
import type { Agreement } from '../scheduler/claim-and-settle.js';
import { claimAll, giveUp, orRefusal } from '../scheduler/claiming.js';
import type { ClaimRequest, FreshClaim } from '../scheduler/claiming.js';
import { claimsOf } from '../scheduler/claims.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { settleAll } from '../scheduler/settle.js';
import type { Settlement } from '../scheduler/settle.js';

/** A claim without its times, which the plan knows. */
type Claimant = Omit<ClaimRequest, 'alternatives' | 'now'>;

/** One time of several, and whoever is left to take it. */
interface Wanted {
  readonly plan: BookingPlan;
  readonly claimant: Claimant;
  readonly candidates: readonly Candidate[];
  /** What was wrong with those who were asked before. */
  readonly failures: readonly BookingError[];
}

/** One that is claimed with a candidate. */
interface Claimed extends Wanted {
  readonly candidate: Candidate;
  readonly fresh: FreshClaim;
}

/**
 * Claims all times at once, looks at the calendars with all of them already ours, and settles them at once. Where somebody turns
 * out to be busy or unreadable all is given up, and asked for again with whoever is left; whatever fails on the way gives all
 * up, so that nothing is half booked.
 *
 * @throws BookingError `slot-taken` and `not-bookable` with the starts that cannot be had, and what `claimAndSettle` throws.
 */
export async function claimAndSettleAll(
  parts: SchedulerParts,
  work: {
    readonly plans: readonly BookingPlan[];
    readonly claimants: readonly Claimant[];
    readonly settlementOf: (agreement: Agreement, index: number) => Settlement;
  },
): Promise<readonly Booking[]> {
  let left: readonly Wanted[] = work.claimants.flatMap((claimant, index) => {
    const plan = work.plans[index];
    return plan ? [{ plan, claimant, candidates: plan.candidates, failures: [] }] : [];
  });
  for (;;) {
    const claimed = await claimWanted(parts, left);
    if ('answers' in claimed) return claimed.answers;
    const outcome = await settleClaimed(parts, claimed.times, work.settlementOf);
    if ('answers' in outcome) return outcome.answers;
    left = await withOthers(parts, claimed.times, outcome.refusals);
  }
}

/**
 * Answers a request that cannot be fulfilled: with the answers it was given before, else by refusing.
 *
 * @throws BookingError the refusal, `in-progress`, `key-reused`.
 */
export async function answersOrRefuse(
  parts: SchedulerParts,
  claimants: readonly Claimant[],
  refusal: BookingError,
): Promise<readonly Booking[]> {
  const now = parts.now();
  const claimed = await claimAll(
    parts.bookings,
    claimants.map((claimant) => ({ ...claimant, now, alternatives: [] })),
  );
  if ('answers' in claimed) return claimed.answers;
  if ('claims' in claimed) await giveUpAll(parts, claimed.claims);
  throw refusal;
}

async function claimWanted(
  parts: SchedulerParts,
  wanted: readonly Wanted[],
): Promise<{ readonly answers: readonly Booking[] } | { readonly times: readonly Claimed[] }> {
  const now = parts.now();
  const claimed = await claimAll(
    parts.bookings,
    wanted.map(({ claimant, ...time }) => ({ ...claimant, now, alternatives: alternativesOf(time) })),
  );
  if ('answers' in claimed) return claimed;
  if ('taken' in claimed) {
    const taken = new BookingError('slot-taken');
    const lost = claimed.taken.flatMap((index) => wanted[index] ?? []);
    throw lastWord(lost.map((time) => ({ ...time, failures: [...time.failures, taken] })));
  }
  return {
    times: wanted.map((time, index) => {
      const fresh = claimed.claims[index];
      const candidate = fresh && time.candidates[fresh.alternative];
      if (!candidate) throw new RangeError('The store took an alternative that it was not offered');
      return { ...time, fresh, candidate };
    }),
  };
}

function alternativesOf({ plan, candidates }: Omit<Wanted, 'claimant'>): readonly (readonly TimeClaim[])[] {
  return candidates.map(({ offer, location }) => claimsOf(offer, location, plan.time));
}

/** Settles all of them, or gives all up and says what is wrong with which. */
async function settleClaimed(
  parts: SchedulerParts,
  times: readonly Claimed[],
  settlementOf: (agreement: Agreement, index: number) => Settlement,
): Promise<
  { readonly answers: readonly Booking[] } | { readonly refusals: ReadonlyMap<Claimed, BookingError> }
> {
  const claims = times.map(({ fresh }) => fresh);
  try {
    const agreed = await Promise.all(
      times.map(async (time) => ({ time, outcome: await orRefusal(agree(parts, time.plan, time)) })),
    );
    const refusals = new Map(
      agreed.flatMap(({ time, outcome }) => (isBookingError(outcome) ? [[time, outcome] as const] : [])),
    );
    if (refusals.size === 0) {
      const work = agreed.flatMap(({ time: { fresh }, outcome }, index) =>
        isBookingError(outcome) ? [] : [{ fresh, make: () => settlementOf(outcome, index) }],
      );
      return { answers: await settleAll(parts, work) };
    }
    await giveUpAll(parts, claims);
    return { refusals };
  } catch (error) {
    await giveUpAll(parts, claims);
    throw error;
  }
}

/**
 * The times with those candidates who are left for each.
 *
 * @throws BookingError what is wrong with those that nobody is left for.
 */
async function withOthers(
  parts: SchedulerParts,
  times: readonly Claimed[],
  refusals: ReadonlyMap<Claimed, BookingError>,
): Promise<readonly Wanted[]> {
  const left = await Promise.all(
    times.map(async (time): Promise<Wanted> => {
      const error = refusals.get(time);
      if (!error) return time;
      const others = time.candidates.filter((other) => other !== time.candidate);
      const { free, isAnyUnread } = await siftCandidates(parts, time.plan.question, others);
      const unread = isAnyUnread ? [new BookingError('calendar-unreachable')] : [];
      return { ...time, candidates: free, failures: [...time.failures, error, ...unread] };
    }),
  );
  const lost = left.filter(({ candidates }) => candidates.length === 0);
  if (lost.length > 0) throw lastWord(lost);
  return left;
}

/** Of all that was wrong, what the guest is told: what may pass by itself, else which times others have, else which places fail. */
function lastWord(lost: readonly Wanted[]): BookingError {
  const passing = lost
    .flatMap(({ failures }) => failures)
    .find(({ code }) => code !== 'slot-taken' && code !== 'not-bookable');
  if (passing) return passing;
  const taken = lost.filter(({ failures }) => failures.some(({ code }) => code === 'slot-taken'));
  const [code, told] =
    taken.length > 0 ? (['slot-taken', taken] as const) : (['not-bookable', lost] as const);
  return new BookingError(code, { starts: told.map(({ plan }) => formatInstant(plan.time.start)) });
}

async function giveUpAll({ bookings }: SchedulerParts, claims: readonly FreshClaim[]): Promise<void> {
  await Promise.all(claims.map((fresh) => giveUp(bookings, fresh)));
}
