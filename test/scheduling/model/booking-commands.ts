import assert from 'node:assert/strict';
import type { Booking } from '../../../src/contract/index.js';
import { command, freshKey, oneOf, remember, send } from './acting.js';
import type { Command, Play } from './acting.js';
import { drop, end, isLive, take } from './ledger.js';
import type { Agreed, Ledger } from './ledger.js';
import { offerNamed } from './offers.js';
import type { Offered } from './offers.js';
import { verdictOnBooking, verdictOnEnd, staysPut, verdictOnMove, waitsUntil } from './verdicts.js';
import { askedFor, inWords, iso, timeFor, wished } from './wishes.js';
import type { Wished, WishNumbers } from './wishes.js';

/** A guest books. */
export function bookCommand(numbers: WishNumbers): Command {
  const wish = wished(numbers);
  return command(`book ${inWords(wish)}`, async (play) => {
    await book(play, wish);
  });
}

/** A guest books what they hold, or anything else while they hold it. */
export function bookHeldCommand(which: number, numbers: WishNumbers): Command {
  return command(
    `book-held ${which} ${JSON.stringify(numbers)}`,
    async (play) => {
      const hold = oneOf(play.ledger.held, which);
      const offer = offerNamed(hold.slug);
      // Three of four book the very time.
      const wish = numbers.host === 3 ? wished(numbers) : { ...hold, offer, host: undefined };
      await book(play, wish, hold.ref);
    },
    ({ held }) => held.length > 0,
  );
}

async function book(play: Play, wish: Wished, hold?: string): Promise<void> {
  const { ledger, stage } = play;
  const { offer, start } = wish;
  const held = ledger.stretches.filter(({ who }) => who === hold).map(({ host }) => host);
  const verdict = verdictOnBooking(ledger, { ...wish, except: hold, first: held });
  const key = freshKey(ledger);
  const body = {
    ...askedFor(wish),
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@guests.example.com' },
  };
  const ask = (request: typeof body): Promise<Booking> =>
    stage.scheduler.book({ ...request, ...(hold !== undefined && { hold }) }, { key });
  await send(play, verdict, {
    request: () => ask(body),
    keep(answer, hosts) {
      const booking = agreedOf(ledger, answer, { offer, hosts, start, end: wish.end });
      assertTold(answer, booking);
      drop(ledger, hold);
      ledger.agreed.push(booking);
      take(ledger, booking.ref, booking);
      remember(play, answer, { body, other: { ...body, guest: { ...body.guest, name: 'Eve' } }, send: ask });
    },
  });
}

/** A booking that was just made, as the ledger has it. */
export function agreedOf(
  ledger: Ledger,
  { ref, manageToken }: Booking,
  made: {
    readonly offer: Offered;
    readonly hosts: readonly string[];
    readonly start: number;
    readonly end: number;
  },
): Agreed {
  const { offer, hosts, start, end: until } = made;
  const confirmBy = waitsUntil(ledger, offer, start);
  return {
    ref,
    token: manageToken!,
    slug: offer.slug,
    hosts,
    start,
    end: until,
    version: 1,
    status: confirmBy === undefined ? 'confirmed' : 'pending',
    confirmBy,
  };
}

/** What an answer says is what was agreed. */
export function assertTold(answer: Booking, booking: Agreed): void {
  const { ref, version, status, start, end, confirmBy, host, hosts = [host] } = answer;
  assert.deepEqual(
    { ref, version, status, start, end, confirmBy, hosts: hosts.map(({ name }) => name) },
    {
      ref: booking.ref,
      version: booking.version,
      status: booking.status,
      start: iso(booking.start),
      end: iso(booking.end),
      confirmBy: booking.confirmBy === undefined ? undefined : iso(booking.confirmBy),
      hosts: booking.hosts,
    },
  );
}

/** A guest moves a booking that the ledger knows; `pending` only one that waits. */
export function rescheduleCommand(
  kind: 'reschedule' | 'reschedule-pending',
  numbers: {
    readonly which: number;
    readonly length: number;
    readonly start: number;
    readonly isStale: boolean;
  },
): Command {
  const among = (ledger: Ledger): readonly Agreed[] =>
    kind === 'reschedule' ? ledger.agreed : ledger.agreed.filter(({ status }) => status === 'pending');
  return command(
    `${kind} ${JSON.stringify(numbers)}`,
    (play) => reschedule(play, oneOf(among(play.ledger), numbers.which), numbers),
    (ledger) => among(ledger).length > 0,
  );
}

