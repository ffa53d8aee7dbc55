import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZodType } from 'zod';
import {
  Connection,
  EventTypeSettings,
  faultsOf,
  HostSettings,
  LocationSettings,
  Owner,
  Schedule,
} from '../../src/schemas/index.js';
import { bent, samples } from './samples.js';

interface Table {
  readonly schema: ZodType;
  readonly valid: object;
  readonly bad: readonly (readonly [path: string, part: unknown])[];
}

const notSlugs = [
  '',
  'Anna',
  'an na',
  '-anna',
  'anna-',
  'an--na',
  'änna',
  'a/b',
  '..',
  'x'.repeat(101),
  '__proto__',
];
const notWallTimes = ['9:00', '25:00', '24:01', '12:60', '12:00:00', 'noon', ''];
const hostAt = (_: unknown, index: number) => ({ hostId: `host-${index}` });
const each = (path: string, parts: readonly unknown[]) => parts.map((part) => [path, part] as const);

const tables: Record<string, Table> = {
  Schedule: {
    schema: Schedule,
    valid: samples.schedule,
    bad: [
      ...each('zone', [undefined, 'Europe/Atlantis', '+01:00']),
      ...each('weekly', [undefined, null, 'always', { 0: [] }, { 8: [] }, { monday: [] }]),
      ...notWallTimes.map((from) => ['weekly.1', [{ from, to: '17:00' }]] as const),
      ['weekly.1', Array.from({ length: 49 }, () => ({ from: '09:00', to: '10:00' }))],
      ['overrides', { '2026-02-29': [] }],
      ['overrides', { christmas: [] }],
    ],
  },
  Owner: {
    schema: Owner,
    valid: samples.owner,
    bad: [...each('slug', [undefined, 'host', ...notSlugs]), ['hostIds', ['anna', 'anna']], ['name', '']],
  },
  HostSettings: {
    schema: HostSettings,
    valid: samples.host,
    bad: [
      ...each('email', ['anna', '']),
      ...each('retentionDays', [0, 1.5, 3651, '30', null]),
      ...each('avatarUrl', ['javascript:alert(1)', 'data:image/png;base64,AAAA']),
      ...each('calendars', [undefined, {}]),
      ['calendars.linked', { connectionId: 'c1' }],
      ['locations', [samples.host.locations[0], samples.host.locations[0]]],
    ],
  },
  EventTypeSettings: {
    schema: EventTypeSettings,
    valid: samples.eventTypeSettings,
    bad: [
      ...each('slug', [undefined, ...notSlugs]),
      ...each('owner', ['host', 'An na']),
      ...each('durationsMinutes', [undefined, [], [0], [1.5], [30, 30], [1441], '30']),
      ...each('intervalMinutes', [0, -15, NaN]),
      ...each('bufferBeforeMinutes', [-1, 0.5, 44_641]),
      ...each('noticeMinutes', [-1, '2h']),
      ...each('window', [
        undefined,
        {},
        { rollingDays: -1 },
        { from: '2026-05-01' },
        { from: '2026-05-02', to: '2026-05-01' },
        { from: '2026-02-29', to: '2026-05-01' },
      ]),
      ...each('limits', [{ perDay: 0 }, { perWeek: 1.5 }]),
      ...each('hidden', ['no', 1]),
      ...each('hosts', [undefined, [], [{}], [{ hostId: '' }], 'anna', Array.from({ length: 501 }, hostAt)]),
      ['hosts.1.hostId', 'anna'],
      ['hosts.1.hostId', 'ben@example.com'],
      ['hosts.1.bufferBeforeMinutes', -1],
      ['hosts.1.noticeMinutes', 1.5],
      ['hosts.1.window', { from: '2026-05-02', to: '2026-05-01' }],
      ['hosts.1.schedule.zone', 'Nowhere'],
      ['hosts.1.limits', { perDay: 0 }],
      ...each('assignment', ['collective', 'anyone', undefined]),
      ...each('guestChoosesHost', ['yes', 1]),
      ...each('seats', [0, 1.5, 10_001, '12']),
      // Where there are seats, everybody takes their own.
      ...each('furtherGuests', [0, 1, 11, 1.5, '1']),
      ...each('translations.pt-BR.title', ['', 'two\nlines', 'x'.repeat(201), 7]),
      ...each('translations.pt-BR.description', ['x'.repeat(10_001), 'bell\u0007']),
      ...each('translations.pt-BR.locations.office.label', ['', 'x'.repeat(201)]),
      ...each('translations.pt-BR.locations.office.detail', ['x'.repeat(2001)]),
      ...each('translations.pt-BR.questions.company.label', ['', 'x'.repeat(501)]),
      ...each('translations.pt-BR.questions.company.help', ['x'.repeat(2001)]),
      ['questions', [{ id: 'a', kind: 'choice', label: 'A' }]],
      ['questions.0.inCalendarEvent', 'yes'],
      ['questions', [{ id: 'a', kind: 'hidden', label: 'A', required: true }]],
      // Of other questions no wording is kept.
      ['questions.0.version', '2026-03'],
      ...each('questions.0', [
        { id: 'a', kind: 'consent', label: 'A', version: '' },
        { id: 'a', kind: 'consent', label: 'A', version: 'two\nlines' },
        { id: 'a', kind: 'consent', label: 'A', version: 'x'.repeat(101) },
      ]),
      ...each('redirectUrl', [
        '',
        'thanks.html',
        'javascript:alert(1)',
        'http://book.example/thanks',
        'http://localhost.example/',
        'http://127.0.0.1.example/',
        'http://localhost@book.example/',
        `https://book.example/${'x'.repeat(2000)}`,
      ]),
      // The title names its answer, which is to stay in the house.
      ...each('questions.0.inCalendarEvent', [undefined, false]),
      ...each('calendarEvent', [null, 'plain', []]),
      ...each('calendarEvent.title', [
        '',
        'x'.repeat(301),
        'two\nlines',
        '{guest',
        'guest}',
        '{}',
        '{ guest }',
        '{Guest}',
        '{email}',
        '{answer:}',
        '{answer:nothing}',
        '{answer:__proto__}',
        '{answers}',
        '{manageLink}',
        '{{{guest}}',
      ]),
      ...each('calendarEvent.description', [
        7,
        'x'.repeat(5001),
        'bell\u0007',
        '{guest\n}',
        '}{',
        '{toString}',
        '{answer:nothing}',
      ]),
      ...each('calendarEvent.visibility', ['secret', 'confidential', true]),
      ...each('calendarEvent.remindersMinutes', [
        10,
        [-1],
        [1.5],
        [40_321],
        [10, 10],
        [1, 2, 3, 4, 5, 6],
        ['10'],
      ]),
      ...each('calendarEvent.color', [
        'blue',
        '#fff',
        '#5484eg',
        '#5484ed0',
        '5484ed',
        '',
        'javascript:alert(1)',
      ]),
      ...each('whenConferenceFails', ['cancel', true]),
    ],
  },
  LocationSettings: {
    schema: LocationSettings,
    valid: { id: 'web', kind: 'link', detail: 'https://meet.example/anna', schedule: samples.schedule },
    bad: [
      ...each('detail', [undefined, '', 'meet.example', 'javascript:alert(1)', 'ftp://meet.example']),
      ['kind', 'conference'],
      ['schedule.zone', 'Nowhere'],
      ['bufferBeforeMinutes', -5],
    ],
  },
  Connection: {
    schema: Connection,
    valid: samples.connection,
    bad: [
      ...each('status', ['ended']),
      ...each('grant', [undefined, null, 'secret']),
      ['grant.accessToken', 7],
      ['grant.credentials', { server: 7 }],
    ],
  },
};

