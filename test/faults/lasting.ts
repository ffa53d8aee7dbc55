import assert from 'node:assert/strict';
import type { UnwrittenEvent } from '../../src/contract/index.js';
import { count, liveIn, newTally } from './every-call.js';
import type { Lane, Tally } from './every-call.js';
import type { Flow } from './flows.js';
import { hour } from './house.js';
import type { NamedMishap } from './mishaps.js';
import type { Run } from './runs.js';

/** How long something may go wrong, in milliseconds. */
export const lengths = { 'an hour': hour, 'two days': 48 * hour, 'for ever': Infinity } as const;

/** What a host is told after the last try, and what helps. */
function verdictOn({ name }: NamedMishap): readonly Pick<UnwrittenEvent, 'reason' | 'remedy'>[] {
  const [row] = name.split(' (');
  switch (row) {
    case 'invalid_grant':
    case '401 expired':
      return [{ reason: 'unauthenticated', remedy: 'reconnect' }];
    case '404/410 calendar gone':
      return [{ reason: 'not-found', remedy: 'try-again' }];
    case '409 duplicate id':
      return [{ reason: 'version-conflict', remedy: 'try-again' }];
    case '410 sync token':
      return [{ reason: 'gone', remedy: 'try-again' }];
    default:
      return [{ reason: 'calendar-unreachable', remedy: 'try-again' }];
  }
}

function toldOf({ told }: Run): readonly Pick<UnwrittenEvent, 'reason' | 'remedy'>[] {
  return told.map(({ reason, remedy }) => ({ reason, remedy }));
}

/** Each mishap, from a flow's write on: the host is told of what is given up after a day, and of nothing before. */
export async function fromTheWriteOn(
  lane: Lane,
  {
    flow,
    lasting,
    mishaps,
  }: { readonly flow: Flow; readonly lasting: number; readonly mishaps: readonly NamedMishap[] },
): Promise<Tally> {
  const tally = newTally();
  const { called } = await liveIn(lane, flow, []);
  const after = called.findIndex((method) => /insert|patch|delete/.test(method));
  for (const mishap of mishaps) {
    const run = await liveIn(lane, flow, [{ mishap, after, lasting }]);
    count(tally, run, mishap.name);
    assert.equal(run.isRefused, false, mishap.name);
    assert.deepEqual(toldOf(run), lasting === hour ? [] : verdictOn(mishap), mishap.name);
  }
  return tally;
}

/** Each mishap for an hour, from a flow's first call on: whoever needs the calendars is refused. */
export async function fromTheBeginning(
  lane: Lane,
  { flow, mishaps }: { readonly flow: Flow; readonly mishaps: readonly NamedMishap[] },
): Promise<Tally> {
  const tally = newTally();
  for (const mishap of mishaps) {
    const run = await liveIn(lane, flow, [{ mishap, after: 0, lasting: hour }]);
    count(tally, run, `${flow.name}, ${mishap.name}`);
    assert.equal(run.isRefused, flow.name !== 'cancel', mishap.name);
  }
  return tally;
}
