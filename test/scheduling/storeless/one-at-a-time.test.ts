import assert from 'node:assert/strict';
import { it } from 'node:test';
import { oneAtATime } from '../../../src/scheduling/storeless/one-at-a-time.js';

it('lets those who want the same time, or have the same key, wait for one another, and nobody else', async () => {
  const inTurn = oneAtATime();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async (): Promise<void> => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    if (name === 'first') throw new Error('It fails');
  };
  const all = [
    inTurn({ key: 'a', time: { start: 0, end: 10 } }, work('first')),
    inTurn({ key: 'b', time: { start: 5, end: 15 } }, work('overlapping')),
    inTurn({ key: 'a', time: { start: 50, end: 60 } }, work('same key')),
    inTurn({ key: 'c', time: { start: 20, end: 30 } }, work('elsewhere')),
  ];
  const breath = () => new Promise((resolve) => setImmediate(resolve));
  await breath();
  assert.deepEqual(begun, ['first', 'elsewhere']);
  ends.get('first')?.();
  await assert.rejects(all[0]!, /It fails/);
  await breath();
  assert.deepEqual(begun, ['first', 'elsewhere', 'overlapping', 'same key']);
  for (const end of ends.values()) end();
  await Promise.all(all.slice(1));
});
