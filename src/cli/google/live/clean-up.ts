import { textOf, listOf } from '../../../adapters/google/wire.js';
import { formatInstant } from '../../../time/instant.js';
import type { AskGoogle } from './ask-google.js';
import { markKey } from './workbench.js';
import type { Workbench } from './workbench.js';

/** What has to be taken away, and where. */
export interface Leavings extends Pick<Workbench, 'calendarId' | 'written' | 'channels'> {
  readonly now: number;
}

/**
 * Takes away all that was written, whether or not it was answered, and looks for what else carries our mark. Answers the ids
 * of events that would not go.
 */
export async function cleanUp(
  ask: AskGoogle,
  { calendarId, written, channels, now }: Leavings,
): Promise<readonly string[]> {
  const left = new Set<string>();
  for (const id of written) if (!(await isTakenAway(ask, calendarId, id))) left.add(id);
  for (const [id, resourceId] of channels)
    await ask({ method: 'POST', path: ['channels', 'stop'], body: { id, resourceId } }).catch(
      () => undefined,
    );
  for (const id of await markedEvents(ask, calendarId, now)) {
    if (await isTakenAway(ask, calendarId, id)) left.delete(id);
    else left.add(id);
  }
  return [...left];
}

/** Events of this check that are still there: of this run, or of one that was killed. */
async function markedEvents(ask: AskGoogle, calendarId: string, now: number): Promise<readonly string[]> {
  const query = { privateExtendedProperty: `${markKey}=1`, timeMin: formatInstant(now), maxResults: 2500 };
  try {
    const { body } = await ask({ method: 'GET', path: ['calendars', calendarId, 'events'], query });
    return (listOf(body, 'items') ?? []).flatMap((event) => textOf(event, 'id') ?? []);
  } catch {
    // What was written here is known without the list.
    return [];
  }
}

/** Gone, or never there. */
const gone = [200, 204, 404, 410];

async function isTakenAway(ask: AskGoogle, calendarId: string, id: string): Promise<boolean> {
  const path = ['calendars', calendarId, 'events', id];
  try {
    const { status } = await ask({ method: 'DELETE', path, query: { sendUpdates: 'none' } });
    return gone.includes(status);
  } catch {
    return false;
  }
}
