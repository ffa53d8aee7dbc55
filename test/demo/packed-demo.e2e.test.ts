import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describePackedDemo } from './packed-demo.js';

const root = path.resolve(import.meta.dirname, '../..');

// Only what the command itself is made of, where no other package can be found; packed and installed by npm it is tried in
// packed-demo.long.test.ts.
describePackedDemo('the demo, with nothing else installed', async (folder) => {
  const place = path.join(folder, 'node_modules/booking-elements');
  mkdirSync(place, { recursive: true });
  for (const part of ['package.json', 'dist/cdn', 'dist/demo', 'dist/esm/cli'])
    cpSync(path.join(root, part), path.join(place, part), { recursive: true });
  return { command: process.execPath, parameters: [path.join(place, 'dist/esm/cli/main.js')] };
});
