import { mostMailedLinks } from '../contract/index.js';
import type { SignInDeparture, SignInLink, SignInSession, SignInStore } from '../contract/index.js';
import { bookingErrorOf, expectEqual } from './expectations.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

const now = Date.UTC(2026, 2, 2, 8);
const minute = 60_000;

/** A digest, as far as its shape tells. */
const digest = (text: string) => text.padEnd(43, '_');

const link: SignInLink = {
  id: digest('link-1'),
  hostId: 'host-anna',
  way: 'mailed',
  expiresAt: now + 15 * minute,
};
const departure: SignInDeparture = {
  id: digest('state-1'),
  browserHash: digest('browser-1'),
  to: '/settings#settings=agenda',
  expiresAt: now + 10 * minute,
};
const session: SignInSession = { id: digest('session-1'), hostId: 'host-anna', expiresAt: now + 60 * minute };

/** The promises of `SignInStore`, as tests. `open` gives an empty store each time. */
export function signInStoreSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly store: SignInStore; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'SignInStore',
    promises: signInStorePromises,
    offers: ['controlled'],
    open: async () => {
      const { store, close } = await options.open();
      return { fixture: store, ...(close && { close }) };
    },
  });
}

function controlled(
  promise: string,
  keeps: (store: SignInStore) => Promise<void>,
): SuitePromise<SignInStore> {
  return { needs: 'controlled', promise, keeps };
}

/** Adds so many links, each with an id of its own; tells which were kept. */
async function addLinks(store: SignInStore, count: number, change: Partial<SignInLink> = {}) {
  const kept: boolean[] = [];
  for (let index = 0; index < count; index++)
    kept.push(await store.addLink({ ...link, id: digest(`many-${index}`), ...change }, now));
  return kept;
}

