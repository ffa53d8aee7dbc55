import { webAddress } from '../../contract/booking-words.js';
import type { BookedTime, BookingNotification, Reader } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import { answerFacts, placeFacts } from './booking-facts.js';
import type { Writing } from './booking-facts.js';
import type { Action, Fact } from './mail-content.js';
import { longTime, zoneAround } from './mail-time.js';

type Told = BookingNotification['booking'];

/** What was booked several times in one go, when each of them is, and what can be done about that one. */
export function seriesFacts(booking: Told, series: readonly BookedTime[], writing: Writing): readonly Fact[] {
  const { texts, reading } = writing;
  const { labels } = texts;
  return [
    { label: labels.what, lines: [isolated(booking.eventType.title)] },
    { label: labels.when, lines: [texts.series.count(series.length), zoneAround(booking.start, reading)] },
    ...series.map((time) => ({
      label: texts.series.place(time.series),
      lines: [longTime(time, reading)],
      actions: actionsOf(time, booking, writing),
    })),
    ...answerFacts(booking, writing),
  ];
}

/** Where they all are: each has a video link of its own. */
export function seriesPlaceFacts(booking: Told, writing: Writing, role: Reader['role']): readonly Fact[] {
  const { conference, ...place } = booking.location;
  if (!conference) return placeFacts(booking, writing, role);
  const { url: _ofTheFirst, ...shared } = conference;
  return placeFacts({ ...booking, location: { ...place, conference: shared } }, writing, role);
}

function actionsOf(
  { manageUrl, location }: BookedTime,
  { status }: Told,
  { texts: { actions } }: Writing,
): readonly Action[] {
  const url = status === 'confirmed' ? webAddress(location.conference?.url) : undefined;
  return [
    ...(manageUrl === undefined ? [] : [{ label: actions.manage, url: manageUrl }]),
    ...(url === undefined ? [] : [{ label: actions.join, url }]),
  ];
}
