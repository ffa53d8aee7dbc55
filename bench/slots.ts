// npm run bench:slots: the engine beside the sweep of yardstick.ts and the limit of counting.ts, on the same questions.
// Fails when their answers differ, never for a time: machines are busy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Allocated } from './allocated.js';
import { bundle } from './bundle.js';
import type { FirstAnswer } from './first-answer.js';
import { median, quantile } from './measuring.js';
import type { Measured } from './rounds.js';
import { workloads } from './workloads.js';

const flags = ['--expose-gc'];
const folder = mkdtempSync(path.join(tmpdir(), 'bench-slots-'));
try {
  await bundle(['rounds', 'allocated', 'first-answer', 'contenders/engine', 'contenders/sweep'], folder);
  printWorkloads();
  printGrowth();
  printAllocated();
  printFirstAnswers();
} finally {
  rmSync(folder, { recursive: true });
}

/** Pools three processes, because each compiles the same functions a little otherwise. */
function printWorkloads(): void {
  const runs = [1, 2, 3].map(() => run('rounds', { flags, args: ['workloads'] }) as readonly Measured[]);
  const rows = runs[0]!.map(({ title, events, starts, found }, index) => {
    const samples = (of: 'engine' | 'sweep' | 'limit' | 'door'): readonly number[] =>
      runs.flatMap((other) => other[index]![of]);
    const [engine, sweep, limit] = [samples('engine'), samples('sweep'), samples('limit')];
    const ratios = engine.map((time, round) => time / sweep[round]!);
    return {
      title,
      events,
      starts,
      found,
      engine: median(engine),
      sweep: median(sweep),
      ratio: median(engine) / median(sweep),
      'lower quartile': quantile(ratios, 0.25),
      'upper quartile': quantile(ratios, 0.75),
      // What is left when nobody else keeps the machine busy.
      'of the fastest': quantile(engine, 0.05) / quantile(sweep, 0.05),
      limit: median(limit),
      'to limit': median(engine) / median(limit),
      door: median(samples('door')),
    };
  });
  const caption = 'medians of rounds side by side, the quartiles of their ratios, and the door apart';
  print(`One answer, µs: ${caption}`, { rows });
}

function printGrowth(): void {
  const rows = run('rounds', { flags, args: ['growth'] }) as readonly Measured[];
  print('Workload b in other sizes: µs, and ns for each event and start of the grid', {
    rows: rows.map(({ title, engine, sweep, limit, events, starts, found }) => {
      const cost = (times: readonly number[]): number => (median(times) * 1000) / (events + starts);
      return {
        title,
        events,
        starts,
        found,
        engine: median(engine),
        sweep: median(sweep),
        limit: median(limit),
        'engine, ns each': cost(engine),
        'sweep, ns each': cost(sweep),
        'limit, ns each': cost(limit),
      };
    }),
  });
}

function printAllocated(): void {
  const room = ['--min-semi-space-size=256', '--max-semi-space-size=256'];
  const allocated = run('allocated', { flags: room }) as Allocated;
  print('Bytes for one answer: objects on the heap, and the memory of typed arrays', {
    rows: workloads.map(({ name, title }) => {
      const { engine, sweep, limit } = allocated[name]!;
      return {
        title: `${name} ${title}`,
        'engine, heap': engine.heap,
        'engine, arrays': engine.arrays,
        'sweep, heap': sweep.heap,
        'sweep, arrays': sweep.arrays,
        'limit, heap': limit.heap,
        'limit, arrays': limit.arrays,
      };
    }),
  });
}

function printFirstAnswers(): void {
  print('Cold start, ms: fresh processes; the first answer reads the question, and its zones from Intl', {
    rows: workloads.map(({ name, title }) => {
      const times = { engine: [] as FirstAnswer[], sweep: [] as FirstAnswer[] };
      for (let turn = 0; turn < 5; turn++) {
        for (const contender of ['engine', 'sweep'] as const) {
          const args = [path.join(folder, `${contender}.mjs`), name];
          times[contender].push(run('first-answer', { args }) as FirstAnswer);
        }
      }
      const column = (contender: 'engine' | 'sweep', part: keyof FirstAnswer): number =>
        median(times[contender].map((time) => time[part]));
      return {
        title: `${name} ${title}`,
        'engine loads': column('engine', 'load'),
        'engine, first': column('engine', 'first'),
        'engine, second': column('engine', 'second'),
        'sweep loads': column('sweep', 'load'),
        'sweep, first': column('sweep', 'first'),
        'sweep, second': column('sweep', 'second'),
      };
    }),
  });
}

/** What a module of the folder prints as JSON. */
function run(
  name: string,
  { flags = [], args = [] }: { readonly flags?: readonly string[]; readonly args?: readonly string[] },
): unknown {
  const command = [...flags, path.join(folder, `${name}.mjs`), ...args];
  const { status, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} did not come to an end`);
  return JSON.parse(stdout);
}

/** A line of a table: its title, and numbers by column. */
type Row = { readonly title: string } & Readonly<Record<string, string | number>>;

function print(caption: string, { rows }: { readonly rows: readonly Row[] }): void {
  const threeDigits = (value: string | number): string | number =>
    typeof value === 'string' ? value : value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  console.log(`\n${caption}`);
  console.table(
    Object.fromEntries(
      rows.map(({ title, ...columns }) => [
        title,
        Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, threeDigits(value)])),
      ]),
    ),
  );
}
