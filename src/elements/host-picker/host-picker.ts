import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HostChoice } from '../../contract/event-type.js';
import { ExtraElement } from '../extra-element.js';
import { avatarStyles } from '../look/avatar.styles.js';
import { renderAvatar } from '../look/avatar.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { hostPickerStyles } from './host-picker.styles.js';
import { HostSelectEvent } from './host-select-event.js';

/** More hosts than these stand in a list that opens. */
const mostRadios = 6;

/** A picture of several people. */
const anyone = html`<span class="avatar" part="avatar" aria-hidden="true">
  <svg viewBox="0 0 24 24">
    <path
      d="M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3 18.5c.4-3 2.9-4.6 6-4.6s5.6 1.6 6 4.6M15.5 5.3a3.2 3.2 0 0 1 0 6M17.5 14.3c2 .6 3.3 2 3.5 4.2"
    />
  </svg>
</span>`;

/**
 * With whom: anyone who is free, or one of the hosts. A few stand side by side, many in a list that opens.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person chooses in `selected` and then tells.
 *
 * @tag booking-host-picker
 * @fires {HostSelectEvent} host-select - Somebody was chosen; `id`, which is undefined for anyone who is free.
 * @csspart base - Everything.
 * @csspart legend - The question above the hosts.
 * @csspart host - A host, or anyone; also `chosen`.
 * @csspart radio - The round button.
 * @csspart avatar - A host's picture or initials.
 * @csspart name - A host's name.
 * @csspart select - The list that opens.
 * @csspart chosen - The chosen one.
 */
export class BookingHostPicker extends ExtraElement {
  static override styles = [tokens, controls, avatarStyles, hostPickerStyles];

  static override properties = {
    hosts: { attribute: false },
    selected: {},
  };

  /** Whom the guest may choose from. */
  hosts: readonly HostChoice[] = [];

  /** Id of the chosen host; undefined for anyone who is free. */
  selected?: string | undefined;

  /** Puts the focus on what is chosen. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, select')?.focus(options);
  }

  get #chosen(): HostChoice | undefined {
    return this.hosts.find(({ id }) => id === this.selected);
  }

  #choose(id: string | undefined): void {
    this.selected = id;
    this.dispatchEvent(new HostSelectEvent(id));
  }

  #onSelect({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#choose(this.hosts[target.selectedIndex - 1]?.id);
  }

  protected override render(): TemplateResult {
    const { texts, hosts } = this;
    return html`<div part="base" lang=${texts.language} dir=${texts.direction}>
      ${hosts.length > mostRadios ? this.#renderSelect() : this.#renderGroup()}
    </div>`;
  }

  #renderSelect(): TemplateResult {
    const chosen = this.#chosen;
    return html`<label class="legend" part="legend" for="hosts">${this.extra.chooseHost}</label>
      <select id="hosts" part="select" @change=${this.#onSelect}>
        <option .selected=${live(chosen === undefined)}>${this.extra.anyHost}</option>
        ${this.hosts.map(
          (host) => html`<option lang="" dir="auto" .selected=${live(host === chosen)}>${host.name}</option>`,
        )}
      </select>`;
  }

  #renderGroup(): TemplateResult {
    return html`<fieldset role="radiogroup">
      <legend class="legend" part="legend">${this.extra.chooseHost}</legend>
      <div class="hosts">
        ${this.#renderChoice(undefined)} ${this.hosts.map((host) => this.#renderChoice(host))}
      </div>
    </fieldset>`;
  }

  #renderChoice(host: HostChoice | undefined): TemplateResult {
    const isChosen = host === this.#chosen;
    const state = isChosen ? 'chosen' : '';
    return html`<label class="host ${state}" part="host ${state}">
      <input
        type="radio"
        name="host"
        part="radio"
        .checked=${live(isChosen)}
        @change=${() => {
          this.#choose(host?.id);
        }}
      />
      ${host ? renderAvatar(host) : anyone}
      ${host
        ? html`<bdi class="name" part="name" lang="">${host.name}</bdi>`
        : html`<span class="name" part="name">${this.extra.anyHost}</span>`}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-host-picker': BookingHostPicker;
  }
}
