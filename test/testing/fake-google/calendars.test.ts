import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, BEN, errorOf, scopes, stage, TEN } from './stage.js';

describe('calendarList', () => {
  it('shows the primary calendar as Google does', async () => {
    const { call } = stage();
    const { body } = await call('GET', 'users/me/calendarList');
    const [{ etag, ...entry }] = body.items;
    assert.match(etag, /^"\d+"$/);
    assert.deepEqual(entry, {
      kind: 'calendar#calendarListEntry',
      id: ANNA,
      summary: ANNA,
      timeZone: 'Europe/Berlin',
      colorId: '14',
      backgroundColor: '#9fe1e7',
      foregroundColor: '#000000',
      selected: true,
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: 30 }],
      notificationSettings: { notifications: [{ type: 'eventCreation', method: 'email' }] },
      primary: true,
      conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    });
  });

  it('shows secondary and shared calendars with role, owner and own name for them', async () => {
    const { google, call, ben } = stage();
    const team = google.addCalendar({ account: ANNA, summary: 'Team', conferenceTypes: [] });
    google.share({ calendar: team, with: BEN, role: 'reader', entry: { summaryOverride: 'Annas team' } });
    const { body } = await call('GET', `users/me/calendarList/${encodeURIComponent(team)}`, { token: ben });
    assert.match(team, /^c_[0-9a-f]{64}@group\.calendar\.google\.com$/);
    assert.equal(body.accessRole, 'reader');
    assert.equal(body.dataOwner, ANNA);
    assert.equal(body.summaryOverride, 'Annas team');
    assert.equal(body.timeZone, 'Europe/Berlin');
    assert.equal(body.primary, undefined);
    assert.deepEqual(body.conferenceProperties, { allowedConferenceSolutionTypes: [] });
  });

  it('finds an entry by primary', async () => {
    assert.equal((await stage().call('GET', 'users/me/calendarList/primary')).body.id, ANNA);
  });

  const filters: [Record<string, string | boolean>, string[]][] = [
    [{}, [ANNA, 'reader', 'freeBusyReader', 'writer', 'writerWithoutPrivateAccess']],
    [{ minAccessRole: 'reader' }, [ANNA, 'reader', 'writer', 'writerWithoutPrivateAccess']],
    [{ minAccessRole: 'writer' }, [ANNA, 'writer']],
    [{ minAccessRole: 'owner' }, [ANNA]],
    [{ showHidden: true, minAccessRole: 'writer' }, [ANNA, 'writer', 'hidden']],
    [{ showDeleted: true, minAccessRole: 'writer' }, [ANNA, 'writer', 'deleted']],
  ];
  for (const [query, ids] of filters) {
    it(`with ${JSON.stringify(query)} lists ${ids.join(', ')}`, async () => {
      const { google, call } = stage();
      for (const role of ['reader', 'freeBusyReader', 'writer', 'writerWithoutPrivateAccess'] as const) {
        google.share({
          calendar: google.addCalendar({ account: BEN, id: role, summary: role }),
          with: ANNA,
          role,
        });
      }
      for (const state of ['hidden', 'deleted']) {
        google.addCalendar({ account: BEN, id: state, summary: state });
        google.share({ calendar: state, with: ANNA, role: 'owner', entry: { [state]: true } });
      }
      google.addCalendar({ account: BEN, id: 'unshared', summary: 'unshared' });
      const { body } = await call('GET', 'users/me/calendarList', { query });
      assert.deepEqual(body.items.map(({ id }) => id).sort(), [...ids].sort());
    });
  }

  it('comes in pages', async () => {
    const { google, call } = stage();
    for (const id of ['a', 'b', 'c', 'd']) google.addCalendar({ account: ANNA, id, summary: id });
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const query = { maxResults: 2, ...(pageToken === undefined ? {} : { pageToken }) };
      const { body } = await call('GET', 'users/me/calendarList', { query });
      seen.push(...body.items.map(({ id }) => id));
      pageToken = body.nextPageToken;
    } while (pageToken !== undefined);
    assert.deepEqual(seen, [ANNA, 'a', 'b', 'c', 'd']);
  });

  it('takes no page token that belongs to another question', async () => {
    const { google, call } = stage();
    google.addCalendar({ account: ANNA, summary: 'Team' });
    const { body } = await call('GET', 'users/me/calendarList', { query: { maxResults: 1 } });
    const query = { pageToken: String(body.nextPageToken), minAccessRole: 'owner' };
    assert.deepEqual(errorOf(await call('GET', 'users/me/calendarList', { query })), [400, 'invalid']);
  });

  it('tells by its sync token what has changed on it: new, renamed, hidden, taken off', async () => {
    const { google, call } = stage();
    const list = (query: object = {}) => call('GET', 'users/me/calendarList', { query: { ...query } });
    for (const id of ['a', 'b', 'c']) google.addCalendar({ account: ANNA, id, summary: id });
    google.share({ calendar: BEN, with: ANNA, role: 'reader' });
    const first = await list({ maxResults: 2 });
    assert.equal(first.body.nextSyncToken, undefined, 'it comes on the last page only');
    google.changeListEntry({ account: ANNA, calendar: 'c', summaryOverride: 'between the pages' });
    let last = first;
    while (last.body.nextPageToken !== undefined)
      last = await list({ maxResults: 2, pageToken: last.body.nextPageToken });
    google.changeListEntry({ account: ANNA, calendar: 'a', hidden: true });
    google.changeListEntry({ account: ANNA, calendar: 'b', deleted: true });
    google.changeCalendar({ calendar: ANNA, summary: 'only the calendar changes' });
    google.share({ calendar: BEN, with: ANNA, role: 'none' });
    const { body } = await list({ syncToken: last.body.nextSyncToken });
    assert.deepEqual(
      body.items.map(({ id, hidden, deleted }) => [id, hidden, deleted]),
      [
        ['a', true, undefined],
        ['b', undefined, true],
        ['c', undefined, undefined],
        [BEN, undefined, true],
      ],
    );
    assert.deepEqual((await list({ syncToken: body.nextSyncToken })).body.items, []);
  });

  const refusals: [string, object, [number, string]][] = [
    ['a token it does not know', { syncToken: 'old' }, [410, 'fullSyncRequired']],
    ['roles beside a token', { syncToken: 'old', minAccessRole: 'owner' }, [400, 'invalid']],
    ['no deleted entries beside a token', { syncToken: 'old', showDeleted: false }, [400, 'invalid']],
    ['no hidden entries beside a token', { syncToken: 'old', showHidden: false }, [400, 'invalid']],
  ];
  for (const [what, query, refusal] of refusals) {
    it(`refuses ${what}`, async () => {
      const reply = await stage().call('GET', 'users/me/calendarList', { query: { ...query } });
      assert.deepEqual(errorOf(reply), refusal);
    });
  }

  it('gives no sync token where roles are left out, and takes none of another account, or too old', async () => {
    const { google, call, ben } = stage();
    const list = (query: object, token?: string) =>
      call('GET', 'users/me/calendarList', {
        query: { ...query },
        ...(token === undefined ? {} : { token }),
      });
    assert.equal((await list({ minAccessRole: 'owner' })).body.nextSyncToken, undefined);
    const { nextSyncToken: syncToken } = (await list({})).body;
    assert.deepEqual(errorOf(await list({ syncToken }, ben)), [410, 'fullSyncRequired']);
    google.settings.syncTokenLife = 60_000;
    google.clock.advance(59_999);
    assert.equal((await list({ syncToken })).status, 200);
    google.clock.advance(1);
    assert.deepEqual(errorOf(await list({ syncToken })), [410, 'fullSyncRequired']);
  });

  it('answers 304 to who holds it already, until something changes', async () => {
    const { google, call } = stage();
    const { body } = await call('GET', 'users/me/calendarList');
    const headers = { 'if-none-match': body.etag };
    assert.equal((await call('GET', 'users/me/calendarList', { headers })).status, 304);
    google.addCalendar({ account: ANNA, summary: 'Team' });
    assert.equal((await call('GET', 'users/me/calendarList', { headers })).status, 200);
  });

  it('does not list a calendar that works by its id all the same', async () => {
    const { google, call, freeBusy } = stage();
    google.share({ calendar: BEN, with: ANNA, role: 'freeBusyReader', entry: false });
    const { body } = await call('GET', 'users/me/calendarList');
    assert.deepEqual(
      body.items.map(({ id }) => id),
      [ANNA],
    );
    assert.deepEqual(errorOf(await call('GET', `users/me/calendarList/${BEN}`)), [404, 'notFound']);
    assert.deepEqual((await freeBusy([BEN])).body.calendars, { [BEN]: { busy: [] } });
  });
});

