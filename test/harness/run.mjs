// npm test: every suite, one after the other, closed by one line: `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePostgres } from './postgres.mjs';

const node = ['--import', 'tsx', '--test-reporter=spec', 'test/harness/node-tests.mjs'];
// What decides times is run again on machines elsewhere: the answers may not depend on where one stands.
// The table of all transitions reads no clock of the machine and takes long; once is enough.
const pure = ['time/', 'scheduling/engine', 'elements/', '!time/zone-transitions'];
const elsewhere = ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

const suites = [
  { title: 'Node', command: process.execPath, args: node, zone: 'UTC' },
  ...elsewhere.map((zone) => ({
    title: `Pure code in ${zone}`,
    command: process.execPath,
    args: [...node, ...pure],
    zone,
  })),
  {
    title: 'Elements in Chromium',
    command: 'web-test-runner',
    args: ['--config', '.config/web-test-runner.config.mjs'],
  },
  { title: 'The whole way, in the started demo', command: process.execPath, args: [...node, '--kind=e2e'] },
];

const chromium = ensureChromium();
ensurePostgres();
const total = { passed: 0, failed: 0, skipped: 0 };
const waiting = [...suites];
while (waiting.length > 0) {
  // What only computes may run beside its like; whatever is timed, races or shows pages has the machine to itself.
  const together = waiting.splice(0, waiting[0].title.startsWith('Pure') ? 2 : 1);
  await Promise.all(together.map((suite) => report(suite, together.length === 1)));
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a suite and counts; its output is shown as it comes, or where others run beside it, at its end. */
async function report(suite, isAlone) {
  const began = Date.now();
  if (isAlone) console.log(`\n== ${suite.title}`);
  const { code, output } = await runSuite(suite, isAlone);
  if (!isAlone) console.log(`\n== ${suite.title}\n${output}`);
  const counts = countsIn(output);
  // A suite that died without a failed test has failed, and so has one that ran nothing.
  if (code !== 0 && counts.failed === 0) counts.failed++;
  if (counts.passed + counts.failed === 0) counts.failed++;
  for (const name of Object.keys(total)) total[name] += counts[name];
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `== ${suite.title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}

function runSuite({ command, args, zone }, isShown) {
  const env = { ...process.env, CHROME_PATH: chromium, FORCE_COLOR: '0', ...(zone && { TZ: zone }) };
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    if (isShown) process.stdout.write(data);
  });
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
