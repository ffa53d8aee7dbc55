import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { BookingError, notificationWays } from '../../../src/contract/index.js';
import type {
  HostBackend,
  HostEventType,
  ListedEventType,
  NotificationWay,
  Versioned,
} from '../../../src/contract/index.js';
import '../../../src/elements/event-type-editor/define.js';
import type { BookingEventTypeEditor } from '../../../src/elements/event-type-editor/event-type-editor.js';
import './stand-in-editors.js';

export const intro: HostEventType = {
  slug: 'intro',
  title: 'Intro call',
  description: 'A short conversation.',
  durationsMinutes: [30, 60],
  window: { rollingDays: 60 },
  questions: [
    { id: 'company', kind: 'text', label: 'Company' },
    { id: 'topic', kind: 'choice', label: 'Topic', options: ['Loops', 'Cards'], required: true },
  ],
};
export const hidden: HostEventType = {
  slug: 'workshop',
  title: 'Workshop',
  durationsMinutes: [120],
  window: { rollingDays: 60 },
  locations: [
    { id: 'office', kind: 'in-person', detail: 'Main street 1' },
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
  ],
  confirmWithinHours: 24,
  hidden: true,
  translations: { de: { title: 'Werkstatt' } },
};
export const theirs: HostEventType = {
  slug: 'panel',
  title: 'Panel',
  hosts: [{ hostId: 'host-ben' }, { hostId: 'host-anna' }],
  durationsMinutes: [45],
  window: { rollingDays: 60 },
  furtherGuests: 3,
  translations: { de: { title: 'Podium' }, fr: { title: 'Débat' } },
};

type Call = readonly [operation: string, value: unknown];

/** A backend in the page that keeps event types, what it was asked, and what it fails with. */
export interface Stage {
  readonly backend: HostBackend;
  readonly calls: Call[];
  readonly kept: Map<string, ListedEventType>;
  /** Who can tell of bookings; that cannot be read where it is missing. */
  ways: readonly NotificationWay[] | undefined;
  notifiedBy: NotificationWay | undefined;
  fail: Partial<Record<'eventTypes' | 'saveEventType' | 'removeEventType', BookingError>>;
  /** Holds answers back until it is called. */
  hold: Promise<void> | undefined;
}

export function openStage(values: readonly HostEventType[] = [intro, hidden, theirs]): Stage {
  const kept = new Map<string, ListedEventType>(
    values.map((value) => [value.slug, { version: 1, value, ...(value === theirs && { organiser: 'Ben' }) }]),
  );
  const stage: Stage = {
    backend: {} as HostBackend,
    calls: [],
    kept,
    ways: notificationWays,
    notifiedBy: undefined,
    fail: {},
    hold: undefined,
  };
  const answer = async (operation: keyof Stage['fail'], value: unknown): Promise<void> => {
    stage.calls.push([operation, value]);
    await stage.hold;
    const error = stage.fail[operation];
    if (error) throw error;
  };
  const backend: Partial<HostBackend> = {
    async eventTypes() {
      await answer('eventTypes', undefined);
      return [...kept.values()];
    },
    async saveEventType({ version, value }: Versioned<HostEventType>) {
      await answer('saveEventType', { version, value });
      const before = kept.get(value.slug);
      if (version !== 0 && !before) throw new BookingError('not-found');
      if (version !== (before?.version ?? 0)) throw new BookingError('version-conflict');
      const saved = { version: version + 1, value };
      kept.set(value.slug, saved);
      return saved;
    },
    async removeEventType(slug) {
      await answer('removeEventType', slug);
      kept.delete(slug);
    },
    profile: async () => ({
      version: 1,
      value: {
        name: 'Anna',
        schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '17:00' }] } },
        locations: [{ id: 'phone', kind: 'phone-host-calls' }],
        ...(stage.notifiedBy && { notifiedBy: stage.notifiedBy }),
      },
    }),
    async notifications() {
      if (!stage.ways) throw new BookingError('unavailable');
      return { ways: stage.ways };
    },
    conferenceChecks: async () => [{ conference: 'google-meet' }],
  };
  Object.assign(stage.backend, backend);
  return stage;
}

/** What was sent to be saved, in its order. */
export function savedIn({ calls }: Stage): readonly Versioned<HostEventType>[] {
  return calls.flatMap(([operation, value]) =>
    operation === 'saveEventType' ? [value as Versioned<HostEventType>] : [],
  );
}

export async function show(
  { backend }: Stage,
  {
    width = 960,
    language = 'en-GB',
    theme = 'light',
    slug = '',
  }: { width?: number; language?: string; theme?: string; slug?: string } = {},
): Promise<BookingEventTypeEditor> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const editor = await fixture<BookingEventTypeEditor>(
    html`<booking-event-type-editor
      language=${language}
      theme=${theme}
      slug=${slug}
      .backend=${backend}
    ></booking-event-type-editor>`,
    { parentNode: box },
  );
  await read(editor, slug === '' ? '/' : '');
  return editor;
}

/** The one that matches, once it is there. */
export async function find(editor: Element, selector: string): Promise<HTMLElement> {
  const found = () => editor.shadowRoot?.querySelector<HTMLElement>(selector);
  await waitUntil(() => found(), `nothing matches ${selector}`, { timeout: 4000 });
  return found()!;
}

export const field = (editor: Element, name: string) => find(editor, `[data-field="${name}"]`);

/** A button by its whole name. */
export async function button(editor: Element, name: string): Promise<HTMLButtonElement> {
  const found = () =>
    [...(editor.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
  await waitUntil(() => found(), `there is no button “${name}”`, { timeout: 4000 });
  return found()!;
}

export async function press(editor: Element, name: string): Promise<void> {
  (await button(editor, name)).click();
}

/** Writes into a field as a person does. */
export async function write(editor: Element, name: string, text: string): Promise<void> {
  const control = (await field(editor, name)) as HTMLInputElement;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await nextFrame();
}

export async function valueOf(editor: Element, name: string): Promise<string> {
  return ((await field(editor, name)) as HTMLInputElement).value;
}

export function textOf(editor: Element): string {
  return (editor.shadowRoot?.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ');
}

export async function read(editor: Element, text: string): Promise<void> {
  await waitUntil(() => textOf(editor).includes(text), `“${text}” cannot be read in: ${textOf(editor)}`, {
    timeout: 4000,
  });
}

export const focusIn = (editor: Element) => editor.shadowRoot?.activeElement;
