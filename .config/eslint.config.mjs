import { defineConfig } from 'eslint/config';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { adapters, rooms } from './rooms.mjs';

const root = new URL('..', import.meta.url).pathname;
const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * What a file of `room`, `depth` folders below src/, may not import: other rooms, the entries at the root of src/,
 * packages not in its row, node: modules.
 */
function restrictions(room, { depth, siblings = [], node = false }) {
  const row = rooms[room];
  const up = '\\.\\./'.repeat(depth);
  const foreign = [...Object.keys(rooms), 'cli'].filter((name) => name !== room && !row.rooms.includes(name));
  const allowed = row.packages.map(escape).join('|') || '$^';
  const patterns = [
    {
      regex: `^${up}(${foreign.join('|')})/`,
      message: `${room}/ may import only: ${row.rooms.join(', ') || 'nothing'} (see .config/rooms.mjs)`,
    },
    {
      regex: `^${up}[^./]+\\.js$`,
      message: 'Entries at the root of src/ compose rooms; rooms never import them',
    },
    {
      regex: `^(?!\\.)(?!node:)(?!(${allowed})(/|$))`,
      message: `${room}/ may use only these packages: ${row.packages.join(', ') || 'none'}`,
    },
  ];
  if (!node)
    patterns.push({
      regex: '^node:',
      message: 'No node: modules here; this room runs in browsers and workers too',
    });
  for (const sibling of siblings)
    patterns.push({ regex: `^\\.\\./${sibling}/`, message: 'Adapters never import one another' });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** A room's files by the depth they lie at, because `../` leads somewhere else from each. */
const depths = [1, 2, 3];
const filesAt = (folder, depth) => [`src/${folder}${'/*'.repeat(depth)}.ts`];
const roomRules = Object.keys(rooms).flatMap((room) =>
  depths.map((depth) => ({ files: filesAt(room, depth), rules: restrictions(room, { depth }) })),
);
const adapterRules = adapters.map((name) => ({
  files: filesAt(`adapters/${name}`, 1),
  rules: restrictions('adapters', { depth: 2, siblings: adapters.filter((other) => other !== name) }),
}));

export default defineConfig(
  { ignores: ['dist/**', 'coverage/**', '.data/**', '**/*.mjs', '**/*.js', 'test/consumers/projects/**'] },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-params': ['error', 3],
      // Our objects are closures without a `this`, and lit binds event handlers to their element.
      '@typescript-eslint/unbound-method': 'off',
      // An interface method that answers a promise is async whether or not this body awaits.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // What strangers send is read by them.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['src/elements/**'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
    },
  },
  ...roomRules,
  ...adapterRules,
  {
    // Columns are read at indexes that the loop itself bounds; a fallback there would be a number that means nothing.
    files: ['src/scheduling/engine/*.ts', 'src/time/zone-days.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Commands compose all rooms, as the entries do, and run in Node.
  { files: ['src/cli/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  // What needs Node's own modules, for the entries `node` and `mail`.
  { files: ['src/node/*.ts'], rules: restrictions('node', { depth: 1, node: true }) },
  { files: ['src/node/mail/*.ts'], rules: restrictions('node', { depth: 2, node: true }) },
  // The one file that serves the stand-in for Google over a socket.
  { files: ['src/testing/fake-google/listen.ts'], rules: restrictions('testing', { depth: 2, node: true }) },
  // The embedded database lives in a folder, which one process at a time may open.
  {
    files: ['embedded', 'folder-lock', 'rewrite-folder', 'rewriting'].map(
      (name) => `src/store/sql/${name}.ts`,
    ),
    rules: restrictions('store', { depth: 2, node: true }),
  },
  // Backups are files.
  {
    files: ['src/store/sql/backup/backup-file.ts', 'src/store/sql/backup/folder-backup.ts'],
    rules: restrictions('store', { depth: 3, node: true }),
  },
  {
    files: ['test/**', 'demo/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    // chai-a11y-axe makes expect() chains thenable
    files: ['test/**/*.browser.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
