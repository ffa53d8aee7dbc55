import type { WaitlistNotification } from '../../contract/notification.js';
import type { TimeOffer } from '../../contract/waitlist.js';
import { formatInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import { isolated } from '../markup.js';
import { nameOf } from './booking-facts.js';
import type { Writing } from './booking-facts.js';
import type { Fact, MailContent } from './mail-content.js';
import { lengthOf, longDay, longTime, momentOf, shortDay, shortTime, zoneAt } from './mail-time.js';

/** What is written to a guest who waits for a time to become free. */
export function waitlistContent(news: WaitlistNotification, writing: Writing): MailContent {
  const { texts, reading } = writing;
  const { entry, reader, manageUrl } = news;
  const { waitlist, labels, actions } = texts;
  const { host, eventType } = entry;
  const offer = offerIn(news);
  const when = offer ? shortTime(offer.start, reading) : shortDay(entry.date, reading.locale);
  const words = offer ? waitlist.offered : waitlist.listed;
  const { title, lead } = words({ title: isolated(eventType.title), host: isolated(host.name), when });
  return {
    texts,
    title,
    greeting: texts.greeting(nameOf(reader.name)),
    paragraphs: [lead],
    facts: [
      { label: labels.what, lines: [isolated(eventType.title)] },
      ...timeFacts(news, writing),
      { label: labels.with, lines: [isolated(host.name)] },
    ],
    notes: offer ? [waitlist.unanswered, waitlist.elsewise] : [],
    actions: [{ label: offer ? actions.take : actions.waitlist, url: manageUrl }],
    because: texts.because.waiting,
  };
}

/** The day, and for how long a time of it will be kept; or the time, and until when it is. */
function timeFacts(news: WaitlistNotification, { texts, reading }: Writing): readonly Fact[] {
  const { labels } = texts;
  const { date, zone, offerMinutes } = news.entry;
  const offer = offerIn(news);
  if (offer)
    return [
      { label: labels.when, lines: [longTime(offer, reading), zoneAt(offer.start, reading)] },
      { label: labels.keptUntil, lines: [momentOf(offer.expiresAt, reading)] },
    ];
  const { locale } = reading;
  const midnight = formatInstant(startOfDate(zone, date));
  return [
    { label: labels.when, lines: [longDay(date, locale), zoneAt(midnight, { locale, zone })] },
    { label: labels.keptFor, lines: [lengthOf(offerMinutes, locale)] },
  ];
}

/** What the news are of a time that is offered. */
function offerIn({ news, entry: { offer } }: WaitlistNotification): TimeOffer | undefined {
  return news === 'time-offered' ? offer : undefined;
}
