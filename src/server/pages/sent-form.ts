import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { idempotencyKeyPattern } from '../../contract/operations.js';
import { spokenEventType } from '../../contract/spoken-event-type.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import { readFields } from '../read-form.js';
import { textIn, writtenIn } from './details-form.js';
import type { Written } from './details-form.js';
import type { Offered } from './free-times.js';
import { wireOf } from './visit.js';
import type { Visit } from './visit.js';
import { wishesIn } from './wishes.js';
import type { Wishes } from './wishes.js';

/** What was sent to the page of an event type. */
export interface SentForm {
  readonly eventType: SpokenEventType;
  readonly wishes: Wishes;
  readonly written: Written;
  /** The same for as long as an answer to it may be on its way. */
  readonly key: string;
}

/** Reads what a form of an event type sends, beside what its address says. */
export async function readSent(visit: Visit, at: Offered, bodyBytes: number): Promise<SentForm> {
  const written = writtenIn(await readFields(visit.request, bodyBytes));
  const plain = await visit.ask<EventType>({ path: `${wireOf(at.owner)}/event-types/${at.slug}` });
  const eventType = spokenEventType(plain, visit.locale);
  const search = new URL(visit.request.url).searchParams;
  for (const name of ['start', 'wait']) if (written.has(name)) search.set(name, textIn(written, name));
  const key = textIn(written, 'key');
  return {
    eventType,
    wishes: wishesIn(search, { eventType, now: visit.now }),
    written,
    key: idempotencyKeyPattern.test(key) ? key : crypto.randomUUID(),
  };
}

/** The key of the next attempt: while nobody knows what became of the last one, the same key asks for the same. */
export function keyAfter({ key }: Pick<SentForm, 'key'>, code: BookingErrorCode): string {
  return mayBeDone(code) ? key : crypto.randomUUID();
}

/** Whether it may have been done all the same. */
export function mayBeDone(code: BookingErrorCode): boolean {
  return code === 'unavailable' || code === 'in-progress';
}
