import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, BEN, errorOf, stage, TEN } from './stage.js';

const wish = (requestId = 'r1', type = 'hangoutsMeet') => ({
  conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type } } },
});
const V1 = { conferenceDataVersion: 1 };
const statusOf = (body: { conferenceData: { createRequest: { status: { statusCode: string } } } }) =>
  body.conferenceData.createRequest.status.statusCode;

describe('Google Meet', () => {
  it('is made some time after it was asked for', async () => {
    const { google, insert, get } = stage();
    const { body: first } = await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    assert.deepEqual(first.conferenceData, {
      createRequest: {
        requestId: 'r1',
        conferenceSolutionKey: { type: 'hangoutsMeet' },
        status: { statusCode: 'pending' },
      },
    });
    assert.equal(first.hangoutLink, undefined);
    google.clock.advance(1999);
    assert.equal(statusOf((await get('booking1')).body), 'pending');
    google.clock.advance(1);
    const { body } = await get('booking1');
    assert.equal(statusOf(body), 'success');
    assert.match(body.conferenceData.conferenceId, /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    const link = `https://meet.google.com/${body.conferenceData.conferenceId}`;
    assert.equal(body.hangoutLink, link);
    const kinds = body.conferenceData.entryPoints as { entryPointType: string; uri: string }[];
    assert.deepEqual(
      kinds.map(({ entryPointType }) => entryPointType),
      ['video', 'more', 'phone'],
    );
    assert.equal(kinds[0]?.uri, link);
    assert.equal(body.conferenceData.conferenceSolution.key.type, 'hangoutsMeet');
    assert.notEqual(body.etag, first.etag);
  });

  it('is there at once when it takes no time', async () => {
    const { google, insert } = stage();
    google.settings.meetDelay = 0;
    const { body } = await insert({ ...TEN, ...wish() }, V1);
    assert.equal(statusOf(body), 'success');
    assert.match(body.hangoutLink, /^https:\/\/meet\.google\.com\//);
  });

  it('is there when somebody has it finished, however long it would have taken', async () => {
    const { google, insert, get } = stage();
    google.settings.meetDelay = 86_400_000;
    await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    google.clock.advance(60_000);
    assert.equal(statusOf((await get('booking1')).body), 'pending');
    google.finishConferences();
    assert.equal(statusOf((await get('booking1')).body), 'success');
  });

  it('gives each event its own link', async () => {
    const { google, insert } = stage();
    google.settings.meetDelay = 0;
    const links = await Promise.all(
      ['r1', 'r2', 'r3'].map(async (id) => (await insert({ ...TEN, ...wish(id) }, V1)).body.hangoutLink),
    );
    assert.equal(new Set(links).size, 3);
  });

  it('may fail', async () => {
    const { google, insert, get } = stage();
    google.settings.meetOutcome = 'failure';
    await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    google.settings.meetOutcome = 'success';
    google.clock.advance(5000);
    const { body } = await get('booking1');
    assert.equal(statusOf(body), 'failure');
    assert.deepEqual(Object.keys(body.conferenceData as object), ['createRequest']);
    assert.equal(body.hangoutLink, undefined);
  });

  it('can be asked for again after it failed, under a new id only', async () => {
    const { google, insert, patch } = stage();
    google.settings.meetOutcome = 'failure';
    google.settings.meetDelay = 0;
    await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    google.settings.meetOutcome = 'success';
    assert.equal(statusOf((await patch('booking1', wish('r1'), { query: V1 })).body), 'failure');
    assert.equal(statusOf((await patch('booking1', wish('r2'), { query: V1 })).body), 'success');
  });

  it('is ignored in silence without conferenceDataVersion=1', async () => {
    const { google, insert } = stage();
    for (const query of [{}, { conferenceDataVersion: 0 }]) {
      const { status, body } = await insert({ ...TEN, ...wish() }, query);
      assert.deepEqual([status, body.conferenceData], [200, undefined]);
    }
    assert.deepEqual(google.save().pendingConferences, []);
  });

  const refused: [string, object, string, string[]?][] = [
    ['a kind this calendar does not allow', wish(), 'Invalid conference type value.', []],
    ['a kind of old', wish('r1', 'eventHangout'), 'Invalid conference type value.', ['eventHangout']],
    ['a kind nobody knows', wish('r1', 'zoom'), 'Invalid conference type value.'],
    [
      'no request id',
      { conferenceData: { createRequest: { conferenceSolutionKey: { type: 'hangoutsMeet' } } } },
      'Invalid conference data',
    ],
    ['no kind', { conferenceData: { createRequest: { requestId: 'r1' } } }, 'Invalid conference data'],
    ['nothing at all', { conferenceData: {} }, 'Invalid conference data'],
  ];
  for (const [what, body, message, conferenceTypes] of refused) {
    it(`refuses ${what}`, async () => {
      const { google, call } = stage();
      const id = google.addCalendar({
        account: ANNA,
        summary: 'x',
        ...(conferenceTypes ? { conferenceTypes } : {}),
      });
      const reply = await call('POST', `calendars/${encodeURIComponent(id)}/events`, {
        body: { ...TEN, ...body },
        query: V1,
      });
      assert.deepEqual(errorOf(reply), [400, 'invalid']);
      assert.equal(reply.body.error.message, message);
      assert.deepEqual(google.events(id), []);
    });
  }

  it('can be removed', async () => {
    const { google, insert, patch } = stage();
    google.settings.meetDelay = 0;
    await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    assert.ok(
      (await patch('booking1', { conferenceData: null })).body.hangoutLink,
      'version 0 ignores the wish',
    );
    const { body } = await patch('booking1', { conferenceData: null }, { query: V1 });
    assert.deepEqual([body.conferenceData, body.hangoutLink], [undefined, undefined]);
  });

  it('never comes to an event from which it was removed before it was made', async () => {
    const { google, insert, patch, get } = stage();
    await insert({ ...TEN, id: 'booking1', ...wish() }, V1);
    await patch('booking1', { conferenceData: null }, { query: V1 });
    google.clock.advance(60_000);
    assert.equal((await get('booking1')).body.conferenceData, undefined);
  });

  it('stays through patches and updates that do not speak of it', async () => {
    const { google, insert, patch, update } = stage();
    google.settings.meetDelay = 0;
    const { hangoutLink } = (await insert({ ...TEN, id: 'booking1', ...wish() }, V1)).body as {
      hangoutLink: string;
    };
    assert.equal((await patch('booking1', { summary: 'x' })).body.hangoutLink, hangoutLink);
    assert.equal((await update('booking1', TEN)).body.hangoutLink, hangoutLink);
  });

  it('is on the copies of guests too', async () => {
    const { google, insert, call, ben } = stage();
    const attendees = [{ email: BEN }];
    await insert({ ...TEN, id: 'booking1', attendees, ...wish() }, V1);
    google.clock.advance(2000);
    const { body } = await call('GET', 'calendars/primary/events/booking1', { token: ben });
    assert.equal(body.hangoutLink, google.event({ calendar: ANNA, event: 'booking1' })?.hangoutLink);
    assert.match(body.hangoutLink, /^https:\/\/meet/);
  });

  it('may be a conference of somebody else', async () => {
    const { insert } = stage();
    const conferenceData = {
      conferenceId: '123',
      conferenceSolution: { key: { type: 'addOn' }, name: 'Rooms' },
      entryPoints: [{ entryPointType: 'video', uri: 'https://rooms.example/123' }],
    };
    const { body } = await insert({ ...TEN, conferenceData }, V1);
    assert.deepEqual([body.conferenceData, body.hangoutLink], [conferenceData, undefined]);
  });
});

describe('a service account', () => {
  const robot = 'robot@project.iam.gserviceaccount.com';
  const acting = () => {
    const world = stage();
    world.google.addAccount({ email: robot, serviceAccount: true });
    world.google.share({ calendar: ANNA, with: robot, role: 'writer' });
    const token = world.google.issueAccessToken({ account: robot });
    const insert = (body: object, calendar = ANNA) =>
      world.call('POST', `calendars/${calendar}/events`, {
        body: { ...TEN, ...body },
        token,
        query: { conferenceDataVersion: 1, sendUpdates: 'none' },
      });
    return { ...world, token, insert };
  };

  it('writes to calendars shared with it, and has an empty one of its own', async () => {
    const { insert, freeBusy, token } = acting();
    assert.equal((await insert({ id: 'booking1' })).status, 200);
    assert.deepEqual((await freeBusy(['primary'], {}, token)).body.calendars, { primary: { busy: [] } });
  });

  it('can neither invite, at once or later, nor make a conference', async () => {
    const { insert, call, token, events } = acting();
    const attendees = [{ email: 'guest@example.org' }];
    assert.deepEqual(errorOf(await insert({ attendees })), [403, 'forbiddenForServiceAccounts']);
    await insert({ id: 'booking1' });
    const later = await call('PATCH', `${events}/booking1`, { body: { attendees }, token });
    assert.deepEqual(errorOf(later), [403, 'forbiddenForServiceAccounts']);
    const createRequest = { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } };
    const meet = await insert({ conferenceData: { createRequest } });
    assert.deepEqual(errorOf(meet), [400, 'invalid']);
    assert.equal(meet.body.error.message, 'Invalid conference type value.');
  });
});