describe('calendars.get', () => {
  it('shows a calendar, and to strangers that it is not there', async () => {
    const { google, call, ben } = stage();
    const team = google.addCalendar({
      account: ANNA,
      summary: 'Team',
      description: 'All of us',
      location: 'Berlin',
    });
    const path = `calendars/${encodeURIComponent(team)}`;
    const { body } = await call('GET', path);
    assert.equal(body.kind, 'calendar#calendar');
    assert.deepEqual(
      [body.summary, body.description, body.location, body.dataOwner],
      ['Team', 'All of us', 'Berlin', ANNA],
    );
    assert.deepEqual(errorOf(await call('GET', path, { token: ben })), [404, 'notFound']);
  });
});

describe('roles', () => {
  type Case = [
    'none' | 'freeBusyReader' | 'reader' | 'writerWithoutPrivateAccess' | 'writer' | 'owner',
    number,
    number,
  ];
  const cases: Case[] = [
    ['none', 404, 404],
    ['freeBusyReader', 200, 403],
    ['reader', 200, 403],
    ['writerWithoutPrivateAccess', 200, 200],
    ['writer', 200, 200],
    ['owner', 200, 200],
  ];
  for (const [role, reading, writing] of cases) {
    it(`lets a ${role} read with ${reading} and write with ${writing}`, async () => {
      const { google, call, ben, events } = stage();
      google.share({ calendar: ANNA, with: BEN, role });
      const { id } = google.addEvent({ calendar: ANNA, start: '2026-03-02T10:00', end: '2026-03-02T11:00' });
      assert.equal((await call('GET', events, { token: ben })).status, reading);
      assert.equal((await call('GET', `${events}/${id}`, { token: ben })).status, reading);
      assert.equal((await call('POST', events, { token: ben, body: TEN })).status, writing);
      assert.equal((await call('PATCH', `${events}/${id}`, { token: ben, body: {} })).status, writing);
      assert.equal((await call('PUT', `${events}/${id}`, { token: ben, body: TEN })).status, writing);
      const deleted = await call('DELETE', `${events}/${id}`, { token: ben });
      assert.equal(deleted.status, writing === 200 ? 204 : writing);
    });
  }

  it('names the level that is wanting', async () => {
    const { google, call, ben, events } = stage();
    google.share({ calendar: ANNA, with: BEN, role: 'reader' });
    const { body } = await call('POST', events, { token: ben, body: TEN });
    assert.deepEqual(body.error.errors[0], {
      domain: 'calendar',
      reason: 'requiredAccessLevel',
      message: 'You need to have writer access to this calendar.',
    });
    assert.equal(body.error.status, undefined);
  });

  const sights: [string, string, boolean][] = [
    ['freeBusyReader', 'default', false],
    ['freeBusyReader', 'public', false],
    ['reader', 'default', true],
    ['reader', 'private', false],
    ['reader', 'confidential', false],
    ['writerWithoutPrivateAccess', 'private', false],
    ['writer', 'private', true],
  ];
  for (const [role, visibility, seen] of sights) {
    it(`shows ${seen ? 'the details' : 'only the time'} of a ${visibility} event to a ${role}`, async () => {
      const { google, call, ben, events } = stage();
      google.share({ calendar: ANNA, with: BEN, role: role as 'reader' });
      const { id } = google.addEvent({
        calendar: ANNA,
        summary: 'Salary',
        visibility: visibility as 'private',
        attendees: [{ email: 'boss@example.org' }],
        start: '2026-03-02T10:00',
        end: '2026-03-02T11:00',
      });
      const { body } = await call('GET', `${events}/${id}`, { token: ben });
      assert.equal(body.start.dateTime, '2026-03-02T10:00:00+01:00');
      assert.equal(body.summary, seen ? 'Salary' : undefined);
      assert.equal('attendees' in body, seen);
      if (!seen) assert.equal(body.visibility, 'private');
    });
  }

  it('keeps private events from writers without private access', async () => {
    const { google, call, ben, events } = stage();
    google.share({ calendar: ANNA, with: BEN, role: 'writerWithoutPrivateAccess' });
    const { id } = google.addEvent({
      calendar: ANNA,
      visibility: 'private',
      start: '2026-03-02T10:00',
      end: '2026-03-02T11:00',
    });
    const patch = await call('PATCH', `${events}/${id}`, { token: ben, body: { summary: 'x' } });
    assert.deepEqual(errorOf(patch), [403, 'forbidden']);
    assert.deepEqual(errorOf(await call('DELETE', `${events}/${id}`, { token: ben })), [403, 'forbidden']);
  });

  it('lets anybody see what everybody may', async () => {
    const { google, call } = stage();
    const id = google.addCalendar({ account: BEN, summary: 'Open house', everyone: 'reader' });
    google.addEvent({ calendar: id, summary: 'Tour', start: '2026-03-02T10:00', end: '2026-03-02T11:00' });
    const { body } = await call('GET', `calendars/${encodeURIComponent(id)}/events`);
    assert.equal(body.accessRole, 'reader');
    assert.equal(body.items[0].summary, 'Tour');
  });
});

