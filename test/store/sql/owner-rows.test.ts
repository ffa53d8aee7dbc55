import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownerOfHost, ownerSlugs, sqlSettings } from '../../../src/store/sql/index.js';
import { testDatabases } from './databases.js';
import { secret } from './sealed-grants.js';

describe('owners in SQL', () => {
  for (const { name, open } of testDatabases()) {
    it(`are listed, and found by their hosts, in ${name}`, async () => {
      const database = await open();
      const settings = sqlSettings(database, { secrets: [secret] });
      assert.deepEqual(await ownerSlugs(database), []);
      assert.equal(await ownerOfHost(database, 'anna'), undefined);
      for (const [slug, hostIds] of [
        ['a-team', ['ben', 'anna']],
        ['b-team', ['ben', 'cem']],
        ['anna', ['anna']],
        ['empty', []],
      ] as const)
        await settings.saveOwner({ slug, name: slug, hostIds });
      assert.deepEqual([...(await ownerSlugs(database))].sort(), ['a-team', 'anna', 'b-team', 'empty']);
      assert.equal(await ownerOfHost(database, 'anna'), 'anna', 'one’s own goes before a team');
      assert.equal(await ownerOfHost(database, 'ben'), 'a-team');
      assert.equal(await ownerOfHost(database, 'cem'), 'b-team');
      for (const nobody of ['dora', '', 'ann', '\0', "'"])
        assert.equal(await ownerOfHost(database, nobody), undefined);
    });
  }
});
