import type { WaitlistEntry, WaitlistNotification } from '../../contract/index.js';
import { titleFor } from '../../contract/spoken-event-type.js';
import type { JobParts } from '../scheduler/job-terms.js';
import { strippedText } from '../scheduler/stripped-text.js';
import { waitlistView } from '../waiting/waitlist-view.js';
import type { WaitingNotice } from './notification-jobs.js';

/** What a notice says to a guest who waits; `undefined` where it is no longer so. */
export async function composeWaiting(
  parts: JobParts,
  owner: string,
  notice: WaitingNotice,
): Promise<WaitlistNotification | undefined> {
  const { bookings, settings, now, waitLinkOf } = parts;
  const record = await bookings.findWaiting(owner, notice.ref);
  if (!record || !waitLinkOf) return undefined;
  const entry = waitlistView(record, now());
  if (!isStillSo(entry, notice)) return undefined;
  const { zone, language, guest } = record.request;
  const { slug, title } = entry.eventType;
  const eventType = await settings.eventType(owner, slug);
  const host = await settings.host(record.hostIds[0] ?? '');
  const addressee = { name: strippedText(guest.name), email: guest.email.trim() };
  return {
    id: notice.id,
    reader: { role: 'guest', ...addressee, zone, ...(language !== undefined && { language }) },
    owner,
    news: notice.news,
    entry: {
      ...entry,
      eventType: { slug, title: titleFor(title, eventType?.translations, language ?? '') },
      guest: addressee,
    },
    manageUrl: await waitLinkOf(record),
    ...(host?.email !== undefined && { answerTo: { name: host.name, email: host.email } }),
  };
}

/** Whoever is offered a time is in line still. */
function isStillSo({ status, offer }: WaitlistEntry, { news, start }: WaitingNotice): boolean {
  if (news === 'wait-listed') return status === 'waiting' || status === 'offered';
  return offer !== undefined && Date.parse(offer.start) === start;
}
