import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of several that exclude one another. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What comes of it, in plain words. */
  readonly means: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/**
 * Round buttons, each with what comes of it; remedies know the chosen one by the name of the group.
 *
 * @csspart choice - One of several that exclude one another, with what comes of it.
 * @csspart radio - The round button in front of one.
 */
export function renderChoiceRows(name: string, choices: readonly Choice[]): TemplateResult {
  return html`<div class="choices">
    ${choices.map(
      ({ value, label, means, isChosen, choose }) =>
        html`<div class="choice ${isChosen ? 'chosen' : 'choosable'}" part="choice">
          <label class="line">
            <input
              type="radio"
              name=${name}
              part="radio"
              value=${value}
              .checked=${live(isChosen)}
              data-field=${isChosen ? name : nothing}
              aria-labelledby="${name}-${value}-name"
              aria-describedby="${name}-${value}-hint"
              @change=${choose}
            />
            <span class="line-name"><span class="name" id="${name}-${value}-name">${label}</span></span>
          </label>
          <div class="hint" id="${name}-${value}-hint"><p>${means}</p></div>
        </div>`,
    )}
  </div>`;
}
