import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SpokenSummary } from '../../contract/spoken-event-type.js';
import { LaterElement } from '../later-element.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { eventTypeListStyles } from './event-type-list.styles.js';
import { EventTypeSelectEvent } from './event-type-select-event.js';

/**
 * The menu of services: what can be booked, each a button with its title, its lengths and what it is about.
 *
 * It shows what its properties say, in their order, and tells what a person chooses.
 *
 * @tag booking-event-type-list
 * @fires {EventTypeSelectEvent} event-type-select - A service was chosen; its `eventType` is the one that was given.
 * @slot empty - Shown when there is nothing to book.
 * @csspart base - Everything.
 * @csspart services - The list.
 * @csspart service - A service.
 * @csspart service-title - Its title.
 * @csspart service-facts - Its lengths.
 * @csspart service-description - What it is about.
 */
export class BookingEventTypeList extends LaterElement {
  static override styles = [tokens, controls, eventTypeListStyles];

  static override properties = {
    eventTypes: { attribute: false },
  };

  /** What can be booked; with `lang`, in the guest's language. */
  eventTypes: readonly SpokenSummary[] = [];

  /** Puts the focus on the first service. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.service')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { texts, eventTypes } = this;
    return html`<div part="base" lang=${texts.language} dir=${texts.direction}>
      ${eventTypes.length === 0
        ? html`<slot name="empty"></slot>`
        : html`<ul part="services" aria-label=${texts.chooseService}>
            ${eventTypes.map((eventType) => html`<li>${this.#renderService(eventType)}</li>`)}
          </ul>`}
    </div>`;
  }

  #renderService(eventType: SpokenSummary): TemplateResult {
    const { texts } = this;
    const { title, description, durationsMinutes, lang = '' } = eventType;
    return html`<button
      type="button"
      class="service"
      part="service"
      @click=${() => this.dispatchEvent(new EventTypeSelectEvent(eventType))}
    >
      <bdi class="title" part="service-title" lang=${lang}>${title}</bdi>
      <span class="facts" part="service-facts"
        >${durationsMinutes.map((minutes) => texts.duration(minutes)).join(' · ')}</span
      >
      ${description
        ? html`<bdi class="description" part="service-description" lang=${lang}>${description}</bdi>`
        : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-event-type-list': BookingEventTypeList;
  }
}
