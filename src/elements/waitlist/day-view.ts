import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { formatDate } from '../format/format-date.js';
import type { Around } from './view.js';

/** What is waited for, and on which day. */
export function renderDay(
  { eventType, durationMinutes, date }: Pick<WaitlistEntry, 'eventType' | 'durationMinutes' | 'date'>,
  { locale, texts }: Around,
): TemplateResult {
  const { title, lang }: WaitlistEntry['eventType'] & { readonly lang?: string } = eventType;
  return html`<div class="booked" part="waiting-day">
    <p><bdi lang=${lang ?? ''}>${title}</bdi> · ${texts.duration(durationMinutes)}</p>
    <p class="day"><strong>${formatDate(locale, date)}</strong></p>
  </div>`;
}
