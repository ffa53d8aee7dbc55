import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingFlow } from '../../client/flow-interface.js';
import type { FlowState } from '../../client/flow-state.js';
import { renderChoosing, renderChoosingBones } from './choosing-view.js';
import { isLater } from './demand.js';
import { renderHeader, renderHeaderBones } from './header-view.js';
import type { Around, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** The whole view of a state. Without a flow, only a failure can be shown. */
export function renderWidget(
  state: FlowState,
  around: Around,
  flow: BookingFlow | undefined,
): TemplateResult {
  if (state.step === 'failed')
    return around.later?.renderFailed(state.error, around) ?? renderWaiting(around);
  if (state.step === 'loading' || !flow) return renderBones(around);
  const view: View = { ...around, flow };
  return html`${state.step === 'menu' ? nothing : renderHeader(state, view)}
    <div class="body" part="body">${renderStep(state, view)}</div>
    <p class="heard" role="status">${state.step === 'sending' ? view.texts.booking : nothing}</p>`;
}

function renderBones({ language, texts }: Around): TemplateResult {
  return html`${renderHeaderBones()}
    <div class="body" part="body">${renderChoosingBones(language)}</div>
    <p class="heard" role="status">${texts.loading}</p>`;
}

function renderStep(state: Exclude<FlowState, { step: 'failed' | 'loading' }>, view: View): TemplateResult {
  if (state.step === 'choosing' && !isLater(state)) return renderChoosing(state, view);
  return view.later?.renderLater(state, view) ?? renderWaiting(view);
}
