import type { AvailabilityParts } from './availability.js';
import type { ManageTokens } from './manage-tokens.js';
import type { HoldTerms, SchedulerOptions } from './scheduler-options.js';

/** What the operations of a scheduler share. */
export interface SchedulerParts
  extends AvailabilityParts,
    Pick<SchedulerOptions, 'owner' | 'settings' | 'sendWebhook' | 'notify' | 'links'> {
  readonly holds: Required<HoldTerms>;
  readonly tokens: ManageTokens;
  readonly now: () => number;
  /** A signal that ends a call to a calendar when the guest has waited long enough. */
  readonly patience: (signal?: AbortSignal) => AbortSignal;
  /** Does the jobs that are due, behind the answer. */
  readonly workSoon: () => void;
}
