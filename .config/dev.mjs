// npm run dev: builds, then keeps building and restarts the demo whenever a source changes.
import { spawn, spawnSync } from 'node:child_process';

const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const watchers = [
  ['tsc', ['-p', '.config/tsconfig.build.json', '--watch', '--preserveWatchOutput']],
  ['rollup', ['-c', '--watch', '--silent']],
  ['tsx', ['watch', '--clear-screen=false', 'src/cli/main.ts', 'demo', '--data', '.data']],
].map(([command, args]) => spawn(command, args, { stdio: 'inherit' }));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const watcher of watchers) watcher.kill(signal);
  });
}
