import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Details } from '../../client/flow-state.js';
import type { LaterView } from './view.js';

/** How long the chosen time is kept, or that it is not any more. */
export function renderHold(
  { hold, holdEnded = false }: Details,
  view: LaterView,
): TemplateResult | typeof nothing {
  if (!hold && !holdEnded) return nothing;
  return html`<booking-hold
    language=${view.language}
    .wording=${view.wording}
    exportparts="clock: hold-clock, extend: hold-extend, ended: hold-ended"
    .expiresAt=${hold?.expiresAt}
    .extensionsLeft=${hold?.extensionsLeft}
    .ended=${holdEnded}
    @hold-extend=${() => {
      view.flow.extendHold();
    }}
  ></booking-hold>`;
}
