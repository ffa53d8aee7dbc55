import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// Reliability goal X16: what somebody who installs this package gets with it, and from where.

const root = path.resolve(import.meta.dirname, '../..');

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifest = read('package.json') as PackageFile;
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
/** What is installed with the package, directly and behind it. */
const installed = locked.filter(([, { dev, peer, optional }]) => !dev && !peer && !optional);

describe('what is installed with the package', () => {
  it('is four packages and what these need, twelve in all at most', () => {
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), [
      '@date-fns/utc',
      '@floating-ui/dom',
      'date-fns',
      'lit',
    ]);
    assert.ok(installed.length >= 4 && installed.length <= 12, installed.map(([place]) => place).join(', '));
  });

  it('is named to the version', () => {
    for (const [name, version] of Object.entries(manifest.dependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });

  it('runs nothing when it is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(manifest.scripts[script], undefined, script);
    assert.deepEqual(
      installed.filter(([, { hasInstallScript }]) => hasInstallScript),
      [],
    );
  });

  it('brings no package of the server’s by itself', () => {
    for (const name of Object.keys(manifest.peerDependencies))
      assert.equal(manifest.peerDependenciesMeta[name]?.optional, true, name);
  });
});

describe('what this package is built with', () => {
  it('comes from the public registry, and is what it was when it was chosen', () => {
    const odd = locked
      .filter(
        ([, { resolved, integrity }]) =>
          // Without an address it is the registry's that npm is set to.
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
          !integrity?.startsWith('sha512-'),
      )
      .map(([place]) => place);
    assert.deepEqual(odd, []);
  });

  it('is audited before it is published, with its provenance', () => {
    assert.match(manifest.scripts['prepublishOnly'] ?? '', /npm audit --omit=dev --audit-level=high/);
    assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
  });
});
