import { asksPlace } from '../../client/waiting/joining.js';
import type { JoiningState } from '../../client/waiting/joining-state.js';
import type { WaitingState } from '../../client/waiting/waiting-state.js';
import type * as againView from './again-view.js';

type Part = 'again' | 'hold' | 'host-picker' | 'location-picker' | 'manage';
type AgainView = typeof againView;

/** What few places on a list need, loaded when it is shown. */
export class Parts {
  #again: AgainView | undefined;
  #isBroken = false;
  #wanted: readonly Part[] = [];
  readonly #tell: () => void;
  readonly #loads: Readonly<Record<Part, () => Promise<unknown>>> = {
    again: async () => (this.#again = await import('./again-view.js')),
    hold: () => import('../hold/define.js'),
    'host-picker': () => import('../host-picker/define.js'),
    'location-picker': () => import('../location-picker/define.js'),
    manage: () => import('../manage/define.js'),
  };

  /** @param tell - Called whenever something is otherwise */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** The view of a time that is booked the usual way, once it is here. */
  get again(): AgainView | undefined {
    return this.#again;
  }

  /** Whether one that was asked for did not come. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Sees to what a state shows. */
  need(state: JoiningState | WaitingState): void {
    const wanted = partsOf(state);
    if (wanted.join() === this.#wanted.join()) return;
    this.#wanted = wanted;
    this.load();
  }

  /** Asks for it, once more where it did not come. */
  readonly load = (): void => {
    if (this.#isBroken) this.#tell();
    this.#isBroken = false;
    Promise.all(this.#wanted.map((name) => this.#loads[name]())).then(this.#tell, () => {
      this.#isBroken = true;
      this.#tell();
    });
  };
}

function partsOf(state: JoiningState | WaitingState): readonly Part[] {
  switch (state.step) {
    case 'filling': {
      const { eventType } = state;
      const hosts: readonly Part[] = eventType.hosts ? ['host-picker'] : [];
      return asksPlace(eventType) ? [...hosts, 'location-picker'] : hosts;
    }
    case 'shown':
      return state.entry.offer ? ['hold'] : [];
    case 'taken':
      return ['manage'];
    case 'again':
      return ['again'];
    default:
      return [];
  }
}
