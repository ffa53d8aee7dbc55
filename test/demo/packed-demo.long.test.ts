import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describePackedDemo } from './packed-demo.js';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describePackedDemo('npx booking-elements demo', async (folder) => {
  const packed = path.join(folder, 'packed');
  mkdirSync(packed);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', packed], { cwd: root });
  const [tarball = ''] = readdirSync(packed);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...quietly, path.join(packed, tarball)], { cwd: folder });
  rmSync(packed, { recursive: true });
  return { command: 'npx', parameters: ['--no-install', 'booking-elements'] };
});
