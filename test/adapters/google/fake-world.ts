import type { CalendarAdapter, CalendarBusy } from '../../../src/contract/calendar-adapter.js';
import { googleAdapter } from '../../../src/adapters/google/index.js';
import type { GoogleAdapterOptions, TransportOptions } from '../../../src/adapters/google/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { judged } from './discovery-judge.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const now = Date.UTC(2026, 2, 2, 8);

export const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
export const everythingScopes = [
  'calendar.calendarlist.readonly',
  'calendar.events.freebusy',
  'calendar.events',
].map(scope);

/** Ids of the calendars in the world below. */
export const ids = { anna: 'anna@example.com', team: 'team@example.com', boss: 'boss@example.com' };

/** Anna, whose calendars are read; a colleague who shows events, and one who shows only when she is busy. */
export function annasWorld(zone = 'Europe/Berlin'): FakeGoogle {
  const google = fakeGoogle({ now });
  google.addAccount({ email: ids.anna, zone });
  google.addAccount({ email: ids.team, zone });
  google.addAccount({ email: ids.boss, zone });
  google.share({ calendar: ids.team, with: ids.anna, role: 'reader' });
  google.share({ calendar: ids.boss, with: ids.anna, role: 'freeBusyReader' });
  return google;
}

/** Everything that touches the world, held by the stand-in: waiting moves its clock. What is sent meets the judge. */
export function transport(
  google: FakeGoogle,
): Required<Pick<TransportOptions, 'fetch' | 'now' | 'sleep' | 'random'>> {
  return {
    fetch: judged(google.fetch),
    now: () => google.clock.now(),
    sleep: async (milliseconds) => {
      google.clock.advance(milliseconds);
    },
    random: () => 0.5,
  };
}

/** Anna's calendars, by a token with these scopes. */
export function annasAdapter(
  google: FakeGoogle,
  options: Partial<GoogleAdapterOptions> = {},
): CalendarAdapter {
  return adapterOf(google, ids.anna, options);
}

/** An account's calendars, by a token with these scopes. */
export function adapterOf(
  google: FakeGoogle,
  account: string,
  { scopes = everythingScopes, ...more }: Partial<GoogleAdapterOptions> = {},
): CalendarAdapter {
  const token = google.issueAccessToken({ account, scopes, seconds: 400 * 86_400 });
  return googleAdapter({ getAccessToken: () => token, scopes, ...transport(google), ...more });
}

/** What each calendar answered: titles where events were listed, `busy` where free/busy spoke, or the error. */
export function told(answers: readonly CalendarBusy[]): readonly unknown[] {
  return answers.map((answer) =>
    'error' in answer ? answer.error : answer.items.map(({ title }) => title ?? 'busy'),
  );
}
