import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const programs = new Map<string, Promise<string>>();

/**
 * A program of the tests in one file of JavaScript, which a process of its own starts in a fraction of the time. Made once,
 * and gone when this process ends. What is large stays where it is, and is found from anywhere.
 */
export function bundled(program: string): Promise<string> {
  const known = programs.get(program);
  if (known) return known;
  const made = bundle(program);
  programs.set(program, made);
  return made;
}

async function bundle(program: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-elements-program-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Some are started as another user.
  await chmod(folder, 0o755);
  const outfile = path.join(folder, `${path.basename(program, '.ts')}.mjs`);
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'what is large stays outside',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^(pg|date-holidays|@electric-sql\/.*)$/ }, ({ path: name }) => ({
            path: import.meta.resolve(name),
            external: true,
          }));
        },
      },
    ],
  });
  return outfile;
}
