import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { ConferenceCheck, HostEventType, HostProfile } from '../../contract/host-backend.js';
import type { NotificationWay } from '../../contract/notification.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { ValueChangeEvent } from '../host/settings-events.js';
import { partOf } from './form-parts.js';
import type { FormView } from './form-view.js';
import { termsOf, withTerms } from '../schedule-editor/schedule-terms.js';
import type { ScheduleTerms } from '../schedule-editor/schedule-terms.js';

type Locations = readonly LocationSettings[];

/** What the editors of places and hours are told beside their value. */
export interface Surroundings {
  /** What counts where the event type says nothing of its own. */
  readonly profile: HostProfile | undefined;
  /** Whether video links can be made. */
  readonly checks: readonly ConferenceCheck[] | undefined;
  /** Who can tell of bookings; missing where that is not known. */
  readonly ways: readonly NotificationWay[] | undefined;
  readonly language: string;
  /** Where public holidays are asked for. */
  readonly lookup: HostStore | undefined;
  /** Another number is another editor: what was half written in the one before is gone. */
  readonly round: number;
  /** Called when something is half written inside, or no longer. */
  readonly tell: () => void;
}

/** The places of an event type, or none of its own. */
export function renderLocations(
  view: FormView,
  { profile, checks, language, round, tell }: Surroundings,
): TemplateResult {
  const { words, value, edit } = view;
  return html`<p class="quiet-text">${words.locationsHelp}</p>
    ${renderFault('locations', view)}
    ${keyed(
      round,
      html`<booking-location-editor
        @unsaved-change=${withinHere(tell)}
        language=${language}
        .value=${value.locations}
        .fallback=${profile?.locations}
        .checks=${checks}
        @change=${(event: Event) => {
          const said = valueFrom(event);
          if (said) edit((now) => withLocations(now, said.value as Locations | undefined));
        }}
      ></booking-location-editor>`,
    )}`;
}

/** The hours and rules of an event type, or those of the profile. */
export function renderSchedule(
  view: FormView,
  { profile, language, lookup, round, tell }: Surroundings,
): TemplateResult {
  const { words, value, edit } = view;
  return html`<p class="quiet-text">${words.scheduleHelp}</p>
    ${renderFault('schedule', view)}
    ${keyed(
      round,
      html`<booking-schedule-editor
        @unsaved-change=${withinHere(tell)}
        language=${language}
        .value=${termsOf(value)}
        .fallback=${profile?.schedule}
        .lookup=${lookup}
        @change=${(event: Event) => {
          const said = valueFrom(event);
          if (said) edit((now) => withTerms(now, said.value as ScheduleTerms));
        }}
      ></booking-schedule-editor>`,
    )}`;
}

/** What a backend did not accept in a part that is edited as a whole. */
function renderFault(name: 'locations' | 'schedule', { faults, words }: FormView): TemplateResult {
  const [, fault] = [...faults].find(([path]) => partOf(path) === name) ?? [];
  return html`${fault && html`<p class="fault" part="fault">${words.fault(fault, words.part(name))}</p>`}`;
}

/** What an editor inside says is for this form alone; outside, the event type as a whole has changed. */
function valueFrom(event: Event): { readonly value: unknown } | undefined {
  event.stopPropagation();
  return event instanceof ValueChangeEvent ? { value: event.value } : undefined;
}

/** What is half written inside is told by the form. */
function withinHere(tell: () => void): (event: Event) => void {
  return (event) => {
    event.stopPropagation();
    tell();
  };
}

function withLocations(
  { locations: _, ...rest }: HostEventType,
  locations: Locations | undefined,
): HostEventType {
  return { ...rest, ...(locations && { locations }) };
}
