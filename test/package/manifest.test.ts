import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { CSSResult, LitElement } from 'lit';
import { readElementFacts } from './element-facts.js';
import { describedElements, manifest } from './manifest.js';
import type { Described } from './manifest.js';

// What custom-elements.json says is read by editors, by tools that make types, and by docs/elements.md. Here it is held
// against what the elements really are: their classes as they run, and their sources as the compiler reads them.

const root = path.resolve(import.meta.dirname, '../..');
const facts = readElementFacts();

/** Modules are named as a page loads them, and tested as they are written. */
const sourceOf = (module: string): string => module.replace(/^dist\/esm\/(.*)\.js$/, 'src/$1.ts');

type ElementClass = typeof LitElement;

async function classOf({
  module,
  name,
}: {
  readonly module: string;
  readonly name: string;
}): Promise<ElementClass> {
  const exported = (await import(path.join(root, sourceOf(module)))) as Readonly<
    Record<string, ElementClass>
  >;
  const found = exported[name];
  assert.ok(found, `${module} exports ${name}`);
  return found;
}

/** The looks of an element's own, and with the widget's those that come with its later views. */
async function looksOf(element: { readonly module: string; readonly name: string }): Promise<string> {
  const own = [(await classOf(element)).styles];
  if (element.name === 'BookingWidget')
    for (const part of ['later', 'rare', 'trouble']) {
      const view = (await import(path.join(root, `src/elements/widget/${part}-views.ts`))) as {
        readonly styles: CSSResult;
      };
      own.push(view.styles);
    }
  return (([own] as unknown[]).flat(Infinity) as CSSResult[]).map(({ cssText }) => cssText).join('\n');
}

const namesOf = (list: readonly Described[] | undefined): Set<string> =>
  new Set((list ?? []).map(({ name }) => name));

const missingFrom = (described: ReadonlySet<string>, real: Iterable<string>): readonly string[] =>
  [...real].filter((name) => !described.has(name)).sort();

describe('the manifest', () => {
  it('describes every element that is registered', () => {
    const registered = readdirSync(path.join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'define.ts')
      .flatMap((file) => [
        ...readFileSync(path.join(root, 'src/elements', file), 'utf8').matchAll(/\.define\('([\w-]+)'/g),
      ])
      .map(([, tag]) => tag);
    assert.deepEqual(describedElements.map(({ tagName }) => tagName).sort(), registered.sort());
    assert.ok(registered.length >= 30, `${registered.length} elements`);
  });

  it('holds elements, their events and what registers them, and nothing of how they are made', () => {
    const events = new Set(
      describedElements
        .flatMap(({ events = [] }) => events.flatMap(({ type }) => type.references))
        .map(({ name }) => name),
    );
    const others = manifest.modules.flatMap(({ declarations, path: module }) =>
      declarations
        .filter(({ tagName, name }) => tagName === undefined && !events.has(name))
        .map(({ name }) => `${module} ${name}`),
    );
    assert.deepEqual(others, []);
  });

  for (const element of describedElements) {
    const { tagName } = element;
    const real = facts.get(tagName);
    assert.ok(real, tagName);

    it(`${tagName}: has every property, and every attribute it observes`, async () => {
      const made = await classOf(element);
      const { observedAttributes } = made;
      const reactive = [...made.elementProperties]
        .filter(([, { state }]) => !state)
        .map(([name]) => String(name));
      const fields = namesOf(element.members?.filter(({ kind }) => kind === 'field'));
      assert.deepEqual(missingFrom(fields, reactive), []);
      assert.deepEqual([...namesOf(element.attributes)].sort(), [...observedAttributes].sort());
    });

    it(`${tagName}: has every event it tells, with its type`, () => {
      const types = new Set((element.events ?? []).map(({ type }) => type.text));
      assert.deepEqual(missingFrom(types, real.events), []);
    });

    it(`${tagName}: has every slot and every part it draws, and no other`, () => {
      assert.deepEqual([...namesOf(element.slots)].sort(), [...real.slots].sort());
      assert.deepEqual([...namesOf(element.cssParts)].sort(), [...real.parts].sort());
    });

    it(`${tagName}: has every token its looks read`, async () => {
      const read = [...(await looksOf(element)).matchAll(/var\(\s*(--booking-[\w-]+)/g)].map(
        ([, name = '']) => name,
      );
      assert.ok(read.length > 0);
      assert.deepEqual(missingFrom(namesOf(element.cssProperties), read), []);
    });

    it(`${tagName}: says a sentence on all of it`, () => {
      const {
        attributes = [],
        members = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
      } = element;
      const all: readonly Described[] = [
        element,
        ...[attributes, members, events, slots, cssParts, cssProperties].flat(),
      ];
      const silent = all.filter(({ description = '' }) => !/^.+\.$/s.test(description.trim()));
      assert.deepEqual(
        silent.map(({ name, description }) => ({ name, description })),
        [],
      );
    });
  }

  it('knows the module of every event, and of what it is made with', async () => {
    for (const { tagName, events = [] } of describedElements)
      for (const { name, type } of events) {
        assert.ok(type.references.length > 0, `${tagName} ${name}`);
        for (const reference of type.references) {
          const file = path.join(root, sourceOf(reference.module));
          assert.ok(existsSync(file), `${tagName} ${name}: ${reference.module}`);
          assert.match(
            readFileSync(file, 'utf8'),
            new RegExp(`export (class|interface|type) ${reference.name}\\b`),
          );
        }
      }
  });
});
