import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const sample = '../sample/sample-backend.js';
const root = path.resolve(import.meta.dirname, '../../..');

/** What a module and all that it imports are made of. */
async function partsOf(entry: string) {
  const { metafile } = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // Comes for `sample:` alone, which is no address that is checked.
    external: [sample],
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map((one) => one.path),
  );
  return { files, packages: [...new Set(packages)].sort() };
}

describe('what check-backend loads', () => {
  it('is the contract, the client, the promises, and no package that might be missing', async () => {
    const { files, packages } = await partsOf('src/cli/check-backend/check-backend.ts');
    const rooms = new Set(files.map((file) => file.split('/').slice(1, -1).slice(0, 2).join('/')));
    const own = ['cli/check-backend', 'cli/google', 'client', 'contract', 'testing', 'time'];
    assert.deepEqual(
      [...rooms].filter((room) => !own.some((one) => room === one || room.startsWith(`${one}/`))),
      [],
    );
    assert.deepEqual(
      files.filter((file) => file.startsWith('src/cli/google/')),
      ['src/cli/google/interruption.ts'],
    );
    assert.deepEqual(
      packages.filter(
        (name) =>
          name !== sample &&
          !name.startsWith('node:') &&
          !name.startsWith('date-fns') &&
          !name.startsWith('@date-fns/utc'),
      ),
      [],
    );
  });

  it('would show one that is', async () => {
    const { packages } = await partsOf('src/cli/add-host.ts');
    assert.ok(packages.includes('zod'));
  });
});
