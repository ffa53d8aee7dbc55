import type {
  ConferenceCheck,
  ConnectionCalendars,
  ConnectionInfo,
  HostEventType,
  HostProfile,
  ProviderInfo,
} from '../../contract/host-backend.js';
import type { ConferenceSolution, LocationFault, LocationKind } from '../../contract/location.js';
import type { Schedule } from '../../contract/schedule.js';
import type { CalendarSettings } from '../../contract/settings-store.js';
import type { SettingsPlace } from '../host/settings-place.js';

/** What is known of a host's settings; what is missing is not known by now. */
export interface ChecklistReadings {
  readonly connections?: readonly ConnectionInfo[] | undefined;
  readonly providers?: readonly ProviderInfo[] | undefined;
  readonly settings?: CalendarSettings | undefined;
  readonly calendars?: readonly ConnectionCalendars[] | undefined;
  readonly profile?: HostProfile | undefined;
  readonly checks?: readonly ConferenceCheck[] | undefined;
  readonly eventTypes?: readonly HostEventType[] | undefined;
}

/** What a host needs to be booked well, in the order in which it is set up. */
export const checklistItems = ['account', 'linked', 'conflicts', 'place', 'hours', 'event-type'] as const;

export type ChecklistItem = (typeof checklistItems)[number];

/** What there is to be said of an item. `limited`: it works, and its host should know how far. */
export type ChecklistFact =
  | { readonly item: 'account'; readonly state: 'done'; readonly accounts: readonly string[] }
  | { readonly item: 'account'; readonly state: 'undone'; readonly isEnded: boolean }
  | { readonly item: 'linked'; readonly state: 'done'; readonly calendar: string }
  | { readonly item: 'linked'; readonly state: 'limited' | 'undone' }
  | { readonly item: 'conflicts'; readonly state: 'done'; readonly count: number }
  | { readonly item: 'conflicts'; readonly state: 'undone' }
  | {
      readonly item: 'place';
      readonly state: 'done';
      readonly kind: LocationKind;
      readonly conference?: ConferenceSolution;
      readonly label?: string;
    }
  | {
      readonly item: 'place';
      readonly state: 'undone';
      /** Why the preferred place does not work; there is none at all when missing. */
      readonly fault?: LocationFault;
      readonly conference?: ConferenceSolution;
    }
  | { readonly item: 'place'; readonly state: 'limited' }
  | { readonly item: 'hours'; readonly state: 'done'; readonly zone: string }
  | { readonly item: 'hours'; readonly state: 'undone' }
  | { readonly item: 'event-type'; readonly state: 'done'; readonly title: string; readonly count: number }
  | { readonly item: 'event-type'; readonly state: 'undone' };

/** A fact, and where it can be changed. */
export type ChecklistEntry = ChecklistFact & { readonly place: SettingsPlace };

/** What has to be set up: where there is no calendar service to connect, hosts are booked without an account. */
export function itemsOf({ connections = [], providers }: ChecklistReadings): readonly ChecklistItem[] {
  return providers?.length === 0 && connections.length === 0
    ? checklistItems.filter((item) => !['account', 'linked', 'conflicts'].includes(item))
    : checklistItems;
}

/** What is set up and what is not, as far as it is known; in the order of `checklistItems`. */
export function checklistOf(readings: ChecklistReadings): readonly ChecklistEntry[] {
  const { connections, settings, profile, eventTypes } = readings;
  if (!connections) return [];
  const items = itemsOf(readings);
  return [
    accountOf(connections),
    ...(settings
      ? [linkedOf(settings, connections, readings.calendars ?? []), conflictsOf(settings, connections)]
      : []),
    ...(profile ? [placeOf(profile, readings)] : []),
    ...(profile ? [hoursOf(profile.schedule)] : []),
    ...(eventTypes ? [eventTypeOf(eventTypes)] : []),
  ].filter(({ item }) => items.includes(item));
}

/** Whether nothing is left to be done. */
export function isReady(readings: ChecklistReadings): boolean {
  const entries = checklistOf(readings);
  return entries.length === itemsOf(readings).length && entries.every(({ state }) => state !== 'undone');
}

