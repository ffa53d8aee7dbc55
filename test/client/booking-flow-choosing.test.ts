import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import {
  april,
  at,
  entries,
  guest,
  intro,
  march,
  settle,
  shown,
  slotAt,
  stageOf,
  visits,
} from './booking-flow-stage.js';

describe('Opening a booking flow', () => {
  it('asks for the event type and the month at once', async () => {
    const stage = stageOf();
    await settle();
    assert.equal(stage.flow.state.step, 'loading');
    assert.equal(stage.eventTypes[0]!.question, 'intro');
    assert.deepEqual(stage.slots[0]!.question, {
      eventType: 'intro',
      start: '2026-02-28T23:00:00.000Z',
      end: '2026-03-31T22:00:00.000Z',
      zone: 'Europe/Berlin',
    });
  });

  it('shows the event type before its times are there, and asks for them only once', async () => {
    const stage = stageOf();
    await stage.eventTypes[0]!.answer(intro);
    assert.equal(shown(stage), 'loading');
    await stage.slots[0]!.answer(march);
    assert.deepEqual(shown(stage), { '2026-03-03': 2, '2026-03-05': 1 });
    assert.equal(stage.slots.length, 1);
  });

  it('waits for the event type when the times are faster', async () => {
    const stage = stageOf();
    await stage.slots[0]!.answer(march);
    assert.equal(stage.flow.state.step, 'loading');
    await stage.eventTypes[0]!.answer(intro);
    assert.deepEqual(shown(stage), { '2026-03-03': 2, '2026-03-05': 1 });
    assert.equal(stage.slots.length, 1);
  });

  it('suggests the first free day, the first length and the first place that works', async () => {
    const stage = stageOf({ guest: { name: 'Gia' } });
    const [meet, phone] = intro.locations;
    await stage.open({ ...intro, locations: [{ ...meet, fault: 'not-connected' }, phone!] });
    const state = at(stage, 'choosing');
    assert.equal(state.asking, 'day');
    assert.equal(state.day, '2026-03-03');
    assert.equal(state.today, '2026-03-02');
    assert.equal(state.durationMinutes, 30);
    assert.equal(state.location, 'phone');
    assert.deepEqual(state.entries.guest, { name: 'Gia', email: '' });
  });

  it('groups times by the date in the guest’s zone', async () => {
    const stage = stageOf({ zone: 'Pacific/Auckland' });
    await stage.open(intro, { slots: ['2026-03-03T10:00Z', '2026-03-03T11:00Z'].map(slotAt) });
    assert.deepEqual(shown(stage), { '2026-03-03': 1, '2026-03-04': 1 });
  });

  it('jumps to the first free day when the month is empty', async () => {
    const stage = stageOf();
    await stage.open(intro, { slots: [], next: '2026-04-07T08:00:00.000Z' });
    assert.equal(at(stage, 'choosing').month, '2026-04');
    await stage.slots[1]!.answer(april);
    const state = at(stage, 'choosing');
    assert.equal(state.asking, 'day');
    assert.equal(state.day, '2026-04-07');
  });

  it('stays in an empty month when nobody knows a next one', async () => {
    const stage = stageOf();
    await stage.open(intro, { slots: [], next: 'rubbish' });
    const state = at(stage, 'choosing');
    assert.equal(state.month, '2026-03');
    assert.deepEqual(state.times, { status: 'ready', days: new Map() });
    assert.equal(state.day, undefined);
  });

  it('begins in the month in which the window opens', async () => {
    const stage = stageOf();
    await stage.eventTypes[0]!.answer({ ...intro, window: { from: '2026-05-04' } });
    assert.equal(at(stage, 'choosing').month, '2026-05');
    assert.equal(stage.slots[1]!.question.start, '2026-04-30T22:00:00.000Z');
  });

  it('fails with the reason, and asks again', async () => {
    const stage = stageOf();
    const error = new BookingError('not-found');
    await stage.eventTypes[0]!.fail(error);
    assert.equal(at(stage, 'failed').error, error);
    stage.flow.retry();
    assert.equal(stage.flow.state.step, 'loading');
    await stage.eventTypes[1]!.answer(intro);
    assert.equal(stage.flow.state.step, 'choosing');
  });

  it('calls what is no error of the contract unavailable', async () => {
    const stage = stageOf();
    const cause = new TypeError('x is not a function');
    await stage.eventTypes[0]!.fail(cause);
    const { error } = at(stage, 'failed');
    assert.equal(error.code, 'unavailable');
    assert.equal(error.cause, cause);
  });

  it('survives a backend that throws instead of answering', async () => {
    const thrown = (): never => {
      throw new BookingError('unavailable', { fault: 'mixed-content' });
    };
    const stage = stageOf({ backend: { eventType: thrown, slots: thrown, book: thrown } });
    await settle();
    assert.equal(at(stage, 'failed').error.details.fault, 'mixed-content');
  });

  it('shows a month that failed where it would have been, and asks for it again', async () => {
    const stage = stageOf();
    await stage.slots[0]!.fail(new BookingError('calendar-unreachable'));
    await stage.eventTypes[0]!.answer(intro);
    await stage.slots[1]!.fail(new BookingError('calendar-unreachable'));
    assert.equal(shown(stage), 'failed');
    stage.flow.retry();
    assert.equal(shown(stage), 'loading');
    await stage.slots[2]!.answer(march);
    assert.deepEqual(shown(stage), { '2026-03-03': 2, '2026-03-05': 1 });
  });

  it('refuses a zone that there is not', () => {
    assert.throws(() => stageOf({ zone: 'Mars/Olympus' }), RangeError);
  });
});

