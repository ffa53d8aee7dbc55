import type { CalendarEntry, EventDraft, WrittenParts } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { shortDigestOf } from './identifiers.js';

/** What a draft would write, part by part: texts as digests, so that a guest's words are kept in one place only. */
export async function partsOf(draft: EventDraft): Promise<WrittenParts> {
  const { id, title, description = '', location = '', visibility, remindersMinutes, color } = draft;
  const texts = { title, description, location };
  const digests = await Promise.all(
    // With the event's id, so that equal texts of different events do not look alike.
    Object.entries(texts).map(async ([name, text]) => [name, await shortDigestOf(id, name, text)] as const),
  );
  const digested = Object.fromEntries(digests) as Record<keyof typeof texts, string>;
  return {
    time: nameOfTime(draft),
    ...digested,
    visibility: visibility ?? '',
    reminders: remindersMinutes?.join() ?? 'calendar',
    color: color ?? '',
    conference: draft.conference?.requestId ?? '',
  };
}

/** A time as a part of an event, to be told from another one. */
export function nameOfTime({ start, end }: Interval): string {
  return `${start}/${end}`;
}

/** What may stand in the event once another write has set out; nobody knows of an event that was there before. */
export function withAttempt(
  { eventId, written }: CalendarEntry,
  parts: WrittenParts,
): CalendarEntry['written'] {
  if (eventId !== undefined && !written) return undefined;
  if (written?.some((known) => areSame(known, parts))) return written;
  return [...(written ?? []), parts];
}

/** Whether a part may stand in the event otherwise than it is to be. */
export function isNews(
  written: CalendarEntry['written'],
  parts: WrittenParts,
  part: keyof WrittenParts,
): boolean {
  return written?.every((known) => known[part] === parts[part]) !== true;
}

function areSame(a: WrittenParts, b: WrittenParts): boolean {
  return (Object.keys(b) as (keyof WrittenParts)[]).every((part) => a[part] === b[part]);
}
