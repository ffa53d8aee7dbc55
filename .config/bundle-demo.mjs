// The demo for `npx booking-elements demo`, in dist/demo: its server with all that it needs in it, so that it starts from
// the package alone; its pages; and the licences of the packages whose code is in it.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const folder = 'dist/demo';

/** Databases stay packages of whoever wants them: one brings a whole PostgreSQL. */
const external = ['@electric-sql/pglite', '@electric-sql/pglite/*', 'pg'];

const { metafile } = await build({
  entryPoints: ['demo/start.ts'],
  outdir: folder,
  bundle: true,
  // What is not needed at once, such as the holidays of the world, comes when it is.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  external,
  // Packages that are not modules ask for Node's own with `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
complainOfWhatIsMissing(metafile);
cpSync('demo/pages', path.join(folder, 'pages'), { recursive: true });
writeFileSync(path.join(folder, 'LICENSES.txt'), licences(packagesIn(metafile)));

/** @throws Error for a package that would have to be installed beside it, other than a database */
function complainOfWhatIsMissing({ outputs }) {
  const asked = Object.values(outputs)
    .flatMap(({ imports }) => imports.filter((one) => one.external).map((one) => one.path))
    .filter(
      (name) => !isBuiltin(name) && !external.some((known) => name === known || name.startsWith(`${known}/`)),
    );
  if (asked.length > 0) throw new Error(`The demo would not start without ${[...new Set(asked)].join(', ')}`);
}

/** The folders of the packages whose code is in the build. */
function packagesIn({ inputs }) {
  const folders = Object.keys(inputs).flatMap((file) => {
    const [, place] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return place === undefined ? [] : [place];
  });
  return [...new Set(folders)].sort();
}

/** Each package with the licence that it comes with. @throws Error for one that comes with none */
function licences(packages) {
  const own = 'src/testing/fake-google/discovery';
  const parts = packages.map((place) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
    const texts = textsIn(place);
    if (texts.length === 0) throw new Error(`${name} is in the demo and comes without its licence`);
    return [`${name} ${version} (${license})`, ...texts];
  });
  parts.push([
    'Google Calendar discovery document (Apache-2.0)',
    ...['NOTICE', 'LICENSE-Apache-2.0.txt'].map((file) => readFileSync(path.join(own, file), 'utf8')),
  ]);
  return parts
    .map((texts) => texts.map((text) => text.trim()).join('\n\n'))
    .join(`\n\n${'─'.repeat(80)}\n\n`);
}

function textsIn(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(path.join(place, file), 'utf8'));
}
