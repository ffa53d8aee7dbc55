import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, at, BEN, errorOf, stage, TEN, busyOf } from './stage.js';

const GUEST = 'guest@example.org';
const both = { attendees: [{ email: GUEST, displayName: 'Guest' }, { email: BEN }] };
const ALL = { query: { sendUpdates: 'all' } };

type World = ReturnType<typeof stage>;
const mails = ({ google }: World) => google.outbox.map(({ about, to }) => `${about} ${to}`);
const answer = ({ google }: World, responseStatus: string) =>
  google.changeEvent({ calendar: BEN, event: 'booking1' }, { attendees: [{ email: BEN, responseStatus }] });

describe('the outbox', () => {
  const sent: [string, object, string[]][] = [
    ['nobody by default', {}, []],
    ['nobody with none', { sendUpdates: 'none' }, []],
    ['everybody with all', { sendUpdates: 'all' }, [`invitation ${GUEST}`, `invitation ${BEN}`]],
    ['those without an account with externalOnly', { sendUpdates: 'externalOnly' }, [`invitation ${GUEST}`]],
    [
      'everybody with the older sendNotifications',
      { sendNotifications: true },
      [`invitation ${GUEST}`, `invitation ${BEN}`],
    ],
    ['whom sendUpdates says when both are there', { sendUpdates: 'none', sendNotifications: true }, []],
  ];
  for (const [whom, query, expected] of sent) {
    it(`writes to ${whom}`, async () => {
      const world = stage();
      await world.insert({ ...TEN, ...both }, query as Record<string, string>);
      assert.deepEqual(mails(world), expected);
    });
  }

  it('tells apart invited, informed and no longer invited', async () => {
    const world = stage();
    await world.insert({ ...TEN, id: 'booking1', summary: 'Intro', ...both });
    await world.patch('booking1', { attendees: [{ email: GUEST }, { email: 'new@example.org' }] }, ALL);
    assert.deepEqual(mails(world), ['invitation new@example.org', `update ${GUEST}`, `cancellation ${BEN}`]);
    const { at: when, calendarId, eventId, summary } = world.google.outbox[0] ?? {};
    assert.deepEqual(
      [when, calendarId, eventId, summary],
      [world.google.clock.now(), ANNA, 'booking1', 'Intro'],
    );
  });

  it('says that an event is off, however it was called off', async () => {
    for (const way of ['delete', 'patch'] as const) {
      const world = stage();
      await world.insert({ ...TEN, id: 'booking1', ...both });
      await (way === 'delete'
        ? world.remove('booking1', ALL)
        : world.patch('booking1', { status: 'cancelled' }, ALL));
      assert.deepEqual(mails(world), [`cancellation ${GUEST}`, `cancellation ${BEN}`]);
    }
  });

  it('invites anew when a deleted event comes back', async () => {
    const world = stage();
    await world.insert({ ...TEN, id: 'booking1', ...both });
    await world.remove('booking1');
    await world.patch('booking1', { status: 'confirmed' }, ALL);
    assert.deepEqual(mails(world), [`invitation ${GUEST}`, `invitation ${BEN}`]);
  });
});

describe('guests', () => {
  it('are kept as they were sent, each once, in lower case', async () => {
    const attendees = [
      { email: 'Guest@Example.org', displayName: 'One' },
      { email: GUEST, displayName: 'Two', optional: true, additionalGuests: 2, comment: 'Hi' },
      { email: ANNA, responseStatus: 'accepted' },
    ];
    const { body } = await stage().insert({ ...TEN, attendees });
    assert.deepEqual(body.attendees, [
      {
        email: GUEST,
        displayName: 'Two',
        optional: true,
        responseStatus: 'needsAction',
        comment: 'Hi',
        additionalGuests: 2,
      },
      { email: ANNA, organizer: true, self: true, responseStatus: 'accepted' },
    ]);
  });

  it('may have their answer given for them, unless they take only invitations they answered', async () => {
    const { google, insert } = stage();
    google.addAccount({ email: 'cautious@example.com', addInvitations: 'whenResponded' });
    const attendees = [BEN, 'cautious@example.com', GUEST].map((email) => ({
      email,
      responseStatus: 'accepted',
    }));
    const { body } = await insert({ ...TEN, attendees });
    const answers = (body.attendees as { responseStatus: string }[]).map(
      ({ responseStatus }) => responseStatus,
    );
    assert.deepEqual(answers, ['accepted', 'needsAction', 'accepted']);
    assert.deepEqual(google.events('cautious@example.com'), []);
  });

  it('have no answers when there are more than two hundred', async () => {
    const attendees = Array.from({ length: 201 }, (_, i) => ({
      email: `g${i}@example.org`,
      responseStatus: 'accepted',
    }));
    const { body } = await stage().insert({ ...TEN, attendees });
    assert.ok(
      (body.attendees as { responseStatus: string }[]).every(
        ({ responseStatus }) => responseStatus === 'needsAction',
      ),
    );
  });
});

