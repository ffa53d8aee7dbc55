import assert from 'node:assert/strict';
import type { Booking, WaitlistEntry } from '../../../src/contract/index.js';
import { command, freshKey, oneOf, send } from './acting.js';
import type { Command } from './acting.js';
import { agreedOf, assertTold } from './booking-commands.js';
import { giveBack, passTime, take } from './ledger.js';
import type { Ledger, Waiting } from './ledger.js';
import { offerNamed, offers } from './offers.js';
import { verdictOnBooking } from './verdicts.js';
import type { Verdict } from './verdicts.js';
import { freeStarts } from './waiting.js';
import { iso } from './wishes.js';

const queued = offers.filter(({ queue }) => queue !== undefined);

/** A guest finds nothing that suits, and waits. */
export function joinWaitlistCommand(which: number, length: number): Command {
  const offer = oneOf(queued, which);
  const minutes = oneOf(offer.lengths, length);
  return command(`join-waitlist of ${offer.slug} for ${minutes}`, async (play) => {
    const { ledger, stage } = play;
    const name = `Waiter ${ledger.names}`;
    const request = {
      eventType: offer.slug,
      date: '2026-03-02',
      durationMinutes: minutes,
      zone: 'Europe/Berlin',
      guest: { name, email: `waiter-${ledger.names}@guests.example.com` },
      context: { location: 'office' },
    };
    const key = freshKey(ledger);
    const ask = (): Promise<WaitlistEntry> => stage.scheduler.joinWaitlist(request, { key });
    const free = freeStarts(ledger, offer, minutes);
    await send(play, free, {
      request: ask,
      keep({ ref, manageToken }) {
        const starts = 'starts' in free ? free.starts : [];
        ledger.waiting.push({
          ref,
          token: manageToken!,
          slug: offer.slug,
          minutes,
          name,
          status: 'waiting',
          passed: new Set(starts),
          offer: undefined,
        });
      },
    });
    // Whoever comes next comes later.
    passTime(ledger, 1 / 60_000);
    stage.now = ledger.now;
    if ('starts' in free)
      assert.equal((await ask()).ref, ledger.waiting.at(-1)?.ref, 'a retry finds the place');
  });
}

const someoneWaits = ({ waiting }: Ledger): boolean => waiting.length > 0;

/** A guest takes what is offered, or is not. */
export function takeOfferCommand(which: number): Command {
  return command(
    `take-offer ${which}`,
    async (play) => {
      const { ledger, stage } = play;
      const place = oneOf(inTurn(ledger), which);
      const start = place.offer?.start ?? 0;
      const ask = (): Promise<Booking> =>
        stage.scheduler.takeOffer(place, { start: iso(start) }, { key: freshKey(ledger) });
      await send(play, verdictOnTaking(ledger, place), {
        request: ask,
        keep(answer, hosts) {
          const offer = offerNamed(place.slug);
          const booking = agreedOf(ledger, answer, {
            offer,
            hosts,
            start,
            end: start + place.minutes * 60_000,
          });
          assertTold(answer, booking);
          assert.equal(answer.guest.name, place.name);
          giveBack(ledger, place.ref);
          place.status = 'booked';
          place.offer = undefined;
          place.booking = answer.ref;
          ledger.agreed.push(booking);
          take(ledger, booking.ref, booking);
        },
      });
      if (place.booking !== undefined && start > 0)
        assert.equal((await ask()).ref, place.booking, 'it is booked once');
    },
    someoneWaits,
  );
}

/** A guest lets the next in line have it. */
export function passOfferCommand(which: number): Command {
  return command(
    `pass-offer ${which}`,
    async (play) => {
      const { ledger, stage } = play;
      const place = oneOf(inTurn(ledger), which);
      const start = place.offer?.start ?? 0;
      await send(play, isOffered(ledger, place) ? { hosts: [] } : { refused: 'gone' }, {
        request: () => stage.scheduler.passOffer(place, { start: iso(start) }, { key: freshKey(ledger) }),
        keep: () => {
          endOffer(ledger, place);
        },
      });
    },
    someoneWaits,
  );
}

/** A guest waits no more. */
export function leaveWaitlistCommand(which: number): Command {
  return command(
    `leave-waitlist ${which}`,
    async (play) => {
      const { ledger, stage } = play;
      const place = oneOf(ledger.waiting, which);
      await send(play, place.status === 'booked' ? { refused: 'gone' } : { hosts: [] }, {
        request: () => stage.scheduler.leaveWaitlist(place, { key: freshKey(ledger) }),
        keep(answer) {
          assert.equal(answer.status, 'left');
          endOffer(ledger, place);
          place.status = 'left';
        },
      });
    },
    someoneWaits,
  );
}

/** Those who are offered something come first: it is more to the point. */
function inTurn(ledger: Ledger): readonly Waiting[] {
  const { waiting } = ledger;
  const offered = waiting.filter((place) => isOffered(ledger, place));
  return offered.length > 0 ? offered : waiting;
}

function isOffered({ now }: Ledger, { offer }: Waiting): boolean {
  return offer !== undefined && offer.until > now;
}

function endOffer(ledger: Ledger, place: Waiting): void {
  if (!place.offer) return;
  giveBack(ledger, place.ref);
  place.passed.add(place.offer.start);
  place.offer = undefined;
  place.status = 'waiting';
}

function verdictOnTaking(ledger: Ledger, place: Waiting): Verdict {
  if (!place.offer || !isOffered(ledger, place)) return { refused: 'gone' };
  const { start } = place.offer;
  const held = ledger.stretches.filter(({ who }) => who === place.ref).map(({ host }) => host);
  return verdictOnBooking(ledger, {
    offer: offerNamed(place.slug),
    start,
    end: start + place.minutes * 60_000,
    except: place.ref,
    first: held,
  });
}
