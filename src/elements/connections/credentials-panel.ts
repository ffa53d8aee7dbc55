import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CredentialField, KnownService } from '../../contract/calendar-provider.js';
import { consentFeatures } from '../../contract/connecting.js';
import type { ProviderInfo } from '../../contract/host-backend.js';
import { isolated } from '../format/isolated.js';
import { sentenceOf } from '../host/notice.js';
import type { CredentialsState, Entered } from './credentials-flow.js';
import type { ConnectionsSpeaking } from './service-names.js';
import type { ServiceNames } from './words/words.js';

type Entering = Extract<CredentialsState, { readonly step: 'entering' }>;

interface CredentialsTerms {
  readonly speaking: ConnectionsSpeaking;
  readonly names: ServiceNames;
  readonly provider: ProviderInfo | undefined;
  readonly setServer: (server: string) => void;
  readonly submit: (entered: Entered) => void;
  readonly cancel: () => void;
}

/** What of the fields of a service is asked: of an account that is renewed, the password alone. */
export function askedFields(
  provider: ProviderInfo | undefined,
  { renews }: Entering['wish'],
): readonly CredentialField[] {
  const fields = provider?.fields ?? [];
  return renews ? fields.filter((field) => field === 'password') : fields;
}

/** A form for what opens an account, and what is done with it. */
export function renderCredentials(state: Entering, terms: CredentialsTerms): TemplateResult {
  const { speaking, names, provider, setServer, submit, cancel } = terms;
  const { words, hostWords } = speaking;
  const title = names.account === undefined ? words.choosing(names.provider) : words.renewing(names.account);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const entered = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    submit(Object.fromEntries(entered));
  };
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.name === 'server') setServer(target.value);
  };
  return html`<section class="card step" part="credentials" aria-labelledby="step-title">
    <h2 id="step-title" class="step-title" tabindex="-1">${title}</h2>
    <form novalidate autocomplete="off" @submit=${onSubmit} @input=${onInput}>
      ${askedFields(provider, state.wish).map((field) => renderField(field, state, terms))}
      <div class="lists">
        <div>
          <h3>${words.will}</h3>
          <ul class="yes">
            ${consentFeatures.map((feature) => html`<li>${words.asks[feature].yes}</li>`)}
          </ul>
        </div>
      </div>
      <p class="quiet-text">${words.keepsPassword}</p>
      <div role="alert">${renderProblem(state, speaking)}</div>
      <div class="actions">
        <button type="submit" class="button primary" part="continue" aria-disabled=${state.isTrying}>
          ${state.isTrying ? words.trying : words.connectNow}
        </button>
        <button type="button" class="button quiet" part="cancel" @click=${cancel}>${hostWords.cancel}</button>
      </div>
      <p class="heard" role="status">${state.isTrying ? words.trying : ''}</p>
    </form>
  </section>`;
}

function renderProblem(
  { problem, error }: Entering,
  speaking: ConnectionsSpeaking,
): TemplateResult | typeof nothing {
  const said =
    problem === undefined ? error && sentenceOf(error, speaking) : speaking.words.problems[problem];
  return said === undefined ? nothing : html`<div class="notice danger" part="notice"><p>${said}</p></div>`;
}

function renderField(field: CredentialField, state: Entering, terms: CredentialsTerms): TemplateResult {
  const { words } = terms.speaking;
  const isWrong = state.faults.includes(field);
  return html`<div class="field">
    <label for=${field}>${words.fields[field]}</label>
    ${renderBox(field, isWrong)}
    ${isWrong
      ? html`<p class="fault" part="fault" id="${field}-fault">${words.fieldFaults[field]}</p>`
      : nothing}
    <div class="quiet-text help">${renderHelp(field, state, terms)}</div>
  </div>`;
}

function renderBox(field: CredentialField, isWrong: boolean): TemplateResult {
  const described = [...(isWrong ? [`${field}-fault`] : []), ...(field === 'user' ? [] : [`${field}-help`])];
  return html`<input
    class="box"
    part="box"
    id=${field}
    name=${field}
    type=${field === 'password' ? 'password' : 'text'}
    inputmode=${field === 'server' ? 'url' : nothing}
    dir="ltr"
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    aria-required="true"
    aria-invalid=${isWrong}
    aria-describedby=${described.join(' ') || nothing}
  />`;
}

function renderHelp(
  field: CredentialField,
  { server }: Entering,
  { speaking: { words }, provider, setServer }: CredentialsTerms,
): TemplateResult | string | typeof nothing {
  const services = provider?.services ?? [];
  switch (field) {
    case 'server':
      return html`<p id="server-help">${words.serverHelp}</p>
        ${renderServices(services, { words, setServer })}`;
    case 'user':
      return nothing;
    case 'password':
      return renderPasswordHelp(
        services.find((service) => service.server === server.trim().toLowerCase()),
        words,
      );
  }
}

/** Addresses that nobody has to know. */
function renderServices(
  services: readonly KnownService[],
  { words, setServer }: Pick<CredentialsTerms, 'setServer'> & Pick<ConnectionsSpeaking, 'words'>,
): TemplateResult | typeof nothing {
  const addressed = services.flatMap(({ name, server }) => (server === undefined ? [] : [{ name, server }]));
  if (addressed.length === 0) return nothing;
  return html`<div class="services" role="group" aria-label=${words.knownServices}>
    ${addressed.map(
      ({ name, server }) =>
        html`<button
          type="button"
          class="service"
          part="service"
          @click=${(event: Event) => {
            const form = (event.currentTarget as HTMLElement).closest('form');
            const box = form?.elements.namedItem('server');
            if (!(box instanceof HTMLInputElement)) return;
            box.value = server;
            setServer(server);
          }}
        >
          <bdi>${name}</bdi>
        </button>`,
    )}
  </div>`;
}

function renderPasswordHelp(
  service: KnownService | undefined,
  words: ConnectionsSpeaking['words'],
): TemplateResult {
  const name = isolated(service?.name ?? '');
  return html`<p id="password-help">
      ${service?.needsAppPassword ? words.needsAppPassword(name) : words.passwordHelp}
    </p>
    ${service?.passwordUrl === undefined
      ? nothing
      : html`<p>
          <a href=${service.passwordUrl} target="_blank" rel="noreferrer">${words.makeAppPassword(name)}</a>
        </p>`}`;
}
