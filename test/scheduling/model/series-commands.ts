import assert from 'node:assert/strict';
import { isBookingError } from '../../../src/contract/index.js';
import type { SeriesBooking } from '../../../src/contract/index.js';
import { command, freshKey, remember, send } from './acting.js';
import type { Command, Play } from './acting.js';
import { agreedOf, assertTold } from './booking-commands.js';
import { take } from './ledger.js';
import type { Time } from './ledger.js';
import type { Offered } from './offers.js';
import { verdictOnSeries } from './verdicts.js';
import { askedFor, inWords, timeFor, iso, wished } from './wishes.js';
import type { WishNumbers } from './wishes.js';

/** A guest books several times of the day in one go. */
export function bookSeriesCommand(numbers: WishNumbers, steps: readonly number[]): Command {
  const { offer, host } = wished(numbers);
  const times = [...new Set([numbers.start, ...steps])]
    .map((step) => timeFor(offer, { length: numbers.length, step }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start > (all[index - 1]?.start ?? 0));
  const all = times.map(({ start }) => iso(start).slice(11, 16)).join(' ');
  return command(`book-series ${inWords(wished(numbers))}: ${all}`, (play) =>
    bookSeries(play, { offer, host, times }),
  );
}

async function bookSeries(
  play: Play,
  wish: { readonly offer: Offered; readonly host: string | undefined; readonly times: readonly Time[] },
): Promise<void> {
  const { ledger, stage } = play;
  const { offer, host, times } = wish;
  const verdict = verdictOnSeries(ledger, wish);
  const key = freshKey(ledger);
  const [first] = times as [Time];
  const { start: _, ...asked } = askedFor({ offer, host, ...first });
  const body = {
    ...asked,
    starts: times.map(({ start }) => iso(start)),
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@guests.example.com' },
  };
  const ask = (request: typeof body): Promise<SeriesBooking> => stage.scheduler.bookSeries(request, { key });
  await send(play, 'refused' in verdict ? verdict : { hosts: [] }, {
    request: () =>
      ask(body).catch((error: unknown) => {
        if (isBookingError(error) && 'refused' in verdict && verdict.starts)
          assert.deepEqual(error.details.starts, verdict.starts.map(iso), 'what cannot be had is named');
        throw error;
      }),
    keep({ bookings }) {
      const ways = 'ways' in verdict ? verdict.ways : [];
      assert.equal(bookings.length, times.length);
      for (const [index, answer] of bookings.entries()) {
        const booking = agreedOf(ledger, answer, { offer, hosts: ways[index] ?? [], ...times[index]! });
        assertTold(answer, booking);
        ledger.agreed.push(booking);
        take(ledger, booking.ref, booking);
      }
      remember(
        play,
        { bookings },
        {
          body,
          other: { ...body, guest: { ...body.guest, name: 'Eve' } },
          send: ask,
        },
      );
    },
  });
}
