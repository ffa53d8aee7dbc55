import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { publishedStage } from '../published.js';
import { dayButton, fillIn, find, read, send } from '../widget/seen.js';
import { zone } from '../widget/stage-backend.js';
import { waitlistBackend } from './waitlist-backend.js';

const page = publishedStage('booking-elements');

describe('The published <booking-waitlist>', () => {
  it('comes alive in a page that has nothing else, and is asked for again where its code did not come', async () => {
    const { away, asked } = page();
    away.add('waitlist');
    const element = await fixture(
      html`<booking-waitlist
        language="en-GB"
        event-type="intro"
        time-zone=${zone}
        .backend=${waitlistBackend()}
      ></booking-waitlist>`,
    );
    await waitUntil(() => asked.includes('waitlist'), 'its code is asked for');
    away.delete('waitlist');
    // Whatever changes in the page is an occasion.
    document.body.append(document.createElement('p'));
    await find(element, 'booking-location-picker input');
    expect(asked).to.include('waitlist?again=1');
    document.body.lastElementChild!.remove();
  });

  it('opens in the widget, joins, and says what comes next', async () => {
    const widget = await fixture(
      html`<booking-widget
        language="de"
        event-type="intro"
        time-zone=${zone}
        .backend=${waitlistBackend()}
      ></booking-widget>`,
    );
    (await dayButton(widget, '2026-03-05')).click();
    (await find(widget, '[part~=wait]')).click();
    await find(widget, 'booking-waitlist #date');
    await fillIn(widget);
    await send(widget);
    await read(widget, 'Sie stehen auf der Warteliste');
  });
});
