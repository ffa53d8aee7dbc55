import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import { openDeskWorld, teamHost } from './desk-world.js';

const key = { key: 'key-of-a-profile-0' };
const conflict = (error: unknown): boolean =>
  error instanceof BookingError && error.code === 'version-conflict';

describe('a host’s profile', () => {
  it('is what the host says of themselves, and not which calendars count', async () => {
    const { desk } = await openDeskWorld();
    const { value } = await desk('host-anna').profile();
    assert.deepEqual(Object.keys(value).sort(), ['locations', 'name', 'schedule']);
  });

  it('is saved beside the calendars, which somebody may be choosing at the same moment', async () => {
    const { desk, settings } = await openDeskWorld();
    const anna = desk('host-anna');
    const [profile, calendars] = await Promise.all([anna.profile(), anna.calendarSettings()]);
    await Promise.all([
      anna.saveProfile({ ...profile, value: { ...profile.value, name: 'Anna B.' } }, key),
      anna.saveCalendarSettings(
        { ...calendars, value: { ...calendars.value, sync: 'two-way' } },
        { key: 'key-of-calendars-00' },
      ),
    ]);
    const host = await settings.host('host-anna');
    assert.deepEqual([host?.name, host?.calendars.sync], ['Anna B.', 'two-way']);
    assert.deepEqual((await settings.host('host-ben'))?.name, 'ben');
  });

  it('says how long guests’ data are kept', async () => {
    const { desk, settings } = await openDeskWorld();
    const anna = desk('host-anna');
    const first = await anna.profile();
    const saved = await anna.saveProfile({ ...first, value: { ...first.value, retentionDays: 30 } }, key);
    assert.equal(saved.value.retentionDays, 30);
    assert.equal((await settings.host('host-anna'))?.retentionDays, 30);
  });

  it('forgets what is left out: an e-mail address, a picture', async () => {
    const { desk, settings } = await openDeskWorld();
    const anna = desk('host-anna');
    const first = await anna.profile();
    const email = 'anna@example.com';
    const saved = await anna.saveProfile({ ...first, value: { ...first.value, email } }, key);
    assert.equal((await settings.host('host-anna'))?.email, email);
    const { email: _, ...without } = saved.value;
    await anna.saveProfile({ version: saved.version, value: without }, key);
    assert.deepEqual(await settings.host('host-anna'), teamHost('anna'));
  });

  it('lets one of two win who save at once', async () => {
    const { desk } = await openDeskWorld();
    const anna = desk('host-anna');
    const read = await anna.profile();
    const outcomes = await Promise.allSettled(
      ['One', 'Two'].map((name) => anna.saveProfile({ ...read, value: { ...read.value, name } }, key)),
    );
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.ok(outcomes.some((outcome) => outcome.status === 'rejected' && conflict(outcome.reason)));
  });

  it('is nobody’s where there is no such host', async () => {
    const { desk } = await openDeskWorld();
    await assert.rejects(desk('nobody').profile(), { code: 'not-found' });
    await assert.rejects(desk('nobody').conferenceChecks(), { code: 'not-found' });
  });
});