export const signInStorePromises: readonly SuitePromise<SignInStore>[] = [
  controlled('answers undefined for what is not there, and ends it without a word', async (store) => {
    for (const id of ['x', digest('x'), '', 'x\0', '__proto__']) {
      await store.extendSession(id, now + minute, now);
      await store.endSession(id);
      await store.endAll(id);
      expectEqual(
        [
          await store.link(id, now),
          await store.takeLink(id, now),
          await store.takeDeparture(id, now),
          await store.session(id, now),
        ],
        [null, null, null, null],
        JSON.stringify(id),
      );
    }
  }),
  controlled(
    'gives a link back whole, as often as it is looked at, and once to whoever takes it',
    async (store) => {
      for (const way of ['printed', 'mailed', 'offered'] as const) {
        const mine = { ...link, id: digest(way), way };
        expectEqual(await store.addLink(mine, now), true, 'it is kept');
        expectEqual([await store.link(mine.id, now), await store.link(mine.id, now)], [mine, mine], way);
        expectEqual(await store.takeLink(mine.id, now), mine, 'it is taken');
        expectEqual(
          [await store.takeLink(mine.id, now), await store.link(mine.id, now)],
          [null, null],
          'gone',
        );
      }
    },
  ),
  controlled('gives what 20 take at once to one of them', async (store) => {
    await store.addLink(link, now);
    await store.addDeparture(departure, now);
    const all = Array.from({ length: 20 });
    const links = await Promise.all(all.map(() => store.takeLink(link.id, now)));
    const departures = await Promise.all(all.map(() => store.takeDeparture(departure.id, now)));
    expectEqual(
      [links.filter(Boolean), departures.filter(Boolean)],
      [[link], [departure]],
      'nobody else found it',
    );
  }),
  controlled('knows nothing of what is over', async (store) => {
    await store.addLink(link, now);
    await store.addDeparture(departure, now);
    await store.addSession(session, now);
    expectEqual(await store.link(link.id, link.expiresAt - 1), link, 'until then it is there');
    expectEqual(
      [await store.link(link.id, link.expiresAt), await store.takeLink(link.id, link.expiresAt)],
      [null, null],
      'then it is not',
    );
    expectEqual(
      await store.takeDeparture(departure.id, departure.expiresAt),
      undefined,
      'nor is a departure',
    );
    expectEqual(await store.session(session.id, session.expiresAt - 1), session, 'a session is, to its end');
    expectEqual(await store.session(session.id, session.expiresAt), undefined, 'and not longer');
    await store.extendSession(session.id, session.expiresAt + minute, session.expiresAt);
    expectEqual(await store.session(session.id, session.expiresAt), undefined, 'and is not brought back');
  }),
  controlled(`keeps ${mostMailedLinks} mailed links of a host open, whoever asks for more`, async (store) => {
    const kept = await addLinks(store, mostMailedLinks + 2);
    expectEqual(kept, [...Array.from({ length: mostMailedLinks }, () => true), false, false], 'so many');
    expectEqual(
      (await store.link(digest('many-0'), now))?.hostId,
      link.hostId,
      'the first of them is good still',
    );
    expectEqual(
      await store.addLink({ ...link, id: digest('bens'), hostId: 'host-ben' }, now),
      true,
      'another host has their own',
    );
    expectEqual(
      await store.addLink({ ...link, id: digest('printed'), way: 'printed' }, now),
      true,
      'a printed one is not counted',
    );
    await store.takeLink(digest('many-3'), now);
    expectEqual(
      await store.addLink({ ...link, id: digest('next') }, now),
      true,
      'whoever used one gets another',
    );
    expectEqual(
      await store.addLink(
        { ...link, id: digest('later'), expiresAt: link.expiresAt + minute },
        link.expiresAt,
      ),
      true,
      'what is over does not count',
    );
  }),
  controlled(`keeps as many of 20 that are mailed at once`, async (store) => {
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.addLink({ ...link, id: digest(`at-once-${index}`) }, now),
      ),
    );
    expectEqual(kept.filter(Boolean).length, mostMailedLinks, 'and no more');
  }),
  controlled('gives a departure back whole, once', async (store) => {
    await store.addDeparture(departure, now);
    await store.addDeparture({ ...departure, id: digest('state-2'), to: '/x?y=é' }, now);
    expectEqual(await store.takeDeparture(departure.id, now), departure, 'whole');
    expectEqual(await store.takeDeparture(departure.id, now), undefined, 'once');
    expectEqual((await store.takeDeparture(digest('state-2'), now))?.to, '/x?y=é', 'the other is another');
  }),
  controlled('has a session last longer, and never less long', async (store) => {
    await store.addSession(session, now);
    const longer = { ...session, expiresAt: session.expiresAt + minute };
    await store.extendSession(session.id, longer.expiresAt, now);
    expectEqual(await store.session(session.id, now), longer, 'longer');
    await store.extendSession(session.id, now + minute, now);
    expectEqual(await store.session(session.id, now), longer, 'not less');
  }),
  controlled('ends one session, or all that a host has, with the links', async (store) => {
    const [second, bens] = [
      { ...session, id: digest('session-2') },
      { ...session, id: digest('session-3'), hostId: 'host-ben' },
    ];
    const third = { ...session, id: digest('session-4') };
    for (const one of [session, second, bens, third]) await store.addSession(one, now);
    await store.addLink(link, now);
    await store.addLink({ ...link, id: digest('bens'), hostId: 'host-ben' }, now);
    await store.endSession(session.id);
    expectEqual(
      [await store.session(session.id, now), await store.session(second.id, now)],
      [null, second],
      'one alone',
    );
    await store.endAll('host-anna');
    expectEqual(
      [
        await store.session(second.id, now),
        await store.session(third.id, now),
        await store.link(link.id, now),
      ],
      [null, null, null],
      'all of one host',
    );
    expectEqual(
      [(await store.session(bens.id, now))?.hostId, (await store.link(digest('bens'), now))?.hostId],
      ['host-ben', 'host-ben'],
      'and nobody else’s',
    );
  }),
  controlled('refuses what is not valid, says where, and keeps nothing of it', async (store) => {
    const refused = [
      [() => store.addLink({ ...link, id: 'short' }, now), 'id'],
      [() => store.addLink({ ...link, hostId: '' }, now), 'hostId'],
      [() => store.addLink({ ...link, way: 'spoken' as 'mailed' }, now), 'way'],
      [() => store.addLink({ ...link, expiresAt: Number.NaN }, now), 'expiresAt'],
      [() => store.addDeparture({ ...departure, browserHash: 'x' }, now), 'browserHash'],
      [() => store.addDeparture({ ...departure, to: 'a\nb' }, now), 'to'],
      [() => store.addSession({ ...session, id: `${session.id}!` }, now), 'id'],
      [() => store.addSession({ ...session, hostId: 'a\0' }, now), 'hostId'],
    ] as const;
    for (const [attempt, path] of refused) {
      const { code, details } = await bookingErrorOf(attempt());
      expectEqual([code, details.fields?.map((fault) => fault.path)], ['invalid-request', [path]], path);
    }
    expectEqual(
      [
        await store.link(link.id, now),
        await store.takeDeparture(departure.id, now),
        await store.session(session.id, now),
      ],
      [null, null, null],
      'nothing is there',
    );
  }),
];
