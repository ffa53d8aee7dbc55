// What is measured is what a page or a server loads: one file of plain JavaScript. The loader that runs TypeScript here
// would add its own (names kept by calls, files compiled while they load).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import ts from 'typescript';

/** Writes the modules below `bench/` of these names, with all they import, as `<name>.mjs` each into a folder. */
export async function bundle(names: readonly string[], folder: string): Promise<void> {
  for (const name of names) {
    const build = await rollup({
      input: path.join(import.meta.dirname, `${name}.ts`),
      external: /^node:/,
      plugins: [typescript, nodeResolve()],
    });
    await build.write({ file: path.join(folder, `${path.basename(name)}.mjs`), format: 'es' });
    await build.close();
  }
}

/** Compiles each file by itself, as the build does for us. */
const typescript: Plugin = {
  name: 'typescript',
  resolveId: (source, importer) =>
    importer?.endsWith('.ts') && source.startsWith('.')
      ? path.resolve(path.dirname(importer), source.replace(/\.js$/, '.ts'))
      : null,
  load(id) {
    if (!id.endsWith('.ts')) return null;
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    };
    return ts.transpileModule(readFileSync(id, 'utf8'), { compilerOptions, fileName: id }).outputText;
  },
};
