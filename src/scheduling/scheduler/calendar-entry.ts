import type { CalendarEntry, CalendarEvent, EventDraft } from '../../contract/index.js';
import { answerChange } from './answer-change.js';
import { addressOf, keep, unless } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import { backoff } from './job-terms.js';
import type { Outcome } from './job-terms.js';
import { cancelFormer, remove } from './calendar-removal.js';
import { changeByHand } from './change-by-hand.js';
import { conferenceOf } from './conference-link.js';
import { changeTo, isAsDrafted } from './event-change.js';
import type { Session } from './event-draft.js';
import { draftFor, leftBehind } from './session-draft.js';
import { confirmedOn, isBegun, isShown, shownAs } from './shown-bookings.js';

/** A calendar may take a while to show what it has stored. */
const unseenPatience = 5 * 60_000;

/** An entry, the bookings its event is for, and the event as far as it is known. */
interface Look {
  readonly entry: CalendarEntry;
  readonly session: Session;
  readonly event: CalendarEvent | undefined;
}

/**
 * Makes the one event of an occupancy agree with all the bookings on it. `stale`: entry, event or bookings have changed
 * meanwhile, look again.
 */
export async function agreeCalendar(desk: Desk, entry: CalendarEntry): Promise<Outcome | 'stale'> {
  const { adapter, signal } = desk;
  const { calendarId, eventId } = entry;
  // Read before the bookings: a write with this event's etag then cannot undo what was agreed later.
  const event = eventId === undefined ? undefined : await adapter.event({ calendarId, eventId }, { signal });
  const [first, ...others] = await confirmedOn(desk, entry);
  if (!first) return remove(desk, entry);
  const session: Session = [first, ...others];
  const byHand = changeByHand({ entry, session, event });
  if (byHand === undefined) return agree(desk, { entry, session, event });
  const answered = await answerChange(desk, { entry, session, byHand });
  if (answered === 'stale' || answered === 'done' || 'againAt' in answered) return answered;
  const isGone = answered.noted.drift?.state === 'gone';
  return isGone ? 'done' : agree(desk, { entry: answered.noted, session, event });
}

/** Writes what is not written yet, and follows what is. */
async function agree(desk: Desk, look: Look): Promise<Outcome | 'stale'> {
  if (isShown(look.entry, look.session)) return follow(desk, look, false);
  const written = await write(desk, look);
  return written === 'stale' ? 'stale' : follow(desk, written, true);
}

/** Writes the event, or brings it up to date; who is about to be shown is written down first. */
async function write(desk: Desk, { entry, session, event }: Look): Promise<Look | 'stale'> {
  const news = session.filter((record) => !isBegun(entry, record));
  const noted = { shown: { ...entry.shown, ...shownAs(news, 'writing') } };
  const begun = news.length === 0 ? entry : await keep(desk, entry, noted);
  if (!begun) return 'stale';
  const draft = await draftFor(desk, begun, session);
  if (begun.eventId === undefined) return insert(desk, { entry: begun, session, event }, draft);
  const { adapter, signal } = desk;
  const change = changeTo(draft, event, await leftBehind(desk, begun, session));
  const changed =
    event &&
    (await unless(['not-found', 'version-conflict'], adapter.update(addressOf(event), change, { signal })));
  if (changed === 'version-conflict') return 'stale';
  if (changed && changed !== 'not-found') return { entry: begun, session, event: changed };
  return startOver(desk, begun);
}

async function insert(desk: Desk, { entry, session }: Look, draft: EventDraft): Promise<Look | 'stale'> {
  const { adapter, signal } = desk;
  const event = await unless(['version-conflict'], adapter.insert(entry.calendarId, draft, { signal }));
  if (event === 'version-conflict') return startOver(desk, entry);
  await cancelFormer(desk, entry);
  if (isAsDrafted(event, draft) && (await leftBehind(desk, entry, session)).length === 0)
    return { entry, session, event };
  // An attempt whose answer was lost wrote it, and perhaps for others: it is changed as any event that is there.
  await keep(desk, entry, { eventId: event.id });
  return 'stale';
}

/**
 * The id is burnt, or the host has deleted an event that was to be changed: the next attempt writes a new one under
 * another id, which is written down before it is used.
 */
async function startOver(desk: Desk, { eventId: _gone, ...entry }: CalendarEntry): Promise<'stale'> {
  await keep(desk, entry, { attempt: entry.attempt + 1 });
  return 'stale';
}

/** Keeps what is known of the event, and comes back for a link that is still being made. */
async function follow(
  desk: Desk,
  { entry, session, event }: Look,
  isNew: boolean,
): Promise<Outcome | 'stale'> {
  const now = desk.now();
  const writtenAt = isNew ? now : (entry.writtenAt ?? desk.job.createdAt);
  const age = now - writtenAt;
  const later = { againAt: now + backoff(desk.job.attempts) };
  if (!event && age < unseenPatience) return later;
  const conference = conferenceOf(session, event, age);
  const { failure: _over, drift, ...standing } = entry;
  const isAdrift = !isNew && drift !== undefined && changeByHand({ entry, session, event }) !== undefined;
  const { start, end } = isNew && event ? event : (entry.writtenTime ?? session[0].time);
  const kept = await keep(desk, standing, {
    ...(isAdrift && { drift }),
    writtenTime: { start, end },
    shown: shownAs(session, event ? 'written' : 'failed'),
    writtenAt,
    ...(!event && { failure: { code: 'not-found', at: now } }),
    ...(event && { eventId: event.id }),
    ...(conference && { conference }),
  });
  const isWaiting = conference?.state === 'requested' || conference?.state === 'pending';
  if (!kept) return 'stale';
  return isWaiting ? later : 'done';
}
