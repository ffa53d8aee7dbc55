import type { BookingRequest } from '../../src/contract/index.js';
import type { Database } from '../../src/store/sql/database.js';
import { sqlSettings } from '../../src/store/sql/sql-settings.js';

/** Slug of the owner whose hosts are booked. */
export const owner = 'team';
export const secret = 'a secret that only this test knows, long enough';

/** Monday, 2 March 2026, 06:00 UTC. */
export const monday = Date.UTC(2026, 2, 2, 6);

/** How many hosts there are, and how many half hours each gives on a workday. */
export const size = 50;
export const timesPerDay = 10;

const hour = 3_600_000;
const day = 24 * hour;

/** A half hour of a host; `turn` counts through the workdays. */
export interface Slot {
  readonly host: number;
  readonly turn: number;
}

/** Stores the hosts, who have no calendars, each with an event type of their own. */
export async function saveTeam(database: Database): Promise<void> {
  const settings = sqlSettings(database, { secrets: [secret] });
  const indexes = Array.from({ length: size }, (_, index) => index);
  const hours = [{ from: '09:00', to: '14:00' }];
  await settings.saveOwner({ slug: owner, name: 'The Team', hostIds: indexes.map(hostId) });
  for (const index of indexes) {
    await settings.saveHost({
      id: hostId(index),
      name: `Host ${index}`,
      schedule: { zone: 'UTC', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
      calendars: { conflicts: [] },
      locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
    });
    await settings.saveEventType({
      owner,
      slug: eventTypeOf(index),
      title: 'Talk',
      hosts: [{ hostId: hostId(index) }],
      durationsMinutes: [30],
      window: { rollingDays: 60 },
    });
  }
}

export function hostId(index: number): string {
  return `host-${index}`;
}

/** When a slot begins; epoch milliseconds. */
export function startOf({ turn }: Slot): number {
  const workday = Math.floor(turn / timesPerDay);
  const date = monday + (workday + 2 * Math.floor(workday / 5)) * day;
  return date + 3 * hour + (turn % timesPerDay) * (hour / 2);
}

/** What a guest sends to book a slot. */
export function requestFor(slot: Slot, guest: number): BookingRequest {
  return {
    eventType: eventTypeOf(slot.host),
    start: new Date(startOf(slot)).toISOString(),
    zone: 'Asia/Kolkata',
    guest: { name: `Guest ${guest}`, email: `guest-${guest}@example.com` },
  };
}

function eventTypeOf(index: number): string {
  return `talk-${index}`;
}
