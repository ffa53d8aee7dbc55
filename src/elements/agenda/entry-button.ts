import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AgendaEntry } from './agenda-entries.js';
import type { DaysView } from './agenda-view.js';
import { faceOf } from './entry-face.js';
import { styled } from '../look/styled.js';

/** An entry as a button that opens it: when, what, and what is to be seen at once. */
export function renderEntry(
  entry: AgendaEntry,
  view: DaysView,
  {
    when,
    place = {},
    isShort = false,
  }: {
    readonly when: string;
    readonly place?: Readonly<Record<string, string>>;
    /** There is room for one line. */
    readonly isShort?: boolean;
  },
): TemplateResult {
  const { clock, calendarAt, open } = view;
  const face = faceOf(entry, { ...view, moment: (instant) => clock.moment(instant) });
  const color = entry.kind === 'event' ? calendarAt(entry.event).color : undefined;
  return html`<button
    type="button"
    class="entry ${face.look} ${isShort ? 'short' : ''}"
    part="entry ${face.look}"
    data-key=${entry.key}
    data-field=${entry.kind === 'booking' ? 'booking' : nothing}
    ${styled({ ...place, ...(color !== undefined && { '--_calendar': color }) })}
    @click=${() => {
      open(entry);
    }}
  >
    <span class="entry-when">${when}</span>
    <span class="entry-title" dir="auto">${face.title}</span>
    ${face.detail === undefined ? nothing : html`<span class="entry-detail"><bdi>${face.detail}</bdi></span>`}
    ${face.tag ? html`<span class="tag ${face.tag.tone}">${face.tag.text}</span>` : nothing}
  </button>`;
}
