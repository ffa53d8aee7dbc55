import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings, HostSettings, LinkOutcome } from '../../../src/contract/index.js';
import { meetingService, noCalendar, places, ready } from '../scheduler/link-world.js';
import type { MeetingService } from '../scheduler/link-world.js';
import { at } from '../scheduler/team.js';
import { decide, move, openNotifiedTeam } from './notified-team.js';
import type { NotifiedTeam } from './notified-team.js';

const guest = 'ada@example.com';
const anna = 'anna@example.com';
const zoom = { context: { location: 'zoom' } } as const;
const first = 'https://zoom.example/j/1';

function open(
  change: {
    readonly way?: 'calendar' | 'ours';
    readonly host?: Partial<HostSettings>;
    readonly eventType?: Partial<EventTypeSettings>;
  } = {},
): NotifiedTeam & { readonly service: MeetingService } {
  const service = meetingService();
  const { way = 'ours', host = {}, eventType } = change;
  const team = openNotifiedTeam({
    way,
    host: () => host,
    eventType: { locations: places, ...eventType },
    options: { links: { zoom: service.maker } },
  });
  return Object.assign(team, { service });
}

const pending = async (): Promise<LinkOutcome> => ({ state: 'pending' });

describe('a link that a maker makes', () => {
  it('is waited for, so that one mail says it all', async () => {
    for (const host of [{}, noCalendar]) {
      const team = open({ host: { ...host, notifiedBy: 'ours' } });
      await team.book(zoom);
      await team.live(1);
      assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
      assert.equal(team.to(guest)[0]?.booking.location.conference?.url, first);
      await team.live(30, 60);
      assert.deepEqual(team.heard(), []);
    }
  });

  it('that takes long comes in a mail of its own', async () => {
    for (const host of [{}, noCalendar]) {
      const team = open({ host: { ...host, notifiedBy: 'ours' } });
      team.service.answer = pending;
      await team.book(zoom);
      await team.live(2);
      assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
      assert.equal(team.to(guest)[0]?.booking.location.conference?.state, 'pending');
      team.service.answer = undefined;
      await team.live(30, 10);
      assert.deepEqual(team.heard(), [`link-ready → ${guest}`, `link-ready → ${anna}`]);
      assert.equal(team.to(guest)[1]?.booking.location.conference?.url, first);
    }
  });

  it('is the calendar’s to tell, however late it comes', async () => {
    const team = open({ way: 'calendar' });
    team.service.answer = pending;
    await team.book(zoom);
    await team.live(2);
    team.service.answer = undefined;
    await team.live(30, 10);
    assert.deepEqual(team.heard(), [`booked → ${anna}`, `link-ready → ${anna}`]);
  });

  it('is told with the new address where the booking was moved, and with none that may not hold', async () => {
    const team = open();
    const booking = await team.book(zoom);
    team.service.answer = async () => ready('https://zoom.example/j/2');
    const moved = await move(team, booking, at('10:00'));
    await team.live(1);
    assert.equal(team.to(guest).at(-1)?.booking.location.conference?.url, 'https://zoom.example/j/2');
    team.service.answer = pending;
    await move(team, moved, at('11:00'));
    await team.live(2);
    assert.deepEqual(team.to(guest).at(-1)?.booking.location.conference, {
      solution: 'zoom',
      state: 'pending',
    });
  });

  it('is told with the host’s yes', async () => {
    const team = open({ eventType: { confirmWithinHours: 24 } });
    const booking = await team.book(zoom);
    await team.live(1);
    assert.deepEqual(team.heard(), [`waiting → ${guest}`, `waiting → ${anna}`]);
    await decide(team, 'confirm', booking);
    await team.live(1);
    assert.equal(team.to(guest).at(-1)?.news, 'confirmed');
    assert.equal(team.to(guest).at(-1)?.booking.location.conference?.url, first);
  });

  it('that will not come is told to both, and the place that is taken instead, without a calendar too', async () => {
    for (const way of ['calendar', 'ours'] as const)
      for (const eventType of [{}, { whenConferenceFails: 'next-location' } as const]) {
        const team = open({ host: { ...noCalendar, notifiedBy: way }, eventType });
        team.service.answer = async () => ({ state: 'failed' });
        await team.book(zoom);
        await team.live(5);
        const told = team.to(guest).filter(({ news }) => news === 'link-failed');
        assert.equal(told.length, 1);
        assert.equal(told[0]?.booking.location.id, 'whenConferenceFails' in eventType ? 'office' : 'zoom');
        assert.ok(team.heard().includes(`link-failed → ${anna}`));
      }
  });
});
