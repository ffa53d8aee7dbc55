// The examples of docs/stand-in.md, run as they stand there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as google from '../../../src/google.js';
import * as testing from '../../../src/testing.js';
import { defaultSettings } from '../../../src/testing/fake-google/state/settings.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/stand-in.md'), 'utf8');
const examples = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const modules: Readonly<Record<string, object>> = {
  'booking-elements/google': google,
  'booking-elements/testing': testing,
};

/** What an example prints, one text for each call. */
async function run(code: string): Promise<string[]> {
  const body = code.replaceAll(/import (\{.*?\}) from '(.*?)';/g, "const $1 = modules['$2'];");
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => printed.push(values.map(show).join(' ')) };
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  await (new AsyncFunction('modules', 'console', body) as (...scope: unknown[]) => Promise<void>)(
    modules,
    console,
  );
  return printed;
}

const show = (value: unknown) =>
  Array.isArray(value) ? `[ ${value.map((item) => `'${String(item)}'`).join(', ')} ]` : String(value);

describe('the page about the stand-in', () => {
  it('has examples', () => {
    assert.equal(examples.length, 2);
  });

  for (const [index, code] of examples.entries()) {
    it(`prints what it says, example ${index + 1}`, async () => {
      const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
      assert.ok(promised.length > 0);
      assert.deepEqual(await run(code), promised);
    });
  }

  it('names every setting, and everything that can be done', () => {
    const functions = Object.entries(testing.fakeGoogle())
      .filter(([name, value]) => typeof value === 'function' && name !== 'event')
      .map(([name]) => name);
    for (const name of [...Object.keys(defaultSettings()), ...functions]) {
      assert.match(page, new RegExp(`\\b${name}\\b`), name);
    }
  });
});
