import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { unlessMatching } from '../http/conditions.js';
import { jsonObject } from '../http/json.js';
import { etagOf } from '../state/minting.js';
import { openForReading } from './find-calendar.js';

/** `calendars.get`: a calendar itself, whether or not it is on the caller's list. */
export function getCalendar(call: Call): Answer {
  const { calendar } = openForReading(call, 'calendars');
  const etag = etagOf(calendar.version);
  return unlessMatching(call.headers, etag, () =>
    ok(
      jsonObject({
        kind: 'calendar#calendar',
        etag,
        id: calendar.id,
        summary: calendar.summary,
        description: calendar.description,
        location: calendar.location,
        timeZone: calendar.zone,
        dataOwner: calendar.kind === 'secondary' ? calendar.dataOwner : undefined,
        conferenceProperties: { allowedConferenceSolutionTypes: calendar.conferenceTypes },
      }),
      etag,
    ),
  );
}
