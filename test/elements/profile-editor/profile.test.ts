import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostProfile } from '../../../src/contract/host-backend.js';
import { notificationWays } from '../../../src/contract/notification.js';
import { mailLanguages } from '../../../src/elements/profile-editor/mail-languages.js';
import { newsAddress } from '../../../src/elements/profile-editor/news-address.js';
import type { NewsAddress } from '../../../src/elements/profile-editor/news-address.js';
import { ownCalendars } from '../../../src/elements/profile-editor/own-calendars.js';
import {
  isAvailabilityAlone,
  retentionChoices,
  withMailLanguage,
  withRetention,
  withText,
  withWay,
} from '../../../src/elements/profile-editor/profile-edit.js';
import { faultsOf, refusedFields } from '../../../src/elements/profile-editor/profile-faults.js';
import { ar } from '../../../src/elements/profile-editor/words/ar.js';
import { de } from '../../../src/elements/profile-editor/words/de.js';
import { en } from '../../../src/elements/profile-editor/words/en.js';

const profile: HostProfile = {
  name: 'Anna Beispiel',
  email: 'anna@example.com',
  schedule: { zone: 'Europe/Berlin', weekly: {} },
  locations: [],
};

describe('a profile that is edited', () => {
  it('keeps names as they are written, and leaves out what is empty', () => {
    assert.equal(withText(profile, 'name', 'Anna ').name, 'Anna ');
    assert.equal(withText(profile, 'name', '').name, '');
    assert.equal(
      withText(profile, 'avatarUrl', ' https://a.example/a.png ').avatarUrl,
      'https://a.example/a.png',
    );
    assert.ok(!('email' in withText(profile, 'email', '  ')));
    assert.equal(profile.email, 'anna@example.com');
  });

  it('leaves out who tells and the language where they are the usual ones', () => {
    const chosen = withMailLanguage(withWay(profile, 'ours'), 'de');
    assert.deepEqual(chosen, { ...profile, notifiedBy: 'ours', language: 'de' });
    assert.deepEqual(withMailLanguage(withWay(chosen, 'calendar'), 'en'), profile);
    assert.ok(!isAvailabilityAlone(profile, chosen));
  });

  it('leaves out how long data are kept where that is for ever', () => {
    const kept = withRetention(profile, 90);
    assert.deepEqual(kept, { ...profile, retentionDays: 90 });
    assert.deepEqual(withRetention(kept, 0), profile);
    assert.deepEqual(retentionChoices(0), [0, 30, 90, 180, 365, 730, 1095, 3650]);
    assert.deepEqual(retentionChoices(45), [0, 30, 45, 90, 180, 365, 730, 1095, 3650]);
    for (const words of [en, de, ar]) {
      const said = retentionChoices(1).map((days) => words.deletedAfter(days));
      assert.equal(new Set(said).size, said.length);
    }
  });

  const faulty: readonly (readonly [Partial<HostProfile>, Readonly<Record<string, string>>])[] = [
    [{}, {}],
    [{ name: ' ' }, { name: 'missing' }],
    [{ name: 'a'.repeat(200) }, {}],
    [{ name: 'a'.repeat(201) }, { name: 'too-long' }],
    [{ email: 'anna' }, { email: 'no-email' }],
    [{ avatarUrl: 'javascript:alert(1)' }, { avatarUrl: 'no-link' }],
    [{ avatarUrl: 'https://a.example/a.png' }, {}],
    [
      { name: '', email: '@', avatarUrl: 'x' },
      { name: 'missing', email: 'no-email', avatarUrl: 'no-link' },
    ],
  ];
  for (const [change, faults] of faulty)
    it(`has faults ${JSON.stringify(faults)}`, () => {
      assert.deepEqual(Object.fromEntries(faultsOf({ ...profile, ...change })), faults);
    });

  it('marks what was not accepted until it is changed', () => {
    const error = new BookingError('invalid-request', {
      fields: [
        { path: 'value.avatarUrl', message: '' },
        { path: 'value.locations.0.detail', message: '' },
        { path: 'value.language', message: '' },
        { path: 'value.notifiedBy', message: '' },
        { path: 'version', message: '' },
      ],
    });
    assert.deepEqual(refusedFields({ sent: profile, error }, profile), [
      'avatarUrl',
      'notifiedBy',
      'language',
      'locations',
    ]);
    const changed = withText(
      withMailLanguage(withWay(profile, 'both'), 'de'),
      'avatarUrl',
      'https://b.example/',
    );
    assert.deepEqual(refusedFields({ sent: profile, error }, changed), ['locations']);
    assert.deepEqual(refusedFields({ sent: profile, error: new BookingError('refused') }, profile), []);
  });

  it('is saved as availability where nothing else is otherwise', () => {
    const elsewhere = { ...profile, locations: [{ id: 'x', kind: 'phone-host-calls' as const }] };
    assert.ok(isAvailabilityAlone(profile, elsewhere));
    assert.ok(!isAvailabilityAlone(profile, { ...elsewhere, name: 'Anna' }));
    assert.ok(!isAvailabilityAlone(undefined, elsewhere));
  });
});

