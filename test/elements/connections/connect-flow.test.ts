import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { ConnectDoors, ConnectWindow } from '../../../src/elements/connections/connect-doors.js';
import { ConnectFlow } from '../../../src/elements/connections/connect-flow.js';
import type { ConnectState } from '../../../src/elements/connections/connect-state.js';
import type { ConnectWish } from '../../../src/elements/connections/connect-wish.js';
import type { KeptTicket } from '../../../src/elements/connections/kept-ticket.js';
import type { Returned } from '../../../src/elements/connections/return-address.js';
import { anna, connectionsBackend } from './connections-backend.js';

const wish: ConnectWish = { provider: 'google', level: 'everything' };
const returnUrl = 'https://app.example/settings';
const url = 'https://book.example/v1/connect/ticket';

/** A browser that does what it is told, and whose time passes when somebody sleeps. */
function browser({ opens = true, keeps = true, isHeard = true } = {}) {
  const seen = {
    opened: 0,
    closed: 0,
    went: [] as string[],
    left: [] as string[],
    closedSelf: 0,
    states: [] as string[],
  };
  let now = 0;
  let kept: KeptTicket | undefined;
  let isClosed = false;
  let hearing: ((returned: Returned) => void) | undefined;
  /** What happens while somebody sleeps, by how often that was. */
  const then: (() => void)[] = [];
  const window: ConnectWindow = {
    isClosed: () => isClosed,
    go: (address) => void seen.went.push(address),
    close: () => {
      seen.closed++;
    },
  };
  const doors: ConnectDoors = {
    open: () => {
      seen.opened++;
      return opens ? window : undefined;
    },
    leave: (address) => void seen.left.push(address),
    keep: (ticket) => {
      if (keeps) kept = ticket;
      return keeps;
    },
    kept: () => kept,
    forget: () => {
      kept = undefined;
    },
    hear: (onReturned) => {
      hearing = onReturned;
      return () => {
        hearing = undefined;
      };
    },
    handOver: async () => isHeard,
    closeSelf: () => {
      seen.closedSelf++;
    },
    sleep: async (milliseconds, signal) => {
      await Promise.resolve();
      if (signal.aborted) return;
      now += milliseconds;
      then.shift()?.();
    },
    now: () => now,
  };
  return {
    doors,
    seen,
    then,
    close: () => {
      isClosed = true;
    },
    comes: (returned: Returned) => hearing?.(returned),
    isHearing: () => hearing !== undefined,
    keep: (ticket: KeptTicket) => {
      kept = ticket;
    },
    kept: () => kept,
  };
}

function flowIn({ doors, seen }: ReturnType<typeof browser>): ConnectFlow {
  const flow: ConnectFlow = new ConnectFlow({
    tell: () => {
      const { state } = flow;
      seen.states.push(state.step === 'waiting' ? `waiting:${state.window}` : state.step);
    },
    connected: ({ id }) => void seen.states.push(`told:${id}`),
    doors,
  });
  return flow;
}

const terms = { returnUrl, word: '…' };
const brought = { outcome: 'connected', connection: anna } as const;

/** A state, which has to be the one that is meant. */
function at<Step extends ConnectState['step']>(
  flow: ConnectFlow,
  step: Step,
): Extract<ConnectState, { readonly step: Step }> {
  const { state } = flow;
  assert.equal(state.step, step);
  return state as Extract<ConnectState, { readonly step: Step }>;
}

