import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostTime, Place, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { daily, dateRange, on2March, question, slotsOf, starts, text, windows } from './asking.js';

/** `09:00 office call` for each start of 2 March 2026 by the hour. */
function placed(
  places: readonly Place[],
  host: Partial<HostTime> = {},
  rest: Partial<SlotInput> = {},
): readonly string[] {
  const input = question(host, { durationMinutes: 60, places, ...rest });
  return slotsOf(input).map((slot) => [text(slot.start).slice(11), ...(slot.places ?? [])].join(' '));
}

const call = { id: 'call' };
const office = { id: 'office', schedule: daily('UTC', '10:00-18:00') };

describe('rule 14: places', () => {
  it('narrow the hours and leave the grid', () => {
    assert.deepEqual(placed([office]), ['10:00', '11:00']);
    assert.deepEqual(placed([{ ...office, schedule: daily('UTC', '09:30-11:30') }]), ['10:00']);
    assert.deepEqual(placed([{ ...office, schedule: daily('UTC', '09:00-10:30 10:30-12:00') }]).length, 3);
    assert.deepEqual(placed([{ ...office, schedule: daily('UTC', '09:00-10:30 10:31-12:00') }]), [
      '09:00',
      '11:00',
    ]);
  });

  it('have a zone and overrides of their own', () => {
    assert.deepEqual(placed([{ ...office, schedule: daily('Asia/Kathmandu', '16:00-17:00') }]), []);
    assert.deepEqual(placed([{ ...office, schedule: daily('Asia/Kathmandu', '15:45-17:45') }]), [
      '10:00',
      '11:00',
    ]);
    const closed = {
      ...office,
      schedule: { ...office.schedule, overrides: { '2026-03-02': windows('11:00-12:00') } },
    };
    assert.deepEqual(placed([closed]), ['11:00']);
  });

  it('widen the buffers, each side by itself', () => {
    const busy = [on2March('08:30-08:50'), on2March('12:20-12:40')];
    const host = { busy, bufferBeforeMinutes: 10, bufferAfterMinutes: 20 };
    assert.deepEqual(placed([call], host), ['09:00', '10:00', '11:00']);
    assert.deepEqual(placed([{ ...call, bufferBeforeMinutes: 11 }], host), ['10:00', '11:00']);
    assert.deepEqual(placed([{ ...call, bufferAfterMinutes: 21 }], host), ['09:00', '10:00']);
    const narrow = { ...call, bufferBeforeMinutes: 5, bufferAfterMinutes: 5 };
    assert.deepEqual(placed([narrow], host), ['09:00', '10:00', '11:00']);
    const near = [on2March('08:30-08:51'), on2March('12:19-12:40')];
    assert.deepEqual(placed([narrow], { ...host, busy: near }), ['10:00']);
  });

  it('are told when several were asked about, those that fit, in the order asked', () => {
    assert.deepEqual(placed([office, call]), ['09:00 call', '10:00 office call', '11:00 office call']);
    assert.deepEqual(placed([call, office]), ['09:00 call', '10:00 call office', '11:00 call office']);
    const never = { id: 'moon', schedule: { zone: 'UTC', weekly: {} } };
    assert.deepEqual(placed([never, office]), ['10:00 office', '11:00 office']);
    assert.deepEqual(placed([never]), []);
  });

  it('are not told when one was asked about, or none', () => {
    assert.deepEqual(placed([call]), ['09:00', '10:00', '11:00']);
    assert.deepEqual(placed([]), ['09:00', '10:00', '11:00']);
  });

  it('say apart what buffers keep them from', () => {
    const visit = { id: 'visit', bufferBeforeMinutes: 60, bufferAfterMinutes: 60 };
    assert.deepEqual(placed([visit, call], { busy: [on2March('08:30-08:45')] }), [
      '09:00 call',
      '10:00 visit call',
      '11:00 visit call',
    ]);
  });

  it('say so also where only the buffers after them differ', () => {
    const brief = { id: 'brief', bufferAfterMinutes: 5 };
    const long = { id: 'long', bufferAfterMinutes: 60 };
    assert.deepEqual(placed([brief, long], { busy: [on2March('11:30-12:00')] }), [
      '09:00 brief long',
      '10:00 brief',
    ]);
  });

  it('must fit all of several hosts, or one of them', () => {
    const [anna] = question({ busy: [on2March('08:30-08:45')] }).hosts;
    const ben = { ...anna, id: 'ben', busy: [on2March('12:15-12:30')], bufferAfterMinutes: 30 };
    const before = { id: 'before', bufferBeforeMinutes: 30 };
    const hosts: SlotInput['hosts'] = [anna, ben];
    assert.deepEqual(placed([before, call], {}, { hosts }), ['09:00 call', '10:00 before call']);
    assert.deepEqual(placed([before], {}, { hosts }), ['10:00']);
    assert.deepEqual(placed([before, call], {}, { hosts, assignment: 'round-robin' }), [
      '09:00 before call',
      '10:00 before call',
      '11:00 before call',
    ]);
    const near = { id: 'near', bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
    assert.deepEqual(placed([near], {}, { hosts: [{ ...anna, busy: ben.busy }, ben] }), ['09:00', '10:00']);
  });
});

describe('rule 14: durations', () => {
  it('are chosen by the guest, and make the grid when there is none', () => {
    const of = (durationMinutes: number): readonly string[] =>
      starts(question({}, { durationMinutes, range: dateRange('2026-03-02') }));
    assert.deepEqual(of(45), ['09:00', '09:45', '10:30', '11:15']);
    assert.deepEqual(of(180), ['09:00']);
    assert.deepEqual(of(181), []);
    assert.equal(of(1).length, 180);
  });
});
