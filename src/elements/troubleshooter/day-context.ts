import type { ExplainedDay, HostEventType, HostProfile } from '../../contract/host-backend.js';
import type { LocationSettings } from '../../contract/settings-store.js';

/** What is known around the reasons of a day. */
export interface DayContext {
  readonly day: ExplainedDay;
  /** As it was explained: with what is tried out. */
  readonly eventType: HostEventType;
  readonly profile: Pick<HostProfile, 'schedule' | 'locations'>;
  /** Who organises the event type, where that is somebody else: only they can change it. */
  readonly organiser?: string | undefined;
  /** Id of the host who looks. */
  readonly mine: string;
  /** Id of the place that was asked about. */
  readonly location?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The host who looks: of the others a day tells no bookings. */
export function viewerOf({ layers }: Pick<ExplainedDay, 'layers'>): string {
  return (layers.find(({ kind }) => kind === 'bookings') ?? layers[0])?.hostId ?? '';
}

/** Where the event type's places stand: with it, or in the profile. */
export function placesOf({ eventType, profile }: Pick<DayContext, 'eventType' | 'profile'>): {
  readonly of: 'event-type' | 'profile';
  readonly places: readonly LocationSettings[];
} {
  return eventType.locations?.length
    ? { of: 'event-type', places: eventType.locations }
    : { of: 'profile', places: profile.locations };
}

/** When the hours end in which a start lies and which are too short for it; missing for one that lies in none. */
export function hoursEndFor(
  start: number,
  hostId: string,
  context: Pick<DayContext, 'day'>,
): number | undefined {
  const stretches = context.day.layers
    .filter((layer) => layer.kind === 'hours' && layer.hostId === hostId)
    .flatMap((layer) => layer.stretches);
  const found = stretches.find((one) => Date.parse(one.start) <= start && start < Date.parse(one.end));
  const end = found && Date.parse(found.end);
  return end !== undefined && end < endOf(start, context) ? end : undefined;
}

/** The end of the meeting that begins at an instant. */
export function endOf(start: number, { day }: Pick<DayContext, 'day'>): number {
  return start + day.durationMinutes * 60_000;
}
