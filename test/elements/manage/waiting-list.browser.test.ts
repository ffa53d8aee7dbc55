import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../src/elements/manage/define.js';
import type { BookingManage } from '../../../src/elements/manage/manage.js';
import type { WaitlistChangeEvent } from '../../../src/elements/waitlist/waitlist-change-event.js';
import type { BookingConfirmEvent } from '../../../src/elements/widget/booking-confirm-event.js';
import { never, now } from '../widget/stage-backend.js';
import { find, findAll, focused, read, textOf } from '../widget/widget-stage.js';
import { offeredFor, taken, waitlistBackend, waits } from '../waitlist/waitlist-backend.js';
import { booked, manageBackend } from './manage-stage.js';

const realNow = Date.now;
const offered = offeredFor(42, now);
const press = async (root: Element, selector: string) => (await find(root, selector)).click();

before(() => {
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});
afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

/** A backend with a place on a waiting list and what becomes of it; and an element at the address of a link. */
async function open(hash: string, place = offered) {
  history.replaceState(null, '', hash);
  const bookings = manageBackend({}, { ...booked, ...taken, ref: 'b-1' });
  const { joinWaitlist: _join, ...waiting } = waitlistBackend({}, place);
  const backend = { ...bookings, ...waiting, booking: bookings.booking };
  const element = await fixture<BookingManage>(
    html`<booking-manage language="en-GB" .backend=${backend}
      ><a slot="fallback" href="/help">Help</a></booking-manage
    >`,
  );
  return { element, bookings, waiting };
}

describe('A place on a waiting list in <booking-manage>', () => {
  it('is shown where the page’s address names one', async () => {
    const { element, bookings, waiting } = await open('#waiting=anna.w-1&token=token', waits);
    await read(element, 'You are on the waiting list');
    expect(waiting.reads).to.deep.equal([{ ref: 'anna.w-1', token: 'token' }]);
    expect(bookings.reads).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('gives way to a booking when the address does, and the other way round', async () => {
    const { element } = await open('#waiting=anna.w-1&token=token');
    await read(element, 'A time is free for you');
    location.hash = '#booking=b-1&token=token';
    await read(element, 'Your booking');
    expect(findAll(element, 'booking-waitlist')).to.have.length(0);
    location.hash = '#waiting=anna.w-1&token=wrong';
    await read(element, 'There is no place on a waiting list behind this link.');
    const help = element.querySelector('a')!;
    expect(help.getClientRects().length, 'what the page has instead').to.be.above(0);
  });

  it('becomes a booking that is managed on here, by its own token', async () => {
    const { element, bookings } = await open('#waiting=anna.w-1&token=token');
    const confirmed = oneEvent<BookingConfirmEvent>(element, 'booking-confirm');
    await press(element, '[part=take]');
    expect((await confirmed).booking.ref).to.equal('b-1');
    await read(element, 'You are booked');
    await waitUntil(() => focused()?.textContent.trim() === 'You are booked', 'it has the focus');
    expect(findAll(element, 'booking-waitlist')).to.have.length(0);
    await press(element, '[data-way=asking]');
    await press(element, '[part=submit]');
    await waitUntil(() => bookings.cancels.length === 1);
  });

  it('tells what becomes of it', async () => {
    const { element } = await open('#waiting=anna.w-1&token=token');
    const told = oneEvent<WaitlistChangeEvent>(element, 'waitlist-change');
    await press(element, '[part=pass]');
    const { entry, deed } = await told;
    expect([deed, entry.manageToken]).to.deep.equal(['pass', undefined]);
  });

  it('is none where a booking is named otherwise', async () => {
    history.replaceState(null, '', '#waiting=anna.w-1&token=token');
    const element = await fixture<BookingManage>(
      html`<booking-manage
        language="en-GB"
        booking-ref="b-1"
        token="token"
        .backend=${manageBackend({ booking: never })}
      ></booking-manage>`,
    );
    await find(element, '.bone');
    expect(findAll(element, 'booking-waitlist')).to.have.length(0);
    expect(textOf(element)).to.include('Your booking');
  });
});
