import { expect } from '@open-wc/testing';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import { BookingError } from '../../../src/contract/index.js';
import type { Booking } from '../../../src/contract/index.js';
import type { BookingManage } from '../../../src/elements/manage/manage.js';
import { auditInAllLooks, lostOf, obscuredOf, setApart } from '../audit.js';
import { emulateMedia, setViewport } from '../driver.js';
import { never, now } from '../widget/stage-backend.js';
import { dayButton, find, timeButton } from '../widget/widget-stage.js';
import { booked, bookedAt, manage, manageBackend } from './manage-stage.js';
import type { ManageScript } from './manage-stage.js';

/** A state of a booking in its guest's hands: what brings an element there, and what is then to be seen. */
interface ManageState {
  readonly name: string;
  readonly script?: ManageScript;
  readonly current?: Booking;
  readonly go?: (element: BookingManage) => Promise<void>;
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

const ask = (element: BookingManage) => press(element, '[data-way=asking]');
const cancel = async (element: BookingManage) => {
  await ask(element);
  await press(element, '[part=submit]');
};
const chooseAnother = async (element: BookingManage) => {
  await press(element, '[data-way=moving]');
  (await dayButton(element, '2026-03-03')).click();
  (await timeButton(element, '')).click();
  await find(element, 'booking-move [part=submit]');
};

const states: readonly ManageState[] = [
  { name: 'opening', script: { booking: never }, seen: '.bone' },
  { name: 'missing', script: { booking: fail(new BookingError('not-found')) }, seen: '[part=failed]' },
  { name: 'not to be read', script: { booking: fail(silence) }, seen: '[part=failed] [part=way-on]' },
  { name: 'shown', seen: '[data-way=moving]' },
  {
    name: 'waiting for the host',
    current: { ...booked, status: 'pending' },
    seen: '[data-way=moving]',
  },
  { name: 'over', script: { booking: async () => bookedAt('2026-03-01T09:00Z') }, seen: '[part=over]' },
  { name: 'about to be cancelled', go: ask, seen: 'textarea' },
  {
    name: 'being cancelled',
    script: { cancel: never },
    go: cancel,
    seen: '[part=submit][aria-disabled=true]',
  },
  {
    name: 'not to be cancelled',
    script: { cancel: fail(new BookingError('refused', { message: 'Please call us.' })) },
    go: cancel,
    seen: '[part=notice]',
  },
  { name: 'checking', script: { cancel: fail(silence) }, go: cancel, seen: '[part=checking] .waiting' },
  {
    name: 'unknown',
    script: { cancel: fail(silence) },
    go: cancel,
    seen: '[part=checking] [part=way-on]',
    hurries: true,
  },
  { name: 'cancelled', go: cancel, seen: '[data-way=again]' },
  {
    name: 'another time being chosen',
    go: (element) => press(element, '[data-way=moving]'),
    seen: '[data-date="2026-03-03"].free',
  },
  { name: 'another time chosen', go: chooseAnother, seen: 'booking-move [part=submit]' },
  {
    name: 'moved',
    go: async (element) => {
      await chooseAnother(element);
      await press(element, 'booking-move [part=submit]');
    },
    seen: '[data-way=moving]',
  },
  {
    name: 'another one being booked',
    go: async (element) => {
      await cancel(element);
      await press(element, '[data-way=again]');
    },
    seen: '[data-date="2026-03-03"].free',
  },
];

/** Brings an element into a state. */
async function bring({ script, current, go, seen, hurries }: ManageState): Promise<BookingManage> {
  await emulateMedia({ reducedMotion: 'reduce' });
  if (hurries)
    window.setTimeout = ((run: () => void, ms = 0) =>
      realSetTimeout(run, attemptPauses.includes(ms) ? 0 : ms)) as typeof setTimeout;
  const element = await manage(manageBackend(script, current), { width: innerWidth - 16 });
  await go?.(element);
  await find(element, seen);
  window.setTimeout = realSetTimeout;
  return element;
}

describe('<booking-manage> gives axe nothing to find, light and dark, in both directions', () => {
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

describe('<booking-manage> loses nothing in 320 pixels, with letters, words and lines set apart', () => {
  for (const state of states)
    it(state.name, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await bring(state);
      setApart(element);
      expect(lostOf(element)).to.deep.equal([]);
      expect(obscuredOf(element)).to.deep.equal([]);
    });
});
