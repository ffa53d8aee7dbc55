import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import { Joining } from '../../../src/client/waiting/joining.js';
import type { JoiningOptions } from '../../../src/client/waiting/joining.js';
import type { JoiningState } from '../../../src/client/waiting/joining-state.js';
import { BookingError } from '../../../src/contract/index.js';
import type { EventType, WaitlistEntry, WaitlistRequest } from '../../../src/contract/index.js';
import { entries, guest, intro, settle } from '../booking-flow-stage.js';
import { ask, bareBackend, now, sleepIn, waits } from './waiting-stage.js';
import type { Asked, Sleeping } from './waiting-stage.js';

const open: EventType = { ...intro, hasWaitlist: true };
const silence = () => new BookingError('unavailable', { fault: 'timeout' });

/** Sets joining on a stage where every answer is in the test's hands. */
function stageOf({
  isOffered = true,
  ...options
}: Partial<JoiningOptions> & { readonly isOffered?: boolean } = {}) {
  const eventTypes: Asked<string, EventType>[] = [];
  const joins: Asked<WaitlistRequest, WaitlistEntry>[] = [];
  const sleeps: Sleeping[] = [];
  let keys = 0;
  const joining = new Joining({
    backend: bareBackend({
      eventType: (slug) => ask(eventTypes, slug),
      ...(isOffered && { joinWaitlist: (request, { key }) => ask(joins, request, key) }),
    }),
    eventType: 'intro',
    zone: 'Europe/Berlin',
    now: () => now,
    newKey: () => `key-${++keys}`,
    sleep: sleepIn(sleeps),
    ...options,
  });
  return { joining, eventTypes, joins, sleeps };
}

type Stage = ReturnType<typeof stageOf>;

function at<Step extends JoiningState['step']>(
  { joining: { state } }: Stage,
  step: Step,
): Extract<JoiningState, { step: Step }> {
  if (state.step !== step) throw new Error(`It is at ${state.step}, not at ${step}`);
  return state as Extract<JoiningState, { step: Step }>;
}

/** A stage where the guest may choose and type. */
async function filling(options: Parameters<typeof stageOf>[0] = {}, eventType = open): Promise<Stage> {
  const stage = stageOf(options);
  await stage.eventTypes[0]!.answer(eventType);
  return stage;
}

/** A stage where a wish for the 4th of March has been sent. */
async function sent(options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = await filling(options);
  stage.joining.submit({ date: '2026-03-04', entries });
  await settle();
  return stage;
}

