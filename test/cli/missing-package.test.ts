import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPackageOf } from '../../src/cli/missing-package.js';

const failureOf = async (module: string): Promise<unknown> =>
  import(module).then(
    () => assert.fail('it was found'),
    (error: unknown) => error,
  );

describe('a package that a command needs and does not find', () => {
  it('is named', async () => {
    assert.equal(missingPackageOf(await failureOf('not-installed-anywhere')), 'not-installed-anywhere');
    assert.equal(
      missingPackageOf(await failureOf('@not-installed/anywhere/deep')),
      '@not-installed/anywhere',
    );
  });

  it('is not what is missing where a file of ours is, or something else failed', async () => {
    assert.equal(missingPackageOf(await failureOf('./not-there.js')), undefined);
    assert.equal(missingPackageOf(new Error('Cannot find package')), undefined);
    assert.equal(missingPackageOf('Cannot find package'), undefined);
  });
});
