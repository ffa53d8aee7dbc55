import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { memorySettings } from '../../src/store/memory/index.js';
import {
  askForHostileTexts,
  nameCredentialsByHostileTexts,
  sendHostileTexts,
  settings,
  textPathsOf,
} from './hostile-settings.js';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly items?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
}

/** Where a schema takes text: `hosts.*.schedule.overrides.*.*.from`. */
function textPlacesOf(shape: Shape | boolean | undefined, place = ''): readonly string[] {
  if (typeof shape !== 'object') return [];
  const inside = (name: string) => (place === '' ? name : `${place}.${name}`);
  return [
    ...(shape.type === 'string' ? [place] : []),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, part]) => textPlacesOf(part, inside(name))),
    ...textPlacesOf(shape.additionalProperties, inside('*')),
    ...(shape.prefixItems ?? []).flatMap((part) => textPlacesOf(part, inside('*'))),
    ...textPlacesOf(shape.items, inside('*')),
    ...(shape.anyOf ?? []).flatMap((part) => textPlacesOf(part, place)),
  ];
}

/** A path without the numbers and the names that vary. */
function placeOf(path: string): string {
  return path
    .replace(/(overrides|credentials|translations)\.[^.]+/g, '$1.*')
    .replace(/^(translations\.\*\.\w+)\.[^.]+/, '$1.*')
    .replace(/^(translations\..*\.options)\.[^.]+/, '$1.*')
    .replace(
      /(hostIds|hosts|conflicts|locations|questions|options|scopes|secrets|events|\*|weekly\.\d)\.\d+/g,
      '$1.*',
    );
}

describe('text of any kind in settings', () => {
  for (const setting of settings) {
    it(`is tried in every field of ${setting.name}`, () => {
      const shape = z.toJSONSchema(setting.schema, { io: 'input', unrepresentable: 'any' }) as Shape;
      const places = new Set(textPlacesOf(shape));
      assert.deepEqual(new Set(textPathsOf(setting.value).map(placeOf)), places);
    });
    it(`comes back as it was, or is refused, in ${setting.name}`, () =>
      sendHostileTexts(memorySettings(), setting));
  }

  it('names a credential', () => nameCredentialsByHostileTexts(memorySettings()));
  it('names nothing that is there', () => askForHostileTexts(memorySettings()));
});