describe('connecting in a window of its own', () => {
  it('opens it before anything is asked, and claims with what the way back brought', async () => {
    const backend = connectionsBackend({ consentUrl: () => url, brings: brought });
    const page = browser();
    const flow = flowIn(page);
    page.then.push(
      () => undefined,
      () => page.comes({ outcome: 'granted', proof: 'right' }),
    );
    flow.choose(wish);
    const begun = flow.begin(backend, { ...terms, display: 'popup' });
    assert.equal(page.seen.opened, 1, 'while the press still counts');
    await begun;
    assert.deepEqual(page.seen.states, [
      'choosing',
      'beginning',
      'waiting:open',
      'claiming',
      'connected',
      'told:c-anna',
    ]);
    assert.deepEqual(page.seen.went, [url]);
    assert.equal(page.seen.closed, 1);
    assert.equal(page.kept(), undefined, 'nothing was kept');
    assert.ok(!page.isHearing());
  });

  it('goes on waiting when what is heard is another page’s', async () => {
    const backend = connectionsBackend({ consentUrl: () => url, brings: brought });
    const page = browser();
    const flow = flowIn(page);
    page.then.push(
      () => page.comes({ outcome: 'granted', proof: 'another' }),
      () => page.comes({ outcome: 'granted', proof: 'right' }),
    );
    flow.choose(wish);
    await flow.begin(backend, { ...terms, display: 'popup' });
    at(flow, 'connected');
    assert.deepEqual(
      backend.asked.claims.map(({ proof }) => proof),
      ['another', 'right'],
    );
  });

  it('hears of a refusal by itself, and names what helps', async () => {
    const brings = { outcome: 'failed', failure: 'declined', remedy: 'try-again' } as const;
    const page = browser();
    const flow = flowIn(page);
    flow.choose(wish);
    await flow.begin(connectionsBackend({ consentUrl: () => url, brings }), { ...terms, display: 'popup' });
    assert.deepEqual(at(flow, 'failed'), { step: 'failed', failure: 'declined', remedy: 'try-again', wish });
  });

  it('shows that the window is gone, and takes what comes all the same', async () => {
    const backend = connectionsBackend({ consentUrl: () => url, brings: brought });
    const page = browser();
    const flow = flowIn(page);
    page.then.push(page.close, () => page.comes({ outcome: 'granted', proof: 'right' }));
    flow.choose(wish);
    await flow.begin(backend, { ...terms, display: 'popup' });
    assert.deepEqual(page.seen.states.slice(2, 4), ['waiting:open', 'waiting:closed']);
    at(flow, 'connected');
  });

  it('is over after its time, however long the window stays', async () => {
    const backend = connectionsBackend({ consentUrl: () => url });
    const page = browser();
    const flow = flowIn(page);
    flow.choose(wish);
    await flow.begin(backend, { ...terms, display: 'popup' });
    assert.deepEqual(at(flow, 'over'), { step: 'over', wish });
    const { length } = backend.asked.claims;
    assert.ok(length > 300 && length < 400, `asked every two seconds: ${length}`);
  });

  it('ends at once when the server knows nothing of it any more', async () => {
    const page = browser();
    const flow = flowIn(page);
    flow.choose(wish);
    const backend = connectionsBackend({ consentUrl: () => url, brings: new BookingError('gone') });
    await flow.begin(backend, { ...terms, display: 'popup' });
    at(flow, 'over');
    assert.equal(backend.asked.claims.length, 1);
  });

  it('is given up wherever it is, and the window with it', async () => {
    const backend = connectionsBackend({ consentUrl: () => url, brings: brought });
    const page = browser();
    const flow = flowIn(page);
    page.then.push(() => {
      flow.cancel();
    });
    flow.choose(wish);
    await flow.begin(backend, { ...terms, display: 'popup' });
    at(flow, 'idle');
    assert.equal(page.seen.closed, 1);
    assert.deepEqual(backend.asked.claims, []);
  });

  it('can be tried again where it could not begin', async () => {
    const connectFails = new BookingError('unavailable');
    const page = browser();
    const flow = flowIn(page);
    flow.choose(wish);
    await flow.begin(connectionsBackend({ connectFails }), { ...terms, display: 'popup' });
    assert.equal(at(flow, 'choosing').error, connectFails);
    assert.equal(page.seen.closed, 1, 'no empty window is left');
  });
});

describe('connecting where no window opens', () => {
  const blocked = async (
    page: ReturnType<typeof browser>,
    backend = connectionsBackend({ consentUrl: () => url }),
  ) => {
    const flow = flowIn(page);
    flow.choose(wish);
    const begun = flow.begin(backend, { ...terms, display: 'popup' });
    while (page.seen.states.at(-1) !== 'waiting:blocked') await Promise.resolve();
    return { flow, begun };
  };

  it('says so, and leaves with the page itself', async () => {
    const page = browser({ opens: false });
    const { flow, begun } = await blocked(page);
    assert.equal(at(flow, 'waiting').url, url);
    assert.ok(flow.goOnHere());
    await begun;
    at(flow, 'leaving');
    assert.deepEqual(page.seen.left, [url]);
    assert.deepEqual(page.kept()?.wish, wish);
    assert.ok(!page.isHearing(), 'it waits for nobody else');
  });

  it('says so where the browser would not know the page again', async () => {
    const page = browser({ opens: false, keeps: false });
    const { flow, begun } = await blocked(page);
    assert.equal(flow.goOnHere(), false);
    await begun;
    assert.equal(at(flow, 'choosing').keepsNothing, true);
    assert.deepEqual(page.seen.left, []);
  });

  it('takes what comes back in another tab', async () => {
    const page = browser({ opens: false });
    page.then.push(() => page.comes({ outcome: 'granted', proof: 'right' }));
    const { flow, begun } = await blocked(
      page,
      connectionsBackend({ consentUrl: () => url, brings: brought }),
    );
    await begun;
    at(flow, 'connected');
  });
});

