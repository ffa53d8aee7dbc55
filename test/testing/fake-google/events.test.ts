import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, at, BEN, errorOf, NOW, stage, TEN } from './stage.js';

describe('events.insert', () => {
  it('answers the event as Google does', async () => {
    const { insert } = stage({ now: NOW + 123 });
    const { status, headers, body } = await insert({
      ...TEN,
      id: 'booking1',
      summary: 'Intro',
      location: 'Office',
    });
    assert.equal(status, 200);
    assert.equal(headers.get('etag'), body.etag);
    assert.equal(headers.get('date'), 'Mon, 02 Mar 2026 08:00:00 GMT');
    const { etag, htmlLink, ...event } = body as Record<string, unknown>;
    assert.match(String(etag), /^"\d+"$/);
    assert.match(String(htmlLink), /^https:\/\/www\.google\.com\/calendar\/event\?eid=\w+$/);
    assert.deepEqual(event, {
      kind: 'calendar#event',
      id: 'booking1',
      status: 'confirmed',
      created: '2026-03-02T08:00:00.000Z',
      updated: '2026-03-02T08:00:00.123Z',
      summary: 'Intro',
      location: 'Office',
      creator: { email: ANNA, displayName: 'Anna', self: true },
      organizer: { email: ANNA, displayName: 'Anna', self: true },
      start: { dateTime: '2026-03-02T11:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-02T11:30:00+01:00', timeZone: 'Europe/Berlin' },
      iCalUID: 'booking1@google.com',
      sequence: 0,
      reminders: { useDefault: true },
      eventType: 'default',
    });
  });

  it('gives an id of its own, another each time and the same in each run', async () => {
    const ids = async () => {
      const { insert } = stage();
      return [(await insert(TEN)).body.id, (await insert(TEN)).body.id];
    };
    const [first = '', second = ''] = await ids();
    assert.match(first, /^[a-v0-9]{26}$/);
    assert.notEqual(first, second);
    assert.deepEqual(await ids(), [first, second]);
  });

  it('names the calendar as organizer on a secondary one', async () => {
    const { google, call } = stage();
    const id = google.addCalendar({ account: ANNA, summary: 'Team' });
    const { body } = await call('POST', `calendars/${encodeURIComponent(id)}/events`, { body: TEN });
    assert.deepEqual(body.organizer, { email: id, displayName: 'Team', self: true });
    assert.deepEqual(body.creator, { email: ANNA, displayName: 'Anna' });
  });

  const times: [string, object, object][] = [
    [
      'an instant in UTC',
      { dateTime: '2026-03-02T10:00:00Z' },
      { dateTime: '2026-03-02T11:00:00+01:00', timeZone: 'Europe/Berlin' },
    ],
    [
      'another offset',
      { dateTime: '2026-03-02T10:00:00.999-05:00' },
      { dateTime: '2026-03-02T16:00:00+01:00', timeZone: 'Europe/Berlin' },
    ],
    [
      'a clock time in a zone',
      { dateTime: '2026-03-02T10:00:00', timeZone: 'America/New_York' },
      { dateTime: '2026-03-02T16:00:00+01:00', timeZone: 'America/New_York' },
    ],
    [
      'an offset and a zone: the offset decides',
      { dateTime: '2026-03-02T10:00:00Z', timeZone: 'America/New_York' },
      { dateTime: '2026-03-02T11:00:00+01:00', timeZone: 'America/New_York' },
    ],
    [
      'nulls beside it',
      { dateTime: '2026-03-02T10:00:00Z', date: null },
      { dateTime: '2026-03-02T11:00:00+01:00', timeZone: 'Europe/Berlin' },
    ],
  ];
  for (const [what, start, expected] of times) {
    it(`reads ${what}`, async () => {
      const { body } = await stage().insert({ start, end: { dateTime: '2026-03-02T20:00:00Z' } });
      assert.deepEqual(body.start, expected);
    });
  }

  it('keeps whole days as days', async () => {
    const { body } = await stage().insert({ start: { date: '2026-03-02' }, end: { date: '2026-03-03' } });
    assert.deepEqual([body.start, body.end], [{ date: '2026-03-02' }, { date: '2026-03-03' }]);
  });

  const end = { end: TEN.end };
  const wrong: [string, object, string][] = [
    ['no times', {}, 'required'],
    ['no end', { start: TEN.start }, 'required'],
    ['an empty start', { start: {}, ...end }, 'required'],
    ['an end before the start', at('2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z'), 'timeRangeEmpty'],
    [
      'a day that ends as it begins',
      { start: { date: '2026-03-02' }, end: { date: '2026-03-02' } },
      'timeRangeEmpty',
    ],
    ['a clock time without a zone', { start: { dateTime: '2026-03-02T10:00:00' }, ...end }, 'required'],
    ['an unknown zone', { start: { ...TEN.start, timeZone: 'Mars/Olympus' }, ...end }, 'invalid'],
    ['a zone that is an offset', { start: { ...TEN.start, timeZone: '+01:00' }, ...end }, 'invalid'],
    ['a time that is none', { start: { dateTime: '2026-03-02T25:00:00Z' }, ...end }, 'invalid'],
    ['a day that is none', { start: { date: '2026-02-30' }, end: { date: '2026-03-03' } }, 'invalid'],
    ['a day to an instant', { start: { date: '2026-03-02' }, ...end }, 'invalid'],
    ['both a day and an instant', { start: { ...TEN.start, date: '2026-03-02' }, ...end }, 'invalid'],
    ['a series without a zone', { ...TEN, recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] }, 'required'],
    ['an id with other letters', { ...TEN, id: 'booking-1' }, 'invalid'],
    ['an id with capitals', { ...TEN, id: 'BOOKING1' }, 'invalid'],
    ['an id in base32, not base32hex', { ...TEN, id: 'wxyz1' }, 'invalid'],
    ['an id too short', { ...TEN, id: 'abcd' }, 'invalid'],
    ['an id too long', { ...TEN, id: 'a'.repeat(1025) }, 'invalid'],
    ['an id and another iCalUID', { ...TEN, id: 'booking1', iCalUID: 'x@example.com' }, 'invalid'],
    ['an unknown status', { ...TEN, status: 'maybe' }, 'invalid'],
    ['an unknown transparency', { ...TEN, transparency: 'busy' }, 'invalid'],
    ['an unknown visibility', { ...TEN, visibility: 'secret' }, 'invalid'],
    ['a guest without an address', { ...TEN, attendees: [{ displayName: 'Guest' }] }, 'required'],
    ['a guest whose address is none', { ...TEN, attendees: [{ email: 'guest' }] }, 'invalid'],
    [
      'an unknown answer',
      { ...TEN, attendees: [{ email: 'g@example.org', responseStatus: 'yes' }] },
      'invalid',
    ],
    [
      'default reminders and others',
      { ...TEN, reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } },
      'cannotUseDefaultRemindersAndSpecifyOverride',
    ],
    [
      'a reminder too early',
      { ...TEN, reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 40_321 }] } },
      'invalid',
    ],
    [
      'a source that is no web page',
      { ...TEN, source: { url: 'mailto:a@example.org', title: 'x' } },
      'invalid',
    ],
    ['an event from Gmail', { ...TEN, eventType: 'fromGmail' }, 'eventTypeRestriction'],
    [
      'a working location that blocks',
      { ...TEN, eventType: 'workingLocation' },
      'malformedWorkingLocationEvent',
    ],
    [
      'whole days out of office',
      { start: { date: '2026-03-02' }, end: { date: '2026-03-03' }, eventType: 'outOfOffice' },
      'malformedOutOfOfficeEvent',
    ],
    [
      'focus time with guests',
      { ...TEN, eventType: 'focusTime', attendees: [{ email: 'g@example.org' }] },
      'malformedFocusTimeEvent',
    ],
    [
      'a birthday once',
      { start: { date: '2026-03-02' }, end: { date: '2026-03-03' }, eventType: 'birthday' },
      'malformedBirthdayEvent',
    ],
    [
      'a rule that is none',
      {
        start: { ...TEN.start, timeZone: 'UTC' },
        end: { ...TEN.end, timeZone: 'UTC' },
        recurrence: ['FREQ=DAILY'],
      },
      'invalid',
    ],
  ];
  for (const [what, body, reason] of wrong) {
    it(`refuses ${what}`, async () => {
      const { google, insert } = stage();
      assert.deepEqual(errorOf(await insert(body)), [400, reason]);
      assert.deepEqual(google.events(ANNA), []);
    });
  }

  it('tells at once all that is wrong with the times', async () => {
    const { body } = await stage().insert({ start: { ...TEN.start, timeZone: 'No/Where' } });
    assert.deepEqual(
      (body.error.errors as { message: string }[]).map(({ message }) => message),
      ['Invalid time zone definition for start time.', 'Missing end time.'],
    );
  });

  it('refuses an id given before, on this calendar', async () => {
    const { google, insert, call } = stage();
    google.share({ calendar: BEN, with: ANNA, role: 'writer' });
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual(errorOf(await insert({ ...TEN, id: 'booking1' })), [409, 'duplicate']);
    assert.equal(
      (await call('POST', `calendars/${BEN}/events`, { body: { ...TEN, id: 'booking1' } })).status,
      200,
    );
  });

  it('lets one of many at once have an id', async () => {
    const { insert } = stage();
    const replies = await Promise.all(Array.from({ length: 20 }, () => insert({ ...TEN, id: 'booking1' })));
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(replies.filter(({ status }) => status === 409).length, 19);
  });

  it('never refuses an event because another is at the same time', async () => {
    const { insert } = stage();
    assert.deepEqual([(await insert(TEN)).status, (await insert(TEN)).status], [200, 200]);
  });

  it('leaves out what would be so anyway', async () => {
    const { body } = await stage().insert({
      ...TEN,
      visibility: 'default',
      transparency: 'opaque',
      guestsCanModify: false,
      guestsCanInviteOthers: true,
    });
    for (const name of ['visibility', 'transparency', 'guestsCanModify', 'guestsCanInviteOthers']) {
      assert.equal(body[name], undefined);
    }
  });

  it('drops long keys of extended properties and cuts long values', async () => {
    const properties = { ['k'.repeat(44)]: 'v'.repeat(1025), ['l'.repeat(45)]: 'gone', ref: 'r1' };
    const { body } = await stage().insert({
      ...TEN,
      extendedProperties: { private: properties, shared: {} },
    });
    assert.deepEqual(body.extendedProperties, { private: { ['k'.repeat(44)]: 'v'.repeat(1024), ref: 'r1' } });
  });

  it('keeps attachments only for who supports them', async () => {
    const { insert } = stage();
    const event = { ...TEN, attachments: [{ fileUrl: 'https://example.com/a.pdf' }] };
    assert.equal((await insert(event)).body.attachments, undefined);
    assert.deepEqual(
      (await insert(event, { supportsAttachments: true })).body.attachments,
      event.attachments,
    );
  });

  it('shows the source to who made the event only', async () => {
    const { google, insert, call, ben, events } = stage();
    google.share({ calendar: ANNA, with: BEN, role: 'writer' });
    const source = { url: 'https://app.example/b/1', title: 'Booking' };
    const { body } = await insert({ ...TEN, source });
    assert.deepEqual(body.source, source);
    assert.equal((await call('GET', `${events}/${body.id}`, { token: ben })).body.source, undefined);
  });

  const kinds: [string, object][] = [
    ['focusTime', TEN],
    ['outOfOffice', TEN],
    [
      'workingLocation',
      {
        start: { date: '2026-03-02' },
        end: { date: '2026-03-03' },
        transparency: 'transparent',
        visibility: 'public',
        workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
      },
    ],
    [
      'birthday',
      {
        start: { date: '2026-03-02', timeZone: 'UTC' },
        end: { date: '2026-03-03' },
        transparency: 'transparent',
        visibility: 'private',
        recurrence: ['RRULE:FREQ=YEARLY'],
      },
    ],
  ];
  for (const [eventType, event] of kinds) {
    it(`takes a well-formed ${eventType} event, on the primary calendar only`, async () => {
      const { google, insert, call } = stage();
      assert.equal((await insert({ ...event, eventType })).body.eventType, eventType);
      google.addCalendar({ account: ANNA, id: 'team', summary: 'Team' });
      const reply = await call('POST', 'calendars/team/events', { body: { ...event, eventType } });
      assert.deepEqual(errorOf(reply), [400, 'eventTypeRestriction']);
    });
  }
});

