import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { SeriesRequest } from '../../../src/contract/index.js';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import type { BookingConfirmEvent } from '../../../src/elements/widget/booking-confirm-event.js';
import type { BookingSubmitEvent } from '../../../src/elements/widget/booking-submit-event.js';
import type { BookingErrorEvent } from '../../../src/elements/widget/widget-events.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { bookingsOf, intro, never, now, seriesOf, stageBackend } from './stage-backend.js';
import type { Script, StageBackend } from './stage-backend.js';
import { chooseTime, fillIn, find, findAll, focused, read, send, show, textOf } from './widget-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
const realSetTimeout = window.setTimeout;

before(() => {
  Date.now = () => now;
  // Errors that are made here are told to the developer too.
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});
afterEach(() => {
  window.setTimeout = realSetTimeout;
});

/** A backend where the chosen time can be had up to four times in one go. */
const repeating = (script: Script = {}): StageBackend =>
  stageBackend({
    eventType: async () => ({ ...intro, locations: [intro.locations[0]], seriesAtMost: 4 }),
    seriesTimes: async (query) => seriesOf(query),
    ...script,
  });

const silence = new BookingError('unavailable', { fault: 'unreachable' });
const button = (widget: BookingWidget) => find(widget, 'booking-details-form button[type=submit]');
/** What the button that books says. */
const label = (widget: BookingWidget) => {
  const [submit] = findAll(widget, 'booking-details-form button[type=submit]');
  return submit && textOf(submit).trim();
};
const says = (widget: BookingWidget, words: string) =>
  waitUntil(() => label(widget) === words, `the button does not say ${words}`, { timeout: 5000 });
