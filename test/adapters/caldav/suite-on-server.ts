import { describe, it } from 'node:test';
import { calendarAdapterSuite } from '../../../src/testing/calendar-adapter-suite.js';
import { connect, makeCalendar, plant } from './dav-world.js';

let worlds = 0;

/** Runs the published suite on a server, each promise on a calendar of its own. */
export function suiteOnServer(options: {
  readonly title: string;
  readonly zone: string;
  readonly url: () => string;
  /** Path of a calendar that may only be read; its promises are not run where there is none. */
  readonly readOnly?: string;
  /** Where calendars are made. */
  readonly home?: string;
}): void {
  const { title, zone, url, readOnly, home = '/anna' } = options;
  const offers = [
    'black-box',
    'writes',
    ...(readOnly === undefined ? [] : (['controlled'] as const)),
  ] as const;
  describe(title, () => {
    calendarAdapterSuite(
      { describe, it },
      {
        offers,
        open: async () => {
          const hand = { url: url() };
          worlds += 1;

          const writable = await makeCalendar(hand, `${home}/world-${worlds}/`, zone);
          const { adapter } = await connect(hand);
          const fixture = {
            adapter,
            writable,
            unreadable: '/anna/nobody/',
            // The night of a change of clocks in Havana is among the days after it.
            quiet: Date.UTC(2027, 2, 13, 9),
            now: Date.now,
            ...(readOnly !== undefined && {
              control: {
                readOnly,
                plant: (event: Parameters<typeof plant>[1]) => plant(hand, event),
              },
            }),
          };
          return { fixture };
        },
      },
    );
  });
}
