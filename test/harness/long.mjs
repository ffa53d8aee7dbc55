// npm run test:long: the large figures, under five machine zones; their answers may not differ.
// Environment: SEED, ORACLE_INPUTS, LAW_INPUTS, FROM_YEAR, TO_YEAR (test/scheduling/engine/long-run.ts); ZONES, how many
// of the machine zones; JOBS, how many at a time; SPREAD=1, each zone a seed of its own, so that N zones ask N times as
// much. Arguments: parts of paths, as for node-tests.mjs; --replay=<file>, a question that a failing run printed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';

const replay = process.argv.find((argument) => argument.startsWith('--replay='))?.slice('--replay='.length);
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
const waiting = zones.slice(0, replay ? 1 : Number(process.env.ZONES || zones.length));
const asked = waiting.length;
const spread = process.env.SPREAD === '1';
const jobs = Number(process.env.JOBS || Math.min(waiting.length, availableParallelism()));
const chromium = ensureChromium();
const digests = new Map();
let failed = 0;

await Promise.all(
  Array.from({ length: jobs }, async () => {
    for (let zone = waiting.shift(); zone; zone = waiting.shift()) await runIn(zone);
  }),
);
for (const [figure, byZone] of digests) {
  const values = new Set(byZone.values());
  const same = values.size === 1 && byZone.size === asked;
  if (!spread && !replay)
    console.log(`${figure}: answers ${same ? 'the same' : 'DIFFERENT'} in ${byZone.size} machine zones`);
  if (!same && !spread) failed++;
}
console.log(failed > 0 ? `\n${failed} failed` : '\nAll passed');
process.exit(failed > 0 ? 1 : 0);

async function runIn(zone) {
  const began = Date.now();
  const index = zones.indexOf(zone);
  const env = { ...process.env, FORCE_COLOR: '0', CHROME_PATH: chromium, TZ: zone };
  if (replay) env.REPLAY = path.resolve(replay);
  if (spread) env.SEED = String(Number(process.env.SEED || 20_260_302) + index * 100_000_000);
  // What the questions are like is the same everywhere, and databases know no zone of the machine.
  const once = [
    '!scheduling/engine/features',
    '!store/',
    '!crashes/',
    '!races/',
    '!hostile/',
    '!demo/',
    '!wordpress/',
    '!simulation/',
    '!scheduling/model',
    '!scheduling/interleavings',
    '!scheduling/following',
    '!faults/',
    '!consumers/',
  ];
  const files = replay ? ['replay'] : [...parts, '!replay', ...(index > 0 ? once : [])];
  const args = [
    '--import',
    'tsx',
    '--test-reporter=spec',
    'test/harness/node-tests.mjs',
    '--kind=long',
    ...files,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let rest = '';
  child.stdout.on('data', (data) => {
    const lines = `${rest}${data}`.split('\n');
    rest = lines.pop();
    for (const line of lines) print(zone, line);
  });
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error);
      resolve(1);
    });
    child.on('close', resolve);
  });
  print(zone, rest);
  if (code !== 0) failed++;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${zone}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}

function print(zone, line) {
  if (/^ℹ|^\s*$/.test(line)) return;
  console.log(`${zone}: ${line}`);
  const [, figure, digest] = /^figures: ([^:]+):.* digest (\w+)/.exec(line) ?? [];
  if (!figure) return;
  if (!digests.has(figure)) digests.set(figure, new Map());
  digests.get(figure).set(zone, digest);
}