async function reschedule(
  play: Play,
  booking: Agreed,
  numbers: { readonly length: number; readonly start: number; readonly isStale: boolean },
): Promise<void> {
  const { ledger, stage } = play;
  const offer = offerNamed(booking.slug);
  const time = timeFor(offer, { length: numbers.length, step: numbers.start });
  const version = booking.version - (numbers.isStale ? 1 : 0);
  const verdict = verdictOnMove(ledger, booking, { offer, ...time, version });
  const key = freshKey(ledger);
  const minutes = (time.end - time.start) / 60_000;
  const body = { version, start: iso(time.start), durationMinutes: minutes };
  const ask = (request: typeof body): Promise<Booking> =>
    stage.scheduler.reschedule(booking, request, { key });
  await send(play, verdict, {
    request: () => ask(body),
    keep(answer) {
      const isMoved = !staysPut(booking, time);
      if (isMoved) move(ledger, booking, { offer, ...time });
      assertTold(answer, booking);
      // What stays as it is leaves its key free.
      if (isMoved)
        remember(play, answer, { body, other: { ...body, start: iso(time.start + 86_400_000) }, send: ask });
    },
  });
}

function move(
  ledger: Ledger,
  booking: Agreed,
  { offer, start, end: until }: { readonly offer: Offered; readonly start: number; readonly end: number },
): void {
  booking.confirmBy = waitsUntil(ledger, offer, start);
  booking.status = booking.confirmBy === undefined ? 'confirmed' : 'pending';
  booking.version += 1;
  booking.start = start;
  booking.end = until;
  take(ledger, booking.ref, booking);
}

/** A guest cancels. */
export function cancelCommand(which: number, isStale: boolean): Command {
  return command(
    `cancel ${which}${isStale ? ' in an old version' : ''}`,
    (play) => cancel(play, oneOf(play.ledger.agreed, which), isStale),
    ({ agreed }) => agreed.length > 0,
  );
}

async function cancel(play: Play, booking: Agreed, isStale = false): Promise<void> {
  const { scheduler } = play.stage;
  const ask: Ending['ask'] = (request, key) => scheduler.cancel(booking, request, { key });
  await endAs(play, booking, { isStale, status: 'cancelled', ask });
}

/** One of the ways to end a booking. */
export interface Ending {
  readonly isStale: boolean;
  readonly status: 'cancelled' | 'declined';
  readonly ask: (request: { readonly version: number }, key: string) => Promise<Booking>;
}

/** Ends a booking in one of the ways there are. */
export async function endAs(play: Play, booking: Agreed, { isStale, status, ask }: Ending): Promise<void> {
  const { ledger } = play;
  const version = booking.version - (isStale ? 1 : 0);
  const wasLive = isLive(booking);
  // What has ended is answered as it stands.
  const verdict = wasLive ? verdictOnEnd(ledger, booking, version) : { hosts: booking.hosts };
  const key = freshKey(ledger);
  await send(play, verdict, {
    request: () => ask({ version }, key),
    keep(answer) {
      if (wasLive) end(ledger, booking, status);
      assertTold(answer, booking);
      // What ended before leaves its key free.
      if (wasLive)
        remember(play, answer, {
          body: { version },
          other: { version: version + 7 },
          send: (body) => ask(body, key),
        });
    },
  });
}

/** A guest cancels, and another takes the time at once. */
export function rebookCommand(which: number): Command {
  const among = ({ agreed }: Ledger): readonly Agreed[] => agreed.filter(isLive);
  return command(
    `cancel-and-book ${which}`,
    async (play) => {
      const booking = oneOf(among(play.ledger), which);
      const { start, end: until } = booking;
      await cancel(play, booking);
      await book(play, { offer: offerNamed(booking.slug), start, end: until, host: undefined });
    },
    (ledger) => among(ledger).length > 0,
  );
}
