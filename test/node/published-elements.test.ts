import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publishedElements } from '../../src/node/published-elements.js';

describe('the published elements', () => {
  const elements = publishedElements();
  const [build = ''] = readdirSync('dist/cdn/chunks');
  const chunk = `chunks/${build}/booking.js`;

  it('may be loaded by pages of any site, isolated ones too, at once and on demand', async () => {
    for (const file of ['booking-elements.js', 'booking-button.js', 'booking-frame.js', chunk]) {
      const answer = await elements(file);
      assert.equal(answer?.headers.get('Access-Control-Allow-Origin'), '*', file);
      assert.equal(answer.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
      assert.equal(answer.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    }
  });

  it('are asked for anew where a page names them, and kept where they have the build in their address', async () => {
    assert.equal((await elements('booking-elements.js'))?.headers.get('Cache-Control'), 'no-cache');
    assert.match((await elements(chunk))?.headers.get('Cache-Control') ?? '', /immutable/);
  });

  it('are all there is: nothing above their folder, and nothing of another kind', async () => {
    for (const file of ['../../package.json', '../esm/index.js', 'nothing.js', '.built', 'chunks'])
      assert.equal(await elements(file), undefined, file);
  });
});
