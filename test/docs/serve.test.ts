import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { BookingConfig } from '../../src/schemas/booking-config.js';
import { ownDatabase } from '../cli/serve/own-database.js';
import { bookingSecret, freePort } from '../cli/serve/started-server.js';
import { schemaFile, tables, withConfigTables } from './config-tables.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

describe('what is written about serve', () => {
  it('is what the code goes by (write-config-tables.ts writes it anew)', async () => {
    const file = path.join(root, 'docs/serve.md');
    const text = read('docs/serve.md');
    assert.equal(await withConfigTables(text, file), text);
    for (const name of Object.keys(tables)) assert.ok(text.includes(`<!-- table: ${name} -->`), name);
    const schema = 'docs/booking.config.schema.json';
    assert.equal(await schemaFile(path.join(root, schema)), read(schema));
  });

  it('links to what is there', () => {
    for (const [, link = ''] of read('docs/serve.md').matchAll(/\]\((?!https?:)([^)#\s]+)/g))
      assert.ok(existsSync(path.join(root, 'docs', link)), link);
  });

  it('shows a configuration that can be used', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/serve.md')) ?? [];
    assert.deepEqual(BookingConfig.safeParse(JSON.parse(example)).error?.issues, undefined);
  });

  it('is published where the example says that the schema is', () => {
    const { files, exports } = JSON.parse(read('package.json')) as {
      readonly files: readonly string[];
      readonly exports: Readonly<Record<string, unknown>>;
    };
    assert.ok(files.includes('docs'));
    assert.equal(exports['./booking.config.schema.json'], './docs/booking.config.schema.json');
  });
});

/** A command of the Dockerfile, in its exec form. */
function commandIn(dockerfile: string, name: 'CMD' | 'HEALTHCHECK'): readonly string[] {
  const line = dockerfile.split('\n').find((one) => one.startsWith(`${name} `)) ?? '';
  return JSON.parse(line.slice(line.indexOf('['))) as readonly string[];
}

describe('the Dockerfile', () => {
  it('starts a server that is healthy, and that ends when it is told to', async () => {
    const dockerfile = read('docs/serve/Dockerfile');
    const app = mkdtempSync(path.join(tmpdir(), 'booking-app-'));
    mkdirSync(path.join(app, 'node_modules/.bin'), { recursive: true });
    symlinkSync(root, path.join(app, 'node_modules/booking-elements'));
    symlinkSync(
      '../booking-elements/dist/esm/cli/main.js',
      path.join(app, 'node_modules/.bin/booking-elements'),
    );
    const port = String(await freePort());
    const env = {
      PATH: process.env['PATH'],
      PORT: port,
      DATABASE_URL: await ownDatabase('served_by_the_dockerfile'),
      BOOKING_SECRET: bookingSecret,
    };
    const [program = '', ...args] = commandIn(dockerfile, 'CMD');
    const child = spawn(program, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        if (data.toString().includes('"ready"')) resolve();
      });
      child.once('close', (code) => reject(new Error(`it ended with ${code}`)));
    });
    const [check = '', ...checkArgs] = commandIn(dockerfile, 'HEALTHCHECK');
    const healthy = () => spawnSync(check, checkArgs, { cwd: app, env }).status;
    assert.equal(healthy(), 0);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal(healthy(), 1);
  });

  it('installs what is needed for either database and for mails', () => {
    assert.match(
      read('docs/serve/Dockerfile'),
      /npm install booking-elements zod @hono\/node-server @electric-sql\/pglite pg nodemailer\b/,
    );
  });

  it('is started alike as a service', () => {
    const command = commandIn(read('docs/serve/Dockerfile'), 'CMD').join(' ');
    assert.match(
      read('docs/serve/booking-elements.service'),
      new RegExp(`^ExecStart=/usr/bin/${command}$`, 'm'),
    );
  });
});
