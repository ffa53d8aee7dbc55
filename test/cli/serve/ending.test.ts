import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Booking } from '../../../src/contract/index.js';
import { checkConsistency, sqlBookings } from '../../../src/store/sql/index.js';
import { openGatedHouse } from './gated-house.js';
import type { GatedHouse } from './gated-house.js';
import { ownDatabase } from './own-database.js';
import { bookingSecret, freePort, startServer } from './started-server.js';
import type { LogLine, StartedServer } from './started-server.js';

let house: GatedHouse;
let embedded: Promise<StartedServer>;
const folder = mkdtempSync(path.join(tmpdir(), 'booking-embedded-'));

before(async () => {
  // It takes seconds until it is ready, and they are somebody else's.
  embedded = startServer({ DATABASE_URL: path.join(folder, 'data') });
  house = await openGatedHouse(await ownDatabase('served_to_its_end'));
});
after(() => house.close());

async function ready(
  env?: Readonly<Record<string, string>>,
  node?: readonly string[],
): Promise<StartedServer> {
  const server = await house.start(env, node);
  await server.until('ready');
  return server;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a server that is told to end', () => {
  it('answers what is under way, takes nothing new, loses no booking, and leaves its port', async () => {
    const server = await ready();
    const times = (await house.freeTimes(server)).slice(0, 4);
    assert.equal(times.length, 4);
    house.shut();
    // Two for each time: one of them is to have it.
    const asked = [...times, ...times].map((start) => house.book(server, start));
    // Whoever lost has been told, so that whoever has each time is under way.
    let lost = 0;
    for (const answer of asked) void answer.then(() => lost++);
    for (let looks = 0; looks < 2000 && lost < 4; looks++) await pause(10);
    assert.equal(lost, 4);
    await house.waiting(1);
    server.signal('SIGTERM');
    await server.until('stopping');
    await assert.rejects(fetch(`${server.url}/v1/anna/event-types`), 'nothing new is taken');
    house.open();
    const answers = await Promise.all(asked);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 201, 409, 409, 409, 409]);
    assert.equal(await server.ended, 0, server.said());
    const booked = answers.filter(({ status }) => status === 201);
    for (const answer of booked) {
      const { ref, start } = (await answer.json()) as Booking;
      const record = await sqlBookings(house.database).find('anna', ref);
      assert.equal(record?.status, 'confirmed');
      assert.equal(new Date(record.time.start).toISOString(), start);
    }
    assert.deepEqual(await checkConsistency(house.database, Date.now()), []);
    assert.equal(server.events().at(-1)?.['event'], 'stopped');
    const port = createServer();
    await new Promise<void>((resolve, reject) => {
      port.once('error', reject);
      port.listen(Number(new URL(server.url).port), '127.0.0.1', resolve);
    });
    port.close();
  });

  it('says that it is not ready while it still answers, where a balancer has to notice', async () => {
    const server = await ready({ STOP_DELAY_SECONDS: '1' });
    assert.equal((await fetch(`${server.url}/v1/health/ready`)).status, 200);
    server.signal('SIGTERM');
    await server.until('stopping');
    const response = await fetch(`${server.url}/v1/health/ready`);
    assert.equal(response.status, 503);
    assert.deepEqual(await response.json(), { status: 'not-ready', reason: 'stopping' });
    assert.equal((await fetch(`${server.url}/v1/health/live`)).status, 200);
    assert.equal((await fetch(`${server.url}/v1/anna/event-types`)).status, 200);
    assert.equal(await server.ended, 0);
  });

  it('ends at once when it is told again, and takes an echo for no second time', async () => {
    const server = await ready();
    const [time = ''] = await house.freeTimes(server);
    house.shut();
    const cut = assert.rejects(house.book(server, time));
    await house.waiting(1);
    for (let echo = 0; echo < 3; echo++) server.signal('SIGINT');
    await server.until('stopping');
    await pause(600);
    assert.equal(server.events().at(-1)?.['event'], 'stopping', 'it still waits for what is under way');
    server.signal('SIGINT');
    assert.equal(await server.ended, 130);
    await cut;
    house.open();
  });
});

