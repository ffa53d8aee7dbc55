import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { BookingError, errorCodes } from '../../../src/contract/index.js';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { hostileTexts } from '../../elements/hostile/corpus.js';
import type { House } from '../../scheduling/scheduler/house.js';
import { bookIn, calendarOf, openTeam } from '../../scheduling/scheduler/team.js';
import { mondaysAtNine } from '../../scheduling/series/series.js';
import { samples } from '../../schemas/samples.js';
import { plannedServer } from '../planned-backend.js';
import { browse, browseHouse } from './plain-browser.js';
import type { PlainPage } from './plain-browser.js';

const office = { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' } as const;
const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };

function open(eventType: Partial<EventTypeSettings> = {}): House {
  return openTeam(['anna'], { eventType: { seriesAtMost: 6, locations: [office], ...eventType } });
}

/** The bookings of Anna, by their start. */
const booked = ({ bookings }: House) => bookings.during(['host-anna'], { start: 0, end: 4e12 });

/** The form behind the first free time, whose zone is Berlin’s. */
async function toDetails(house: House): Promise<PlainPage> {
  return (await browseHouse(house).open('/team/talk?plain=1')).follow(/^Monday.*9:00/);
}

/** The times that such a repetition would take. */
async function toList(house: House, fields: Readonly<Record<string, string>> = {}): Promise<PlainPage> {
  return (await toDetails(house)).send('Book', { ...ada, every: '1', times: '4', ...fields });
}

/** The times of a page that can be ticked, and those of them that are. */
function ticked(page: PlainPage): { readonly all: readonly string[]; readonly on: readonly string[] } {
  const form = page.forms.find(({ names }) => names.includes('at'));
  return {
    all: [...page.html.matchAll(/name="at" value="([^"]*)"/g)].map(([, start = '']) => start),
    on: form?.fields.get('at') ?? [],
  };
}

/** Somebody else is at Anna’s on a Monday. */
const takeMonday = (house: House, index: number) =>
  bookIn(house, { start: mondaysAtNine[index]!, guest: { name: 'Bo', email: 'bo@example.com' } });

