import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventPlaceholders, templateFault, templateParts } from '../../src/contract/event-template.js';
import type { TemplatePart } from '../../src/contract/event-template.js';

describe('a template', () => {
  it('is text, placeholders, and answers by their question', () => {
    assert.deepEqual(templateParts('{eventType} with {guest} ({answer:company, or none})'), [
      { placeholder: 'eventType' },
      { text: ' with ' },
      { placeholder: 'guest' },
      { text: ' (' },
      { answerTo: 'company, or none' },
      { text: ')' },
    ]);
    assert.deepEqual(templateParts(''), []);
  });

  it('holds a brace of its own where it is written twice', () => {
    const text = (template: string) =>
      templateParts(template)
        .map((part) => ('text' in part ? part.text : '?'))
        .join('');
    assert.equal(text('{{guest}}'), '{guest}');
    assert.equal(text('{{{guest}}}'), '{?}');
    assert.equal(templateFault('{{{guest}}} {{'), undefined);
  });

  const faulty: readonly (readonly [string, RegExp])[] = [
    ['{', /braces/],
    ['}', /braces/],
    ['{guest', /braces/],
    ['guest}', /braces/],
    ['{{guest}', /braces/],
    ['{a{guest}', /braces/],
    ['{}', /not hold \{\}/],
    ['{Guest}', /not hold \{Guest\}/],
    ['{ guest }', /not hold \{ guest \}/],
    ['{constructor}', /not hold \{constructor\}/],
    ['{answer:}', /not hold \{answer:\}/],
    ['{answers:x}', /not hold \{answers:x\}/],
  ];
  for (const [template, fault] of faulty)
    it(`is refused: ${template}`, () => assert.match(templateFault(template) ?? '', fault));

  it('is read as it was put together, whatever stands beside what', () => {
    const units: Readonly<Record<string, TemplatePart>> = {
      '{{': { text: '{' },
      '}}': { text: '}' },
      '{guest}': { placeholder: 'guest' },
      '{answer:a}': { answerTo: 'a' },
      'a ': { text: 'a ' },
      '\n': { text: '\n' },
      '😀': { text: '😀' },
    };
    const inWords = (parts: readonly TemplatePart[]) =>
      parts.map((part) => ('text' in part ? part.text : JSON.stringify(part))).join('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(units))), (names) => {
        const template = names.join('');
        assert.equal(templateFault(template), undefined);
        assert.equal(inWords(templateParts(template)), inWords(names.map((name) => units[name]!)));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('is read in a moment however many braces it has', () => {
    const began = performance.now();
    for (const text of ['{', '{a', '{{', '}', '{guest'].map((unit) => unit.repeat(50_000)))
      templateFault(text);
    assert.ok(performance.now() - began < 1000);
  });

  it('knows its placeholders, each by its own name', () => {
    for (const name of eventPlaceholders)
      assert.deepEqual(templateParts(`{${name}}`), [{ placeholder: name }]);
  });
});
