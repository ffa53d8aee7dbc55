// npm run test:mutants [part of a file or fault …]: plants the faults of engine-mutants.mjs and defence-mutants.mjs one by
// one in a copy of the sources, and fails for each that is not noticed by the engine's suite, or by the tests it names.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defenceMutants } from './defence-mutants.mjs';
import { mutants as engineMutants } from './engine-mutants.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.data/mutants');
const copied = ['src', 'test', 'docs', 'package.json', 'tsconfig.json'];
const mutants = [...engineMutants, ...defenceMutants];
const random = ['agreement', 'laws', 'transitions'].map((name) => `scheduling/engine/${name}`);
/** Tables of cases notice most faults at once; what is left is for the random questions, and then for many of them. */
const engineStages = [
  ['scheduling/engine', '!scheduling/engine/cost', ...random.map((part) => `!${part}`)],
  random,
  ['--kind=long', 'scheduling/engine/agreement'],
];
const env = { ...process.env, ORACLE_INPUTS: process.env.ORACLE_INPUTS || '4000' };
const wanted = process.argv.slice(2);
const chosen = mutants.filter((mutant) =>
  wanted.length === 0 ? true : wanted.some((part) => mutant.join(' ').includes(part)),
);

for (const [file, was] of mutants) {
  const found = readFileSync(path.join(root, file), 'utf8').split(was).length - 1;
  if (found !== 1) throw new Error(`Found ${found} times in ${file}: ${was}`);
}

rmSync(folder, { recursive: true, force: true });
const survivors = [];
const passing = new Map();
let next = 0;
await Promise.all(
  Array.from({ length: Math.max(1, os.availableParallelism()) }, (_, worker) => work(worker)),
);
rmSync(folder, { recursive: true, force: true });
for (const [file, was, is] of survivors) console.log(`SURVIVED ${file}\n  - ${was}\n  + ${is}`);
console.log(`\n${chosen.length - survivors.length} of ${chosen.length} faults noticed`);
process.exit(survivors.length > 0 ? 1 : 0);

async function work(worker) {
  const copy = path.join(folder, String(worker));
  for (const part of copied) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (let mutant = chosen[next++]; mutant; mutant = chosen[next++]) {
    const [file, was, is] = mutant;
    const stages = stagesOf(mutant);
    if (!(await passWithoutFault(copy, stages)))
      throw new Error(`${stages.join(', ')}: fails without any fault`);
    const whole = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(
      path.join(copy, file),
      whole.replace(was, () => is),
    );
    const began = Date.now();
    const stage = await failingStage(copy, stages);
    writeFileSync(path.join(copy, file), whole);
    if (!stage) survivors.push(mutant);
    const verdict = stage ? `noticed by ${stage.join(' ')}` : 'SURVIVED';
    console.log(`${verdict}, ${Math.round((Date.now() - began) / 1000)} s  ${file}: ${is || '(nothing)'}`);
  }
}

/** What has to notice a fault, one after the other until one does. */
function stagesOf([, , , ...noticedBy]) {
  return noticedBy.length > 0 ? [noticedBy] : engineStages;
}

/** Asked once for the same tests. */
function passWithoutFault(copy, stages) {
  const name = JSON.stringify(stages);
  if (!passing.has(name)) passing.set(name, failingStage(copy, stages));
  return passing.get(name).then((stage) => stage === undefined);
}

async function failingStage(copy, stages) {
  for (const stage of stages) if (!(await run(copy, stage))) return stage;
  return undefined;
}

function run(copy, parts) {
  const args = ['--import', 'tsx', '--test-reporter=dot', 'test/harness/node-tests.mjs', ...parts];
  // A fault may make a loop endless; that is noticed too.
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env,
    stdio: 'ignore',
    timeout: 300_000,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}
