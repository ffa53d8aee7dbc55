import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings, HostEventType, LocationSettings } from '../../../src/contract/index.js';
import { viewerOf } from '../../../src/elements/troubleshooter/day-context.js';
import { reasonsOf } from '../../../src/elements/troubleshooter/reasons.js';
import {
  isFaulty,
  proposalFor,
  roundNotice,
  valueOf,
  withOpened,
  withTrial,
} from '../../../src/elements/troubleshooter/trial.js';
import type { Trial } from '../../../src/elements/troubleshooter/trial.js';
import { TrialDesk } from '../../../src/elements/troubleshooter/trial-desk.js';
import { HostStore } from '../../../src/client/host/host-store.js';
import { openDeskWorld, teamHost, teamType } from '../../scheduling/desk/desk-world.js';
import { contextOf, everyReason, intro, mine, ms, profile, schedule } from './sample-day.js';

const settings = { eventType: intro, profile };

describe('what may be tried out', () => {
  const proposed = (index: number, change: Parameters<typeof contextOf>[0] = {}, start = ms('10:10')) =>
    proposalFor(everyReason[index]!, start, contextOf(change));

  it('is hours around the start, on its date alone', () => {
    const proposal = proposed(0, {}, ms('18:00'));
    assert.deepEqual(proposal, {
      trial: { kind: 'hours', date: '2026-03-03', seat: { in: 'profile' } },
      value: { from: '18:00', to: '18:30' },
    });
    const tried = withTrial(settings, proposal.trial, proposal.value);
    assert.deepEqual(tried.profile.schedule.overrides, {
      '2026-03-03': [...schedule.weekly[2], { from: '18:00', to: '18:30' }],
    });
    assert.equal(tried.eventType, intro);
  });

  it('is a buffer as long as there is room', () => {
    assert.deepEqual(proposed(4), {
      trial: { kind: 'number', name: 'bufferBeforeMinutes', seat: { in: 'event-type' } },
      value: 10,
    });
  });

  it('is the buffer of a place, where that is the longer one', () => {
    const proposal = proposed(4, { eventType: { ...intro, bufferBeforeMinutes: 0 } });
    assert.deepEqual(proposal?.trial.seat, { in: 'place', of: 'profile', placeId: 'office' });
    const { locations } = withTrial(settings, proposal.trial, 10).profile;
    assert.deepEqual(
      locations.map(({ bufferBeforeMinutes, label }: LocationSettings) => [label, bufferBeforeMinutes]),
      [
        [undefined, undefined],
        ['At our office', 10],
      ],
    );
  });

  it('is a shorter notice in whole units, a later date, one booking more', () => {
    assert.equal(proposed(5, { now: ms('08:20') })?.value, 60);
    assert.equal(proposed(6)?.value, 1);
    assert.equal(proposed(7)?.value, 4);
    const between = { ...intro, window: { from: '2026-02-01', to: '2026-03-02' } };
    const proposal = proposed(6, { eventType: between });
    assert.deepEqual(proposal, {
      trial: { kind: 'date', edge: 'to', seat: { in: 'event-type' } },
      value: '2026-03-03',
    });
    const tried = withTrial({ eventType: between, profile }, proposal.trial, proposal.value);
    assert.deepEqual(tried.eventType.window, { from: '2026-02-01', to: '2026-03-03' });
  });

  it('is what a host has terms of their own for', () => {
    const eventType: HostEventType = {
      ...intro,
      hosts: [{ hostId: mine, noticeMinutes: 600 }, { hostId: 'ben' }],
    };
    const proposal = proposed(5, { eventType });
    assert.deepEqual(proposal?.trial.seat, { in: 'host-terms', hostId: mine });
    const tried = withTrial({ eventType, profile }, proposal.trial, 60);
    assert.deepEqual(tried.eventType.hosts, [{ hostId: mine, noticeMinutes: 60 }, { hostId: 'ben' }]);
    assert.equal(valueOf(proposal.trial, { eventType, profile }), 600);
  });

  it('is nothing of others, nothing of what another organises, and nothing that no setting changes', () => {
    for (const reason of everyReason)
      assert.equal(proposalFor({ ...reason, hostId: 'ben' }, ms('10:10'), contextOf()), undefined);
    assert.equal(proposed(5, { organiser: 'Ben' }), undefined);
    assert.notEqual(proposed(0, { organiser: 'Ben' }), undefined);
    for (const index of [2, 3, 8]) assert.equal(proposed(index), undefined);
    assert.equal(proposalFor({ code: 'past', hostId: mine }, 0, contextOf()), undefined);
  });

  it('joins hours that meet', () => {
    assert.deepEqual(withOpened([{ from: '09:00', to: '17:00' }], { from: '17:00', to: '17:30' }), [
      { from: '09:00', to: '17:30' },
    ]);
    assert.deepEqual(withOpened([], { from: '23:30', to: '24:00' }), [{ from: '23:30', to: '24:00' }]);
    assert.deepEqual(withOpened([{ from: '22:00', to: '02:00' }], { from: '20:00', to: '21:00' }), [
      { from: '20:00', to: '21:00' },
      { from: '22:00', to: '02:00' },
    ]);
  });

  it('cannot be what no field takes', () => {
    const seat = { in: 'event-type' } as const;
    const number: Trial = { kind: 'number', name: 'limits.perDay', seat };
    assert.deepEqual(
      [0, 1.5, 1].map((value) => isFaulty(number, value)),
      [true, true, false],
    );
    assert.ok(isFaulty({ kind: 'date', edge: 'to', seat }, 'soon'));
    assert.ok(isFaulty({ kind: 'hours', date: '2026-03-03', seat }, { from: '9', to: '10:00' }));
    assert.ok(!isFaulty({ kind: 'hours', date: '2026-03-03', seat }, { from: '22:00', to: '02:00' }));
  });

  it('rounds a notice down to what people write', () => {
    assert.deepEqual([3, 50, 75, 200, 3000].map(roundNotice), [0, 45, 60, 180, 2880]);
  });
});

