import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/widget/define.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { now } from './stage-backend.js';
import { chooseTime, fillIn, find, findAll, read, send } from './widget-stage.js';

const realNow = Date.now;
const { log, warn } = console;

before(() => {
  Date.now = () => now;
  // Before the examples have run, the widget has no backend.
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  Object.assign(console, { log, warn });
});

/** Runs the examples of the page, one after the other. */
async function runExamples(): Promise<void> {
  const page = await (await fetch(new URL('../../../docs/several-times.md', import.meta.url))).text();
  for (const [, code = ''] of page.matchAll(/```js\n([\s\S]*?)```/g)) {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    await import(address);
    URL.revokeObjectURL(address);
  }
}

describe('the examples of docs/several-times.md', () => {
  it('book several piano lessons in one go, and tell of them', async () => {
    const told: unknown[][] = [];
    console.log = (...words: unknown[]) => told.push(words);
    const widget = await fixture<BookingWidget>(
      html`<booking-widget event-type="lesson" language="en-GB" time-zone="UTC" no-resume></booking-widget>`,
    );
    await runExamples();
    await chooseTime(widget);
    (await find(widget, 'booking-series .open')).click();
    await find(widget, 'booking-series .time');
    expect(
      findAll(widget, 'booking-series .taken .date').map(({ textContent }) => textContent),
    ).to.deep.equal(['Tuesday 10 March']);
    await fillIn(widget);
    await send(widget);
    await read(widget, '3 times are booked');
    expect(told[0]).to.deep.equal([
      ['2026-03-03T10:00:00.000Z', '2026-03-17T10:00:00.000Z', '2026-03-24T10:00:00.000Z'],
    ]);
    expect(told[1]?.[1]).to.equal(3);
  });
});