describe('events.get', () => {
  it('answers 304 to who holds it already', async () => {
    const { insert, get, patch } = stage();
    const { etag } = (await insert({ ...TEN, id: 'booking1' })).body as { etag: string };
    const held = { headers: { 'if-none-match': etag } };
    assert.equal((await get('booking1', held)).status, 304);
    await patch('booking1', { summary: 'New' });
    assert.equal((await get('booking1', held)).status, 200);
  });

  it('shows times in the zone asked for', async () => {
    const { insert, get } = stage();
    await insert({ ...TEN, id: 'booking1' });
    const { body } = await get('booking1', { query: { timeZone: 'Asia/Tokyo' } });
    assert.equal(body.start.dateTime, '2026-03-02T19:00:00+09:00');
  });

  it('leaves out guests beyond maxAttendees, except oneself', async () => {
    const { insert, get } = stage();
    const attendees = ['a@example.org', 'b@example.org', ANNA].map((email) => ({ email }));
    await insert({ ...TEN, id: 'booking1', attendees });
    assert.equal((await get('booking1', { query: { maxAttendees: 3 } })).body.attendees.length, 3);
    const { body } = await get('booking1', { query: { maxAttendees: 2 } });
    assert.equal(body.attendeesOmitted, true);
    assert.deepEqual(body.attendees, [
      { email: ANNA, organizer: true, self: true, responseStatus: 'needsAction' },
    ]);
  });

  for (const id of ['nosuchevent', 'constructor', '__proto__']) {
    it(`answers 404 for ${id}`, async () => {
      assert.deepEqual(errorOf(await stage().get(id)), [404, 'notFound']);
    });
  }
});

