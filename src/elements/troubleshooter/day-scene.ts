import type { HostStore, Reading } from '../../client/host/host-store.js';
import type { Agenda, ExplainedDay, HostEventType, HostProfile } from '../../contract/host-backend.js';
import { deviceZone } from '../format/format-zone.js';
import type { Speaking } from '../host/notice.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { subjectOf } from '../slot-preview/preview-subject.js';
import type { PreviewSubject } from '../slot-preview/preview-subject.js';
import { busyHours, wholeDay } from './day-axis.js';
import { DayClock } from './day-clock.js';
import { endOf, viewerOf } from './day-context.js';
import type { DayContext } from './day-context.js';
import type { DayView } from './day-view.js';
import { groupStarts } from './start-groups.js';
import type { TrialDesk } from './trial-desk.js';
import type { TroubleshooterWords } from './words/words.js';

/** What has to be read before a day can be asked for. */
export const needed = ['eventTypes', 'profile'] as const;

/** What of it is not there yet; missing where all is. */
export function waitingFor(known: HostStore): Reading<unknown> | undefined {
  return needed.map((name) => known.get(name)).find((one) => one.status !== 'ready' && !('value' in one));
}

/** The event type that is wanted, else the first, with what is tried out of it. */
export function subjectIn(known: HostStore, wanted: string, desk: TrialDesk): PreviewSubject | undefined {
  const eventTypes = known.value('eventTypes')?.map(({ value }) => value) ?? [];
  const profile = known.value('profile')?.value;
  const subject = subjectOf({ wanted, draft: undefined, eventTypes, profile }, deviceZone());
  const { eventType } = desk.settings(subject?.eventType.slug ?? '');
  return subject && { ...subject, ...(eventType && { eventType }) };
}

/** What a day is explained with. */
export interface DayScene {
  readonly known: HostStore;
  readonly eventType: HostEventType;
  readonly profile: HostProfile;
  readonly location: string | undefined;
  readonly now: number;
}

/** How a day is looked at. */
export interface DayLooks {
  readonly words: TroubleshooterWords;
  readonly speaking: Speaking;
  readonly locale: string;
  readonly selected: number | undefined;
  readonly isWhole: boolean;
  readonly agenda: Reading<Agenda>;
  readonly select: (start: number) => void;
  readonly go: (place: SettingsPlace) => void;
}

/** What is known around a day that was explained. */
export function contextOf(day: ExplainedDay, { known, ...scene }: DayScene): DayContext {
  const listed = known.value('eventTypes')?.find(({ value }) => value.slug === scene.eventType.slug);
  return { day, ...scene, organiser: listed?.organiser, mine: viewerOf(day) };
}

/** Whether it takes the agenda to say who is booked, or where an event can be opened. */
export function needsAgenda({ starts }: ExplainedDay): boolean {
  return starts.some(({ reasons }) =>
    reasons.some(({ code }) => code === 'busy' || code === 'booked' || code === 'buffer'),
  );
}

/** What a day is drawn with. */
export function viewOf(context: DayContext, known: HostStore, looks: DayLooks): DayView {
  const { day } = context;
  const { words, speaking, locale, selected, isWhole, agenda, select, go } = looks;
  const looked = selected === undefined ? [] : [{ start: selected, end: endOf(selected, context) }];
  const ended = known.value('connections')?.filter(({ status }) => status === 'needs-reconnect');
  const clues = agenda.status === 'loading' ? {} : { agenda: agenda.value };
  return {
    words,
    speaking,
    saying: { context, clock: new DayClock(locale, day), texts: speaking.texts, ...clues },
    clues: { ...clues, isEnded: (id) => ended?.some((connection) => connection.id === id) === true },
    groups: groupStarts(context),
    axis: isWhole ? wholeDay(day) : busyHours(day, looked),
    selected,
    select,
    go,
  };
}
