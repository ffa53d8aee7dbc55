// node .config/side-by-side.mjs 'script …' …: runs scripts of package.json. Each argument is a lane; lanes run beside each
// other, what is in one of them one after the other. Shows what each said when it has ended, and fails when any did.
import { spawn } from 'node:child_process';

const failed = [];
await Promise.all(process.argv.slice(2).map((lane) => runAll(lane.trim().split(/\s+/))));
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

async function runAll(scripts) {
  for (const script of scripts) {
    const began = Date.now();
    const { code, output } = await run(script);
    if (code !== 0) failed.push(script);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${output}== ${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  }
}

function run(script) {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error}\n` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
