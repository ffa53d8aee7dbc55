import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { eventPlaceholders } from '../../../src/contract/index.js';
import { linkStates } from '../../../src/scheduling/scheduler/link-state.js';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/calendar-events.md'), 'utf8');
const blockOf = (language: string) => manual.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

describe('the manual of calendar events', () => {
  it('has an example that prints what it says it prints', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'calendar-events-'));
    try {
      const file = path.join(folder, 'example.mts');
      const source = (entry: string) => new URL(`../../../src/${entry}.ts`, import.meta.url).href;
      const code = blockOf('ts').replaceAll(
        /'booking-elements\/(\w+)'/g,
        (_, entry: string) => `'${source(entry)}'`,
      );
      writeFileSync(file, code);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      assert.equal(stdout, blockOf('text'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names every placeholder, and every state of a link', () => {
    for (const name of eventPlaceholders) assert.ok(manual.includes(`| \`{${name}}\``), name);
    for (const state of linkStates) assert.ok(manual.includes(`| \`${state}\``), state);
  });
});
