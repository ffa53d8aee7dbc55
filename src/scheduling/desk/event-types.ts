import { BookingError } from '../../contract/index.js';
import type { EventTypeSettings, HostEventType, ListedEventType, Versioned } from '../../contract/index.js';
import { eventTypeOf, nameForeignHosts, takesPart, viewOf } from './event-type-of-host.js';
import type { DeskParts } from './host-desk-options.js';
import { canonicalJson, versioned } from './version-of.js';

/** Lists what a host takes part in, and who organises it where that is somebody else. */
export async function listHostEventTypes(
  { owner, settings }: DeskParts,
  hostId: string,
): Promise<readonly ListedEventType[]> {
  const theirs = (await settings.eventTypes(owner)).filter(takesPart(hostId));
  const organisers = theirs.map(({ hosts }) => hosts[0].hostId).filter((id) => id !== hostId);
  const names = new Map((await settings.hosts(organisers)).map(({ id, name }) => [id, name]));
  return Promise.all(
    theirs.map(async (eventType) => {
      const [{ hostId: first }] = eventType.hosts;
      const listed = await versioned(viewOf(hostId, eventType));
      return first === hostId ? listed : { ...listed, organiser: names.get(first) ?? first };
    }),
  );
}

/**
 * Saves what a host offers, unless somebody else has since it was read. To save the same again is no conflict, so that an
 * answer that was lost can be asked for again.
 */
export async function saveHostEventType(
  { owner, settings }: DeskParts,
  hostId: string,
  { version, value }: Versioned<HostEventType>,
): Promise<Versioned<HostEventType>> {
  const known = new Set((await settings.owner(owner))?.hostIds ?? []);
  const before = await settings.eventType(owner, value.slug);
  const seen = before && takesPart(hostId)(before) ? await versioned(viewOf(hostId, before)) : undefined;
  const read = canonicalJson(before);
  const change = (current: EventTypeSettings | undefined): EventTypeSettings | undefined => {
    const isMine = current?.hosts[0].hostId === hostId;
    // A new one is told no more of the one that has its slug than that there is one, whosever it is.
    if (version === 0 && current && !isMine) throw new BookingError('version-conflict');
    if (version !== 0 && !(current && takesPart(hostId)(current))) throw new BookingError('not-found');
    if (current && !isMine) throw refusal();
    const wanted = eventTypeOf({ owner, hostId }, value, current);
    if (current && canonicalJson(wanted) === canonicalJson(current)) return undefined;
    if (canonicalJson(current) !== read || version !== (seen?.version ?? 0))
      throw new BookingError('version-conflict');
    const fields = nameForeignHosts(hostId, { value, current, known });
    if (fields.length > 0) throw new BookingError('invalid-request', { fields });
    return wanted;
  };
  const stored = await settings.changeEventType(owner, value.slug, change);
  if (!stored) throw new BookingError('not-found');
  return versioned(viewOf(hostId, stored));
}

/** Removes what a host offers. Of what the host takes no part in, nothing is said and nothing happens to it. */
export async function removeHostEventType(
  { owner, settings }: DeskParts,
  hostId: string,
  slug: string,
): Promise<void> {
  const current = await settings.eventType(owner, slug);
  if (!current || !takesPart(hostId)(current)) return;
  if (current.hosts[0].hostId !== hostId) throw refusal();
  await settings.removeEventType(owner, slug);
}

function refusal(): BookingError {
  return new BookingError('refused', {
    message: 'Only the host who organises this event type can change it.',
  });
}