describe('Joining a waiting list', () => {
  it('begins with what the event type offers, and no day', async () => {
    const stage = stageOf();
    assert.equal(stage.joining.state.step, 'opening');
    await stage.eventTypes[0]!.answer(open);
    const { date, durationMinutes, location, host, open: days } = at(stage, 'filling');
    assert.deepEqual([date, durationMinutes, location, host], ['', 30, 'meet', undefined]);
    // One more at the end: the guest's dates may be a day ahead of the host's.
    assert.deepEqual(days, { from: '2026-03-02', to: '2026-07-01' });
  });

  it('goes on with what was chosen and typed elsewhere, as far as it is offered', async () => {
    const hosts = [
      { id: 'anna', name: 'Anna' },
      { id: 'ben', name: 'Ben' },
    ];
    const typed = { ...entries, answers: { topic: 'Loops' }, tags: { campaign: 'spring' } };
    const choice = { durationMinutes: 60, location: 'phone', host: 'ben', entries: typed };
    const stage = await filling({ date: '2026-03-04', choice }, { ...open, hosts });
    const state = at(stage, 'filling');
    assert.deepEqual(
      [state.date, state.durationMinutes, state.location, state.host, state.entries],
      ['2026-03-04', 60, 'phone', 'ben', typed],
    );
    const gone = { durationMinutes: 45, location: 'roof', host: 'carl' };
    const other = at(await filling({ date: '2025-03-04', choice: gone }), 'filling');
    assert.deepEqual(
      [other.date, other.durationMinutes, other.location, other.host],
      ['', 30, 'meet', undefined],
    );
  });

  it('knows what the page knows of its guest', async () => {
    const stage = await filling({ guest: { name: 'Gia' }, answers: { topic: 'Loops' }, tags: { a: 'b' } });
    assert.deepEqual(at(stage, 'filling').entries, {
      guest: { name: 'Gia', email: '' },
      answers: { topic: 'Loops' },
      locationDetail: '',
      tags: { a: 'b' },
    });
  });

  it('is closed where nobody waits, or the backend has no list', async () => {
    at(await filling({}, intro), 'closed');
    at(await filling({ isOffered: false }), 'closed');
    const stage = await sent();
    await stage.joins[0]!.fail(new BookingError('not-found'));
    at(stage, 'closed');
  });

  it('asks again for an event type that could not be read', async () => {
    const stage = stageOf();
    await stage.eventTypes[0]!.fail(silence());
    assert.equal(at(stage, 'unread').error.details.fault, 'timeout');
    stage.joining.retry();
    at(stage, 'opening');
    await stage.eventTypes[1]!.answer(open);
    at(stage, 'filling');
  });

  it('keeps what is chosen, but no place that does not work', async () => {
    const [meet, phone] = open.locations;
    const faulty: EventType = { ...open, locations: [meet, { ...phone!, fault: 'not-connected' }] };
    const stage = await filling({}, faulty);
    stage.joining.keep({ durationMinutes: 60, date: '2026-03-05' });
    stage.joining.keep({ location: 'phone' });
    const { durationMinutes, date, location } = at(stage, 'filling');
    assert.deepEqual([durationMinutes, date, location], [60, '2026-03-05', 'meet']);
  });

  it('sends all that a booking needs, with a day in place of a time, under a key', async () => {
    const stage = await filling({ language: () => 'de' });
    stage.joining.keep({ date: '2026-03-04', durationMinutes: 60, location: 'phone' });
    stage.joining.submit({
      entries: { ...entries, locationDetail: '+49 30 1', tags: { campaign: 'spring' } },
    });
    at(stage, 'sending');
    await settle();
    assert.deepEqual(stage.joins[0]!.question, {
      eventType: 'intro',
      date: '2026-03-04',
      durationMinutes: 60,
      zone: 'Europe/Berlin',
      language: 'de',
      guest,
      locationDetail: '+49 30 1',
      answers: {},
      context: { location: 'phone', tags: { campaign: 'spring' } },
    });
    assert.equal(stage.joins[0]!.key, 'key-1');
    await stage.joins[0]!.answer(waits);
    assert.deepEqual(at(stage, 'joined').entry, waits);
  });

  it('sends nothing without a day, or for one that cannot be booked', async () => {
    const stage = await filling();
    for (const date of ['', '2026-03-01', '2026-07-02']) {
      stage.joining.submit({ date, entries });
      await settle();
      assert.deepEqual([at(stage, 'filling').date, stage.joins.length], [date, 0]);
    }
    stage.joining.submit({ date: '2026-07-01' });
    await settle();
    assert.equal(stage.joins.length, 1);
  });

  it('sends once, however often it is asked to', async () => {
    const stage = await sent();
    stage.joining.submit();
    stage.joining.keep({ date: '2026-03-05' });
    await settle();
    assert.deepEqual([stage.joins.length, at(stage, 'sending').date], [1, '2026-03-04']);
  });

  it('comes back with the reason, which goes with another day', async () => {
    const stage = await sent();
    await stage.joins[0]!.fail(new BookingError('not-bookable'));
    const { error, entries: kept } = at(stage, 'filling');
    assert.deepEqual([error?.code, kept], ['not-bookable', entries]);
    stage.joining.keep({ durationMinutes: 60 });
    assert.equal(at(stage, 'filling').error?.code, 'not-bookable');
    stage.joining.keep({ date: '2026-03-05' });
    assert.equal(at(stage, 'filling').error, undefined);
    stage.joining.submit();
    await settle();
    assert.deepEqual([stage.joins[1]!.question.date, stage.joins[1]!.key], ['2026-03-05', 'key-2']);
  });

  it('keeps its key for the same wish, and takes another where that was used', async () => {
    const stage = await sent();
    await stage.joins[0]!.fail(new BookingError('refused', { message: 'Please call.' }));
    stage.joining.submit();
    await settle();
    assert.equal(stage.joins[1]!.key, 'key-1');
    await stage.joins[1]!.fail(new BookingError('key-reused'));
    stage.joining.submit();
    await settle();
    assert.equal(stage.joins[2]!.key, 'key-2');
  });

  it('sends nothing while there is no network', async () => {
    const stage = await sent({ online: () => false });
    assert.equal(at(stage, 'filling').error?.details.fault, 'offline');
    assert.equal(stage.joins.length, 0);
  });
});

