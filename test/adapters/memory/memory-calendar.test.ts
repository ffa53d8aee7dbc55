import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendarOptions } from '../../../src/adapters/memory/index.js';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';

const hour = 3_600_000;
const nine = Date.UTC(2026, 2, 9, 9);
const range = { start: nine, end: nine + 10 * hour };
const draft: EventDraft = {
  id: 'occ000001',
  bookingRef: 'ref-1',
  title: 'Intro',
  start: nine,
  end: nine + hour,
  zone: 'Europe/Berlin',
  attendees: [],
  conference: { solution: 'google-meet', requestId: 'r1' },
};
const at = { calendarId: 'anna', eventId: draft.id };

function world(more: Partial<MemoryCalendarOptions> = {}) {
  const clock = { now: nine - 24 * hour };
  const memory = memoryCalendar({ calendars: [{ id: 'anna' }], now: () => clock.now, ...more });
  return { clock, memory, adapter: memory.open({}) };
}

describe('a memory calendar', () => {
  it('is, with an id alone, the account’s own, in UTC, with video links', async () => {
    assert.deepEqual(await world().adapter.calendars(), [
      { id: 'anna', name: 'anna', access: 'owner', zone: 'UTC', conferences: ['google-meet'] },
    ]);
  });

  it('begins with the events it is given, and takes more by hand', async () => {
    const { memory, adapter } = world({
      events: [{ calendarId: 'anna', start: nine, end: nine + hour, title: 'First' }],
    });
    memory.block('anna', { start: nine + hour, end: nine + 2 * hour });
    const added = memory.add({
      calendarId: 'anna',
      eventId: 'mine',
      transparency: 'transparent',
      allDay: { from: '2026-03-09', to: '2026-03-10' },
    });
    assert.deepEqual(added, { calendarId: 'anna', eventId: 'mine' });
    const titles = memory
      .events('anna')
      .map(({ title, eventId, transparency }) => [title ?? eventId, transparency]);
    assert.deepEqual(titles, [
      ['mine', 'transparent'],
      ['First', 'opaque'],
      ['planted2', 'opaque'],
    ]);
    memory.remove(added);
    assert.equal(await adapter.event(added), undefined);
    assert.equal(memory.events('anna').length, 2);
    assert.throws(() => memory.block('nobody', range), RangeError);
  });

  it('makes video links in its own time, with an address on a reserved name', async () => {
    const { adapter, clock } = world({ conferenceDelaySeconds: 5 });
    const written = await adapter.insert('anna', draft);
    assert.deepEqual(written.conference, { solution: 'google-meet', state: 'pending' });
    clock.now += 4_999;
    assert.equal((await adapter.event(at))?.conference?.state, 'pending');
    clock.now += 1;
    const event = await adapter.event(at);
    assert.deepEqual(event?.conference, {
      solution: 'google-meet',
      state: 'ready',
      url: 'https://meet.example.com/occ000001',
    });
    assert.notEqual(event.etag, written.etag, 'that is a change of the event');
  });

  it('fails to make them where it is told so, or where the calendar makes none', async () => {
    const never = world({ conferenceOutcome: 'failed' });
    assert.equal((await never.adapter.insert('anna', draft)).conference?.state, 'failed');
    const none = world({ calendars: [{ id: 'anna', conferences: [] }] });
    const refused = await none.adapter.insert('anna', draft);
    assert.deepEqual([refused.conference?.state, refused.isConferenceRefused], ['failed', true]);
  });

  it('makes links anew, or no longer, from the moment it is told so', async () => {
    const { adapter, clock, memory } = world({ conferenceDelaySeconds: 5 });
    await adapter.insert('anna', draft);
    memory.setConferenceOutcome('failed');
    clock.now += 5_000;
    assert.equal((await adapter.event(at))?.conference?.state, 'ready', 'it was asked for before');
    const ask = { conference: { solution: 'google-meet', requestId: 'anew' } };
    assert.equal((await adapter.update(at, ask)).conference?.state, 'pending');
    clock.now += 5_000;
    const event = await adapter.event(at);
    assert.deepEqual([event?.conference?.state, event?.isConferenceRefused], ['failed', undefined]);
  });

  it('ignores a request for a link that it had, and takes a new one', async () => {
    const { adapter, clock } = world({ conferenceDelaySeconds: 5 });
    const { conference: _, ...plain } = draft;
    await adapter.insert('anna', plain);
    const ask = (requestId: string) =>
      adapter.update(at, { conference: { solution: 'google-meet', requestId } });
    assert.equal((await ask('r1')).conference?.state, 'pending');
    clock.now += 5_000;
    assert.equal((await ask('r1')).conference?.state, 'ready');
    assert.equal((await ask('r2')).conference?.state, 'pending');
  });

  it('fails as it is told, for reading and for writing, until it is told otherwise', async () => {
    const { memory, adapter } = world({ calendars: [{ id: 'anna' }, { id: 'team' }] });
    memory.setFault('anna', 'calendar-unreachable');
    assert.deepEqual(await adapter.busy({ calendars: ['anna', 'team'], range }), [
      { calendarId: 'anna', error: 'calendar-unreachable' },
      { calendarId: 'team', items: [] },
    ]);
    for (const call of [
      () => adapter.insert('anna', draft),
      () => adapter.event(at),
      () => adapter.update(at, { title: 'x' }),
      () => adapter.cancel(at),
    ]) {
      await assert.rejects(call, { code: 'calendar-unreachable' });
    }
    memory.setFault('anna');
    assert.deepEqual(await adapter.busy({ calendars: ['anna'], range }), [{ calendarId: 'anna', items: [] }]);
  });
});

describe('a memory grant', () => {
  it('is verified, opens the calendars, and ends when it is given back', async () => {
    const { memory } = world();
    const grant = await memory.verify?.({ account: 'anna@example.com' });
    assert.equal(grant?.account, 'anna@example.com');
    const other = await memory.verify?.({});
    const adapter = memory.open(grant);
    await adapter.insert('anna', draft);
    assert.equal(await memory.refresh(grant), grant);
    await memory.revoke(grant);
    await assert.rejects(adapter.event(at), { code: 'unauthenticated' });
    await assert.rejects(memory.refresh(grant), { code: 'unauthenticated' });
    assert.deepEqual(await adapter.busy({ calendars: ['anna'], range }), [
      { calendarId: 'anna', error: 'unauthenticated' },
    ]);
    assert.equal((await memory.open(other ?? {}).event(at))?.title, 'Intro', 'the other one goes on');
  });

  it('allows what its scopes name', async () => {
    const { memory } = world();
    await memory.open({}).insert('anna', draft);
    const busyOnly = { scopes: ['readBusy'] };
    assert.deepEqual(memory.capabilities(busyOnly), {
      listCalendars: false,
      readBusy: true,
      readEvents: false,
      writeEvents: false,
    });
    const adapter = memory.open(busyOnly);
    assert.deepEqual(await adapter.busy({ calendars: ['anna'], range: { start: nine + 1, end: nine + 5 } }), [
      {
        calendarId: 'anna',
        items: [{ calendarId: 'anna', start: nine + 1, end: nine + 5, transparency: 'opaque' }],
      },
    ]);
    await assert.rejects(adapter.calendars(), { code: 'refused' });
    await assert.rejects(adapter.event(at), { code: 'refused' });
    await assert.rejects(adapter.insert('anna', draft), { code: 'refused' });
    assert.deepEqual(await memory.open({ scopes: [] }).busy({ calendars: ['anna'], range }), [
      { calendarId: 'anna', error: 'refused' },
    ]);
  });
});
