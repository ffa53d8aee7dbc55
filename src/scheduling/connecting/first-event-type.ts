import type { EventTypeSettings } from '../../contract/index.js';
import type { ConnectingParts } from './connecting-parts.js';

/** What a host offers who has offered nothing so far: half an hour, half a day's notice, two months ahead. */
const meeting = {
  slug: 'meeting',
  title: 'Meeting',
  durationsMinutes: [30],
  noticeMinutes: 240,
  window: { rollingDays: 60 },
} as const satisfies Omit<EventTypeSettings, 'owner' | 'hosts'>;

/** A slug is taken rarely, and never so often. */
const mostTries = 1000;

/** Offers a first event type where a host takes part in none of their owner's. Several at once make one. */
export async function offerFirst(
  { settings, ownerOf, firstEventType }: ConnectingParts,
  hostId: string,
): Promise<void> {
  const slug = await ownerOf(hostId);
  const owner = slug === undefined ? undefined : await settings.owner(slug);
  if (!owner?.hostIds.includes(hostId)) return;
  const offered = await settings.eventTypes(owner.slug);
  if (offered.some((eventType) => isOf(eventType, hostId))) return;
  const first: Omit<EventTypeSettings, 'owner' | 'hosts'> = { ...meeting, ...firstEventType };
  for (let number = 1; number <= mostTries; number++) {
    const made = {
      ...first,
      owner: owner.slug,
      slug: numbered(first.slug, number),
      hosts: [{ hostId }] as const,
    };
    // Somebody else of a team may take the slug at this very moment.
    const kept = await settings.changeEventType(owner.slug, made.slug, (current) =>
      current ? undefined : made,
    );
    if (kept && isOf(kept, hostId)) return;
  }
}

function isOf({ hosts }: EventTypeSettings, hostId: string): boolean {
  return hosts.some((host) => host.hostId === hostId);
}

function numbered(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}-${number}`;
}
