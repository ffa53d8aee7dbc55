import { BookingError } from '../contract/booking-error.js';
import type { BookingRef } from '../contract/booking.js';
import { idempotencyKeyPattern, wireHeaders } from '../contract/operations.js';
import { BookingRequest, CancelRequest, HoldRequest, RescheduleRequest } from '../schemas/booking.js';
import { parse } from '../schemas/parse.js';
import { SeriesRequest } from '../schemas/series.js';
import { OfferAnswer, WaitlistRequest } from '../schemas/waitlist.js';
import type {
  Admission,
  AdmittedOperation,
  AdmittedRequests,
  BookingServerOptions,
} from './booking-server-options.js';
import type { Call } from './perform.js';
import { readJson } from './read-json.js';
import type { Route } from './routes.js';
import { seriesQueryOf, slotQueryOf } from './slot-parameters.js';
import { writeLimits } from './write-limits.js';

const bodies: { readonly [Name in AdmittedOperation]: (body: unknown) => AdmittedRequests[Name] } = {
  hold: (body) => parse(HoldRequest, body),
  book: (body) => parse(BookingRequest, body),
  reschedule: (body) => parse(RescheduleRequest, body),
  cancel: (body) => parse(CancelRequest, body),
  bookSeries: (body) => parse(SeriesRequest, body),
  joinWaitlist: (body) => parse(WaitlistRequest, body),
  takeOffer: (body) => parse(OfferAnswer, body),
  passOffer: (body) => parse(OfferAnswer, body),
};

/**
 * Makes the reader of requests: what it costs nothing to refuse is refused at once, the body is read when asked for.
 *
 * @returns a function that throws BookingError `invalid-request` or `rate-limited`
 */
export function callReader(options: BookingServerOptions): (request: Request, route: Route) => Promise<Call> {
  const { addressOf, admit } = options;
  const { bodyBytes = 65_536, jsonDepth = 32 } = options.limits ?? {};
  const limits = writeLimits(options);

  return async (request, route) => {
    const address = addressOf?.(request);
    if (addressOf !== undefined && route.operation.keyed) await limits.countAddress(address ?? '');
    const key = route.operation.keyed ? keyOf(request) : '';
    const context = {
      owner: route.owner,
      key,
      httpRequest: request,
      ...(route.ref !== '' && { ref: route.ref }),
      ...(address !== undefined && { address }),
    };
    return {
      slug: route.slug,
      ref: route.ref,
      booking: bookingOf(request, route.ref),
      reading: { signal: request.signal },
      writing: { key, ...(address !== undefined && { client: address }) },
      slotQuery: () => slotQueryOf(route.slug, new URL(request.url).searchParams, jsonDepth),
      seriesQuery: () => seriesQueryOf(route.slug, new URL(request.url).searchParams, jsonDepth),
      async admitted(operation) {
        const body = bodies[operation](await readJson(request, { bodyBytes, jsonDepth }));
        await limits.countOwner(route.owner);
        for (const email of mailedBy(body)) await limits.countEmail(route.owner, email);
        // The table pairs each operation with its request; TypeScript forgets that once the name is a variable.
        await admit?.({ ...context, operation, request: body } as Admission);
        return body;
      },
    };
  };
}

/** Whose mailboxes a booking fills, once for each time that is booked. */
function mailedBy(body: AdmittedRequests[AdmittedOperation]): readonly string[] {
  if (!('guest' in body)) return [];
  const mailed = [body.guest.email, ...(body.furtherGuests ?? [])];
  return 'starts' in body ? body.starts.flatMap(() => mailed) : mailed;
}

/** The idempotency key. @throws BookingError `invalid-request` without one. */
export function keyOf(request: Request): string {
  const key = request.headers.get(wireHeaders.key);
  if (key !== null && idempotencyKeyPattern.test(key)) return key;
  const message =
    key === null
      ? 'is missing: everything that creates or changes carries one'
      : 'must be 16 to 200 printable ASCII characters without spaces, commas or quotes';
  throw new BookingError('invalid-request', { fields: [{ path: wireHeaders.key, message }] });
}

/** The manage token, where one is sent; whether it is needed is the backend's to say. */
function bookingOf(request: Request, ref: string): BookingRef {
  const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  return token === undefined ? { ref } : { ref, token };
}
