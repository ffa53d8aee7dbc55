import { BookingError } from '../contract/index.js';
import type { EventTypeSettings } from '../contract/index.js';
import { EventTypeSettings as EventTypeSchema, parse } from '../schemas/index.js';

/** Changes an event type, or makes the one that is not there. */
export type EventTypeChange = (current: EventTypeSettings | undefined) => EventTypeSettings | undefined;

/**
 * What the event type of a slug becomes: `undefined` where it stays as it is.
 *
 * @throws BookingError `invalid-request` for what is no event type, or that of another slug; and whatever `change` throws
 */
export function changedEventType(
  { owner, slug }: Pick<EventTypeSettings, 'owner' | 'slug'>,
  current: EventTypeSettings | undefined,
  change: EventTypeChange,
): EventTypeSettings | undefined {
  // What it does to its own copy is not what it answers.
  const wanted = change(structuredClone(current));
  if (wanted === undefined) return undefined;
  const changed = parse(EventTypeSchema, wanted);
  const fields = [
    ...(changed.owner === owner ? [] : [{ path: 'owner', message: otherwise }]),
    ...(changed.slug === slug ? [] : [{ path: 'slug', message: otherwise }]),
  ];
  if (fields.length > 0) throw new BookingError('invalid-request', { fields });
  return changed;
}

const otherwise = 'stays what it is when an event type changes';
