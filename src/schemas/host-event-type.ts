import * as z from 'zod';
import type { HostEventType as HostEventTypeType } from '../contract/host-backend.js';
import { EventTypeHosts, eventTypeFields, withEventTypeRules } from './event-type-settings.js';

export type HostEventType = HostEventTypeType;

const { owner: _, ...fields } = eventTypeFields;

/** What is offered, as its host edits it. */
export const HostEventType = withEventTypeRules(
  z.object({ ...fields, hosts: z.exactOptional(EventTypeHosts) }),
) satisfies z.ZodType<HostEventType>;
