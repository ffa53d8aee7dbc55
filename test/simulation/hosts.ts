import type { BookingRecord, EventAddress, HostSettings } from '../../src/contract/index.js';
import { isLive } from '../../src/contract/index.js';
import { pick } from '../chance.js';
import { minute } from './clock.js';
import type { Judge } from './judging.js';
import { widened } from './judging.js';
import { calendars, hostId, linkedCalendar } from './world.js';
import type { World } from './world.js';

/** What the host does. */
export interface Hands {
  confirm(): Promise<void>;
  decline(): Promise<void>;
  cancel(): Promise<void>;
  plant(): void;
  /** Takes an event of the host's own off a calendar. */
  remove(): void;
  /** Takes an event of ours off the calendar, by hand. */
  spoil(): void;
  changeHours(): Promise<void>;
  /** Asks again for what could not be written. */
  askAgain(): Promise<void>;
  /** Events of ours that the host took off: nobody promised to put them back. */
  readonly spoilt: ReadonlySet<string>;
}

export function handsOf(world: World, judge: Judge): Hands {
  const { terms, clock, calendar, settings } = world;
  const { chance } = terms;
  const planted: EventAddress[] = [];
  const spoilt = new Set<string>();
  let keys = 0;
  const freshKey = () => ({ key: `simulated-host-${String(keys++).padStart(12, '0')}` });

  async function ask(what: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      const answer = await Promise.race([work(), world.life.death]);
      world.say(`${what}: ${answer === 'killed' ? 'killed' : 'done'}`);
      return answer !== 'killed';
    } catch (error) {
      world.say(`${what}: ${String(error)}`);
      judge.refused(what, error);
      return false;
    } finally {
      await world.quiet();
    }
  }

  async function some(isMeant: (record: BookingRecord) => boolean): Promise<BookingRecord | undefined> {
    const latest = [...world.watched.refs].slice(-15);
    const records = await Promise.all(latest.map((ref) => terms.bookings.find('team', ref)));
    const meant = records.filter((record) => record !== undefined).filter(isMeant);
    return meant[pick(chance, meant.length)];
  }

  const isPending = ({ status }: BookingRecord): boolean => status === 'pending';

  const hands: Hands = {
    spoilt,
    async confirm() {
      const record = await some(isPending);
      if (!record) return;
      const { ref, version } = record;
      judge.begin();
      if (await ask('confirm', () => world.scheduler.host.confirm(ref, { version }, freshKey())))
        judge.gave('confirmed', [widened({ ...record, ...record.time })]);
    },
    async decline() {
      const record = await some(isPending);
      if (!record) return;
      judge.begin();
      const { ref, version } = record;
      await ask('decline', () => world.scheduler.host.decline(ref, { version }, freshKey()));
    },
    async cancel() {
      const record = await some(isLive);
      if (!record) return;
      judge.begin();
      const { ref, version } = record;
      await ask('host cancels', () => world.scheduler.host.cancel(ref, { version }, freshKey()));
    },
    plant() {
      const half = 30 * minute;
      const start = (Math.floor(clock.now() / half) + pick(chance, 48 * 14)) * half;
      const ids = Object.keys(calendars);
      const calendarId = ids[pick(chance, ids.length)] ?? linkedCalendar;
      const transparency = chance() < 0.2 ? 'transparent' : 'opaque';
      const end = start + (1 + pick(chance, chance() < 0.1 ? 96 : 6)) * half;
      planted.push(calendar.add({ calendarId, start, end, transparency }));
      world.say(`the host plants ${transparency} ${new Date(start).toISOString()} in ${calendarId}`);
    },
    remove() {
      const [at] = planted.splice(pick(chance, planted.length), 1);
      if (at) calendar.remove(at);
    },
    spoil() {
      const ours = calendar
        .events(linkedCalendar)
        .filter(({ bookingRef, start }) => bookingRef !== undefined && start > clock.now());
      const eventId = ours[pick(chance, ours.length)]?.eventId;
      if (eventId === undefined) return;
      calendar.remove({ calendarId: linkedCalendar, eventId });
      spoilt.add(eventId);
      world.say(`the host takes ${eventId} off`);
    },
    async changeHours() {
      const host = (await settings.host(hostId)) as HostSettings;
      const hours = [{ from: chance() < 0.5 ? '08:00' : '10:00', to: chance() < 0.5 ? '16:00' : '19:30' }];
      const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6].map((weekday) => [weekday, hours]));
      await settings.saveHost({ ...host, schedule: { zone: 'Europe/Berlin', weekly } });
      world.say(`new hours ${JSON.stringify(hours)}`);
    },
    async askAgain() {
      const unwritten = await Promise.race([world.scheduler.host.unwritten(), world.life.death]);
      await world.quiet();
      if (unwritten === 'killed') return;
      for (const { bookings } of unwritten)
        for (const { ref } of bookings) {
          judge.begin();
          await ask('write again', () => world.scheduler.host.writeAgain(ref, freshKey()));
        }
    },
  };
  world.line.meanwhile = () => {
    if (chance() < 0.2) hands.plant();
  };
  return hands;
}
