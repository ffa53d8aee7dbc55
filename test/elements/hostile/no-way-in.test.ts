import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// Reliability goal X6: in what runs in a page there is no way by which a text could become more.

const root = path.resolve(import.meta.dirname, '../../..');
const rooms = ['src/elements', 'src/client', 'src/contract', 'src/time'];

/** What makes elements, scripts or styles of texts. */
const waysIn =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|parseHTML\w*|srcdoc|DOMParser|createContextualFragment|document\s*\.\s*write(?:ln)?|execCommand|unsafe(?:HTML|SVG|MathML|CSS|Static)|static-html|styleMap|cssText|eval|[fF]unction\s*\(\s*['"`]|set(?:Timeout|Interval)\s*\(\s*['"`])|\bnew\s+Function\b|\bimport\s*\(\s*[^'"\s]|\s(?:style|on\w+)=["'$]/;

const isComment = (line: string) => /^\s*(?:\/\/|\/?\*)/.test(line);

const sources = rooms.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(room, file)),
);

describe('what runs in a page', () => {
  it('makes neither elements nor scripts nor styles of a text', () => {
    assert.ok(sources.length > 300, `${sources.length} files`);
    const found = sources.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          !isComment(line) && waysIn.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    );
    assert.deepEqual(found, []);
  });

  for (const line of [
    'element.innerHTML = title;',
    'html`<p .innerHTML=${title}></p>`',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { html } from 'lit/static-html.js';",
    'document.write(title)',
    'range.createContextualFragment(title)',
    'eval(title)',
    'new Function(title)',
    "setTimeout('alert(1)')",
    'import(title)',
    'html`<p style="color: red"></p>`',
    'html`<p style=${title}></p>`',
    'html`<p onclick="alert(1)"></p>`',
  ])
    it(`would be found out with ${line}`, () => {
      assert.match(line, waysIn);
    });
});
