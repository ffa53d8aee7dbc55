import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absenceCodes } from '../../../src/contract/index.js';
import type { Agenda, AgendaBooking, HostAbsence } from '../../../src/contract/index.js';
import { arabicOf as arabicTexts } from '../../../src/elements/texts/ar.js';
import { de as germanTexts } from '../../../src/elements/texts/de.js';
import { en as englishTexts } from '../../../src/elements/texts/en.js';
import type { Texts } from '../../../src/elements/texts/texts.js';
import { DayClock } from '../../../src/elements/troubleshooter/day-clock.js';
import type { DayContext } from '../../../src/elements/troubleshooter/day-context.js';
import type { Reason } from '../../../src/elements/troubleshooter/reasons.js';
import { sayReason } from '../../../src/elements/troubleshooter/say-reason.js';
import { arabicOf } from '../../../src/elements/troubleshooter/words/ar.js';
import { de } from '../../../src/elements/troubleshooter/words/de.js';
import { en } from '../../../src/elements/troubleshooter/words/en.js';
import type { TroubleshooterWords } from '../../../src/elements/troubleshooter/words/words.js';
import { at, contextOf, date, dayOf, everyReason, intro, layersOf, mine, ms, profile } from './sample-day.js';

const tongues: Readonly<Record<string, { readonly words: TroubleshooterWords; readonly texts: Texts }>> = {
  'en-GB': { words: en, texts: englishTexts },
  de: { words: de, texts: germanTexts },
  'ar-AE': { words: arabicOf('ar-AE'), texts: arabicTexts('ar-AE') },
};

const day = dayOf({
  layers: layersOf({
    hours: [{ start: at('09:00'), end: at('17:00') }],
    buffers: [{ start: at('10:00'), end: at('10:15') }],
  }),
});

const booking = {
  ref: 'ref-1',
  eventType: { slug: 'intro', title: 'Intro' },
  guest: { name: 'Clara Diaz', email: 'clara@example.com' },
} as AgendaBooking;
const agenda: Agenda = { bookings: [booking], events: [], calendars: [] };

function said(
  reason: Reason,
  {
    locale = 'en-GB',
    start = ms('10:00'),
    context = contextOf({ day }),
    known,
  }: { locale?: string; start?: number; context?: DayContext; known?: Agenda } = {},
): string {
  const { words, texts } = tongues[locale]!;
  const clock = new DayClock(locale, context.day);
  const sentence = words.sentence(sayReason(reason, start, { context, clock, texts, agenda: known }));
  return sentence.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
}