describe('schemas of what is stored', () => {
  for (const [name, { schema, valid, bad }] of Object.entries(tables)) {
    it(`${name} takes what is valid, unchanged, and ignores fields it does not know`, () => {
      assert.deepEqual(schema.parse({ ...valid, later: 1 }), valid);
    });

    it(`${name} refuses ${bad.length} broken values`, () => {
      for (const [path, part] of bad) {
        const result = schema.safeParse(bent(valid, path, part));
        assert.ok(!result.success, `passed: ${path} = ${JSON.stringify(part)}`);
      }
    });
  }

  it('take the places that only a guest can name without a detail', () => {
    for (const kind of ['phone-host-calls', 'ask-guest'])
      assert.ok(LocationSettings.safeParse({ id: 'a', kind }).success, kind);
  });

  it('let hosts be chosen in a round-robin only, and not by their e-mail addresses', () => {
    const faultsWith = (change: object) =>
      faultsOf(EventTypeSettings.safeParse({ ...samples.eventTypeSettings, ...change }).error!);
    assert.deepEqual(faultsWith({ assignment: 'collective' }), [
      { path: 'guestChoosesHost', message: 'is for a round-robin only: a collective takes all of its hosts' },
    ]);
    assert.deepEqual(faultsWith({ hosts: [{ hostId: 'anna@example.com' }] }), [
      {
        path: 'hosts',
        message: 'must not be named by e-mail addresses where guests choose: the ids are public',
      },
    ]);
    const unseen = { hosts: [{ hostId: 'anna@example.com' }], guestChoosesHost: false };
    assert.ok(EventTypeSettings.safeParse({ ...samples.eventTypeSettings, ...unseen }).success);
  });

  it('take as many hosts as the engine does', () => {
    const hosts = Array.from({ length: 500 }, hostAt);
    assert.ok(EventTypeSettings.safeParse({ ...samples.eventTypeSettings, hosts }).success);
  });

  it('take addresses that a page may go on to, and hidden questions that nobody has to answer', () => {
    const addresses = [
      'https://book.example/thanks?a=1#top',
      'http://localhost:3000/thanks',
      'http://app.localhost/',
      'http://127.0.0.1/',
      'http://[::1]:8080/',
    ];
    for (const redirectUrl of addresses)
      assert.ok(
        EventTypeSettings.safeParse({ ...samples.eventTypeSettings, redirectUrl }).success,
        redirectUrl,
      );
    const hidden = { id: 'campaign', kind: 'hidden', label: 'Campaign', required: false } as const;
    const questions = [...samples.eventTypeSettings.questions, hidden];
    assert.ok(EventTypeSettings.safeParse({ ...samples.eventTypeSettings, questions }).success);
    const demanded = {
      ...samples.eventTypeSettings,
      questions: [...questions.slice(0, 1), { ...hidden, required: true }],
    };
    assert.deepEqual(
      faultsOf(EventTypeSettings.safeParse(demanded).error!).map(({ path }) => path),
      ['questions.1.required'],
    );
  });

  it('say what is wrong with a template, where it is', () => {
    const faultsWith = (calendarEvent: object) =>
      faultsOf(EventTypeSettings.safeParse({ ...samples.eventTypeSettings, calendarEvent }).error!);
    for (const [text, message] of [
      ['Hello {name}', 'must not hold {name}, which is no placeholder'],
      ['Hello {guest', 'must pair its braces; one that is meant is written twice'],
      ['{answer:health}', 'must only name answers to questions that have `inCalendarEvent`'],
    ] as const)
      for (const field of ['title', 'description'])
        assert.deepEqual(faultsWith({ [field]: text }), [{ path: `calendarEvent.${field}`, message }]);
    assert.deepEqual(faultsWith({ title: '{answers}' }), [
      {
        path: 'calendarEvent.title',
        message: 'must not hold {answers} or {manageLink}: they are for the description',
      },
    ]);
  });

  it('let a guest bring others where a time is for one guest alone', () => {
    const { seats: _, ...alone } = samples.eventTypeSettings;
    for (const furtherGuests of [1, 10])
      assert.ok(EventTypeSettings.safeParse({ ...alone, furtherGuests }).success);
    assert.ok(EventTypeSettings.safeParse({ ...alone, seats: 1, furtherGuests: 1 }).success);
    assert.ok(!EventTypeSettings.safeParse({ ...alone, furtherGuests: 11 }).success);
    const both = EventTypeSettings.safeParse({ ...samples.eventTypeSettings, furtherGuests: 1 });
    assert.deepEqual(faultsOf(both.error!), [
      {
        path: 'furtherGuests',
        message: 'is not for several seats: there everybody takes a seat of their own',
      },
    ]);
  });

  it('take translations into languages as Intl writes them', () => {
    const title = 'x';
    const parsed = (tag: string) =>
      EventTypeSettings.safeParse({ ...samples.eventTypeSettings, translations: { [tag]: { title } } });
    for (const tag of ['de', 'de-AT', 'de-x-du', 'pt-BR', 'zh-Hans', 'zh-Hant-TW'])
      assert.ok(parsed(tag).success, tag);
    for (const tag of ['DE', 'de_AT', 'pt-br', 'iw', 'x', '', 'deutsch!', '__proto__x', 'x'.repeat(36)])
      assert.ok(!parsed(tag).success, tag);
    const many = Object.fromEntries(
      Array.from({ length: 31 }, (_, index) => [`de-x-${String(index).padStart(2, '0')}`, {}]),
    );
    const translations = faultsOf(
      EventTypeSettings.safeParse({ ...samples.eventTypeSettings, translations: many }).error!,
    );
    assert.deepEqual(translations, [{ path: 'translations', message: 'must be at most 30' }]);
  });

  it('refuse translations of what is not there, naming each', () => {
    const de = {
      locations: { moon: { label: 'Mond' }, web: { detail: 'https://elsewhere.example' } },
      questions: { age: { label: 'Alter' }, company: { options: { Acme: 'Acme' } } },
    };
    const result = EventTypeSettings.safeParse({ ...samples.eventTypeSettings, translations: { de } });
    assert.deepEqual(
      faultsOf(result.error!),
      ['locations.moon', 'locations.web.detail', 'questions.age', 'questions.company.options.Acme'].map(
        (path) => ({ path: `translations.de.${path}`, message: 'is of nothing here' }),
      ),
    );
    const { locations: _, ...profiles } = samples.eventTypeSettings;
    const moon = { de: { locations: { moon: { label: 'Mond' } } } };
    assert.ok(EventTypeSettings.safeParse({ ...profiles, translations: moon }).success);
  });

  it('say what a window must look like', () => {
    const result = EventTypeSettings.safeParse({ ...samples.eventTypeSettings, window: {} });
    assert.deepEqual(faultsOf(result.error!), [
      { path: 'window', message: 'must be { rollingDays } or { from, to } with from not after to' },
    ]);
  });

  it('never repeat a secret in a fault', () => {
    const canary = 'canary-7f3a';
    const grants = [
      { accessToken: [canary] },
      { refreshToken: `${canary}${'x'.repeat(20_000)}` },
      { credentials: canary },
      { accessTokenExpiresAt: canary },
      { account: `${canary}\u0000` },
    ];
    for (const grant of grants) {
      const { error } = Connection.safeParse({ ...samples.connection, grant });
      assert.ok(error);
      assert.ok(!JSON.stringify(faultsOf(error)).includes(canary), JSON.stringify(faultsOf(error)));
    }
  });
});
