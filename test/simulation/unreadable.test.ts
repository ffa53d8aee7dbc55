import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, errorCodes, isBookingError, isBookingErrorCode } from '../../src/contract/index.js';
import type { BookingErrorCode, CalendarAdapter, CalendarBusy } from '../../src/contract/index.js';
import { key, refOf } from '../scheduling/scheduler/house.js';
import { bookIn, calendarOf, nine, openTeam, starts, wish } from '../scheduling/scheduler/team.js';
import type { House } from '../scheduling/scheduler/house.js';

const codes = Object.keys(errorCodes).filter(isBookingErrorCode);
/** How a calendar may say so: for itself, by failing altogether, or by being left out of the answer, which says no code. */
const manners = ['answered', 'thrown', 'left out'] as const;
type Manner = (typeof manners)[number];

/** A house of which one calendar can be made unreadable. */
interface Stage {
  readonly house: House;
  /** From now on. */
  fail(code: BookingErrorCode, manner: Manner): void;
}

/** Whose calendars count, and which of them is not read; `others` may still take what is asked for. */
const casts = [
  { title: 'the linked calendar', names: ['anna'], unread: 'anna', othersMay: false },
  { title: 'a conflict calendar', names: ['anna'], unread: 'family', othersMay: false },
  { title: 'one of a collective', names: ['anna', 'ben'], unread: 'ben', othersMay: false },
  { title: 'one of a round-robin', names: ['anna', 'ben'], unread: 'anna', othersMay: true },
] as const;
type Cast = (typeof casts)[number];

function open({ names, unread, othersMay }: Cast, confirmWithinHours?: number): Stage {
  let fault: { readonly code: BookingErrorCode; readonly manner: Manner } | undefined;
  const id = calendarOf(unread);
  const adapter = (real: CalendarAdapter): CalendarAdapter => ({
    ...real,
    async busy(query) {
      if (!fault || !query.calendars.includes(id)) return real.busy(query);
      if (fault.manner === 'thrown') throw new BookingError(fault.code);
      const { code, manner } = fault;
      return (await real.busy(query)).flatMap((answer): readonly CalendarBusy[] => {
        if (answer.calendarId !== id) return [answer];
        return manner === 'answered' ? [{ calendarId: id, error: code }] : [];
      });
    },
  });
  // Where a conflict calendar is meant, it lives beside the host's own: in the account of somebody who is no host here.
  const isConflict = unread === 'family';
  const house = openTeam(isConflict ? ['anna', 'family'] : names, {
    adapter,
    eventType: {
      assignment: othersMay ? 'round-robin' : 'collective',
      ...(isConflict && { hosts: [{ hostId: 'host-anna' }] }),
      ...(confirmWithinHours !== undefined && { confirmWithinHours }),
    },
    host: (name) =>
      isConflict && name === 'anna'
        ? {
            calendars: {
              linked: { connectionId: 'connection-anna', calendarId: calendarOf('anna') },
              conflicts: [{ connectionId: 'connection-anna', calendarId: id }],
            },
          }
        : {},
  });
  return { house, fail: (code, manner) => void (fault = { code, manner }) };
}

/** What is asked while the calendar is unread: answers who has the time then, if anybody. */
const asked: Readonly<
  Record<string, (cast: Cast) => Promise<{ readonly stage: Stage; readonly ask: () => Promise<unknown> }>>
> = {
  list: async (cast) => {
    const stage = open(cast);
    return { stage, ask: () => starts(stage.house) };
  },
  book: async (cast) => {
    const stage = open(cast);
    return { stage, ask: () => bookIn(stage.house) };
  },
  'book what is held': async (cast) => {
    const stage = open(cast);
    const context = { location: 'office' };
    const { ref } = await stage.house.scheduler.hold(
      { eventType: 'talk', start: nine, context },
      { key: key('hold'), client: 'one' },
    );
    return { stage, ask: () => bookIn(stage.house, { hold: ref }) };
  },
  reschedule: async (cast) => {
    const stage = open(cast);
    const booking = await bookIn(stage.house);
    await stage.house.quiet();
    const request = { version: 1, start: '2026-03-02T10:00:00.000Z' };
    return {
      stage,
      ask: () => stage.house.scheduler.reschedule(refOf(booking), request, { key: key('move') }),
    };
  },
  confirm: async (cast) => {
    const stage = open(cast, 24);
    const { ref } = await stage.house.scheduler.book(wish(), { key: key('book') });
    return {
      stage,
      ask: () => stage.house.scheduler.host.confirm(ref, { version: 1 }, { key: key('confirm') }),
    };
  },
};

/** Whose time was given, or that nobody's was. */
async function outcomeOf(ask: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await ask();
    if (Array.isArray(answer)) return `offered ${answer.length}`;
    return `given by ${(answer as { readonly host: { readonly name: string } }).host.name}`;
  } catch (error) {
    return isBookingError(error) ? error.code : String(error);
  }
}

/** What is right: whoever can be read may be had in a round-robin, unless what is there already is the unread one's. */
function expected({ othersMay }: Cast, name: string): string {
  if (!othersMay || name === 'reschedule' || name === 'confirm') return 'calendar-unreachable';
  return name === 'list' ? 'offered 16' : 'given by ben';
}

describe('R10: a calendar that cannot be read, for whatever reason, is not free', () => {
  for (const cast of casts)
    for (const [name, prepare] of Object.entries(asked))
      it(`${name}: ${cast.title}`, async () => {
        const wrong: string[] = [];
        for (const code of codes)
          for (const manner of code === codes[0] ? manners : manners.slice(0, 2)) {
            const { stage, ask } = await prepare(cast);
            const before = stage.house.calendar.events(calendarOf(cast.unread)).length;
            stage.fail(code, manner);
            const outcome = await outcomeOf(ask);
            await stage.house.quiet();
            const isWritten = stage.house.calendar.events(calendarOf(cast.unread)).length !== before;
            if (outcome !== expected(cast, name) || isWritten) wrong.push(`${code}, ${manner}: ${outcome}`);
          }
        assert.deepEqual(wrong, []);
      });
});
