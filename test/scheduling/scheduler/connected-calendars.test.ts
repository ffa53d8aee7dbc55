import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import { BookingError } from '../../../src/contract/index.js';
import type { Connection, Grant } from '../../../src/contract/index.js';
import { connectedCalendars } from '../../../src/scheduling/scheduler/connected-calendars.js';
import { memorySettings } from '../../../src/store/memory/index.js';

const connection: Connection = {
  id: 'connection-anna',
  hostId: 'host-anna',
  provider: 'memory',
  account: 'anna@example.com',
  status: 'active',
  grant: { refreshToken: 'first consent', accessToken: 'old' },
};
const refreshed: Grant = { refreshToken: 'first consent', accessToken: 'new' };
const reconnected: Connection = { ...connection, grant: { refreshToken: 'second consent' } };

/** An opened connection, and the way in which its adapter reports a renewed grant. */
async function openConnection() {
  const settings = memorySettings({ connections: [connection] });
  const calendar = memoryCalendar({ calendars: [{ id: 'anna@example.com' }], now: () => 0 });
  const reports: ((grant: Grant) => void | Promise<void>)[] = [];
  const calendars = connectedCalendars({
    settings,
    providers: [
      {
        ...calendar,
        open(grant, events) {
          if (events?.onGrant) reports.push(events.onGrant);
          return calendar.open(grant, events);
        },
      },
    ],
    now: () => 0,
  });
  const opened = await calendars.open(connection.id);
  return { settings, calendars, opened, report: reports[0]! };
}

describe('a connection whose grant changes', () => {
  it('keeps a grant that was refreshed', async () => {
    const { settings, report } = await openConnection();
    await report(refreshed);
    assert.deepEqual(await settings.connection(connection.id), { ...connection, grant: refreshed });
  });

  it('keeps a reconnection that comes while a refreshed grant is being stored', async () => {
    const { settings, report } = await openConnection();
    await Promise.all([report(refreshed), settings.saveConnection(reconnected)]);
    assert.deepEqual(await settings.connection(connection.id), reconnected);
  });

  it('keeps a reconnection that came before a refreshed grant', async () => {
    const { settings, report } = await openConnection();
    await Promise.all([settings.saveConnection(reconnected), report(refreshed)]);
    assert.deepEqual(await settings.connection(connection.id), reconnected);
  });

  it('stays active when it is renewed while its end is being noted', async () => {
    const { settings, calendars, opened } = await openConnection();
    await Promise.all([
      calendars.ended(connection.id, opened, new BookingError('unauthenticated')),
      settings.saveConnection(reconnected),
    ]);
    assert.deepEqual(await settings.connection(connection.id), reconnected);
    assert.notEqual((await calendars.open(connection.id)).adapter, opened.adapter);
  });

  it('stays active when the end of its old consent is noted after it was renewed', async () => {
    const { settings, calendars, opened } = await openConnection();
    await settings.saveConnection(reconnected);
    await calendars.ended(connection.id, opened, new BookingError('unauthenticated'));
    assert.deepEqual(await settings.connection(connection.id), reconnected);
  });

  it('cannot be opened after its end', async () => {
    const { calendars, opened } = await openConnection();
    await calendars.ended(connection.id, opened, new BookingError('unauthenticated'));
    await assert.rejects(calendars.open(connection.id), { code: 'unauthenticated' });
  });

  it('is opened anew after its end, also with the same consent', async () => {
    const { settings, calendars, opened } = await openConnection();
    await calendars.ended(connection.id, opened, new BookingError('unauthenticated'));
    assert.equal((await settings.connection(connection.id))?.status, 'needs-reconnect');
    await settings.saveConnection(connection);
    assert.notEqual((await calendars.open(connection.id)).adapter, opened.adapter);
  });

  it('stays removed when its grant is refreshed, or ends, after that', async () => {
    const { settings, calendars, opened, report } = await openConnection();
    await settings.removeConnection(connection.id);
    await report(refreshed);
    await calendars.ended(connection.id, opened, new BookingError('unauthenticated'));
    assert.equal(await settings.connection(connection.id), undefined);
  });
});
