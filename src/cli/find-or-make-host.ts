import { isBookingError } from '../contract/index.js';
import type { HostSettings, SettingsStore } from '../contract/index.js';
import { HostSettings as HostSchema, Owner as OwnerSchema, parse } from '../schemas/index.js';
import type { AddHostOptions } from './add-host-options.js';

/** Whom a link is for. */
export interface HostFound {
  readonly host: HostSettings;
  /** With a new host: the owner that was made for them. */
  readonly owner: string | undefined;
  readonly isNew: boolean;
}

type Wanted = Pick<AddHostOptions, 'email' | 'name' | 'owner' | 'zone'>;

/**
 * The host with this address, or a new one, who is the only host of a new owner and has set nothing: what they have not set is set
 * when they connect their first calendar. A host who is there stays as they are.
 *
 * @throws Error that says what is wrong, and what to write instead
 */
export async function findOrMakeHost(settings: SettingsStore, wanted: Wanted): Promise<HostFound> {
  const { email, owner } = wanted;
  const hosts = await settings.hostsByEmail(email);
  const team = owner === undefined ? undefined : await settings.owner(owner);
  const meant = owner === undefined ? hosts : hosts.filter(({ id }) => team?.hostIds.includes(id));
  const [host, ...others] = meant;
  if (others.length > 0)
    throw new Error(`${meant.length} hosts have the address ${email}: say which one with --owner`);
  if (host) return { host, owner: undefined, isNew: false };
  return make(settings, wanted);
}

async function make(settings: SettingsStore, { email, name, owner, zone }: Wanted): Promise<HostFound> {
  const slug = owner ?? slugOf(email);
  const fullName = name ?? nameOf(email);
  const host = checked({
    id: slug,
    name: fullName,
    email,
    schedule: { zone, weekly: {} },
    calendars: { conflicts: [] },
    locations: [],
  });
  const taken = await settings.owner(slug);
  // An owner without their only host is what an attempt has left that was cut off.
  const isUnfinished = taken?.hostIds.join() === slug && !(await settings.host(slug));
  if (taken ? !isUnfinished : await settings.host(slug))
    throw new Error(`The owner "${slug}" is there already: choose another one with --owner`);
  await settings.saveOwner({ slug, name: fullName, hostIds: [slug] });
  await settings.saveHost(host);
  return { host, owner: slug, isNew: true };
}

/** What a part of the settings is called on the command line. */
const spelled: Readonly<Record<string, string>> = {
  slug: '--owner',
  name: '--name',
  'schedule.zone': '--zone',
  email: 'The e-mail address',
};

function checked(host: HostSettings): HostSettings {
  try {
    parse(OwnerSchema, { slug: host.id, name: host.name, hostIds: [host.id] });
    return parse(HostSchema, host);
  } catch (error) {
    if (!isBookingError(error)) throw error;
    const [fault] = error.details.fields ?? [];
    throw new Error(
      fault ? `${spelled[fault.path] ?? fault.path}: ${fault.message}` : 'This host cannot be kept',
    );
  }
}

/** `anna.berg@example.org` → `anna-berg`. */
function slugOf(email: string): string {
  const [local = ''] = email.toLowerCase().split('@');
  return local
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join('-');
}

/** `anna.berg@example.org` → `Anna Berg`. */
function nameOf(email: string): string {
  const [local = ''] = email.split('@');
  const words = local.split(/[^A-Za-z0-9]/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