describe('a reason in one sentence', () => {
  const cases: readonly (readonly [
    title: string,
    reason: Reason,
    english: string,
    options?: Parameters<typeof said>[1],
  ])[] = [
    ['a time that is over', { code: 'past', hostId: mine }, 'That time is over.'],
    ['hours', everyReason[0]!, 'Outside your weekly hours.', { start: ms('07:00') }],
    [
      'a start too late in the hours',
      everyReason[0]!,
      'Too late: your hours end at 17:00, and it takes 30 min.',
      { start: ms('16:45') },
    ],
    [
      'hours of a place',
      { hostId: mine, code: 'outside-hours', placeId: 'office' },
      'Outside the hours of the place At our office.',
    ],
    ['hours of a date', everyReason[1]!, 'Your hours for Tuesday 3 March leave this time out.'],
    ['an event', everyReason[2]!, '“Dentist” (calendar Private) stands there, 09:00–10:00.'],
    [
      'an event that may not be read',
      { hostId: mine, code: 'busy', neighbour: { start: at('09:00'), end: at('10:00'), calendarId: 'p-1' } },
      'An event of the calendar Private stands there, 09:00–10:00.',
    ],
    [
      'an event of the whole day',
      {
        hostId: mine,
        code: 'busy',
        neighbour: { start: day.start, end: day.end, calendarId: 'p-1', title: 'Offsite' },
      },
      '“Offsite” (calendar Private) stands there, the whole day.',
    ],
    ['a booking nobody told more of', everyReason[3]!, 'Booked: a booking, 09:00–10:00.'],
    [
      'a booking that the agenda knows',
      everyReason[3]!,
      'Booked: “Intro” with Clara Diaz, 09:00–10:00.',
      { known: agenda },
    ],
    [
      'a time that somebody holds',
      { hostId: mine, code: 'booked', neighbour: { start: at('09:00'), end: at('10:00') } },
      'A guest is booking this just now, 09:00–10:00.',
    ],
    ['a buffer after', everyReason[4]!, 'Buffer after “Dentist” (calendar Private) until 10:15.'],
    [
      'a buffer before',
      {
        hostId: mine,
        code: 'buffer',
        neighbour: { start: at('14:00'), end: at('15:00'), bookingRef: 'ref-1' },
      },
      'Buffer before “Intro” with Clara Diaz from 13:50 on.',
      {
        start: ms('13:25'),
        known: agenda,
        context: contextOf({
          day: { ...day, layers: layersOf({ buffers: [{ start: at('13:50'), end: at('14:00') }] }) },
        }),
      },
    ],
    [
      'the notice',
      everyReason[5]!,
      'Too soon: your notice is 2 hr, and the first time that can be booked is 16:00.',
    ],
    [
      'the dates that can be booked',
      everyReason[6]!,
      'Outside the dates that can be booked: Sunday, 1 February 2026 to Monday, 2 March 2026.',
    ],
    ['a full day', everyReason[7]!, 'The day has as many bookings as it may (3).'],
    [
      'a full week',
      { hostId: mine, code: 'limit', per: 'week', date: '2026-03-02', atMost: 10 },
      'The week from Monday 2 March has as many bookings as it may (10).',
    ],
    [
      'a calendar that could not be read',
      everyReason[8]!,
      'The calendar Private could not be read, and what is unknown is not free.',
    ],
  ];
  for (const [title, reason, english, options] of cases)
    it(`names ${title}`, () => {
      assert.equal(said(reason, options), english);
    });

  it('is said in German as in English', () => {
    assert.equal(
      said(everyReason[4]!, { locale: 'de' }),
      'Puffer nach „Dentist“ (Kalender Private) bis 10:15.',
    );
    assert.equal(
      said(everyReason[2]!, { locale: 'de' }),
      'Da steht „Dentist“ (Kalender Private), 09:00–10:00 Uhr.',
    );
  });

  it('keeps what stands in it from elsewhere to its own direction in Arabic', () => {
    const { words, texts } = tongues['ar-AE']!;
    const clock = new DayClock('ar-AE', day);
    const context = contextOf({ day });
    const sentence = words.sentence(sayReason(everyReason[4]!, ms('10:00'), { context, clock, texts }));
    assert.match(sentence, /«\u2068Dentist\u2069» \(التقويم \u2068Private\u2069\)/u);
  });

  const theirs: readonly HostAbsence[] = everyReason.map((reason): HostAbsence => {
    const others = { ...reason, hostId: 'ben' };
    if ('neighbour' in others)
      return { ...others, neighbour: { start: others.neighbour.start, end: others.neighbour.end } };
    return others.code === 'calendar-unreachable' ? { code: others.code, hostId: 'ben' } : others;
  });

  for (const [locale, { words, texts }] of Object.entries(tongues))
    for (const [index, code] of absenceCodes.entries())
      it(`is there for ${code}, one's own and another host's, at length and in short: ${locale}`, () => {
        const context = contextOf({ day });
        const clock = new DayClock(locale, day);
        const own = sayReason(everyReason[index]!, ms('10:00'), { context, clock, texts });
        const other = sayReason(theirs[index]!, ms('10:00'), { context, clock, texts });
        assert.equal(own.code, code);
        assert.match(words.sentence(own), /\.$/u);
        assert.match(words.sentence(other), /ben.*\.$/u);
        assert.notEqual(words.brief(own), '');
        assert.match(words.brief(other), /ben/u);
        for (const text of [words.sentence(own), words.brief(own), words.sentence(other), words.brief(other)])
          assert.doesNotMatch(text, /undefined|p-1|NaN/u);
        assert.doesNotMatch(words.sentence(other), /Dentist|Private/u);
      });

  it('shows a calendar’s id only where nobody knows its name', () => {
    const context = contextOf({ day: { ...day, layers: [] }, profile });
    assert.equal(
      said({ hostId: mine, code: 'calendar-unreachable', calendarId: 'x' }, { context }),
      'The calendar x could not be read, and what is unknown is not free.',
    );
  });

  it('tells until when a buffer lasts that the layer does not know', () => {
    const context = contextOf({ day: dayOf({ layers: layersOf() }), eventType: intro });
    assert.equal(said(everyReason[4]!, { context }), 'Buffer after “Dentist” (calendar Private).');
  });

  it('writes a time of another date with its date', () => {
    assert.match(
      said({ hostId: mine, code: 'notice', earliest: '2026-03-05T09:00:00.000Z' }),
      /Thu,? 5 Mar.* 10:00\.$/u,
    );
    assert.equal(date, '2026-03-03');
  });
});
