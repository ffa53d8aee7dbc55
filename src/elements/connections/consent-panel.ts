import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { consentFeatures, featuresOfLevel } from '../../contract/connecting.js';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import { sentenceOf } from '../host/notice.js';
import type { ConnectState } from './connect-state.js';
import { consentLevels } from './connect-wish.js';
import type { ConnectionsSpeaking } from './service-names.js';
import type { ServiceNames } from './words/words.js';

/** Says what an account will be good for, and what not, before a person leaves for the service; how much is theirs to choose. */
export function renderConsent(
  state: Extract<ConnectState, { readonly step: 'choosing' }>,
  {
    speaking,
    names,
    chooseLevel,
    begin,
    cancel,
  }: {
    readonly speaking: ConnectionsSpeaking;
    readonly names: ServiceNames;
    readonly chooseLevel: (level: ConsentLevel) => void;
    readonly begin: () => void;
    readonly cancel: () => void;
  },
): TemplateResult {
  const { words, hostWords } = speaking;
  const { wish, error, keepsNothing } = state;
  const asked = featuresOfLevel[wish.level];
  const notAsked = consentFeatures.filter((feature) => !asked.includes(feature));
  const title = names.account === undefined ? words.choosing(names.provider) : words.renewing(names.account);
  return html`<section class="card step" part="consent" aria-labelledby="step-title">
    <h2 id="step-title" class="step-title" tabindex="-1">${title}</h2>
    ${names.account === undefined ? nothing : html`<p>${words.chooseAccount(names)}</p>`}
    <fieldset class="levels">
      <legend>${words.howMuch}</legend>
      ${consentLevels.map(
        (level) =>
          html`<label class="level" part="level">
            <input
              type="radio"
              name="level"
              .value=${level}
              .checked=${level === wish.level}
              aria-labelledby="name-${level}"
              aria-describedby="means-${level}"
              @change=${() => {
                chooseLevel(level);
              }}
            />
            <span>
              <span class="level-name" id="name-${level}">${words.levels[level].name}</span>
              <span class="quiet-text" id="means-${level}">${words.levels[level].means}</span>
            </span>
          </label>`,
      )}
    </fieldset>
    <div class="lists">
      <div>
        <h3>${words.will}</h3>
        <ul class="yes">
          ${asked.map((feature) => html`<li>${words.asks[feature].yes}</li>`)}
        </ul>
      </div>
      ${notAsked.length === 0
        ? nothing
        : html`<div>
            <h3>${words.willNot}</h3>
            <ul class="no">
              ${notAsked.map((feature) => html`<li>${words.asks[feature].no}</li>`)}
            </ul>
          </div>`}
    </div>
    <p class="quiet-text">${words.never(names.company)}</p>
    <p class="quiet-text">${words.afterwards(names.company)}</p>
    ${error
      ? html`<div class="notice danger" part="notice" role="alert">
          <p>${sentenceOf(error, speaking)}</p>
        </div>`
      : nothing}
    ${keepsNothing
      ? html`<div class="notice danger" part="notice" role="alert"><p>${words.keepsNothing}</p></div>`
      : nothing}
    <div class="actions">
      <button type="button" class="button primary" part="continue" @click=${begin}>
        ${words.continueTo(names.company)}
      </button>
      <button type="button" class="button quiet" part="cancel" @click=${cancel}>${hostWords.cancel}</button>
    </div>
  </section>`;
}
