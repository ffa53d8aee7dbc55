import { BookingError } from '../../src/contract/index.js';
import type { BookingErrorCode } from '../../src/contract/index.js';
import { pick } from '../chance.js';
import { calendars } from './world.js';
import type { World } from './world.js';
import { hour, minute } from './clock.js';

/** What happens to the way to the calendars, and to the process. */
export interface Weather {
  /** A connection is down for minutes, hours, or rarely for more than a day. */
  outage(which?: { readonly connectionId?: string; readonly code?: BookingErrorCode | undefined }): void;
  /** A connection ends, and is renewed some time later. */
  end(): void;
  /** The process is killed, now or in the midst of what it does next. */
  kill(): Promise<void>;
  /** Calls go wrong one by one for a while. */
  storm(): void;
  /** No video links are made for a while. */
  breakLinks(): void;
  /** All that can be mended is. */
  clear(): Promise<void>;
}

export function weatherOf(world: World): Weather {
  const { clock, line, settings, terms } = world;
  const { chance } = terms;
  let grants = 0;

  function someConnection(): string {
    const ids = [...line.grants.keys()];
    return chance() < 0.6 ? calendars['anna@example.com'] : (ids[pick(chance, ids.length)] ?? '');
  }

  async function renew(connectionId: string): Promise<void> {
    const refreshToken = `renewed-${grants++}`;
    line.grants.set(connectionId, refreshToken);
    await settings.changeConnection(connectionId, (current) => ({
      ...current,
      status: 'active',
      grant: { account: connectionId, refreshToken },
    }));
  }

  return {
    outage({ connectionId = someConnection(), code: meant } = {}) {
      const luck = chance();
      const length =
        luck < 0.5
          ? (1 + pick(chance, 50)) * minute
          : (luck < 0.88 ? 1 + pick(chance, 12) : 25 + pick(chance, 24)) * hour;
      const codes: readonly BookingErrorCode[] = [
        'calendar-unreachable',
        'calendar-unreachable',
        'rate-limited',
        'unavailable',
        'refused',
        'not-found',
      ];
      const code = meant ?? codes[pick(chance, codes.length)] ?? 'calendar-unreachable';
      const fault = () => new BookingError(code);
      line.down.set(connectionId, fault);
      clock.plan(clock.now() + length, () => {
        if (line.down.get(connectionId) === fault) line.down.delete(connectionId);
      });
      world.say(`${connectionId} is down for ${length / minute} minutes: ${code}`);
    },
    end() {
      const connectionId = someConnection();
      line.grants.delete(connectionId);
      clock.plan(clock.now() + (1 + pick(chance, 30)) * hour, () => void renew(connectionId));
      world.say(`${connectionId} ends`);
    },
    async kill() {
      const calls = pick(chance, 30);
      world.say(`killed after ${calls} calls`);
      if (calls === 0) world.restart();
      else world.life.endSoon(calls, chance() < 0.5 ? 'before' : 'after');
    },
    storm() {
      line.roughness = 0.3;
      clock.plan(clock.now() + (1 + pick(chance, 8)) * hour, () => (line.roughness = 0.04));
    },
    breakLinks() {
      world.calendar.setConferenceOutcome('failed');
      clock.plan(clock.now() + (1 + pick(chance, 48)) * hour, () =>
        world.calendar.setConferenceOutcome('ready'),
      );
      world.say('no video links are made');
    },
    async clear() {
      // Whoever is to be killed in the midst of something is killed now.
      world.restart();
      line.roughness = 0;
      line.down.clear();
      for (const id of new Set(Object.values(calendars))) await renew(id);
    },
  };
}
