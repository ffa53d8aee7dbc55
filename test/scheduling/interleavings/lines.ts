import assert from 'node:assert/strict';
import type { WaitlistEntry } from '../../../src/contract/index.js';
import { minute } from '../model/ledger.js';
import type { Stage } from '../model/stage.js';
import { assertRefused, assertWinners, isAnswered, told } from './scenario.js';
import type { Prepare } from './scenario.js';

const hour = 60 * minute;

async function statusOf({ scheduler }: Stage, { ref, manageToken = '' }: WaitlistEntry): Promise<string> {
  return (await scheduler.waitlistEntry({ ref, token: manageToken })).status;
}

/** Several times are booked in one go. */
export const series: Readonly<Record<string, Prepare>> = {
  'two series that cross, and one time of both': ({ asking, from }) => {
    const wish = { slug: 'talk', minutes: 30 };
    return {
      requests: [
        asking.bookSeries({ ...wish, start: from, guest: 'ada' }, [from + hour]),
        asking.bookSeries({ ...wish, start: from + hour, guest: 'bob' }, [from + 2 * hour]),
        asking.book({ ...wish, start: from + hour, guest: 'cyd' }),
      ],
      judge: (outcomes) => {
        assertWinners(outcomes, 1);
      },
    };
  },

  'two series of two hosts in opposite order': ({ asking, from }) => ({
    requests: [
      asking.bookSeries({ slug: 'both', start: from, minutes: 30, guest: 'ada' }, [from + hour]),
      asking.bookSeries({ slug: 'both', start: from + hour, minutes: 30, guest: 'bob' }, [from + 2 * hour]),
      asking.bookSeries({ slug: 'asked', start: from, minutes: 30, guest: 'cyd' }, [from + 2 * hour]),
    ],
    judge: ([first, second, third]) => {
      if (!first || !second || !third) throw new RangeError('Nobody asked');
      assertWinners([first, second, third].filter(isAnswered), 1);
      for (const outcome of [first, second, third])
        if (!isAnswered(outcome)) assertRefused(outcome, ['slot-taken']);
    },
  }),
};

/** Guests wait in line. */
export const waitingLines: Readonly<Record<string, Prepare>> = {
  'an offer that is taken twice': async ({ asking, from, stage }) => {
    const booking = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    const place = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'bob' });
    const start = await offered(stage, { place, free: asking.cancel(booking) });
    return {
      requests: [asking.takeOffer(place, start), asking.takeOffer(place, start)],
      judge: async (outcomes) => {
        const refs = outcomes.flatMap(({ booking: taken }) => taken?.ref ?? []);
        assert.equal(new Set(refs).size, 1, `it is booked once: ${told(outcomes)}`);
        for (const outcome of outcomes) if (!isAnswered(outcome)) assertRefused(outcome, ['in-progress']);
        assert.equal(await statusOf(stage, place), 'booked');
      },
    };
  },

  'an offer that is taken, passed on and left at once': async ({ asking, from, stage }) => {
    const booking = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    const place = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'bob' });
    const start = await offered(stage, { place, free: asking.cancel(booking) });
    return {
      requests: [asking.takeOffer(place, start), asking.passOffer(place, start), asking.leaveWaitlist(place)],
      judge: async ([take, pass, leave]) => {
        if (!take || !pass || !leave) throw new RangeError('Nobody asked');
        const status = await statusOf(stage, place);
        if (isAnswered(take)) {
          assert.equal(status, 'booked');
          for (const outcome of [pass, leave]) assertRefused(outcome, ['gone']);
        } else {
          assertRefused(take, ['gone', 'slot-taken', 'version-conflict']);
          assert.equal(status, 'left');
          assert.ok(isAnswered(leave), told([leave]));
        }
      },
    };
  },

  'a time that is given back, two who wait, and a stranger': async ({ asking, from, stage }) => {
    const booking = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    const first = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'bob' });
    stage.now += 1;
    const second = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'cyd' });
    return {
      requests: [
        asking.cancel(booking),
        asking.book({ slug: 'quick', start: from, minutes: 30, guest: 'dan' }),
      ],
      judge: async ([cancel, stranger]) => {
        if (!cancel || !stranger) throw new RangeError('Nobody asked');
        assert.ok(isAnswered(cancel), told([cancel]));
        if (!isAnswered(stranger)) assertRefused(stranger, ['slot-taken']);
        const states = [await statusOf(stage, first), await statusOf(stage, second)];
        // What is free around the stranger’s time is offered as well, to whoever came first.
        assert.ok(states[0] === 'offered' || states[1] === 'waiting', `in their order: ${states.join(', ')}`);
        if (!isAnswered(stranger)) assert.equal(states[0], 'offered', 'somebody has it');
      },
    };
  },

  'the last of a line leaves while the first is offered it': async ({ asking, from, stage }) => {
    const booking = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    const first = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'bob' });
    stage.now += 1;
    const last = await asking.joinFirst({ slug: 'talk', minutes: 30, guest: 'cyd' });
    return {
      requests: [asking.cancel(booking), asking.leaveWaitlist(last), asking.leaveWaitlist(first)],
      judge: async (outcomes) => {
        assertWinners(outcomes, 3);
        assert.deepEqual([await statusOf(stage, first), await statusOf(stage, last)], ['left', 'left']);
      },
    };
  },
};

/** Frees a time, and answers which one is offered to a place for it. */
async function offered(
  stage: Stage,
  { place, free }: { readonly place: WaitlistEntry; readonly free: () => Promise<unknown> },
): Promise<number> {
  await stage.rest();
  await free();
  await stage.rest();
  const { ref, manageToken = '' } = place;
  const { offer } = await stage.scheduler.waitlistEntry({ ref, token: manageToken });
  if (!offer) throw new Error('Nothing is offered');
  return Date.parse(offer.start);
}
