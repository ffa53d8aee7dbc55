import { remoteBackend } from '../../../client/remote-backend.js';
import { pause } from '../../../client/pause.js';
import { wireHeaders } from '../../../contract/wire-headers.js';
import type { Booking } from '../../../contract/booking.js';
import { cleanUp, newKey } from '../../../testing/booking-backend-fixture.js';
import { expect, expectEqual } from '../../../testing/expectations.js';
import type { Bench, Examination } from '../examination.js';
import { requestTo } from '../examination.js';
import { codeOf, jsonOf, textAt } from '../exchange.js';
import type { Received, SentRequest } from '../exchange.js';
import { keyed, wholeRequest } from '../wire/bookings.js';
import { bookingIn, isFree } from '../wire/booking.js';
import { expectRefused } from '../wire/refusal.js';
import { sendAndCut } from './cut.js';
import type { Cut } from './cut.js';

/** What becomes of a booking whose line breaks: it is made once, and its guest hears of it. */
export const brokenLineExaminations: readonly Examination[] = [
  ...(['after sending', 'while answering'] as const).map((cut) =>
    breaks(`books once when the line is cut ${cut}, and says so to who asks again`, async (bench) => {
      const request = await bookingRequest(bench);
      await sendAndCut(bench.line, request, cut);
      await expectOneBooking(bench, await answered(bench, request), request);
    }),
  ),
  breaks('books nothing of a request that breaks off, and takes it whole afterwards', async (bench) => {
    const request = await bookingRequest(bench);
    await sendAndCut(bench.line, request, 'while sending' satisfies Cut);
    expect(await isFree(bench), 'the time is still free');
    await expectOneBooking(bench, await answered(bench, request), request);
  }),
  breaks('books once when a request comes twice at the same moment', async (bench) => {
    const request = await bookingRequest(bench);
    const answers = await Promise.all([bench.line.send(request), bench.line.send(request)]);
    for (const answer of answers)
      if (codeOf(answer) === undefined) bookingIn(answer);
      else expectRefused(answer, 'a request whose twin is worked on', 'in-progress');
    const refs = answers.flatMap((answer) => textAt(jsonOf(answer), 'ref') ?? []);
    expect(refs.length > 0, 'one of them is answered with the booking');
    expectEqual(new Set(refs).size, 1, 'there is one booking');
    await expectOneBooking(bench, await answered(bench, request), request);
  }),
  breaks('refuses a key that comes back with another request', async (bench) => {
    const request = await bookingRequest(bench);
    const booking = bookingIn(await bench.line.send(request));
    const body = { ...(JSON.parse(request.body ?? '') as object), zone: 'Europe/Berlin' };
    const reused = await bench.line.send({ ...request, body: JSON.stringify(body) });
    expectRefused(reused, 'another request under the same key', 'key-reused');
    await cleanUp(bench.fixture(), booking);
  }),
  breaks('is booked once by a page whose answer is lost', async (bench) => {
    const request = await wholeRequest(bench);
    const lossy = losing(bench, 1);
    const backend = remoteBackend({
      url: bench.base,
      fetch: lossy.fetch,
      sleep: async (ms, signal) => pause(Math.min(ms, 50), signal),
    });
    const key = newKey(bench.now());
    const booking = await backend.book(request, { key });
    expectEqual(booking.start, request.start, 'the page hears of the booking');
    expectEqual(lossy.lost(), 1, 'though an answer was lost');
    await expectOneBooking(bench, booking, requestOf(bench, request, key));
  }),
];

/** The booking that a key made, however often it has to be asked for. */
async function answered(bench: Bench, request: SentRequest): Promise<Booking> {
  let answer: Received = await bench.line.send(request);
  // A request that was cut may still be worked on; the lease of a claim is two minutes.
  for (let waited = 0; codeOf(answer) === 'in-progress' && waited < 120; waited++) {
    await pause(waited < 5 ? 100 : 1000, bench.line.signal);
    answer = await bench.line.send(request);
  }
  return bookingIn(answer);
}

/** One booking, which keeps its time from others; when it is cancelled, nothing is left at its time. */
async function expectOneBooking(bench: Bench, booking: Booking, request: SentRequest): Promise<void> {
  const again = bookingIn(await bench.line.send(request));
  expectEqual(again.ref, booking.ref, 'the same key answers the same booking');
  const other = await bench.line.send({
    ...request,
    headers: { ...request.headers, [wireHeaders.key]: newKey(bench.now()) },
  });
  expectRefused(other, 'the same time under another key', 'slot-taken');
  if (!bench.backend.cancel) return;
  await cleanUp(bench.fixture(), booking);
  expect(await isFree(bench), 'once it is cancelled its time is free: there was no second booking');
}

async function bookingRequest(bench: Bench): Promise<SentRequest> {
  return requestOf(bench, await wholeRequest(bench), newKey(bench.now()));
}

function requestOf({ base, ...bench }: Bench, body: object, key: string): SentRequest {
  return requestTo(base, '/bookings', keyed({ base, ...bench }, body, { [wireHeaders.key]: key }));
}

/** A page's `fetch` that loses so many answers to what it sends with a key. */
function losing(
  { line }: Bench,
  count: number,
): { readonly fetch: typeof fetch; readonly lost: () => number } {
  let lost = 0;
  return {
    lost: () => lost,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const isKeyed = request.headers.has(wireHeaders.key);
      const response = await line.fetch(request);
      if (!isKeyed || lost >= count) return response;
      lost += 1;
      throw new TypeError('The answer was lost on purpose');
    },
  };
}

function breaks(clause: string, keeps: (bench: Bench) => Promise<void>): Examination {
  return { part: 'broken lines', needs: 'writes', clause, keeps };
}
