import { isBookingError } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { notOffered } from '../../testing/booking-backend-promise.js';
import type { BackendPromise } from '../../testing/booking-backend-promise.js';
import type { Needs } from '../../testing/suite-runner.js';
import type { Bench, Examination, Verdict } from './examination.js';
import { NotShown } from './examination.js';
import { OutOfPatience } from './line.js';

/** What a run may do. */
export interface Leave {
  readonly offers: readonly Needs[];
  /** What has to be done after each clause: whatever it booked is cancelled. */
  readonly tidy: () => Promise<void>;
}

/** Examines one clause, and says what became of it. Rejects where the caller interrupts, and where the backend falls silent. */
export async function examine(examination: Examination, bench: Bench, leave: Leave): Promise<Verdict> {
  const { part, clause } = examination;
  const began = Date.now();
  const first = bench.line.exchanges.length;
  const end = (verdict: Omit<Verdict, 'part' | 'clause' | 'milliseconds'>): Verdict => ({
    part,
    clause,
    ...verdict,
    milliseconds: Date.now() - began,
  });
  const reason = whyNot(examination, bench.backend, { eventType: bench.eventType, offers: leave.offers });
  if (reason) return end(reason);
  try {
    await examination.keeps(bench);
    return end({ outcome: 'held' });
  } catch (error) {
    bench.line.signal.throwIfAborted();
    const impatient = causeOf(error, OutOfPatience);
    if (impatient) throw impatient;
    if (error instanceof NotShown) return end({ outcome: 'not-examined', why: error.message });
    return end({ outcome: 'broken', why: whyOf(error), exchanges: bench.line.exchanges.slice(first) });
  } finally {
    await leave.tidy();
  }
}

function whyNot(
  { needs, asks = [], part, clause }: Examination,
  backend: Bench['backend'],
  { eventType, offers }: { readonly eventType: EventType; readonly offers: readonly Needs[] },
): Pick<Verdict, 'outcome' | 'why'> | undefined {
  if (needs === 'controlled')
    return { outcome: 'not-examined', why: 'Not examined from outside: it takes a clock and planted events' };
  const promise: BackendPromise = { needs, promise: `${part} ${clause}`, asks, keeps: async () => undefined };
  const missing = notOffered(promise, backend, eventType);
  if (missing.length > 0) return { outcome: 'not-offered', why: `It does not offer ${missing.join(', ')}` };
  if (!offers.includes(needs))
    return { outcome: 'not-examined', why: 'It takes bookings: --write makes and cancels them' };
  return undefined;
}

/** What was expected, and what came, for people. */
export function whyOf(error: unknown): string {
  if (isBookingError(error)) {
    const { fault, fields = [] } = error.details;
    const named = fields.map(({ path, message }) => `${path} ${message}`).join('; ');
    const more = [
      fault === 'not-a-backend' && 'the answer is not of the contract',
      error.details.detail,
      named,
    ];
    return `It failed with ${error.code}${more.some(Boolean) ? ` (${more.filter(Boolean).join('; ')})` : ''}`;
  }
  if (!(error instanceof Error)) return String(error);
  const came = isBookingError(error.cause) ? ` (${whyOf(error.cause)})` : '';
  return shortened(error.message.replace(/^Not kept: /, 'Expected: ')) + came;
}

/** The two sides of a comparison, cut to where they part. */
function shortened(message: string): string {
  const [promised = '', expected, got] =
    /^([^]*?)\n {2}expected ([^\n]*)\n {2}got {6}([^\n]*)$/.exec(message)?.slice(1) ?? [];
  if (expected === undefined || got === undefined) return message.slice(0, 2000);
  let same = 0;
  while (same < expected.length && expected[same] === got[same]) same += 1;
  const from = Math.max(0, same - 60);
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + 240)}${text.length > from + 240 ? '…' : ''}`;
  return `${promised}\n  expected ${part(expected)}\n  got      ${part(got)}`;
}

function causeOf<Kind extends Error>(error: unknown, kind: new (message?: string) => Kind): Kind | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof kind) return cause;
  return undefined;
}
