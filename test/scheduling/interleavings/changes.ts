import assert from 'node:assert/strict';
import type { Booking } from '../../../src/contract/index.js';
import { minute } from '../model/ledger.js';
import { linkedOf } from '../model/stage.js';
import { assertRefused, assertWinners, isAnswered, told } from './scenario.js';
import type { Prepare } from './scenario.js';

const hour = 60 * minute;

/** What stands is changed from several sides. */
export const changes: Readonly<Record<string, Prepare>> = {
  'one request three times under one key': ({ asking, from }) => {
    const wish = { slug: 'quick', start: from, minutes: 15, guest: 'ada', key: `one-key-${from.toString()}` };
    const requests = [asking.book(wish), asking.book(wish), asking.book(wish)];
    return {
      requests,
      judge: async (outcomes) => {
        const last = await asking.book(wish)();
        assert.ok(last.booking, `the key answers: ${told([last])}`);
        for (const { booking, refused } of outcomes) {
          if (booking) assert.equal(JSON.stringify(booking), JSON.stringify(last.booking), 'byte for byte');
          else assert.equal(refused, 'in-progress');
        }
        assert.ok(outcomes.some(isAnswered), `one of them is answered: ${told(outcomes)}`);
      },
    };
  },

  'one hold under two keys, and a stranger': async ({ asking, from }) => {
    const wish = { slug: 'talk', start: from, minutes: 30, guest: 'ada' };
    const { hold } = await asking.hold(wish)();
    if (!hold) throw new Error('Nothing is held');
    const own = ['first', 'second'].map((name) =>
      asking.book({ ...wish, hold: hold.ref, key: `${name}-key-${from.toString()}` }),
    );
    return {
      requests: [...own, asking.book({ ...wish, guest: 'eve' })],
      judge: async ([first, second, stranger]) => {
        if (!first || !second || !stranger) throw new RangeError('Nobody asked');
        assertRefused(stranger, ['slot-taken']);
        for (const outcome of [first, second])
          if (!isAnswered(outcome)) assertRefused(outcome, ['in-progress']);
        assert.ok([first, second].some(isAnswered), `one of them is answered: ${told([first, second])}`);
        const refs = await Promise.all(own.map(async (request) => (await request()).booking?.ref));
        assert.equal(refs[0], refs[1], 'both keys name one booking');
        const said = [first, second].flatMap(({ booking }) => booking?.ref ?? []);
        assert.ok(
          said.every((ref) => ref === refs[0]),
          'and always did',
        );
      },
    };
  },

  'cancel or move, and who waits for the new time': async ({ asking, from }) => {
    const booking = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    return {
      requests: [
        asking.cancel(booking),
        asking.move(booking, from + hour),
        asking.book({ slug: 'quick', start: from + hour, minutes: 30, guest: 'bob' }),
      ],
      judge: ([cancel, move, other]) => {
        if (!cancel || !move || !other) throw new RangeError('Nobody asked');
        assertWinners([cancel, move], 1, ['version-conflict', 'gone', 'slot-taken']);
        if (!isAnswered(other)) assertRefused(other, ['slot-taken']);
        if (isAnswered(other)) assert.ok(!isAnswered(move), 'the time is had once');
      },
    };
  },

  'two who change places, while one cancels': async ({ asking, from }) => {
    const first = await asking.bookFirst({ slug: 'talk', start: from, minutes: 30, guest: 'ada' });
    const second = await asking.bookFirst({ slug: 'talk', start: from + hour, minutes: 30, guest: 'bob' });
    return {
      requests: [asking.move(first, from + hour), asking.move(second, from), asking.cancel(first)],
      judge: ([onto, back, cancel]) => {
        if (!onto || !back || !cancel) throw new RangeError('Nobody asked');
        assertRefused(onto, ['slot-taken', 'gone', 'version-conflict']);
        if (!isAnswered(back)) assertRefused(back, ['slot-taken']);
        assert.ok(isAnswered(cancel), told([cancel]));
      },
    };
  },

  'two who change places': async ({ asking, from }) => {
    const first = await asking.bookFirst({ slug: 'quick', start: from, minutes: 30, guest: 'ada' });
    const second = await asking.bookFirst({ slug: 'talk', start: from + hour, minutes: 30, guest: 'bob' });
    return {
      requests: [
        asking.move(first, from + hour),
        asking.move(second, from),
        asking.move(first, from + 2 * hour),
        asking.book({ slug: 'quick', start: from + 2 * hour, minutes: 15, guest: 'cyd' }),
      ],
      judge: ([onto, back, away, other]) => {
        if (!onto || !back || !away || !other) throw new RangeError('Nobody asked');
        assert.ok(!isAnswered(onto) || !isAnswered(away), 'a version is changed once');
        assertWinners([away, other].filter(isAnswered), [away, other].some(isAnswered) ? 1 : 0);
        if (!isAnswered(back)) assertRefused(back, ['slot-taken']);
      },
    };
  },

  'yes, or no longer': async ({ asking, from }) => {
    const booking = await asking.bookFirst({ slug: 'asked', start: from, minutes: 30, guest: 'ada' });
    return {
      requests: [
        asking.confirm(booking),
        asking.cancel(booking),
        asking.book({ slug: 'both', start: from, minutes: 30, guest: 'bob' }),
      ],
      judge: ([yes, cancel, other]) => {
        if (!yes || !cancel || !other) throw new RangeError('Nobody asked');
        assertWinners([yes, cancel], 1, ['version-conflict', 'gone']);
        if (isAnswered(yes)) assertRefused(other, ['slot-taken']);
      },
    };
  },

  'yes, to what something else came before': async ({ asking, from, stage, turns }) => {
    const booking = await asking.bookFirst({ slug: 'asked', start: from, minutes: 30, guest: 'ada' });
    let isPlanted = false;
    let wasThere = false;
    const confirm = asking.confirm(booking);
    return {
      requests: [
        async () => {
          await turns.take('somebody waits');
          await turns.take('somebody plants an event');
          stage.calendar.block(linkedOf('ben'), { start: from + 10 * minute, end: from + 40 * minute });
          isPlanted = true;
          return { what: 'plant' };
        },
        async () => {
          await turns.take('the host hesitates');
          await turns.take('the host says yes');
          wasThere = isPlanted;
          return confirm();
        },
        asking.book({ slug: 'anyone', start: from, minutes: 30, guest: 'bob' }),
      ],
      judge: ([, yes, other]) => {
        if (!yes || !other) throw new RangeError('Nobody asked');
        if (wasThere) assertRefused(yes, ['slot-taken']);
        else if (!isAnswered(yes)) assertRefused(yes, ['slot-taken']);
        assert.ok(isAnswered(other), 'another host is free');
      },
    };
  },

  'two join while the only guest leaves': async ({ asking, from }) => {
    const wish = { slug: 'class', start: from, minutes: 60 };
    const booking: Booking = await asking.bookFirst({ ...wish, guest: 'ada' });
    return {
      requests: [
        asking.cancel(booking),
        asking.book({ ...wish, guest: 'bob' }),
        asking.book({ ...wish, guest: 'cyd' }),
      ],
      judge: (outcomes) => {
        assertWinners(outcomes, 3);
      },
    };
  },

  'one joins while another moves away': async ({ asking, from }) => {
    const wish = { slug: 'workshop', start: from, minutes: 60 };
    const booking: Booking = await asking.bookFirst({ ...wish, guest: 'ada' });
    return {
      requests: [
        asking.move(booking, from + 2 * hour),
        asking.book({ ...wish, guest: 'bob' }),
        asking.book({ ...wish, start: from + 2 * hour, guest: 'cyd' }),
      ],
      judge: (outcomes) => {
        for (const outcome of outcomes) if (!isAnswered(outcome)) assertRefused(outcome, ['slot-taken']);
        assert.ok(outcomes.some(isAnswered), told(outcomes));
      },
    };
  },
};
