import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { googleSetup } from '../../../src/cli/google/google-setup.js';
import { runCommand } from '../../../src/cli/run-command.js';
import { GoogleError } from '../../../src/testing/fake-google/index.js';
import { listen } from '../../../src/testing-node.js';
import { everythingScopes, scope } from '../../adapters/google/fake-world.js';
import { anna, client, loopbackCallback, runSetup, serverCallback, setUp, tokenOf } from './setup-stage.js';

const ok = [
  'client-id',
  'secret',
  'redirect',
  'grant',
  'lifetime',
  'scopes',
  'api',
  'calendars',
  'meet',
  'free-busy',
];
const allWell = [...ok.map((check) => `${check}: agreed`), 'publishing: note'];
const server = ['--server', 'https://book.example/'];

describe('google-setup', () => {
  it('finds nothing to change where all is set up, and asks nobody when it has a refresh token', async () => {
    const google = setUp();
    const run = await runSetup({
      google,
      parameters: server,
      env: { GOOGLE_REFRESH_TOKEN: tokenOf(google) },
    });
    assert.deepEqual(run.outcomes, allWell);
    assert.equal(run.code, 0);
    assert.match(run.about('publishing'), /Testing: grants end after 7 days.*100 users/s);
    assert.match(run.about('publishing'), /auth\/audience\?project=123456789012/);
  });

  const wrongSetups: Readonly<
    Record<string, readonly [env: Readonly<Record<string, string>>, check: string, line: RegExp]>
  > = {
    'an id that Google does not know': [
      { GOOGLE_CLIENT_ID: '99-other.apps.googleusercontent.com' },
      'client-id',
      /GOOGLE_CLIENT_ID=… \(copy the Client ID from Google Auth Platform → Clients, https:\/\/console\.cloud\.google\.com\/auth\/clients/,
    ],
    'something else in place of an id': [
      { GOOGLE_CLIENT_ID: client.secret },
      'client-id',
      /ends in \.apps\.googleusercontent\.com/,
    ],
    'a wrong secret': [{ GOOGLE_CLIENT_SECRET: 'GOCSPX-wrong' }, 'secret', /GOOGLE_CLIENT_SECRET=…/],
  };
  for (const [title, [env, check, line]] of Object.entries(wrongSetups)) {
    it(`tells ${title}, and the line to change`, async () => {
      const google = setUp();
      const token = tokenOf(google);
      const run = await runSetup({
        google,
        env: { GOOGLE_REFRESH_TOKEN: token, ...env },
        parameters: server,
      });
      assert.equal(run.code, 1);
      assert.deepEqual(
        run.outcomes.filter((outcome) => outcome.endsWith('wrong')),
        [`${check}: wrong`],
      );
      assert.match(run.about(check), line);
      assert.match(run.about('grant'), new RegExp(`first put ${check} right`));
    });
  }

  it('tells an address that is not registered, and what to paste where', async () => {
    const google = setUp({ clients: [{ ...client, redirectUris: ['https://book.example/other'] }] });
    const run = await runSetup({
      google,
      parameters: server,
      env: { GOOGLE_REFRESH_TOKEN: tokenOf(google) },
    });
    assert.equal(run.code, 1);
    assert.deepEqual(
      run.outcomes.filter((outcome) => outcome.endsWith('wrong')),
      ['redirect: wrong'],
    );
    assert.match(run.about('redirect'), /redirect_uri_mismatch/);
    assert.ok(run.about('redirect').split('\n').includes(serverCallback), 'a line that can be pasted');
  });

  it('keeps the base path of a server in its address', async () => {
    const google = setUp({
      clients: [{ ...client, redirectUris: ['https://book.example/api/v1/connect/callback'] }],
    });
    const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google) };
    const run = await runSetup({ google, parameters: ['--server', 'https://book.example/api'], env });
    assert.ok(run.outcomes.includes('redirect: agreed'), run.text);
  });

  for (const [address, words] of [
    ['http://book.example', /http only for localhost/],
    ['https://192.0.2.7', /no bare network address/],
    ['https://intranet', /public host names/],
    ['https://book.example//x', /detours/],
  ] as const) {
    it(`says why Google would not register ${address}`, async () => {
      const google = setUp({ clients: [client] });
      const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google) };
      const run = await runSetup({ google, parameters: ['--server', address], env });
      assert.equal(run.code, 1);
      assert.match(run.about('redirect'), words);
    });
  }

  it('tells that the API is not enabled, and where it is enabled', async () => {
    for (const reason of ['accessNotConfigured', 'SERVICE_DISABLED']) {
      const google = setUp();
      const item = {
        domain: 'usageLimits',
        reason,
        message: 'Calendar API has not been used in project 1 before',
      };
      google.faults.add({
        match: { method: 'calendar.calendarList.list' },
        times: Infinity,
        fault: { kind: 'error', error: new GoogleError(403, [item]) },
      });
      const run = await runSetup({
        google,
        parameters: server,
        env: { GOOGLE_REFRESH_TOKEN: tokenOf(google) },
      });
      assert.equal(run.code, 1);
      assert.ok(run.outcomes.includes('api: wrong'), run.text);
      assert.match(
        run.about('api'),
        /https:\/\/console\.cloud\.google\.com\/apis\/library\/calendar-json\.googleapis\.com\?project=123456789012/,
      );
    }
  });

  it('says what each scope costs that was not granted', async () => {
    const costs: Readonly<Record<string, RegExp>> = {
      'calendar.calendarlist.readonly': /only the main calendar can be used/,
      'calendar.events.freebusy': /cannot be checked/,
      'calendar.events': /bookings are not written/,
    };
    for (const [name, words] of Object.entries(costs)) {
      const google = setUp();
      const scopes = everythingScopes.filter((granted) => granted !== scope(name));
      const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google, { scopes }) };
      const run = await runSetup({ google, parameters: server, env });
      assert.equal(run.code, 1, name);
      assert.ok(run.outcomes.includes('scopes: wrong'), name);
      assert.match(run.about('scopes'), words);
      assert.ok(run.about('scopes').includes(scope(name)), name);
      assert.match(run.about('scopes'), /auth\/scopes/);
    }
  });

  it('takes a level with less for what it is', async () => {
    const google = setUp();
    const scopes = [scope('calendar.calendarlist.readonly'), scope('calendar.freebusy')];
    const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google, { scopes }) };
    const least = await runSetup({ google, parameters: ['--level', 'busy-only'], env });
    assert.equal(least.code, 0, least.text);
    const more = await runSetup({ google, parameters: ['--level', 'read-only'], env });
    assert.match(more.about('scopes'), /titles/);
    assert.match(more.about('scopes'), /enough for: busy-only/);
  });

  it('tells of an account without Meet, and of calendars that may only be read', async () => {
    const google = setUp();
    google.addAccount({ email: 'bo@example.com', conferenceTypes: ['eventHangout'] });
    google.share({ calendar: anna, with: 'bo@example.com', role: 'reader' });
    const token = google.issueRefreshToken({ account: 'bo@example.com', scopes: everythingScopes });
    const run = await runSetup({ google, parameters: server, env: { GOOGLE_REFRESH_TOKEN: token } });
    assert.equal(run.code, 1);
    assert.match(run.about('meet'), /not-allowed/);
    assert.match(run.about('meet'), /admin\.google\.com/);
    const { calendars } = JSON.parse(run.text.split('\n').at(-1) ?? '') as {
      readonly calendars: readonly { id: string; access: string; meet: string }[];
    };
    assert.deepEqual(
      calendars.map(({ id, access, meet }) => [id, access, meet]),
      [
        ['bo@example.com', 'owner', 'not-allowed'],
        [anna, 'reader', 'read-only'],
      ],
    );
  });

  it('warns of a grant that ends with the week of a client in testing, and tells one that has ended', async () => {
    const google = setUp();
    const week = 7 * 86_400;
    const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google, { seconds: week }) };
    const young = await runSetup({ google, parameters: server, env });
    assert.equal(young.code, 1);
    assert.match(young.about('lifetime'), /ends in 7 days.*Testing/);
    assert.match(young.about('lifetime'), /auth\/audience.*Publish app/);
    google.clock.advance(5 * 86_400_000);
    assert.match((await runSetup({ google, env })).about('lifetime'), /ends in 2 days/);
    google.clock.advance(2 * 86_400_000);
    const ended = await runSetup({ google, parameters: server, env });
    assert.equal(ended.code, 1);
    assert.ok(ended.outcomes.includes('grant: wrong'));
    assert.match(ended.about('grant'), /invalid_grant.*in testing, where it ends after seven days/s);
  });

  it('takes access for a limited time for no mistake', async () => {
    const google = setUp();
    const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google, { seconds: 30 * 86_400 }) };
    const run = await runSetup({ google, parameters: server, env });
    assert.equal(run.code, 0);
    assert.match(run.about('lifetime'), /ends in 30 days/);
  });

  it('tells a calendar whose busy times are not to be had', async () => {
    const google = setUp();
    const broken: typeof google.fetch = async (input, init) => {
      const response = await google.fetch(input, init);
      if (!new Request(input).url.endsWith('/freeBusy')) return response;
      return Response.json({
        calendars: { [anna]: { busy: [], errors: [{ domain: 'global', reason: 'notFound' }] } },
      });
    };
    const env = { GOOGLE_REFRESH_TOKEN: tokenOf(google) };
    const run = await runSetup({ google, parameters: server, env, surroundings: { fetch: broken } });
    assert.ok(run.outcomes.includes('free-busy: wrong'), run.text);
    assert.match(run.about('free-busy'), /anna@example\.com: notFound/);
  });

  it('could not run without Google, without settings, or with parameters that nobody knows: 2', async () => {
    const env = { GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret };
    const unreachable = {
      ...env,
      GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
      GOOGLE_AUTH_URL: 'http://127.0.0.1:9/a',
    };
    for (const [parameters, settings, words] of [
      [[], {}, /Set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET: .*auth\/clients/],
      [['--level', 'all'], env, /--level is one of/],
      [['--port', 'x'], env, /--port is a number/],
      [['--server', 'book'], env, /public address of your server/],
      [['--frobnicate'], env, /frobnicate/],
      [[], { ...env, GOOGLE_TOKEN_URL: 'http://evil.example/token' }, /must be an https address/],
    ] as const) {
      const said: string[] = [];
      const terminal = {
        env: settings,
        print: () => undefined,
        complain: (line: string) => void said.push(line),
      };
      assert.equal(await runCommand(['google-setup', ...parameters], terminal), 2, String(words));
      assert.match(said.join('\n'), words);
    }
    const terminal = { env: unreachable, print: () => undefined, complain: () => undefined };
    const surroundings = { sleep: async () => undefined };
    await assert.rejects(
      googleSetup(['--without-grant'], terminal, surroundings),
      /Google could not be asked/,
    );
  });
});

