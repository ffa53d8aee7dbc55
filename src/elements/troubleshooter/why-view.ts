import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isolated } from '../format/isolated.js';
import { renderSaveBar } from '../host/save-bar.js';
import type { DayView } from './day-view.js';
import { reasonsOf } from './reasons.js';
import type { Reason } from './reasons.js';
import { remedyOf } from './remedy.js';
import type { Remedy } from './remedy.js';
import { sayReason } from './say-reason.js';
import { proposalFor } from './trial.js';
import { renderTrials } from './trial-view.js';
import type { TryingOut } from './trying-out.js';

/** Why the start that is looked at is not offered, the one way on from it, and what may be tried out. */
export function renderWhy(view: DayView, trying: TryingOut): TemplateResult {
  const { words, speaking, selected } = view;
  const reasons = reasonsAt(view);
  const [first, ...others] = reasons;
  const proposal =
    first && selected !== undefined ? proposalFor(first, selected, view.saying.context) : undefined;
  return html`<section class="why" part="why" aria-labelledby="why">
    <h3 id="why">${selected === undefined ? words.why : verdictOf(selected, reasons, view)}</h3>
    ${selected === undefined ? html`<p class="quiet-text">${words.chooseFirst}</p>` : nothing}
    ${first && selected !== undefined ? renderReason(first, selected, view) : nothing}
    ${renderTrials(proposal, view, trying)}
    ${others.length > 0 && selected !== undefined ? renderOthers(others, selected, view) : nothing}
    ${renderSaveBar(trying.state, {
      speaking: {
        ...speaking,
        hostWords: { ...speaking.hostWords, unsaved: words.notSaved, discard: words.putBack },
      },
      save: trying.save,
      discard: trying.putBack,
    })}
  </section>`;
}

/** What is heard of the start that is looked at. */
export function hearWhy(view: DayView): string {
  const { selected, words, saying } = view;
  if (selected === undefined) return '';
  const reasons = reasonsAt(view);
  const said = reasons.map((reason) => words.sentence(sayReason(reason, selected, saying)));
  return [verdictOf(selected, reasons, view), ...said].join(' ');
}

function reasonsAt({ selected, saying }: DayView): readonly Reason[] {
  const { day } = saying.context;
  const start = day.starts.find((one) => Date.parse(one.start) === selected);
  return start ? reasonsOf(start, saying.context) : [];
}

function verdictOf(selected: number, reasons: readonly Reason[], { words, saying }: DayView): string {
  const time = saying.clock.time(selected);
  return reasons.length === 0 ? words.isOffered(time) : words.isNotOffered(time);
}

function renderReason(reason: Reason, start: number, view: DayView): TemplateResult {
  const { words, saying, clues } = view;
  const { context } = saying;
  const remedy = remedyOf(reason, start, { context, clues });
  const isOrganisers =
    remedy === undefined &&
    context.organiser !== undefined &&
    reason.hostId === context.mine &&
    ['outside-hours', 'closed-by-override', 'buffer', 'notice', 'window', 'limit'].includes(reason.code);
  return html`<p class="reason" part="reason">${words.sentence(sayReason(reason, start, saying))}</p>
    ${isOrganisers
      ? html`<p class="quiet-text">${words.organisers(isolated(context.organiser ?? ''))}</p>`
      : nothing}
    ${remedy ? html`<p>${renderRemedy(remedy, view)}</p>` : nothing}`;
}

/** The one way on. */
export function renderRemedy({ deed, to }: Remedy, { words, speaking, go }: DayView): TemplateResult {
  if ('url' in to)
    return html`<a class="button" part="remedy" href=${to.url} target="_blank" rel="noopener noreferrer"
      >${words.remedy(deed)} <span class="heard">${speaking.texts.newTab}</span></a
    >`;
  return html`<button
    type="button"
    class="button"
    part="remedy"
    @click=${() => {
      go(to);
    }}
  >
    ${words.remedy(deed)}
  </button>`;
}

function renderOthers(others: readonly Reason[], start: number, view: DayView): TemplateResult {
  const { words, saying } = view;
  return html`<div class="others">
    <p class="quiet-text" id="others">${words.also}</p>
    <ul aria-labelledby="others">
      ${others.map((reason) => html`<li>${words.sentence(sayReason(reason, start, saying))}</li>`)}
    </ul>
  </div>`;
}
