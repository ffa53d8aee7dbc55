import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { ClaimOutcome, CredentialsRequest } from '../../../src/contract/host-backend.js';
import { remedyOfFailure } from '../../../src/contract/connecting.js';
import type { ConnectFailure } from '../../../src/contract/connecting.js';
import { CredentialsFlow, credentialProblems } from '../../../src/elements/connections/credentials-flow.js';
import type { Entered } from '../../../src/elements/connections/credentials-flow.js';
import { cloud } from './connections-backend.js';

const wish = { provider: 'caldav', level: 'everything' } as const;
const asked = ['server', 'user', 'password'] as const;
const entered = { server: 'cloud.example', user: 'anna', password: 'secret' };
const zone = 'Europe/Berlin';
const connected: ClaimOutcome = { outcome: 'connected', connection: cloud };
const failed = (failure: ConnectFailure): ClaimOutcome => ({
  outcome: 'failed',
  failure,
  remedy: remedyOfFailure[failure],
});

function begun(answer: () => Promise<ClaimOutcome> = async () => connected) {
  const sent: CredentialsRequest[] = [];
  const heard: string[] = [];
  let told = 0;
  const flow = new CredentialsFlow({
    tell: () => {
      told++;
    },
    connected: ({ id }) => heard.push(id),
  });
  flow.enter(wish);
  const attempt = async (request: CredentialsRequest) => {
    sent.push(request);
    return answer();
  };
  const go = (change: Entered = {}) => flow.try(attempt, { entered: { ...entered, ...change }, asked, zone });
  /** What is shown beside the form. */
  const shown = () => {
    const { state } = flow;
    if (state.step !== 'entering') return state.step;
    return { faults: state.faults, problem: state.problem, error: state.error?.code };
  };
  return { flow, sent, heard, go, shown, told: () => told };
}

describe('entering what opens an account', () => {
  it('hands it over, and tells what was connected', async () => {
    const { flow, sent, heard, go } = begun();
    await go();
    assert.deepEqual(sent, [{ provider: 'caldav', credentials: entered, zone }]);
    assert.deepEqual(heard, ['c-cloud']);
    assert.deepEqual(flow.state, { step: 'connected', connection: cloud });
    assert.ok(!JSON.stringify(flow.state).includes('secret'));
  });

  it('names the account that is renewed', async () => {
    const { flow, sent } = begun();
    flow.enter({ ...wish, renews: { id: 'c-cloud', account: 'anna' } });
    const attempt = async (request: CredentialsRequest) => {
      sent.push(request);
      return connected;
    };
    await flow.try(attempt, { entered: { password: 'new' }, asked: ['password'], zone });
    assert.deepEqual(sent, [
      { provider: 'caldav', credentials: { password: 'new' }, zone, connectionId: 'c-cloud' },
    ]);
  });

  it('asks for what is missing before it asks anybody', async () => {
    const { sent, go, shown } = begun();
    await go({ server: '  ', password: '' });
    assert.deepEqual(shown(), { faults: ['server', 'password'], problem: undefined, error: undefined });
    assert.deepEqual(sent, []);
    await go();
    assert.equal(shown(), 'connected');
  });

  for (const problem of credentialProblems)
    it(`stays where it is, and says why: ${problem}`, async () => {
      const { go, shown, heard } = begun(async () => failed(problem));
      await go();
      assert.deepEqual(shown(), { faults: [], problem, error: undefined });
      assert.deepEqual(heard, []);
    });

  it('takes a failure that it does not know for no answer', async () => {
    const { go, shown } = begun(async () => failed('admin-policy'));
    await go();
    assert.deepEqual(shown(), { faults: [], problem: 'unreachable', error: undefined });
  });

  it('marks the field that cannot be', async () => {
    const fields = [{ path: 'credentials.server', message: 'is no address' }];
    const { go, shown } = begun(async () => Promise.reject(new BookingError('invalid-request', { fields })));
    await go();
    assert.deepEqual(shown(), { faults: ['server'], problem: undefined, error: undefined });
  });

  it('says what else went wrong', async () => {
    const { go, shown } = begun(async () => Promise.reject(new BookingError('rate-limited')));
    await go();
    assert.deepEqual(shown(), { faults: [], problem: undefined, error: 'rate-limited' });
  });

  it('tries once, however often it is pressed', async () => {
    const { sent, go } = begun();
    await Promise.all([go(), go(), go()]);
    assert.equal(sent.length, 1);
  });

  for (const way of ['rest', 'stop'] as const)
    it(`minds no answer that comes after ${way}`, async () => {
      let answer: (outcome: ClaimOutcome) => void = () => undefined;
      const { flow, heard, go } = begun(async () => new Promise((resolve) => (answer = resolve)));
      const going = go();
      flow[way]();
      answer(connected);
      await going;
      assert.deepEqual(flow.state, { step: 'idle' });
      assert.deepEqual(heard, []);
    });
});
