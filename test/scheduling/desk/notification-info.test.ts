import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConnecting, createHostDesk } from '../../../src/scheduling/index.js';
import type { HostDesk } from '../../../src/scheduling/index.js';
import { memoryTickets } from '../../../src/store/memory/index.js';
import type { House } from '../scheduler/house.js';
import { calendarOf, openTeam } from '../scheduler/team.js';
import { openNotifiedTeam } from '../telling/notified-team.js';

function deskOf({ settings, bookings, calendar, scheduler }: House): HostDesk {
  return createHostDesk({
    owner: 'team',
    settings,
    bookings,
    providers: [calendar],
    connecting: createConnecting({
      settings,
      tickets: memoryTickets(),
      providers: [],
      secret: 'a secret that only this test knows, long enough',
      publicUrl: 'https://book.example',
      returnOrigins: [],
    }),
    scheduler,
  })('host-anna');
}

describe('how a host is told', () => {
  it('is what the scheduler can: by itself too, or by the calendar alone', async () => {
    assert.deepEqual(await deskOf(openNotifiedTeam().house).notifications(), {
      ways: ['calendar', 'ours', 'both', 'none'],
      address: calendarOf('anna'),
    });
    assert.deepEqual((await deskOf(openTeam(['anna'])).notifications()).ways, ['calendar', 'none']);
  });
});
