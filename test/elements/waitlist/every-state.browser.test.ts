import { expect } from '@open-wc/testing';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import { BookingError } from '../../../src/contract/index.js';
import type { EventType, WaitlistEntry } from '../../../src/contract/index.js';
import type { BookingWaitlist } from '../../../src/elements/waitlist/waitlist.js';
import { auditInAllLooks, lostOf, obscuredOf, setApart } from '../audit.js';
import { emulateMedia, setViewport } from '../driver.js';
import { never, now } from '../widget/stage-backend.js';
import { find, send } from '../widget/widget-stage.js';
import { follow, guest, join, offeredFor, open, waitlistBackend, waits } from './waitlist-stage.js';
import type { WaitlistScript } from './waitlist-stage.js';

/** A state of a waiting list in its guest's hands: what brings an element there, and what is then to be seen. */
interface WaitlistState {
  readonly name: string;
  readonly script?: WaitlistScript;
  /** The place that is opened; without one, somebody joins. */
  readonly current?: WaitlistEntry;
  readonly go?: (element: BookingWaitlist) => Promise<void>;
  readonly seen: string;
  /** Whether the pauses between two attempts pass at once. */
  readonly hurries?: boolean;
}

const realNow = Date.now;
const realWarn = console.warn;
const realSetTimeout = window.setTimeout;

before(() => {
  Date.now = () => now;
  // Errors that are made here are told to the developer too.
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});
afterEach(() => {
  window.setTimeout = realSetTimeout;
});

const fail = (error: BookingError) => async () => Promise.reject(error);
const silence = new BookingError('unavailable', { fault: 'timeout' });
const press = async (element: Element, selector: string) => (await find(element, selector)).click();
const offered = offeredFor(42, now);
const rich: EventType = {
  ...open,
  durationsMinutes: [30, 60],
  furtherGuests: 2,
  hosts: [
    { id: 'anna', name: 'Anna Berg' },
    { id: 'ben', name: 'Ben Okafor' },
  ],
};

const sendIt = async (element: BookingWaitlist) => {
  await find(element, '#field-1');
  await send(element);
};

const states: readonly WaitlistState[] = [
  { name: 'about to be joined', seen: 'booking-location-picker [part~=place]' },
  {
    name: 'about to be joined, with everything to choose',
    script: { eventType: async () => rich },
    seen: 'booking-host-picker [part~=host]',
  },
  {
    name: 'not to be joined',
    script: { eventType: async () => ({ ...open, hasWaitlist: false }) },
    seen: '[part=failed]',
  },
  { name: 'not to be read', script: { eventType: fail(silence) }, seen: '[part=failed] [part=way-on]' },
  {
    name: 'being joined',
    script: { join: never },
    go: sendIt,
    seen: 'booking-details-form [aria-disabled=true]',
  },
  {
    name: 'refused',
    script: { join: fail(new BookingError('not-bookable')) },
    go: sendIt,
    seen: '[part=notice]',
  },
  { name: 'checking', script: { join: fail(silence) }, go: sendIt, seen: '[part=checking] .waiting' },
  {
    name: 'unknown',
    script: { join: fail(silence) },
    go: sendIt,
    seen: '[part=checking] [part=way-on]',
    hurries: true,
  },
  { name: 'joined', go: sendIt, seen: '[part=promise]' },
  { name: 'opening', script: { entry: never }, current: waits, seen: '.bone' },
  {
    name: 'missing',
    script: { entry: fail(new BookingError('not-found')) },
    current: waits,
    seen: '[part=failed]',
  },
  { name: 'offered', current: offered, seen: 'booking-hold [part=clock]' },
  { name: 'offered for long', current: offeredFor(600, now), seen: '[part=promise]' },
  {
    name: 'offered, and not to be taken now',
    script: { take: fail(new BookingError('calendar-unreachable')) },
    current: offered,
    go: (element) => press(element, '[part=take]'),
    seen: '[part=notice]',
  },
  {
    name: 'being taken',
    script: { take: never },
    current: offered,
    go: (element) => press(element, '[part=take]'),
    seen: '[part=take][aria-disabled=true]',
  },
  {
    name: 'taken',
    current: offered,
    go: (element) => press(element, '[part=take]'),
    seen: 'booking-manage booking-confirmation',
  },
  {
    name: 'passed on',
    current: offered,
    go: (element) => press(element, '[part=pass]'),
    seen: '[part=news]',
  },
  {
    name: 'about to be left',
    current: offered,
    go: (element) => press(element, '[data-way=asking]'),
    seen: '[part=question]',
  },
  { name: 'left', current: { ...waits, status: 'left' }, seen: '[data-way=again]' },
  { name: 'booked before', current: { ...waits, status: 'booked' }, seen: '[data-way=again]' },
  {
    name: 'booked the usual way',
    current: { ...waits, status: 'over' },
    go: (element) => press(element, '[data-way=again]'),
    seen: '[data-date="2026-03-03"].free',
  },
];

/** Brings an element into a state. */
async function bring({ script, current, go, seen, hurries }: WaitlistState): Promise<BookingWaitlist> {
  await emulateMedia({ reducedMotion: 'reduce' });
  if (hurries)
    window.setTimeout = ((run: () => void, ms = 0) =>
      realSetTimeout(run, attemptPauses.includes(ms) ? 0 : ms)) as typeof setTimeout;
  const backend = waitlistBackend(script, current);
  const width = innerWidth - 16;
  const element = current
    ? await follow(backend, { width })
    : await join(backend, { width, date: '2026-03-04', guest });
  await go?.(element);
  await find(element, seen);
  window.setTimeout = realSetTimeout;
  return element;
}

describe('<booking-waitlist> gives axe nothing to find, light and dark, in both directions', () => {
  for (const state of states)
    it(state.name, async () => {
      await setViewport({ width: 1024, height: 800 });
      const element = await bring(state);
      expect(await auditInAllLooks(element)).to.deep.equal([]);
      await find(element, state.seen);
      element.style.fontSize = '200%';
      expect(lostOf(element), 'in letters twice as large').to.deep.equal([]);
    });
});

describe('<booking-waitlist> loses nothing in 320 pixels, with letters, words and lines set apart', () => {
  for (const state of states)
    it(state.name, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await bring(state);
      setApart(element);
      expect(lostOf(element)).to.deep.equal([]);
      expect(obscuredOf(element)).to.deep.equal([]);
    });
});