describe('google-setup, asking for consent', () => {
  it('prints the address, waits on loopback, and goes through all the rest', async () => {
    const google = setUp({ clients: [client] });
    const run = await runSetup({ google, parameters: [...server, '--port', '0'], consent: {} });
    assert.equal(run.code, 0, run.text);
    assert.ok(run.outcomes.includes('grant: agreed'));
    assert.ok(run.outcomes.includes('loopback: agreed'));
    const [exchange] = google.requests.of('oauth2.token').filter(({ status }) => status === 200);
    assert.match(String((exchange?.body as Record<string, string>)['code_verifier']), /^[\w-]{43,128}$/);
  });

  it('says what a person unticked, and that one pressed Cancel', async () => {
    const google = setUp({ clients: [client] });
    const parameters = ['--port', '0'];
    const unticked = await runSetup({ google, parameters, consent: { without: [scope('calendar.events')] } });
    assert.match(unticked.about('scopes'), /bookings are not written/);
    const denied = await runSetup({ google, parameters, consent: { deny: true } });
    assert.equal(denied.code, 1);
    assert.match(denied.about('grant'), /access_denied.*Test users/s);
  });

  it('asks nobody where the answer could not come back, and says what to register', async () => {
    const run = await runSetup({ google: setUp(), parameters: ['--port', '0'] });
    assert.equal(run.code, 1);
    assert.match(run.about('loopback'), /redirect_uri_mismatch/);
    assert.ok(run.about('loopback').includes(loopbackCallback(0)));
    assert.doesNotMatch(run.text, /Open this address/);
  });

  it('listens to no answer but its own, and gives up in time', async () => {
    const google = setUp({ clients: [client] });
    const statuses: number[] = [];
    const stranger = async (address: URL) => {
      const callback = new URL(address.searchParams.get('redirect_uri') ?? '');
      const state = address.searchParams.get('state') ?? '';
      for (const query of ['code=stolen&state=guessed', `code=stolen`, `state=${state}`])
        statuses.push((await fetch(`${callback.href}?${query}`)).status);
      statuses.push((await fetch(new URL(`/other?code=x&state=${state}`, callback))).status);
      statuses.push((await fetch(callback, { method: 'POST' })).status);
      const named = new URL(`?code=x&state=${state}`, callback);
      named.hostname = 'localhost';
      statuses.push((await fetch(named).catch(() => ({ status: 0 }))).status);
    };
    const parameters = ['--port', '0', '--wait-seconds', '1'];
    const run = await runSetup({ google, parameters, consent: stranger });
    assert.equal(run.code, 1);
    assert.match(run.about('grant'), /nobody came back/);
    assert.deepEqual(statuses.slice(0, 5), [400, 400, 400, 404, 404]);
    assert.notEqual(statuses[5], 200);
    assert.equal(google.requests.of('oauth2.token').length, 1, 'no code of a stranger is exchanged');
  });

  it('keeps the token only in a file that is asked for, that is new, and that one person can read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'booking-elements-'));
    try {
      const file = path.join(folder, 'google.env');
      const google = setUp({ clients: [client] });
      const parameters = ['--port', '0', '--save', file];
      await runSetup({ google, parameters, consent: {} });
      const [, token = ''] = /^GOOGLE_REFRESH_TOKEN=(.+)\n$/.exec(await readFile(file, 'utf8')) ?? [];
      assert.equal((await stat(file)).mode & 0o777, 0o600);
      const again = await runSetup({ google, env: { GOOGLE_REFRESH_TOKEN: token } });
      assert.equal(again.code, 0, again.text);
      await assert.rejects(runSetup({ google, parameters, consent: {} }), /EEXIST/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('google-setup, over a socket', () => {
  it('goes where the environment says, prints for people, and never a secret', async () => {
    const google = setUp({ now: Date.now });
    const token = tokenOf(google);
    const { url, close } = await listen(google);
    const said: string[] = [];
    const terminal = {
      env: {
        GOOGLE_CLIENT_ID: client.id,
        GOOGLE_CLIENT_SECRET: client.secret,
        GOOGLE_REFRESH_TOKEN: token,
        GOOGLE_API_BASE_URL: `${url}calendar/v3`,
        GOOGLE_AUTH_URL: `${url}o/oauth2/v2/auth`,
        GOOGLE_TOKEN_URL: `${url}token`,
      },
      print: (line: string) => void said.push(line),
      complain: (line: string) => void said.push(line),
    };
    try {
      assert.equal(await runCommand(['google-setup', ...server], terminal), 0, said.join('\n'));
      terminal.env.GOOGLE_CLIENT_SECRET = 'GOCSPX-second-canary';
      assert.equal(await runCommand(['google-setup', ...server], terminal), 1);
    } finally {
      await close();
    }
    const text = said.join('\n');
    assert.match(text, /^ok {6}client-id {3}Google knows this client$/m);
    assert.match(
      text,
      /^WRONG {3}secret .*invalid_client\)\n {20}→ GOOGLE_CLIENT_SECRET=… \(copy the client secret from/m,
    );
    assert.match(text, /anna@example\.com: owner, main calendar, Meet/);
    const accessTokens = google.save().accessTokens.map(({ accessToken }) => accessToken);
    assert.ok(accessTokens.length > 0);
    for (const secret of [client.secret, 'GOCSPX-second-canary', token, ...accessTokens])
      assert.ok(!text.includes(secret), 'no secret is printed');
  });
});
