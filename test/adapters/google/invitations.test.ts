import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attendeesAfter, invitedOf } from '../../../src/adapters/google/invitations.js';
import { invitedTo } from '../../../src/contract/calendar-adapter.js';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { adapterOf, annasAdapter, annasWorld, hour, ids, now } from './fake-world.js';
import { googleEvent, scriptedAdapter, scriptedGoogle } from './scripted-google.js';

const calendarId = ids.anna;
const at = { calendarId, eventId: 'occ000001' };
const draft: EventDraft = {
  id: 'occ000001',
  bookingRef: 'ref-1',
  title: 'Class',
  start: now + hour,
  end: now + 2 * hour,
  zone: 'Europe/Berlin',
  attendees: [{ email: ids.team }],
};
const bob = { email: 'bob@example.com', name: 'Bob' };

async function written(change: Partial<EventDraft> = {}) {
  const google = annasWorld();
  const adapter = annasAdapter(google);
  const event = await adapter.insert(calendarId, { ...draft, ...change });
  const kept = (calendar = calendarId) => google.event({ calendar, event: draft.id });
  return { google, adapter, event, kept };
}

describe('inviting to an event that is there', () => {
  it('keeps what the others answered, and whom the host invited by hand', async () => {
    const { google, adapter, kept } = await written();
    google.changeEvent(
      { calendar: ids.team, event: draft.id },
      { attendees: [{ email: ids.team, responseStatus: 'accepted' }] },
    );
    const byHand = [...(kept()?.attendees ?? []), { email: 'hand@example.com', optional: true }];
    google.changeEvent({ calendar: calendarId, event: draft.id }, { attendees: byHand });
    await adapter.update(at, { invite: [bob], uninvite: ['nobody@example.com'] });
    assert.deepEqual(
      kept()?.attendees?.map(({ email, responseStatus, optional }) => [email, responseStatus, optional]),
      [
        [ids.team, 'accepted', undefined],
        ['hand@example.com', 'needsAction', true],
        ['bob@example.com', 'needsAction', undefined],
      ],
    );
    await adapter.update(at, { uninvite: [ids.team] });
    assert.deepEqual(
      kept()?.attendees?.map(({ email }) => email),
      ['hand@example.com', 'bob@example.com'],
    );
    assert.equal(kept(ids.team)?.status, 'cancelled');
  });

  it('writes to those who are new, and tells those who are not invited any more', async () => {
    const { google, adapter } = await written();
    await adapter.update(at, { invite: [bob], uninvite: [ids.team] });
    const mails = google.outbox.slice(1).map(({ to, about }) => [to, about]);
    assert.deepEqual(mails, [
      ['bob@example.com', 'invitation'],
      [ids.team, 'cancellation'],
    ]);
  });

  it('reads the event only when the list is to change', async () => {
    const { google, adapter } = await written();
    await adapter.update(at, { title: 'Moved' });
    assert.equal(google.requests.of('calendar.events.get').length, 0);
    await adapter.update(at, { title: 'Moved', invite: [bob] });
    assert.equal(google.requests.of('calendar.events.get').length, 1);
  });

  it('loses nobody when two invite at once: the later one is told to look again', async () => {
    const { google, adapter, kept } = await written();
    const outcomes = await Promise.allSettled([
      adapter.update(at, { invite: [bob] }),
      adapter.update(at, { invite: [{ email: 'cem@example.com' }] }),
    ]);
    const statuses = outcomes.map(({ status }) => status).sort();
    assert.deepEqual(statuses, ['fulfilled', 'rejected']);
    assert.equal(kept()?.attendees?.length, 2);
    assert.equal(google.requests.of('calendar.events.patch').length, 2);
  });

  it('finds its own change when the first answer was lost', async () => {
    const { google, adapter, kept } = await written();
    google.faults.add({
      match: { method: 'calendar.events.patch' },
      fault: { kind: 'reset', applied: true },
    });
    const changed = await adapter.update(at, { invite: [bob] });
    assert.deepEqual(invitedTo(changed), [ids.team, 'bob@example.com']);
    assert.equal(kept()?.attendees?.length, 2);
  });

  it('does not take the change of somebody else for its own', async () => {
    const { google, adapter, kept } = await written();
    google.faults.add({ match: { method: 'calendar.events.patch' }, fault: { kind: 'reset' } });
    const stranger = { email: 'x@example.com' };
    const waiting = adapterOf(google, ids.anna, {
      sleep: async () => {
        google.changeEvent({ calendar: calendarId, event: draft.id }, { attendees: [stranger] });
      },
    });
    await assert.rejects(waiting.update(at, { invite: [bob] }), { code: 'version-conflict' });
    assert.deepEqual(invitedTo(await adapter.event(at)), [stranger.email]);
    assert.equal(kept()?.attendees?.length, 1);
  });

  it('does not invite to what is gone', async () => {
    const { adapter } = await written();
    await adapter.cancel(at);
    await assert.rejects(adapter.update(at, { invite: [bob] }), { code: 'not-found' });
  });

  it('rewrites no list that Google does not show whole', async () => {
    const body = googleEvent({ attendees: [{ email: 'a@example.com' }], attendeesOmitted: true });
    const google = scriptedGoogle([{ body }]);
    await assert.rejects(scriptedAdapter(google).update(at, { invite: [bob] }), { code: 'refused' });
    assert.deepEqual(
      google.requests.map(({ method }) => method),
      ['GET'],
    );
    assert.equal(invitedOf(body), undefined);
  });

  it('changes nothing where nothing is to change', () => {
    const event = googleEvent({ attendees: [{ email: 'BOB@example.com', responseStatus: 'declined' }] });
    assert.equal(attendeesAfter(event, { invite: [bob], uninvite: ['ada@example.com'] }), undefined);
    assert.equal(attendeesAfter(googleEvent(), { invite: [], uninvite: ['ada@example.com'] }), undefined);
  });
});

describe('what guests see of one another, and copies of our reference', () => {
  it('hides guests from one another when asked to, from the beginning or later', async () => {
    const { kept } = await written({ hidesGuests: true, attendees: [{ email: ids.team }, bob] });
    assert.equal(kept()?.guestsCanSeeOtherGuests, false);
    const later = await written();
    assert.equal(later.kept()?.guestsCanSeeOtherGuests, undefined);
    await later.adapter.update(at, { hidesGuests: true, invite: [bob] });
    assert.equal(later.kept()?.guestsCanSeeOtherGuests, false);
  });

  it('shares its reference with all copies only where a host is invited', async () => {
    const shared = (event: { extendedProperties?: unknown } | undefined) => event?.extendedProperties;
    const guests = await written();
    assert.deepEqual(shared(guests.kept()), { private: { bookingElementsRef: 'ref-1' } });
    assert.equal(shared(guests.kept(ids.team)), undefined);
    const hosts = await written({ attendees: [{ email: ids.team, isHost: true }] });
    assert.deepEqual(shared(hosts.kept(ids.team)), { shared: { bookingElementsRef: 'ref-1' } });
    // It stays when a link is refused, which is noted beside it.
    hosts.google.settings.meetOutcome = 'failure';
    await hosts.adapter.update(at, { conference: { solution: 'no-such-solution', requestId: 'r' } });
    assert.deepEqual(shared(hosts.kept(ids.team)), { shared: { bookingElementsRef: 'ref-1' } });
  });
});
