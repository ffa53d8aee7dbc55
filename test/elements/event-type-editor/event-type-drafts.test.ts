import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostEventType, ListedEventType } from '../../../src/contract/index.js';
import { EventTypeDrafts } from '../../../src/elements/event-type-editor/event-type-drafts.js';
import {
  asDurations,
  copyOf,
  slugFor,
  withDuration,
} from '../../../src/elements/event-type-editor/new-event-type.js';
import { termsOf, withTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  durationsMinutes: [30],
  window: { rollingDays: 30 },
};
const listed: ListedEventType = { version: 7, value: call };

describe('Event types that are open', () => {
  it('keep what was changed in them, each for itself', () => {
    let told = 0;
    const drafts = new EventTypeDrafts(() => told++);
    drafts.openSaved(listed);
    drafts.get('call')?.draft.edit({ ...call, title: 'Mine' });
    drafts.openSaved(listed);
    assert.equal(drafts.get('call')?.draft.value?.title, 'Mine');
    assert.ok(drafts.hasUnsaved && told > 0);
    drafts.read([{ ...listed, version: 8, value: { ...call, title: 'Theirs' }, organiser: 'Ben' }]);
    assert.equal(drafts.get('call')?.draft.value?.title, 'Mine');
    assert.equal(drafts.get('call')?.organiser, 'Ben');
    assert.equal(drafts.get('call')?.isGone, false);
    drafts.read([]);
    assert.equal(drafts.get('call')?.isGone, true);
    drafts.close('call');
    assert.equal(drafts.hasUnsaved, false);
  });

  it('are new until they are saved, and then go by their slug', async () => {
    const drafts = new EventTypeDrafts(() => undefined);
    const [key, other] = [drafts.begin(), drafts.begin(call)];
    assert.notEqual(key, other);
    assert.deepEqual(
      drafts.new.map(({ draft, hasOwnSlug }) => [draft.isChanged, hasOwnSlug]),
      [
        [false, false],
        [true, true],
      ],
    );
    drafts.read([]);
    assert.equal(drafts.get(key)?.isGone, false, 'what never was there is not gone');
    await drafts.get(other)?.draft.save(async ({ version, value }) => ({ version: version + 1, value }));
    assert.equal(drafts.settle(other), 'call');
    assert.deepEqual(
      [drafts.get(other), drafts.get('call')?.isNew, drafts.new.length],
      [undefined, false, 1],
    );
    assert.equal(drafts.settle('call'), 'call');
  });
});

describe('A new event type', () => {
  it('has a name after its title, and none without', () => {
    assert.equal(slugFor('', []), '');
    assert.equal(slugFor('Größe', ['groesse']), 'groesse-2');
  });

  it('is like the one it was made from, under a name of its own', () => {
    const copy = copyOf(call, 'Call (copy)', ['call', 'call-copy']);
    assert.deepEqual(copy, { ...call, slug: 'call-copy-2', title: 'Call (copy)' });
  });

  it('has lengths in whole minutes, each once, and never none', () => {
    assert.deepEqual(withDuration([30], 15), [30, 15]);
    for (const minutes of [30, 0, 1441, 1.5, Number.NaN])
      assert.equal(withDuration([30], minutes), undefined);
    assert.equal(asDurations([]), undefined);
  });
});

describe('Hours and rules of an event type', () => {
  it('are taken out and put in as a whole', () => {
    const terms = { noticeMinutes: 60, window: { rollingDays: 10 }, limits: { perDay: 2 } };
    const changed = withTerms({ ...call, bufferAfterMinutes: 5 }, terms);
    assert.deepEqual(changed, { ...call, ...terms });
    assert.deepEqual(termsOf(changed), terms);
    assert.deepEqual(withTerms(changed, { window: undefined } as object), {
      ...call,
      window: { rollingDays: 10 },
    });
  });
});
