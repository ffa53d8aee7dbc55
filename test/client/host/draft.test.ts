import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Draft, isEqual } from '../../../src/client/host/draft.js';
import { BookingError } from '../../../src/contract/index.js';
import type { Versioned } from '../../../src/contract/index.js';

interface Settings {
  readonly sync?: string | undefined;
  readonly conflicts?: readonly string[];
}

function opened(value: Settings = {}, version = 1) {
  let told = 0;
  const draft = new Draft<Settings>(() => told++);
  draft.read({ version, value });
  return { draft, told: () => told };
}

const answering =
  (version: number) =>
  async ({ value }: Versioned<Settings>): Promise<Versioned<Settings>> => ({ version, value });

describe('a draft', () => {
  it('is what is saved until somebody changes it, and again when it is changed back', () => {
    const { draft } = opened({ sync: 'one-way' });
    assert.deepEqual([draft.state.step, draft.isChanged], ['clean', false]);
    draft.edit({ sync: 'two-way' });
    assert.deepEqual(
      [draft.state.step, draft.isChanged, draft.saved],
      ['changed', true, { sync: 'one-way' }],
    );
    draft.edit({ sync: 'one-way', conflicts: undefined as never });
    assert.deepEqual([draft.state.step, draft.isChanged], ['clean', false]);
  });

  it('follows what is read while nothing is changed, and keeps what a person wrote', () => {
    const { draft } = opened({ sync: 'a' });
    draft.read({ version: 2, value: { sync: 'b' } });
    assert.deepEqual(draft.value, { sync: 'b' });
    draft.edit({ sync: 'mine' });
    draft.read({ version: 3, value: { sync: 'theirs' } });
    assert.deepEqual(draft.value, { sync: 'mine' });
    draft.discard();
    assert.deepEqual([draft.value, draft.state.step], [{ sync: 'theirs' }, 'clean']);
  });

  it('is saved at the version it was read at, and shown as saved when the backend said so', async () => {
    const { draft } = opened({}, 7);
    draft.edit({ sync: 'two-way' });
    const sent: Versioned<Settings>[] = [];
    const saving = draft.save(async (versioned) => {
      sent.push(versioned);
      return { version: 8, value: versioned.value };
    });
    assert.equal(draft.state.step, 'saving');
    assert.equal(await saving, true);
    assert.deepEqual(sent, [{ version: 7, value: { sync: 'two-way' } }]);
    assert.deepEqual([draft.state.step, draft.isChanged], ['saved', false]);
    draft.edit({ sync: 'again' });
    assert.equal(draft.state.step, 'changed');
  });

  it('stands as it was saved, though what was read before is told once more until it is read anew', async () => {
    const draft = new Draft<Settings>(() => undefined);
    const before = { version: 1, value: { sync: 'one-way' } };
    draft.read(before);
    draft.edit({ sync: 'two-way' });
    await draft.save(answering(2));
    draft.read(before);
    assert.deepEqual(draft.value, { sync: 'two-way' });
    draft.read({ version: 3, value: { sync: 'theirs' } });
    assert.deepEqual(draft.value, { sync: 'theirs' });
  });

  it('keeps what was changed while it was on its way', async () => {
    const { draft } = opened();
    draft.edit({ sync: 'first' });
    const saving = draft.save(answering(2));
    draft.edit({ sync: 'second' });
    await saving;
    assert.deepEqual(
      [draft.value, draft.saved, draft.state.step],
      [{ sync: 'second' }, { sync: 'first' }, 'changed'],
    );
  });

  it('is not saved twice at once', async () => {
    const { draft } = opened();
    draft.edit({ sync: 'x' });
    const first = draft.save(answering(2));
    assert.equal(await draft.save(answering(3)), false);
    assert.equal(await first, true);
  });

  it('meets somebody else’s: theirs can be taken, or this one saved over it', async () => {
    const conflict = async (): Promise<never> => {
      throw new BookingError('version-conflict');
    };
    const { draft } = opened();
    draft.edit({ sync: 'mine' });
    assert.equal(await draft.save(conflict), false);
    assert.equal(draft.state.step, 'failed');
    draft.read({ version: 5, value: { sync: 'theirs' } });
    assert.deepEqual(draft.value, { sync: 'mine' });
    let version = 0;
    await draft.save(async (sent) => {
      ({ version } = sent);
      return { version: 6, value: sent.value };
    });
    assert.equal(version, 5);
    assert.deepEqual([draft.state.step, draft.saved], ['saved', { sync: 'mine' }]);
  });

  it('says what failed, and can be saved again', async () => {
    const { draft, told } = opened();
    draft.edit({ sync: 'mine' });
    await draft.save(async () => {
      throw new BookingError('unavailable');
    });
    const { state } = draft;
    assert.equal(state.step === 'failed' && state.error.code, 'unavailable');
    assert.deepEqual(draft.value, { sync: 'mine' });
    assert.equal(await draft.save(answering(2)), true);
    assert.ok(told() > 3);
  });

  it('is nothing before anything was read', async () => {
    const draft = new Draft<Settings>(() => undefined);
    assert.deepEqual([draft.value, draft.isChanged], [undefined, false]);
    assert.equal(await draft.save(answering(1)), false);
  });
});

describe('isEqual', () => {
  const cases: readonly (readonly [a: unknown, b: unknown, same: boolean])[] = [
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 1 }] } }, true],
  ];
  for (const [a, b, same] of cases)
    it(`says of ${JSON.stringify(a)} and ${JSON.stringify(b)}: ${same ? 'the same' : 'not the same'}`, () => {
      assert.equal(isEqual(a, b), same);
      assert.equal(isEqual(b, a), same);
    });
});
