import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Repeat, Series } from '../../../src/client/flow-state.js';
import { BookingError } from '../../../src/contract/index.js';
import type { GuestAbsence, SeriesTime } from '../../../src/contract/index.js';
import '../../../src/elements/series/define.js';
import type { SeriesChangeEvent } from '../../../src/elements/series/series-events.js';
import type { BookingSeries } from '../../../src/elements/series/series.js';
import { lostOf, obscuredOf, setApart } from '../audit.js';
import { emulateMedia, mediaAsBefore, setViewport } from '../driver.js';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** Half an hour that begins at an instant. */
const timeAt = (from: number, reason?: GuestAbsence): SeriesTime => ({
  start: new Date(from).toISOString(),
  end: new Date(from + 30 * minute).toISOString(),
  ...(reason ? { isFree: false, reasons: [reason] } : { isFree: true }),
});

const first = Date.parse('2026-03-03T09:00Z');
/** Weekly, of which the second and the fourth cannot be had. */
const times = [
  timeAt(first),
  timeAt(first + week, 'unavailable'),
  timeAt(first + 2 * week),
  timeAt(first + 3 * week, 'outside-hours'),
  // Summer time has begun in Berlin.
  timeAt(first + 4 * week),
];
const weekly: Repeat = { everyWeeks: 1, times: 5, without: [] };
const ready = (lost: readonly string[] = []): Series => ({ status: 'ready', times, lost });
const failed = (code: 'unavailable' | 'not-found'): Series => ({
  status: 'failed',
  error: new BookingError(code),
});

const show = (
  own: {
    repeat?: Repeat;
    series?: Series;
    most?: number;
    busy?: boolean;
    language?: string;
    zone?: string;
    width?: string;
  } = {},
) =>
  fixture<BookingSeries>(
    html`<booking-series
      language=${own.language ?? 'en-GB'}
      style="inline-size: ${own.width ?? '36em'}"
      most=${own.most ?? 6}
      zone=${own.zone ?? 'Europe/Berlin'}
      ?busy=${own.busy ?? false}
      .repeat=${own.repeat}
      .series=${own.series ?? { status: 'single' }}
    ></booking-series>`,
  );

const all = <Found extends Element = HTMLElement>(series: BookingSeries, selector: string) => [
  ...series.shadowRoot!.querySelectorAll<Found>(selector),
];
const one = (series: BookingSeries, selector: string) => all(series, selector)[0]!;
const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
const boxes = (series: BookingSeries) => all<HTMLInputElement>(series, 'input');
const lines = (series: BookingSeries) => all(series, '.time').map(words);

/** What is chosen by doing something. */
async function chosen(series: BookingSeries, act: () => unknown): Promise<Repeat | undefined> {
  const told = oneEvent<SeriesChangeEvent>(series, 'series-change');
  await act();
  return (await told).repeat;
}

