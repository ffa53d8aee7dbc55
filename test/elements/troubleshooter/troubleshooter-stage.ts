import { fixture, html, waitUntil } from '@open-wc/testing';
import { HostStore } from '../../../src/client/host/host-store.js';
import type { DayQuestion, EventTypeSettings, HostBackend } from '../../../src/contract/index.js';
import '../../../src/elements/troubleshooter/define.js';
import type { BookingTroubleshooter } from '../../../src/elements/troubleshooter/troubleshooter.js';
import { addDays, startOfWeek } from '../../../src/time/civil-date.js';
import { instantOnDate } from '../../../src/time/zone.js';
import { openDeskWorld, teamType } from '../../scheduling/desk/desk-world.js';

/** The Tuesday after next, whenever that is. */
export const date = addDays(startOfWeek(new Date().toISOString().slice(0, 10)), 8);
/** An instant of that day, in Berlin. */
export const at = (hour: number, minute = 0): number =>
  instantOnDate('Europe/Berlin', date, hour * 60 + minute);

/**
 * Anna's house as it is now: the dentist from ten to eleven, time for reading that blocks nothing, and an hour that keeps 15
 * minutes free before it. What is asked of her backend is kept, and may be answered otherwise.
 */
export async function openStage(change: Partial<EventTypeSettings> = {}) {
  const world = await openDeskWorld();
  world.now = Date.now();
  await world.settings.saveEventType({
    ...teamType('anna'),
    intervalMinutes: 30,
    bufferBeforeMinutes: 15,
    ...change,
  });
  const calendarId = 'anna@example.com';
  world.calendar.add({ calendarId, start: at(10), end: at(11), title: 'Dentist' });
  world.calendar.add({
    calendarId,
    start: at(14),
    end: at(15),
    title: 'Reading',
    transparency: 'transparent',
  });
  const asked: DayQuestion[] = [];
  const real = world.desk('host-anna');
  const backend: HostBackend = {
    ...real,
    explain: async (question, options) => {
      asked.push(question);
      return real.explain(question, options);
    },
  };
  return { ...world, backend, asked, store: new HostStore(backend) };
}

/** Waits until nothing is asked any more. */
export async function settled(element: BookingTroubleshooter): Promise<void> {
  const find = (selector: string) => element.shadowRoot!.querySelector(selector);
  await waitUntil(() => !find('[aria-busy=true]') && !find('.skeleton'), 'the day is known');
  await element.updateComplete;
}

export async function show(
  stage: { readonly store: HostStore },
  { language = 'en-GB', theme = '' }: { readonly language?: string; readonly theme?: string } = {},
): Promise<BookingTroubleshooter> {
  const element = await fixture<BookingTroubleshooter>(
    html`<booking-troubleshooter
      language=${language}
      theme=${theme}
      date=${date}
      .store=${stage.store}
    ></booking-troubleshooter>`,
  );
  await settled(element);
  return element;
}

/** What a person finds in it, and does. */
export function handsOn(element: BookingTroubleshooter) {
  const root = element.shadowRoot!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (one: Element | null) =>
    (one?.textContent ?? '')
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const start = (instant: number) =>
    find(`[data-start="${new Date(instant).toISOString()}"]`) as HTMLButtonElement;
  return {
    find,
    all,
    text,
    start,
    why: () => text(find('[part=why]')),
    heard: () => text(find('p[role=status]')),
    button: (name: string) => all('button').find((one) => text(one) === name) as HTMLButtonElement,
    async choose(instant: number): Promise<void> {
      start(instant).click();
      await element.updateComplete;
    },
    async press(name: string): Promise<void> {
      all('button')
        .find((one) => text(one) === name)!
        .click();
      await element.updateComplete;
      await settled(element);
    },
    async write(name: string, value: string): Promise<void> {
      const field = root.querySelector<HTMLInputElement>(`.trial [name=${name}]`)!;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      await settled(element);
    },
  };
}
