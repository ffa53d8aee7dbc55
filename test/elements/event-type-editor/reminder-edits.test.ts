import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostEventType } from '../../../src/contract/index.js';
import {
  canRemind,
  reminderLength,
  reminderRange,
  withoutReminder,
  withReminder,
} from '../../../src/elements/event-type-editor/reminder-edits.js';
import { ar } from '../../../src/elements/event-type-editor/words/ar.js';
import { de } from '../../../src/elements/event-type-editor/words/de.js';
import { en } from '../../../src/elements/event-type-editor/words/en.js';

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  durationsMinutes: [30],
  window: { rollingDays: 30 },
};
const reminded = (...remindBeforeMinutes: readonly number[]) => ({ ...call, remindBeforeMinutes });

describe('Reminders of an event type', () => {
  it('stand in the order in which they come', () => {
    assert.deepEqual(withReminder(withReminder(call, 60), 1440), reminded(1440, 60));
    assert.deepEqual(withReminder(reminded(1440, 60), 90), reminded(1440, 90, 60));
  });

  it('are no more where one is there already, cannot be, or would be the sixth', () => {
    for (const minutes of [60, 4, 40_321, 7.5, Number.NaN])
      assert.deepEqual(withReminder(reminded(60), minutes), reminded(60));
    const five = reminded(50, 40, 30, 20, 10);
    assert.deepEqual(withReminder(five, 60), five);
    assert.deepEqual(withReminder(withReminder(call, 5), 40_320), reminded(40_320, 5));
  });

  it('are left out once there are none', () => {
    assert.deepEqual(withoutReminder(reminded(1440, 60), 1440), reminded(60));
    assert.deepEqual(withoutReminder(reminded(60), 60), call);
    assert.deepEqual(withoutReminder(call, 60), call);
  });

  it('are told in the largest unit that fits, and bounded in each', () => {
    assert.deepEqual(reminderLength(2880), { count: 2, unit: 'days' });
    assert.deepEqual(reminderLength(120), { count: 2, unit: 'hours' });
    assert.deepEqual(reminderLength(90), { count: 90, unit: 'minutes' });
    assert.deepEqual(reminderRange('minutes'), { least: 5, most: 40_320 });
    assert.deepEqual(reminderRange('hours'), { least: 1, most: 672 });
    assert.deepEqual(reminderRange('days'), { least: 1, most: 28 });
  });

  it('are spoken of in whole words', () => {
    assert.equal(en.reminder(1, 'days'), '1 day before');
    assert.equal(en.reminder(90, 'minutes'), '90 minutes before');
    assert.equal(de.reminder(1, 'hours'), '1 Stunde vorher');
    assert.equal(de.reminder(2, 'days'), '2 Tage vorher');
    assert.equal(ar.reminder(2, 'days'), 'قبل يومين');
    assert.equal(ar.reminder(28, 'days'), 'قبل 28 يومًا');
  });

  it('cannot be where the server is known to tell nobody', () => {
    assert.ok(canRemind(undefined) && canRemind(['calendar', 'ours', 'both', 'none']));
    assert.ok(!canRemind(['calendar', 'none']));
  });
});
