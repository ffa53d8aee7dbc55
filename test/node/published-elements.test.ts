import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publishedElements } from '../../src/node.js';

describe('the published elements', () => {
  it('may be loaded by pages of any origin, isolated ones too', async () => {
    const answer = await publishedElements()('booking-elements.js');
    assert.ok(answer);
    assert.equal(answer.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
  });

  it('are those files and no others', async () => {
    const elements = publishedElements();
    for (const file of ['../esm/index.js', 'nothing.js', '.', 'booking-elements.js/', '../../package.json'])
      assert.equal(await elements(file), undefined, file);
  });
});
