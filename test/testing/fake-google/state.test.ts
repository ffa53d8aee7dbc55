import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeGoogle, type GoogleState } from '../../../src/testing/fake-google/index.js';
import { ANNA, BEN, NOW, stage, TEN } from './stage.js';

/** A stand-in in which a bit of everything has happened. */
async function livedIn() {
  const world = stage();
  const { google, insert, remove, patch } = world;
  google.addClient({ id: 'second', secret: 's', redirectUris: ['https://app.example/'] });
  const team = google.addCalendar({ account: ANNA, summary: 'Team', zone: 'Asia/Tokyo' });
  google.share({
    calendar: team,
    with: BEN,
    role: 'writer',
    entry: { summaryOverride: 'Ours', hidden: true },
  });
  await insert(
    {
      ...TEN,
      id: 'booking1',
      attendees: [{ email: BEN }, { email: 'guest@example.org' }],
      conferenceData: { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } },
      extendedProperties: { private: { ref: '1' } },
    },
    { conferenceDataVersion: 1, sendUpdates: 'all' },
  );
  await insert({ ...TEN, id: 'booking2' });
  await remove('booking2');
  google.addEvent({
    calendar: ANNA,
    id: 'standup',
    start: '2026-03-02T09:00',
    end: '2026-03-02T09:30',
    recurrence: ['RRULE:FREQ=DAILY'],
  });
  await patch('standup_20260303T080000Z', { summary: 'Retro' });
  const refreshToken = google.issueRefreshToken({ account: ANNA });
  await google.consent(
    `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({
      client_id: 'second',
      redirect_uri: 'https://app.example/',
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'c',
      nonce: 'n',
    }).toString()}`,
  );
  google.settings.meetDelay = 7000;
  google.clock.advance(500);
  return { ...world, refreshToken };
}

describe('save and load', () => {
  it('go round without loss, as plain JSON', async () => {
    const { google } = await livedIn();
    const saved = google.save();
    const text = JSON.stringify(saved);
    assert.deepEqual(JSON.parse(text), saved);
    assert.deepEqual(fakeGoogle({ state: JSON.parse(text) as GoogleState }).save(), saved);
  });

  it('go on where it was: clock, tokens, tombstones, pending Meet, ids', async () => {
    const { google, refreshToken, anna } = await livedIn();
    const state = google.save();
    const loaded = fakeGoogle({ state });
    assert.equal(loaded.clock.now(), NOW + 500);
    assert.equal(loaded.settings.meetDelay, 7000);
    assert.equal(loaded.client.id, google.client.id);
    const call = (path: string, init: RequestInit = {}) =>
      loaded.fetch(`https://www.googleapis.com/calendar/v3/calendars/primary/events${path}`, {
        headers: { authorization: `Bearer ${anna}`, 'content-type': 'application/json' },
        ...init,
      });
    const insert = (id: string) => call('', { method: 'POST', body: JSON.stringify({ ...TEN, id }) });
    assert.equal((await insert('booking2')).status, 409);
    assert.equal((await call('/booking1')).status, 200);
    assert.equal(loaded.event({ calendar: ANNA, event: 'booking1' })?.hangoutLink, undefined);
    loaded.clock.advance(1500);
    assert.match(loaded.event({ calendar: ANNA, event: 'booking1' })?.hangoutLink ?? '', /^https:\/\/meet/);
    assert.equal(loaded.outbox.length, 2);
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: loaded.client.id,
      client_secret: loaded.client.secret,
    });
    const response = await loaded.fetch('https://oauth2.googleapis.com/token', { method: 'POST', body });
    assert.equal(response.status, 200);
    assert.notEqual(loaded.issueAccessToken({ account: ANNA }), google.issueAccessToken({ account: BEN }));
  });

  it('share nothing: what happens later does not reach into a saved state', async () => {
    const { google, insert } = await livedIn();
    const saved = google.save();
    const copy = structuredClone(saved);
    await insert({ ...TEN, id: 'booking3' });
    fakeGoogle({ state: saved }).addAccount({ email: 'c@example.com' });
    assert.deepEqual(saved, copy);
  });

  it('can go on by another clock', async () => {
    const { google } = await livedIn();
    const later = NOW + 86_400_000;
    const loaded = fakeGoogle({ state: google.save(), now: () => later });
    assert.equal(loaded.clock.now(), later);
    assert.match(loaded.event({ calendar: ANNA, event: 'booking1' })?.hangoutLink ?? '', /^https:\/\/meet/);
  });

  it('refuse what is no state', () => {
    assert.throws(() => fakeGoogle({ state: { format: 2 } as unknown as GoogleState }), TypeError);
  });
});

describe('the clock', () => {
  it('stands until it is moved', () => {
    const { clock } = fakeGoogle({ now: NOW });
    assert.equal(clock.now(), NOW);
    clock.advance(1000);
    assert.equal(clock.now(), NOW + 1000);
    clock.set(NOW);
    assert.equal(clock.now(), NOW);
  });

  it('stands at the same instant in every run without being told', () => {
    assert.equal(fakeGoogle().clock.now(), Date.UTC(2026, 0, 5, 8));
  });

  it('follows another, and can go ahead of it', () => {
    let now = NOW;
    const { clock } = fakeGoogle({ now: () => now });
    now += 1000;
    assert.equal(clock.now(), NOW + 1000);
    clock.advance(5000);
    now += 1000;
    assert.equal(clock.now(), NOW + 7000);
    clock.set(NOW);
    now += 1;
    assert.equal(clock.now(), NOW + 1);
  });

  it('does not make a waiter of who gave up', async () => {
    const { clock } = fakeGoogle({ now: NOW });
    await assert.rejects(clock.wait(1000, AbortSignal.abort()), { name: 'AbortError' });
    const { signal } = new AbortController();
    await clock.wait(0, signal);
  });
});

describe('what people do in Google itself', () => {
  it('changes, removes and shows events without the API', () => {
    const { google } = stage();
    const { id } = google.addEvent({
      calendar: ANNA,
      summary: 'Dentist',
      start: '2026-03-02T09:00:30',
      end: '2026-03-02T10:00Z',
    });
    const name = { calendar: ANNA, event: id };
    assert.equal(google.event(name)?.start.dateTime, '2026-03-02T09:00:30+01:00');
    assert.equal(google.event(name)?.end.dateTime, '2026-03-02T11:00:00+01:00');
    assert.equal(google.changeEvent(name, { summary: 'Doctor' }).summary, 'Doctor');
    google.removeEvent(name);
    assert.deepEqual(
      google.events(ANNA).map(({ status, summary }) => [status, summary]),
      [['cancelled', 'Doctor']],
    );
    assert.equal(google.requests.entries.length, 0);
    assert.deepEqual(google.outbox, []);
    assert.equal(google.event({ calendar: ANNA, event: 'none' }), undefined);
  });

  it('says what is wrong with an event', () => {
    const { google } = stage();
    assert.throws(
      () => google.addEvent({ calendar: ANNA, start: 'tomorrow', end: '2026-03-03' }),
      /Invalid format/,
    );
  });
});