describe('events.patch', () => {
  const patched = async (before: object, change: object) => {
    const { insert, patch } = stage();
    await insert({ ...TEN, id: 'booking1', ...before });
    return (await patch('booking1', change)).body as Record<string, unknown>;
  };

  it('changes what is named and leaves the rest', async () => {
    const event = await patched({ summary: 'Intro', location: 'Office' }, { summary: 'Outro' });
    assert.deepEqual([event.summary, event.location], ['Outro', 'Office']);
  });

  it('removes what is null', async () => {
    assert.equal((await patched({ location: 'Office' }, { location: null })).location, undefined);
  });

  it('merges extended properties', async () => {
    const before = { extendedProperties: { private: { a: '1', b: '2' }, shared: { c: '3' } } };
    const event = await patched(before, { extendedProperties: { private: { b: null, d: '4' } } });
    assert.deepEqual(event.extendedProperties, { private: { a: '1', d: '4' }, shared: { c: '3' } });
  });

  it('replaces the guests whole', async () => {
    const before = { attendees: [{ email: 'a@example.org' }, { email: 'b@example.org' }] };
    const event = await patched(before, { attendees: [{ email: 'c@example.org' }] });
    assert.deepEqual(event.attendees, [{ email: 'c@example.org', responseStatus: 'needsAction' }]);
  });

  it('changes single answers with attendeesOmitted', async () => {
    const before = { attendees: [{ email: 'a@example.org' }, { email: ANNA }] };
    const change = { attendeesOmitted: true, attendees: [{ email: ANNA, responseStatus: 'accepted' }] };
    assert.deepEqual((await patched(before, change)).attendees, [
      { email: 'a@example.org', responseStatus: 'needsAction' },
      { email: ANNA, organizer: true, self: true, responseStatus: 'accepted' },
    ]);
  });

  it('moves an event and counts that in its sequence', async () => {
    const event = await patched({}, at('2026-03-02T12:00:00Z', '2026-03-02T12:30:00Z'));
    assert.deepEqual(event.start, { dateTime: '2026-03-02T13:00:00+01:00', timeZone: 'Europe/Berlin' });
    assert.equal(event.sequence, 1);
    assert.equal((await patched({}, { summary: 'x' })).sequence, 0);
  });

  it('makes a whole day of it only when the time is taken out', async () => {
    const day = { start: { date: '2026-03-02' }, end: { date: '2026-03-03' } };
    const { insert, patch } = stage();
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual(errorOf(await patch('booking1', day)), [400, 'invalid']);
    const nulls = { start: { ...day.start, dateTime: null }, end: { ...day.end, dateTime: null } };
    assert.deepEqual((await patch('booking1', nulls)).body.start, { date: '2026-03-02' });
  });

  it('does not see a change of reminders as one of the event', async () => {
    const { google, insert, patch } = stage();
    const { body: before } = await insert({ ...TEN, id: 'booking1' });
    google.clock.advance(60_000);
    const { body: after } = await patch('booking1', { reminders: { useDefault: false } });
    assert.equal(after.updated, before.updated);
    assert.notEqual(after.etag, before.etag);
    assert.notEqual((await patch('booking1', { summary: 'x' })).body.updated, before.updated);
  });

  it('takes no older sequence', async () => {
    const { insert, patch } = stage();
    await insert({ ...TEN, id: 'booking1', sequence: 3 });
    assert.deepEqual(errorOf(await patch('booking1', { sequence: 2 })), [400, 'invalid']);
    assert.equal((await patch('booking1', { sequence: 3 })).status, 200);
  });

  it('never changes the kind of an event', async () => {
    const { insert, patch } = stage();
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual(errorOf(await patch('booking1', { eventType: 'focusTime' })), [
      400,
      'eventTypeRestriction',
    ]);
  });

  it('leaves an event as it was when the patch is wrong', async () => {
    const { google, insert, patch } = stage();
    await insert({ ...TEN, id: 'booking1', summary: 'Intro' });
    const before = google.save();
    await patch('booking1', { summary: 'x', end: { dateTime: '2026-03-01T10:00:00Z' } });
    assert.deepEqual(google.save(), before);
  });

  it('keeps from who the event was when a guest is added as a resource later', async () => {
    const { insert, patch } = stage();
    const room = 'room@resource.calendar.google.com';
    await insert({ ...TEN, id: 'booking1', attendees: [{ email: room }] });
    const { body } = await patch('booking1', { attendees: [{ email: room, resource: true }] });
    assert.equal(body.attendees[0].resource, undefined);
  });
});