describe('The page’s own check of joining', () => {
  it('lets a proof travel', async () => {
    const asked: WaitlistRequest[] = [];
    const stage = await sent({
      admit: async (request) => {
        asked.push(request);
        return { proof: 'captcha' };
      },
    });
    assert.equal(asked[0]!.date, '2026-03-04');
    assert.equal(stage.joins[0]!.question.proof, 'captcha');
  });

  it('stops it without a word, or with one', async () => {
    const stopped = await sent({ admit: async () => false });
    assert.deepEqual([at(stopped, 'filling').error, stopped.joins.length], [undefined, 0]);
    const failed = await sent({ admit: () => Promise.reject(new Error('no captcha')) });
    assert.deepEqual([at(failed, 'filling').error?.code, failed.joins.length], ['refused', 0]);
  });
});

describe('A lost answer to joining', () => {
  it('is asked for under the same key, with an honest word', async () => {
    const stage = await sent();
    await stage.joins[0]!.fail(silence());
    assert.equal(at(stage, 'checking').outcome, 'asking');
    assert.equal(stage.sleeps[0]!.milliseconds, attemptPauses[0]);
    await stage.sleeps[0]!.wake();
    assert.deepEqual(stage.joins[1]!.question, stage.joins[0]!.question);
    assert.equal(stage.joins[1]!.key, 'key-1');
    await stage.joins[1]!.answer(waits);
    at(stage, 'joined');
  });

  it('is given up in the end without a claim, and asked for again when somebody wants to', async () => {
    const stage = await sent();
    for (const index of attemptPauses.keys()) {
      await stage.joins[index]!.fail(silence());
      await stage.sleeps[index]!.wake();
    }
    await stage.joins.at(-1)!.fail(silence());
    assert.equal(at(stage, 'checking').outcome, 'unknown');
    stage.joining.retry();
    await settle();
    assert.equal(at(stage, 'checking').outcome, 'asking');
    // What one attempt met at the door says nothing of the others.
    await stage.joins.at(-1)!.fail(new BookingError('rate-limited'));
    assert.equal(at(stage, 'checking').outcome, 'asking');
    assert.deepEqual(new Set(stage.joins.map(({ key }) => key)), new Set(['key-1']));
  });

  it('makes one place, whichever attempts arrived', async () => {
    for (const arrived of [[], [0], [1], [0, 1], [0, 1, 2]]) {
      const places = new Map<string, WaitlistEntry>();
      let attempt = 0;
      const { joining, sleeps } = stageOf({
        backend: bareBackend({
          eventType: async () => open,
          joinWaitlist: async (_request, { key }) => {
            const arrives = attempt > 2 || arrived.includes(attempt);
            if (arrives && !places.has(key)) places.set(key, { ...waits, ref: `w-${places.size}` });
            if (attempt++ < 3) throw silence();
            return places.get(key)!;
          },
        }),
      });
      await settle();
      joining.submit({ date: '2026-03-04', entries });
      await settle();
      for (const index of [0, 1, 2]) await sleeps[index]!.wake();
      assert.equal(joining.state.step, 'joined');
      assert.equal(places.size, 1);
    }
  });
});

describe('Joining that is disposed of', () => {
  it('tells nobody any more', async () => {
    const stage = await sent();
    const states: JoiningState[] = [];
    stage.joining.subscribe((state) => states.push(state));
    stage.joining.dispose();
    await stage.joins[0]!.answer(waits);
    assert.deepEqual(states, []);
  });
});
