import { BookingError, isBookingError } from '../../contract/index.js';
import type { BeginRequest, BeginResult, Booking, BookingStore } from '../../contract/index.js';
import { bodyHashOf } from './identifiers.js';
import { viewOf } from './view-of.js';
import type { ViewParts } from './view-of.js';

/** A key and times that are ours, until `settle` or `abandon`. */
export type FreshClaim = Extract<BeginResult, { outcome: 'fresh' }>;

/** What is to be claimed, and by which request. */
export interface ClaimRequest
  extends Pick<BeginRequest, 'owner' | 'key' | 'alternatives' | 'now' | 'moving' | 'holding'> {
  /** Names the operation and what it is about, so that one key cannot serve two. */
  readonly operation: string;
  /** The request, without what may differ between two attempts at it. */
  readonly body: unknown;
}

/** What claiming stands on. */
export interface ClaimingParts extends ViewParts {
  readonly bookings: BookingStore;
}

/** Long enough for slow calendars, short enough that a server that died does not keep a time for long. */
const leaseMinutes = 2;

/**
 * Claims key and times. A request that was answered before gets that answer; one for what its guest has already, under
 * another key, gets that booking as it stands.
 *
 * @throws BookingError `in-progress`, `key-reused`, `slot-taken`.
 */
export async function claim(
  parts: ClaimingParts,
  request: ClaimRequest,
): Promise<FreshClaim | { readonly answer: Booking }> {
  const result = await parts.bookings.begin(await beginningOf(request));
  switch (result.outcome) {
    case 'fresh':
      return result;
    case 'replay':
      return { answer: result.answer };
    case 'booked-before':
      return { answer: await standing(parts, request.owner, result.ref) };
    case 'in-progress':
      throw new BookingError('in-progress', { retryAfterSeconds: 1 });
    case 'key-reused':
      throw new BookingError('key-reused');
    case 'taken':
      throw new BookingError('slot-taken');
  }
}

/**
 * Claims keys and times of several requests, all or none.
 *
 * @returns What was claimed; the answers that all of them were given before; or which of them cannot be had
 * @throws BookingError `in-progress`, `key-reused`.
 */
export async function claimAll(
  store: BookingStore,
  requests: readonly ClaimRequest[],
): Promise<
  | { readonly claims: readonly FreshClaim[] }
  | { readonly answers: readonly Booking[] }
  | { readonly taken: readonly number[] }
> {
  const result = await store.beginAll(await Promise.all(requests.map(beginningOf)));
  switch (result.outcome) {
    case 'fresh':
      return { claims: result.claims };
    case 'replay':
      return { answers: result.answers };
    case 'taken':
      return { taken: result.taken };
    case 'in-progress':
      throw new BookingError('in-progress', { retryAfterSeconds: 1 });
    case 'key-reused':
      throw new BookingError('key-reused');
  }
}

async function beginningOf({ operation, body, ...rest }: ClaimRequest): Promise<BeginRequest> {
  return {
    ...rest,
    bodyHash: await bodyHashOf(operation, body),
    leaseUntil: rest.now + leaseMinutes * 60_000,
  };
}

async function standing(parts: ClaimingParts, owner: string, ref: string): Promise<Booking> {
  const record = await parts.bookings.find(owner, ref);
  if (!record) throw new BookingError('slot-taken');
  return viewOf(parts, record);
}

/**
 * Answers a request that cannot be fulfilled: with the answer it was given before, else by refusing. A retry is not judged
 * by rules that hold by now, so a refusal found while preparing waits until the key has been looked at.
 *
 * @throws BookingError the refusal, `in-progress`, `key-reused`.
 */
export async function answerOrRefuse(
  parts: ClaimingParts,
  request: Omit<ClaimRequest, 'alternatives'>,
  refusal: BookingError,
): Promise<Booking> {
  const result = await claim(parts, { ...request, alternatives: [] });
  if ('answer' in result) return result.answer;
  await giveUp(parts.bookings, result);
  throw refusal;
}

/**
 * Does what needs no time under its key: a retry gets the answer it was given before. What fails, or turns out to need
 * nothing done (`undefined`), leaves the key free.
 *
 * @throws BookingError `in-progress`, `key-reused`, and what `work` throws.
 */
export async function underKey(
  parts: ClaimingParts,
  request: Omit<ClaimRequest, 'alternatives'>,
  work: (fresh: FreshClaim) => Promise<Booking | undefined>,
): Promise<Booking | undefined> {
  const claimed = await claim(parts, { ...request, alternatives: [] });
  if ('answer' in claimed) return claimed.answer;
  try {
    const answer = await work(claimed);
    if (!answer) await giveUp(parts.bookings, claimed);
    return answer;
  } catch (error) {
    await giveUp(parts.bookings, claimed);
    throw error;
  }
}

/** Gives a claim up. Where not even that works its lease will, and what went wrong before is what is told. */
export async function giveUp(store: BookingStore, { claimId }: FreshClaim): Promise<void> {
  await store.abandon(claimId).catch(() => undefined);
}

/** Awaits a value, or the `BookingError` it fails with, as data. */
export async function orRefusal<Value>(value: Promise<Value>): Promise<Value | BookingError> {
  try {
    return await value;
  } catch (error) {
    if (isBookingError(error)) return error;
    throw error;
  }
}
