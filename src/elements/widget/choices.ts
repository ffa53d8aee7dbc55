// Choices that few event types and pages offer; loaded with them.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choosing } from '../../client/flow-state.js';
import '../host-picker/define.js';
import type { HostSelectEvent } from '../host-picker/host-select-event.js';
import '../language-menu/define.js';
import type { LanguageChangeEvent } from '../language-menu/language-change-event.js';
import type { View } from './view.js';

/** With whom, where guests may choose. */
export function renderHosts({ eventType, host }: Choosing, view: View): TemplateResult | typeof nothing {
  if (!eventType.hosts) return nothing;
  return html`<booking-host-picker
    language=${view.language}
    .wording=${view.wording}
    exportparts="legend: hosts-label, host: host-choice, chosen, radio, avatar, name, select: hosts"
    .hosts=${eventType.hosts}
    .selected=${host}
    @host-select=${(event: HostSelectEvent) => {
      view.flow.chooseHost(event.id);
    }}
  ></booking-host-picker>`;
}

/** In which language, where the page offers several. */
export function renderLanguages(view: View): TemplateResult | typeof nothing {
  if (view.languages.length < 2) return nothing;
  return html`<booking-language-menu
    language=${view.language}
    .wording=${view.wording}
    exportparts="select: languages"
    .languages=${view.languages}
    .value=${view.language}
    @language-change=${(event: LanguageChangeEvent) => {
      view.speak(event.language);
    }}
  ></booking-language-menu>`;
}
