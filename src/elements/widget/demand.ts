import type { FlowState } from '../../client/flow-state.js';
import type * as later from './later-views.js';
import type * as layouts from './layouts.js';
import type * as choices from './choices.js';
import type * as spoken from './spoken-state.js';
import type { Layout } from './view.js';

export type LaterViews = typeof later;
export type Layouts = typeof layouts;
export type Choices = typeof choices;
export type SpokenStates = typeof spoken;

let laterViews: LaterViews | undefined;
let otherLayouts: Layouts | undefined;
let fewChoices: Choices | undefined;
let spokenStates: SpokenStates | undefined;

/** What the widget shows only later, and loads only then: the first sight of free times waits for none of it. */
const parts = {
  'later-views': laterViewsWhenHere,
  'event-type-list': () => import('../event-type-list/define.js'),
  confirmation: () => import('../confirmation/define.js'),
  manage: () => import('../manage/define.js'),
  move: () => import('../move/define.js'),
  'time-zone-picker': () => import('../time-zone-picker/define.js'),
  layouts: async () => {
    otherLayouts ??= await import('./layouts.js');
  },
  week: () => import('../week/define.js'),
  list: () => import('../slot-list/define.js'),
  choices: async () => {
    fewChoices ??= await import('./choices.js');
  },
  spoken: async () => {
    spokenStates ??= await import('./spoken-state.js');
  },
  hold: () => import('../hold/define.js'),
} as const satisfies Record<string, () => Promise<unknown>>;

export type Part = keyof typeof parts;

/** The views of the later steps, once they are here. */
export async function laterViewsWhenHere(): Promise<LaterViews> {
  return (laterViews ??= await import('./later-views.js'));
}

/** The views of the later steps, if they are here. */
export function laterViewsAtHand(): LaterViews | undefined {
  return laterViews;
}

/** What is here of it, beside the views of the later steps. */
export function atHand(): {
  readonly layouts: Layouts | undefined;
  readonly choices: Choices | undefined;
  readonly spoken: SpokenStates | undefined;
} {
  return { layouts: otherLayouts, choices: fewChoices, spoken: spokenStates };
}

/** Loads parts; those that are here already cost nothing. Rejects when one does not come. */
export async function demand(names: readonly Part[]): Promise<void> {
  await Promise.all(names.map((name) => parts[name]()));
}

/** Loads parts when the page has a moment; they are asked for again when they are needed. */
export function demandWhenIdle(names: readonly Part[]): void {
  const work = (): void => {
    demand(names).catch(() => undefined);
  };
  if (names.length === 0) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** Whether a state is shown by the later views. */
export function isLater(state: FlowState): boolean {
  if (state.step === 'choosing') return state.asking === 'place' || state.location === undefined;
  return state.step !== 'loading';
}

/** Whether there is something to be said of the times that are shown. */
function hasTrouble(state: FlowState): boolean {
  if (state.step !== 'choosing') return false;
  const { times, lost } = state;
  return (
    lost !== undefined || times.status === 'failed' || (times.status === 'ready' && times.days.size === 0)
  );
}

/** Whether there are texts in several languages. */
export function isTranslated(state: FlowState): boolean {
  if (state.step === 'menu') return state.eventTypes.some(({ translations }) => translations);
  return 'eventType' in state && state.eventType.translations !== undefined;
}

/** Whether a booking is about to be moved. */
function isMove(state: FlowState): boolean {
  return (state.step === 'details' || state.step === 'sending') && state.moves !== undefined;
}

/** The parts that a state shows. */
export function partsOf(
  state: FlowState,
  { layout, languages }: { readonly layout: Layout; readonly languages: readonly string[] },
): readonly Part[] {
  const needed: readonly (readonly [Part, boolean])[] = [
    ['later-views', isLater(state) || hasTrouble(state)],
    ['event-type-list', state.step === 'menu'],
    ['time-zone-picker', state.step === 'choosing' && state.times.status !== 'loading'],
    ['confirmation', state.step === 'done'],
    ['move', isMove(state)],
    ['hold', state.step === 'details' && (state.hold ?? state.holdEnded) !== undefined],
    ['choices', state.step === 'choosing' && (state.eventType.hosts !== undefined || languages.length > 1)],
    ['spoken', isTranslated(state)],
  ];
  const here = needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []));
  return layout === 'month' ? here : [...here, 'layouts', layout];
}

/** The parts that the next step will show; asked for while there is nothing else to do. */
export function partsAfter(state: FlowState): readonly Part[] {
  if (state.step === 'choosing' && state.times.status === 'ready') return ['later-views'];
  return state.step === 'details' ? ['confirmation'] : [];
}
