import { createScript, type Repetition, type Script } from '../faults/script.js';

/** What happens to a notification. Google promises neither that it comes, nor once, nor in order. */
export type PushMishap =
  /** It never comes. */
  | { readonly kind: 'dropped' }
  /** It comes twice. */
  | { readonly kind: 'doubled' }
  /** It comes this much later, by the stand-in's clock. */
  | { readonly kind: 'delayed'; readonly milliseconds: number }
  /** It comes after the next one of its channel. */
  | { readonly kind: 'overtaken' };

/** A notification, as far as the script looks at it. */
export interface PushTarget {
  readonly channel: string;
  /** Id of the calendar. */
  readonly calendar: string;
  readonly state: 'sync' | 'exists';
}

/** One line of the script; what it does not name, it does not look at. */
export interface PushRule extends Repetition {
  readonly match?: Partial<PushTarget>;
  readonly mishap: PushMishap;
}

/** What goes wrong with notifications, and when. */
export type PushScript = Script<PushRule, PushTarget>;

/** A script without lines. */
export function createPushScript(): PushScript {
  return createScript(({ match = {} }, target) => {
    const { channel = target.channel, calendar = target.calendar, state = target.state } = match;
    return channel === target.channel && calendar === target.calendar && state === target.state;
  });
}
