// npm test: every suite, closed by one line: `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePostgres } from './postgres.mjs';
import { ensurePython } from './python.mjs';

const node = ['--import', 'tsx', '--test-reporter=spec', 'test/harness/node-tests.mjs'];
// What decides times is run again on machines elsewhere: the answers may not depend on where one stands.
// The table of all transitions reads no clock of the machine and takes long; once is enough.
const pure = ['time/', 'scheduling/engine', '!time/zone-transitions'];
const elsewhere = ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

const databases = ['store/', 'crashes/', 'races/'];
const scheduling = ['scheduling/'];
/** What starts processes and servers of others. */
const outward = ['adapters/', 'cli/', 'demo/', 'docs/'];
const but = (parts) => parts.map((part) => `!${part}`);

const { PRIORITY_NORMAL, PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;

// All at once, as far as the machine goes. Whatever shows pages goes first, for whoever looks at a page waits only so long. Node's
// tests measure what they compute, not how long it takes, and the databases mostly wait for their servers: as many at once as there
// are cores, and two more, the longest first. What only computes takes the time that all of them leave over.
const groups = [
  {
    priority: PRIORITY_NORMAL,
    lanes: 2,
    suites: [
      nodeSuite('The whole way, in the started demo', ['--kind=e2e']),
      {
        title: 'Elements in Chromium',
        command: 'web-test-runner',
        args: ['--config', '.config/web-test-runner.config.mjs'],
      },
    ],
  },
  {
    priority: PRIORITY_BELOW_NORMAL,
    lanes: availableParallelism() + 2,
    suites: [
      nodeSuite('Databases', databases),
      nodeSuite('Scheduling', scheduling),
      nodeSuite('Commands, adapters, examples', outward),
      nodeSuite('Everything else in Node', but([...databases, ...scheduling, ...outward])),
    ],
  },
  {
    priority: PRIORITY_LOW,
    lanes: 1,
    suites: elsewhere.map((zone) => nodeSuite(`Pure code in ${zone}`, pure, zone)),
  },
];

const chromium = ensureChromium();
ensurePostgres();
ensurePython();
const total = { passed: 0, failed: 0, skipped: 0 };
await Promise.all(groups.map(runGroup));
const closing = `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`;
// Once all of it is written: who reads a pipe slowly would be left without the end.
process.stdout.write(closing, () => process.exit(total.failed > 0 ? 1 : 0));

async function runGroup({ priority, lanes, suites }) {
  const waiting = [...suites];
  const lane = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) await report(suite, priority);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function nodeSuite(title, args, zone = 'UTC') {
  return { title, command: process.execPath, args: [...node, ...args], zone };
}

/** Runs a suite and counts; its output is shown at its end, because others run beside it. */
async function report(suite, priority) {
  const began = Date.now();
  const { code, output } = await runSuite(suite, priority);
  const counts = countsIn(output);
  // A suite that died without a failed test has failed, and so has one that ran nothing.
  if (code !== 0 && counts.failed === 0) counts.failed++;
  if (counts.passed + counts.failed === 0) counts.failed++;
  for (const name of Object.keys(total)) total[name] += counts[name];
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `\n== ${suite.title}\n${output}\n== ${suite.title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}

function runSuite({ command, args, zone }, priority) {
  const env = { ...process.env, CHROME_PATH: chromium, FORCE_COLOR: '0', ...(zone && { TZ: zone }) };
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  if (child.pid !== undefined) setPriority(child.pid, priority);
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Reads node:test's closing lines, or the browser reporter's. */
function countsIn(output) {
  const number = (expression) => Number(expression.exec(output)?.[1] ?? 0);
  return {
    passed: number(/^ℹ pass (\d+)/m) + number(/^browser: (\d+) passed/m),
    failed: number(/^ℹ fail (\d+)/m) + number(/^browser: \d+ passed, (\d+) failed/m),
    skipped: number(/^ℹ skipped (\d+)/m) + number(/^browser: .*, (\d+) skipped$/m),
  };
}