describe('where news reach a host', () => {
  const { email: _, ...nowhere } = profile;
  const cases: readonly [name: string, draft: HostProfile, saved: HostProfile, found?: NewsAddress][] = [
    ['where it is saved', profile, profile, { address: 'anna@example.com', isUnsaved: false }],
    [
      'where it is written now',
      withText(profile, 'email', 'a@b.example'),
      profile,
      { address: 'a@b.example', isUnsaved: true },
    ],
    [
      'where it was while an address is half written',
      withText(profile, 'email', 'a@'),
      profile,
      { address: 'anna@example.com', isUnsaved: false },
    ],
    [
      'where the server says, while the first one is half written',
      withText(nowhere, 'email', 'a@'),
      nowhere,
      { address: 'read@example.com', isUnsaved: false },
    ],
    ['where the server says', nowhere, nowhere, { address: 'read@example.com', isUnsaved: false }],
    [
      'at the account, once none is left',
      nowhere,
      profile,
      { address: 'account@example.com', isUnsaved: true },
    ],
  ];
  for (const [name, draft, saved, found] of cases)
    it(name, () => {
      const known = { saved, address: 'read@example.com', account: 'account@example.com' };
      assert.deepEqual(newsAddress(draft, known), found);
    });

  it('is nowhere where nothing is known, or an account is no address', () => {
    const known = { address: undefined, account: undefined };
    assert.equal(newsAddress(nowhere, { ...known, saved: nowhere }), undefined);
    assert.equal(newsAddress(nowhere, { ...known, saved: undefined }), undefined);
    assert.equal(newsAddress(nowhere, { ...known, saved: profile, account: 'Anna' }), undefined);
  });
});

describe('the languages that a host can be written to in', () => {
  it('are fourteen, the usual one first, each by its own name', () => {
    const languages = mailLanguages(undefined);
    assert.equal(languages.length, 14);
    assert.deepEqual(languages[0], { tag: 'en', name: 'English' });
    assert.deepEqual(
      languages.find(({ tag }) => tag === 'ar'),
      { tag: 'ar', name: 'العربية' },
    );
    assert.deepEqual(mailLanguages('de'), languages);
  });

  it('are one more where another was set', () => {
    const names = mailLanguages('de-AT').map(({ name }) => name);
    assert.equal(names.length, 15);
    assert.equal(names.at(-1), 'Deutsch (Österreich)');
  });
});

describe('a host’s calendars in short', () => {
  const at = (calendarId: string, connectionId = 'c1') => ({ connectionId, calendarId });
  const all = { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true };
  const connection = (id: string, account: string) =>
    ({ id, provider: 'google', account, status: 'active', capabilities: all, missing: [] }) as const;
  const known = {
    connections: [connection('c1', 'anna@example.com'), connection('c2', 'two@example.com')],
    listed: [
      {
        connectionId: 'c1',
        calendars: [
          { id: 'anna@example.com', name: 'anna@example.com', access: 'owner', conferences: [] },
          { id: 'team', name: 'Team', access: 'writer', conferences: [] },
        ],
      },
      { connectionId: 'c2', error: 'calendar-unreachable' },
    ],
  } as const;

  it('name the linked one first, each once, and the account where it is not the name', () => {
    const settings = {
      linked: at('team'),
      conflicts: [at('anna@example.com'), at('team'), at('home', 'c2')],
    };
    assert.deepEqual(ownCalendars({ ...known, settings }), {
      linked: { name: 'Team', account: 'anna@example.com' },
      conflicts: [
        { name: 'Team', account: 'anna@example.com' },
        { name: 'anna@example.com' },
        { name: 'home', account: 'two@example.com' },
      ],
    });
  });

  it('are none where none is chosen, and named by what is known of them', () => {
    assert.deepEqual(ownCalendars({ ...known, settings: { conflicts: [] } }), { conflicts: [] });
    const settings = { conflicts: [at('gone', 'c9')] };
    assert.deepEqual(ownCalendars({ ...known, listed: undefined, settings }), {
      conflicts: [{ name: 'gone' }],
    });
  });
});

describe('the words of the profile', () => {
  it('are there in every language, each its own', () => {
    for (const [name, text] of Object.entries(en)) {
      if (typeof text !== 'string') continue;
      const said = [en, de, ar].map((words) => words[name as 'title']);
      assert.ok(said.every((one) => one.trim().length > 2));
      if (text !== en.name) assert.equal(new Set(said).size, 3, text);
    }
    for (const way of notificationWays)
      for (const hasMails of [true, false])
        for (const invitesNobody of [true, false])
          for (const service of ['Google', undefined]) {
            const terms = { service, hasMails, invitesNobody };
            const said = [en, de, ar].map((words) => words.wayMeans(way, terms));
            assert.equal(new Set(said).size, 3);
            assert.equal(new Set([en, de, ar].map((words) => words.way(way))).size, 3);
            if (way === 'calendar')
              assert.ok(said.every((one) => one.includes('Google') === (service !== undefined)));
          }
    for (const fault of ['missing', 'too-long', 'no-email', 'no-link', 'refused'] as const)
      assert.equal(new Set([en, de, ar].map((words) => words.fault(fault))).size, 3);
  });
});
