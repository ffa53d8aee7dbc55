import assert from 'node:assert/strict';
import { idOf, minute } from './ledger.js';
import type { Ledger } from './ledger.js';
import { hostNames } from './offers.js';
import { linkedOf } from './stage.js';
import type { Stage } from './stage.js';

const always = { start: 0, end: 9e14 };

/** What must hold whatever happened: times are had by whom the ledger says, nobody twice, and calendars agree. */
export async function checkInvariants(ledger: Ledger, stage: Stage): Promise<void> {
  await Promise.all(hostNames.map((name) => checkTimes(ledger, stage, name)));
  for (const name of hostNames)
    assert.deepEqual(eventsOf(stage, name), confirmedOf(ledger, name), `the calendar of ${name} agrees`);
  assert.deepEqual(stage.errors, [], 'nothing goes wrong behind the scenes');
}

async function checkTimes(ledger: Ledger, stage: Stage, name: string): Promise<void> {
  const rows = await stage.bookings.occupancies([idOf(name)], always, ledger.now);
  const had = rows.map(({ eventType, start, end, seatsTaken }) => ({
    time: [eventType.replace('team/', ''), at(start), at(end)].join(' '),
    guests: seatsTaken,
  }));
  assert.deepEqual(
    had.sort(byTime),
    sessionsOf(ledger, name).sort(byTime),
    `the time of ${name} is as the ledger says`,
  );
  assertApart(rows, name);
}

/** Looks at the rows alone, whatever the ledger thinks: bare times keep from one another’s buffers. */
export function assertApart(rows: Awaited<ReturnType<Stage['bookings']['occupancies']>>, name: string): void {
  for (const [index, a] of rows.entries())
    for (const b of rows.slice(index + 1)) {
      const [first, second] = a.start <= b.start ? [a, b] : [b, a];
      const gap = Math.max(first.bufferAfterMinutes, second.bufferBeforeMinutes) * minute;
      assert.ok(
        first.end + gap <= second.start,
        `${name} is had twice: ${first.eventType} at ${at(first.start)}, ${second.eventType} at ${at(second.start)}`,
      );
    }
}

function sessionsOf(
  { stretches }: Ledger,
  name: string,
): { readonly time: string; readonly guests: number }[] {
  const sessions = new Map<string, number>();
  for (const { host, slug, start, end } of stretches) {
    const time = [slug, at(start), at(end)].join(' ');
    if (host === name) sessions.set(time, (sessions.get(time) ?? 0) + 1);
  }
  return [...sessions].map(([time, guests]) => ({ time, guests }));
}

/** One event for each occupancy of a host with a confirmed guest on it. */
function confirmedOf({ agreed }: Ledger, name: string): readonly string[] {
  const mine = agreed.filter(({ status, hosts }) => status === 'confirmed' && hosts.includes(name));
  return [...new Set(mine.map(({ slug, start, end }) => `${slug} ${at(start)} ${at(end)}`))].sort();
}

function eventsOf({ calendar }: Stage, name: string): readonly string[] {
  return calendar
    .events(linkedOf(name))
    .filter(({ bookingRef }) => bookingRef !== undefined)
    .map(({ start, end, title = '' }) => `${title.split(/[ :,]/)[0]} ${at(start)} ${at(end)}`)
    .sort();
}

function at(instant: number): string {
  return new Date(instant).toISOString().slice(11, 16);
}

function byTime(a: { readonly time: string }, b: { readonly time: string }): number {
  return a.time < b.time ? -1 : 1;
}
