import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as z from 'zod';
import type {
  Connection,
  EventTypeHost,
  EventTypeSettings,
  HostSettings,
  LocationSettings,
  Owner,
  Schedule,
  SettingsStore,
  Webhook,
} from '../../src/contract/index.js';
import { isBookingError } from '../../src/contract/index.js';
import { eventTypeFields } from '../../src/schemas/event-type-settings.js';
import * as schemas from '../../src/schemas/index.js';
import { bent } from '../schemas/samples.js';

/** What breaks a statement that was put together by hand, JSON that was, or text that a database cannot hold. */
export const hostileTexts: readonly string[] = [
  "'",
  '"',
  "''",
  "O'Brien",
  '\\',
  "\\'",
  '\\\\',
  "';--",
  "'; drop table booking_elements.hosts; --",
  "' or '1'='1",
  "') on conflict do nothing; --",
  '/* */ ; select 1',
  '$1',
  '$$',
  '$tag$ $tag$',
  '%s %L %I',
  "E'\\x27'",
  "U&'\\0027'",
  '{"$ne":null}',
  '[1,2]',
  'null',
  'NaN',
  '\\u0000',
  '\\x00',
  '__proto__',
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\ufffd',
  '\u2028',
  'two\nlines',
  'a\tb',
  '\u001b[31m',
  '😀',
  '👩‍👩‍👧‍👦',
  'e\u0301 é',
  '\u202eאבג',
  '%00',
  'x'.repeat(10_000),
  "'".repeat(10_000),
  '\\'.repeat(10_000),
  '😀'.repeat(2500),
  `${'x'.repeat(9_999)}\0`,
];

const schedule: Schedule = {
  zone: 'UTC',
  weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  overrides: { '2026-12-24': [{ from: '09:00', to: '12:00' }] },
};
const locations: readonly LocationSettings[] = [
  { id: 'meet', kind: 'conference', conference: 'google-meet', label: 'Video', detail: 'Text', schedule },
  { id: 'web', kind: 'link', detail: 'https://meet.example/anna' },
];
const window = { from: '2026-01-01', to: '2026-12-31' };
const owner: Owner = { slug: 'anna', name: 'Anna', hostIds: ['host-anna'] };
const host: HostSettings = {
  id: 'host-anna',
  name: 'Anna',
  email: 'anna@example.com',
  language: 'de',
  notifiedBy: 'ours',
  avatarUrl: 'https://book.example/anna.png',
  schedule,
  calendars: {
    linked: { connectionId: 'connection-1', calendarId: 'anna' },
    conflicts: [{ connectionId: 'connection-1', calendarId: 'team' }],
    whenUnreadable: 'closed',
    sync: 'two-way',
  },
  locations,
};
const terms: EventTypeHost = { hostId: 'host-ben', schedule, window };
const eventType: EventTypeSettings = {
  owner: 'anna',
  slug: 'intro',
  title: 'Intro',
  description: 'Half an hour.',
  hosts: [terms, { ...terms, hostId: 'host-cem' }],
  assignment: 'collective',
  durationsMinutes: [30],
  window,
  schedule,
  locations,
  questions: [
    { id: 'topic', kind: 'choice', label: 'Topic', help: 'One of', options: ['loops', 'cards'] },
    { id: 'terms', kind: 'consent', label: 'I agree', version: '2026-03' },
  ],
  calendarEvent: {
    title: '{eventType} with {guest}',
    description: '{place}\n{answers}',
    visibility: 'private',
    color: '#5484ed',
  },
  whenConferenceFails: 'next-location',
  redirectUrl: 'https://book.example/thanks',
};
const translations: EventTypeSettings['translations'] = {
  de: {
    title: 'Gespräch',
    description: 'Eine halbe Stunde.',
    locations: { meet: { label: 'Video', detail: 'Text' } },
    questions: { topic: { label: 'Thema', help: 'Eines von', options: { loops: 'Schleifen' } } },
  },
};
const connection: Connection = {
  id: 'connection-1',
  hostId: 'host-anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'needs-reconnect',
  reason: 'revoked',
  level: 'everything',
  consent: 'consent-1',
  grant: {
    account: 'anna@example.com',
    scopes: ['one'],
    accessToken: 'access',
    refreshToken: 'refresh',
    credentials: { password: 'secret' },
  },
};

const webhook: Webhook = {
  id: 'crm',
  url: 'https://crm.example/hooks',
  secrets: [`whsec_${'A'.repeat(32)}`],
  events: ['booking.booked'],
};

/** A setting with text in each of its fields, and how a store takes and gives it. */
interface Setting {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly value: object;
  readonly save: (store: SettingsStore, value: object) => Promise<void>;
  readonly read: (store: SettingsStore, value: object) => Promise<unknown>;
}

