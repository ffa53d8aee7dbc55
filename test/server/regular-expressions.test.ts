import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { workMeter } from '../work-meter.js';

const source = new URL('../../src/', import.meta.url);

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** Every regular expression literal of src/, with where it stands. */
function expressionsIn(folder: URL): readonly Found[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        found.push({ place: `${name}: ${node.text}`, expression: new RegExp(pattern, flags) });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022));
    return found;
  });
}

const starts = ['', 'a@', 'https://', '2026-05-04T00:00:00.'];
const runs = [
  'a',
  '0',
  '-',
  '.',
  ' ',
  '/',
  ':',
  '%',
  '=',
  '\n',
  '[',
  '<',
  '"',
  'é',
  'T',
  'a-',
  'a.',
  '0:',
  '{}',
  '\r\n',
  ';a',
];
const ends = ['!', '\n', '\u0000'];

/** Texts that make an expression try again from everywhere: long runs it likes, and an end it does not. */
function textsOf(length: number): readonly string[] {
  return starts.flatMap((start) =>
    runs.map((run, i) => start + run.repeat(length / run.length) + (ends[i % ends.length] ?? '')),
  );
}

describe('regular expressions', () => {
  const expressions = expressionsIn(source);

  it('are found', () => {
    assert.ok(expressions.length > 20);
  });

  it('take less than 50 ms for texts of 100 kB', () => {
    const [short, long] = [textsOf(10_000), textsOf(100_000)];
    const slow = expressions.flatMap(({ place, expression }) => {
      const found = long.findIndex((text, index) => isSlow(expression, text, short[index]!));
      return found < 0 ? [] : [`${place} with ${JSON.stringify(long[found]!.slice(0, 24))}…`];
    });
    assert.deepEqual(slow, []);
  });
});

/** A busy machine is slow with everything; an expression that tries again from everywhere is so out of all proportion. */
function isSlow(expression: RegExp, text: string, tenth: string): boolean {
  const brief = fastest(expression, tenth);
  // What is slow with 10 kB already would take minutes with more.
  if (brief >= 50) return true;
  const whole = fastest(expression, text);
  return whole >= 50 && whole > 30 * brief;
}

/** The milliseconds of the fastest of ten runs, or of the first that is fast enough. */
function fastest(expression: RegExp, text: string): number {
  let least = Infinity;
  for (let run = 0; run < 10 && least >= 50; run++) {
    const work = workMeter();
    text.replace(expression, '');
    least = Math.min(least, work());
  }
  return least;
}
