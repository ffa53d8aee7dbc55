import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { Booking } from '../../../src/contract/index.js';
import type { BookAgainEvent } from '../../../src/elements/book-again-event.js';
import type { BookingManage } from '../../../src/elements/manage/manage.js';
import type { BookingChangeEvent } from '../../../src/elements/booking-change-event.js';
import type { BookingErrorEvent } from '../../../src/elements/widget/widget-events.js';
import { emulateMedia } from '../driver.js';
import { bookingOf, never, now } from '../widget/stage-backend.js';
import {
  chooseTime,
  dayButton,
  fillIn,
  find,
  findAll,
  focused,
  read,
  send,
  show,
  textOf,
  timeButton,
} from '../widget/widget-stage.js';
import { booked, bookedAt, manage, manageBackend } from './manage-stage.js';
import type { ManageScript } from './manage-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
const silence = () => new BookingError('unavailable', { fault: 'timeout' });
const fail = (error: BookingError) => async () => Promise.reject(error);

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
  history.replaceState(null, '', location.pathname + location.search);
});

/** Waits until what has the focus says so. */
const isLookedAt = (words: string) =>
  waitUntil(() => focused()?.textContent.trim() === words, `${words} has not the focus`);
const press = async (root: Element, selector: string) => (await find(root, selector)).click();
const wayTo = (root: Element, step: string) => press(root, `[data-way=${step}]`);

/** Chooses another time, as far as the question whether it shall be. */
async function chooseAnother(element: Element): Promise<void> {
  await wayTo(element, 'moving');
  (await dayButton(element, '2026-03-03')).click();
  (await timeButton(element, '')).click();
  await find(element, 'booking-move [part=submit]');
}

