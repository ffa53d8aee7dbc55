import { parseArgs } from 'node:util';
import { signWebhook } from '../server/webhooks/sign-webhook.js';
import { taskBody } from '../server/tasks.js';
import type { Terminal } from './terminal.js';

/** `run-tasks URL`: has a server do the work that is due, signed with `TASKS_SECRET`; goes on until none is left. */
export async function runTasks(
  parameters: readonly string[],
  { env, print }: Terminal,
  { fetch = globalThis.fetch }: { readonly fetch?: typeof globalThis.fetch } = {},
): Promise<number> {
  const { positionals } = parseArgs({ args: [...parameters], allowPositionals: true });
  const [address = ''] = positionals;
  const secret = env['TASKS_SECRET'];
  if (!URL.canParse(address) || positionals.length > 1)
    throw new Error('Name the address of the server: npx booking-elements run-tasks https://book.example');
  if (!secret) throw new Error('TASKS_SECRET is needed: the whsec_… that the server knows');
  const url = new URL(`${address.replace(/\/$/, '')}/v1/tasks/run`);
  let taken = 0;
  for (let isMore = true; isMore; ) {
    const headers = await signWebhook({
      id: crypto.randomUUID(),
      sentAt: Date.now(),
      body: taskBody,
      secrets: [secret],
    });
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: taskBody,
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}`);
    const done: unknown = await response.json();
    if (typeof done !== 'object' || done === null || !('taken' in done) || !('isMore' in done))
      throw new Error('The server answered something else');
    taken += Number(done.taken);
    isMore = done.isMore === true;
  }
  print(`${taken} done`);
  return 0;
}
