import * as z from 'zod';
import type { HostSlotQuery as HostSlotQueryType } from '../contract/host-backend.js';
import { HostRange } from './agenda.js';
import { Duration } from './moments.js';
import { SettingsDraft } from './settings-draft.js';
import { Id } from './texts.js';

export type HostSlotQuery = HostSlotQueryType;

/** A host's question for free times. */
export const HostSlotQuery = HostRange.extend({
  eventType: Id,
  durationMinutes: z.exactOptional(Duration),
  location: z.exactOptional(Id),
  draft: z.exactOptional(SettingsDraft),
}) satisfies z.ZodType<HostSlotQuery>;