describe('<booking-manage>', () => {
  for (const [name, options] of [
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['right to left', { language: 'ar' }],
    ['right to left, dark, narrow', { language: 'ar', theme: 'dark', width: 320 }],
    ['narrow, in German', { width: 320, language: 'de' }],
  ] as const)
    it(`is accessible in every step: ${name}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const backend = manageBackend();
      const element = await manage(backend, options);
      await find(element, '[data-way=moving]');
      await expect(element).to.be.accessible();
      await chooseAnother(element);
      await find(element, 'booking-move .primary');
      await expect(element).to.be.accessible();
      await press(element, 'booking-move [part=submit]');
      await find(element, '[data-way=asking]');
      await expect(element).to.be.accessible();
      await wayTo(element, 'asking');
      await find(element, 'textarea');
      await expect(element).to.be.accessible();
      await press(element, '[part=submit]');
      await find(element, '[data-way=again]');
      await expect(element).to.be.accessible();
      await wayTo(element, 'again');
      await dayButton(element, '2026-03-03');
      await expect(element).to.be.accessible();
    });

  for (const options of [{}, { theme: 'dark', language: 'ar' }])
    for (const [name, script] of [
      ['it is asked for', { booking: never }],
      ['there is none', { booking: fail(new BookingError('not-found')) }],
      ['it cannot be read', { booking: fail(silence()) }],
      ['its time is over', { booking: async () => bookedAt('2026-03-01T09:00Z') }],
    ] satisfies [string, ManageScript][])
      it(`is accessible while ${name}: ${JSON.stringify(options)}`, async () => {
        await emulateMedia({ reducedMotion: 'reduce' });
        const element = await manage(manageBackend(script), options);
        await find(element, '.bone,[part=failed],[part=over]');
        await expect(element).to.be.accessible();
      });

  it('is accessible while a refusal is told, and while no answer comes', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    for (const error of [new BookingError('refused', { message: 'Please call.' }), silence()]) {
      const element = await manage(manageBackend({ cancel: fail(error) }));
      await wayTo(element, 'asking');
      await press(element, '[part=submit]');
      await find(element, '[part=notice],[part=checking]');
      await expect(element).to.be.accessible();
    }
  });

  it('shows the booking that its link names, as the guest’s own', async () => {
    const backend = manageBackend();
    const element = await manage(backend);
    await read(element, 'Your booking');
    await read(element, '6 March 2026');
    expect(textOf(element)).not.to.include('You are booked');
    expect(backend.reads).to.deep.equal([{ ref: 'b-1', token: 'token' }]);
  });

  it('says the booking’s status where that is what matters', async () => {
    for (const [status, words] of [
      ['pending', 'Waiting for the host to confirm'],
      ['cancelled', 'This booking was cancelled'],
    ] as const) {
      const element = await manage(manageBackend({}, { ...booked, status }));
      await read(element, words);
    }
  });

  it('says which of several it is, also when it is asked whether it shall be cancelled', async () => {
    const element = await manage(manageBackend({}, { ...booked, series: { position: 2, of: 6 } }));
    expect((await find(element, '[part=series-place]')).textContent.trim()).to.equal('Time 2 of 6');
    await wayTo(element, 'asking');
    expect((await find(element, '[part=booked-time]')).textContent).to.include('Time 2 of 6');
    const single = await manage(manageBackend());
    await find(single, '[data-way=asking]');
    expect(textOf(single)).to.not.include('Time');
  });

  it('shows a booking that was just made without a question', async () => {
    const backend = manageBackend();
    const element = await manage(backend, { booking: { ...booked, manageToken: 'token' } });
    await read(element, 'You are booked');
    await find(element, '[data-way=moving]');
    expect(backend.reads).to.deep.equal([]);
    element.booking = { ...booked, manageToken: 'token' };
    await wayTo(element, 'asking');
    element.booking = { ...booked };
    await element.updateComplete;
    await find(element, 'textarea');
  });

  it('finds nothing behind a forged token, and leaves a way on to the page', async () => {
    const element = await fixture<BookingManage>(
      html`<booking-manage language="en" booking-ref="b-1" token="forged" .backend=${manageBackend()}
        ><a slot="fallback" href="#book">Book a time</a></booking-manage
      >`,
    );
    await read(element, 'There is no booking behind this link');
    expect(textOf(element)).to.include('Book a time');
    expect(textOf(element)).not.to.include('Gia');
  });

  it('asks again where it could not be read', async () => {
    let isUp = false;
    const element = await manage(manageBackend({ booking: async () => (isUp ? booked : fail(silence())()) }));
    await read(element, 'does not answer');
    isUp = true;
    await press(element, '[part=way-on]');
    await read(element, '6 March 2026');
    await isLookedAt('Your booking');
  });

  it('says which attribute is missing', async () => {
    const element = await fixture<BookingManage>(html`<booking-manage language="en"></booking-manage>`);
    await read(element, 'This booking element needs the attribute “backend-url”.');
    expect(findAll(element, 'button')).to.deep.equal([]);
  });

  it('asks for the booking at the owner that its reference names', async () => {
    const asked: string[] = [];
    const real = window.fetch;
    window.fetch = async (input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Response.json({ code: 'not-found' }, { status: 404 });
    };
    try {
      const element = await fixture<BookingManage>(
        html`<booking-manage
          language="en"
          backend-url="https://book.example/v1/{owner}"
          booking-ref="anna.b-1"
          token="token"
        ></booking-manage>`,
      );
      await find(element, '[part=failed]');
    } finally {
      window.fetch = real;
    }
    expect(asked).not.to.deep.equal([]);
    expect(asked.filter((address) => !address.startsWith('https://book.example/v1/anna/'))).to.deep.equal([]);
  });

  it('offers what the backend can, and says why nothing can be done', async () => {
    const { cancel: _no, ...movable } = manageBackend();
    const element = await manage(movable);
    await find(element, '[data-way=moving]');
    expect(findAll(element, '[data-way=asking]')).to.deep.equal([]);
    const over = await manage(manageBackend({}, bookedAt('2026-03-01T09:00Z')));
    await read(over, 'The time of this booking is over');
    expect(findAll(over, '[data-way]')).to.deep.equal([]);
  });

  it('speaks the page’s own words, inside of it too', async () => {
    const wording = { cancelBooking: 'Call it off', when: 'Date' };
    const element = await fixture(
      html`<booking-manage
        language="en"
        booking-ref="b-1"
        token="token"
        .backend=${manageBackend()}
        .wording=${wording}
      ></booking-manage>`,
    );
    await read(element, 'Call it off');
    await read(element, 'Date');
  });
});

describe('<booking-manage> and the address of its page', () => {
  const open = (backend = manageBackend()) =>
    fixture<BookingManage>(html`<booking-manage language="en" .backend=${backend}></booking-manage>`);

  it('opens the booking that the fragment names, and another when that changes', async () => {
    location.hash = '#booking=b-1&token=forged';
    const backend = manageBackend();
    const element = await open(backend);
    await read(element, 'There is no booking behind this link');
    location.hash = '#booking=b-1&token=token';
    await find(element, '[data-way=moving]');
    location.hash = '#elsewhere';
    location.hash = '#booking=b-1&token=token';
    await waitUntil(() => location.hash.includes('token=token'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.reads.map(({ token }) => token)).to.deep.equal(['forged', 'token']);
  });

  it('says so where the link is not whole', async () => {
    location.hash = '#booking=b-1';
    await read(await open(), 'There is no booking behind this link');
  });

  it('puts the token nowhere else', async () => {
    location.hash = '#booking=b-1&token=token';
    const { href, search } = location;
    const element = await open();
    const changed = oneEvent<BookingChangeEvent>(element, 'booking-change');
    await wayTo(element, 'asking');
    await press(element, '[part=submit]');
    const { booking, deed } = await changed;
    expect([deed, booking.status, booking.manageToken]).to.deep.equal(['cancel', 'cancelled', undefined]);
    expect([location.href, location.search, history.state]).to.deep.equal([href, search, null]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(element.outerHTML).not.to.include('token=');
  });
});

describe('Cancelling in <booking-manage>', () => {
  it('asks, sends the reason and the version, and offers another time', async () => {
    const backend = manageBackend();
    const element = await manage(backend);
    await wayTo(element, 'asking');
    await isLookedAt('Cancel this booking?');
    expect(textOf(element)).to.include('6 March 2026');
    const field = (await find(element, 'textarea')) as HTMLTextAreaElement;
    expect(field.maxLength).to.equal(1000);
    field.value = 'I am ill.';
    await press(element, '[part=submit]');
    await read(element, 'This booking was cancelled');
    await isLookedAt('This booking was cancelled');
    const [[request, key]] = backend.cancels as [[unknown, string]];
    expect(request).to.deep.equal({ version: 3, reason: 'I am ill.' });
    expect(key).to.match(/^[0-9a-f]{32}$/);
    await wayTo(element, 'again');
    await dayButton(element, '2026-03-03');
    await isLookedAt('Book another time');
    await chooseTime(element);
    expect(((await find(element, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
    await press(element, '[part=keep]');
    await read(element, 'This booking was cancelled');
  });

  it('leaves another time to the page that wants to see to it', async () => {
    const element = await manage(manageBackend({}, { ...booked, status: 'declined' }));
    const asked = oneEvent<BookAgainEvent>(element, 'book-again');
    element.addEventListener('book-again', (event) => event.preventDefault());
    await wayTo(element, 'again');
    expect((await asked).eventType).to.equal('intro');
    await find(element, '[data-way=again]');
  });

  it('keeps the booking, and gives the focus back', async () => {
    const backend = manageBackend();
    const element = await manage(backend);
    await wayTo(element, 'asking');
    await press(element, '[part=keep]');
    await find(element, '[data-way=asking]');
    await isLookedAt('Cancel booking');
    expect(backend.cancels).to.deep.equal([]);
  });

  it('is done by keyboard alone', async () => {
    const element = await manage(manageBackend());
    (await find(element, '[data-way=moving]')).focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await find(element, 'textarea');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Rain' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await read(element, 'This booking was cancelled');
  });

  it('keeps the reason when it is refused, with the backend’s own words', async () => {
    const element = await manage(
      manageBackend({ cancel: fail(new BookingError('refused', { message: 'Please call <b>us</b>.' })) }),
    );
    const told = oneEvent<BookingErrorEvent>(element, 'booking-error');
    await wayTo(element, 'asking');
    ((await find(element, 'textarea')) as HTMLTextAreaElement).value = 'Rain';
    await press(element, '[part=submit]');
    await read(element, 'Please call <b>us</b>.');
    expect((await told).error.code).to.equal('refused');
    expect(((await find(element, 'textarea')) as HTMLTextAreaElement).value).to.equal('Rain');
  });

  it('says what it is doing, and sends once', async () => {
    const answer: { done?: (booking: Booking) => void } = {};
    const backend = manageBackend({ cancel: () => new Promise((resolve) => (answer.done = resolve)) });
    const element = await manage(backend);
    await wayTo(element, 'asking');
    await press(element, '[part=submit]');
    await read(element, 'Cancelling…');
    await press(element, '[part=submit]');
    await press(element, '[part=keep]');
    expect(backend.cancels.length).to.equal(1);
    answer.done!({ ...booked, version: 4, status: 'cancelled' });
    await read(element, 'This booking was cancelled');
  });

  it('is honest when the answer is lost, and asks again under the same key', async () => {
    let isLost = true;
    const backend = manageBackend({
      cancel: async () => {
        if (!isLost) return { ...booked, version: 4, status: 'cancelled' };
        isLost = false;
        throw silence();
      },
    });
    const element = await manage(backend);
    await wayTo(element, 'asking');
    await press(element, '[part=submit]');
    await read(element, 'One moment, please');
    await isLookedAt('One moment, please');
    expect(textOf(element)).not.to.include('was cancelled');
    await read(element, 'This booking was cancelled');
    expect(new Set(backend.cancels.map(([, key]) => key)).size).to.equal(1);
    expect(backend.cancels.length).to.equal(2);
  });

  it('shows a booking as it stands that somebody else has changed', async () => {
    let isChanged = false;
    const backend = manageBackend({
      cancel: fail(new BookingError('version-conflict')),
      booking: async () => (isChanged ? bookedAt('2026-03-09T09:00Z', { version: 4 }) : booked),
    });
    const element = await manage(backend);
    await wayTo(element, 'asking');
    isChanged = true;
    await press(element, '[part=submit]');
    await read(element, 'changed in the meantime');
    await read(element, '9 March 2026');
    await find(element, '[data-way=asking]');
  });
});

describe('Moving in <booking-manage>', () => {
  it('shows the old time and the new, moves, and tells', async () => {
    const backend = manageBackend();
    const element = await manage(backend);
    const heard: string[] = [];
    for (const type of ['booking-confirm', 'booking-submit', 'move-confirm', 'booking-error'])
      element.addEventListener(type, () => heard.push(type));
    const changed = oneEvent<BookingChangeEvent>(element, 'booking-change');
    await wayTo(element, 'moving');
    await dayButton(element, '2026-03-03');
    await isLookedAt('When would it suit you better?');
    (await dayButton(element, '2026-03-03')).click();
    (await timeButton(element, '')).click();
    const move = await find(element, 'booking-move');
    await read(move, 'Until now');
    expect(textOf(move)).to.include('6 March 2026').and.to.include('3 March 2026');
    await press(element, 'booking-move [part=submit]');
    await read(element, 'Your booking was moved');
    await isLookedAt('Your booking was moved');
    const { booking, deed } = await changed;
    expect([deed, booking.start, booking.manageToken]).to.deep.equal([
      'reschedule',
      '2026-03-03T09:00:00.000Z',
      undefined,
    ]);
    expect(backend.moves[0]![0]).to.deep.equal({
      version: 3,
      start: '2026-03-03T09:00:00.000Z',
      durationMinutes: 30,
    });
    expect(heard).to.deep.equal([]);
  });

  for (const [where, selector] of [
    ['while times are looked at', '.head [part=keep]'],
    ['before it is moved', 'booking-move [part=keep]'],
  ] as const)
    it(`keeps the time ${where}, and gives the focus back`, async () => {
      const backend = manageBackend();
      const element = await manage(backend);
      await chooseAnother(element);
      await press(element, selector);
      await find(element, '[data-way=moving]');
      await isLookedAt('Choose another time');
      expect(findAll(element, 'booking-widget')).to.deep.equal([]);
      expect(backend.moves).to.deep.equal([]);
    });

  it('is honest when the answer is lost', async () => {
    let isLost = true;
    const backend = manageBackend({
      reschedule: async ({ start }) => {
        if (!isLost) return bookedAt(start, { version: 4 });
        isLost = false;
        throw silence();
      },
    });
    const element = await manage(backend);
    await chooseAnother(element);
    await press(element, 'booking-move [part=submit]');
    await read(element, 'One moment, please');
    await read(element, 'Your booking was moved');
    expect(new Set(backend.moves.map(([, key]) => key)).size).to.equal(1);
  });

  it('says so where the host has still to say yes', async () => {
    const backend = manageBackend({}, { ...booked, status: 'pending' });
    const element = await manage(backend);
    await chooseAnother(element);
    await press(element, 'booking-move [part=submit]');
    await read(element, 'Your booking was moved');
    await read(element, 'Waiting for the host to confirm');
  });

  it('shows a booking as it stands that somebody else has changed', async () => {
    const backend = manageBackend({ reschedule: fail(new BookingError('version-conflict')) });
    const element = await manage(backend);
    await chooseAnother(element);
    backend.current = { ...booked, version: 4, status: 'cancelled' };
    await press(element, 'booking-move [part=submit]');
    await read(element, 'changed in the meantime');
    await read(element, 'This booking was cancelled');
  });

  it('says why it was refused where the guest is about to move', async () => {
    const refusal = new BookingError('refused', { message: 'Not twice, please.' });
    const element = await manage(manageBackend({ reschedule: fail(refusal) }));
    await chooseAnother(element);
    await press(element, 'booking-move [part=submit]');
    await read(element, 'Not twice, please.');
    await find(element, 'booking-move [part=keep]');
  });
});

describe('A booking just made in <booking-widget>', () => {
  it('can be changed in its place', async () => {
    const backend = manageBackend({ book: async (request) => bookingOf(request, { manageToken: 'token' }) });
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await press(widget, '[part=change]');
    await find(widget, 'booking-manage [data-way=asking]');
    expect(focused()?.getAttribute('part')).to.equal('done');
    await expect(widget).to.be.accessible();
    await wayTo(widget, 'asking');
    await press(widget, 'booking-manage [part=submit]');
    await read(widget, 'This booking was cancelled');
    await wayTo(widget, 'again');
    await dayButton(widget, '2026-03-03');
    expect(findAll(widget, 'booking-manage')).to.deep.equal([]);
  });

  it('can not where the backend has no way to', async () => {
    const {
      cancel: _no,
      reschedule: _neither,
      ...backend
    } = manageBackend({
      book: async (request) => bookingOf(request, { manageToken: 'token' }),
    });
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await find(widget, '[part=again]');
    expect(findAll(widget, '[part=change]')).to.deep.equal([]);
  });
});
