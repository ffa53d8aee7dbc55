// A judge that is not ours: Google's own client and auth library, over loopback. What they cannot use is wrong.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { auth, calendar, type calendar_v3 } from '@googleapis/calendar';
import { CodeChallengeMethod, OAuth2Client } from 'google-auth-library';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { listen, type Listening } from '../../../src/testing/fake-google/listen.js';
import { ANNA, BEN, scopes, stage, TEN } from './stage.js';

const MEET = { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };

/** What Google's client rejects with. */
const failsWith = (status: number, reason: string) => (error: unknown) => {
  const { response } = error as {
    response: { status: number; data: { error: { errors: { reason: string }[] } } };
  };
  assert.deepEqual([response.status, response.data.error.errors[0]?.reason], [status, reason]);
  return true;
};

describe("Google's own client", () => {
  let google: FakeGoogle;
  let server: Listening;
  let client: calendar_v3.Calendar;

  const endpoints = () => ({
    oauth2AuthBaseUrl: `${server.url}o/oauth2/v2/auth`,
    oauth2TokenUrl: `${server.url}token`,
    oauth2RevokeUrl: `${server.url}revoke`,
    tokenInfoUrl: `${server.url}tokeninfo`,
  });
  const credentials = () => ({ clientId: google.client.id, clientSecret: google.client.secret });
  const open = (account: string, allowed = scopes('calendar')) => {
    // Its clock is the machine's and not the stand-in's, so it learns from a 401 that a token has expired.
    const oauth = new auth.OAuth2({ ...credentials(), endpoints: endpoints(), forceRefreshOnFailure: true });
    oauth.setCredentials({ refresh_token: google.issueRefreshToken({ account, scopes: allowed }) });
    return calendar({ version: 'v3', auth: oauth, rootUrl: server.url, retry: false });
  };
  const asked = (method: string) => google.requests.of(method).length;
  /** The client's answer: what it asked and got has been before the judge, as everything that goes through `stage`. */
  const judged = <Data>({ data }: { data: Data }): Data => data;

  beforeEach(async () => {
    ({ google } = stage({ deliver: async () => new Response() }));
    server = await listen(google);
    client = open(ANNA);
  });
  afterEach(() => server.close());

  const NAME = { calendarId: 'primary', eventId: 'booking1' };
  const insertFirst = () =>
    client.events.insert({
      calendarId: 'primary',
      requestBody: { ...TEN, id: 'booking1', attendees: [{ email: 'g@example.org' }] },
    });

  it('refreshes its token, and again when the token has expired', async () => {
    await client.calendarList.list();
    assert.equal(asked('oauth2.token'), 1);
    await client.calendarList.list();
    assert.equal(asked('oauth2.token'), 1);
    google.clock.advance(3_600_000);
    await client.calendarList.list();
    assert.equal(asked('oauth2.token'), 2);
  });

  it('lists calendars with roles and what conferences they allow', async () => {
    google.addCalendar({ account: ANNA, id: 'team', summary: 'Team' });
    google.share({ calendar: BEN, with: ANNA, role: 'freeBusyReader' });
    const { items = [] } = judged(await client.calendarList.list({ minAccessRole: 'freeBusyReader' }));
    assert.deepEqual(
      items.map(({ id, accessRole, primary }) => [id, accessRole, primary]),
      [
        [ANNA, 'owner', true],
        ['team', 'owner', undefined],
        [BEN, 'freeBusyReader', undefined],
      ],
    );
    assert.deepEqual(items[0]?.conferenceProperties?.allowedConferenceSolutionTypes, ['hangoutsMeet']);
    assert.equal(judged(await client.calendars.get({ calendarId: 'primary' })).timeZone, 'Europe/Berlin');
    assert.equal(judged(await client.calendarList.get({ calendarId: 'team' })).dataOwner, ANNA);
  });

  it('asks when calendars are busy', async () => {
    google.share({ calendar: BEN, with: ANNA, role: 'freeBusyReader' });
    google.addEvent({ calendar: BEN, start: '2026-03-05T09:00', end: '2026-03-05T10:00' });
    const { calendars } = judged(
      await client.freebusy.query({
        requestBody: {
          timeMin: '2026-03-05T00:00:00Z',
          timeMax: '2026-03-06T00:00:00Z',
          timeZone: 'America/New_York',
          items: [{ id: 'primary' }, { id: BEN }, { id: 'nobody@example.com' }],
        },
      }),
    );
    assert.ok(calendars);
    assert.deepEqual(calendars.primary?.busy, []);
    assert.deepEqual(calendars[BEN]?.busy, [
      { start: '2026-03-05T09:00:00-05:00', end: '2026-03-05T10:00:00-05:00' },
    ]);
    assert.equal(calendars['nobody@example.com']?.errors?.[0]?.reason, 'notFound');
  });

  it('inserts with an id of ours and Meet, and waits for the link', async () => {
    const inserted = judged(
      await client.events.insert({
        calendarId: 'primary',
        conferenceDataVersion: 1,
        sendUpdates: 'all',
        requestBody: {
          ...TEN,
          id: 'booking1',
          summary: 'Intro',
          conferenceData: MEET,
          attendees: [{ email: 'g@example.org' }],
        },
      }),
    );
    assert.equal(inserted.conferenceData?.createRequest?.status?.statusCode, 'pending');
    google.clock.advance(2000);
    const { hangoutLink, conferenceData } = judged(
      await client.events.get({ calendarId: ANNA, eventId: 'booking1' }),
    );
    assert.equal(conferenceData?.createRequest?.status?.statusCode, 'success');
    assert.equal(
      conferenceData.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri,
      hangoutLink,
    );
    assert.equal(google.outbox.at(-1)?.to, 'g@example.org');
  });

  it('patches what it has read, and not what somebody changed since', async () => {
    await insertFirst();
    const { etag } = judged(await client.events.get(NAME));
    const patch = (summary: string) =>
      client.events.patch({ ...NAME, requestBody: { summary } }, { headers: { 'If-Match': etag ?? '' } });
    assert.equal(judged(await patch('First')).summary, 'First');
    await assert.rejects(patch('Second'), failsWith(412, 'conditionNotMet'));
  });

  it('updates an event whole', async () => {
    await insertFirst();
    const event = judged(await client.events.update({ ...NAME, requestBody: { ...TEN, summary: 'Whole' } }));
    assert.deepEqual([event.summary, event.attendees], ['Whole', undefined]);
  });

  it('lists in pages, with repeated parameters', async () => {
    for (let day = 10; day < 15; day += 1) {
      const extendedProperties = { private: { ref: 'p=1', kind: 'test' } };
      google.addEvent({
        calendar: ANNA,
        start: `2026-03-${day}`,
        end: `2026-03-${day + 1}`,
        extendedProperties,
      });
    }
    const seen: calendar_v3.Schema$Event[] = [];
    let pageToken: string | undefined;
    do {
      const page: calendar_v3.Schema$Events = judged(
        await client.events.list({
          calendarId: 'primary',
          singleEvents: true,
          orderBy: 'startTime',
          timeMin: '2026-03-09T00:00:00+01:00',
          maxResults: 2,
          eventTypes: ['default', 'focusTime'],
          privateExtendedProperty: ['ref=p=1', 'kind=test'],
          ...(pageToken === undefined ? {} : { pageToken }),
        }),
      );
      seen.push(...(page.items ?? []));
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    assert.deepEqual(
      seen.map(({ start }) => start?.date),
      ['10', '11', '12', '13', '14'].map((day) => `2026-03-${day}`),
    );
    assert.equal(google.requests.of('calendar.events.list').length, 3);
  });

  it('takes part of an answer', async () => {
    await insertFirst();
    const { data } = await client.events.list({ calendarId: 'primary', fields: 'items(id)', maxResults: 1 });
    assert.deepEqual(data, { items: [{ id: 'booking1' }] });
  });

  it('sees a duplicate, a tombstone, an event gone twice, one never there, and one that is not its own', async () => {
    await insertFirst();
    google.share({ calendar: BEN, with: ANNA, role: 'reader' });
    const insert = client.events.insert.bind(client.events);
    await assert.rejects(
      insert({ calendarId: 'primary', requestBody: { ...TEN, id: 'booking1' } }),
      failsWith(409, 'duplicate'),
    );
    assert.equal((await client.events.delete(NAME)).status, 204);
    assert.equal(judged(await client.events.get(NAME)).status, 'cancelled');
    await assert.rejects(client.events.delete(NAME), failsWith(410, 'deleted'));
    await assert.rejects(client.events.get({ ...NAME, eventId: 'neverthere' }), failsWith(404, 'notFound'));
    await assert.rejects(
      insert({ calendarId: BEN, requestBody: TEN }),
      failsWith(403, 'requiredAccessLevel'),
    );
    await assert.rejects(
      insert({ calendarId: 'primary', requestBody: { ...TEN, id: 'no-such-id' } }),
      failsWith(400, 'invalid'),
    );
  });

  it('is told which scope it lacks', async () => {
    const narrow = open(ANNA, scopes('calendar.events'));
    const query = {
      timeMin: '2026-03-05T00:00:00Z',
      timeMax: '2026-03-06T00:00:00Z',
      items: [{ id: 'primary' }],
    };
    await assert.rejects(
      narrow.freebusy.query({ requestBody: query }),
      failsWith(403, 'insufficientPermissions'),
    );
  });

  it('retries a read that failed, by itself', async () => {
    const patient = open(ANNA);
    google.faults.add({
      match: { method: 'calendar.calendars.get' },
      fault: { kind: 'error', error: 'unavailable' },
    });
    const { data } = await patient.calendars.get(
      { calendarId: 'primary' },
      { retry: true, retryConfig: { retryDelay: 1 } },
    );
    assert.equal(data.id, ANNA);
  });

  it('learns that access was taken back', async () => {
    const ben = open(BEN);
    await ben.calendarList.list();
    google.revokeAccess({ account: BEN });
    await assert.rejects(
      ben.calendarList.list(),
      (error: { response: { status: number; data: { error: string } } }) => {
        assert.deepEqual([error.response.status, error.response.data.error], [400, 'invalid_grant']);
        return true;
      },
    );
  });

  it('connects an account by code and PKCE, looks at its token and revokes it', async () => {
    const oauth = new OAuth2Client({
      ...credentials(),
      endpoints: endpoints(),
      redirectUri: 'https://app.example/back',
    });
    const { codeVerifier, codeChallenge = '' } = await oauth.generateCodeVerifierAsync();
    const address = oauth.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: ['openid', 'email', ...scopes('calendar.freebusy', 'calendar.events.owned')],
      code_challenge: codeChallenge,
      code_challenge_method: CodeChallengeMethod.S256,
      state: 's1',
    });
    const back = await google.consent(address, { account: ANNA, without: scopes('calendar.events.owned') });
    const { tokens } = await oauth.getToken({ code: back.searchParams.get('code') ?? '', codeVerifier });
    assert.equal(tokens.scope, `openid ${scopes('userinfo.email', 'calendar.freebusy').join(' ')}`);
    assert.ok(tokens.refresh_token && tokens.id_token && tokens.access_token);
    oauth.setCredentials(tokens);
    const info = await oauth.getTokenInfo(tokens.access_token);
    assert.equal(info.email, ANNA);
    assert.deepEqual(info.scopes, tokens.scope.split(' '));
    await oauth.revokeCredentials();
    await assert.rejects(oauth.getTokenInfo(tokens.access_token), { message: 'invalid_token' });
  });

  it('lists the instances of a series', async () => {
    google.addEvent({
      calendar: ANNA,
      id: 'standup',
      start: '2026-03-02T09:00',
      end: '2026-03-02T09:30',
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    const { items = [] } = judged(
      await client.events.instances({ calendarId: 'primary', eventId: 'standup', maxResults: 2 }),
    );
    assert.deepEqual(
      items.map(({ id }) => id),
      ['standup_20260302T080000Z', 'standup_20260303T080000Z'],
    );
  });

  it('moves an event to another calendar', async () => {
    await insertFirst();
    google.addCalendar({ account: ANNA, id: 'team', summary: 'Team' });
    const moved = judged(await client.events.move({ ...NAME, destination: 'team' }));
    assert.deepEqual([moved.id, moved.organizer?.email], ['booking1', 'team']);
  });

  it('follows a calendar: all of it, then what has changed, until the token is over', async () => {
    await insertFirst();
    const list = (syncToken?: string | null) =>
      client.events.list({ calendarId: 'primary', ...(syncToken ? { syncToken } : {}) });
    const first = judged(await list());
    assert.equal(first.items?.length, 1);
    await client.events.delete(NAME);
    const next = judged(await list(first.nextSyncToken));
    assert.deepEqual(
      next.items?.map(({ id, status }) => [id, status]),
      [['booking1', 'cancelled']],
    );
    google.expireSyncTokens(ANNA);
    await assert.rejects(list(next.nextSyncToken), failsWith(410, 'fullSyncRequired'));
  });

  it('follows the list of calendars', async () => {
    const { nextSyncToken } = judged(await client.calendarList.list());
    google.addCalendar({ account: ANNA, id: 'team', summary: 'Team' });
    const { items = [] } = judged(
      await client.calendarList.list(nextSyncToken ? { syncToken: nextSyncToken } : {}),
    );
    assert.deepEqual(
      items.map(({ id }) => id),
      ['team'],
    );
  });

  it('opens a channel, hears of a change, and stops it', async () => {
    const requestBody = { id: 'channel-1', type: 'web_hook', token: 'secret', params: { ttl: '3600' } };
    await assert.rejects(
      client.events.watch({
        calendarId: 'primary',
        requestBody: { ...requestBody, address: 'http://app.example/hook' },
      }),
      failsWith(400, 'push.webhookUrlNotHttps'),
    );
    const channel = judged(
      await client.events.watch({
        calendarId: 'primary',
        requestBody: { ...requestBody, address: 'https://app.example/hook' },
      }),
    );
    assert.equal(channel.kind, 'api#channel');
    assert.equal(Number(channel.expiration), google.clock.now() + 3_600_000);
    await insertFirst();
    assert.deepEqual(
      (await google.deliverNotifications()).map(({ state }) => state),
      ['sync', 'exists'],
    );
    const { id, resourceId } = channel;
    assert.ok(id && resourceId);
    const stop = () => client.channels.stop({ requestBody: { id, resourceId } });
    assert.equal((await stop()).status, 204);
    await assert.rejects(stop(), failsWith(404, 'notFound'));
  });

  it('is told to slow down', async () => {
    google.settings.rateLimits = { perUser: 1, perProject: null, writesPerCalendar: null, refusal: 403 };
    await client.calendarList.list();
    await assert.rejects(client.calendarList.list(), failsWith(403, 'userRateLimitExceeded'));
  });

  it('tells of a refresh token that was rotated, which it does not keep itself', async () => {
    google.settings.refreshTokens = 'rotated';
    const oauth = new auth.OAuth2({ ...credentials(), endpoints: endpoints() });
    const heard: unknown[] = [];
    oauth.on('tokens', (tokens) => {
      heard.push(tokens.refresh_token);
      oauth.setCredentials({ refresh_token: tokens.refresh_token ?? '' });
    });
    const first = google.issueRefreshToken({ account: ANNA });
    oauth.setCredentials({ refresh_token: first });
    await oauth.getAccessToken();
    assert.equal(heard.length, 1);
    assert.notEqual(heard[0], first);
    assert.match(String(heard[0]), /^1\/\//);
  });
});
