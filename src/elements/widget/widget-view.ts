import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingFlow } from '../../client/flow-interface.js';
import type { FlowState } from '../../client/flow-state.js';
import { renderBones } from './bones-view.js';
import { renderChoosing } from './choosing-view.js';
import { isLater } from './demand.js';
import { renderHeader } from './header-view.js';
import type { Around, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** The whole view of a state. Without a flow, only a failure can be shown. */
export function renderWidget(
  state: FlowState,
  around: Around,
  flow: BookingFlow | undefined,
): TemplateResult | typeof nothing {
  if (state.step === 'failed')
    return around.later?.renderFailed(state.error, around) ?? renderWaiting(around);
  if (!flow) return nothing;
  const view: View = { ...around, flow };
  return html`${state.step === 'loading' ? renderBones(view.layout) : renderShown(state, view)}
    <p class="heard" role="status">${wordOf(state, view)}</p>`;
}

type Shown = Exclude<FlowState, { step: 'failed' | 'loading' }>;

function renderShown(state: Shown, view: View): TemplateResult {
  return html`${state.step === 'menu' ? nothing : renderHeader(state, view)}
    <div class="body" part="body">${renderStep(state, view)}</div>`;
}

function renderStep(state: Shown, view: View): TemplateResult {
  if (state.step === 'choosing' && !isLater(state) && !view.aside) return renderChoosing(state, view);
  return view.later?.renderLater(state, view) ?? renderWaiting(view);
}

/** What is told of it beside what can be seen. */
function wordOf({ step }: FlowState, { texts }: View): string | typeof nothing {
  if (step === 'loading') return texts.loading;
  return step === 'sending' ? texts.booking : nothing;
}