describe('connecting with the page itself', () => {
  const kept: KeptTicket = { ticket: 'ticket', wish, begunAt: 0 };

  it('keeps the ticket and leaves', async () => {
    const page = browser();
    const flow = flowIn(page);
    flow.choose(wish);
    await flow.begin(connectionsBackend({ consentUrl: () => url }), { ...terms, display: 'page' });
    at(flow, 'leaving');
    assert.equal(page.seen.opened, 0);
    assert.deepEqual(page.kept(), kept);
    flow.stayed();
    at(flow, 'choosing');
    assert.equal(page.kept(), undefined, 'whoever went back begins anew');
  });

  it('claims when it comes back, and forgets the ticket', async () => {
    const backend = connectionsBackend({ brings: brought });
    const page = browser();
    page.keep(kept);
    const flow = flowIn(page);
    await flow.arrive(backend, { outcome: 'granted', proof: 'right' });
    at(flow, 'connected');
    assert.equal(page.kept(), undefined);
    assert.deepEqual(backend.asked.claims, [{ ticket: 'ticket', proof: 'right' }]);
  });

  it('hears why it came to nothing', async () => {
    const brings = { outcome: 'failed', failure: 'admin-policy', remedy: 'ask-administrator' } as const;
    const page = browser();
    page.keep(kept);
    const flow = flowIn(page);
    await flow.arrive(connectionsBackend({ brings }), { outcome: 'failed' });
    assert.equal(at(flow, 'failed').failure, 'admin-policy');
  });

  it('does not wait for a proof that was lost on the way', async () => {
    const page = browser();
    page.keep(kept);
    const flow = flowIn(page);
    await flow.arrive(connectionsBackend({ brings: brought }), { outcome: 'granted' });
    at(flow, 'over');
  });

  it('can be tried again with the same key when the server does not answer', async () => {
    const keys: string[] = [];
    const backend = connectionsBackend({ brings: new BookingError('calendar-unreachable') });
    const { claim } = backend;
    backend.claim = (request, options) => {
      keys.push(options.key);
      return claim.call(backend, request, options);
    };
    const page = browser();
    page.keep(kept);
    const flow = flowIn(page);
    await flow.arrive(backend, { outcome: 'granted', proof: 'right' });
    assert.equal(at(flow, 'unclaimed').error.code, 'calendar-unreachable');
    backend.brings = brought;
    await flow.tryAgain();
    at(flow, 'connected');
    assert.equal(new Set(keys).size, 1);
    assert.equal(keys.length, 2);
  });
});

describe('a window that somebody comes back in', () => {
  it('hands over what it brought to the page that waits, and closes', async () => {
    const page = browser();
    const flow = flowIn(page);
    const backend = connectionsBackend({ brings: brought });
    await flow.arrive(backend, { outcome: 'granted', proof: 'right' });
    assert.deepEqual(at(flow, 'handed-over'), { step: 'handed-over', outcome: 'granted' });
    assert.equal(page.seen.closedSelf, 1);
    assert.deepEqual(backend.asked.claims, [], 'it claims nothing by itself');
  });

  it('says that nobody here had left, where nobody waits, and claims nothing', async () => {
    const page = browser({ isHeard: false });
    const flow = flowIn(page);
    const backend = connectionsBackend({ brings: brought });
    await flow.arrive(backend, { outcome: 'granted', proof: 'right' });
    at(flow, 'not-begun-here');
    assert.equal(page.seen.closedSelf, 0);
    assert.deepEqual(backend.asked.claims, []);
  });
});
