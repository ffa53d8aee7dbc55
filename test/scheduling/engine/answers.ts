import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { FoundSlots, OpenSlot } from '../../../src/scheduling/engine/found-slots.js';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { plainSlot } from './agreement.js';

/** All of an answer as text, so that answers can be told to be the same. */
export function wholeAnswer(found: FoundSlots): string {
  return JSON.stringify([[...found].map(plainSlot), [...found.days], found.absent]);
}

/** The slots of an answer as text. */
export function slotTexts(input: SlotInput): readonly string[] {
  return [...findSlots(input)].map((slot) => JSON.stringify(plainSlot(slot)));
}

/** Who can be booked when: each start, with a round-robin each start with each host. */
export function chances(input: SlotInput): ReadonlySet<string> {
  return new Set([...findSlots(input)].flatMap(chancesOf));
}

function chancesOf({ start, hosts = ['all'] }: OpenSlot): readonly string[] {
  return hosts.map((host) => `${start} ${host}`);
}

/** What one set has that another has not. */
export function missingFrom<Item>(whole: ReadonlySet<Item>, items: Iterable<Item>): readonly Item[] {
  return [...items].filter((item) => !whole.has(item));
}

/** The question with each host changed. */
export function withHosts(input: SlotInput, change: (host: HostTime) => HostTime): SlotInput {
  const [first, ...others] = input.hosts;
  return { ...input, hosts: [change(first), ...others.map(change)] };
}

/** The questions about each host alone. */
export function oneByOne(input: SlotInput): readonly SlotInput[] {
  return input.hosts.map((host) => ({ ...input, hosts: [host] }));
}
