import type { BookingStatus } from '../../contract/booking.js';
import type { Texts } from '../texts/texts.js';
import type { AgendaEntry } from './agenda-entries.js';
import { takesTime } from './agenda-entries.js';
import { guestName } from './guest-name.js';
import { placeName } from './place-name.js';
import type { AgendaWords } from './words/words.js';

/** Names of looks, and of parts. */
type EntryLook = 'event' | 'event free' | `booking ${BookingStatus}` | `booking ${BookingStatus} changed`;

/** How an entry looks and what it is called. */
export interface EntryFace {
  readonly title: string;
  /** Below the title. */
  readonly detail?: string;
  /** What is to be seen at once. */
  readonly tag?: { readonly text: string; readonly tone: 'plain' | 'good' | 'warning' | 'danger' };
  readonly look: EntryLook;
}

/** How an entry is shown. */
export function faceOf(
  entry: AgendaEntry,
  {
    words,
    texts,
    moment,
  }: {
    readonly words: AgendaWords;
    readonly texts: Texts;
    /** Writes an instant. */
    readonly moment: (instant: number) => string;
  },
): EntryFace {
  if (entry.kind === 'event') {
    const { title, transparency, location } = entry.event;
    const isFree = transparency === 'transparent';
    return {
      title: title ?? (isFree ? words.free : words.untitled),
      ...(location !== undefined && location !== '' && { detail: location }),
      ...(isFree && title !== undefined && { tag: { text: words.free, tone: 'plain' } }),
      look: isFree ? 'event free' : 'event',
    };
  }
  const { booking } = entry;
  const { status, confirmBy, location, calendar, changedEvent } = booking;
  const face = {
    title: `${guestName(booking, words)} · ${booking.eventType.title}`,
    detail: placeName(location, { words, texts }),
    look: `booking ${status}`,
  } satisfies EntryFace;
  if (!takesTime(booking)) return { ...face, tag: { text: words.status(status), tone: 'plain' } };
  if (changedEvent)
    return {
      ...face,
      look: `booking ${status} changed`,
      tag: { text: words.changedInCalendar, tone: 'warning' },
    };
  if (status === 'pending') {
    const text =
      confirmBy === undefined ? words.status(status) : words.waitsUntil(moment(Date.parse(confirmBy)));
    return { ...face, tag: { text, tone: 'warning' } };
  }
  if (calendar === 'failed') return { ...face, tag: { text: words.calendarState(calendar), tone: 'danger' } };
  if (calendar === 'writing') return { ...face, tag: { text: words.calendarState(calendar), tone: 'plain' } };
  return face;
}
