import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The package as it would be published. */
export interface Packed {
  readonly file: string;
  /** Names of all files in it. */
  readonly files: readonly string[];
}

/** Packs what is built into `booking-elements.tgz` of a folder. */
export function packInto(folder: string): Packed {
  mkdirSync(folder, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  const file = path.join(folder, 'booking-elements.tgz');
  renameSync(path.join(folder, packed.filename), file);
  return { file, files: packed.files.map((one) => one.path) };
}
