import type { WaitlistNotification } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import { nameOf } from './booking-facts.js';
import type { Writing } from './booking-facts.js';
import type { MailContent } from './mail-content.js';
import { shortDay, shortTime } from './mail-time.js';
import { waitlistFacts } from './waitlist-facts.js';

/** What is written to a guest who waits for a time to become free. */
export function waitlistContent(news: WaitlistNotification, writing: Writing): MailContent {
  const { texts, reading } = writing;
  const { reader, manageUrl, entry } = news;
  const { waitlist, actions } = texts;
  const { offer: whatIsOffered, ...place } = entry;
  const offer = news.news === 'time-offered' ? whatIsOffered : undefined;
  const when = offer ? shortTime(offer.start, reading) : shortDay(place.date, reading.locale);
  const words = offer ? waitlist.offered : waitlist.listed;
  const { title, lead } = words({
    title: isolated(place.eventType.title),
    host: isolated(place.host.name),
    when,
  });
  return {
    texts,
    title,
    greeting: texts.greeting(nameOf(reader.name)),
    paragraphs: [lead],
    facts: waitlistFacts(offer ? entry : place, writing),
    notes: offer ? [waitlist.unanswered, waitlist.elsewise] : [],
    actions: [{ label: offer ? actions.take : actions.waitlist, url: manageUrl }],
    because: texts.because.waiting,
  };
}
