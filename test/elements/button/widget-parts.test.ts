import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { widgetParts } from '../../../src/elements/button/widget-parts.js';

const folder = path.resolve(import.meta.dirname, '../../../src/elements/widget');

/** The names under which the widget lets a page style what is in the elements inside it. */
function exportedByWidget(): readonly string[] {
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const lists = sources.flatMap((source) => [...source.matchAll(/exportparts="([^"]+)"/g)]);
  return lists.flatMap(([, list]) => list!.split(',').map((part) => part.split(':').at(-1)!.trim()));
}

describe('the parts of the widget in a dialog', () => {
  it('are all that it has from the elements in it', () => {
    const names = new Set(widgetParts.split(', '));
    const exported = exportedByWidget();
    assert.ok(exported.length > 20);
    assert.deepEqual(
      exported.filter((name) => !names.has(name)),
      [],
    );
  });
});