describe('what is tried out on the rules themselves', () => {
  const at = (time: string): number => Date.parse(`2026-03-03T${time}:00+01:00`);

  const cases: readonly (readonly [title: string, change: Partial<EventTypeSettings>, time: string])[] = [
    ['hours', {}, '17:00'],
    ['hours of its own', { schedule: teamHost('anna').schedule }, '18:00'],
    ['a buffer', { bufferBeforeMinutes: 45, intervalMinutes: 30 }, '11:30'],
    ['the notice', { noticeMinutes: 4 * 1440 }, '09:00'],
    ['how far ahead', { window: { rollingDays: 0 } }, '09:00'],
    ['the dates', { window: { from: '2026-03-05', to: '2026-03-09' } }, '09:00'],
    ['the limit of a day', { limits: { perDay: 1 } }, '15:00'],
  ];
  for (const [title, change, time] of cases)
    it(`is what would free the time: ${title}`, async () => {
      const world = await openDeskWorld();
      await world.settings.saveEventType({ ...teamType('anna', 'tried'), ...change });
      await world.settings.saveEventType(teamType('anna', 'other'));
      world.calendar.add({
        calendarId: 'anna@example.com',
        start: at('10:00'),
        end: at('11:00'),
        title: 'Dentist',
      });
      if (change.limits)
        await world.scheduler.book(
          {
            eventType: 'tried',
            start: new Date(at('13:00')).toISOString(),
            zone: 'UTC',
            guest: { name: 'Ada', email: 'ada@example.com' },
            context: { location: 'office' },
          },
          { key: 'a key that is long enough' },
        );
      const backend = world.desk('host-anna');
      const [listed] = (await backend.eventTypes()).filter(({ value }) => value.slug === 'tried');
      const { value: saved } = await backend.profile();
      const ask = async (draft = {}) => backend.explain({ eventType: 'tried', date: '2026-03-03', ...draft });
      const day = await ask();
      const start = day.starts.find((one) => Date.parse(one.start) === at(time))!;
      const context = contextOf({
        day,
        eventType: listed!.value,
        profile: saved,
        mine: viewerOf(day),
        now: world.now,
      });
      const [reason, ...others] = reasonsOf(start, context);
      assert.deepEqual(others, []);
      const proposal = proposalFor(reason!, at(time), context)!;
      const store = new HostStore(backend);
      const desk = new TrialDesk(() => undefined);
      store.get('profile');
      store.get('eventTypes');
      while ([store.get('profile'), store.get('eventTypes')].some(({ status }) => status === 'loading'))
        await new Promise((resolve) => setImmediate(resolve));
      desk.read(store);
      desk.try('tried', proposal.trial, proposal.value);
      const draft = desk.draft('tried')!;
      const after = (await ask({ draft })).starts.find((one) => Date.parse(one.start) === at(time));
      assert.deepEqual(after?.reasons, []);
      assert.ok(await desk.save(store));
      assert.equal(desk.isChanged, false);
      assert.equal(desk.state.step, 'saved');
      assert.deepEqual((await ask()).starts.find((one) => Date.parse(one.start) === at(time))?.reasons, []);
      store.dispose();
    });
});
