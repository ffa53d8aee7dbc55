import type { ConnectTicket, ConnectTickets } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

const now = Date.UTC(2026, 2, 2, 8);
const minute = 60_000;

/** A digest, as far as its shape tells. */
const digest = (text: string) => text.padEnd(43, '_');

const ticket: ConnectTicket = {
  id: digest('ticket-1'),
  hostId: 'host-anna',
  provider: 'google',
  level: 'everything',
  returnUrl: 'https://app.example/settings',
  display: 'popup',
  expiresAt: now + 10 * minute,
  progress: { step: 'begun' },
};

const left: ConnectTicket = {
  ...ticket,
  stateHash: digest('state-1'),
  progress: { step: 'left', browserHash: digest('browser-1'), verifier: 'v'.repeat(43) },
};

/** Every step there is. */
const steps: readonly ConnectTicket[] = [
  ticket,
  { ...ticket, id: digest('ticket-2'), connectionId: 'c-1', display: 'page', level: 'busy-only' },
  left,
  { ...left, progress: { ...left.progress, trouble: 'wrong-browser' } as ConnectTicket['progress'] },
  { ...left, progress: { step: 'answered' } },
  {
    ...left,
    progress: {
      step: 'granted',
      grant: { account: 'a@example.com', refreshToken: 'r', scopes: ['one'] },
      proofHash: digest('proof-1'),
    },
  },
  {
    ...left,
    progress: {
      step: 'granted',
      grant: { accessToken: 'a' },
      proofHash: digest('proof-1'),
      claiming: { keyHash: digest('key-1'), until: now + minute },
    },
  },
  { ...left, progress: { step: 'failed', failure: 'declined' } },
  { ...left, progress: { step: 'claimed', keyHash: digest('key-1'), connectionId: 'c-1' } },
];

/** The promises of `ConnectTickets`, as tests. `open` gives an empty store each time. */
export function connectTicketsSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly store: ConnectTickets; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'ConnectTickets',
    promises: connectTicketsPromises,
    offers: ['controlled'],
    open: async () => {
      const { store, close } = await options.open();
      return { fixture: store, ...(close && { close }) };
    },
  });
}

function controlled(
  promise: string,
  keeps: (store: ConnectTickets) => Promise<void>,
): SuitePromise<ConnectTickets> {
  return { needs: 'controlled', promise, keeps };
}

export const connectTicketsPromises: readonly SuitePromise<ConnectTickets>[] = [
  controlled('answers undefined for what is not there', async (store) => {
    expectEqual(
      [
        await store.ticket('x', now),
        await store.ticketOfState('y', now),
        await store.change('x', now, () => left),
      ],
      [null, null, null],
      'nothing is there',
    );
    expectEqual(await store.ticket(ticket.id, now), undefined, 'and nothing came to be');
  }),
  controlled('gives back a ticket at every step, whole', async (store) => {
    for (const step of steps) {
      await store.begin({ ...ticket, id: step.id }, now);
      const answer = await store.change(step.id, now, () => step);
      expectEqual([answer, await store.ticket(step.id, now)], [step, step], step.progress.step);
    }
  }),
  controlled('finds a ticket by the state that it left with last', async (store) => {
    await store.begin(ticket, now);
    await store.begin({ ...left, id: digest('ticket-2'), stateHash: digest('state-2') }, now);
    await store.change(ticket.id, now, () => left);
    expectEqual((await store.ticketOfState(digest('state-1'), now))?.id, ticket.id, 'its own');
    await store.change(ticket.id, now, (current) => ({ ...current, stateHash: digest('state-3') }));
    expectEqual(await store.ticketOfState(digest('state-1'), now), undefined, 'not an older one');
    expectEqual((await store.ticketOfState(digest('state-3'), now))?.id, ticket.id, 'the last');
  }),
  controlled('leaves a ticket that is there as it is, whoever begins it again', async (store) => {
    expectEqual(await store.begin(ticket, now), ticket, 'it is new');
    await store.change(ticket.id, now, () => left);
    expectEqual(await store.begin({ ...ticket, level: 'busy-only' }, now), left, 'it is there');
    expectEqual(await store.ticket(ticket.id, now), left, 'and stays');
  }),
  controlled('knows nothing of a ticket whose time is over, and begins it anew', async (store) => {
    await store.begin(left, now);
    const over = left.expiresAt;
    expectEqual(await store.ticket(left.id, over - 1), left, 'until then it is there');
    expectEqual(
      [
        await store.ticket(left.id, over),
        await store.ticketOfState(digest('state-1'), over),
        await store.change(left.id, over, (current) => ({ ...current, expiresAt: over + minute })),
      ],
      [null, null, null],
      'then it is as if it had never been',
    );
    const again = { ...ticket, expiresAt: over + 10 * minute };
    expectEqual(await store.begin(again, over), again, 'another may take its place');
  }),
  controlled('lets one of 20 take a step', async (store) => {
    await store.begin(left, now);
    const taken: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.change(left.id, now, (current) => {
          if (current.progress.step !== 'left') return undefined;
          taken.push(index);
          return { ...current, progress: { step: 'answered' } };
        }),
      ),
    );
    expectEqual(taken.length, 1, 'nobody else found it where it was');
  }),
  controlled('is not changed through what it was given or gave', async (store) => {
    const mine = structuredClone(ticket) as { hostId: string } & ConnectTicket;
    const theirs = (await store.begin(mine, now)) as { hostId: string } & ConnectTicket;
    mine.hostId = 'mallory';
    theirs.hostId = 'mallory';
    await store.change(ticket.id, now, (current) => {
      (current as { hostId: string }).hostId = 'mallory';
      return undefined;
    });
    expectEqual(await store.ticket(ticket.id, now), ticket, 'values are copies');
  }),
  controlled('refuses what is not valid, says where, and keeps what it had', async (store) => {
    await store.begin(ticket, now);
    const change = (wanted: ConnectTicket) => store.change(ticket.id, now, () => wanted);
    const refused = [
      [() => store.begin({ ...ticket, id: 'short' }, now), 'id'],
      [() => store.begin({ ...ticket, id: digest('x'), returnUrl: 'javascript:alert(1)' }, now), 'returnUrl'],
      [() => change({ ...ticket, hostId: 'host-ben' }), 'hostId'],
      [() => change({ ...ticket, id: digest('other') }), 'id'],
      [() => change({ ...ticket, stateHash: 'x' }), 'stateHash'],
    ] as const;
    for (const [attempt, path] of refused) {
      const { code, details } = await bookingErrorOf(attempt());
      expectEqual([code, details.fields?.map((fault) => fault.path)], ['invalid-request', [path]], path);
    }
    const trouble = new Error('trouble');
    const thrown = await store
      .change(ticket.id, now, () => {
        throw trouble;
      })
      .catch((error: unknown) => error);
    expect(thrown === trouble, 'what a change throws is thrown on');
    expectEqual(await store.ticket(ticket.id, now), ticket, 'as it was');
  }),
];