describe('events.update', () => {
  it('takes back all that is not sent', async () => {
    const { insert, update } = stage();
    await insert({ ...TEN, id: 'booking1', summary: 'Intro', attendees: [{ email: 'a@example.org' }] });
    const { body } = await update('booking1', { ...TEN, location: 'Office' });
    assert.deepEqual([body.summary, body.attendees, body.location], [undefined, undefined, 'Office']);
  });

  it('needs the times', async () => {
    const { insert, update } = stage();
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual(errorOf(await update('booking1', { summary: 'x' })), [400, 'required']);
  });
});

describe('If-Match', () => {
  const writes: [
    string,
    (
      world: ReturnType<typeof stage>,
      headers: Record<string, string>,
    ) => Promise<{ status: number; body: unknown }>,
  ][] = [
    ['patch', ({ patch }, headers) => patch('booking1', { summary: 'x' }, { headers })],
    ['update', ({ update }, headers) => update('booking1', TEN, { headers })],
    ['delete', ({ remove }, headers) => remove('booking1', { headers })],
  ];
  for (const [what, write] of writes) {
    it(`lets ${what} through with the latest etag only`, async () => {
      const world = stage();
      const { etag: old } = (await world.insert({ ...TEN, id: 'booking1' })).body as { etag: string };
      const { etag } = (await world.patch('booking1', { location: 'Office' })).body as { etag: string };
      const refused = await write(world, { 'if-match': old });
      assert.deepEqual(errorOf(refused as never), [412, 'conditionNotMet']);
      assert.ok((await write(world, { 'if-match': etag })).status < 300);
    });
  }

  it('sees the answer of a guest as a change', async () => {
    const world = stage();
    const guests = { attendees: [{ email: BEN }] };
    const { etag } = (await world.insert({ ...TEN, id: 'booking1', ...guests })).body as { etag: string };
    world.google.changeEvent(
      { calendar: BEN, event: 'booking1' },
      { attendees: [{ email: BEN, responseStatus: 'accepted' }] },
    );
    const reply = await world.patch('booking1', { summary: 'x' }, { headers: { 'if-match': etag } });
    assert.deepEqual(errorOf(reply), [412, 'conditionNotMet']);
  });
});

