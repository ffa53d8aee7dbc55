import { webAddress } from '../../contract/booking-words.js';
import type { BookingNotification, Reader } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import { nameOf, namesOf, placeFacts, timeFacts } from './booking-facts.js';
import type { Writing } from './booking-facts.js';
import type { Action, Fact, MailContent } from './mail-content.js';
import { longTime } from './mail-time.js';
import { seriesFacts, seriesPlaceFacts } from './series-facts.js';
import type { MailNames, MailTexts, MailWords } from './texts/mail-texts.js';

/** What is written to somebody about a booking. */
export function bookingContent(news: BookingNotification, writing: Writing): MailContent {
  const { texts, reading } = writing;
  const { reader, booking } = news;
  const names = namesOf(booking, reading);
  const { title, lead } = headOf(news, texts, names);
  return {
    texts,
    title,
    greeting: texts.greeting(nameOf(reader.name)),
    paragraphs: [lead, ...furtherOf(news, texts, names)],
    facts: factsOf(news, writing),
    notes: notesOf(news, texts),
    actions: actionsOf(news, texts),
    because: texts.because[reader.role],
  };
}

function headOf(
  { news, reader, calendar, series }: BookingNotification,
  texts: MailTexts,
  names: MailNames,
): MailWords {
  const toWhom = reader.role === 'host' ? 'host' : 'guest';
  if (series && (news === 'booked' || news === 'waiting'))
    return texts.series[toWhom][news]({ ...names, count: texts.series.count(series.length) });
  if (news === 'changed-in-calendar') return texts.changed[calendar?.state ?? 'gone'](names);
  if (news === 'conflict' || news === 'write-failed') return texts.host[news](names);
  return texts[toWhom][news](names);
}

function furtherOf(
  { news, reader: { role }, endedBy, calendar }: BookingNotification,
  texts: MailTexts,
  names: MailNames,
): readonly string[] {
  const clash = calendar?.state === 'moved' ? calendar.clash : undefined;
  return [
    ...(news === 'cancelled' && endedBy ? endedText(endedBy, role, { texts, names }) : []),
    ...(role === 'companion' ? [texts.companion(names)] : []),
    ...(clash === undefined ? [] : [texts.changed.clash[clash]]),
  ];
}

/** Who ended it; a companion was not asked, and need not know. */
function endedText(
  by: 'guest' | 'host',
  role: Reader['role'],
  { texts, names }: { readonly texts: MailTexts; readonly names: MailNames },
): readonly string[] {
  if (role === 'host') return [by === 'guest' ? texts.endedForHost.byGuest : texts.endedForHost.byHost];
  if (by === 'host') return [texts.endedForGuest.byHost(names)];
  return role === 'guest' ? [texts.endedForGuest.byGuest] : [];
}

function factsOf(news: BookingNotification, writing: Writing): readonly Fact[] {
  const { booking, series, former, calendar, answers, reason, reader } = news;
  const { reading } = writing;
  const { labels } = writing.texts;
  const since = calendar?.state === 'moved' ? calendar : undefined;
  return [
    ...(series ? seriesFacts(booking, series, writing) : timeFacts(booking, writing)),
    ...(former ? [{ label: labels.formerly, lines: [longTime(former, reading)], isPast: true }] : []),
    ...(since ? [{ label: labels.inCalendar, lines: [longTime(since, reading)] }] : []),
    ...(series ? seriesPlaceFacts : placeFacts)(booking, writing, reader.role),
    ...linesOf(labels.answers, answers),
    ...linesOf(labels.reason, reason),
  ];
}

/** A text of several lines, if there is any. */
function linesOf(label: string, text = ''): readonly Fact[] {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.length === 0 ? [] : [{ label, lines: lines.map(isolated) }];
}

function notesOf(news: BookingNotification, texts: MailTexts): readonly string[] {
  const isUnderWay = (news.series ?? [news.booking]).some(
    ({ location: { conference } }) => conference?.state === 'requested' || conference?.state === 'pending',
  );
  const tellsOfLink = news.news === 'booked' || news.news === 'confirmed' || news.news === 'moved';
  return [
    ...(isUnderWay && tellsOfLink ? [texts.linkLater] : []),
    ...(news.hasMoreAnswers === true && news.news !== 'reminder' ? [texts.moreAnswers] : []),
  ];
}

/** What the reader can do, the first thing first. */
function actionsOf(news: BookingNotification, texts: MailTexts): readonly Action[] {
  const { booking, series, hostUrl } = news;
  const { status, location } = booking;
  const isLive = status === 'pending' || status === 'confirmed';
  // Of several each has its own, beside its time.
  const manageUrl = series ? undefined : news.manageUrl;
  const ownLink = series ? undefined : location.conference?.url;
  const link = location.kind === 'link' ? location.detail : ownLink;
  const url = status === 'confirmed' ? webAddress(link) : undefined;
  const join = url === undefined ? [] : [{ label: texts.actions.join, url }];
  const manage = manageUrl === undefined || !isLive ? [] : [{ label: texts.actions.manage, url: manageUrl }];
  const own = hostUrl === undefined ? [] : [{ label: hostAction(news, texts), url: hostUrl }];
  const isSoon = news.news === 'reminder' || news.news === 'link-ready';
  return isSoon ? [...join, ...manage, ...own] : [...manage, ...own, ...join];
}

function hostAction({ news }: BookingNotification, { actions }: MailTexts): string {
  return news === 'waiting' || news === 'changed-in-calendar' ? actions.decide : actions.agenda;
}