describe('The menu of services', () => {
  const lines = [
    { slug: 'intro', title: 'Intro call', durationsMinutes: [30] as const },
    { slug: 'visits', title: 'Visit', durationsMinutes: [60] as const },
  ];

  it('offers several', async () => {
    const stage = stageOf({ eventType: undefined });
    await stage.menus[0]!.answer(lines);
    assert.deepEqual(at(stage, 'menu').eventTypes, lines);
    assert.equal(stage.flow.canGoBack(), false);
    stage.flow.chooseEventType('visits');
    assert.equal(stage.eventTypes[0]!.question, 'visits');
    await stage.open(visits);
    assert.equal(at(stage, 'choosing').eventType.slug, 'visits');
  });

  it('is where back leads, and what was chosen there is forgotten', async () => {
    const stage = stageOf({ eventType: undefined });
    await stage.menus[0]!.answer(lines);
    stage.flow.chooseEventType('intro');
    await stage.open();
    assert.equal(stage.flow.canGoBack(), true);
    stage.flow.back();
    assert.equal(stage.flow.state.step, 'menu');
    assert.equal(stage.menus.length, 1);
  });

  it('opens a single one at once', async () => {
    const stage = stageOf({ eventType: undefined });
    await stage.menus[0]!.answer(lines.slice(0, 1));
    assert.equal(stage.flow.state.step, 'loading');
    await stage.open();
    assert.equal(stage.flow.canGoBack(), false);
  });

  for (const [name, begin] of [
    ['is missing', () => stageOf({ eventType: undefined, without: ['eventTypes'] })],
    ['is empty', () => stageOf({ eventType: undefined })],
  ] as const)
    it(`is a fault of the wiring when it ${name}`, async () => {
      const stage = begin();
      await settle();
      await stage.menus[0]?.answer([]);
      const { error } = at(stage, 'failed');
      assert.equal(error.code, 'invalid-request');
      assert.equal(error.details.fields?.[0]?.path, 'eventType');
    });
});

describe('Choosing a month', () => {
  it('shows it as loading until its times come', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    assert.equal(shown(stage), 'loading');
    assert.equal(at(stage, 'choosing').day, undefined);
    assert.deepEqual(
      [stage.slots[1]!.question.start, stage.slots[1]!.question.end],
      ['2026-03-31T22:00:00.000Z', '2026-04-30T22:00:00.000Z'],
    );
    await stage.slots[1]!.answer(april);
    assert.equal(at(stage, 'choosing').day, '2026-04-07');
  });

  it('leaves alone the answer for a month that is no longer wanted', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    stage.flow.showMonth('2026-05');
    assert.equal(stage.slots[1]!.signal.aborted, true);
    await stage.slots[1]!.answer(april);
    assert.equal(at(stage, 'choosing').month, '2026-05');
    assert.equal(shown(stage), 'loading');
    await stage.slots[2]!.answer({ slots: [slotAt('2026-05-04T08:00Z')] });
    assert.deepEqual(shown(stage), { '2026-05-04': 1 });
  });

  it('leaves alone the failure of a month that is no longer wanted', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    stage.flow.showMonth('2026-05');
    await stage.slots[1]!.fail(stage.slots[1]!.signal.reason as Error);
    assert.equal(shown(stage), 'loading');
  });

  it('asks anew for a month that it had stopped asking for', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    stage.flow.showMonth('2026-05');
    stage.flow.showMonth('2026-04');
    await stage.slots[1]!.fail(stage.slots[1]!.signal.reason as Error);
    assert.equal(shown(stage), 'loading');
    await stage.slots[3]!.answer(april);
    assert.deepEqual(shown(stage), { '2026-04-07': 1 });
  });

  it('shows a month again without asking while its answer is fresh', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    await stage.slots[1]!.answer(april);
    stage.flow.showMonth('2026-03');
    assert.deepEqual(shown(stage), { '2026-03-03': 2, '2026-03-05': 1 });
    assert.equal(stage.slots.length, 2);
    stage.now += 61_000;
    stage.flow.showMonth('2026-04');
    assert.equal(shown(stage), 'loading');
    assert.equal(stage.slots.length, 3);
  });

  it('keeps to the month a guest turned to, also when it is empty, and knows the way on', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showMonth('2026-04');
    await stage.slots[1]!.answer({ slots: [], next: '2026-05-04T22:30:00.000Z' });
    const { month, times } = at(stage, 'choosing');
    assert.equal(month, '2026-04');
    assert.equal(times.status === 'ready' && times.next, '2026-05-04T22:30:00.000Z');
    stage.flow.showNextFree();
    const on = at(stage, 'choosing');
    assert.deepEqual([on.month, on.day, on.asking], ['2026-05', '2026-05-05', 'time']);
  });
});

