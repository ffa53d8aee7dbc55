// npm run size: the slot engine with everything it imports, from what was built; fails over budget, and when the engine
// could not run in a browser or pulls in zod.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const entry = 'dist/esm/scheduling/engine/find-slots.js';
/** Bytes of gzip. */
const budget = 8_192;

const build = await rollup({
  input: entry,
  external: /^node:/,
  plugins: [resolve({ exportConditions: ['production', 'browser'] })],
  onwarn: ({ message }) => {
    throw new Error(message);
  },
});
const { output } = await build.generate({
  format: 'es',
  inlineDynamicImports: true,
  plugins: [terser({ ecma: 2021, module: true, compress: { passes: 2 } })],
});
await build.close();

const [{ code, imports, modules }] = output;
const sizes = {
  modules: Object.keys(modules).length,
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  'gzip budget': budget,
};
console.table({ 'slot engine': sizes });

const faults = [
  ...imports.map((name) => `imports ${name}`),
  ...Object.keys(modules)
    .filter((id) => /[\\/]node_modules[\\/]zod[\\/]/.test(id))
    .map((id) => `contains ${id}`),
  ...(sizes.gzip > budget ? [`${sizes.gzip} bytes of gzip, over the budget of ${budget}`] : []),
];
for (const fault of faults) console.error(`The slot engine: ${fault}`);
if (faults.length > 0) process.exit(1);