export const settings: readonly Setting[] = [
  {
    name: 'an owner',
    schema: schemas.Owner,
    value: owner,
    save: (store, value) => store.saveOwner(value as Owner),
    read: (store, value) => store.owner((value as Owner).slug),
  },
  {
    name: 'a host',
    schema: schemas.HostSettings,
    value: host,
    save: (store, value) => store.saveHost(value as HostSettings),
    read: (store, value) => store.host((value as HostSettings).id),
  },
  {
    name: 'an event type',
    schema: z.object(eventTypeFields).omit({ translations: true }),
    value: eventType,
    save: (store, value) => store.saveEventType(value as EventTypeSettings),
    read: (store, value) =>
      store.eventType((value as EventTypeSettings).owner, (value as EventTypeSettings).slug),
  },
  {
    name: 'an event type in another language',
    schema: z.object(eventTypeFields).pick({ translations: true }),
    value: { translations },
    save: (store, value) => store.saveEventType({ ...eventType, ...value }),
    read: async (store) => {
      const saved = await store.eventType(eventType.owner, eventType.slug);
      return { translations: saved?.translations };
    },
  },
  {
    name: 'a connection',
    schema: schemas.Connection,
    value: connection,
    save: (store, value) => store.saveConnection(value as Connection),
    read: (store, value) => store.connection((value as Connection).id),
  },
  {
    name: 'a webhook',
    schema: schemas.Webhook,
    value: webhook,
    save: (store, value) => store.saveWebhook('anna', value as Webhook),
    read: async (store, value) =>
      (await store.webhooks('anna')).find(({ id }) => id === (value as Webhook).id),
  },
];

/** Sends each text through each field: what is taken comes back as it was, what is not is refused and leaves no trace. */
export async function sendHostileTexts(store: SettingsStore, setting: Setting): Promise<void> {
  const { value, save, read } = setting;
  let taken = 0;
  for (const path of textPathsOf(value))
    for (const text of hostileTexts) {
      const hostile = bent(value, path, text);
      const about = `${path}: ${JSON.stringify(text.slice(0, 40))}`;
      const error: unknown = await save(store, hostile).catch((thrown: unknown) => thrown);
      if (error === undefined) {
        assert.deepEqual(await read(store, hostile), hostile, about);
        taken++;
      } else {
        assert.ok(isBookingError(error) && error.code === 'invalid-request', `${about}: ${inspect(error)}`);
        const { fields = [] } = error.details;
        assert.ok(
          fields.some((field) => path.startsWith(field.path)),
          `${about}: ${JSON.stringify(fields)}`,
        );
      }
    }
  assert.ok(taken > 30, `only ${taken} texts were taken`);
  await save(store, value);
  for (const path of textPathsOf(value))
    for (const text of ['\0', 'a\0b']) {
      const hostile = bent(value, path, text);
      // A grant is sealed before it is stored: there alone any text will do.
      if (path.startsWith('grant.') && path !== 'grant.account') continue;
      await assert.rejects(save(store, hostile), { code: 'invalid-request' });
      assert.deepEqual(await read(store, value), value, path);
    }
}

/** Names a credential by each text, which is for its provider alone to judge; `__proto__` is no name anywhere. */
export async function nameCredentialsByHostileTexts(store: SettingsStore): Promise<void> {
  for (const text of hostileTexts.filter(({ length }) => length <= 200)) {
    const credentials = Object.fromEntries([
      ['server', 'https://dav.example'],
      [text, text],
    ]);
    await store.saveConnection({ ...connection, grant: { credentials } });
    const read = (await store.connection(connection.id))?.grant.credentials ?? {};
    assert.equal(Object.getPrototypeOf(read), Object.prototype);
    const names = Object.entries(credentials).filter(([name]) => name !== '__proto__');
    assert.deepEqual(Object.entries(read), names);
  }
}

/** Asks for each text where a name or an id is asked for: nothing is there, and that is all. */
export async function askForHostileTexts(store: SettingsStore): Promise<void> {
  await store.saveHost({ ...host, id: '\ufffd' });
  await store.saveConnection({ ...connection, id: '\ufffd', hostId: '\ufffd' });
  for (const text of hostileTexts.filter((candidate) => candidate !== '\ufffd')) {
    const single = await Promise.all([
      store.owner(text),
      store.host(text),
      store.eventType(text, 'intro'),
      store.eventType('anna', text),
      store.connection(text),
      store.changeConnection(text, (current) => current),
      store.changeEventType(text, 'intro', (current) => current),
      store.changeEventType('anna', text, (current) => current),
      store.changeWebhook(text, 'crm', (current) => current),
      store.changeWebhook('anna', text, (current) => current),
    ]);
    assert.deepEqual(single, Array<undefined>(single.length).fill(undefined), text.slice(0, 40));
    const lists = await Promise.all([
      store.hosts([text, text]),
      store.eventTypes(text),
      store.connections(text),
      store.webhooks(text),
    ]);
    assert.deepEqual(lists, [[], [], [], []], text.slice(0, 40));
    await Promise.all([
      store.removeConnection(text),
      store.removeWebhook(text, 'crm'),
      store.removeWebhook('anna', text),
      store.removeEventType(text, 'intro'),
      store.removeEventType('anna', text),
    ]);
  }
  assert.equal((await store.hosts(['\0', '\ufffd', '\ud800'])).length, 1);
  assert.equal((await store.connections('\ufffd')).length, 1);
}

/** The paths of all texts in a value: `hosts.0.hostId`. */
export function textPathsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [''];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    textPathsOf(part).map((path) => (path === '' ? name : `${name}.${path}`)),
  );
}
