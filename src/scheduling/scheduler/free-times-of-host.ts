import { hostRangeDays } from '../../contract/index.js';
import type { HostSlotQuery, SettingsStore, SlotList } from '../../contract/index.js';
import { checkDraft, draftedSettings } from '../desk/drafted-settings.js';
import { durationOf, listTimes, readRange } from './free-times.js';
import type { FreeTimesParts } from './free-times.js';
import { readOfferOfHost } from './offer.js';

/**
 * The free times of what a host takes part in, hidden or not, as a guest would be offered them; with a draft, as they would be
 * if it were saved. The same rules list them and the same calendars are asked.
 *
 * @throws BookingError `not-found` alike for what is not there and for what this host takes no part in; `range-too-long` for
 * more than 400 days; `refused` for a draft of what another host organises; `invalid-request`, `calendar-unreachable`
 */
export async function freeTimesOfHost(
  parts: FreeTimesParts,
  hostId: string,
  { query, signal }: { readonly query: HostSlotQuery; readonly signal?: AbortSignal | undefined },
): Promise<SlotList> {
  const range = readRange(query, hostRangeDays);
  const settings = await settingsFor(parts, hostId, query);
  const whole = await readOfferOfHost(settings, parts.owner, { slug: query.eventType, hostId });
  return listTimes(parts, {
    range,
    whole,
    offer: whole,
    location: query.location,
    signal,
    ...durationOf(query),
  });
}

/** Settings as they are, or as a host's draft would have them. */
export async function settingsFor(
  { settings, owner }: Pick<FreeTimesParts, 'settings' | 'owner'>,
  hostId: string,
  { draft, eventType }: Pick<HostSlotQuery, 'draft' | 'eventType'>,
): Promise<SettingsStore> {
  if (!draft) return settings;
  const drafted = { owner, hostId, draft };
  await checkDraft(settings, drafted, eventType);
  return draftedSettings(settings, drafted);
}
