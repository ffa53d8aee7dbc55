import { expect, expectEqual, expectRefusal } from './expectations.js';
import { closed, hostKey, promised, savedType } from './host-backend-fixture.js';
import type { HostFixture } from './host-backend-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** What a `HostBackend` promises of what is set. */
export const settingsPromises: readonly SuitePromise<HostFixture>[] = [
  promised('hands out connections without what opens them', async ({ backend }) => {
    const connections = await backend.connections();
    expect(connections.length > 0, 'there is a connection');
    const text = JSON.stringify(connections);
    for (const name of ['grant', 'accessToken', 'refreshToken', 'credentials'])
      expect(!text.includes(`"${name}"`), `an answer has no "${name}"`);
  }),
  promised('saves a profile whole, at the version that was read', async ({ backend }) => {
    const { version, value } = await backend.profile();
    const changed = { ...value, name: 'Another Name' };
    const saved = await backend.saveProfile({ version, value: changed }, hostKey());
    expectEqual(saved.value, changed, 'what was saved is answered');
    expect(saved.version !== version, 'it has another version');
    expectEqual(await backend.profile(), saved, 'it is what is read from then on');
  }),
  promised('saves nothing over what somebody else has saved', async ({ backend }) => {
    const { version, value } = await backend.profile();
    await backend.saveProfile({ version, value: { ...value, name: 'First' } }, hostKey());
    await expectRefusal(
      backend.saveProfile({ version, value: { ...value, name: 'Second' } }, hostKey()),
      'version-conflict',
    );
    expectEqual((await backend.profile()).value.name, 'First', 'the first one stands');
  }),
  promised('saves which calendars count, and names only the host’s own', async ({ backend }) => {
    const { version, value } = await backend.calendarSettings();
    expect(value.linked !== undefined, 'there is a linked calendar');
    const changed = { ...value, sync: 'two-way', whenUnreadable: 'last-known' } as const;
    const saved = await backend.saveCalendarSettings({ version, value: changed }, hostKey());
    expectEqual(saved.value, changed, 'what was saved is answered');
    await expectRefusal(
      backend.saveCalendarSettings({ version, value: { conflicts: [] } }, hostKey()),
      'version-conflict',
    );
    const foreign = { connectionId: 'nobodys-connection', calendarId: 'x' };
    await expectRefusal(
      backend.saveCalendarSettings({ ...saved, value: { conflicts: [foreign] } }, hostKey()),
      'invalid-request',
    );
    expectEqual(await backend.calendarSettings(), saved, 'what was refused changed nothing');
  }),
  promised('says that video links can be made where they can', async ({ backend }) => {
    const checks = await backend.conferenceChecks();
    expect(checks.length > 0, 'there is a maker of links');
    expect(
      checks.some(({ fault, remedy }) => fault === undefined && remedy === undefined),
      'one of them works',
    );
  }),
  promised('says what is missing for video links without a linked calendar', async ({ backend }) => {
    const { version, value } = await backend.calendarSettings();
    const { linked: _, ...without } = value;
    await backend.saveCalendarSettings({ version, value: without }, hostKey());
    for (const { fault, remedy } of await backend.conferenceChecks())
      expect(fault === 'not-connected' && remedy !== undefined, 'a fault, and what helps');
  }),
  promised('says who can tell of bookings, and keeps who shall', async ({ backend }) => {
    const { ways } = await backend.notifications();
    expect(ways.includes('calendar') && ways.includes('none'), 'the calendar can, and nobody');
    const { version, value } = await backend.profile();
    const wanted = { ...value, notifiedBy: 'none', language: 'de' } as const;
    const saved = await backend.saveProfile({ version, value: wanted }, hostKey());
    expectEqual(saved.value, wanted, 'what was saved is answered');
  }),
  promised('offers what is new, changes it, and ends it', async (fixture) => {
    const { backend } = fixture;
    const { value } = await savedType(fixture);
    const fresh = { ...value, slug: 'suite-new', title: 'New' };
    const saved = await backend.saveEventType({ version: 0, value: fresh }, hostKey());
    expectEqual(
      saved.value,
      { ...saved.value, slug: 'suite-new', title: 'New' },
      'what was saved is answered',
    );
    await expectRefusal(
      backend.saveEventType({ version: 0, value: { ...fresh, title: 'Another' } }, hostKey()),
      'version-conflict',
    );
    const renamed = { version: saved.version, value: { ...saved.value, title: 'Renamed' } };
    const again = await backend.saveEventType(renamed, hostKey());
    await expectRefusal(
      backend.saveEventType({ version: saved.version, value: { ...saved.value, title: 'Late' } }, hostKey()),
      'version-conflict',
    );
    const slugs = async (): Promise<readonly string[]> =>
      (await backend.eventTypes()).map((one) => one.value.slug);
    expect((await slugs()).includes('suite-new'), 'it is listed');
    await backend.removeEventType('suite-new', hostKey());
    expect(!(await slugs()).includes('suite-new'), 'it is gone');
    await backend.removeEventType('suite-new', hostKey());
    await backend.saveEventType({ version: 0, value: again.value }, hostKey());
    expect((await slugs()).includes('suite-new'), 'it can be put back');
  }),
  promised('keeps hours that close everything', async (fixture) => {
    const { backend } = fixture;
    const { version, value } = await backend.profile();
    const schedule = closed(value.schedule);
    const saved = await backend.saveProfile({ version, value: { ...value, schedule } }, hostKey());
    expectEqual(saved.value.schedule, schedule, 'no hours are hours too');
  }),
];
