import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { addDays } from '../../../src/time/civil-date.js';
import { publishedStage } from '../published.js';
import { dayButton, find, findAll, read, timeButton } from './seen.js';
import { intro, stageBackend, zone } from './stage-backend.js';

const page = publishedStage('booking-elements');

const timesAsked = (name: string): number => page().asked.filter((file) => file.startsWith(name)).length;

/** Presses “Try again”, and waits until it was asked for what is away, and that was told. */
async function tryAgainInVain(widget: Element, name: string): Promise<void> {
  const before = timesAsked(name);
  (await find(widget, '[part~=failed] [part~=way-on]')).click();
  await waitUntil(() => timesAsked(name) > before, `${name} is asked for again`, { timeout: 5000 });
  await find(widget, '[part~=failed]');
}

describe('The published <booking-widget>', () => {
  it('asks for code that did not come at another address, until it is there, and for all of it once', async () => {
    const { away, asked, came } = page();
    away.add('booking');
    const widget = await fixture<BookingWidget>(
      html`<booking-widget
        language="en-GB"
        event-type="intro"
        time-zone=${zone}
        theme="light"
        .backend=${stageBackend()}
      ></booking-widget>`,
    );
    (await dayButton(widget, '2026-03-03')).click();
    (await timeButton(widget, '')).click();
    await tryAgainInVain(widget, 'booking');
    away.delete('booking');
    await waitUntil(
      () => {
        // A press while what is about to fail is still under way changes nothing.
        findAll(widget, '[part~=failed] [part~=way-on]')[0]?.click();
        return findAll(widget, 'booking-details-form form').length > 0;
      },
      'the form comes',
      { timeout: 10_000 },
    );
    expect(asked.filter((file) => /^booking\b/.test(file)).slice(0, 2)).to.deep.equal([
      'booking',
      'booking?again=1',
    ]);

    // The search for a time zone is built upon that code, and upon words that are lost now.
    (await find(widget, '[part~=back]')).click();
    away.add('load-extras');
    (await find(widget, '.zone')).click();
    const zones = await find(widget, 'booking-time-zone-picker button');
    const comeNear = () => zones.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => comeNear() && timesAsked('load-extras') > 0, 'words are asked for', {
      timeout: 8000,
    });
    away.delete('load-extras');
    await waitUntil(() => comeNear() && page().came.includes('load-extras'), 'and again', { timeout: 8000 });
    zones.click();
    await find(widget, 'booking-zone-search input');
    expect(came.filter((name) => ['booking', 'load-extras'].includes(name)).sort()).to.deep.equal([
      'booking',
      'load-extras',
    ]);
  });

  it('does what keys are pressed for as soon as their code is here', async () => {
    const { away } = page();
    away.add('keys');
    const widget = await fixture<BookingWidget>(
      html`<booking-widget
        language="en-GB"
        event-type="intro"
        time-zone=${zone}
        .backend=${stageBackend()}
      ></booking-widget>`,
    );
    const month = await find(widget, 'booking-month');
    const focused = () => (month.shadowRoot?.activeElement as HTMLElement | null)?.dataset['date'];
    (await dayButton(widget, '2026-03-03')).focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => timesAsked('keys') > 0, 'keys are asked for', { timeout: 5000 });
    expect(focused()).to.equal('2026-03-03');
    away.delete('keys');
    while (focused() === '2026-03-03') await sendKeys({ press: 'ArrowRight' });
    const reached = focused()!;
    await sendKeys({ press: 'ArrowDown' });
    expect(reached > '2026-03-03').to.equal(true);
    expect(focused()).to.equal(addDays(reached, 7));
  });

  it('says that it does not answer also where what says so does not come, and then both come', async () => {
    const { away } = page();
    away.add('trouble');
    let isDown = true;
    const backend = stageBackend({
      eventType: async () => {
        if (isDown) throw new BookingError('unavailable');
        return intro;
      },
    });
    const widget = await fixture<BookingWidget>(
      html`<booking-widget
        language="en-GB"
        event-type="intro"
        time-zone=${zone}
        .backend=${backend}
      ></booking-widget>`,
    );
    await read(widget, 'does not answer');
    away.delete('trouble');
    isDown = false;
    await waitUntil(
      () => {
        for (const way of findAll(widget, '[part~=way-on]')) way.click();
        return findAll(widget, '.slot').length > 0;
      },
      'the times come',
      { timeout: 10_000 },
    );
  });
});
