import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The demo's secret: `BOOKING_SECRET`, or one of its own that its data folder keeps for its owner's eyes. */
export async function demoSecret(folder: string): Promise<string> {
  if (process.env['BOOKING_SECRET']) return process.env['BOOKING_SECRET'];
  const file = path.join(folder, 'secret');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const secret = randomBytes(32).toString('hex');
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}
