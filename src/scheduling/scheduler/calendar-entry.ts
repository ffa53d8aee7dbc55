import type { CalendarEntry, CalendarEvent, EventDraft, WrittenParts } from '../../contract/index.js';
import { answerChange } from './answer-change.js';
import { addressOf, keep, unless } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import { backoff } from './job-terms.js';
import type { Outcome } from './job-terms.js';
import { cancelFormer, remove } from './calendar-removal.js';
import { changeByHand } from './change-by-hand.js';
import { fallBack } from './conference-fallback.js';
import {
  askedLink,
  asksCalendar,
  conferenceIn,
  followLink,
  isLinkLost,
  linkStateOf,
} from './conference-link.js';
import { changeTo, hasLink, isAsDrafted } from './event-change.js';
import type { Session } from './event-draft.js';
import { partsOf, withAttempt } from './event-parts.js';
import { draftFor, forgottenOn, invitedBefore, leftBehind } from './session-draft.js';
import { lateLinkNotices } from '../telling/notification-jobs.js';
import { isDecided, nextLinkState } from './link-state.js';
import { confirmedOn, isBegun, isShown, shownAs } from './shown-bookings.js';

/** A calendar may take a while to show what it has stored. */
const unseenPatience = 5 * 60_000;

/** An entry, the bookings its event is for, and the event as far as it is known. */
interface Look {
  readonly entry: CalendarEntry;
  readonly session: Session;
  readonly event: CalendarEvent | undefined;
  /** What was just written. */
  readonly parts?: WrittenParts;
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
  const { entry, session } = look;
  if (isShown(entry, session) && !isLinkDue(look) && !entry.leaving) return follow(desk, look);
  const written = await write(desk, look);
  return written === 'stale' ? 'stale' : follow(desk, written);
}

/** Whether the event is there, and its link is to be asked for (once more). */
function isLinkDue({ entry, session, event }: Look): boolean {
  return event !== undefined && askedLink(session) !== undefined && linkStateOf(entry) === 'eligible';
}

/** Writes the event, or brings it up to date; what is about to be shown, and to whom, is written down first. */
async function write(desk: Desk, { entry, session, event }: Look): Promise<Look | 'stale'> {
  const isLost = isLinkLost(entry, session, event);
  const counted = isLost ? { ...entry, linkRequests: (entry.linkRequests ?? 0) + 1 } : entry;
  const draft = await draftFor(desk, counted, session);
  const parts = await partsOf(draft);
  const begun = await begin(desk, { entry: counted, session, event, parts }, draft);
  if (!begun) return 'stale';
  const look = { entry: begun, session, event, parts };
  if (begun.eventId === undefined) return insert(desk, look, draft);
  const { adapter, signal } = desk;
  const uninvite = [...(await leftBehind(desk, begun, session)), ...(await forgottenOn(event, begun, draft))];
  const before = invitedBefore(entry, session, draft);
  const change = changeTo(draft, parts, { event, written: begun.written, uninvite, before });
  const changed =
    event &&
    (await unless(['not-found', 'version-conflict'], adapter.update(addressOf(event), change, { signal })));
  if (changed === 'version-conflict') return 'stale';
  if (changed && changed !== 'not-found') return { ...look, event: changed };
  return startOver(desk, begun);
}

/** Notes who and what is about to be shown, so that whoever comes after an attempt knows what may have become of it. */
async function begin(
  desk: Desk,
  { entry, session, event, parts }: Required<Omit<Look, 'event'>> & Pick<Look, 'event'>,
  draft: EventDraft,
): Promise<CalendarEntry | undefined> {
  const news = session.filter((record) => !isBegun(entry, record));
  const written = withAttempt(entry, parts);
  const asked = draft.conference && !hasLink(event) ? nextLinkState(linkStateOf(entry), 'asked') : undefined;
  const conference = asked && conferenceIn(asked, session, undefined);
  const isNoted = (conference ?? entry.conference)?.state === entry.conference?.state;
  if (news.length === 0 && written === entry.written && isNoted) return entry;
  return keep(desk, entry, {
    shown: { ...entry.shown, ...shownAs(news, 'writing') },
    ...(written && { written }),
    ...(conference && { conference }),
  });
}

async function insert(desk: Desk, look: Look, draft: EventDraft): Promise<Look | 'stale'> {
  const { entry, session } = look;
  const { adapter, signal } = desk;
  const event = await unless(['version-conflict'], adapter.insert(entry.calendarId, draft, { signal }));
  if (event === 'version-conflict') return startOver(desk, entry);
  await cancelFormer(desk, entry);
  const isFirst = entry.written?.length === 1 && (await leftBehind(desk, entry, session)).length === 0;
  if (isFirst && isAsDrafted(event, draft)) return { ...look, event };
  // An attempt whose answer was lost wrote it, and perhaps for others: it is changed as any event that is there.
  await keep(desk, entry, { eventId: event.id });
  return 'stale';
}

/**
 * The id is burnt, or the host has deleted an event that was to be changed: the next attempt writes a new one under
 * another id, which is written down before it is used.
 */
async function startOver(
  desk: Desk,
  { eventId: _gone, written: _too, ...entry }: CalendarEntry,
): Promise<'stale'> {
  const shown = Object.entries(entry.shown).map(
    ([ref, { version }]) => [ref, { version, state: 'writing' as const }] as const,
  );
  await keep(desk, entry, { attempt: entry.attempt + 1, shown: Object.fromEntries(shown) });
  return 'stale';
}

/** Keeps what is known of the event, and comes back for a link that is still being made. */
async function follow(desk: Desk, { entry, session, event, parts }: Look): Promise<Outcome | 'stale'> {
  const now = desk.now();
  const writtenAt = parts ? now : (entry.writtenAt ?? desk.job.createdAt);
  const age = now - writtenAt;
  const later = { againAt: now + backoff(desk.job.attempts) };
  if (!event && age < unseenPatience) return later;
  const link = followLink(entry, session, { event, age });
  const conference = conferenceIn(link, session, event?.conference ?? entry.conference);
  const { failure: _over, conference: _before, drift, leaving, ...standing } = entry;
  const isAdrift = drift !== undefined && changeByHand({ entry, session, event }) !== undefined;
  // Whom the calendar tells has just been told of an event without its link.
  const isLate = link === 'pending' && linkStateOf(entry) !== 'pending';
  const change = {
    ...(isAdrift && { drift }),
    // Nobody else knows whom to take off, as long as no write has come through.
    ...(leaving && !parts && { leaving }),
    shown: shownAs(session, event ? 'written' : 'failed'),
    writtenAt,
    ...(parts && { written: [parts] }),
    ...(!event && { failure: { code: 'not-found', at: now } as const }),
    ...(event && { eventId: event.id }),
    ...(conference && { conference }),
  };
  const told = isLate
    ? session.filter(asksCalendar).flatMap((record) => lateLinkNotices(desk, record, entry))
    : [];
  const kept = await keep(desk, standing, change, told);
  if (!kept) return 'stale';
  if (!askedLink(session)) return 'done';
  if (link === 'eligible') return 'stale';
  if (link === 'failed') return fallBack(desk, session.filter(asksCalendar));
  return isDecided(link) ? 'done' : later;
}
