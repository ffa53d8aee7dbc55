import assert from 'node:assert/strict';
import { command, oneOf, send } from './acting.js';
import type { Command, Play } from './acting.js';
import { assertTold } from './booking-commands.js';
import { hasRoom, isOffered, minute } from './ledger.js';
import type { Ledger } from './ledger.js';
import { day, hours, offers } from './offers.js';
import type { Offered } from './offers.js';
import { verdictOnBooking } from './verdicts.js';
import { iso } from './wishes.js';

const dayLength = 86_400_000;
/** Answers under a key are promised for so long. */
const keptFor = dayLength;

/** A guest asks for the free times of the day. */
export function slotsCommand(which: number, length: number): Command {
  const offer = oneOf(offers, which);
  const minutes = oneOf(offer.lengths, length);
  return command(`slots of ${offer.slug} for ${minutes}`, (play) => askSlots(play, offer, minutes));
}

async function askSlots(play: Play, offer: Offered, minutes: number): Promise<void> {
  const { ledger, stage } = play;
  const request = {
    eventType: offer.slug,
    start: iso(day),
    end: iso(day + dayLength),
    durationMinutes: minutes,
    context: { location: 'office' },
  };
  const times = startsOf(ledger, offer, minutes);
  const isUnknown = offer.takes === 'all' ? 'some' : 'every';
  const isUnreadable = times.length > 0 && offer.hosts[isUnknown]((host) => ledger.unread.has(host));
  await send(play, isUnreadable ? { refused: 'calendar-unreachable' } : { hosts: [] }, {
    request: () => stage.scheduler.slots(request),
    keep: ({ slots }) => {
      assert.deepEqual(
        slots.map(({ start, seatsLeft }) => ({ start, seatsLeft })),
        times.flatMap((start) => listed(ledger, offer, { start, end: start + minutes * minute })),
      );
    },
  });
}

function startsOf(ledger: Ledger, offer: Offered, minutes: number): readonly number[] {
  const count = (hours.closes - hours.opens) / (offer.every * minute);
  const grid = Array.from({ length: count }, (_, index) => hours.opens + index * offer.every * minute);
  return grid.filter((start) => isOffered(ledger, offer, { start, end: start + minutes * minute }));
}

function listed(
  ledger: Ledger,
  offer: Offered,
  time: { readonly start: number; readonly end: number },
): { readonly start: string; readonly seatsLeft: number | undefined }[] {
  if ('refused' in verdictOnBooking(ledger, { offer, ...time })) return [];
  return [
    { start: iso(time.start), seatsLeft: offer.seats > 1 ? seatsLeft(ledger, offer, time) : undefined },
  ];
}

function seatsLeft(
  ledger: Ledger,
  offer: Offered,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const left = offer.hosts.map((host) => {
    const guests = ledger.stretches.filter(
      (other) =>
        other.host === host && other.slug === offer.slug && other.start === start && other.end === end,
    );
    return hasRoom(ledger, offer, { host, start, end }) ? offer.seats - guests.length : 0;
  });
  return Math.min(...left);
}

/** Whoever has the token reads a booking; whoever has another finds none. */
export function readCommand(which: number): Command {
  return command(
    `read ${which}`,
    async (play) => {
      const { scheduler } = play.stage;
      const booking = oneOf(play.ledger.agreed, which);
      const { ref } = booking;
      await assert.rejects(scheduler.booking({ ref, token: `${booking.token}x` }), { code: 'not-found' });
      await send(
        play,
        { hosts: [] },
        {
          request: () => scheduler.booking(booking),
          keep(answer) {
            assertTold(answer, booking);
            assert.equal(answer.calendar, booking.status === 'confirmed' ? 'written' : 'none');
          },
        },
      );
    },
    ({ agreed }) => agreed.length > 0,
  );
}

/** A former request comes again under its key, and is answered as it was, byte for byte. */
export function retryCommand(which: number): Command {
  return command(
    `retry ${which}`,
    async ({ answered, ledger }) => {
      const former = answered.filter(({ at }) => ledger.now - at < keptFor);
      if (former.length === 0) return;
      const { again, text } = oneOf(former, which);
      assert.equal(await again(), text);
    },
    ({ agreed }) => agreed.length > 0,
  );
}

/** A key comes again with something else. */
export function reuseKeyCommand(which: number): Command {
  return command(
    `reuse-key ${which}`,
    async ({ answered, ledger }) => {
      const former = answered.filter(({ at }) => ledger.now - at < keptFor);
      if (former.length > 0) await assert.rejects(oneOf(former, which).otherwise(), { code: 'key-reused' });
    },
    ({ agreed }) => agreed.length > 0,
  );
}
