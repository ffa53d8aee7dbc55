import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findPlace } from '../../demo/place.js';

describe('where the demo keeps things', () => {
  let folder = '';
  const current = process.cwd();
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'booking-place-'));
    process.chdir(folder);
  });
  after(() => {
    process.chdir(current);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a folder of the current directory, which git leaves alone, where the embedded database is installed', async () => {
    const place = await findPlace({});
    assert.equal(place.folder, path.resolve('.booking-demo'));
    assert.equal(place.databaseUrl, path.resolve('.booking-demo/database'));
    assert.equal(readFileSync('.booking-demo/.gitignore', 'utf8'), '*\n');
    assert.match(place.words, /is kept in .*\.booking-demo; delete it/);
  });

  it('is the folder and the database that are named', async () => {
    const named = path.join(folder, 'named');
    const place = await findPlace({ folder: named, databaseUrl: 'postgres://localhost/demo' });
    assert.deepEqual([place.folder, place.databaseUrl], [named, 'postgres://localhost/demo']);
    assert.equal(existsSync(path.join(named, '.gitignore')), false);
  });

  it('is nowhere for long when it forgets: a folder of its own, removed at the end', async () => {
    const place = await findPlace({ forgets: true });
    assert.equal(place.databaseUrl, undefined);
    assert.equal(existsSync(place.folder), true);
    assert.match(place.words, /forgotten when this ends/);
    await place.leave();
    assert.equal(existsSync(place.folder), false);
  });

  it('leaves a named folder where it is, and says what stays in it', async () => {
    const named = path.join(folder, 'mails-only');
    const place = await findPlace({ forgets: true, folder: named });
    await place.leave();
    assert.equal(existsSync(named), true);
    assert.match(place.words, /Mails are files in .*mails-only; all else is forgotten/);
  });

  it('never half reads what another demo keeps', async () => {
    const kept = path.join(folder, 'kept');
    mkdirSync(path.join(kept, 'database'), { recursive: true });
    await assert.rejects(findPlace({ forgets: true, folder: kept }), /holds a demo that is kept/);
  });
});
