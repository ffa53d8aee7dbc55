import type { CalendarProvider, ConsentFailure } from '../../contract/index.js';

/** Words for a refusal that all services share (RFC 6749, sections 4.1.2.1 and 5.2). */
const sharedRefusals = new Map<string, ConsentFailure>([
  ['access_denied', 'declined'],
  ['invalid_request', 'setup'],
  ['invalid_client', 'setup'],
  ['unauthorized_client', 'setup'],
  ['unsupported_response_type', 'setup'],
  ['invalid_scope', 'setup'],
  ['server_error', 'unreachable'],
  ['temporarily_unavailable', 'unreachable'],
]);

/** What a service’s word for a refusal means; one that nobody knows is no answer of a service's. */
export function failureOf(error: string, { refusals = {} }: CalendarProvider): ConsentFailure {
  // Anybody can send anything: "constructor" is no word of theirs.
  const own = Object.hasOwn(refusals, error) ? refusals[error] : undefined;
  return own ?? sharedRefusals.get(error) ?? 'bad-answer';
}
