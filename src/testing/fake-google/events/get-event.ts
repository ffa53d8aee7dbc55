import { openForReading } from '../calendars/find-calendar.js';
import { isZone } from '../../../time/zone.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { unlessMatching } from '../http/conditions.js';
import { invalidParameter, notFound } from '../http/errors.js';
import type { Query } from '../http/query.js';
import { asRead } from '../state/replicas.js';
import { etagOf } from '../state/minting.js';
import { eventResource } from './event-resource.js';
import { findEvent } from './series.js';

/** `events.get`: an event or an instance of a series; cancelled ones too, until the trash is emptied. */
export function getEvent(call: Call): Answer {
  const { calendar: actual, role } = openForReading(call, 'eventReading');
  const { calendar } = asRead(call.world, actual, 'get');
  const zone = readZone(call.query);
  const event = findEvent(calendar, call.path.eventId ?? '');
  if (!event || event.purged === true) throw notFound();
  const etag = etagOf(event.version);
  return unlessMatching(call.headers, etag, () => {
    const maxAttendees = call.query.integer('maxAttendees');
    return ok(
      eventResource(event, { calendar, role, account: call.caller.account, zone, maxAttendees }),
      etag,
    );
  });
}

/** The zone in which the caller wants clock times, if they say. */
export function readZone(query: Query): string | undefined {
  const zone = query.text('timeZone');
  if (zone !== undefined && !isZone(zone))
    throw invalidParameter('timeZone', `Invalid value '${zone}' for timeZone.`);
  return zone;
}
