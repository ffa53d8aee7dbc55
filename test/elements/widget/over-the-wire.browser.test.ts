import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { BookingError, problemMediaType, problemOf } from '../../../src/contract/index.js';
import '../../../src/elements/widget/define.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { createBookingServer } from '../../../src/server/booking-server.js';
import { linked, monday, openWorld } from '../../scheduling/scheduler/world.js';
import type { World } from '../../scheduling/scheduler/world.js';
import { skip } from '../driver.js';
import { chooseTime, fillIn, find, send, textOf } from './widget-stage.js';

// The widget asks over real HTTP; the worker hands each request to the real server code over the real scheduler.
const backendUrl = 'https://book.example/v1/anna';
const worker = setupWorker();
const realNow = Date.now;
const realWarn = console.warn;

before(async () => {
  Date.now = () => monday;
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
beforeEach(() => {
  console.warn = () => undefined;
});
afterEach(() => {
  console.warn = realWarn;
  worker.resetHandlers();
});
after(() => {
  worker.stop();
  Date.now = realNow;
});

/** Puts a world behind the address. */
function answerWith(world: World): void {
  const server = createBookingServer({
    backends: (owner) => (owner === 'anna' ? world.scheduler : undefined),
    onError: () => undefined,
  });
  worker.use(http.all('https://book.example/v1/*', ({ request }) => server(request)));
}

async function open(eventType = 'intro', url = backendUrl): Promise<BookingWidget> {
  return fixture<BookingWidget>(
    html`<booking-widget
      backend-url=${url}
      event-type=${eventType}
      time-zone="Europe/Berlin"
      language="en"
    ></booking-widget>`,
  );
}

/** The server of these tests is in the page, and reads what is sent to it as a stream. */
function needStreams(): void {
  if (!('body' in Request.prototype)) skip('A server cannot run in this browser, which has no Request.body.');
}

/** Waits until the widget says so. */
async function says(widget: BookingWidget, words: RegExp): Promise<void> {
  await waitUntil(() => words.test(textOf(widget)), `the widget says ${String(words)}`, { timeout: 15_000 });
}

describe('<booking-widget> over the wire', () => {
  it('books with the real server behind it, and follows the Meet link', async () => {
    needStreams();
    const world = openWorld();
    answerWith(world);
    const widget = await open();
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await find(widget, 'booking-confirmation .title');
    await world.quiet();
    world.now += 10_000;
    await world.scheduler.work();
    await says(widget, /Join the meeting/);
    expect(world.calendar.events(linked.calendarId).length).to.equal(1);
  });

  it('says that nothing was booked when the calendar cannot be read, and books when it can again', async () => {
    needStreams();
    const world = openWorld();
    answerWith(world);
    const widget = await open();
    await chooseTime(widget);
    await fillIn(widget);
    world.calendar.setFault(linked.calendarId, 'calendar-unreachable');
    await send(widget);
    await says(widget, /nothing was booked/);
    expect(world.calendar.events(linked.calendarId).length).to.equal(0);
    world.calendar.setFault(linked.calendarId);
    await send(widget);
    await find(widget, 'booking-confirmation .title');
  });

  it('names an event type that is not there', async () => {
    answerWith(openWorld());
    await says(await open('no-such-type'), /no event type “no-such-type”/);
  });

  it('names an origin that is refused', async () => {
    // A worker does not see the page's origin, so the server's refusal is given by hand; test/server shows that it comes.
    const refusal = problemOf(new BookingError('origin-not-allowed'));
    const init = { status: refusal.status, headers: { 'Content-Type': problemMediaType } };
    worker.use(http.all('https://book.example/*', () => HttpResponse.json({ ...refusal }, init)));
    await says(await open(), /may not use this booking page/);
  });

  it('names a server that does not answer', async () => {
    worker.use(http.all('https://book.example/*', () => HttpResponse.error()));
    await says(await open(), /cannot be reached/);
  });

  it('names an address where something else answers', async () => {
    worker.use(http.all('https://book.example/*', () => HttpResponse.html('<p>Welcome</p>')));
    await says(await open(), /not a booking server/);
  });
});
