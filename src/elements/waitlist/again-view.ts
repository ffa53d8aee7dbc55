// A time is booked the usual way by somebody who waits no more. Loaded then, with the widget.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Again } from '../../client/waiting/waiting-state.js';
import { widgetParts } from '../button/widget-parts.js';
import '../widget/define.js';
import type { WaitingView } from './view.js';

/** The free times of what was waited for. */
export function renderAgain({ entry }: Again, view: WaitingView): TemplateResult {
  const { texts, waiting, backend, language, wording, zone } = view;
  return html`<div class="head">
      <h2 class="title" part="title" tabindex="-1" data-focus="again">${texts.bookAnother}</h2>
      <button
        type="button"
        class="button quiet keep"
        part="keep"
        @click=${() => {
          waiting.stay();
        }}
      >
        ${texts.back}
      </button>
    </div>
    <booking-widget
      exportparts=${widgetParts}
      language=${language}
      event-type=${entry.eventType.slug}
      time-zone=${zone || entry.zone}
      .wording=${wording}
      .backend=${backend}
      .guest=${entry.guest}
    ></booking-widget>`;
}
