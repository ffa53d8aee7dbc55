import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { storelessBackend } from '../../../src/scheduling/storeless/storeless-backend.js';
import { meetingTerms } from '../../../src/scheduling/storeless/yielding.js';
import { isBookingError } from '../../../src/contract/index.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { addressOf, anna, annasGoogle, key, optionsAt, request, standingIn } from './google-world.js';
import { explore, turnsBy } from './model/explore.js';

let restore = (): void => undefined;
before(() => (restore = makeCryptoImmediate()));
after(() => restore());

it('two processes that meet at Google are never both booked, in every order of their calls over HTTP', async () => {
  const host = { calendars: { ...anna.calendars, conflicts: [] } };
  const booked = new Map<number, number>();
  const ways = await explore(async (choose) => {
    const google = annasGoogle();
    const turns = turnsBy(choose);
    const backends = await Promise.all(
      ['a', 'b'].map((name) => {
        let lists = 0;
        const fetch: typeof globalThis.fetch = async (input, init) => {
          const isOfEvents = addressOf(input).includes('/events');
          const isList = init?.method === 'GET';
          if (isOfEvents && isList) lists += 1;
          // What a loser looks up for its guest changes nothing.
          if (isOfEvents && (!isList || lists <= 2)) await turns.take(name);
          return google.fetch(input, init);
        };
        return storelessBackend(optionsAt(google, { host, fetch }), { ...meetingTerms, rounds: 1 });
      }),
    );
    const asked = backends.map((backend, index) =>
      backend.book(request(), { key: key(index.toString()) }).catch((error: unknown) => {
        assert.ok(isBookingError(error) && error.code === 'slot-taken');
      }),
    );
    await turns.until(asked);
    const won = (await Promise.all(asked)).filter((booking) => booking !== undefined);
    const standing = standingIn(google);
    assert.ok(won.length <= 1);
    assert.equal(standing.length, won.length, 'and no hold is left');
    assert.ok(standing.every(({ status }) => status === 'confirmed'));
    booked.set(won.length, (booked.get(won.length) ?? 0) + 1);
  });
  assert.ok((booked.get(1) ?? 0) > 0);
  console.log(`figures: over HTTP without a store: ${ways} orders, one booked in ${booked.get(1) ?? 0}`);
});
