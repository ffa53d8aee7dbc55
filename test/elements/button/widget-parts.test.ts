import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { widgetParts } from '../../../src/elements/button/widget-parts.js';

const widget = readFileSync(
  path.resolve(import.meta.dirname, '../../../src/elements/widget/widget.ts'),
  'utf8',
);

describe('the parts of the widget in a dialog', () => {
  it('are all that it has, by the same names, but for its base', () => {
    const described = [...widget.matchAll(/@csspart ([\w-]+) - /g)].map(([, name]) => name!);
    assert.ok(described.length > 20);
    const renamed = described.map((name) => (name === 'base' ? 'base: widget' : name));
    assert.deepEqual(widgetParts.split(', ').sort(), renamed.sort());
  });
});
