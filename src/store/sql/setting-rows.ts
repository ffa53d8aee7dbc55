import type { EventTypeSettings, HostSettings, Owner } from '../../contract/index.js';
import {
  EventTypeSettings as EventTypeSchema,
  HostSettings as HostSchema,
  Owner as OwnerSchema,
  parse,
} from '../../schemas/index.js';
import { changedEventType } from '../changed-event-type.js';
import type { EventTypeChange } from '../changed-event-type.js';
import { changedHost } from '../changed-host.js';
import type { Database, Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';
import { readStored } from './stored-value.js';

interface ValueRow {
  readonly value: unknown;
}

export async function findOwner(queries: Queries, slug: string): Promise<Owner | undefined> {
  if (!isPossibleKey(slug)) return undefined;
  const [row] = await queries.query<ValueRow>('select value from booking_elements.owners where owner = $1', [
    slug,
  ]);
  return row && readStored(OwnerSchema, row.value, `owner ${slug}`);
}

export async function saveOwner(queries: Queries, owner: Owner): Promise<void> {
  const value = parse(OwnerSchema, owner);
  await queries.query(
    `insert into booking_elements.owners (owner, value) values ($1, $2)
    on conflict (owner) do update set value = excluded.value`,
    [value.slug, JSON.stringify(value)],
  );
}

/** Those of these hosts that are there. */
export async function findHosts(queries: Queries, ids: readonly string[]): Promise<readonly HostSettings[]> {
  const possible = [...new Set(ids)].filter((id) => isPossibleKey(id));
  if (possible.length === 0) return [];
  const rows = await queries.query<ValueRow & { readonly host_id: string }>(
    'select host_id, value from booking_elements.hosts where host_id = any($1::text[])',
    [possible],
  );
  return rows.map(({ host_id, value }) => readStored(HostSchema, value, `host ${host_id}`));
}

/** Those with an e-mail address, in whatever capitals, by their ids. */
export async function findHostsByEmail(queries: Queries, email: string): Promise<readonly HostSettings[]> {
  if (!isPossibleKey(email)) return [];
  const rows = await queries.query<ValueRow & { readonly host_id: string }>(
    `select host_id, value from booking_elements.hosts
    where lower(value ->> 'email') = lower($1) order by host_id collate "C"`,
    [email],
  );
  return rows.map(({ host_id, value }) => readStored(HostSchema, value, `host ${host_id}`));
}

export async function saveHost(queries: Queries, host: HostSettings): Promise<void> {
  const value = parse(HostSchema, host);
  await queries.query(
    `insert into booking_elements.hosts (host_id, value) values ($1, $2)
    on conflict (host_id) do update set value = excluded.value`,
    [value.id, JSON.stringify(value)],
  );
}

/** Changes a host that others may be changing too, in one transaction. */
export async function changeHost(
  database: Database,
  id: string,
  change: (current: HostSettings) => HostSettings | undefined,
): Promise<HostSettings | undefined> {
  if (!isPossibleKey(id)) return undefined;
  return database.transaction(async (queries) => {
    await queries.query('select from booking_elements.hosts where host_id = $1 for update', [id]);
    const [current] = await findHosts(queries, [id]);
    const changed = current && changedHost(current, change);
    if (changed) await saveHost(queries, changed);
    return changed ?? current;
  });
}

/** The event types of an owner, or the one with a slug, in the order they were saved first. */
export async function findEventTypes(
  queries: Queries,
  owner: string,
  slug?: string,
): Promise<readonly EventTypeSettings[]> {
  if (!isPossibleKey(owner, slug ?? '')) return [];
  const rows = await queries.query<ValueRow & { readonly slug: string }>(
    `select slug, value from booking_elements.event_types
    where owner = $1 and ($2::text is null or slug = $2) order by position`,
    [owner, slug ?? null],
  );
  return rows.map((row) => readStored(EventTypeSchema, row.value, `event type ${owner}/${row.slug}`));
}

export async function saveEventType(queries: Queries, eventType: EventTypeSettings): Promise<void> {
  const value = parse(EventTypeSchema, eventType);
  await queries.query(
    `insert into booking_elements.event_types (owner, slug, value) values ($1, $2, $3)
    on conflict (owner, slug) do update set value = excluded.value`,
    [value.owner, value.slug, JSON.stringify(value)],
  );
}

/** Changes an event type that others may be changing too, or makes it, in one transaction. */
export async function changeEventType(
  database: Database,
  key: Pick<EventTypeSettings, 'owner' | 'slug'>,
  change: EventTypeChange,
): Promise<EventTypeSettings | undefined> {
  const { owner, slug } = key;
  if (!isPossibleKey(owner, slug)) return undefined;
  const asChanged = await database.transaction(async (queries) => {
    // Read by the very statement that locks it: what is made between two of them would be changed without a lock.
    const [row] = await queries.query<ValueRow>(
      'select value from booking_elements.event_types where owner = $1 and slug = $2 for update',
      [owner, slug],
    );
    const current = row && readStored(EventTypeSchema, row.value, `event type ${owner}/${slug}`);
    const changed = changedEventType(key, current, change);
    if (!changed) return { stored: current };
    if (!current && !(await insertEventType(queries, changed))) return undefined;
    if (current) await saveEventType(queries, changed);
    return { stored: changed };
  });
  // A row that is not there cannot be locked: somebody else made it meanwhile, so it is changed.
  return asChanged ? asChanged.stored : changeEventType(database, key, change);
}

/** Makes a row; `false` where there is one. */
async function insertEventType(queries: Queries, eventType: EventTypeSettings): Promise<boolean> {
  const made = await queries.query(
    `insert into booking_elements.event_types (owner, slug, value) values ($1, $2, $3)
    on conflict (owner, slug) do nothing returning slug`,
    [eventType.owner, eventType.slug, JSON.stringify(eventType)],
  );
  return made.length > 0;
}

export async function removeEventType(queries: Queries, owner: string, slug: string): Promise<void> {
  if (!isPossibleKey(owner, slug)) return;
  await queries.query('delete from booking_elements.event_types where owner = $1 and slug = $2', [
    owner,
    slug,
  ]);
}
