import { BookingError } from '../../contract/index.js';
import type {
  CalendarSettings,
  EventTypeSettings,
  FieldFault,
  HostSettings,
  SettingsDraft,
  SettingsStore,
} from '../../contract/index.js';

/** Whose draft it is, and of which owner. */
export interface Drafted {
  readonly owner: string;
  readonly hostId: string;
  readonly draft: SettingsDraft;
}

/**
 * Settings as they would be: what a draft says lies over what is saved. Nothing can be saved through it.
 *
 * What it lays over is the host's own; see that with `checkDraft` before.
 */
export function draftedSettings(settings: SettingsStore, drafted: Drafted): SettingsStore {
  const asHost = (host: HostSettings): HostSettings =>
    drafted.hostId === host.id ? laidOver(host, drafted.draft) : host;
  const asEventType = (found: EventTypeSettings | undefined): EventTypeSettings | undefined =>
    drafted.draft.eventType ? eventTypeOf(drafted, found) : found;
  const isDrafted = (owner: string, slug: string): boolean =>
    owner === drafted.owner && slug === drafted.draft.eventType?.slug;
  return {
    owner: async (slug) => settings.owner(slug),
    async host(id) {
      const host = await settings.host(id);
      return host && asHost(host);
    },
    hosts: async (ids) => (await settings.hosts(ids)).map(asHost),
    hostsByEmail: async (email) => (await settings.hostsByEmail(email)).map(asHost),
    async eventType(owner, slug) {
      const found = await settings.eventType(owner, slug);
      return isDrafted(owner, slug) ? asEventType(found) : found;
    },
    async eventTypes(owner) {
      const all = await settings.eventTypes(owner);
      return all.map((one) => (isDrafted(owner, one.slug) ? (asEventType(one) ?? one) : one));
    },
    connection: async (id) => settings.connection(id),
    connections: async (hostId) => settings.connections(hostId),
    accountIsConnected: async (provider, account) => settings.accountIsConnected(provider, account),
    webhooks: async (owner) => settings.webhooks(owner),
    saveOwner: refuse,
    saveHost: refuse,
    saveEventType: refuse,
    saveConnection: refuse,
    saveWebhook: refuse,
    // A grant that is renewed while a calendar is read is no setting.
    changeConnection: async (id, change) => settings.changeConnection(id, change),
    changeEventType: refuse,
    changeHost: refuse,
    changeWebhook: refuse,
    removeEventType: refuse,
    removeConnection: refuse,
    removeWebhook: refuse,
  };
}

/**
 * Sees that a draft speaks of its host alone.
 *
 * @throws BookingError `not-found` for an event type that is saved and that the host takes no part in; `refused` for one that
 * another host organises; `invalid-request` for connections and hosts of others, and for a draft of another event type than
 * the one that is asked about
 */
export async function checkDraft(
  settings: SettingsStore,
  { owner, hostId, draft }: Drafted,
  slug: string,
): Promise<void> {
  const { calendars, eventType } = draft;
  const faults: FieldFault[] = [];
  if (calendars) faults.push(...(await foreignCalendars(settings, hostId, calendars)));
  if (eventType && eventType.slug !== slug)
    faults.push({ path: 'draft.eventType.slug', message: 'is that of the event type asked about' });
  else if (eventType) {
    const saved = await settings.eventType(owner, eventType.slug);
    const known = saved?.hosts.map((host) => host.hostId) ?? [hostId];
    if (!known.includes(hostId)) throw new BookingError('not-found');
    // Whoever may not save it may not try it either: what would be free says what colleagues do.
    if (known[0] !== hostId) throw new BookingError('refused');
    if (eventType.hosts?.some((host) => !known.includes(host.hostId)))
      faults.push({ path: 'draft.eventType.hosts', message: 'are not the hosts of this event type' });
  }
  if (faults.length > 0) throw new BookingError('invalid-request', { fields: faults });
}

async function foreignCalendars(
  settings: SettingsStore,
  hostId: string,
  { linked, conflicts }: CalendarSettings,
): Promise<readonly FieldFault[]> {
  const own = new Set((await settings.connections(hostId)).map(({ id }) => id));
  const named = [
    ...(linked ? [{ path: 'linked', address: linked }] : []),
    ...conflicts.map((address, index) => ({ path: `conflicts.${index}`, address })),
  ];
  return named
    .filter(({ address }) => !own.has(address.connectionId))
    .map(({ path }) => ({
      path: `draft.calendars.${path}.connectionId`,
      message: 'is no connection of this host',
    }));
}

function laidOver(host: HostSettings, { profile, calendars }: SettingsDraft): HostSettings {
  return {
    ...host,
    ...(profile && { schedule: profile.schedule, locations: profile.locations }),
    ...(calendars && { calendars }),
  };
}

/** Whose it is goes without saying: as saved, else the host's alone. */
function eventTypeOf(
  { owner, hostId, draft: { eventType } }: Drafted,
  saved: EventTypeSettings | undefined,
): EventTypeSettings | undefined {
  if (!eventType) return saved;
  return { ...eventType, owner, hosts: eventType.hosts ?? saved?.hosts ?? [{ hostId }] };
}

async function refuse(): Promise<never> {
  throw new TypeError('A draft is no place to save settings');
}
