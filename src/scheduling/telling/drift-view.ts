import type { EventDrift } from '../../contract/calendar-entry.js';
import type { ChangedEvent } from '../../contract/webhook.js';
import { formatInstant } from '../../time/instant.js';

/** How an event stands otherwise than its booking, as it travels. */
export function driftView(drift: EventDrift): ChangedEvent {
  if (drift.state === 'gone') return { state: 'gone' };
  const { time, clash } = drift;
  return {
    state: 'moved',
    start: formatInstant(time.start),
    end: formatInstant(time.end),
    ...(clash !== undefined && { clash }),
  };
}
