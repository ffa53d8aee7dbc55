import { madeLinkOf } from '../../contract/link-job.js';
import { BookingError, isBookingError } from '../../contract/index.js';
import type {
  BookingRecord,
  Conference,
  Job,
  LinkMaker,
  LinkOutcome,
  LinkRequest,
} from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { fallBack } from './conference-fallback.js';
import { linkIdOf } from './identifiers.js';
import { backoff, longestCall } from './job-terms.js';
import type { JobParts, Outcome } from './job-terms.js';
import { makerFor, withLink } from './made-link.js';
import type { MadeLink } from '../../contract/link-job.js';
import { readLinkOutcome } from './read-link-outcome.js';
import { calendarJob } from './settle.js';
import { within } from './within.js';

const hour = 3_600_000;
/** A link that is not there so long after it was asked for will not come. */
const patience = hour;
/** What could not be removed by now stays at its maker. */
const removePatience = 24 * hour;

/** Where one job on a link is done. */
interface Desk extends JobParts {
  readonly job: Job;
  readonly link: MadeLink;
}

/**
 * Makes the link of the bookings on an occupancy as far as that works now, or removes what nobody has any more. Whatever changes
 * meanwhile is left to the next attempt, which its change has asked for.
 */
export async function attemptLink(parts: JobParts, job: Job): Promise<Outcome> {
  const link = JSON.parse(job.payload ?? '') as MadeLink;
  const desk = { ...parts, job, link };
  const { hostId } = job;
  const sharing = await parts.bookings.sharing({ hostId, occupancyId: link.occupancyId });
  const session = sharing.filter((record) => madeLinkOf(record)?.solution === link.solution);
  if (session.length === 0) return remove(desk);
  const [first, ...others] = session.filter(isOpen);
  if (!first) return 'done';
  const ready = session.map(madeLinkOf).find((made) => made?.state === 'ready');
  if (ready) return store(desk, [first, ...others], ready);
  return ask(desk, [first, ...others]);
}

/** Whether a booking waits for its link. */
function isOpen(record: BookingRecord): boolean {
  const state = madeLinkOf(record)?.state;
  return record.status === 'confirmed' && (state === 'requested' || state === 'pending');
}

async function ask(desk: Desk, open: readonly [BookingRecord, ...BookingRecord[]]): Promise<Outcome> {
  const { now, job } = desk;
  const { solution } = desk.link;
  const answer = await orError(desk, open[0], (maker, signal) => create(desk, open[0], { maker, signal }));
  const state = isBookingError(answer) ? undefined : answer.state;
  if (!isBookingError(answer) && answer.state === 'ready') return store(desk, open, { solution, ...answer });
  const deadline = job.createdAt + patience;
  if (state === 'failed' || now() >= deadline) {
    const failed = open.map((record) => withLink(record, { solution, state: 'failed' }));
    return (await fallBack(desk, failed)) === 'done' ? 'done' : soon(desk);
  }
  const wanted = wantedPause(answer);
  const again = { againAt: Math.min(now() + Math.max(backoff(job.attempts), wanted), deadline) };
  if (isBookingError(answer)) {
    // The calendar has waited for this; what comes later it shows later.
    if (job.attempts === 1)
      await desk.bookings.addJobs([calendarJob(open[0], desk.link.occupancyId, now())], now());
    return { ...again, error: answer.code };
  }
  const pending = open.filter((record) => madeLinkOf(record)?.state !== 'pending');
  const stored = await store(desk, pending, { solution, state: 'pending' });
  return stored === 'done' ? again : stored;
}

async function create(
  desk: Desk,
  first: BookingRecord,
  { maker, signal }: { readonly maker: LinkMaker; readonly signal: AbortSignal },
): Promise<LinkOutcome> {
  const host = await desk.settings.host(desk.job.hostId);
  const request: LinkRequest = {
    id: await idOf(desk),
    owner: first.owner,
    title: first.eventType.title,
    start: formatInstant(first.time.start),
    end: formatInstant(first.time.end),
    zone: host?.schedule.zone ?? 'UTC',
    hosts: first.hosts,
    bookingRef: first.ref,
  };
  return readLinkOutcome(await maker.createLink(request, { signal }));
}

/** Each of the bookings gets the link, and their event what is in it. */
async function store(desk: Desk, open: readonly BookingRecord[], link: Conference): Promise<Outcome> {
  let outcome: Outcome = 'done';
  for (const record of open) {
    const former = madeLinkOf(record)?.url;
    const url = link.url ?? former;
    const now = desk.now();
    const jobs = [calendarJob(record, record.occupancyId, now)];
    const changed = withLink(record, { ...link, ...(url !== undefined && { url }) });
    if ((await desk.bookings.change({ record: changed, jobs, now })) === 'stale') outcome = soon(desk);
  }
  return outcome;
}

async function remove(desk: Desk): Promise<Outcome> {
  const { now, job } = desk;
  const done = await orError(desk, undefined, async (maker, signal) => {
    await maker.removeLink?.(await idOf(desk), { signal });
    return 'done' as const;
  });
  if (!isBookingError(done) || now() - job.createdAt >= removePatience) return 'done';
  const againAt = now() + Math.max(backoff(job.attempts), wantedPause(done));
  return { againAt, error: done.code };
}

/** What a maker comes to, or why it came to nothing; then whoever runs this hears of it. */
async function orError<Value>(
  { links, link, onError }: Desk,
  about: BookingRecord | undefined,
  work: (maker: LinkMaker, signal: AbortSignal) => Promise<Value>,
): Promise<Value | BookingError> {
  const signal = AbortSignal.timeout(longestCall);
  try {
    const maker = makerFor(links, link.solution);
    if (!maker) throw new BookingError('unavailable', { detail: `nobody makes links of ${link.solution}` });
    return await within(signal, work(maker, signal));
  } catch (error) {
    const doing = about ? 'making a video link' : 'removing a video link';
    onError(error, { doing, ...(about && { bookingRef: about.ref }) });
    return isBookingError(error) ? error : new BookingError('unavailable');
  }
}

/** The pause that a maker asks for. */
function wantedPause(answer: LinkOutcome | BookingError): number {
  const seconds = isBookingError(answer)
    ? answer.details.retryAfterSeconds
    : answer.state === 'pending'
      ? answer.afterSeconds
      : undefined;
  return Math.min((seconds ?? 0) * 1000, hour);
}

function idOf({ job, link }: Desk): Promise<string> {
  return linkIdOf(link.occupancyId, job.hostId, link.solution);
}

function soon({ now, job }: Desk): Outcome {
  return { againAt: now() + backoff(job.attempts) };
}
