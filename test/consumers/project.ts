import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packInto } from './packed.js';

/** What a command said, and whether it was content. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** A project of somebody who uses the package. */
export interface Project {
  readonly folder: string;
  run(command: string, ...args: readonly string[]): Promise<Ran>;
  /** The same, with more in its environment. */
  runWith(env: Readonly<Record<string, string>>, command: string, ...args: readonly string[]): Promise<Ran>;
}

const projects = path.join(import.meta.dirname, 'projects');

/** Fresh projects beside the packed package, in a folder that goes in the end. */
export function openWorkshop(): {
  /** Copies a project, with what it needs besides or in another version, and installs it; from what npm has kept, where it has. */
  install(name: string, more?: Readonly<Record<string, string>>): Promise<Project>;
  close(): void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-elements-consumers-'));
  packInto(folder);
  return {
    async install(name, more = {}) {
      const at = mkdtempSync(path.join(folder, `${name}-`));
      cpSync(path.join(projects, name), at, { recursive: true });
      const file = path.join(at, 'package.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly dependencies: Record<string, string>;
        readonly devDependencies?: Record<string, string>;
      };
      const { dependencies, devDependencies = {} } = manifest;
      for (const [needed, version] of Object.entries(more))
        (needed in devDependencies ? devDependencies : dependencies)[needed] = version;
      writeFileSync(file, JSON.stringify(manifest));
      const { code, output } = await runIn(at, {}, [
        'npm',
        'install',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
      ]);
      if (code !== 0) throw new Error(`${name} cannot be installed: ${output}`);
      return {
        folder: at,
        run: (...command) => runIn(at, {}, command),
        runWith: (env, ...command) => runIn(at, env, command),
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Names of the files of a project that no type check may let pass. */
export function wrongFiles(name: string): readonly string[] {
  return readdirSync(path.join(projects, name, 'wrong')).map((file) => `wrong/${file}`);
}

function runIn(cwd: string, env: Readonly<Record<string, string>>, command: readonly string[]): Promise<Ran> {
  const [program = '', ...args] = command;
  const bin = path.join(cwd, 'node_modules/.bin');
  const child = spawn(program, args, {
    cwd,
    env: {
      ...process.env,
      FORCE_COLOR: '0',
      NO_COLOR: '1',
      ...env,
      PATH: `${bin}:${process.env.PATH ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
