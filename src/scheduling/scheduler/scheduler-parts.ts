import type { WaitingRecord } from '../../contract/index.js';
import type { AvailabilityParts } from './availability.js';
import type { ManageTokens } from './manage-tokens.js';
import type { HoldTerms, SchedulerOptions } from './scheduler-options.js';

/** What the operations of a scheduler share. */
export interface SchedulerParts
  extends AvailabilityParts,
    Pick<SchedulerOptions, 'owner' | 'settings' | 'sendWebhook' | 'notify' | 'links'> {
  readonly holds: Required<HoldTerms>;
  readonly tokens: ManageTokens;
  /** The address at which a guest sees to a place on the waiting list; missing where there is no such page. */
  readonly waitLinkOf?: (record: WaitingRecord) => Promise<string>;
  readonly now: () => number;
  /** A signal that ends a call to a calendar when the guest has waited long enough. */
  readonly patience: (signal?: AbortSignal) => AbortSignal;
  /** Does the jobs that are due, behind the answer. */
  readonly workSoon: () => void;
}
