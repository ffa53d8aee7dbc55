import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/pages.md'), 'utf8');

describe('the manual of pages', () => {
  it('has an example that answers each of them, and the elements', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
    try {
      const example = manual
        .split('```ts\n')[1]!
        .split('```')[0]!
        .replaceAll(/'booking-elements\/(\w+)'/g, (_, entry: string) =>
          JSON.stringify(path.join(root, 'src', `${entry}.ts`)),
        );
      const asked = `
        const answers = [];
        for (const place of ['/anna', '/manage', '/booking-elements/booking-elements.js', '/nobody', '/booking-elements/../package.json'])
          answers.push([(await fetch(url + place)).status]);
        console.log(JSON.stringify(answers.flat()));
        process.exit(0);
      `;
      writeFileSync(path.join(folder, 'example.mts'), example + asked);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), 'example.mts'],
        { cwd: folder },
      );
      assert.deepEqual(JSON.parse(stdout), [200, 200, 200, 404, 404]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
