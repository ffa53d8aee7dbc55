import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventType } from '../../src/contract/index.js';
import { at, april, entries, intro, march, settle, shown, slotAt, stageOf } from './booking-flow-stage.js';

describe('Looking at some days', () => {
  it('asks for every month they touch, and shows them as one', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showDays({ from: '2026-03-30', to: '2026-04-08' });
    assert.equal(shown(stage), 'loading');
    // March is here already.
    assert.deepEqual(
      stage.slots.slice(1).map(({ question }) => question.start),
      ['2026-03-31T22:00:00.000Z'],
    );
    await stage.slots.at(-1)!.answer(april);
    assert.deepEqual(Object.keys(shown(stage)), ['2026-03-03', '2026-03-05', '2026-04-07']);
    const { day, month, range } = at(stage, 'choosing');
    assert.deepEqual([day, month, range?.to], ['2026-04-07', '2026-03', '2026-04-08']);
  });

  it('suggests no day where none of them is free', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showDays({ from: '2026-03-09', to: '2026-03-15' });
    assert.equal(at(stage, 'choosing').day, undefined);
  });

  it('says that it failed when one of the months cannot be read', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showDays({ from: '2026-03-30', to: '2026-04-05' });
    await stage.slots.at(-1)!.fail(new Error('no'));
    assert.equal(shown(stage), 'failed');
    stage.flow.retry();
    await stage.slots.at(-1)!.answer(april);
    assert.equal(at(stage, 'choosing').range?.from, '2026-03-30');
  });

  it('ends when a month is looked at', async () => {
    const stage = stageOf();
    await stage.open();
    stage.flow.showDays({ from: '2026-03-02', to: '2026-03-08' });
    stage.flow.showMonth('2026-03');
    assert.equal(at(stage, 'choosing').range, undefined);
  });
});

describe('Looking ahead', () => {
  it('asks for the month after, so that turning to it waits for nothing', async () => {
    const stage = stageOf({ ahead: true });
    await stage.open();
    assert.equal(stage.slots.length, 2);
    await stage.slots[1]!.answer(april);
    stage.flow.showMonth('2026-04');
    assert.deepEqual(shown(stage), { '2026-04-07': 1 });
  });

  it('is joined by a guest who turns to that month in the meantime', async () => {
    const stage = stageOf({ ahead: true });
    await stage.open();
    stage.flow.showMonth('2026-04');
    assert.equal(stage.slots.length, 2);
    await stage.slots[1]!.answer(april);
    assert.deepEqual(shown(stage), { '2026-04-07': 1 });
  });

  it('says nothing of what fails, and does not look beyond what can be booked', async () => {
    const stage = stageOf({ ahead: true });
    await stage.open({ ...intro, window: { from: '2026-03-01', to: '2026-03-30' } });
    assert.equal(stage.slots.length, 1);
    const failing = stageOf({ ahead: true });
    await failing.open();
    await failing.slots[1]!.fail(new Error('no'));
    assert.deepEqual(Object.keys(shown(failing)), ['2026-03-03', '2026-03-05']);
  });
});

describe('Choosing a host', () => {
  const team: EventType = {
    ...intro,
    hosts: [
      { id: 'anna', name: 'Anna Berg' },
      { id: 'ben', name: 'Ben Coe' },
    ],
  };

  it('asks for the times of that host, and books with them', async () => {
    const stage = stageOf();
    await stage.open(team);
    stage.flow.chooseHost('ben');
    assert.deepEqual(stage.slots.at(-1)!.question.context, { host: 'ben' });
    await stage.slots.at(-1)!.answer(march);
    stage.flow.chooseSlot(march.slots[0]!);
    stage.flow.submit(entries);
    await settle();
    assert.deepEqual(stage.books[0]!.question.context, { location: 'meet', host: 'ben' });
  });

  it('goes back to anyone', async () => {
    const stage = stageOf();
    await stage.open(team);
    stage.flow.chooseHost('ben');
    stage.flow.chooseHost(undefined);
    assert.deepEqual(Object.keys(shown(stage)), ['2026-03-03', '2026-03-05']);
    assert.equal(at(stage, 'choosing').host, undefined);
  });

  it('leaves alone a host who is not among them', async () => {
    const stage = stageOf();
    await stage.open(team);
    stage.flow.chooseHost('carl');
    assert.equal(at(stage, 'choosing').host, undefined);
    const alone = stageOf({ host: 'anna' });
    await alone.open(intro);
    assert.equal(at(alone, 'choosing').host, undefined);
  });

  it('begins with the one that the page names', async () => {
    const stage = stageOf({ host: 'anna' });
    await stage.eventTypes[0]!.answer(team);
    assert.deepEqual(stage.slots.at(-1)!.question.context, { host: 'anna' });
  });
});

describe('What the page adds', () => {
  it('travels with the booking', async () => {
    const stage = stageOf({ tags: { utm_source: 'mail' } });
    await stage.open();
    stage.flow.chooseSlot(slotAt('2026-03-03T09:00Z'));
    stage.flow.submit({ ...at(stage, 'details').entries, guest: entries.guest });
    await settle();
    assert.deepEqual(stage.books[0]!.question.context, { location: 'meet', tags: { utm_source: 'mail' } });
  });
});
