import assert from 'node:assert/strict';
import { minute } from '../model/ledger.js';
import { privateOf } from '../model/stage.js';
import { assertRefused, assertWinners, isAnswered } from './scenario.js';
import type { Prepare } from './scenario.js';

/** Several guests want what not all of them can have. */
export const contests: Readonly<Record<string, Prepare>> = {
  'three guests, one time': ({ asking, from }) => {
    const wish = { slug: 'quick', start: from, minutes: 30 };
    return {
      requests: ['ada', 'bob', 'cyd'].map((guest) => asking.book({ ...wish, guest })),
      judge: (outcomes) => {
        assertWinners(outcomes, 1);
      },
    };
  },

  'times of different lengths and buffers that meet': ({ asking, from }) => ({
    requests: [
      asking.book({ slug: 'quick', start: from, minutes: 30, guest: 'ada' }),
      asking.book({ slug: 'talk', start: from + 30 * minute, minutes: 30, guest: 'bob' }),
      asking.book({ slug: 'visit', start: from + 15 * minute, minutes: 45, guest: 'cyd' }),
    ],
    judge: (outcomes) => {
      assertWinners(outcomes, 1);
    },
  }),

  'two who book, one who holds': ({ asking, from }) => {
    const wish = { slug: 'talk', start: from, minutes: 60 };
    return {
      requests: [
        asking.book({ ...wish, guest: 'ada' }),
        asking.hold({ ...wish, guest: 'bob' }),
        asking.book({ ...wish, guest: 'cyd' }),
      ],
      judge: (outcomes) => {
        assertWinners(outcomes, 1);
      },
    };
  },

  'three guests, two seats with two hosts': ({ asking, from }) => {
    const wish = { slug: 'workshop', start: from, minutes: 60 };
    return {
      requests: ['ada', 'bob', 'cyd'].map((guest) => asking.book({ ...wish, guest })),
      judge: (outcomes) => {
        assertWinners(outcomes, 2);
      },
    };
  },

  'four guests, three seats': ({ asking, from }) => {
    const wish = { slug: 'class', start: from, minutes: 30 };
    return {
      requests: ['ada', 'bob', 'cyd', 'dan'].map((guest) => asking.book({ ...wish, guest })),
      judge: (outcomes) => {
        assertWinners(outcomes, 3);
      },
    };
  },

  'two hosts at once, or one of each': ({ asking, from }) => ({
    requests: [
      asking.book({ slug: 'both', start: from, minutes: 60, guest: 'ada' }),
      asking.book({ slug: 'quick', start: from + 15 * minute, minutes: 15, guest: 'bob' }),
      asking.book({ slug: 'asked', start: from, minutes: 30, guest: 'cyd' }),
    ],
    judge: ([both, ...single]) => {
      if (!both) throw new RangeError('Nobody asked');
      // The two take different hosts: only the collective stands between them.
      assertWinners(single, isAnswered(both) ? 0 : 2);
      if (!isAnswered(both)) assertRefused(both, ['slot-taken']);
    },
  }),

  'three guests, any of two hosts': ({ asking, from }) => {
    const wish = { slug: 'anyone', start: from, minutes: 30 };
    return {
      requests: ['ada', 'bob', 'cyd'].map((guest) => asking.book({ ...wish, guest })),
      judge: (outcomes) => {
        assertWinners(outcomes, 2);
        const hosts = outcomes.flatMap(({ booking }) => booking?.host.name ?? []);
        assert.equal(new Set(hosts).size, 2, 'each of the hosts once');
      },
    };
  },

  'two guests, and an event that comes in between': ({ asking, from, stage, turns }) => {
    const wish = { slug: 'quick', start: from, minutes: 30 };
    return {
      requests: [
        async () => {
          await turns.take('somebody plants an event');
          stage.calendar.block(privateOf('anna'), { start: from + 10 * minute, end: from + 20 * minute });
          return { what: 'plant' };
        },
        asking.book({ ...wish, guest: 'ada' }),
        asking.book({ ...wish, guest: 'bob' }),
      ],
      judge: ([, ...guests]) => {
        assertWinners(guests, guests.some(isAnswered) ? 1 : 0);
      },
    };
  },
};
