import type { FlowState } from '../../client/flow-state.js';
import { furtherElements } from '../further-elements.js';
import { errorOf } from './error-of.js';
import type { Layout } from './layout.js';

/** What the widget shows only later, and loads only then: the first sight of free times waits for none of it. */
const parts = {
  ...furtherElements,
  later: () => import('./later-views.js'),
  layouts: () => import('./layouts.js'),
  rare: () => import('./rare-views.js'),
  spoken: () => import('./spoken-state.js'),
  trouble: () => import('./trouble-views.js'),
  zones: () => import('./zones-view.js'),
} as const satisfies Record<string, () => Promise<unknown>>;

export type Part = keyof typeof parts;
type Modules = { [Name in Part]: Awaited<ReturnType<(typeof parts)[Name]>> };

export type LaterViews = Modules['later'];
export type Layouts = Modules['layouts'];
export type RareViews = Modules['rare'];
export type Zones = Modules['zones'];

const here: Partial<Modules> = {};

/** The parts that are here. */
export function partsHere(): Readonly<Partial<Modules>> {
  return here;
}

/**
 * Loads parts, which are here all at once; those that are already cost nothing. Rejects when one does not come; the others
 * are here then.
 */
export async function demand(names: readonly Part[]): Promise<void> {
  const loads = names.map(async (name) => [name, await parts[name]()] as const);
  const ends = await Promise.allSettled(loads);
  Object.assign(
    here,
    Object.fromEntries(ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))),
  );
  await Promise.all(loads);
}

/** Loads something when the page has a moment, and tells when it is here; it is asked for again when it is needed. */
export function demandWhenIdle(load: (() => Promise<unknown>) | undefined, come: () => void): void {
  const work = (): void => {
    load?.().then(come, () => undefined);
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** Whether a state is shown by the later views. */
export function isLater(state: FlowState): boolean {
  if (state.step === 'choosing') return state.asking === 'place' || state.location === undefined;
  return state.step !== 'loading';
}

/** Whether something stands in the booking's way. */
function hasTrouble(state: FlowState): boolean {
  if (errorOf(state)) return true;
  if (state.step === 'details') return state.gone !== undefined;
  if (state.step !== 'choosing' || state.times.status !== 'ready') return false;
  const { day, times } = state;
  return times.days.size === 0 || (day !== undefined && !times.days.has(day));
}

/** Whether there are texts in several languages. */
export function isTranslated(state: FlowState): boolean {
  if (state.step === 'menu') return state.eventTypes.some(({ translations }) => translations);
  return 'eventType' in state && state.eventType.translations !== undefined;
}

/** The parts that a state shows. */
export function partsOf(
  state: FlowState,
  { layout, languages }: { readonly layout: Layout; readonly languages: readonly string[] },
): readonly Part[] {
  const isChoosing = state.step === 'choosing';
  const isPlace = isChoosing && isLater(state);
  const hasHosts = isChoosing && state.eventType.hosts !== undefined;
  const speaksSeveral = isChoosing && languages.length > 1;
  const needed: readonly (readonly [Part, boolean])[] = [
    ['later', isLater(state) || hasTrouble(state)],
    ['trouble', hasTrouble(state)],
    ['event-type-list', state.step === 'menu'],
    ['host-picker', hasHosts],
    ['language-menu', speaksSeveral],
    ['location-picker', isPlace],
    ['rare', state.step === 'menu' || isPlace || hasHosts || speaksSeveral],
    ['spoken', isTranslated(state)],
  ];
  const beside = here.later?.partsBeside(state) ?? [];
  const shown = [...needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : [])), ...beside];
  return layout === 'month' ? shown : [...shown, 'layouts', layout === 'week' ? 'week' : 'slot-list'];
}

/** Loads the parts that the next step will show, where that is known; asked for while there is nothing else to do. */
export function partsAfter(state: FlowState): (() => Promise<unknown>) | undefined {
  return state.step === 'choosing' && state.times.status === 'ready'
    ? () => demand(['later']).then(() => here.later?.bringDetails(state.eventType))
    : undefined;
}
