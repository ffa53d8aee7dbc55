import { errorCodes } from '../../contract/booking-error.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { SeriesBooking, SeriesTime, SeriesTimes } from '../../contract/series.js';
import { formatInstant, isInstant } from '../../time/instant.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { detailsAgain, faultsOf, refusalOf } from './details-again.js';
import { textIn, wantedIn } from './details-form.js';
import type { Offered } from './free-times.js';
import { momentIn } from './page-time.js';
import { noticeOf } from './parts.js';
import { keyAfter } from './sent-form.js';
import type { SentForm } from './sent-form.js';
import { seriesBookedPage } from './series-booked-page.js';
import { seriesPage } from './series-page.js';
import { errorIn, wireOf } from './visit.js';
import type { Visit } from './visit.js';

/** Tells which times it would be, and which of them can be had, before anything is booked. */
export async function listSeriesByForm(visit: Visit, at: Offered, sent: SentForm): Promise<Page> {
  try {
    const times = await askTimes(visit, at, sent);
    return seriesPage(visit, { sent, times, chosen: startsOf(times) });
  } catch (thrown) {
    return detailsAgain(visit, sent, { error: errorIn(thrown) });
  }
}

/**
 * Books the times that were ticked, all of them or none.
 *
 * @throws BookingError `invalid-request` where the form does not say which times could have been
 */
export async function bookSeriesByForm(visit: Visit, at: Offered, sent: SentForm): Promise<Page> {
  const { eventType, wishes, written, key } = sent;
  const starts = written.get('at') ?? [];
  if (starts.length === 0 || wishes.start === undefined) return nothingTicked(visit, at, sent);
  try {
    const { bookings } = await visit.ask<SeriesBooking>({
      path: `${wireOf(at.owner)}/series`,
      body: { ...wantedIn(written, { eventType, wishes, language: visit.locale }), starts },
      key,
    });
    return seriesBookedPage(visit, bookings, at.owner);
  } catch (thrown) {
    return refusedPage(visit, at, { sent, error: errorIn(thrown) });
  }
}

async function nothingTicked(visit: Visit, at: Offered, sent: SentForm): Promise<Page> {
  return seriesPage(visit, {
    sent,
    times: await askTimes(visit, at, sent),
    chosen: new Set(),
    notice: noticeOf({ title: visit.words.series.none, lead: '' }),
    status: errorCodes['invalid-request'],
  });
}

/** What is wrong with what was written is said where that was; what is wrong with times, where they are chosen. */
async function refusedPage(
  visit: Visit,
  at: Offered,
  { sent, error }: { readonly sent: SentForm; readonly error: BookingError },
): Promise<Page> {
  if (faultsOf(error).size > 0) return detailsAgain(visit, sent, { error });
  const { code, details } = error;
  const chosen = new Set(sent.written.get('at'));
  const isLost = code === 'slot-taken' || code === 'not-bookable';
  return seriesPage(visit, {
    sent: { ...sent, key: keyAfter(sent, code) },
    // Nobody has said that the times are gone: they can be tried once more as they are.
    times: isLost ? await askTimes(visit, at, sent) : asChosen(sent),
    chosen,
    notice:
      isLost && details.starts ? lostNotice(visit, sent, details.starts) : refusalOf(error, visit.words),
    status: errorCodes[code],
  });
}

function lostNotice(
  { words, locale }: Visit,
  { wishes: { zone } }: SentForm,
  lost: readonly string[],
): Markup {
  const times = lost.map((start) => momentIn(start, { locale, zone }));
  return noticeOf(words.series.lost(times.join(' · ')));
}

async function askTimes(
  visit: Visit,
  { owner, slug }: Offered,
  { wishes, written }: SentForm,
): Promise<readonly SeriesTime[]> {
  const { start = '', durationMinutes, location, host } = wishes;
  const search = new URLSearchParams({
    start,
    weeks: textIn(written, 'every'),
    times: textIn(written, 'times'),
    duration: durationMinutes.toString(),
    ...(location !== undefined && { location }),
    ...(host !== undefined && { host }),
  });
  const path = `${wireOf(owner)}/event-types/${slug}/series`;
  return (await visit.ask<SeriesTimes>({ path, search })).times;
}

function startsOf(times: readonly SeriesTime[]): ReadonlySet<string> {
  return new Set(times.map(({ start }) => start));
}

function asChosen({ written, wishes }: SentForm): readonly SeriesTime[] {
  return (written.get('at') ?? []).filter(isInstant).map((start) => ({
    start,
    end: formatInstant(Date.parse(start) + wishes.durationMinutes * 60_000),
    isFree: true,
  }));
}