describe('Choosing a day, a length, a zone', () => {
  it('opens the day’s times, and back returns to the month', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseDay('2026-03-05');
    assert.deepEqual([at(stage, 'choosing').asking, at(stage, 'choosing').day], ['time', '2026-03-05']);
    stage.flow.back();
    assert.deepEqual([at(stage, 'choosing').asking, at(stage, 'choosing').day], ['day', '2026-03-05']);
    assert.equal(stage.flow.canGoBack(), false);
  });

  it('turns to the month of a day in another one', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseDay('2026-04-07');
    assert.deepEqual([at(stage, 'choosing').month, shown(stage)], ['2026-04', 'loading']);
    await stage.slots[1]!.answer(april);
    assert.deepEqual([at(stage, 'choosing').asking, at(stage, 'choosing').day], ['time', '2026-04-07']);
  });

  it('asks anew for another length, and keeps a day that still has times', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseDay('2026-03-05');
    stage.flow.chooseDuration(60);
    assert.equal(stage.slots[1]!.question.durationMinutes, 60);
    await stage.slots[1]!.answer(march);
    assert.deepEqual([at(stage, 'choosing').durationMinutes, at(stage, 'choosing').day], [60, '2026-03-05']);
    stage.flow.chooseDuration(45);
    assert.equal(at(stage, 'choosing').durationMinutes, 60);
  });

  it('asks for the month as another zone has it', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.changeZone('Asia/Tokyo');
    assert.deepEqual(
      [stage.slots[1]!.question.start, stage.slots[1]!.question.end, stage.slots[1]!.question.zone],
      ['2026-02-28T15:00:00.000Z', '2026-03-31T15:00:00.000Z', 'Asia/Tokyo'],
    );
    await stage.slots[1]!.answer({ slots: [slotAt('2026-03-03T15:30Z')] });
    assert.deepEqual(shown(stage), { '2026-03-04': 1 });
  });

  it('takes a time away when it comes', async () => {
    const stage = stageOf();
    await stage.open(intro, { slots: ['2026-03-02T08:30Z', '2026-03-02T09:00Z'].map(slotAt) });
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 30 * 60_000);
    stage.now = Date.parse('2026-03-02T08:30Z');
    await stage.sleeps.at(-1)!.wake();
    assert.deepEqual(shown(stage), { '2026-03-02': 1 });
    assert.equal(stage.slots.length, 1);
  });

  it('asks where the next time is when the last one of the month has gone', async () => {
    const stage = stageOf();
    await stage.open(intro, { slots: [slotAt('2026-03-02T08:30Z')] });
    stage.now = Date.parse('2026-03-02T08:30Z');
    await stage.sleeps.at(-1)!.wake();
    assert.equal(shown(stage), 'loading');
    await stage.slots[1]!.answer({ slots: [], next: '2026-04-07T08:00:00.000Z' });
    const { times } = at(stage, 'choosing');
    assert.equal(times.status === 'ready' && times.next, '2026-04-07T08:00:00.000Z');
  });

  it('looks at the clock every hour, as machines sleep', async () => {
    const stage = stageOf();
    await stage.open();
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 60 * 60_000);
  });

  it('never shows a time that is past, even if the backend does', async () => {
    const stage = stageOf();
    await stage.open(intro, {
      slots: ['2026-03-02T07:00Z', '2026-03-02T08:00Z', 'rubbish'].map((start) => ({ start, end: start })),
    });
    assert.deepEqual(shown(stage), {});
  });
});

