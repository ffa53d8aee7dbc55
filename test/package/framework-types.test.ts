import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { describedElements } from './manifest.js';

// The types that are generated for frameworks, as the compiler takes them here, where React alone is installed. All
// frameworks with their own compilers are in test/consumers/.

const root = path.resolve(import.meta.dirname, '../..');
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** What the compiler says of files, some of them only told here. */
function complaints(
  files: readonly string[],
  told: ReadonlyMap<string, string> = new Map(),
  more = {},
): readonly string[] {
  const host = ts.createCompilerHost({ ...options, ...more });
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, language, ...rest) => {
    const text = told.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : ts.createSourceFile(name, text, language);
  };
  host.fileExists = (name) => told.has(name) || fileExists.call(host, name);
  const program = ts.createProgram([...files, ...told.keys()], { ...options, ...more }, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${path.relative(root, file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

const inPackage = (name: string): string => path.join(root, 'dist/types', name);

describe('the types for frameworks', () => {
  it('are sound, but for the frameworks that are not installed here', () => {
    const names = ['elements', 'react', 'preact', 'solid', 'svelte', 'vue'];
    const absent = /'(?:preact|solid-js|svelte\/elements|vue)'/;
    const ownFaults = complaints(
      names.map((name) => inPackage(`${name}.d.ts`)),
      new Map(),
      { skipLibCheck: false },
    ).filter((complaint) => complaint.startsWith('dist/') && !absent.test(complaint));
    assert.deepEqual(ownFaults, []);
  });

  it('know every element in every framework', () => {
    for (const name of ['react', 'preact', 'solid', 'svelte', 'vue']) {
      const text = readFileSync(inPackage(`${name}.d.ts`), 'utf8');
      for (const { tagName } of describedElements)
        assert.ok(text.includes(`'${tagName}': Tag<'${tagName}'>;`), `${name}: ${tagName}`);
    }
  });

  /** A tag, and what the compiler says of it. */
  const tags: readonly (readonly [tag: string, fault: RegExp | undefined])[] = [
    [
      '<booking-widget backend-url="/v1/anna" no-resume hour12={false} layout="week" guest={{ name: "Ada" }} />',
      undefined,
    ],
    [
      '<booking-widget onbooking-confirm={(event) => { event.booking.start satisfies string; }} />',
      undefined,
    ],
    [
      '<booking-location-editor onsave={(event) => { event.value[0]?.id satisfies string | undefined; }} />',
      undefined,
    ],
    ['<booking-agenda refresh-seconds={30} view="list" className="wide" />', undefined],
    ['<booking-widget backend-url={5} />', /Type 'number' is not assignable to type 'string'/],
    ['<booking-widget layout="fortnight" />', /"fortnight"/],
    ['<booking-widget hour12="false" />', /Type 'string' is not assignable to type 'boolean \| undefined'/],
    ['<booking-widget eventTyp="intro" />', /eventTyp/],
    [
      '<booking-widget onbooking-confirm={(event) => { event.detail; }} />',
      /'detail' does not exist on type 'BookingConfirmEvent'/,
    ],
    [
      '<booking-widget onbooking-confirmed={(event) => { event.booking; }} />',
      /'event' implicitly has an 'any' type/,
    ],
    ['<booking-widgets />', /'booking-widgets' does not exist/],
  ];

  it('let in React pass what is right, and say what is wrong', () => {
    const told = new Map(
      tags.map(([tag], index) => [
        path.join(root, 'dist', `tag-${index}.tsx`),
        `import './types/react.js';\nexport const tag = ${tag};\n`,
      ]),
    );
    const all = complaints([], told);
    for (const [index, [tag, fault]] of tags.entries()) {
      const said = all.filter((complaint) => complaint.startsWith(`dist/tag-${index}.tsx`)).join('\n');
      if (fault) assert.match(said, fault, tag);
      else assert.equal(said, '', tag);
    }
  });
});

describe('the React components', () => {
  const pascal = (name: string): string =>
    name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const sources = ['src/react.ts', 'src/react-host.ts'].map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );

  for (const { tagName, name, events = [] } of describedElements)
    it(`hear every event of ${tagName}`, () => {
      const made = new RegExp(
        `export const ${name} = /\\* @__PURE__ \\*/ component\\(\\s*'${tagName}',\\s*\\w+,\\s*\\{([^}]*)\\}`,
      );
      const [, handlers = ''] =
        sources.map((source) => made.exec(source)).find((found) => found) ?? assert.fail('no component');
      assert.deepEqual(
        [...handlers.matchAll(/(\w+): ([^,]+),/g)].map(([, handler, type]) => `${handler}: ${type}`).sort(),
        events.map((event) => `on${pascal(event.name)}: ${event.type.text}`).sort(),
      );
    });
});
