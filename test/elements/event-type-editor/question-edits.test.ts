import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { questionKinds } from '../../../src/contract/index.js';
import {
  addQuestion,
  changeQuestion,
  moveItem,
  optionsIn,
  removeItem,
  restoreQuestion,
} from '../../../src/elements/event-type-editor/question-edits.js';
import type { Questions } from '../../../src/elements/event-type-editor/question-edits.js';

const company = { id: 'company', kind: 'text', label: 'Company' } as const;
const topic = { id: 'topic', kind: 'choice', label: 'Topic', options: ['loops'] } as const;
const ids = (questions: Questions) => questions.map(({ id }) => id);

describe('Questions, as they are edited', () => {
  it('are added at the end, with a name of their own, and options where there is a choice', () => {
    const one = addQuestion([company], 'text');
    assert.deepEqual(one[1], { id: 'question', kind: 'text', label: '' });
    assert.deepEqual(addQuestion(one, 'choices')[2], {
      id: 'question-2',
      kind: 'choices',
      label: '',
      options: [],
    });
  });

  it('are named after their label until they are saved', () => {
    const added = addQuestion([company], 'text');
    const named = changeQuestion(added, 1, { change: { label: 'Größe' }, saved: ['company'] });
    assert.deepEqual(named[1], { id: 'groesse', kind: 'text', label: 'Größe' });
    const alike = changeQuestion(named, 1, { change: { label: 'Company' }, saved: ['company'] });
    assert.equal(alike[1]?.id, 'company-2', 'never like another one');
    const kept = changeQuestion(named, 1, { change: { label: 'Length' }, saved: ['company', 'groesse'] });
    assert.deepEqual(kept[1], { id: 'groesse', kind: 'text', label: 'Length' });
    const gone = changeQuestion([{ ...company, id: 'question' }], 0, {
      change: { label: 'Topic' },
      saved: ['topic'],
    });
    assert.equal(gone[0]?.id, 'topic-2', 'nor like a saved one that was taken out');
  });

  it('leave out what is empty or not ticked', () => {
    const filled = changeQuestion([company], 0, {
      change: { help: 'As on the door', required: true, inCalendarEvent: true, version: '2026-03' },
      saved: ['company'],
    });
    assert.deepEqual(filled, [
      { ...company, help: 'As on the door', required: true, inCalendarEvent: true, version: '2026-03' },
    ]);
    const emptied = changeQuestion(filled, 0, {
      change: { help: '', required: false, inCalendarEvent: false, version: '' },
      saved: ['company'],
    });
    assert.deepEqual(emptied, [company]);
  });

  it('move, and stay where there is nowhere to go', () => {
    const questions = [company, topic];
    assert.deepEqual(ids(moveItem(questions, 0, 1)), ['topic', 'company']);
    assert.deepEqual(ids(moveItem(questions, 1, -1)), ['topic', 'company']);
    assert.deepEqual(moveItem(questions, 0, -1), questions);
    assert.deepEqual(moveItem(questions, 1, 1), questions);
  });

  it('come back where they were, under another name where theirs was given away', () => {
    assert.deepEqual(restoreQuestion(removeItem([company, topic], 0), 0, company), [company, topic]);
    const renamed = restoreQuestion([{ ...topic, id: 'company' }], 0, company);
    assert.deepEqual(ids(renamed), ['company-2', 'company']);
  });

  it('have options of one line each', () => {
    assert.deepEqual(optionsIn(' loops \r\n\n  \ncards'), ['loops', 'cards']);
    assert.deepEqual(optionsIn(' \n'), []);
  });

  it('never share a name, whatever is done to them', () => {
    const act = fc.record({
      what: fc.constantFrom('add', 'name', 'move', 'remove', 'restore'),
      at: fc.nat(5),
      label: fc.constantFrom('', 'A', 'a', 'Ä', 'Ae', 'question', 'Question 2'),
      kind: fc.constantFrom(...questionKinds),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const saved = ['a', 'ae'];
        let questions: Questions = [{ id: 'a', kind: 'text', label: 'A' }];
        for (const { what, at, label, kind } of acts) {
          if (what === 'add') questions = addQuestion(questions, kind);
          if (what === 'name') questions = changeQuestion(questions, at, { change: { label }, saved });
          if (what === 'move') questions = moveItem(questions, at, 1);
          if (what === 'remove') questions = removeItem(questions, at);
          if (what === 'restore') questions = restoreQuestion(questions, at, { id: 'ae', kind, label });
        }
        assert.equal(new Set(ids(questions)).size, questions.length);
      }),
    );
  });
});
