import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarAccess, canWrite } from '../../../src/contract/calendar-adapter.js';
import { annasAdapter, annasWorld, ids, scope } from './fake-world.js';
import { scriptedAdapter, scriptedGoogle } from './scripted-google.js';

const list = (items: readonly unknown[], more: object = {}) => ({
  kind: 'calendar#calendarList',
  items,
  ...more,
});

/** The calendars of one answer. */
async function read(...items: readonly unknown[]) {
  return scriptedAdapter(scriptedGoogle([{ body: list(items) }])).calendars();
}

describe('the list of calendars', () => {
  it('tells of each what the contract asks for', async () => {
    const google = annasWorld();
    const work = google.addCalendar({
      account: ids.anna,
      summary: 'Work',
      zone: 'America/New_York',
      conferenceTypes: ['eventHangout'],
      entry: { hidden: true, summaryOverride: 'My work' },
    });
    const calendars = await annasAdapter(google).calendars();
    const [anna, team, boss, hidden] = calendars;
    assert.equal(calendars.length, 4);
    assert.match(anna?.color ?? '', /^#[0-9a-f]{6}$/);
    assert.deepEqual(
      { ...anna, color: '' },
      {
        id: ids.anna,
        name: ids.anna,
        access: 'owner',
        primary: true,
        zone: 'Europe/Berlin',
        color: '',
        conferences: ['google-meet'],
      },
    );
    assert.deepEqual([team?.access, team?.primary], ['reader', undefined]);
    assert.equal(boss?.access, 'free-busy');
    assert.deepEqual(
      { ...hidden, color: '' },
      {
        id: work,
        name: 'My work',
        access: 'owner',
        zone: 'America/New_York',
        color: '',
        conferences: [],
      },
    );
  });

  const roles = {
    freeBusyReader: 'free-busy',
    reader: 'reader',
    writerWithoutPrivateAccess: 'writer',
    writer: 'writer',
    owner: 'owner',
    somethingNew: 'reader',
  };
  for (const [accessRole, access] of Object.entries(roles)) {
    it(`reads the role ${accessRole} as ${access}`, async () => {
      const [calendar] = await read({ id: 'a', accessRole });
      assert.equal(calendar?.access, access);
      assert.ok(calendarAccess.includes(calendar.access));
    });
  }

  it('leaves out what is no calendar, and says little of one that says little', async () => {
    const calendars = await read(
      {},
      null,
      { id: 'gone', deleted: true },
      { id: 'a', backgroundColor: 'red', summary: '' },
    );
    assert.deepEqual(calendars, [{ id: 'a', name: 'a', access: 'reader', conferences: [] }]);
  });

  it('names Meet also where it cannot be used: access decides that beside it', async () => {
    const conferenceProperties = { allowedConferenceSolutionTypes: ['eventHangout', 'hangoutsMeet'] };
    const [calendar] = await read({ id: 'holidays', accessRole: 'reader', conferenceProperties });
    assert.deepEqual(calendar?.conferences, ['google-meet']);
    assert.ok(!canWrite(calendar.access));
  });

  it('is read to its last page', async () => {
    const google = scriptedGoogle([
      { body: list([{ id: 'a' }], { nextPageToken: 'p' }) },
      { body: list([], { nextPageToken: 'q' }) },
      { body: list([{ id: 'b' }]) },
    ]);
    assert.deepEqual(
      (await scriptedAdapter(google).calendars()).map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('does not call writable what the grant cannot write', async () => {
    const google = annasWorld();
    google.share({ calendar: ids.team, with: ids.anna, role: 'writer' });
    const list = ['calendar.calendarlist.readonly'];
    const writable = async (...scopes: readonly string[]) => {
      const calendars = await annasAdapter(google, { scopes: [...list, ...scopes].map(scope) }).calendars();
      return calendars.filter(({ access }) => canWrite(access)).map(({ id }) => id);
    };
    assert.deepEqual(await writable('calendar.events'), [ids.anna, ids.team]);
    assert.deepEqual(await writable('calendar.events.owned'), [ids.anna]);
  });

  it('fails with a BookingError when it cannot be had', async () => {
    const google = annasWorld();
    const scopes = [scope('calendar.freebusy')];
    await assert.rejects(annasAdapter(google, { scopes }).calendars(), { code: 'refused' });
    google.down = true;
    await assert.rejects(annasAdapter(google).calendars(), { code: 'calendar-unreachable' });
  });
});
