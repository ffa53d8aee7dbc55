import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newFolder } from '../store/sql/folder-process.js';
import { newDatabases } from './database-addresses.js';
import { everyNth, killEverywhere } from './kill-everywhere.js';

describe('R7: a server that is killed', () => {
  it('on PostgreSQL, at every step of booking, moving and cancelling: nothing is lost, nothing twice', async (context) => {
    const addresses = await newDatabases('crashes_1', 'crashes_2');
    const { failures, ...figures } = await killEverywhere(addresses, everyNth(1));
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(failures, []);
    const { book, reschedule, cancel } = figures.steps;
    assert.equal(figures.tried, book + reschedule + cancel);
    assert.ok(figures.kills > 0.97 * figures.tried, `${figures.kills} kills`);
  });

  it('with a folder, at every seventh step: nothing is lost, nothing twice', async (context) => {
    const { failures, ...figures } = await killEverywhere([await newFolder()], everyNth(7));
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(failures, []);
  });
});
