import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { GuestOperation } from '../../contract/operations.js';
import { wireHeaders } from '../../contract/wire-headers.js';
import { operationAt } from './described-wire.js';
import { codeOf, jsonOf, memberOf, textAt } from './exchange.js';
import type { Received, SentRequest } from './exchange.js';
import type { Journal, LeavingOperation, Thing } from './journal.js';
import { leavingOperations } from './journal.js';
import type { Listener } from './line.js';
import type { Mask } from './mask.js';

/** Refusals that do not say what became of the request, or of an earlier attempt at it. */
const undecided: readonly BookingErrorCode[] = ['in-progress', 'unavailable', 'key-reused'];

/** Writes down what goes over a line and leaves something behind, before it is sent. */
export function keepJournal(journal: Journal, base: string, mask: Mask): Listener {
  return {
    sending: (request) => {
      const operation = leavingOperationOf(base, request);
      if (operation === undefined) return;
      const token = tokenOf(request);
      journal.sent({
        operation,
        path: request.address.slice(base.length),
        key: keyOf(request),
        body: request.body ?? '',
        ...(token !== undefined && { token }),
      });
    },
    ended: ({ request, answer }) => {
      if (!answer) return;
      for (const token of tokensIn(jsonOf(answer))) mask.learn(token);
      const leaving = leavingOperationOf(base, request);
      if (leaving !== undefined) noteAnswer(journal, keyOf(request), { operation: leaving, answer });
      else noteEnd(journal, { operation: operationAt(base, request), request, answer });
    },
  };
}

function noteAnswer(
  journal: Journal,
  key: string,
  { operation, answer }: { readonly operation: LeavingOperation; readonly answer: Received },
): void {
  const things = thingsIn(operation, jsonOf(answer));
  if (answer.status < 300) for (const thing of things) journal.made(key, thing);
  const code = codeOf(answer);
  // An answer that makes no sense says nothing of what was made.
  if (code !== undefined && !undecided.some((one) => one === code)) journal.refused(key);
  else if (answer.status < 300 && things.length === 0 && isOver(jsonOf(answer))) journal.refused(key);
}

/** What a cancelled, moved or released thing has become. */
function noteEnd(
  journal: Journal,
  end: {
    readonly operation: GuestOperation | undefined;
    readonly request: SentRequest;
    readonly answer: Received;
  },
): void {
  const { operation, request, answer } = end;
  if (answer.status >= 300) return;
  const named = /\/(?:bookings|holds|waitlist)\/([^/?]+)/.exec(request.address)?.[1];
  if (operation === undefined || named === undefined) return;
  const ref = decodeURIComponent(named);
  if (['cancel', 'release', 'leaveWaitlist'].includes(operation)) journal.gone(ref);
  if (operation !== 'reschedule') return;
  for (const { key, things } of journal.left()) {
    const thing = things.get(ref);
    const version = memberOf(jsonOf(answer), 'version');
    if (thing && typeof version === 'number') journal.made(key, { ...thing, version });
  }
}

/** What the answer of an operation says was made. */
export function thingsIn(operation: LeavingOperation, body: unknown): readonly Thing[] {
  const made = operation === 'bookSeries' ? memberOf(body, 'bookings') : [body];
  if (!Array.isArray(made)) return [];
  const kind = operation === 'hold' ? 'hold' : operation === 'joinWaitlist' ? 'place' : 'booking';
  return made.flatMap((one: unknown): readonly Thing[] => {
    const [ref, token, version] = [textAt(one, 'ref'), textAt(one, 'manageToken'), memberOf(one, 'version')];
    if (ref === undefined || isOver(one)) return [];
    return [
      { kind, ref, ...(token !== undefined && { token }), ...(typeof version === 'number' && { version }) },
    ];
  });
}

function isOver(body: unknown): boolean {
  return ['cancelled', 'declined', 'expired', 'left', 'over'].includes(textAt(body, 'status') ?? '');
}

function leavingOperationOf(base: string, request: SentRequest): LeavingOperation | undefined {
  const operation = operationAt(base, request);
  return keyOf(request) === '' ? undefined : leavingOperations.find((name) => name === operation);
}

function keyOf({ headers }: SentRequest): string {
  return headerOf(headers, wireHeaders.key) ?? '';
}

function tokenOf({ headers }: SentRequest): string | undefined {
  return /^Bearer (.+)$/.exec(headerOf(headers, 'Authorization') ?? '')?.[1];
}

function headerOf(headers: SentRequest['headers'], wanted: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
}

function tokensIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'manageToken' && typeof member === 'string' ? [member] : tokensIn(member),
  );
}