describe('Choosing a place', () => {
  it('comes first where the times depend on it, and back returns to it', async () => {
    const stage = stageOf({ eventType: 'visits' });
    await stage.eventTypes[0]!.answer(visits);
    assert.equal(at(stage, 'choosing').asking, 'place');
    assert.deepEqual(stage.slots.at(-1)!.question.context, { location: 'meet' });
    stage.flow.chooseLocation('phone');
    assert.equal(stage.slots[1]!.signal.aborted, true);
    assert.deepEqual(stage.slots.at(-1)!.question.context, { location: 'phone' });
    stage.flow.goOn();
    assert.equal(at(stage, 'choosing').asking, 'day');
    await stage.slots.at(-1)!.answer(march);
    assert.deepEqual(
      [at(stage, 'choosing').asking, shown(stage)],
      ['day', { '2026-03-03': 2, '2026-03-05': 1 }],
    );
    stage.flow.chooseDay('2026-03-05');
    stage.flow.back('day');
    assert.equal(at(stage, 'choosing').asking, 'place');
    assert.equal(stage.flow.canGoBack(), false);
    assert.equal(stage.flow.canGoBack('day'), true);
  });

  it('does not come first when there is but one', async () => {
    const stage = stageOf({ eventType: 'visits' });
    await stage.open({ ...visits, locations: [visits.locations[0]] });
    assert.equal(at(stage, 'choosing').asking, 'day');
    assert.equal(stage.slots.length, 1);
  });

  it('asks nothing again where the times do not depend on it', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseLocation('phone', '+49 30 1234567');
    const state = at(stage, 'choosing');
    assert.equal(state.location, 'phone');
    assert.equal(state.entries.locationDetail, '+49 30 1234567');
    assert.equal(stage.slots.length, 1);
  });

  it('ignores one that cannot work, or is not there', async () => {
    const stage = stageOf();
    const [meet, phone] = intro.locations;
    await stage.open({ ...intro, locations: [meet, { ...phone!, fault: 'calendar-unreachable' }] });
    stage.flow.chooseLocation('phone');
    stage.flow.chooseLocation('moon');
    assert.equal(at(stage, 'choosing').location, 'meet');
  });

  it('does not go on without one', async () => {
    const stage = stageOf({ eventType: 'visits' });
    const [meet, phone] = visits.locations;
    await stage.open({
      ...visits,
      locations: [
        { ...meet, fault: 'needs-reconnect' },
        { ...phone!, fault: 'needs-reconnect' },
      ],
    });
    stage.flow.goOn();
    assert.equal(at(stage, 'choosing').asking, 'place');
  });

  it('gives way to one that the chosen time is free for', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseSlot({ ...march.slots[0]!, locations: ['phone'] });
    assert.equal(at(stage, 'details').location, 'phone');
  });
});

describe('What was typed', () => {
  it('survives every step', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.chooseSlot(march.slots[0]!);
    const typed = { ...entries, answers: { topic: 'Boats' } };
    stage.flow.keep(typed);
    stage.flow.back();
    assert.deepEqual([at(stage, 'choosing').asking, at(stage, 'choosing').day], ['time', '2026-03-03']);
    stage.flow.showMonth('2026-04');
    await stage.slots.at(-1)!.answer(april);
    stage.flow.chooseDay('2026-04-07');
    stage.flow.chooseSlot(april.slots[0]!);
    assert.deepEqual(at(stage, 'details').entries, typed);
    assert.equal(at(stage, 'details').entries.guest, guest);
  });
});

describe('Requests that do not fit the step', () => {
  it('are ignored', async () => {
    const stage = stageOf();
    const { flow } = stage;
    flow.chooseSlot(march.slots[0]!);
    flow.chooseDay('2026-03-03');
    flow.submit(entries);
    flow.goOn();
    flow.back();
    flow.retry();
    flow.startAgain();
    flow.chooseEventType('visits');
    flow.showNextFree();
    flow.changeZone('Asia/Tokyo');
    assert.equal(flow.state.step, 'loading');
    await stage.open();
    flow.retry();
    flow.goOn();
    flow.showNextFree();
    assert.equal(at(stage, 'choosing').asking, 'day');
    assert.equal(stage.books.length, 0);
  });
});

describe('A flow that is disposed of', () => {
  it('ends what is under way and says nothing more', async () => {
    const stage = stageOf();
    await settle();
    stage.flow.dispose();
    assert.equal(stage.eventTypes[0]!.signal.aborted, true);
    assert.equal(stage.slots[0]!.signal.aborted, true);
    await stage.open();
    assert.deepEqual(stage.states, []);
  });

  it('stops its clock', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.dispose();
    assert.equal(stage.sleeps.at(-1)!.signal.aborted, true);
    stage.flow.showMonth('2026-04');
    assert.equal(stage.slots.length, 1);
  });

  it('no longer calls who has unsubscribed', async () => {
    const stage = stageOf();
    let calls = 0;
    const stop = stage.flow.subscribe(() => calls++);
    await stage.eventTypes[0]!.answer(intro);
    stop();
    await stage.slots[0]!.answer(march);
    assert.equal(calls, 1);
  });
});
