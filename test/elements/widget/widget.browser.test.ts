import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { Booking, EventType } from '../../../src/contract/index.js';
import type { BookingConfirmEvent } from '../../../src/elements/widget/booking-confirm-event.js';
import type { BookingErrorEvent } from '../../../src/elements/widget/widget-events.js';
import { BookingSubmitEvent } from '../../../src/elements/widget/booking-submit-event.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { emulateMedia, skip } from '../driver.js';
import { bookingOf, free, intro, never, now, slotAt, stageBackend } from './stage-backend.js';
import {
  chooseTime,
  dayButton,
  fillIn,
  find,
  findAll,
  focused,
  painted,
  read,
  send,
  show,
  textOf,
  timeButton,
  write,
} from './widget-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
const unreachable = () => new BookingError('unavailable', { fault: 'unreachable' });
let warnings: string[] = [];

before(() => {
  Date.now = () => now;
});
beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => warnings.push(text);
});
afterEach(() => {
  console.warn = realWarn;
});
after(() => {
  Date.now = realNow;
});

describe('<booking-widget>', () => {
  for (const [name, options] of [
    ['wide', {}],
    ['narrow', { width: 340 }],
    ['dark', { theme: 'dark' }],
    ['right to left', { language: 'ar' }],
    ['narrow, in German', { width: 340, language: 'de' }],
  ] as const)
    it(`is accessible in every step: ${name}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const backend = stageBackend({
        booking: never,
        book: async (request) =>
          bookingOf(request, {
            location: {
              id: 'meet',
              kind: 'conference',
              conference: { solution: 'google-meet', state: 'pending' },
            },
          }),
      });
      const widget = await show(backend, options);
      const day = await dayButton(widget, '2026-03-03');
      await expect(widget).to.be.accessible();
      day.click();
      const time = (await find(widget, '.slot')) as HTMLButtonElement;
      await expect(widget).to.be.accessible();
      time.click();
      await find(widget, 'booking-details-form form');
      await find(widget, 'booking-location-picker input');
      await expect(widget).to.be.accessible();
      await send(widget);
      await find(widget, '.summary');
      await expect(widget).to.be.accessible();
      await fillIn(widget);
      await send(widget);
      await find(widget, 'booking-confirmation .title');
      await expect(widget).to.be.accessible();
    });

  it('is accessible while it loads, fails, has nothing, checks and has lost a time', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const loading = await show(stageBackend({ eventType: never }));
    await expect(loading).to.be.accessible();
    const failed = await show(stageBackend({ eventType: async () => Promise.reject(unreachable()) }));
    await find(failed, '.status-title');
    await expect(failed).to.be.accessible();
    const empty = await show(
      stageBackend({ slots: async () => ({ slots: [], next: '2026-05-05T08:00:00.000Z' }) }),
    );
    await find(empty, '[slot=empty] button');
    await expect(empty).to.be.accessible();
    for (const error of [unreachable(), new BookingError('slot-taken', { nearest: free.slice(1, 3) })]) {
      const widget = await show(stageBackend({ book: async () => Promise.reject(error) }));
      await chooseTime(widget);
      await fillIn(widget);
      await send(widget);
      await find(widget, '[aria-labelledby=checking],[aria-labelledby=lost]');
      await expect(widget).to.be.accessible();
    }
  });

  it('shows the times first, and the month in the room kept for it, once they have been painted', async () => {
    const realFrame = requestAnimationFrame;
    let waiting: FrameRequestCallback[] = [];
    try {
      for (const width of [960, 360]) {
        window.requestAnimationFrame = (act) => waiting.push(act);
        const widget = await show(stageBackend(), { width });
        await waitUntil(() => findAll(widget, '.times .slot').length > 0);
        for (let frame = 0; frame < 2; frame++) await new Promise(realFrame);
        expect(findAll(widget, 'booking-month').length).to.equal(0);
        const room = findAll(widget, '.bone.month')[0]!.getBoundingClientRect();
        window.requestAnimationFrame = realFrame;
        waiting.forEach((act) => requestAnimationFrame(act));
        waiting = [];
        const month = await find(widget, 'booking-month');
        await find(month, '.free');
        expect(month.getBoundingClientRect()).to.deep.equal(room);
      }
    } finally {
      window.requestAnimationFrame = realFrame;
    }
  });

  it('is in outline where it will be', async () => {
    const places = ['.header', '.host', '.title', '.facts', '.days', '.days>.step', '.footer'];
    for (const width of [960, 360]) {
      let answer = (_: EventType): void => undefined;
      const eventType = new Promise<EventType>((resolve) => (answer = resolve));
      const widget = await show(stageBackend({ eventType: () => eventType }), { width });
      const boxes = () => places.map((place) => findAll(widget, place)[0]!.getBoundingClientRect());
      await painted(widget);
      const outlined = boxes();
      answer({ ...intro, description: 'One.\nTwo.' });
      await find(widget, 'booking-month');
      await painted(widget);
      for (const [index, box] of boxes().entries()) {
        expect(box.top, `${places[index]} at ${width} px`).to.be.closeTo(outlined[index]!.top, 0.1);
        expect(box.height, `${places[index]} at ${width} px`).to.be.closeTo(outlined[index]!.height, 0.1);
      }
    }
  });

  it('moves while it waits long, whatever is to come', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    for (const layout of ['month', 'list'] as const) {
      const widget = await show(stageBackend({ eventType: never }));
      widget.layout = layout;
      await widget.updateComplete;
      const [outline] = findAll(widget, '.bones');
      expect(outline!.getAnimations({ subtree: true }).length === 0).to.equal(layout === 'month');
      await waitUntil(() => outline!.getAnimations().length === 1);
      expect(findAll(widget, '.bone.block').length).to.equal(layout === 'list' ? 1 : 0);
    }
    await emulateMedia({ reducedMotion: 'reduce' });
  });

  it('books: day, time, details, confirmation, and tells the page', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    const heard: string[] = [];
    for (const type of [
      'slot-select',
      'location-select',
      'booking-submit',
      'booking-confirm',
      'booking-error',
      'details-change',
      'details-submit',
    ])
      widget.addEventListener(type, () => heard.push(type));
    await chooseTime(widget);
    expect(textOf(widget)).to.include('Tuesday, 3 March 2026').and.to.include('10:00');
    (await find(widget, 'booking-location-picker input:not(:checked)')).click();
    await write(widget, '#detail', '+49 30 1234567');
    await fillIn(widget);
    await write(widget, '#field-2', 'Boats');
    const confirmed = oneEvent<BookingConfirmEvent>(widget, 'booking-confirm');
    await send(widget);
    expect((await confirmed).booking.ref).to.equal('b-1');
    await read(widget, 'You are booked');
    expect(heard).to.deep.equal(['slot-select', 'location-select', 'booking-submit', 'booking-confirm']);
    const [request, key] = backend.asked.book[0]!;
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(request).to.deep.equal({
      eventType: 'intro',
      start: '2026-03-03T09:00:00.000Z',
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      language: 'en-GB',
      guest: { name: 'Gia', email: 'gia@example.com' },
      locationDetail: '+49 30 1234567',
      answers: { topic: 'Boats' },
      context: { location: 'phone' },
    });
    expect(warnings).to.deep.equal([]);
  });

  it('books by keyboard alone, in few presses, and leads the focus', async () => {
    const backend = stageBackend({
      eventType: async () => ({ ...intro, locations: [intro.locations[0]], questions: [] }),
    });
    const widget = await show(backend);
    await dayButton(widget, '2026-03-03');
    let presses = 0;
    const press = async (key: string) => {
      presses++;
      await sendKeys({ press: key });
      await painted(widget);
    };
    findAll(widget, 'booking-month .step').at(-1)!.focus();
    await press('Tab');
    expect((focused() as HTMLElement).dataset['date']).to.equal('2026-03-03');
    await press('Enter');
    expect(focused()?.textContent.trim()).to.equal('Choose a time');
    await press('Tab');
    await press('Enter');
    await find(widget, 'booking-details-form form');
    expect(focused()?.textContent.trim()).to.equal('Your details');
    await press('Tab');
    await sendKeys({ type: 'Gia' });
    await press('Tab');
    await sendKeys({ type: 'gia@example.com' });
    await press('Enter');
    await read(widget, 'You are booked');
    expect(focused()?.getAttribute('aria-label')).to.equal('You are booked');
    expect(presses).to.be.at.most(12);
  });

  it('never takes the focus that it was not given', async () => {
    const outside = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    outside.focus();
    const widget = await show(stageBackend());
    await dayButton(widget, '2026-03-03');
    expect(document.activeElement).to.equal(outside);
    const answer: { done?: () => void } = {};
    const slow = await show(
      stageBackend({
        book: (request) => new Promise((resolve) => (answer.done = () => resolve(bookingOf(request)))),
      }),
    );
    await chooseTime(slow);
    await fillIn(slow);
    await send(slow);
    await waitUntil(() => answer.done);
    outside.focus();
    answer.done!();
    await read(slow, 'You are booked');
    expect(document.activeElement).to.equal(outside);
  });

  it('leaves the focus on the button that turns the month', async () => {
    const widget = await show(stageBackend());
    (await dayButton(widget, '2026-03-03')).click();
    await painted(widget);
    const next = findAll(widget, 'booking-month .step').at(-1)!;
    next.focus();
    next.click();
    await dayButton(widget, '2026-04-07');
    expect(focused()).to.equal(next);
  });

  it('shows one pane after the other where it is narrow, with a way back', async () => {
    const widget = await show(stageBackend(), { width: 340 });
    const day = await dayButton(widget, '2026-03-03');
    expect(findAll(widget, '.slot').some((slot) => slot.getClientRects().length > 0)).to.equal(false);
    day.click();
    await timeButton(widget, '10:00');
    expect(day.getClientRects().length).to.equal(0);
    (await find(widget, '.back')).click();
    await dayButton(widget, '2026-03-03');
    expect(focused()?.textContent.trim()).to.equal('Choose a day');
  });

  it('shows days and times side by side where it is wide', async () => {
    const widget = await show(stageBackend());
    await dayButton(widget, '2026-03-03');
    await timeButton(widget, '10:00');
    (await dayButton(widget, '2026-03-05')).click();
    await painted(widget);
    expect(findAll(widget, '.slot').length).to.equal(1);
    expect(findAll(widget, '.back').filter((back) => back.getClientRects().length > 0)).to.deep.equal([]);
  });
});

describe('<booking-widget>, where something is in the way', () => {
  it('returns to fresh times when the time was taken, and keeps what was typed', async () => {
    let attempts = 0;
    const backend = stageBackend({
      book: async (request) => {
        if (++attempts === 1)
          throw new BookingError('slot-taken', { nearest: [slotAt('2026-03-03T13:30Z')] });
        return bookingOf(request);
      },
    });
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    await write(widget, '#field-2', 'Boats');
    const failed = oneEvent<BookingErrorEvent>(widget, 'booking-error');
    const before = backend.asked.slots.length;
    await send(widget);
    expect((await failed).error.code).to.equal('slot-taken');
    await read(widget, 'That time was just taken');
    await waitUntil(() => focused()?.id === 'lost');
    expect(backend.asked.slots.length).to.equal(before + 1);
    (await find(widget, '.nearest button')).click();
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
    expect(((await find(widget, '#field-2')) as HTMLInputElement).value).to.equal('Boats');
    await send(widget);
    await read(widget, 'You are booked');
    const [[first, oldKey], [second, newKey]] = [backend.asked.book[0]!, backend.asked.book[1]!];
    expect([first.start, second.start]).to.deep.equal([
      '2026-03-03T09:00:00.000Z',
      '2026-03-03T13:30:00.000Z',
    ]);
    expect(oldKey).to.not.equal(newKey);
  });

  it('says that it is checking when no answer came, and asks again with the same key', async () => {
    let attempts = 0;
    const backend = stageBackend({
      book: async (request) => {
        if (++attempts === 1) throw unreachable();
        return bookingOf(request);
      },
    });
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, 'We are checking whether your booking arrived');
    await waitUntil(() => focused()?.id === 'checking');
    await read(widget, 'You are booked');
    expect(new Set(backend.asked.book.map(([, key]) => key)).size).to.equal(1);
    expect(backend.asked.book.length).to.equal(2);
  });

  it('names an event type that there is not, to the guest and to the page’s developer', async () => {
    const backend = stageBackend({ eventType: async () => Promise.reject(new BookingError('not-found')) });
    const widget = await show(backend, { eventType: 'nope' });
    await read(widget, 'There is no event type “nope” here.');
    await waitUntil(() => warnings.length > 0);
    expect(warnings[0]).to.include('There is no event type "nope" in the given backend');
    (await find(widget, '[part~="way-on"]')).click();
    await waitUntil(() => backend.asked.eventType === 2);
    await read(widget, 'There is no event type');
    expect(warnings.length).to.equal(1);
  });

  for (const [name, error, words] of [
    ['a server that cannot be reached', unreachable(), 'cannot be reached at its address'],
    [
      'a page whose origin is refused',
      new BookingError('origin-not-allowed'),
      'This website may not use this booking page',
    ],
    [
      'an http address in an https page',
      new BookingError('unavailable', { fault: 'mixed-content' }),
      'begins with http',
    ],
    [
      'an address where something else answers',
      new BookingError('unavailable', { fault: 'not-a-backend' }),
      'not a booking server',
    ],
  ] as const)
    it(`names ${name}`, async () => {
      let fails = true;
      const backend = stageBackend({ eventType: async () => (fails ? Promise.reject(error) : intro) });
      const widget = await show(backend);
      await read(widget, words);
      await waitUntil(() => warnings.length === 1);
      fails = false;
      (await find(widget, '[part~="way-on"]')).click();
      await dayButton(widget, '2026-03-03');
      await waitUntil(() => focused()?.textContent.trim() === 'Choose a day');
    });

  it('names an address that is none, and what is missing', async () => {
    const wrong = document.createElement('booking-widget');
    wrong.language = 'en';
    wrong.backendUrl = 'ftp://book.example';
    wrong.eventType = 'intro';
    document.body.append(wrong);
    await read(wrong, 'not a booking server');
    wrong.backendUrl = '';
    await read(wrong, 'needs the attribute “backend-url”');
    wrong.eventType = '';
    wrong.backend = stageBackend();
    await read(wrong, 'needs the attribute “event-type”');
    await waitUntil(() => warnings.length === 3);
    wrong.remove();
  });

  it('goes to the next free day at one press', async () => {
    const backend = stageBackend();
    const script = stageBackend({
      slots: async (query) => {
        const { slots } = await backend.slots(query);
        return slots.length > 0 ? { slots } : { slots, next: '2026-04-07T08:00:00.000Z' };
      },
    });
    const widget = await show(script);
    await dayButton(widget, '2026-03-03');
    for (let months = 0; months < 2; months++) {
      findAll(widget, 'booking-month .step').at(-1)!.click();
      await painted(widget);
    }
    await read(widget, 'No free times in May 2026.');
    (await find(widget, '[slot=empty] button')).click();
    await read(widget, '7 April');
    await waitUntil(() => focused()?.textContent.trim() === 'Choose a time');
  });

  it('jumps to the first free month by itself', async () => {
    const widget = await show(
      stageBackend({
        slots: async ({ start }) =>
          start < '2026-03-15' ? { slots: [], next: '2026-04-07T08:00:00.000Z' } : { slots: free.slice(3) },
      }),
    );
    await dayButton(widget, '2026-04-07');
    await read(widget, 'April 2026');
  });

  it('says that there is nothing at all, with a way on', async () => {
    const widget = await show(
      stageBackend({
        eventType: async () => ({ ...intro, window: { from: '2026-03-01', to: '2026-03-30' } }),
        slots: async () => ({ slots: [] }),
      }),
    );
    await read(widget, 'There are no free times at the moment');
    await find(widget, '[slot=empty] button');
  });

  it('asks again for a month that did not come', async () => {
    let fails = true;
    const widget = await show(
      stageBackend({
        slots: async () =>
          fails ? Promise.reject(new BookingError('calendar-unreachable')) : { slots: free.slice(0, 1) },
      }),
    );
    await read(widget, 'The free times cannot be read right now');
    fails = false;
    (await find(widget, '[slot=empty] button')).click();
    await dayButton(widget, '2026-03-03');
  });

  it('shows a backend’s own words for a refusal as text', async () => {
    const message = 'Please call <b>us</b>. <img src=x onerror=alert(1)>';
    const widget = await show(
      stageBackend({ book: async () => Promise.reject(new BookingError('refused', { message })) }),
    );
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, message);
    expect(findAll(widget, 'img').length).to.equal(0);
    await send(widget);
    await waitUntil(() => textOf(widget).includes(message));
  });

  it('leads to the fields that a backend did not accept', async () => {
    const widget = await show(
      stageBackend({
        book: async () =>
          Promise.reject(
            new BookingError('invalid-request', { fields: [{ path: 'guest.email', message: 'bad' }] }),
          ),
      }),
    );
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await find(widget, '.summary');
    await waitUntil(() => focused()?.classList.contains('summary'));
    expect((await find(widget, '#field-1')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('shows every text of a backend as text', async () => {
    const evil = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>{{7*7}}${hit}';
    const widget = await show(
      stageBackend({
        eventType: async () => ({
          ...intro,
          title: evil,
          description: evil,
          host: { name: evil, avatarUrl: 'javascript:globalThis.hit=1' },
          locations: [
            { id: 'a', kind: 'text', label: evil, detail: evil },
            { id: 'b', kind: 'link', label: evil, detail: 'javascript:globalThis.hit=1' },
          ],
          questions: [{ id: 'q', kind: 'choice', label: evil, help: evil, options: [evil, 'other'] }],
        }),
        book: async (request) =>
          bookingOf(request, {
            host: { name: evil },
            eventType: { slug: evil, title: evil },
            location: { id: 'b', kind: 'link', label: evil, detail: 'javascript:globalThis.hit=1' },
          }),
      }),
    );
    await chooseTime(widget);
    await read(widget, evil);
    await fillIn(widget, evil);
    await send(widget);
    await find(widget, 'booking-confirmation .title');
    expect(findAll(widget, 'img,script,iframe,[onerror]')).to.deep.equal([]);
    expect(
      findAll(widget, 'a').filter((link) => link.getAttribute('href')?.startsWith('javascript')),
    ).to.deep.equal([]);
    expect('hit' in globalThis).to.equal(false);
  });

  it('says that no place works, with a way on', async () => {
    let fault: 'needs-reconnect' | undefined = 'needs-reconnect';
    const widget = await show(
      stageBackend({
        eventType: async () => ({
          ...intro,
          locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet', ...(fault && { fault }) }],
        }),
      }),
    );
    await read(widget, 'None of the meeting places can be used');
    await read(widget, 'the host has to renew the calendar connection');
    fault = undefined;
    (await find(widget, '.place .primary')).click();
    await dayButton(widget, '2026-03-03');
  });
});

describe('<booking-widget>, the choice', () => {
  it('asks for the place first where the times depend on it', async () => {
    const backend = stageBackend({ eventType: async () => ({ ...intro, slotsDependOnLocation: true }) });
    const widget = await show(backend);
    await read(widget, 'Where?');
    (await find(widget, 'booking-location-picker input:not(:checked)')).click();
    (await find(widget, '[part~="go-on"]')).click();
    await painted(widget);
    expect(focused()?.id).to.equal('detail');
    await write(widget, '#detail', '+49 30 1234567');
    (await find(widget, '[part~="go-on"]')).click();
    await dayButton(widget, '2026-03-03');
    expect(backend.asked.slots.at(-1)?.context).to.deep.equal({ location: 'phone' });
    expect(textOf(widget)).to.include('Phone – we call you');
    (await find(widget, '.days .back')).click();
    await find(widget, 'booking-location-picker');
    (await find(widget, '[part~="go-on"]')).click();
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, 'You are booked');
    expect(backend.asked.book[0]![0].locationDetail).to.equal('+49 30 1234567');
  });

  it('does not send without what the place asks for', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    await chooseTime(widget);
    (await find(widget, 'booking-location-picker input:not(:checked)')).click();
    await fillIn(widget);
    await send(widget);
    await read(widget, 'Please fill in: Your phone number');
    expect(backend.asked.book.length).to.equal(0);
  });

  it('offers lengths, and asks for the times of the one chosen', async () => {
    const backend = stageBackend({ eventType: async () => ({ ...intro, durationsMinutes: [30, 60] }) });
    const widget = await show(backend);
    await read(widget, '1 hr');
    findAll(widget, '.duration').at(-1)!.click();
    await waitUntil(() => backend.asked.slots.at(-1)?.durationMinutes === 60);
    await painted(widget);
    expect(findAll(widget, '.duration input').map((one) => one.matches(':checked'))).to.deep.equal([
      false,
      true,
    ]);
  });

  it('shows the menu of services where none is named, and opens a single one at once', async () => {
    const lines = [
      { slug: 'intro', title: 'Intro call', durationsMinutes: [30] as const },
      { slug: 'visit', title: 'Visit', durationsMinutes: [60] as const, description: 'At your place' },
    ];
    const widget = await show(stageBackend({ eventTypes: async () => lines }), { eventType: '' });
    await read(widget, 'What would you like to book?');
    await expect(widget).to.be.accessible();
    (await find(widget, '.service')).click();
    await dayButton(widget, '2026-03-03');
    await waitUntil(() => focused()?.textContent.trim() === 'Choose a day');
    (await find(widget, '.days .back')).click();
    await read(widget, 'What would you like to book?');
    const single = await show(stageBackend({ eventTypes: async () => lines.slice(0, 1) }), { eventType: '' });
    await dayButton(single, '2026-03-03');
  });

  it('shows times in the zone a guest chooses', async () => {
    const widget = await show(stageBackend());
    await timeButton(widget, '10:00');
    (await find(widget, '.zone')).click();
    const picker = await find(widget, 'booking-time-zone-picker');
    const { TimeZoneChangeEvent } = await import(
      '../../../src/elements/time-zone-picker/time-zone-change-event.js'
    );
    picker.dispatchEvent(new TimeZoneChangeEvent('Asia/Tokyo'));
    await waitUntil(() => findAll(widget, '.slot').some((slot) => slot.textContent.includes('18:00')));
  });

  for (const key of ['Enter', ' '])
    it(`opens the zones with ${key === ' ' ? 'the space bar' : key}, and gives the focus back to their button`, async () => {
      const widget = await show(stageBackend());
      const standIn = await find(widget, '.footer .zone');
      expect(standIn.getAttribute('aria-haspopup')).to.equal('dialog');
      expect(standIn.getAttribute('aria-expanded')).to.equal('false');
      const words = textOf(standIn);
      standIn.focus();
      await painted(widget);
      const { width, height, x, y } = standIn.getBoundingClientRect();
      expect(findAll(widget, 'booking-time-zone-picker'), 'before the press').to.have.length(0);
      await sendKeys({ press: key });
      const search = await find(widget, 'booking-zone-search input');
      await waitUntil(() => focused() === search);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => findAll(widget, 'booking-zone-search').length === 0);
      const button = await find(widget, 'booking-time-zone-picker .zone');
      expect(focused()).to.equal(button);
      expect(textOf(button)).to.equal(words);
      expect(button.getBoundingClientRect()).to.deep.include({ width, height, x, y });
    });

  it('opens the zones for good where their button is pressed twice', async () => {
    const widget = await show(stageBackend());
    const standIn = await find(widget, '.footer .zone');
    standIn.click();
    standIn.click();
    await find(widget, 'booking-zone-search input');
  });

  it('follows the meeting link until it is there', async () => {
    const conference = (state: 'pending' | 'ready') => ({
      location: {
        id: 'meet',
        kind: 'conference' as const,
        conference: {
          solution: 'google-meet',
          state,
          ...(state === 'ready' && { url: 'https://meet.google.com/abc-defg-hij' }),
        },
      },
    });
    const request = {
      start: free[0]!.start,
      zone: 'Europe/Berlin',
      guest: { name: 'Gia', email: 'gia@example.com' },
      eventType: 'intro',
    };
    const widget = await show(
      stageBackend({
        book: async (sent) => bookingOf(sent, conference('pending')),
        booking: async () => bookingOf(request, conference('ready')),
      }),
    );
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, 'The meeting link is being made…');
    const link = (await find(widget, 'a[part~=join]')) as HTMLAnchorElement;
    expect(link.href).to.equal('https://meet.google.com/abc-defg-hij');
    expect(textOf(widget)).to.not.include('is being made');
  });

  it('begins another booking with what is known of the guest', async () => {
    const widget = await show(stageBackend());
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, 'You are booked');
    (await find(widget, '[part~=again]')).click();
    await chooseTime(widget, '2026-03-05', '10:00');
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
  });
});

describe('<booking-widget>, where the page goes on', () => {
  const thanks = 'https://thanks.example/after?from=intro';

  const [realSet, realClear] = [window.setTimeout, window.clearTimeout];
  let held: (() => void)[] = [];

  /** Holds what is to be done after five seconds until the test says that they are over. */
  beforeEach(() => {
    held = [];
    const handles = new Map<number, () => void>();
    Object.assign(window, {
      setTimeout: (act: () => void, ms?: number) => {
        const handle = realSet(() => {
          if (ms !== 5000) act();
        }, ms);
        if (ms === 5000) held.push(act);
        if (ms === 5000) handles.set(handle, act);
        return handle;
      },
      clearTimeout: (handle?: number) => {
        held = held.filter((act) => act !== handles.get(handle ?? 0));
        realClear(handle);
      },
    });
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: realSet, clearTimeout: realClear });
  });
  const fiveSecondsPass = (): void => {
    for (const act of held.splice(0)) act();
  };

  /** Catches where the page wants to go, and stays. */
  function catchLeaving(): { readonly to: string[]; stop(): void } {
    if (!('navigation' in globalThis)) skip('Without a Navigation API the page would be left.');
    const to: string[] = [];
    const listen = (event: NavigateEvent): void => {
      // A draft that is put into the page's history leads nowhere.
      if (event.navigationType === 'replace' && event.destination.url === location.href) return;
      to.push(event.destination.url);
      event.preventDefault();
    };
    navigation.addEventListener('navigate', listen);
    return {
      to,
      stop: () => {
        navigation.removeEventListener('navigate', listen);
      },
    };
  }

  async function bookFor(redirectUrl: string, more: Partial<Booking> = {}, language = 'en-GB') {
    const widget = await show(
      stageBackend({
        eventType: async () => ({ ...intro, redirectUrl }),
        book: async (request) => bookingOf(request, more),
      }),
      { language },
    );
    const leaving = catchLeaving();
    await chooseTime(widget);
    await fillIn(widget);
    return { widget, leaving };
  }

  it('shows the confirmation, says where it goes, and goes there', async () => {
    const { widget, leaving } = await bookFor(thanks);
    await send(widget);
    await read(widget, 'You are being taken to thanks.example');
    expect(textOf(widget)).to.include('You are booked');
    const link = (await find(widget, '.leaving a')) as HTMLAnchorElement;
    expect(link.href).to.equal(thanks);
    await expect(widget).to.be.accessible();
    expect(leaving.to).to.deep.equal([]);
    fiveSecondsPass();
    expect(leaving.to).to.deep.equal([thanks]);
    leaving.stop();
  });

  it('goes there for a booking that waits for the host too, and says so in German', async () => {
    const { widget, leaving } = await bookFor(thanks, { status: 'pending' }, 'de');
    await send(widget);
    await read(widget, 'Sie werden weitergeleitet zu thanks.example');
    (await find(widget, '.leaving a')).click();
    await waitUntil(() => leaving.to.length > 0);
    expect(leaving.to).to.deep.equal([thanks]);
    widget.remove();
    leaving.stop();
  });

  it('stays where the guest wants to, and still offers the way, with the focus on it', async () => {
    const { widget, leaving } = await bookFor(thanks);
    await send(widget);
    (await find(widget, '[part~=stay]')).focus();
    await sendKeys({ press: 'Enter' });
    await read(widget, 'Go on to thanks.example');
    expect(findAll(widget, '[part~=stay]').length).to.equal(0);
    expect(focused()?.getAttribute('href')).to.equal(thanks);
    fiveSecondsPass();
    expect(leaving.to).to.deep.equal([]);
    leaving.stop();
  });

  for (const [name, change] of [
    ['the page says so', { prevented: true, redirectUrl: thanks }],
    ['the address is none to go to', { prevented: false, redirectUrl: 'http://thanks.example/' }],
    ['the address is code', { prevented: false, redirectUrl: 'javascript:alert(1)' }],
  ] as const)
    it(`stays where ${name}`, async () => {
      const { widget, leaving } = await bookFor(change.redirectUrl);
      widget.addEventListener('booking-confirm', (event) => {
        if (change.prevented) event.preventDefault();
      });
      await send(widget);
      await read(widget, 'You are booked');
      await painted(widget);
      fiveSecondsPass();
      expect(leaving.to).to.deep.equal([]);
      expect(findAll(widget, '.leaving').length).to.equal(0);
      leaving.stop();
    });

  it('goes nowhere once another booking is begun', async () => {
    const { widget, leaving } = await bookFor(thanks);
    await send(widget);
    (await find(widget, '[part~=again]')).click();
    await dayButton(widget, '2026-03-03');
    fiveSecondsPass();
    expect(leaving.to).to.deep.equal([]);
    leaving.stop();
  });
});

describe('<booking-widget>, the page around it', () => {
  it('can be stopped before it sends', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    widget.addEventListener('booking-submit', (event) => event.preventDefault());
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await painted(widget);
    expect(backend.asked.book.length).to.equal(0);
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
  });

  it('waits for the page, and takes its answer along as proof', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    let answer: ((token: string) => void) | undefined;
    widget.addEventListener('booking-submit', (event) => {
      expect(event).to.be.instanceOf(BookingSubmitEvent);
      event.waitUntil(new Promise((resolve) => (answer = resolve)));
    });
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await waitUntil(() => answer);
    await painted(widget);
    expect(backend.asked.book.length).to.equal(0);
    expect(textOf(widget)).to.include('Booking…');
    answer!('token');
    await read(widget, 'You are booked');
    expect(backend.asked.book[0]![0].proof).to.equal('token');
  });

  it('fills in what the page knows', async () => {
    const widget = document.createElement('booking-widget');
    Object.assign(widget, {
      backend: stageBackend(),
      eventType: 'intro',
      language: 'en',
      timeZone: 'Europe/Berlin',
    });
    widget.guest = { name: 'Gia', email: 'gia@example.com' };
    document.body.append(widget);
    await chooseTime(widget, '2026-03-03', '10:00');
    expect(((await find(widget, '#field-1')) as HTMLInputElement).value).to.equal('gia@example.com');
    widget.remove();
  });

  it('answers what the page knows, hidden or not, and lets the guest change what is seen', async () => {
    const questions = [
      { id: 'campaign', kind: 'hidden', label: 'Campaign' },
      { id: 'topic', kind: 'text', label: 'Topic' },
    ] as const;
    const backend = stageBackend({ eventType: async () => ({ ...intro, questions }) });
    const widget = document.createElement('booking-widget');
    Object.assign(widget, { backend, eventType: 'intro', language: 'en', timeZone: 'Europe/Berlin' });
    widget.answers = { campaign: 'spring', topic: 'Boats', unasked: 'x' };
    document.body.append(widget);
    await chooseTime(widget, '2026-03-03', '10:00');
    expect(textOf(widget)).to.not.include('Campaign');
    expect(((await find(widget, '#field-2')) as HTMLInputElement).value).to.equal('Boats');
    await fillIn(widget);
    await write(widget, '#field-2', 'Sails');
    await send(widget);
    await read(widget, 'You are booked');
    expect(backend.asked.book[0]![0].answers).to.deep.equal({ campaign: 'spring', topic: 'Sails' });
    widget.remove();
  });

  it('stands beside others without minding them', async () => {
    const [one, other] = [stageBackend(), stageBackend()];
    const first = await show(one);
    const second = await show(other);
    await chooseTime(first);
    await dayButton(second, '2026-03-03');
    expect(findAll(second, 'booking-details-form').length).to.equal(0);
    expect(other.asked.book.length + one.asked.book.length).to.equal(0);
  });

  it('ends everything when it is taken away, and begins anew when it comes back', async () => {
    const backend = stageBackend({ slots: never });
    const widget = await show(backend);
    await waitUntil(() => backend.asked.slots.length === 1);
    const parent = widget.parentElement!;
    widget.remove();
    await Promise.resolve();
    expect([...backend.open].map(({ signal }) => signal?.aborted)).to.deep.equal([true]);
    const healthy = stageBackend();
    widget.backend = healthy;
    parent.append(widget);
    await dayButton(widget, '2026-03-03');
    widget.remove();
    await Promise.resolve();
    parent.append(widget);
    await dayButton(widget, '2026-03-03');
    expect(healthy.asked.eventType).to.equal(2);
  });

  it('keeps its place on the way when it is only moved', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    const box = document.createElement('div');
    widget.parentElement!.append(box);
    box.append(widget);
    await painted(widget);
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
    expect(backend.asked.eventType).to.equal(1);
  });

  it('leaves nothing behind however often it comes and goes', async () => {
    const backend = stageBackend();
    const listeners = new Set<unknown>();
    const { addEventListener: add, removeEventListener: remove } = globalThis;
    globalThis.addEventListener = ((type: string, listener: unknown) => {
      if (type === 'online') listeners.add(listener);
      add.call(globalThis, type, listener as EventListener);
    }) as typeof add;
    globalThis.removeEventListener = ((type: string, listener: unknown) => {
      listeners.delete(listener);
      remove.call(globalThis, type, listener as EventListener);
    }) as typeof remove;
    const widget = await show(backend);
    const parent = widget.parentElement!;
    for (let times = 0; times < 20; times++) {
      await dayButton(widget, '2026-03-03');
      widget.remove();
      await Promise.resolve();
      parent.append(widget);
    }
    widget.remove();
    await Promise.resolve();
    globalThis.addEventListener = add;
    globalThis.removeEventListener = remove;
    expect(listeners.size).to.equal(0);
    expect([...backend.open].filter(({ signal }) => !signal?.aborted)).to.deep.equal([]);
  });

  it('begins anew when its attributes change, and only then', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    await dayButton(widget, '2026-03-03');
    widget.theme = 'dark';
    widget.language = 'de';
    await read(widget, 'Wählen Sie einen Tag');
    expect(backend.asked.eventType).to.equal(1);
    widget.eventType = 'other';
    await waitUntil(() => backend.asked.eventType === 2);
  });

  it('asks again by itself when the network is back', async () => {
    let fails = true;
    const backend = stageBackend({
      eventType: async () =>
        fails ? Promise.reject(new BookingError('unavailable', { fault: 'offline' })) : intro,
    });
    const widget = await show(backend);
    await read(widget, 'You seem to be offline');
    fails = false;
    dispatchEvent(new Event('online'));
    await dayButton(widget, '2026-03-03');
  });

  it('speaks the language of the page, and says which in its markup', async () => {
    const page = document.createElement('div');
    page.lang = 'ar';
    document.body.append(page);
    const widget: BookingWidget = document.createElement('booking-widget');
    Object.assign(widget, { backend: stageBackend(), eventType: 'intro', timeZone: 'Europe/Berlin' });
    page.append(widget);
    await read(widget, 'اختر يومًا');
    const card = await find(widget, '.card');
    expect([card.lang, card.dir]).to.deep.equal(['ar', 'rtl']);
    expect((await dayButton(widget, '2026-03-03')).ariaLabel).to.include('موعدان');
    page.remove();
  });

  it('draws nothing but shapes before it has words', async () => {
    const widget = document.createElement('booking-widget');
    Object.assign(widget, {
      backend: stageBackend({ eventType: never }),
      eventType: 'intro',
      language: 'de',
    });
    document.body.append(widget);
    await widget.updateComplete;
    expect(findAll(widget, '.bone').length).to.be.greaterThan(0);
    expect(textOf(widget)).to.not.include('Loading');
    await read(widget, 'Wird geladen');
    widget.remove();
  });
});
