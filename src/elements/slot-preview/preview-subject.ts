import type { HostEventType, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import type { Schedule } from '../../contract/schedule.js';

/** Whose times are shown. */
export interface PreviewSubject {
  readonly eventType: HostEventType;
  /** IANA: that of the hours, by which its days are counted. */
  readonly zone: string;
}

/** What is known when it is asked whose times to show. */
export interface PreviewKnown {
  /** A slug; any when empty. */
  readonly wanted: string;
  readonly draft: SettingsDraft | undefined;
  /** As they are saved. */
  readonly eventTypes: readonly HostEventType[];
  /** As it is saved; `undefined` where it is not known. */
  readonly profile: Pick<HostProfile, 'schedule'> | undefined;
}

/**
 * The event types whose times can be looked at, as they would be: one that is drafted is there, saved or not. While hours of
 * the profile are drafted, those come first that use them.
 */
export function previewable({
  draft,
  eventTypes,
}: Pick<PreviewKnown, 'draft' | 'eventTypes'>): readonly HostEventType[] {
  const { eventType: drafted, profile } = draft ?? {};
  const others = eventTypes.filter(({ slug }) => slug !== drafted?.slug);
  const all = drafted ? [drafted, ...others] : others;
  if (!profile) return all;
  const ownHours = (one: HostEventType): boolean => ownSchedule(one) !== undefined;
  return [...all.filter((one) => !ownHours(one)), ...all.filter(ownHours)];
}

/** The event type that is wanted, else the first there is; `undefined` where there is none. */
export function subjectOf(known: PreviewKnown, deviceZone: string): PreviewSubject | undefined {
  const { wanted, draft, profile } = known;
  const all = previewable(known);
  const eventType = wanted === '' ? all[0] : all.find(({ slug }) => slug === wanted);
  if (!eventType) return undefined;
  const schedule = ownSchedule(eventType) ?? draft?.profile?.schedule ?? profile?.schedule;
  return { eventType, zone: schedule?.zone ?? deviceZone };
}

/** Hours that are not the profile's: those of its organising host here, else its own. */
function ownSchedule({ hosts, schedule }: HostEventType): Schedule | undefined {
  return hosts?.[0].schedule ?? schedule;
}
