import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { address, minute, openFollowed } from '../following/followed-team.js';
import { calendarOf, teamType } from '../scheduler/team.js';
import { join, placeOf, wednesdayAtNine } from './waiting-house.js';

describe('a guest who waits for time of a host whose calendar is followed', () => {
  it('is offered what becomes free there as soon as the service tells', async () => {
    const team = openFollowed(
      { notifyAt: address },
      {
        manageUrl: 'https://book.example/manage',
        notify: async () => ({ outcome: 'sent' }),
      },
    );
    await team.settings.saveEventType(teamType(['anna'], { waitlistOfferMinutes: 60 }));
    const start = Date.parse(wednesdayAtNine);
    const event = team.calendar.block(calendarOf('anna'), { start, end: start + 30 * minute });
    await team.settle();
    const entry = await join(team, 'Ada');
    team.calendar.remove(event);
    await team.settle();
    assert.equal((await placeOf(team, entry)).status, 'waiting', 'nobody has said anything');
    assert.deepEqual(await team.tell(), [true]);
    await team.settle();
    assert.equal((await placeOf(team, entry)).offer?.start, wednesdayAtNine);
  });
});