describe('how far a scope reaches', () => {
  const cases: [string, string, number][] = [
    ['calendar.events.owned', 'own', 200],
    ['calendar.events.owned', 'shared', 403],
    ['calendar.events.owned.readonly', 'shared', 403],
    ['calendar.events.public.readonly', 'own', 403],
    ['calendar.events.public.readonly', 'open', 200],
    ['calendar.app.created', 'made', 200],
    ['calendar.app.created', 'own', 403],
    ['calendar.events.freebusy', 'shared', 200],
  ];
  for (const [scope, id, status] of cases) {
    it(`answers ${status} for the events of the ${id} calendar under ${scope}`, async () => {
      const { google, call } = stage();
      google.addCalendar({ account: ANNA, id: 'own', summary: 'own' });
      google.addCalendar({ account: ANNA, id: 'made', summary: 'made', createdBy: google.client.id });
      google.addCalendar({ account: BEN, id: 'open', summary: 'open', everyone: 'reader' });
      google.addCalendar({ account: BEN, id: 'shared', summary: 'shared' });
      google.share({ calendar: 'shared', with: ANNA, role: 'writer' });
      const token = google.issueAccessToken({ account: ANNA, scopes: scopes(scope) });
      assert.equal((await call('GET', `calendars/${id}/events`, { token })).status, status);
    });
  }

  it('shows no details to calendar.events.freebusy, whatever the role', async () => {
    const { google, list } = stage();
    google.addEvent({
      calendar: ANNA,
      summary: 'Dentist',
      start: '2026-03-02T10:00',
      end: '2026-03-02T11:00',
    });
    const token = google.issueAccessToken({ account: ANNA, scopes: scopes('calendar.events.freebusy') });
    const { body } = await list({}, token);
    assert.equal(body.accessRole, 'freeBusyReader');
    assert.equal(body.items[0].summary, undefined);
  });

  it('lets calendar.events.owned write to own calendars only', async () => {
    const { google, call } = stage();
    google.share({ calendar: BEN, with: ANNA, role: 'writer' });
    const token = google.issueAccessToken({ account: ANNA, scopes: scopes('calendar.events.owned') });
    assert.deepEqual(errorOf(await call('POST', `calendars/${BEN}/events`, { token, body: TEN })), [
      403,
      'forbidden',
    ]);
    assert.equal((await call('POST', 'calendars/primary/events', { token, body: TEN })).status, 200);
  });

  it('lets calendar.freebusy ask about own calendars only', async () => {
    const { google, freeBusy } = stage();
    google.share({ calendar: BEN, with: ANNA, role: 'reader' });
    const token = google.issueAccessToken({ account: ANNA, scopes: scopes('calendar.freebusy') });
    const { calendars } = (await freeBusy([ANNA, BEN], {}, token)).body;
    assert.deepEqual(calendars[ANNA], { busy: [] });
    assert.equal(calendars[BEN]?.errors?.[0].reason, 'notFound');
  });
});

describe('seeding', () => {
  it('refuses what cannot be', () => {
    const { google } = stage();
    assert.throws(() => google.addAccount({ email: ANNA }), /account already/);
    assert.throws(() => google.addAccount({ email: 'c@example.com', zone: 'Mars/Olympus' }), RangeError);
    assert.throws(() => google.addCalendar({ account: 'nobody@example.com', summary: 'x' }), /No account/);
    assert.throws(() => google.addCalendar({ account: ANNA, id: ANNA, summary: 'x' }), /already/);
    assert.throws(
      () => google.addEvent({ calendar: 'none', start: '2026-03-02', end: '2026-03-03' }),
      /No calendar/,
    );
  });
});
