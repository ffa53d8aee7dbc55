import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Schedule } from '../../contract/schedule.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { ValueChangeEvent } from '../host/settings-events.js';
import type { ProfileField } from './profile-faults.js';
import type { ProfileView } from './profile-view.js';

const hoursParts = ['hours', 'overrides'] as const;

/** Where and when the host can be met. */
export function renderAvailability(view: ProfileView, supportUrl: string): TemplateResult {
  const { words, value, store, language, edit } = view;
  return html`<section class="section" part="availability" aria-labelledby="availability">
    <div>
      <h2 id="availability">${words.availability}</h2>
      <p class="quiet-text">${words.availabilityLead}</p>
    </div>
    ${renderRefused(view, 'locations')}
    <booking-location-editor
      .language=${language}
      .value=${value.locations}
      .lookup=${store}
      .usualHours=${value.schedule}
      .supportUrl=${supportUrl}
      @change=${(event: Event) => {
        const said = saidBy(event);
        if (!said) return;
        const locations = said.value as readonly LocationSettings[] | undefined;
        edit((now) => ({ ...now, locations: locations ?? [] }));
      }}
    ></booking-location-editor>
    ${renderRefused(view, 'schedule')}
    <booking-schedule-editor
      .language=${language}
      .value=${{ schedule: value.schedule }}
      .parts=${hoursParts}
      .lookup=${store}
      @change=${(event: Event) => {
        const said = saidBy(event);
        if (!said) return;
        const { schedule } = said.value as { readonly schedule?: Schedule };
        if (schedule) edit((now) => ({ ...now, schedule }));
      }}
    ></booking-schedule-editor>
  </section>`;
}

/** What a backend did not accept in a part that is edited as a whole. */
function renderRefused({ faults, words }: ProfileView, field: ProfileField): TemplateResult {
  const fault = faults.get(field);
  return html`${fault && html`<p class="fault" part="fault">${words.fault(fault)}</p>`}`;
}

/** What an editor inside says is for this element alone; outside, the profile as a whole has changed. */
function saidBy(event: Event): { readonly value: unknown } | undefined {
  event.stopPropagation();
  return event instanceof ValueChangeEvent ? { value: event.value } : undefined;
}