const boxes = (widget: BookingWidget) => findAll(widget, 'booking-series input') as HTMLInputElement[];
const others = (widget: BookingWidget) =>
  findAll(widget, '.chosen-others li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

/** Opens what repeats a time, which is then told. */
async function repeat(widget: BookingWidget): Promise<void> {
  await chooseTime(widget);
  (await find(widget, 'booking-series .open')).click();
  await find(widget, 'booking-series .time');
}

async function sendAll(widget: BookingWidget): Promise<void> {
  await fillIn(widget);
  await send(widget);
}

const startsOf = (request: SeriesRequest | undefined) => request?.starts.map((start) => start.slice(0, 10));

describe('<booking-widget>, where several times can be booked in one go', () => {
  it('books them: told before, sent as they were shown, and all of them in the end', async () => {
    const backend = repeating({ seriesTimes: async (query) => seriesOf(query, [2]) });
    const widget = await show(backend);
    await repeat(widget);
    await says(widget, 'Book 3 times');
    expect(others(widget)).to.deep.equal(['Tue 10 Mar 10:00', 'Tue 24 Mar 10:00']);
    boxes(widget)[3]!.click();
    await says(widget, 'Book 2 times');
    const submitted = oneEvent<BookingSubmitEvent>(widget, 'booking-submit');
    const confirmed = oneEvent<BookingConfirmEvent>(widget, 'booking-confirm');
    await sendAll(widget);
    const { request } = await submitted;
    expect('starts' in request && startsOf(request)).to.deep.equal(['2026-03-03', '2026-03-10']);
    const { booking, bookings } = await confirmed;
    expect([booking.ref, bookings.map(({ ref }) => ref)]).to.deep.equal(['b-1', ['b-1', 'b-2']]);
    await read(widget, '2 times are booked');
    expect(backend.asked.bookSeries.map(([sent]) => startsOf(sent))).to.deep.equal([
      ['2026-03-03', '2026-03-10'],
    ]);
    expect(backend.asked.book).to.deep.equal([]);
  });

  it('books one as ever while nobody wants more', async () => {
    const backend = repeating();
    const widget = await show(backend);
    await chooseTime(widget);
    await find(widget, 'booking-series .open');
    expect(backend.asked.seriesTimes).to.deep.equal([]);
    await says(widget, 'Book');
    const confirmed = oneEvent<BookingConfirmEvent>(widget, 'booking-confirm');
    await sendAll(widget);
    expect((await confirmed).bookings.length).to.equal(1);
    await read(widget, 'You are booked');
  });

  it('offers it nowhere else, nor for a booking that is moved', async () => {
    const plain = await show(stageBackend());
    await chooseTime(plain);
    await nextFrame();
    expect(findAll(plain, 'booking-series')).to.deep.equal([]);
    const moving = await show(repeating());
    moving.moves = bookingsOf({
      eventType: 'intro',
      starts: ['2026-03-05T09:00:00.000Z'],
      zone: 'UTC',
      guest: { name: 'G', email: 'g@e.f' },
    })[0];
    await moving.updateComplete;
    (await find(moving, '[data-date="2026-03-03"].free')).click();
    (await find(moving, '.slot')).click();
    await find(moving, 'booking-move');
    await nextFrame();
    expect(findAll(moving, 'booking-series')).to.deep.equal([]);
  });

  it('is done by keyboard alone', async () => {
    const backend = repeating();
    const widget = await show(backend);
    await chooseTime(widget);
    (await find(widget, 'booking-series .open')).focus();
    await sendKeys({ press: 'Enter' });
    await find(widget, 'booking-series .time');
    await waitUntil(() => focused()?.id === 'every');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowUp' });
    await says(widget, 'Book 3 times');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await says(widget, 'Book 2 times');
    for (const keys of ['Tab', 'Tab', 'Tab']) await sendKeys({ press: keys });
    await sendKeys({ type: 'Gia' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'gia@example.com' });
    await sendKeys({ press: 'Enter' });
    await read(widget, '2 times are booked');
    expect(startsOf(backend.asked.bookSeries[0]?.[0])).to.deep.equal(['2026-03-03', '2026-03-17']);
    expect(focused()?.getAttribute('aria-label')).to.equal('2 times are booked');
  });

  it('keeps what was typed, and what was wished for, where another time is chosen', async () => {
    const backend = repeating();
    const widget = await show(backend);
    await repeat(widget);
    await fillIn(widget);
    (await find(widget, '[part=back]')).click();
    await chooseTime(widget, '2026-03-05');
    await waitUntil(() => backend.asked.seriesTimes.length === 2);
    expect(backend.asked.seriesTimes[1]!.start).to.equal('2026-03-05T09:00:00.000Z');
    await says(widget, 'Book 4 times');
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
  });

  it('says how many there are besides where there is little room', async () => {
    const widget = await show(repeating(), { width: 360 });
    await repeat(widget);
    expect((await find(widget, '.chosen-count')).textContent.trim()).to.equal('3 more times');
    expect(findAll(widget, '.chosen-others')[0]!.getClientRects().length).to.equal(0);
  });

  it('tells which were lost, keeps the rest, and books nothing but that', async () => {
    let sends = 0;
    const backend = repeating({
      bookSeries: async (request) => {
        if (++sends === 1) throw new BookingError('slot-taken', { starts: request.starts.slice(1, 2) });
        return { bookings: bookingsOf(request) };
      },
    });
    const widget = await show(backend);
    await repeat(widget);
    const told = oneEvent<BookingErrorEvent>(widget, 'booking-error');
    await sendAll(widget);
    expect((await told).error.code).to.equal('slot-taken');
    await read(widget, 'nothing was booked');
    await read(widget, 'just taken');
    await says(widget, 'Book 3 times');
    expect(((await find(widget, '#field-1')) as HTMLInputElement).value).to.equal('gia@example.com');
    await send(widget);
    await read(widget, '3 times are booked');
    const [[first, firstKey], [second, secondKey]] = backend.asked.bookSeries as [
      [SeriesRequest, string],
      [SeriesRequest, string],
    ];
    expect(second.starts).to.deep.equal(first.starts.filter((_, index) => index !== 1));
    expect(secondKey).to.not.equal(firstKey);
  });

  it('asks again for a lost answer, with the same key, and says that they are checked', async () => {
    const [once = 0, twice = 0] = attemptPauses;
    window.setTimeout = ((run: () => void, ms = 0) =>
      realSetTimeout(run, ms === once || ms === twice ? 100 : ms)) as typeof setTimeout;
    let sends = 0;
    const backend = repeating({
      bookSeries: async (request) => {
        if (++sends < 3) throw silence;
        return { bookings: bookingsOf(request) };
      },
    });
    const widget = await show(backend);
    await repeat(widget);
    await sendAll(widget);
    await read(widget, 'whether your bookings arrived');
    expect(others(widget).length).to.equal(3);
    await read(widget, '4 times are booked');
    expect(new Set(backend.asked.bookSeries.map(([, key]) => key)).size).to.equal(1);
  });

  it('sends nothing while it is looked which are free, and asks again where that failed', async () => {
    let asked = 0;
    const backend = repeating({
      seriesTimes: async (query) => {
        if (++asked === 1) throw silence;
        return asked === 2 ? never() : seriesOf(query);
      },
    });
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    (await find(widget, 'booking-series .open')).click();
    await read(widget, 'cannot be read right now');
    (await button(widget)).click();
    await says(widget, 'Looking which times are free…');
    (await button(widget)).click();
    await nextFrame();
    expect([asked, backend.asked.book.length, backend.asked.bookSeries.length]).to.deep.equal([2, 0, 0]);
    const every = (await find(widget, '#every')) as HTMLSelectElement;
    every.selectedIndex = 1;
    every.dispatchEvent(new Event('change'));
    await says(widget, 'Book 4 times');
  });

  it('changes one of them, shows what became of it among all, and begins anew with one', async () => {
    const backend = repeating({
      bookSeries: async (request) => ({ bookings: bookingsOf(request, { manageToken: 't' }) }),
      cancel: async ({ ref }) => {
        const [request] = backend.asked.bookSeries[0]!;
        const booking = bookingsOf(request).find((one) => one.ref === ref)!;
        return { ...booking, version: 2, status: 'cancelled' };
      },
    });
    const widget = await show(backend);
    await repeat(widget);
    await sendAll(widget);
    await find(widget, 'booking-series-confirmation .change');
    findAll(widget, 'booking-series-confirmation .change')[1]!.click();
    (await find(widget, 'booking-manage [part~=cancel]')).click();
    (await find(widget, 'booking-manage [part~=submit]')).click();
    await read(widget, 'This booking was cancelled');
    (await find(widget, 'booking-series-confirmation .back')).click();
    await read(widget, '3 times are booked');
    expect(
      findAll(widget, 'booking-series-confirmation .state').map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['Booked', 'Cancelled', 'Booked', 'Booked']);
    (await find(widget, '[part=again]')).click();
    await chooseTime(widget);
    await find(widget, 'booking-series .open');
    await says(widget, 'Book');
  });

  it('speaks the guest’s language, and the page’s own words', async () => {
    const widget = await show(repeating());
    await repeat(widget);
    widget.language = 'de';
    await says(widget, '4 Termine buchen');
    widget.wording = { bookTimes: 'Reserve {0}', book: 'Reserve' };
    await says(widget, 'Reserve 4');
    widget.language = 'ar';
    widget.wording = undefined;
    await says(widget, 'احجز 4 مواعيد');
  });

  it('finds all of it again after a reload', async () => {
    const first = await show(repeating());
    await repeat(first);
    await fillIn(first);
    boxes(first)[1]!.click();
    await says(first, 'Book 3 times');
    await waitUntil(() => JSON.stringify(history.state).includes('2026-03-10'));
    first.remove();
    const again = await show(repeating());
    await says(again, 'Book 3 times');
    expect(boxes(again).map(({ checked }) => checked)).to.deep.equal([true, false, true, true]);
  });
});
