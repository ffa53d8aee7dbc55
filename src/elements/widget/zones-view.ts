// The zones to choose from; loaded when somebody wants them.
import '../time-zone-picker/define.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choosing } from '../../client/flow-state.js';
import type { ClockChangeEvent } from '../time-zone-picker/clock-change-event.js';
import type { TimeZoneChangeEvent } from '../time-zone-picker/time-zone-change-event.js';
import type { View } from './view.js';

/** The zone that times are shown in, and what changes it. */
export function renderZones({ zone }: Choosing, view: View): TemplateResult {
  return html`<booking-time-zone-picker
    language=${view.language}
    exportparts="button: zone, popup: zone-popup, search-box: zone-search-box, search: zone-search, list: zone-list, option: zone-option, none: zone-none, clocks, clock"
    .wording=${view.wording}
    .value=${zone}
    .hour12=${view.hour12}
    @time-zone-change=${(event: TimeZoneChangeEvent) => {
      view.flow.changeZone(event.zone);
    }}
    @clock-change=${(event: ClockChangeEvent) => {
      view.readClock(event.hour12);
    }}
  ></booking-time-zone-picker>`;
}
