import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { lookAgainMs } from '../../../src/client/waiting/waiting.js';
import { BookingError } from '../../../src/contract/index.js';
import type { EventType, WaitlistEntry, WaitlistRequest } from '../../../src/contract/index.js';
import type { BookAgainEvent } from '../../../src/elements/book-again-event.js';
import { WaitlistChangeEvent } from '../../../src/elements/waitlist/waitlist-change-event.js';
import type { BookingWaitlist } from '../../../src/elements/waitlist/waitlist.js';
import type { BookingConfirmEvent } from '../../../src/elements/widget/booking-confirm-event.js';
import type { BookingSubmitEvent } from '../../../src/elements/widget/booking-submit-event.js';
import type { BookingErrorEvent } from '../../../src/elements/widget/widget-events.js';
import { emulateMedia, setViewport } from '../driver.js';
import { never, now } from '../widget/stage-backend.js';
import {
  dayButton,
  fillIn,
  find,
  findAll,
  focused,
  read,
  send,
  textOf,
  write,
} from '../widget/widget-stage.js';
import { follow, guest, join, offeredFor, open, taken, waitlistBackend, waits } from './waitlist-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
const realSetTimeout = window.setTimeout;
const silence = () => new BookingError('unavailable', { fault: 'timeout' });
const fail = (error: BookingError) => async () => Promise.reject(error);
const offered = offeredFor(42, now);

before(() => {
  Date.now = () => now;
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});
afterEach(() => {
  Date.now = () => now;
  window.setTimeout = realSetTimeout;
  history.replaceState(null, '', location.pathname + location.search);
});

/** Waits until what has the focus says so. */
const isLookedAt = (words: string) =>
  waitUntil(() => focused()?.textContent.trim() === words, `${words} has not the focus`);
const press = async (root: Element, selector: string) => (await find(root, selector)).click();
const dateField = async (element: Element) => (await find(element, '#date')) as HTMLInputElement;

