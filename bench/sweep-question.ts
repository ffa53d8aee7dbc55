import type { SlotInput } from '../src/scheduling/engine/slot-input.js';
import { readHours } from './counting/hours.js';
import type { Hours } from './counting/hours.js';
import type { Asked } from './counting/one-host.js';

/** A question with its hours read. The busy times are the very objects of the input. */
export interface SweepQuestion extends Asked {
  readonly hosts: readonly [Hours, ...Hours[]];
  readonly anyHost: boolean;
}

/** @throws Error for what the workloads do not have, because the sweeps would be wrong */
export function readSweepInput(input: SlotInput): SweepQuestion {
  if (input.seats !== undefined || input.places || input.explain)
    throw new Error('The sweeps know no seats, places or reasons');
  const [first, ...others] = input.hosts;
  return {
    hosts: [readHours(first), ...others.map(readHours)],
    anyHost: input.assignment === 'round-robin',
    duration: input.durationMinutes * 60_000,
    interval: (input.intervalMinutes ?? input.durationMinutes) * 60_000,
    now: input.now,
    range: input.range,
    guestZone: input.guestZone ?? first.schedule.zone,
  };
}
