import assert from 'node:assert/strict';
import { idOf, isOffered, minute, take } from './ledger.js';
import type { Ledger, Waiting } from './ledger.js';
import { hostNames, hours, offerNamed } from './offers.js';
import type { Offered } from './offers.js';
import type { Stage } from './stage.js';
import { verdictOnBooking } from './verdicts.js';

/** The shortest time that a guest is given to answer, in minutes. */
const shortestOffer = 5;

/** The starts of the day that can be had at all. */
export function gridOf(ledger: Ledger, offer: Offered, minutes: number): readonly number[] {
  const count = (hours.closes - hours.opens) / (offer.every * minute);
  return Array.from({ length: count }, (_, index) => hours.opens + index * offer.every * minute).filter(
    (start) => isOffered(ledger, offer, { start, end: start + minutes * minute }),
  );
}

/** What is free when a guest joins, or why it cannot be told. */
export function freeStarts(
  ledger: Ledger,
  offer: Offered,
  minutes: number,
): { readonly starts: readonly number[]; readonly hosts: readonly string[] } | { readonly refused: string } {
  const grid = gridOf(ledger, offer, minutes);
  if (grid.length === 0) return { refused: 'not-bookable' };
  const isUnknown = offer.takes === 'all' ? 'some' : 'every';
  if (offer.hosts[isUnknown]((host) => ledger.unread.has(host))) return { refused: 'calendar-unreachable' };
  return { starts: grid.filter((start) => canHave(ledger, offer, { start, minutes })), hosts: [] };
}

function canHave(
  ledger: Ledger,
  offer: Offered,
  { start, minutes }: { readonly start: number; readonly minutes: number },
): boolean {
  return !('refused' in verdictOnBooking(ledger, { offer, start, end: start + minutes * minute }));
}

/** Until when an offer that is made now is kept; `undefined` where that would be too short to be one. */
function keptUntil({ now }: Ledger, { queue = 0, notice }: Offered, start: number): number | undefined {
  const until = Math.min(now + queue * minute, start - notice * minute);
  return until - now < shortestOffer * minute ? undefined : until;
}

/**
 * Takes in what has been offered meanwhile, and judges it: that it could be had, that it is new to its guest, that whoever came
 * before would not have wanted it, and that nobody waits for what is there.
 */
export async function reconcile(ledger: Ledger, stage: Stage): Promise<void> {
  for (const place of ledger.waiting) await takeIn(ledger, stage, place);
  for (const place of ledger.waiting) {
    if (place.status !== 'waiting') continue;
    const offer = offerNamed(place.slug);
    const missed = gridOf(ledger, offer, place.minutes).filter(
      (start) =>
        !place.passed.has(start) &&
        keptUntil(ledger, offer, start) !== undefined &&
        canHave(ledger, offer, { start, minutes: place.minutes }) &&
        isReadable(ledger, offer),
    );
    assert.deepEqual(missed.map(inWords), [], `${place.name} waits for what is there`);
  }
}

/** Lists are made of what can be read: one unread calendar of a collective leaves nothing to offer. */
function isReadable({ unread }: Ledger, { hosts, takes }: Offered): boolean {
  return takes === 'all' ? !hosts.some((host) => unread.has(host)) : !hosts.every((host) => unread.has(host));
}

async function takeIn(ledger: Ledger, stage: Stage, place: Waiting): Promise<void> {
  const record = await stage.bookings.findWaiting('team', place.ref);
  assert.ok(record, 'a place is kept until its day is over');
  if (place.offer && place.offer.until <= ledger.now) {
    place.passed.add(place.offer.start);
    place.offer = undefined;
    place.status = 'waiting';
  }
  if (place.status === 'waiting' && record.offer) {
    const { start, end, expiresAt, hold } = record.offer;
    const offer = offerNamed(place.slug);
    const held = await stage.bookings.held('team', hold, ledger.now);
    const hosts = hostNames.filter((name) => held?.hostIds.includes(idOf(name)));
    assert.equal(end - start, place.minutes * minute);
    assert.ok(!place.passed.has(start), `${inWords(start)} is new to ${place.name}`);
    assert.equal(expiresAt, keptUntil(ledger, offer, start), 'kept as long as was said');
    assert.ok(canHave(ledger, offer, { start, minutes: place.minutes }), `${inWords(start)} could be had`);
    const before = ledger.waiting.slice(0, ledger.waiting.indexOf(place));
    for (const other of before)
      assert.ok(
        other.slug !== place.slug ||
          other.minutes !== place.minutes ||
          other.status !== 'waiting' ||
          other.passed.has(start),
        `${other.name} came before ${place.name}`,
      );
    take(ledger, place.ref, { hosts, slug: place.slug, start, end });
    place.offer = { start, until: expiresAt };
    place.status = 'offered';
  }
  assert.equal(record.status, place.status, `${place.name} is ${place.status}`);
  assert.equal(record.offer?.start, place.offer?.start);
}

function inWords(start: number): string {
  return new Date(start).toISOString().slice(11, 16);
}