describe("a guest's copy", () => {
  const invited = async (more: object = {}) => {
    const world = stage();
    const own = { private: { secret: '1' }, shared: { ref: '2' } };
    await world.insert({
      ...TEN,
      id: 'booking1',
      summary: 'Intro',
      extendedProperties: own,
      ...both,
      ...more,
    });
    const asBen = (method: string, body?: object, query: Record<string, string> = {}) =>
      world.call(method, 'calendars/primary/events/booking1', {
        token: world.ben,
        query,
        ...(body ? { body } : {}),
      });
    return { ...world, asBen };
  };

  it('is on the primary calendar, with what is shared and without what is private', async () => {
    const { asBen } = await invited();
    const { body } = await asBen('GET');
    assert.deepEqual([body.summary, body.extendedProperties], ['Intro', { shared: { ref: '2' } }]);
    assert.deepEqual(body.organizer, { email: ANNA, displayName: 'Anna' });
    assert.deepEqual(
      (body.attendees as { self?: boolean }[]).map(({ self }) => self),
      [undefined, true],
    );
    assert.equal(body.start.dateTime, '2026-03-02T05:00:00-05:00');
  });

  it('makes busy until it is declined', async () => {
    const world = await invited();
    const busy = async () => busyOf(await world.freeBusy([BEN], {}, world.ben), BEN).length;
    assert.equal(await busy(), 1);
    answer(world, 'tentative');
    assert.equal(await busy(), 1);
    answer(world, 'declined');
    assert.equal(await busy(), 0);
  });

  it('tells the organizer what was answered', async () => {
    const { asBen, get, google } = await invited();
    const attendees = [{ email: GUEST }, { email: BEN, responseStatus: 'accepted', comment: 'Gladly' }];
    await asBen('PATCH', { attendees }, { sendUpdates: 'all' });
    const { body } = await get('booking1');
    assert.deepEqual(body.attendees[1], { email: BEN, responseStatus: 'accepted', comment: 'Gladly' });
    assert.deepEqual(
      google.outbox.map(({ about, to }) => [about, to]),
      [['response', ANNA]],
    );
  });

  it('cannot answer for others', async () => {
    const { asBen, get } = await invited();
    await asBen('PATCH', { attendees: [{ email: GUEST, responseStatus: 'declined' }] });
    const answers = ((await get('booking1')).body.attendees as { responseStatus: string }[]).map(
      (a) => a.responseStatus,
    );
    assert.deepEqual(answers, ['needsAction', 'needsAction']);
  });

  it('follows the organizer, and keeps what is the guest’s own', async () => {
    const { asBen, patch } = await invited();
    await asBen('PATCH', {
      transparency: 'transparent',
      colorId: '5',
      extendedProperties: { private: { mine: '1' } },
    });
    await patch('booking1', {
      ...at('2026-03-02T12:00:00Z', '2026-03-02T12:30:00Z'),
      summary: 'Later',
      colorId: '7',
    });
    const { body } = await asBen('GET');
    assert.deepEqual([body.summary, body.transparency, body.colorId], ['Later', 'transparent', '5']);
    assert.deepEqual(body.extendedProperties, { private: { mine: '1' }, shared: { ref: '2' } });
    assert.equal(body.start.dateTime, '2026-03-02T07:00:00-05:00');
  });

  it('goes when the guest is no longer invited, or the event is off', async () => {
    const first = await invited();
    await first.patch('booking1', { attendees: [{ email: GUEST }] });
    assert.equal((await first.asBen('GET')).body.status, 'cancelled');
    const second = await invited();
    await second.remove('booking1');
    assert.equal((await second.asBen('GET')).body.status, 'cancelled');
  });

  it('can be removed by the guest, which declines it for good', async () => {
    const { asBen, get, patch } = await invited();
    assert.equal((await asBen('DELETE')).status, 204);
    assert.equal((await get('booking1')).body.attendees[1]?.responseStatus, 'declined');
    assert.equal((await get('booking1')).body.status, 'confirmed');
    await patch('booking1', { summary: 'Again' });
    assert.equal((await asBen('GET')).body.status, 'cancelled');
  });

  it('does not let the guest change what all share', async () => {
    const { asBen } = await invited({ guestsCanInviteOthers: false });
    assert.deepEqual(errorOf(await asBen('PATCH', { guestsCanModify: true })), [
      403,
      'forbiddenForNonOrganizer',
    ]);
    assert.deepEqual(errorOf(await asBen('PUT', TEN)), [403, 'forbiddenForNonOrganizer']);
    assert.equal((await asBen('PATCH', { reminders: { useDefault: false } })).status, 200);
  });

  it('changes the event itself only where guests may', async () => {
    const closed = await invited();
    await closed.asBen('PATCH', { summary: 'Mine' });
    assert.equal((await closed.get('booking1')).body.summary, 'Intro');
    const open = await invited({ guestsCanModify: true });
    await open.asBen('PATCH', { summary: 'Ours', location: 'Park' });
    assert.deepEqual(
      [(await open.get('booking1')).body.summary, (await open.get('booking1')).body.location],
      ['Ours', 'Park'],
    );
  });

  it('shows other guests only where it may', async () => {
    const { asBen } = await invited({ guestsCanSeeOtherGuests: false });
    const { body } = await asBen('GET');
    assert.deepEqual(
      (body.attendees as { email: string }[]).map(({ email }) => email),
      [BEN],
    );
    assert.equal(body.attendeesOmitted, true);
  });

  it('is not made for private copies', async () => {
    const { google } = await invited({ privateCopy: true });
    assert.deepEqual(google.events(BEN), []);
  });

  it('of somebody outside takes answers too', async () => {
    const world = stage();
    world.google.addEvent({
      calendar: BEN,
      id: 'booking1',
      ...{ start: '2026-03-02T10:00', end: '2026-03-02T11:00' },
      organizer: { email: 'boss@example.org' },
      attendees: [{ email: BEN }],
    });
    answer(world, 'accepted');
    assert.equal(
      world.google.event({ calendar: BEN, event: 'booking1' })?.attendees?.[0]?.responseStatus,
      'accepted',
    );
  });
});
