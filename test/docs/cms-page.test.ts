import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkedOn, cmsGuide, passages, verdicts } from '../../demo/pages/cms-guide.js';
import { kinds } from '../../demo/pages/snippet.js';
import { withGuide } from './cms-page.js';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'docs/cms.md');

describe('docs/cms.md', () => {
  it('says of each system what the page /snippets says (write-cms-page.ts writes it anew)', async () => {
    const text = await readFile(file, 'utf8');
    assert.equal(await withGuide(text, file), text);
  });

  it('links to what is there', async () => {
    const text = await readFile(file, 'utf8');
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g))
      assert.ok(existsSync(path.join(root, 'docs', link)), link);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, anchor = ''] of text.matchAll(/\]\(#([^)]+)\)/g))
      assert.ok(headings.includes(anchor), anchor);
  });
});

describe('the guide to systems', () => {
  for (const entry of cmsGuide)
    it(`says of ${entry.name} all that is asked`, () => {
      assert.deepEqual(Object.keys(entry.lets), Object.keys(passages));
      for (const verdict of Object.values(entry.lets)) assert.ok(verdict in verdicts, verdict);
      assert.ok(entry.fits.length > 0 && entry.fits.every((kind) => kinds.includes(kind)), entry.fits.join());
      assert.ok(entry.steps.length >= 2);
      // What takes no script gets none recommended.
      const [best = 'address'] = entry.fits;
      if (entry.lets.script === 'no') assert.ok(['frame', 'address'].includes(best), best);
      assert.ok(entry.sources.length > 0);
      for (const { url, date } of entry.sources) {
        assert.match(url, /^(?:https:\/\/\S+)?$/);
        assert.match(date, /^(?:\d{4}-\d\d-\d\d)?$/);
      }
    });

  it('says when it was looked up, and knows each system once', () => {
    assert.match(checkedOn, /^\d{4}-\d\d-\d\d$/);
    assert.equal(new Set(cmsGuide.map(({ id }) => id)).size, cmsGuide.length);
  });
});
