import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { listedFields } from '../../../src/adapters/google/busy-events.js';
import { followedFields } from '../../../src/adapters/google/changes.js';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { annasWorld, everythingScopes, hour, ids, minute, now, transport } from './fake-world.js';

type Schema = NonNullable<(typeof discovery.schemas)[string]>;

const resolved = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref === undefined ? schema : resolved(discovery.schemas[schema.$ref]);

/** Paths in a value that a schema of the discovery document does not know, or knows as something else. */
function strangers(value: unknown, schema: Schema | undefined, path = ''): readonly string[] {
  const shape = resolved(schema);
  if (shape === undefined) return [path];
  // A patch removes a field with null.
  if (value === null) return [];
  if (Array.isArray(value)) {
    return shape.type === 'array'
      ? value.flatMap((item) => strangers(item, shape.items, `${path}[]`))
      : [path];
  }
  if (typeof value === 'object') {
    if (shape.type !== 'object') return [path];
    return Object.entries(value).flatMap(([name, member]) =>
      strangers(member, shape.properties?.[name] ?? shape.additionalProperties, `${path}.${name}`),
    );
  }
  const types = { string: ['string'], number: ['integer'], boolean: ['boolean'] } as const;
  const fits = (types[typeof value as 'string'] as readonly unknown[] | undefined)?.includes(shape.type);
  return fits === true ? [] : [path];
}

/** Names in a partial response's selection (`a,b(c,d),e/f`) that the schema does not have. */
function unknownFields(selection: string, schema: Schema | undefined): readonly string[] {
  const shape = resolved(schema);
  const inner = shape?.type === 'array' ? resolved(shape.items) : shape;
  return split(selection).flatMap((part) => {
    const [, name = '', group, rest] = /^([^/(]+)(?:\((.*)\)|\/(.*))?$/.exec(part) ?? [];
    const member = inner?.properties?.[name];
    if (member === undefined) return [part];
    const below = group ?? rest;
    return below === undefined ? [] : unknownFields(below, member);
  });
}

/** The parts between commas, but not between those inside brackets. */
function split(selection: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const char of selection) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${char}`);
  }
  return parts;
}

/** The parameters of a method, those of every method included. */
function parametersOf(id: string): Partial<typeof discovery.parameters> {
  return { ...discovery.parameters, ...discovery.methods[id]?.parameters };
}

/** Uses all that the adapter can do, and answers what was sent. */
async function everythingAsked() {
  const google = annasWorld('America/Los_Angeles');
  const { id: clientId, secret: clientSecret } = google.client;
  const provider = googleCalendar({ clientId, clientSecret, ...transport(google) });
  const adapter = provider.open({
    refreshToken: google.issueRefreshToken({ account: ids.anna, scopes: everythingScopes }),
  });
  const calendar = google.addCalendar({ account: ids.anna, summary: 'No Meet', conferenceTypes: [] });
  const { id: eventId } = google.addEvent({
    calendar,
    summary: 'Day',
    start: '2026-03-03',
    end: '2026-03-04',
  });
  const draft: EventDraft = {
    id: 'occ000001',
    bookingRef: 'ref-1',
    title: 'Intro',
    description: 'x',
    location: 'y',
    start: now + hour,
    end: now + 2 * hour,
    zone: 'Europe/Berlin',
    attendees: [{ email: 'ada@example.com', name: 'Ada' }],
    visibility: 'private',
    remindersMinutes: [10],
    color: '#5484ed',
    conference: { solution: 'google-meet', requestId: 'r1' },
  };
  const range = { start: now, end: now + 100 * 24 * hour };
  await adapter.calendars();
  await adapter.busy({ calendars: [ids.anna, ids.boss, 'primary', calendar], recognise: [ids.anna], range });
  for (const calendarId of [ids.anna, calendar]) {
    const { etag } = await adapter.insert(calendarId, draft);
    await adapter.insert(calendarId, draft);
    const at = { calendarId, eventId: draft.id, ...(etag !== undefined && { etag }) };
    await adapter.update(at, {
      ...draft,
      title: 'New',
      conference: { solution: 'google-meet', requestId: 'r2' },
    });
    google.clock.advance(minute);
    await adapter.event(at);
    const where = { calendarId, eventId: draft.id };
    await adapter.update(where, { color: null, remindersMinutes: null, conference: null });
    await adapter.cancel(at);
  }
  await adapter.event({ calendarId: calendar, eventId });
  return google.requests.entries.filter(({ path }) => path.startsWith('/calendar/v3/'));
}

describe('what the adapter sends', () => {
  it('is in the discovery document: methods, parameters, bodies', async () => {
    const requests = await everythingAsked();
    const methods = new Set(requests.map(({ method }) => method));
    for (const used of [
      'calendarList.list',
      'freebusy.query',
      'events.list',
      'events.insert',
      'events.get',
      'events.patch',
      'events.delete',
    ]) {
      assert.ok(methods.has(`calendar.${used}`), used);
    }
    for (const { method: id = '', query, body, httpMethod } of requests) {
      const method = discovery.methods[id];
      assert.equal(method?.httpMethod, httpMethod);
      for (const [name, values] of Object.entries(query)) {
        const { location, enum: allowed = values } = parametersOf(id)[name] ?? {};
        assert.equal(location, 'query', `${id} takes ${name}`);
        assert.ok(values.every((value) => allowed.includes(value)));
      }
      if (body !== undefined) {
        const schema = method.request && discovery.schemas[method.request.$ref];
        assert.deepEqual(strangers(body, schema), [], id);
      }
    }
  });

  it('names, where it asks for a part, parts that are there', () => {
    assert.deepEqual(unknownFields(listedFields, discovery.schemas['Events']), []);
    assert.deepEqual(unknownFields(followedFields, discovery.schemas['Events']), []);
    assert.deepEqual(unknownFields('kind,timeZone', discovery.schemas['Events']), []);
    assert.deepEqual(unknownFields('kind,items(id,nonsense)', discovery.schemas['Events']), ['nonsense']);
  });

  it('would be found out if it were not', () => {
    const event = discovery.schemas['Event'];
    assert.deepEqual(strangers({ summary: 'x', guestlist: [], start: { dateTime: 5 } }, event), [
      '.guestlist',
      '.start.dateTime',
    ]);
  });
});