async function choose(element: Element, selector: string, value: string): Promise<void> {
  const field = (await find(element, selector)) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Fills in everything and sends it. */
async function joinWith(element: BookingWaitlist, date = '2026-03-04'): Promise<void> {
  await choose(element, '#date', date);
  await fillIn(element);
  await send(element);
}

describe('<booking-waitlist>', () => {
  for (const [name, options] of [
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['right to left', { language: 'ar' }],
    ['right to left, dark, narrow', { language: 'ar', theme: 'dark', width: 320 }],
    ['narrow, in German', { width: 320, language: 'de' }],
  ] as const)
    it(`is accessible in every step: ${name}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const backend = waitlistBackend();
      const element = await join(backend, options);
      await find(element, 'booking-location-picker [part~=place]');
      await expect(element).to.be.accessible();
      await send(element);
      await find(element, 'booking-details-form .summary');
      await expect(element).to.be.accessible();
      await joinWith(element);
      await find(element, '[data-way=asking]');
      await expect(element).to.be.accessible();
      await press(element, '[data-way=asking]');
      await find(element, '[part=stay]');
      await expect(element).to.be.accessible();
      await press(element, '[part=leave]');
      await find(element, '[data-way=again]');
      await expect(element).to.be.accessible();
      const other = await follow(waitlistBackend({}, offered), options);
      await find(other, 'booking-hold [part=clock]');
      await expect(other).to.be.accessible();
    });

  it('fits a telephone of 360 pixels, in three languages', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const language of ['en', 'de', 'ar'])
      for (const element of [
        await join(waitlistBackend(), { language, width: 344 }),
        await follow(waitlistBackend({}, offered), { language, width: 344 }),
      ]) {
        await find(element, '.title');
        expect(element.scrollWidth, language).to.be.at.most(element.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(360);
      }
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('Joining in <booking-waitlist>', () => {
  it('says that nothing is booked, asks for a day, sends, and tells what comes next', async () => {
    const backend = waitlistBackend();
    const element = await join(backend);
    await read(element, 'Nothing is booked yet.');
    const field = await dateField(element);
    expect([field.type, field.required, field.min, field.max]).to.deep.equal([
      'date',
      true,
      '2026-03-02',
      '2026-07-01',
    ]);
    const told = oneEvent<WaitlistChangeEvent>(element, 'waitlist-change');
    await joinWith(element);
    await read(element, 'You are on the waiting list');
    await read(element, 'we write to gia@example.com and keep it for you for 1 hr. Nothing is booked yet.');
    expect(textOf(element)).to.include('Wednesday, 4 March 2026').and.to.include('Intro call');
    const { entry, deed } = await told;
    expect([deed, entry.date, entry.manageToken]).to.deep.equal(['join', '2026-03-04', undefined]);
    expect(backend.joins).to.have.length(1);
    expect(backend.joins[0]![0]).to.deep.equal({
      eventType: 'intro',
      date: '2026-03-04',
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      language: 'en-GB',
      guest,
      answers: {},
      context: { location: 'meet' },
    } satisfies WaitlistRequest);
    expect(location.hash).to.equal('');
  });

  it('can be done by keyboard alone', async () => {
    const backend = waitlistBackend();
    const element = await join(backend, { date: '2026-03-04', guest });
    (await dateField(element)).focus();
    const reached: string[] = [];
    for (let steps = 0; steps < 20 && focused()?.getAttribute('type') !== 'submit'; steps++) {
      await sendKeys({ press: 'Tab' });
      reached.push(focused()?.localName ?? '');
    }
    expect(reached).to.include('input');
    await sendKeys({ press: 'Enter' });
    await isLookedAt('You are on the waiting list');
    expect(backend.joins[0]![0].date).to.equal('2026-03-04');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent.trim()).to.equal('Leave the waiting list');
    await sendKeys({ press: 'Enter' });
    await isLookedAt('Leave the waiting list?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await isLookedAt('Leave the waiting list');
  });

  it('lets the guest choose length, host and place, and goes on with what was chosen elsewhere', async () => {
    const hosts = [
      { id: 'anna', name: 'Anna' },
      { id: 'ben', name: 'Ben' },
    ];
    const rich: EventType = { ...open, durationsMinutes: [30, 60], hosts, furtherGuests: 2 };
    const backend = waitlistBackend({ eventType: async () => rich });
    const typed = { guest, answers: { topic: 'Loops' }, locationDetail: '', tags: { campaign: 'spring' } };
    const element = await join(backend, {
      date: '2026-03-05',
      choice: { durationMinutes: 60, host: 'ben', location: 'phone', entries: typed },
    });
    await find(element, 'booking-host-picker [part~=chosen]');
    await find(element, 'booking-location-picker [part~=chosen]');
    expect(((await find(element, '#duration')) as HTMLSelectElement).value).to.equal('60');
    expect((await dateField(element)).value).to.equal('2026-03-05');
    await write(element, 'booking-location-picker #detail', '+49 30 1234567');
    await choose(element, '#duration', '30');
    await send(element);
    await read(element, 'You are on the waiting list');
    expect(backend.joins[0]![0]).to.deep.include({
      durationMinutes: 30,
      locationDetail: '+49 30 1234567',
      answers: { topic: 'Loops' },
      context: { location: 'phone', host: 'ben', tags: { campaign: 'spring' } },
    });
  });

  it('leads to what is missing above the form: a day, and what a place asks for', async () => {
    const backend = waitlistBackend();
    const element = await join(backend, { guest });
    await fillIn(element);
    await send(element);
    await read(element, 'Please choose a day that can be booked');
    const field = await dateField(element);
    expect([focused(), field.getAttribute('aria-invalid')]).to.deep.equal([field, 'true']);
    await choose(element, '#date', '2026-03-04');
    await element.updateComplete;
    expect(textOf(element)).not.to.include('Please choose a day');
    (await find(element, 'booking-location-picker [part~=place]:last-child input')).click();
    await send(element);
    await read(element, 'Please fill in: Your phone number');
    expect(backend.joins).to.have.length(0);
    await write(element, 'booking-location-picker #detail', '+49 30 1234567');
    await send(element);
    await read(element, 'You are on the waiting list');
  });

  it('shows what the backend did not accept where it belongs, and loses nothing', async () => {
    const fields = [{ path: 'guest.email', message: 'no' }];
    let error = new BookingError('invalid-request', { fields });
    const element = await join(waitlistBackend({ join: async () => Promise.reject(error) }));
    const told = oneEvent<BookingErrorEvent>(element, 'booking-error');
    await joinWith(element);
    await find(element, 'booking-details-form .summary');
    expect((await told).error).to.equal(error);
    error = new BookingError('not-bookable');
    await fillIn(element);
    await send(element);
    await read(element, 'Nobody can wait for this day. Please choose another one.');
    error = new BookingError('refused', { message: 'Please call <b>us</b>.' });
    await choose(element, '#date', '2026-03-05');
    await send(element);
    await read(element, 'Please call <b>us</b>.');
    error = new BookingError('invalid-request', { fields: [{ path: 'date', message: 'no' }] });
    await send(element);
    await read(element, 'Please choose a day that can be booked');
    expect((await dateField(element)).value).to.equal('2026-03-05');
    expect(((await find(element, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
  });

  it('sends once, and says what it is doing', async () => {
    const backend = waitlistBackend({ join: never });
    const element = await join(backend);
    await joinWith(element);
    await read(element, 'Joining…');
    await send(element);
    expect(backend.joins).to.have.length(1);
    expect(findAll(element, '[part=wish]')[0]!.inert).to.equal(true);
  });

  it('can be stopped or proved by the page', async () => {
    const backend = waitlistBackend();
    const element = await join(backend);
    element.addEventListener('booking-submit', (event) => event.preventDefault(), { once: true });
    await joinWith(element);
    await waitUntil(() => !textOf(element).includes('Joining…'));
    expect(backend.joins).to.have.length(0);
    const asked = oneEvent<BookingSubmitEvent>(element, 'booking-submit');
    element.addEventListener('booking-submit', (event) => event.waitUntil(Promise.resolve('captcha')));
    await send(element);
    await read(element, 'You are on the waiting list');
    expect((await asked).request).to.deep.include({ date: '2026-03-04' });
    expect(backend.joins[0]![0].proof).to.equal('captcha');
  });

  it('is honest when the answer is lost, and asks again under the same key', async () => {
    let isLost = true;
    const backend = waitlistBackend({
      join: async () => {
        if (!isLost) return { ...waits, manageToken: 'token' };
        isLost = false;
        throw silence();
      },
    });
    const element = await join(backend);
    await joinWith(element);
    await read(element, 'One moment, please');
    expect(textOf(element)).not.to.include('You are on');
    await read(element, 'You are on the waiting list');
    expect(new Set(backend.joins.map(([, key]) => key)).size).to.equal(1);
    expect(backend.joins).to.have.length(2);
  });

  it('says so where nobody waits, and where the event type cannot be read', async () => {
    const closed = await join(waitlistBackend({ eventType: async () => ({ ...open, hasWaitlist: false }) }));
    await read(closed, 'There is no waiting list here.');
    let isDown = true;
    const backend = waitlistBackend({
      eventType: async () => (isDown ? Promise.reject(silence()) : open),
    });
    const element = await join(backend);
    await read(element, 'The booking service does not answer.');
    isDown = false;
    await press(element, '[part=way-on]');
    await find(element, '#date');
  });

  it('says what an attribute is missing, and shows what the page has instead', async () => {
    const element = await fixture<BookingWaitlist>(
      html`<booking-waitlist language="en" event-type="intro"
        ><a slot="fallback" href="/">Book here</a></booking-waitlist
      >`,
    );
    await read(element, 'backend-url');
    await read(element, 'Book here');
  });

  it('speaks the guest’s language, in the words of the event type', async () => {
    const translations = { de: { title: 'Erstgespräch', questions: { topic: { label: 'Thema' } } } };
    const element = await join(waitlistBackend({ eventType: async () => ({ ...open, translations }) }), {
      language: 'de',
    });
    await read(element, 'Erstgespräch');
    await read(element, 'Thema');
    expect((await find(element, 'booking-details-form [part=submit]')).textContent.trim()).to.equal(
      'In die Warteliste eintragen',
    );
  });
});

describe('A place in <booking-waitlist>', () => {
  it('is opened by its reference and token', async () => {
    const backend = waitlistBackend();
    const element = await follow(backend);
    await read(element, 'You are on the waiting list');
    expect(backend.reads).to.deep.equal([{ ref: 'anna.w-1', token: 'token' }]);
    await read(
      await follow(backend, { token: 'wrong' }),
      'There is no place on a waiting list behind this link.',
    );
  });

  it('is opened by the page’s address, and by another link in the same page', async () => {
    history.replaceState(null, '', '#waiting=anna.w-1&token=token');
    const backend = waitlistBackend();
    const element = await fixture<BookingWaitlist>(
      html`<booking-waitlist language="en" .backend=${backend}></booking-waitlist>`,
    );
    await read(element, 'You are on the waiting list');
    location.hash = '#somewhere';
    location.hash = '#waiting=anna.w-1&token=wrong';
    await read(element, 'There is no place on a waiting list behind this link.');
    expect(backend.reads).to.have.length(2);
  });

  it('shows an offer by itself, while somebody looks', async () => {
    window.setTimeout = ((run: () => void, ms = 0) =>
      realSetTimeout(run, ms === lookAgainMs ? 20 : ms)) as typeof setTimeout;
    const backend = waitlistBackend();
    const element = await follow(backend);
    await read(element, 'You are on the waiting list');
    backend.current = offered;
    await read(element, 'A time is free for you');
    expect(textOf(element)).to.include('10:00–10:30').and.to.include('Europe/Berlin');
    // It is said aloud, to whoever looks elsewhere.
    expect(findAll(element, '[role=status] .heard')[0]?.textContent).to.equal('A time is free for you');
  });

  it('says until when something is kept, and counts the last hour', async () => {
    const soon = await follow(waitlistBackend({}, offered));
    await read(soon, 'This time is kept for you for 42:00');
    const late = await follow(waitlistBackend({}, offeredFor(240, now)));
    await read(late, 'It is kept for you until Mon 2 Mar, 13:00.');
    expect(findAll(late, 'booking-hold')).to.have.length(0);
  });

  it('asks at the end of an offer what becomes of it', async () => {
    const backend = waitlistBackend({}, offeredFor(0.001, now));
    const element = await follow(backend);
    await read(element, 'A time is free for you');
    backend.current = waits;
    Date.now = () => now + 100;
    await read(element, 'That time is no longer kept for you. You are still on the waiting list.');
  });

  it('is booked with one press, and is a booking like any other then', async () => {
    const backend = waitlistBackend({}, offered);
    const element = await follow(backend);
    const heard: string[] = [];
    element.addEventListener('waitlist-change', () => heard.push('waitlist-change'));
    const confirmed = oneEvent<BookingConfirmEvent>(element, 'booking-confirm');
    await press(element, '[part=take]');
    expect((await confirmed).booking).to.deep.equal(taken);
    await read(element, 'You are booked');
    expect(backend.takes[0]![0]).to.deep.equal({ start: offered.offer!.start });
    expect(heard).to.deep.equal([]);
    await find(element, 'booking-manage booking-confirmation');
  });

  it('goes on waiting when an offer is passed on', async () => {
    const backend = waitlistBackend({}, offered);
    const element = await follow(backend);
    const told = oneEvent<WaitlistChangeEvent>(element, 'waitlist-change');
    await press(element, '[part=pass]');
    await read(element, 'That time goes to the next person. You are still on the waiting list.');
    await isLookedAt('You are on the waiting list');
    expect((await told).deed).to.equal('pass');
    expect(backend.passes[0]![0]).to.deep.equal({ start: offered.offer!.start });
  });

  it('goes on waiting when an offer has passed on meanwhile', async () => {
    let current: WaitlistEntry = offered;
    const element = await follow(
      waitlistBackend({
        entry: async () => current,
        take: async () => {
          current = waits;
          throw new BookingError('gone');
        },
      }),
    );
    await press(element, '[part=take]');
    await read(element, 'That time is no longer kept for you. You are still on the waiting list.');
    await find(element, '[data-way=asking]');
  });

  it('keeps an offer that cannot be taken now, and says why', async () => {
    const element = await follow(
      waitlistBackend({ take: fail(new BookingError('calendar-unreachable')) }, offered),
    );
    const told = oneEvent<BookingErrorEvent>(element, 'booking-error');
    await press(element, '[part=take]');
    await read(element, 'so nothing was booked');
    expect((await told).error.code).to.equal('calendar-unreachable');
    await find(element, '[part=take][aria-disabled=false]');
    await isLookedAt('Book this time');
  });

  it('is honest when the answer to taking is lost', async () => {
    let isLost = true;
    const backend = waitlistBackend(
      {
        take: async () => {
          if (!isLost) return taken;
          isLost = false;
          throw silence();
        },
      },
      offered,
    );
    const element = await follow(backend);
    await press(element, '[part=take]');
    await read(element, 'We are checking whether your booking arrived…');
    expect(textOf(element)).not.to.include('You are booked');
    await read(element, 'You are booked');
    expect(new Set(backend.takes.map(([, key]) => key)).size).to.equal(1);
  });

  it('is left after a question, and leads on', async () => {
    const backend = waitlistBackend();
    const element = await follow(backend);
    await press(element, '[data-way=asking]');
    await isLookedAt('Leave the waiting list?');
    await press(element, '[part=stay]');
    await isLookedAt('Leave the waiting list');
    await press(element, '[data-way=asking]');
    const told = oneEvent<WaitlistChangeEvent>(element, 'waitlist-change');
    await press(element, '[part=leave]');
    await read(element, 'You are no longer on the waiting list');
    expect([(await told).deed, backend.leaves.length]).to.deep.equal(['leave', 1]);
    const asked = oneEvent<BookAgainEvent>(element, 'book-again');
    await press(element, '[data-way=again]');
    expect((await asked).eventType).to.equal('intro');
    await dayButton(element, '2026-03-03');
    await press(element, '[part=keep]');
    await find(element, '[data-way=again]');
  });

  it('leaves booking the usual way to the page, where it says so', async () => {
    const element = await follow(waitlistBackend({}, { ...waits, status: 'left' }));
    element.addEventListener('book-again', (event) => event.preventDefault());
    await press(element, '[data-way=again]');
    await element.updateComplete;
    expect(findAll(element, 'booking-widget')).to.have.length(0);
  });

  for (const [status, words] of [
    ['left', 'You are no longer on the waiting list'],
    ['over', 'The day you waited for has passed'],
    ['booked', 'You find everything about it in its confirmation.'],
  ] as const)
    it(`that is ${status} says so, and leads on`, async () => {
      const element = await follow(waitlistBackend({}, { ...waits, status }));
      await read(element, words);
      await find(element, '[data-way=again]');
    });

  it('can be asked for again when it could not be read', async () => {
    let isDown = true;
    const element = await follow(
      waitlistBackend({ entry: async () => (isDown ? Promise.reject(silence()) : waits) }),
    );
    await read(element, 'The booking service does not answer.');
    isDown = false;
    await press(element, '[part=way-on]');
    await read(element, 'You are on the waiting list');
  });

  it('moves within the page without being asked for again, and is followed no more once it is gone', async () => {
    const backend = waitlistBackend();
    const element = await follow(backend);
    await read(element, 'You are on the waiting list');
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await element.updateComplete;
    expect(backend.reads).to.have.length(1);
    element.remove();
    await Promise.resolve();
    other.append(element);
    await waitUntil(() => backend.reads.length === 2);
  });

  it('never lets its token out', async () => {
    const backend = waitlistBackend();
    const element = await join(backend);
    const told: unknown[] = [];
    for (const type of ['waitlist-change', 'booking-error', 'booking-submit'])
      element.addEventListener(type, (event) => told.push(event));
    await joinWith(element);
    await read(element, 'You are on the waiting list');
    await press(element, '[data-way=asking]');
    await press(element, '[part=leave]');
    await read(element, 'no longer');
    const entries = told.flatMap((event) => (event instanceof WaitlistChangeEvent ? [event.entry] : []));
    expect(entries).to.have.length(2);
    expect(JSON.stringify(entries)).not.to.include('token');
    expect(JSON.stringify(history.state) + location.href).not.to.include('token');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});
