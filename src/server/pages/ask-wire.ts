import { BookingError } from '../../contract/booking-error.js';
import { wireHeaders } from '../../contract/operations.js';
import { problemMediaType, errorOfProblem } from '../../contract/problem.js';

/** A question that a page puts to the wire for whoever reads it. */
export interface WireQuestion {
  /** Such as `/v1/anna/event-types`. */
  readonly path: string;
  readonly search?: URLSearchParams;
  readonly body?: unknown;
  readonly key?: string;
  /** Opens a booking. */
  readonly token?: string;
  readonly accept?: string;
}

/** Asks the wire, with all that it looks at: limits, admission, shapes. */
export type AskWire = (request: Request, question: WireQuestion) => Promise<Response>;

/** A question as a request of its own, from the same person: what they sent goes along, but for what made it a form. */
export function wireRequest(request: Request, question: WireQuestion, base: string): Request {
  const { path, search, body, key, token, accept = 'application/json' } = question;
  const headers = new Headers(request.headers);
  for (const name of ['Content-Length', 'Content-Type', 'Origin', 'Authorization', wireHeaders.key])
    headers.delete(name);
  headers.set('Accept', accept);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (key !== undefined) headers.set(wireHeaders.key, key);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  const address = new URL(`${base}${path}`, request.url);
  if (search) address.search = search.toString();
  return new Request(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    signal: request.signal,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** An error that the wire has answered with: whoever is to hear of it has. */
export class WireRefusal extends BookingError {}

/** What the wire answers. @throws WireRefusal with the error that it answers with. */
export async function answerOf<Answer>(response: Response): Promise<Answer> {
  const type = response.headers.get('Content-Type') ?? '';
  const value: unknown = await response.json();
  if (response.ok) return value as Answer;
  const told = type.startsWith(problemMediaType) ? errorOfProblem(value) : undefined;
  throw new WireRefusal(told?.code ?? 'unavailable', told?.details);
}