function accountOf(connections: readonly ConnectionInfo[]): ChecklistEntry {
  const item = 'account';
  const active = connections.filter(isActive);
  const ended = connections.find((connection) => !isActive(connection));
  if (active.length > 0)
    return {
      item,
      state: 'done',
      accounts: active.map(({ account }) => account),
      place: { tab: 'integrations', field: 'connection', id: active[0]?.id ?? '' },
    };
  const place: SettingsPlace = ended
    ? { tab: 'integrations', field: 'connection', id: ended.id }
    : { tab: 'integrations', field: 'connect' };
  return { item, state: 'undone', isEnded: ended !== undefined, place };
}

function linkedOf(
  { linked }: CalendarSettings,
  connections: readonly ConnectionInfo[],
  calendars: readonly ConnectionCalendars[],
): ChecklistEntry {
  const entry = { item: 'linked', place: { tab: 'calendars', field: 'linked' } } as const;
  const active = connections.filter(isActive);
  if (linked && active.some(({ id }) => id === linked.connectionId)) {
    const listed = calendars.find(({ connectionId }) => connectionId === linked.connectionId);
    const found =
      listed && 'calendars' in listed
        ? listed.calendars.find(({ id }) => id === linked.calendarId)
        : undefined;
    return { ...entry, state: 'done', calendar: found?.name ?? linked.calendarId };
  }
  return { ...entry, state: isReadingOnly(active) ? 'limited' : 'undone' };
}

function conflictsOf(
  { linked, conflicts }: CalendarSettings,
  connections: readonly ConnectionInfo[],
): ChecklistEntry {
  const entry = { item: 'conflicts', place: { tab: 'calendars', field: 'conflicts' } } as const;
  const active = new Set(connections.filter(isActive).map(({ id }) => id));
  const counting = [...(linked ? [linked] : []), ...conflicts].filter(({ connectionId }) =>
    active.has(connectionId),
  );
  // The linked one may be listed among them as well.
  const count = new Set(
    counting.map(({ connectionId, calendarId }) => JSON.stringify([connectionId, calendarId])),
  ).size;
  return count > 0 ? { ...entry, state: 'done', count } : { ...entry, state: 'undone' };
}

/** The preferred place: the first one. Without any, a host whose calendar is only read is booked all the same. */
function placeOf({ locations }: HostProfile, { checks, connections }: ChecklistReadings): ChecklistEntry {
  const entry = { item: 'place', place: { tab: 'profile', field: 'locations' } } as const;
  const [preferred] = locations;
  if (!preferred)
    return { ...entry, state: isReadingOnly((connections ?? []).filter(isActive)) ? 'limited' : 'undone' };
  const { kind, conference, label } = preferred;
  const made = conference === undefined ? {} : { conference };
  const fault = checks?.find((check) => check.conference === conference)?.fault;
  if (kind === 'conference' && fault !== undefined) return { ...entry, state: 'undone', fault, ...made };
  return { ...entry, state: 'done', kind, ...made, ...(label !== undefined && { label }) };
}

function hoursOf({ zone, weekly, overrides = {} }: Schedule): ChecklistEntry {
  const entry = { item: 'hours', place: { tab: 'profile', field: 'weekly' } } as const;
  const isOpen = [...Object.values(weekly), ...Object.values(overrides)].some(({ length }) => length > 0);
  return isOpen ? { ...entry, state: 'done', zone } : { ...entry, state: 'undone' };
}

function eventTypeOf(eventTypes: readonly HostEventType[]): ChecklistEntry {
  const shown = eventTypes.filter(({ hidden }) => hidden !== true);
  const [first] = shown;
  const place: SettingsPlace = { tab: 'event-types', ...(first && { field: 'title', id: first.slug }) };
  const entry = { item: 'event-type', place } as const;
  return first
    ? { ...entry, state: 'done', title: first.title, count: shown.length }
    : { ...entry, state: 'undone' };
}

function isActive({ status }: ConnectionInfo): boolean {
  return status === 'active';
}

function isReadingOnly(active: readonly ConnectionInfo[]): boolean {
  return active.length > 0 && active.every(({ capabilities }) => !capabilities.writeEvents);
}