describe('a server that fails', () => {
  it('says of an error that nobody minds what it was, and ends', async () => {
    const planted = `process.on('SIGUSR2', () => void Promise.reject(new Error('planted for "ada@example.com"')))`;
    const server = await ready({}, ['--import', `data:text/javascript,${encodeURIComponent(planted)}`]);
    server.signal('SIGUSR2');
    assert.equal(await server.ended, 1);
    const { level, error } = await server.until('crashed');
    assert.deepEqual(
      [level, (error as { readonly message: string }).message],
      ['error', 'planted for [text]'],
    );
  });

  it('says why it cannot start, and nothing that is secret', async () => {
    const taken = await ready();
    const port = new URL(taken.url).port;
    const second = await house.start({ PORT: port });
    assert.equal(await second.ended, 1);
    assert.match(String((await second.until('could not start'))['reason']), /the port is taken/);
    taken.signal('SIGTERM');
    const away = await house.start({
      DATABASE_URL: `postgres://booking:password-canary@127.0.0.1:${await freePort()}/booking`,
    });
    assert.equal(await away.ended, 1);
    assert.match(String((await away.until('could not start'))['reason']), /ECONNREFUSED/);
    assert.ok(!away.said().includes('password-canary'));
    assert.equal(await taken.ended, 0);
  });

  it('names all packages that are not there, and only those it needs, before anything else', () => {
    const place = mkdtempSync(path.join(tmpdir(), 'booking-alone-'));
    mkdirSync(path.join(place, 'package'));
    symlinkSync(path.resolve(import.meta.dirname, '../../../dist'), path.join(place, 'package/dist'));
    writeFileSync(path.join(place, 'booking.config.json'), '{"holidays": true, "port": "wrong"}');
    const serve = (env: Readonly<Record<string, string>>) =>
      spawnSync(
        process.execPath,
        [
          '--preserve-symlinks',
          '--preserve-symlinks-main',
          path.join(place, 'package/dist/esm/cli/main.js'),
          'serve',
        ],
        { cwd: place, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' },
      );
    const plain = serve({});
    assert.equal(plain.status, 2);
    assert.equal(
      plain.stderr.trim(),
      'This configuration needs packages that are not here: npm install zod @hono/node-server @electric-sql/pglite date-holidays',
    );
    const other = serve({ DATABASE_URL: 'postgres://localhost/booking', SMTP_URL: 'smtp://localhost' });
    assert.match(other.stderr, /npm install zod @hono\/node-server pg nodemailer date-holidays\n/);
  });
});

describe('a server with the embedded database', () => {
  it('says that it lives while it starts, serves, and ends', async () => {
    const server = await embedded;
    await server.until('ready');
    const [first] = server.events();
    assert.equal(first?.['event'], 'listening');
    assert.equal((await fetch(`${server.url}/v1/health/ready`)).status, 200);
    assert.deepEqual(await (await fetch(`${server.url}/v1/health`)).json(), { status: 'ok' });
    assert.equal((await fetch(`${server.url}/v1/nobody/event-types`)).status, 404);
    const second = await startServer({ DATABASE_URL: path.join(folder, 'data') });
    assert.equal(await second.ended, 1, 'one process at a time');
    assert.match(String((await second.until('could not start'))['reason']), /is in use by process/);
    server.signal('SIGTERM');
    assert.equal(await server.ended, 0);
    assert.ok(!server.said().includes(bookingSecret));
  });
});

describe('what packages write to the console', () => {
  it('is a line of the log like any other, without what somebody has written', async (test) => {
    const words = 'for (const name of ["log", "info", "warn"]) console[name]("of ada@example.com", name)';
    const talker = `data:text/javascript,setInterval(() => { ${encodeURIComponent(words)} }, 20)`;
    const server = await ready({ LOG_LEVEL: 'debug', LOG_FORMAT: 'json' }, ['--import', talker]);
    test.after(async () => {
      server.signal('SIGKILL');
      await server.ended;
    });
    const heard = await Promise.race([server.until('a package says'), pause(15_000)]);
    assert.match(String((heard as LogLine | undefined)?.['reason']), /^of \[e-mail\] \w+$/);
    const fromHere = server.said().lastIndexOf('"event":"ready"');
    const lines = server.said().slice(fromHere).split('\n').slice(1, -1);
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('{')),
      [],
    );
    assert.ok(!lines.join('\n').includes('ada@'));
  });
});