describe('deleted events', () => {
  const deleted = async () => {
    const world = stage();
    await world.insert({ ...TEN, id: 'booking1', summary: 'Intro' });
    assert.equal((await world.remove('booking1')).status, 204);
    return world;
  };

  it('leave a tombstone that can be read', async () => {
    const { get } = await deleted();
    const { status, body } = await get('booking1');
    assert.deepEqual([status, body.status, body.summary], [200, 'cancelled', 'Intro']);
  });

  it('cannot be deleted twice', async () => {
    const { remove } = await deleted();
    assert.deepEqual(errorOf(await remove('booking1')), [410, 'deleted']);
    assert.deepEqual(errorOf(await remove('neverthere')), [404, 'notFound']);
  });

  it('keep their id', async () => {
    const { insert } = await deleted();
    assert.deepEqual(errorOf(await insert({ ...TEN, id: 'booking1' })), [409, 'duplicate']);
  });

  it('are in lists only when asked for', async () => {
    const { list } = await deleted();
    assert.equal((await list()).body.items.length, 0);
    assert.equal((await list({ showDeleted: true })).body.items[0].status, 'cancelled');
    assert.equal((await list({ updatedMin: '2026-03-01T00:00:00Z' })).body.items.length, 1);
  });

  it('come back with a patch to confirmed', async () => {
    const { patch, list } = await deleted();
    assert.equal((await patch('booking1', { summary: 'Still gone' })).body.status, 'cancelled');
    assert.equal((await patch('booking1', { status: 'confirmed' })).body.status, 'confirmed');
    assert.equal((await list()).body.items[0].summary, 'Still gone');
  });

  it('are the same as events patched to cancelled', async () => {
    const { insert, patch, remove } = stage();
    await insert({ ...TEN, id: 'booking1' });
    const { status, body } = await patch('booking1', { status: 'cancelled', summary: 'Off' });
    assert.deepEqual([status, body.status, body.summary, body.sequence], [200, 'cancelled', 'Off', 1]);
    assert.deepEqual(errorOf(await remove('booking1')), [410, 'deleted']);
  });

  it('are gone once the trash is emptied, and their ids are burnt', async () => {
    const { google, get, insert, patch, update, remove, list } = await deleted();
    google.emptyTrash(ANNA);
    assert.deepEqual(errorOf(await get('booking1')), [404, 'notFound']);
    assert.deepEqual(errorOf(await insert({ ...TEN, id: 'booking1' })), [409, 'duplicate']);
    assert.deepEqual(errorOf(await update('booking1', TEN)), [403, 'forbidden']);
    assert.deepEqual(errorOf(await patch('booking1', { status: 'confirmed' })), [403, 'forbidden']);
    assert.deepEqual(errorOf(await remove('booking1')), [410, 'deleted']);
    assert.equal((await list({ showDeleted: true })).body.items.length, 0);
    assert.equal(google.event({ calendar: ANNA, event: 'booking1' }), undefined);
  });
});
