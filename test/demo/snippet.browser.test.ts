import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heeded, kinds, snippetOf } from '../../demo/pages/snippet.js';
import type { SnippetChoices, SnippetKind } from '../../demo/pages/snippet.js';

const server = 'https://book.example';
const runs = { numRuns: 300, seed: 20_261_201 };

/** A snippet as a browser reads it that finds it in a page. */
function readBack(snippet: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${snippet}</body>`, 'text/html');
}

/** What a snippet says, of what its kind heeds; the other way round of `snippetOf`. */
function choicesIn(kind: SnippetKind, snippet: string): Record<string, string> {
  const page = readBack(kind === 'address' ? `<a href="${snippet.replaceAll('&', '&amp;')}"></a>` : snippet);
  const link = page.querySelector('a');
  const address = new URL(link?.getAttribute('href') ?? page.querySelector('iframe')!.getAttribute('src')!);
  const [, owner = '', eventType = ''] = address.pathname.split('/').map(decodeURIComponent);
  const { dataset } = page.querySelector('script') ?? document.createElement('script');
  const css = page.querySelector('style')?.textContent.trim().replaceAll('<\\/', '</');
  const said: Record<string, string | undefined> = {
    owner,
    eventType,
    layout: dataset['layout'],
    theme: dataset['theme'],
    language: dataset['language'] ?? address.searchParams.get('lang') ?? undefined,
    label: kind === 'link' ? link?.textContent : dataset['label'],
    css,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Record<string, string>;
}

const text = fc.string({ unit: 'binary', maxLength: 24 }).map((value) => value.replaceAll('\0', ''));
const hostile = fc.constantFrom(
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</script><img src=x onerror=alert(1)>',
  '&quot;&#34;&amp;',
  '{{ shop.name }} {% if %}',
  '[gallery] <!-- -->',
  '</noscript></style></iframe>',
  '\r\n\t`',
);
const value = fc.oneof(text, hostile);
const name = value.filter((said) => said !== '' && !['.', '..'].includes(said));
const choices = fc.record({
  kind: fc.constantFrom(...kinds),
  owner: name,
  eventType: fc.oneof(fc.constant(''), name),
  layout: value,
  theme: value,
  language: value,
  label: value,
  // A line break is one in CSS however it is written.
  css: value.map((said) => said.replaceAll('\r', '').trim()),
});

describe('a snippet', () => {
  it('says as a browser reads it what was chosen, whatever that is', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const asked: SnippetChoices = { server, ...chosen };
        const snippet = snippetOf(asked);
        const kept = ['owner', 'eventType', ...heeded[chosen.kind]] as (keyof typeof chosen)[];
        const expected = Object.fromEntries(
          kept.filter((key) => chosen[key]).map((key) => [key, chosen[key].replaceAll('<\\/', '</')]),
        );
        if (chosen.kind === 'link') expected['label'] ??= 'Book';
        const found = choicesIn(chosen.kind, snippet);
        if (found['css']) found['css'] = found['css'].replaceAll('<\\/', '</');
        expect(found).to.deep.equal(expected);
      }),
      runs,
    );
  });

  it('is made of its own tags and nothing else, whatever is in it', () => {
    const tags: Record<Exclude<SnippetKind, 'address'>, readonly string[]> = {
      inline: ['script', 'noscript', 'a'],
      button: ['script', 'noscript', 'a'],
      floating: ['script', 'noscript', 'a'],
      link: ['a', 'script'],
      frame: ['iframe', 'script'],
    };
    fc.assert(
      fc.property(choices, (chosen) => {
        if (chosen.kind === 'address') return;
        const page = readBack(snippetOf({ server, ...chosen }));
        const found = [...page.body.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');
        expect(found.map(({ localName }) => localName)).to.deep.equal(tags[chosen.kind]);
        for (const element of found)
          for (const attribute of element.getAttributeNames())
            expect(attribute).to.match(/^(?:src|type|href|title|width|height|frameborder|data-[a-z-]+)$/);
        const [script] = page.querySelectorAll('script');
        expect(script?.textContent).to.equal('');
        expect(script?.src).to.match(
          /^https:\/\/book\.example\/booking-elements\/booking-(?:elements|frame)\.js$/,
        );
      }),
      runs,
    );
  });

  it('has no two braces and no bracket, which templates and shortcodes would take for theirs', () => {
    const snippet = snippetOf({ kind: 'button', server, owner: 'anna', label: '{{ x }} {% y %} [z]' });
    expect(snippet).not.to.match(/\{\{|\{%|\[/);
  });

  it('looks as it is promised', () => {
    expect(snippetOf({ kind: 'inline', server, owner: 'anna', eventType: 'intro', layout: 'week' })).to
      .equal(`<script
  type="module"
  src="https://book.example/booking-elements/booking-elements.js"
  data-backend-url="https://book.example/v1/anna"
  data-event-type="intro"
  data-layout="week"
></script>
<noscript><a href="https://book.example/anna/intro">Book</a></noscript>`);
    expect(
      snippetOf({ kind: 'address', server, owner: 'anna', eventType: 'intro', language: 'de' }),
    ).to.equal('https://book.example/anna/intro?lang=de');
    expect(snippetOf({ kind: 'frame', server, owner: 'anna', eventType: 'intro' })).to.include(
      'src="https://book.example/anna/intro?frame"',
    );
    expect(snippetOf({ kind: 'link', server, owner: 'anna', label: 'Book a call' })).to.equal(
      `<a data-booking href="https://book.example/anna">Book a call</a>
<script type="module" src="https://book.example/booking-elements/booking-elements.js"></script>`,
    );
  });
});
