import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import { partOf } from '../../../src/elements/event-type-editor/form-parts.js';
import { refusedIn, stillRefused } from '../../../src/elements/event-type-editor/refused-fields.js';

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  durationsMinutes: [30],
  window: { rollingDays: 30 },
  questions: [{ id: 'a', kind: 'text', label: 'A' }],
};
const refusing = (...paths: readonly string[]) =>
  new BookingError('invalid-request', { fields: paths.map((path) => ({ path, message: 'is wrong' })) });
const pathsOf = (error: BookingError, isNew = false) => [
  ...(refusedIn(error, call, isNew)?.faults.keys() ?? []),
];

describe('What a backend did not accept', () => {
  it('stands at its field, however deep the path goes', () => {
    const cases: readonly [path: string, field: string, part: string][] = [
      ['value.title', 'title', 'basics'],
      ['title', 'title', 'basics'],
      ['value.durationsMinutes.0', 'durationsMinutes', 'basics'],
      ['value.questions.0.label', 'questions.0.label', 'questions'],
      ['value.questions.0.options.2', 'questions.0.options', 'questions'],
      ['value.questions.0', 'questions', 'questions'],
      ['value.questions', 'questions', 'questions'],
      ['value.calendarEvent.title', 'questions', 'questions'],
      ['value.locations.0.detail', 'locations', 'locations'],
      ['value.schedule.weekly.1.0.from', 'schedule', 'schedule'],
      ['value.window.rollingDays', 'window', 'schedule'],
      ['value.remindBeforeMinutes.1', 'remindBeforeMinutes', 'after'],
      ['value.redirectUrl', 'redirectUrl', 'after'],
    ];
    for (const [path, field, part] of cases) {
      assert.deepEqual(pathsOf(refusing(path)), [field], path);
      assert.equal(partOf(field), part);
    }
    assert.deepEqual(pathsOf(refusing('value.title', 'value.seats')), ['title', 'seats']);
  });

  it('is none of a field where no field is named that the form has', () => {
    for (const error of [
      refusing('value.hosts.1.hostId'),
      refusing(),
      new BookingError('unavailable'),
      new BookingError('version-conflict'),
    ])
      assert.equal(refusedIn(error, call, false), undefined);
  });

  it('is the name, where a new one has a name that is taken', () => {
    assert.deepEqual(
      refusedIn(new BookingError('version-conflict'), call, true)?.faults,
      new Map([['slug', 'taken']]),
    );
  });

  it('is so until its field is changed', () => {
    const refused = refusedIn(
      refusing('value.title', 'value.questions.0.label', 'value.window'),
      call,
      false,
    );
    assert.ok(refused);
    const left = (change: Partial<HostEventType>) => [
      ...stillRefused(refused, { ...call, ...change }).keys(),
    ];
    assert.deepEqual(left({}), ['title', 'questions.0.label', 'window']);
    assert.deepEqual(left({ title: 'Another' }), ['questions.0.label', 'window']);
    assert.deepEqual(left({ questions: [] }), ['title', 'window']);
    assert.deepEqual(left({ window: { rollingDays: 31 } }), ['title', 'questions.0.label']);
  });
});