describe('<booking-series>', () => {
  after(mediaAsBefore);

  it('is accessible in light and dark, in three languages, in every state', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['de', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        for (const [repeat, series] of [
          [undefined, { status: 'single' }],
          [weekly, { status: 'loading' }],
          [weekly, ready([times[1]!.start])],
          [weekly, failed('unavailable')],
          [weekly, failed('not-found')],
        ] as const) {
          const scene = await fixture(
            html`<div
              lang=${language}
              dir=${direction}
              style="color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#16181d' : '#fff'}"
            >
              <booking-series most="6" zone="UTC" .repeat=${repeat} .series=${series}></booking-series>
            </div>`,
          );
          await scene.querySelector('booking-series')!.updateComplete;
          await expect(scene).to.be.accessible();
        }
    }
  });

  it('is one quiet line until it is wanted, and nothing where there is nothing to choose', async () => {
    const series = await show();
    expect(words(one(series, '.base'))).to.equal('Repeat');
    expect(one(series, 'button').getAttribute('aria-expanded')).to.equal('false');
    expect((await show({ most: 1 })).shadowRoot!.children.length).to.equal(0);
  });

  it('opens with a proposal, keeps it, and leads the focus to it', async () => {
    const series = await show();
    const repeat = await chosen(series, () => {
      one(series, 'button').click();
    });
    expect(repeat).to.deep.equal({ everyWeeks: 1, times: 4, without: [] });
    expect(series.repeat).to.equal(repeat);
    await series.updateComplete;
    expect(series.shadowRoot!.activeElement).to.equal(one(series, '#every'));
    const few = await show({ most: 3 });
    expect((await chosen(few, () => one(few, 'button').click()))?.times).to.equal(3);
  });

  it('closes again, and leads the focus back', async () => {
    const series = await show({ repeat: weekly, series: ready() });
    expect(
      await chosen(series, () => {
        one(series, '.close').click();
      }),
    ).to.equal(undefined);
    await series.updateComplete;
    expect(series.shadowRoot!.activeElement).to.equal(one(series, '.open'));
  });

  it('offers every week, every two and every four, and as many times as there may be', async () => {
    const series = await show({ repeat: weekly, series: ready() });
    const options = (id: string) => all<HTMLOptionElement>(series, `#${id} option`).map(words);
    expect(options('every')).to.deep.equal(['Every week', 'Every 2 weeks', 'Every 4 weeks']);
    expect(options('count')).to.deep.equal(['2 times', '3 times', '4 times', '5 times', '6 times']);
    const [every, count] = all<HTMLSelectElement>(series, 'select');
    expect([every!.value, count!.value]).to.deep.equal(['Every week', '5 times']);
  });

  it('asks for what is chosen: with another rhythm nothing is left out any more', async () => {
    const without = [times[2]!.start];
    const series = await show({ repeat: { ...weekly, without }, series: ready() });
    const choose = (id: string, index: number) => () => {
      const select = all<HTMLSelectElement>(series, `#${id}`)[0]!;
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change'));
    };
    expect(await chosen(series, choose('count', 1))).to.deep.equal({ ...weekly, times: 3, without });
    expect(await chosen(series, choose('every', 1))).to.deep.equal({ ...weekly, everyWeeks: 2, times: 3 });
  });

  it('says of each time whether it can be had, and why it cannot', async () => {
    const series = await show({ repeat: weekly, series: ready() });
    expect(lines(series)).to.deep.equal([
      'Tuesday 3 March, 10:00–10:30',
      'Tuesday 10 March, 10:00–10:30, taken',
      'Tuesday 17 March, 10:00–10:30',
      'Tuesday 24 March, 10:00–10:30, not offered then',
      'Tuesday 31 March, 11:00–11:30, instead of 10:00, because the clocks change',
    ]);
    expect(boxes(series).map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
      [true, true],
      [false, true],
      [true, false],
      [false, true],
      [true, false],
    ]);
    expect(words(one(series, '[role=status]'))).to.equal('3 of 5 times can be booked');
  });

  it('says which were lost just now', async () => {
    const series = await show({ repeat: weekly, series: ready([times[1]!.start]) });
    expect(lines(series)[1]).to.equal('Tuesday 10 March, 10:00–10:30, just taken');
  });

  it('says times by the guest’s clock', async () => {
    const series = await show({ repeat: weekly, series: ready(), zone: 'Asia/Tokyo' });
    series.hour12 = true;
    await series.updateComplete;
    expect(lines(series)[4]).to.match(/^Tuesday 31 March, 6:00.–.6:30.pm$/);
  });

  it('leaves single ones out, and takes them in again', async () => {
    const series = await show({ repeat: weekly, series: ready() });
    const tick = (index: number) => () => {
      boxes(series)[index]!.click();
    };
    const [third, fifth] = [times[2]!.start, times[4]!.start];
    expect((await chosen(series, tick(2)))?.without).to.deep.equal([third]);
    await series.updateComplete;
    expect((await chosen(series, tick(4)))?.without).to.deep.equal([third, fifth]);
    await series.updateComplete;
    expect((await chosen(series, tick(2)))?.without).to.deep.equal([fifth]);
  });

  it('is chosen by keyboard alone', async () => {
    const series = await show();
    one(series, 'button').focus();
    await chosen(series, () => sendKeys({ press: 'Enter' }));
    await series.updateComplete;
    series.series = ready();
    await series.updateComplete;
    expect((await chosen(series, () => sendKeys({ press: 'ArrowDown' })))?.everyWeeks).to.equal(2);
    await sendKeys({ press: 'Tab' });
    expect((await chosen(series, () => sendKeys({ press: 'ArrowDown' })))?.times).to.equal(5);
    await sendKeys({ press: 'Tab' });
    expect(series.shadowRoot!.activeElement).to.equal(boxes(series)[2]);
    expect((await chosen(series, () => sendKeys({ press: 'Space' })))?.without).to.deep.equal([
      times[2]!.start,
    ]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(await chosen(series, () => sendKeys({ press: 'Enter' }))).to.equal(undefined);
  });

  it('tells aloud that it is looking, and what it found', async () => {
    const series = await show({ repeat: weekly, series: { status: 'loading' } });
    expect(words(one(series, '[role=status]'))).to.equal('Looking which times are free…');
    expect(all(series, '.bones p').length).to.equal(5);
    expect(one(series, '.bones').ariaHidden).to.equal('true');
    series.series = ready();
    await series.updateComplete;
    expect(words(one(series, '[role=status]'))).to.equal('3 of 5 times can be booked');
  });

  it('says that it could not look, with a way on', async () => {
    const series = await show({ repeat: weekly, series: failed('unavailable') });
    expect(words(one(series, '[role=alert]'))).to.include('cannot be read right now');
    const retry = oneEvent(series, 'series-retry');
    one(series, '[part=way-on]').click();
    await retry;
  });

  it('says that times are not repeated here, without a way that leads nowhere', async () => {
    const series = await show({ repeat: weekly, series: failed('not-found') });
    expect(words(one(series, '[role=alert]'))).to.equal('This time cannot be repeated.');
    expect(all(series, '[part=way-on]')).to.deep.equal([]);
  });

  it('changes nothing while they are being booked', async () => {
    const series = await show({ repeat: weekly, series: ready(), busy: true });
    const told: Event[] = [];
    series.addEventListener('series-change', (event) => told.push(event));
    for (const control of all(series, 'input, button')) control.click();
    expect(all(series, ':is(input, select, button):not(:disabled)')).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('has targets of 44 pixels', async () => {
    for (const [repeat, series] of [
      [undefined, undefined],
      [weekly, ready()],
      [weekly, failed('unavailable')],
    ] as const)
      for (const target of all(
        await show({ ...(repeat && { repeat, series }) }),
        'button, select, label.time',
      ))
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('loses nothing in 320 pixels, with letters, words and lines set apart', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const language of ['en-GB', 'de', 'ar']) {
      const series = await show({ repeat: weekly, series: ready(), language, width: '280px' });
      setApart(series);
      await series.updateComplete;
      expect(lostOf(series)).to.deep.equal([]);
      expect(obscuredOf(series)).to.deep.equal([]);
    }
  });
});
