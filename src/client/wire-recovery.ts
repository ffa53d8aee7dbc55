import { BookingError, isBookingError } from '../contract/booking-error.js';
import { wireHeaders } from '../contract/wire-headers.js';
import { errorOfProblem } from '../contract/problem.js';
import { withAttempts } from './attempts.js';
import type { Sleep } from './pause.js';
import type { Guard } from './shape.js';
import type { RequestHeaders } from './wire-caller.js';
import type { Reply } from './wire-request.js';
import { faultOf } from './wiring.js';

/** How a request is sent, and what it was. */
interface Request<Answer> {
  /** Sends it again. */
  readonly send: () => Promise<Reply>;
  readonly isAnswer: Guard<Answer>;
  readonly address: string;
  readonly headers: RequestHeaders | undefined;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
}

/**
 * Goes on where the first attempt at a request brought no answer: tries again what may work a moment later, and finds out
 * what is wrong.
 *
 * @throws BookingError the backend's own; else `unavailable` with the fault that is nearest to the truth. Rejects with
 * the signal's reason when that ends it.
 */
export function recover<Answer>(first: Promise<Reply>, request: Request<Answer>): Promise<Answer> {
  const { send, isAnswer, address, headers = {}, sleep, signal } = request;
  const read = async (sending: Promise<Reply>): Promise<Answer> => {
    const { response, body } = await sending.catch((cause: unknown) => {
      throw nearerTo(address, cause);
    });
    if (response.ok && isAnswer(body)) return body;
    throw errorOf({ response, body }, address);
  };
  const keyed = wireHeaders.key in headers;
  return withAttempts(async () => read(send()), { first: read(first), keyed, sleep, signal });
}

/** Why nothing was heard, as far as the page tells. */
function nearerTo(address: string, error: unknown): unknown {
  if (!isBookingError(error) || error.details.fault !== 'unreachable') return error;
  return new BookingError('unavailable', { fault: faultOf(address), cause: error.cause });
}

/** What a reply says that is no answer. */
function errorOf({ response, body }: Reply, address: string): BookingError {
  const retryAfterSeconds = Number(response.headers.get(wireHeaders.retryAfter)) || undefined;
  // A gateway in front of a backend that is down answers in its own words.
  const fault = response.status < 500 ? 'not-a-backend' : 'unreachable';
  return (
    (!response.ok && errorOfProblem({ retryAfterSeconds, ...(body as object) })) ||
    new BookingError('unavailable', { fault, detail: `HTTP ${response.status} from ${address}` })
  );
}
