import { describe, it } from 'node:test';
import { googleAdapter, googleCalendar } from '../../../src/adapters/google/index.js';
import type { CalendarAdapterFixture, PlantedEvent } from '../../../src/testing/calendar-adapter-fixture.js';
import { calendarAdapterSuite } from '../../../src/testing/calendar-adapter-suite.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import {
  adapterOf,
  annasAdapter,
  annasWorld,
  everythingScopes,
  ids,
  minute,
  transport,
} from './fake-world.js';

const doors = {
  'by refresh token': (google: FakeGoogle) =>
    googleCalendar({
      clientId: google.client.id,
      clientSecret: google.client.secret,
      ...transport(google),
    }).open({
      refreshToken: google.issueRefreshToken({ account: ids.anna, scopes: everythingScopes }),
      scopes: everythingScopes,
    }),
  'by callback': (google: FakeGoogle) => annasAdapter(google),
  'without knowing its scopes': (google: FakeGoogle) => {
    const token = google.issueAccessToken({ account: ids.anna, scopes: everythingScopes, seconds: 10 ** 7 });
    return googleAdapter({ getAccessToken: () => token, ...transport(google) });
  },
};

for (const [door, open] of Object.entries(doors)) {
  for (const pages of ['full', 'uneven'] as const) {
    for (const zone of ['Europe/Berlin', 'Pacific/Auckland', 'America/Havana']) {
      describe(`google ${door}, ${pages} pages, in ${zone}`, () => {
        calendarAdapterSuite(
          { describe, it },
          {
            offers: ['black-box', 'writes', 'controlled'],
            open: async () => {
              const google = annasWorld(zone);
              google.settings.pages = pages;
              google.settings.busyBlocks = pages === 'full' ? 'merged' : 'raw';
              return { fixture: fixtureOf(google, open(google)) };
            },
          },
        );
      });
    }
  }
}

function fixtureOf(google: FakeGoogle, adapter: CalendarAdapterFixture['adapter']): CalendarAdapterFixture {
  return {
    adapter,
    writable: ids.anna,
    unreadable: 'nobody@example.com',
    // The night of a change of clocks in Havana is among the days after it.
    quiet: Date.UTC(2026, 2, 7, 9),
    now: () => google.clock.now(),
    control: {
      readOnly: ids.team,
      busyOnly: ids.boss,
      conference: { solution: 'google-meet', readyWithinMinutes: 1 },
      advance: (milliseconds) => {
        google.clock.advance(milliseconds);
      },
      plant: async (event) => {
        google.addEvent(eventOf(event));
      },
      colleague: { email: ids.team, calendarId: ids.team, adapter: adapterOf(google, ids.team) },
    },
  };
}

function eventOf(event: PlantedEvent): Parameters<FakeGoogle['addEvent']>[0] {
  const { calendarId: calendar, title: summary, transparency } = event;
  const iso = (instant: number) => new Date(Math.floor(instant / minute) * minute).toISOString();
  const [start, end] =
    'allDay' in event ? [event.allDay.from, event.allDay.to] : [iso(event.start), iso(event.end)];
  return { calendar, summary, start, end, ...(transparency && { transparency }) };
}
