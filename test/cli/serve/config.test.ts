import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { ConfigError } from '../../../src/cli/serve/config-fault.js';
import { missingPackages, neededPackages } from '../../../src/cli/serve/needed-packages.js';
import { nearestName } from '../../../src/cli/serve/nearest-name.js';
import { readSettings } from '../../../src/cli/serve/read-settings.js';
import { planOf } from '../../../src/cli/serve/serve-plan.js';
import type { ServePlan } from '../../../src/cli/serve/serve-plan.js';
import { runCommand } from '../../../src/cli/run-command.js';
import { bookingConfigJsonSchema } from '../../../src/schemas/booking-config.js';

const secret = 'a secret that only this test knows, long enough';
const canary = 'canary-that-nobody-may-read';
type Environment = Readonly<Record<string, string>>;

/** A folder with these files, `booking.config.json` among them. */
function folderWith(config: unknown, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-config-'));
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  if (config !== undefined) writeFileSync(path.join(folder, 'booking.config.json'), text);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

function plan(config: unknown, env: Environment = {}, files?: Readonly<Record<string, string>>): ServePlan {
  const folder = folderWith(config, files);
  return planOf(readSettings(undefined, { env: { BOOKING_SECRET: secret, ...env }, folder }));
}

/** Where faults are, and what is expected there. */
function faults(
  config: unknown,
  env: Environment = {},
  files?: Readonly<Record<string, string>>,
): readonly string[] {
  try {
    plan(config, env, files);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    assert.ok(!error.message.includes(canary), error.message);
    return error.faults.map(({ where, expected, remedy }) =>
      [where, expected, remedy].filter(Boolean).join(': '),
    );
  }
  return [];
}

const wrong: readonly (readonly [what: string, config: unknown, env: Environment, found: RegExp])[] = [
  ['text that is no JSON', `{"port": 1, "${canary}`, {}, /booking\.config\.json: must be JSON/],
  ['a list', [], {}, /booking\.config\.json: must be a JSON object/],
  ['a port that is none', { port: 65_536 }, {}, /^port: must be a whole number from 0 to 65535$/],
  ['a variable that is no number', {}, { PORT: canary }, /^PORT: must be a whole number/],
  ['text where a list belongs', { owners: canary }, {}, /^owners: must be a list$/],
  ['a key that is misspelled', { trustedProxy: 1 }, {}, /^trustedProxy: .*Is trustedProxies meant\?$/],
  ['a key in the wrong place', { log: { port: 1 } }, {}, /^log\.port: .*Known are level, format$/],
  ['a secret in the file', { bookingSecret: canary }, {}, /Secrets do not stand in this file/],
  [
    'an origin with a path',
    { origins: [`https://a.example/${canary}`] },
    {},
    /^origins\.0: must be scheme, host/,
  ],
  ['another word than a star', { origins: canary }, {}, /^origins: must be "\*", or a list/],
  ['a page as a frame', { frames: [`https://a.example/${canary}`] }, {}, /^frames\.0: must be scheme, host/],
  ['an address over http', { publicUrl: 'http://book.example' }, {}, /^publicUrl: must be an https address/],
  ['an address with a password', { publicUrl: `https://a:${canary}@b.example` }, {}, /^publicUrl: must be/],
  ['no address, and the whole network', { host: '0.0.0.0' }, {}, /^publicUrl: is needed.*PUBLIC_URL/],
  ['a part that cannot be left out', { without: ['log'] }, {}, /^without\.0: must be one of pages, sign-in/],
  ['a level that is none', {}, { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: must be one of debug, info, warn, error$/],
  ['a short secret', {}, { BOOKING_SECRET: 'short' }, /^BOOKING_SECRET .*at least 32 characters.*node -e/],
  ['a short secret behind the new one', {}, { BOOKING_SECRET: `${secret}\nshort` }, /at least 32 characters/],
  ['Google without its secret', { google: { clientId: 'a' } }, {}, /^GOOGLE_CLIENT_SECRET .*is needed/],
  ['Google without its client', {}, { GOOGLE_CLIENT_SECRET: canary }, /^google\.clientId: is needed$/],
  [
    'a stand-in elsewhere',
    { google: { clientId: 'a', standIn: 'http://a.example' } },
    {},
    /^google\.standIn: /,
  ],
  [
    'passwords that travel readable',
    { caldav: { server: 'http://localhost' } },
    {},
    /^caldav\.server: must be/,
  ],
  ['a zone that is none', { caldav: { zone: 'Mars/Olympus' } }, {}, /^caldav\.zone: /],
  ['mails from nobody', {}, { SMTP_URL: 'smtp://localhost' }, /^mail\.from: is needed$/],
  [
    'mails from no address',
    {},
    { MAIL_FROM: canary, MAIL_FOLDER: 'x' },
    /^mail\.from\.email: must be an e-mail/,
  ],
  ['mails that go nowhere', {}, { MAIL_FROM: 'a@b.example' }, /^mail: must have either smtp/],
  [
    'a mail server whose address is none',
    {},
    { MAIL_FROM: 'a@b.example', SMTP_URL: `smtp://u:${canary}/@x` },
    /^SMTP_URL .*must read smtps:/,
  ],
  ['a task secret that is none', {}, { TASKS_SECRET: canary }, /^TASKS_SECRET .*must be whsec_.*node -e/],
  ['Jitsi without a secret', {}, { JITSI_URL: 'https://meet.example' }, /^JITSI_SECRET .*at least 32/],
  ['a file that is not there', { tasksSecretFile: 'none' }, {}, /^tasksSecretFile: .*\(ENOENT\)$/],
  [
    'a secret in two ways',
    {},
    { TASKS_SECRET: 'a', TASKS_SECRET_FILE: 'b' },
    /^TASKS_SECRET_FILE: must not be set/,
  ],
  ['authorities that cannot be read', { mail: mailBy({ caFile: 'none' }) }, {}, /^mail\.smtp\.caFile: /],
  [
    'news from Google that cannot arrive',
    { following: { notify: true } },
    {},
    /^following\.notify: must be false/,
  ],
  ['a prototype', '{"__proto__": {"port": 1}}', {}, /^__proto__: is no key that is known here/],
];

function mailBy(smtp: object) {
  return { from: { email: 'a@b.example' }, smtp: { url: 'smtp://localhost', ...smtp } };
}

describe('a configuration that is wrong', () => {
  for (const [what, config, env, found] of wrong)
    it(`is refused for ${what}`, () => {
      const all = faults(config, env);
      assert.equal(all.length, 1, all.join('\n'));
      assert.match(all[0] ?? '', found);
    });

  it('names all that is wrong at once, one fault hiding no other', () => {
    const all = faults(
      { port: 'x', publcUrl: 'a', mail: {}, log: { lvel: 1 } },
      { HOST: '0.0.0.0', TRUSTED_PROXIES: 'many', BOOKING_SECRET: '', GOOGLE_CLIENT_ID: 'a' },
    );
    const places = ['port', 'publcUrl', 'mail.from', 'log.lvel', 'publicUrl', 'TRUSTED_PROXIES'];
    for (const place of [...places, 'BOOKING_SECRET', 'GOOGLE_CLIENT_SECRET'])
      assert.ok(
        all.some((fault) => fault.startsWith(place)),
        `${place} in\n${all.join('\n')}`,
      );
    assert.equal(all.length, 8);
  });

  it('is not started without a secret, and says how one is made', () => {
    const [fault = ''] = faults({}, { BOOKING_SECRET: '' });
    assert.match(fault, /^BOOKING_SECRET \(BOOKING_SECRET_FILE, secretFile\): is needed: nothing is started/);
    assert.match(fault, /node -e "console\.log\(require\('node:crypto'\)\.randomBytes\(32\)/);
  });
});

describe('a configuration', () => {
  it('is needed for nothing but the secret, on this machine', () => {
    const { config, publicUrl, basePath, databaseUrl, secrets, file } = plan(undefined);
    assert.deepEqual(
      [publicUrl, basePath, databaseUrl, secrets, file, config.host],
      ['http://127.0.0.1:8080', '', 'data', [secret], undefined, '127.0.0.1'],
    );
  });

  it('gives way to the environment, in which lists stand with commas', () => {
    const { config, publicUrl, basePath } = plan(
      { port: 1, origins: '*', mail: { from: { email: 'a@b.example' }, folder: 'mails' } },
      {
        PORT: '2',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://Book.example/there/',
        ORIGINS: 'https://a.example, https://b.example',
        OWNERS: 'anna,ben',
        TRUSTED_PROXIES: '1',
        MAIL_FROM: '"Example bookings" <bookings@example.org>',
        WITHOUT: 'pages worker',
        LOG_FORMAT: 'text',
        HOST_ORIGINS: '',
      },
    );
    assert.deepEqual(
      [config.port, config.origins, config.owners, config.trustedProxies, config.without, config.log.format],
      [2, ['https://a.example', 'https://b.example'], ['anna', 'ben'], 1, ['pages', 'worker'], 'text'],
    );
    assert.deepEqual(config.mail?.from, { email: 'bookings@example.org', name: 'Example bookings' });
    assert.deepEqual([publicUrl, basePath], ['https://book.example/there', '/there']);
    assert.equal(plan({}, { ORIGINS: '*' }).config.origins, '*');
    assert.equal(plan({}, { FRAMES: '*' }).config.frames, '*');
    assert.deepEqual(plan({}, { FRAMES: 'https://a.example' }).config.frames, ['https://a.example']);
  });

  it('reads secrets from files, several of them one a line, from where the configuration is', () => {
    const files = {
      new: `${secret}2\r\n${secret}\n`,
      database: 'postgres://u:p@localhost/b\n',
      smtp: 'smtp://localhost',
    };
    const { secrets, databaseUrl, smtp } = plan(
      {
        secretFile: 'new',
        database: { urlFile: 'database' },
        mail: { from: { email: 'a@b.example' }, smtp: { urlFile: 'smtp' } },
      },
      { BOOKING_SECRET: '' },
      files,
    );
    assert.deepEqual(secrets, [`${secret}2`, secret]);
    assert.equal(databaseUrl, 'postgres://u:p@localhost/b');
    assert.equal(smtp?.url, 'smtp://localhost');
    const folder = folderWith({}, files);
    const byVariable = planOf(
      readSettings(undefined, { env: { BOOKING_SECRET_FILE: path.join(folder, 'new') }, folder }),
    );
    assert.deepEqual(byVariable.secrets, [`${secret}2`, secret]);
  });

  it('means folders from where it is itself', () => {
    const folder = folderWith({
      database: { url: 'kept' },
      mail: { from: { email: 'a@b.example' }, folder: 'mails' },
    });
    const read = planOf(
      readSettings(path.join(folder, 'booking.config.json'), {
        env: { BOOKING_SECRET: secret },
        folder: '/',
      }),
    );
    assert.deepEqual(
      [read.databaseUrl, read.config.mail?.folder],
      [path.join(folder, 'kept'), path.join(folder, 'mails')],
    );
  });

  it('is missed where it was named, and not where it was not', () => {
    const folder = folderWith(undefined);
    const { faults: found } = readSettings('other.json', { env: {}, folder });
    assert.match(`${found[0]?.where}: ${found[0]?.expected}`, /other\.json: cannot be read \(ENOENT\)$/);
    assert.deepEqual(readSettings(undefined, { env: {}, folder }).faults, []);
  });

  it('is judged alike by the schema that editors complete it with', () => {
    const validate = new Ajv({ strict: false }).compile(bookingConfigJsonSchema());
    for (const config of [
      {},
      { port: 1, without: ['pages'], mail: mailBy({}) },
      { $schema: 'x', origins: '*' },
    ])
      assert.ok(validate(config), JSON.stringify(validate.errors));
    for (const config of [
      { prot: 1 },
      { port: 'x' },
      { without: ['log'] },
      { mail: {} },
      { log: { level: 'x' } },
    ])
      assert.ok(!validate(config), JSON.stringify(config));
  });
});

describe('serve --check', () => {
  const check = async (env: Environment, config: unknown) => {
    const lines: string[] = [];
    const file = path.join(folderWith(config), 'booking.config.json');
    const code = await runCommand(['serve', '--check', '--config', file], {
      env,
      print: (line) => lines.push(line),
      complain: (line) => lines.push(line),
    });
    return { code, text: lines.join('\n') };
  };

  it('says what would be served, and no secret', async () => {
    const { code, text } = await check(
      {
        BOOKING_SECRET: `${canary} ${secret}`,
        DATABASE_URL: `postgres://u:${canary}@db.example:5433/booking`,
        SMTP_URL: `smtp://u:${canary}@mail.example`,
        MAIL_FROM: 'a@b.example',
        GOOGLE_CLIENT_ID: 'the-client',
        GOOGLE_CLIENT_SECRET: canary,
      },
      { publicUrl: 'https://book.example', holidays: true },
    );
    assert.equal(code, 0, text);
    assert.ok(!text.includes(canary), text);
    assert.match(text, /^The configuration can be used\.$/m);
    assert.match(text, /PostgreSQL, db\.example:5433\/booking/);
    assert.match(
      text,
      /redirect addresses: https:\/\/book\.example\/v1\/connect\/callback and https:\/\/book\.example\/sign-in\/google\/callback/,
    );
  });

  it('names what is wrong, with exit code 2', async () => {
    const { code, text } = await check({}, { port: -1, webhoks: true });
    assert.equal(code, 2);
    assert.match(text, /^The configuration has 3 faults:\n[\s\S]*^ {2}port: must be/m);
  });
});

describe('the packages of a configuration', () => {
  it('are those that it needs, and no others', () => {
    const base = ['zod', '@hono/node-server'];
    assert.deepEqual(neededPackages({ values: {}, secrets: {} }), [...base, '@electric-sql/pglite']);
    assert.deepEqual(
      neededPackages({
        values: { mail: {}, webhooks: true, holidays: true },
        secrets: { database: 'postgresql://localhost/a' },
      }),
      [...base, 'pg', 'nodemailer', 'ipaddr.js', 'date-holidays'],
    );
    assert.deepEqual(neededPackages({ values: { caldav: {}, webhooks: true }, secrets: {} }), [
      ...base,
      '@electric-sql/pglite',
      'ical.js',
      '@xmldom/xmldom',
      'ipaddr.js',
    ]);
  });

  it('are all missed at once; one that is there and fails is no missing one', async () => {
    assert.deepEqual(await missingPackages(['zod', 'not-installed-1', '@not/installed-2']), [
      'not-installed-1',
      '@not/installed-2',
    ]);
    await assert.rejects(
      missingPackages(['zod'], async () => Promise.reject(new Error('it fails'))),
      /it fails/,
    );
  });
});

describe('the nearest name', () => {
  for (const [name, nearest] of [
    ['publcUrl', 'publicUrl'],
    ['PORT', 'port'],
    ['hots', 'host'],
    ['something else', undefined],
    ['', undefined],
  ] as const)
    it(`of "${name}" is ${nearest ?? 'none'}`, () => {
      assert.equal(nearestName(name, ['publicUrl', 'port', 'hostOrigins', 'host', 'google']), nearest);
    });
});