describe('a repetition on a plain page', () => {
  it('is offered where it is possible, and one time is booked as ever', async () => {
    const plain = await toDetails(openTeam(['anna'], { eventType: { locations: [office] } }));
    assert.equal(
      plain.forms.some(({ names }) => names.includes('every')),
      false,
    );
    const house = open();
    const details = await toDetails(house);
    assert.match(details.html, /<input id="times" name="times" type="number" min="2" max="6"/);
    assert.match(details.text, /Repeat No, once only Every week Every 2 weeks Every 4 weeks/);
    assert.equal((await details.send('Book', ada)).status, 201);
    assert.equal((await booked(house)).length, 1);
  });

  it('lists the times before anything is booked, those that are free ticked', async () => {
    const house = open();
    await takeMonday(house, 1);
    house.calendar.block(calendarOf('anna'), {
      start: Date.parse(mondaysAtNine[2]),
      end: Date.parse(mondaysAtNine[2]) + 600_000,
    });
    const list = await toList(house, { times: '4' });
    assert.equal(list.status, 200);
    assert.match(list.text, /Choose the times What is ticked is booked in one go: all of it or nothing\./);
    assert.match(list.text, /Where Office .*With anna/);
    assert.deepEqual(ticked(list), {
      all: [mondaysAtNine[0], mondaysAtNine[3]],
      on: [mondaysAtNine[0], mondaysAtNine[3]],
    });
    assert.match(list.text, /Central European Time \(Europe\/Berlin\)/);
    assert.match(
      list.text,
      /March 9, 2026, [^.]*Not free\. Monday, March 16, 2026, [^.]*Not free\. Monday, March 23/,
    );
    assert.equal((await booked(house)).length, 1);
    assert.equal(list.headers.get('X-Robots-Tag'), 'noindex, nofollow');
    assert.equal(list.headers.get('Cache-Control'), 'private, no-store');
  });

  it('says of each time why it cannot be had', async () => {
    const house = open({ window: { from: '2026-03-02', to: '2026-03-20' } });
    const list = await toList(house);
    assert.match(list.text, /March 23, 2026, 9:00 ?– ?9:30\sAM Outside the dates that can be booked\./);
  });

  it('books what is ticked, all that was written with each, and each has its own file', async () => {
    const house = open({
      furtherGuests: 1,
      questions: [{ id: 'topic', kind: 'choices', label: 'Topic', options: ['Tea & <b>', 'Cake'] }],
    });
    const list = await (
      await toDetails(house)
    ).send('Book', {
      ...ada,
      every: '2',
      times: '3',
      further: 'cy@example.com',
      'answer.topic': ['Tea & <b>', 'Cake'],
    });
    const [first, , last] = [mondaysAtNine[0], mondaysAtNine[2], mondaysAtNine[4]];
    const done = await list.send('Book the ticked times', { at: [first, last] });
    assert.equal(done.status, 201);
    assert.match(done.text, /^You are booked Each of these times is booked/);
    assert.match(
      done.text,
      /What Talk When Central European Time \(Europe\/Berlin\) Where Office .*With anna 1 of 2: Monday, March 2, 2026.*2 of 2: Monday, March 30/,
    );
    await house.quiet();
    const records = await booked(house);
    assert.deepEqual(
      records.map(({ time }) => new Date(time.start).toISOString()),
      [first, last],
    );
    for (const { guest, answers, furtherGuests, series } of records) {
      assert.deepEqual([guest, furtherGuests], [ada, ['cy@example.com']]);
      assert.deepEqual(answers, { topic: ['Tea & <b>', 'Cake'] });
      assert.equal(series?.of, 2);
    }
    const files = done.forms.filter(({ buttons }) => buttons.some(({ words }) => words === 'Calendar file'));
    assert.equal(files.length, 2);
    const file = await done.send('Calendar file');
    const event = new ICAL.Component(ICAL.parse(file.html) as unknown[]).getFirstSubcomponent('vevent');
    assert.equal(event?.getFirstPropertyValue('uid'), records[0]?.ref);
    assert.match((await done.send('Your booking')).text, /^You are booked .*1 of 2/);
  });

  it('books once, however often the form is sent', async () => {
    const house = open();
    const list = await toList(house);
    const [first, second] = [
      await list.send('Book the ticked times'),
      await list.send('Book the ticked times'),
    ];
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.equal(first.text, second.text);
    assert.equal((await booked(house)).length, 4);
  });

  it('is one booking where one time is ticked', async () => {
    const house = open();
    const done = await (await toList(house)).send('Book the ticked times', { at: mondaysAtNine[1] });
    assert.match(done.text, /^You are booked Your appointment with anna is fixed\./);
    assert.deepEqual(
      (await booked(house)).map(({ series }) => series),
      [undefined],
    );
  });

  it('asks for a tick where there is none, and books nothing', async () => {
    const house = open();
    const again = await (await toList(house)).send('Book the ticked times', { at: [] });
    assert.equal(again.status, 400);
    assert.match(again.text, /^Please tick at least one time\. Nothing was booked\./);
    assert.deepEqual(ticked(again).on, []);
    assert.equal(ticked(again).all.length, 4);
    assert.deepEqual(await booked(house), []);
  });

  it('books nothing where some time is lost meanwhile, says which, and keeps the other ticks', async () => {
    const house = open();
    const list = await toList(house);
    await takeMonday(house, 1);
    const lost = await list.send('Book the ticked times', { at: mondaysAtNine.slice(0, 3) });
    assert.equal(lost.status, 409);
    assert.match(
      lost.text,
      /^Not all of these times are free any more Nothing was booked\. No longer free: Monday, March 9 at 9:00/,
    );
    assert.deepEqual(ticked(lost), {
      all: [mondaysAtNine[0], mondaysAtNine[2], mondaysAtNine[3]],
      on: [mondaysAtNine[0], mondaysAtNine[2]],
    });
    assert.equal((await booked(house)).length, 1);
    assert.equal((await lost.send('Book the ticked times')).status, 201);
    assert.equal((await booked(house)).length, 3);
  });

  it('says on the form what is missing there, and forgets nothing', async () => {
    const house = open({ questions: [{ id: 'topic', kind: 'text', label: 'Topic', required: true }] });
    const list = await toList(house, { email: 'no address' });
    const faulty = await list.send('Book the ticked times');
    assert.equal(faulty.status, 400);
    assert.match(faulty.text, /^Something is missing or not right yet\. Nothing was booked\./);
    const form = faulty.forms.find(({ names }) => names.includes('email'));
    assert.deepEqual(form?.fields.get('name'), ['Ada Lovelace']);
    assert.deepEqual([form.fields.get('every'), form.fields.get('times')], [['1'], ['4']]);
    const next = await faulty.send('Book', { email: ada.email });
    const missing = await next.send('Book the ticked times');
    assert.ok(missing.html.includes('id="answer.topic-fault"'));
    const last = await missing.send('Book', { 'answer.topic': 'Tea' });
    assert.equal((await last.send('Book the ticked times')).status, 201);
    assert.equal((await booked(house)).length, 4);
  });

  it('says so where it is asked for more times than there may be, or for none', async () => {
    const house = open();
    for (const times of ['7', '1', '', 'x']) {
      const page = await toList(house, { times });
      assert.equal(page.status, 400, times);
      assert.match(page.html, /id="times-fault"/, times);
      assert.match(page.html, /<option value="1" selected>/, times);
    }
  });

  it('goes back to what was written', async () => {
    const back = await (await toList(open())).send('Change what you wrote');
    const form = back.forms.find(({ names }) => names.includes('email'));
    assert.deepEqual([form?.fields.get('email'), form?.fields.get('every')], [[ada.email], ['1']]);
  });

  it('can be sent once more when the calendar cannot be read', async () => {
    const house = open();
    const list = await toList(house);
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    const failed = await list.send('Book the ticked times', { at: mondaysAtNine.slice(0, 2) });
    assert.equal(failed.status, 503);
    assert.match(failed.text, /^The calendar does not answer Nothing was booked\./);
    assert.deepEqual(ticked(failed).on, mondaysAtNine.slice(0, 2));
    house.calendar.setFault(calendarOf('anna'));
    assert.equal((await failed.send('Book the ticked times')).status, 201);
  });

  it('waits for a yes to each where one is needed', async () => {
    const house = open({ confirmWithinHours: 24 });
    const list = await (await toDetails(house)).send('Ask for this time', { ...ada, every: '1', times: '2' });
    const done = await list.send('Book the ticked times');
    assert.match(done.text, /^Not confirmed yet These times are kept for you\. Each of them still has to be/);
  });

  it('counts as so many bookings, and is admitted as what it is', async () => {
    const house = open();
    const seen: string[] = [];
    const browser = browseHouse(house, { admit: ({ operation }) => void seen.push(operation) });
    const details = await (await browser.open('/team/talk?plain=1')).follow(/^Monday.*9:00/);
    const list = await details.send('Book', { ...ada, every: '1', times: '2' });
    assert.deepEqual(seen, []);
    await list.send('Book the ticked times');
    assert.deepEqual(seen, ['bookSeries']);
    const limited = browseHouse(open(), { limits: { bookingsPerEmailAndHour: 3 } });
    const again = await (await limited.open('/team/talk?plain=1')).follow(/^Monday.*9:00/);
    const many = await again.send('Book', { ...ada, every: '1', times: '4' });
    const refused = await many.send('Book the ticked times');
    assert.equal(refused.status, 429);
    assert.deepEqual(ticked(refused).on.length, 4);
  });

  it('keeps its key while nobody knows what became of it, and takes another once it is refused', async () => {
    const failures = ['unavailable', 'in-progress', 'refused', 'refused'] as const;
    let tries = 0;
    const { server, calls } = plannedServer({
      clock: () => Date.UTC(2026, 4, 1),
      pages: { nameOf: () => 'Anna', elements: () => undefined },
      backend: {
        eventType: async () => ({ ...samples.eventType, questions: [] }),
        bookSeries: async () => {
          throw new BookingError(failures[tries++] ?? 'refused');
        },
      },
    });
    const start = samples.booking.start;
    const details = await browse(server).open(`/anna/intro?plain=1&location=meet&start=${start}`);
    let page = await details.send('Book', { ...ada, every: '1', times: '2' });
    for (const failure of failures) {
      page = await page.send('Book the ticked times');
      assert.equal(page.status, errorCodes[failure]);
      assert.deepEqual(ticked(page).on, [start]);
    }
    const keys = calls.flatMap(([name, , options]) =>
      name === 'bookSeries' ? [(options as { key: string }).key] : [],
    );
    assert.deepEqual(
      keys.map((key) => keys.indexOf(key)),
      [0, 0, 0, 3],
    );
  });

  it('is refused, and nothing else, where no page has made the form', async () => {
    const house = open();
    const { server } = browseHouse(house, { addressOf: () => 'somebody', limits: { writesPerMinute: 6 } });
    const forms = [
      'do=book-series&at=x',
      `do=book-series&at=x&start=${mondaysAtNine[0]}&every=1&times=2`,
      'do=book-series&at=%2B275760-09-13T00:00:00.000Z&start=%2B275760-09-13T00:00:00.000Z&every=1&times=2',
      'do=book-series',
      'do=details',
      'every=1&times=2',
      `every=x&times=x&start=${mondaysAtNine[0]}`,
    ];
    for (const body of [...forms, ...forms]) {
      const response = await server(
        new Request('https://book.example/team/talk?plain=1&location=office', {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Sec-Fetch-Site': 'same-origin',
          },
          body,
        }),
      );
      assert.ok([400, 429].includes(response.status), `${response.status} ${body}`);
    }
    assert.deepEqual([house.errors, await booked(house)], [[], []]);
  });

  it('makes no markup of anybody’s words', async () => {
    const house = open();
    const details = await toDetails(house);
    for (const text of hostileTexts) {
      // Half of a character does not survive a form.
      if (/\p{Cs}/u.test(text)) continue;
      const list = await details.send('Book', { ...ada, name: text, every: '1', times: '2' });
      const form = list.forms.find(({ names }) => names.includes('at'));
      // A form sends every line break as CR and LF, and a page reads them as LF.
      const lines = (value = ''): string => value.replaceAll(/\r\n?|\n/g, '\n');
      assert.equal(lines(form?.fields.get('name')?.[0]), lines(text), JSON.stringify(text));
      const tags = [...list.html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
      for (const tag of new Set(tags)) assert.ok(known.has(tag), `${tag} of ${text}`);
    }
    assert.deepEqual(await booked(house), []);
  });
});

const known = new Set(
  'html head meta title link style body main h1 h2 p dl div dt dd br bdi form input label fieldset legend button s span'.split(
    ' ',
  ),
);
