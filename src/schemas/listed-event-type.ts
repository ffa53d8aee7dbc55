import * as z from 'zod';
import type { ListedEventType as ListedEventTypeType } from '../contract/host-backend.js';
import { HostEventType } from './host-event-type.js';
import { line } from './texts.js';

export type ListedEventType = ListedEventTypeType;

/** An event type as its host edits it, and the version that was read. */
export const VersionedEventType = z.object({ version: z.int().min(0), value: HostEventType });

/** An event type as a host's list shows it. */
export const ListedEventType = VersionedEventType.extend({
  organiser: z.exactOptional(line(200)),
}) satisfies z.ZodType<ListedEventType>;
