import type { DraftState } from '../../client/host/draft.js';
import type { TrialDesk } from './trial-desk.js';
import type { TrialWays } from './trial-view.js';

/** How far trying out is, and what can be done with it. */
export interface TryingOut extends TrialWays {
  readonly state: DraftState;
  readonly save: () => void;
  readonly putBack: () => void;
}

/** What becomes of a person's trying things out with an event type. */
export function tryingOut(
  desk: TrialDesk,
  slug: string,
  {
    change,
    ...ways
  }: Pick<TryingOut, 'faulty' | 'refuse' | 'save'> & {
    /** Does something that changes what is tried. */
    readonly change: (act: () => void) => void;
  },
): TryingOut {
  return {
    ...ways,
    state: desk.state,
    tried: desk.isChanged ? desk.tried : [],
    saved: desk.saved(slug),
    try: (trial, value) => {
      change(() => {
        desk.try(slug, trial, value);
      });
    },
    putBack: () => {
      change(() => {
        desk.putBack();
      });
    },
  };
}
