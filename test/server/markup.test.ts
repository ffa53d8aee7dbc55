import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bare, isolated, markup } from '../../src/server/markup.js';

const sly = `<b title='x'>"&</b>`;
const safe = '&lt;b title=&#39;x&#39;&gt;&quot;&amp;&lt;/b&gt;';

describe('markup', () => {
  it('escapes a text wherever it stands, and keeps what is markup', () => {
    assert.equal(
      markup`<p title="${sly}">${sly}${markup`<br>`}</p>`.html,
      `<p title="${safe}">${safe}<br></p>`,
    );
  });

  it('sets a name apart from what is around it: by an element, and by signs where none can stand', () => {
    const name = isolated('\u202Eאבג\u2069');
    assert.equal(name, '\u2068אבג\u2069');
    assert.equal(
      markup`<p title="a ${name} b" dir="ltr">${name}</p>`.html,
      `<p title="a ${name} b" dir="ltr"><bdi>אבג</bdi></p>`,
    );
    assert.equal(bare(name), 'אבג');
  });
});
