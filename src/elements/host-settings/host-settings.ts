import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';
import { BookingError } from '../../contract/booking-error.js';
import { HostElement } from '../host/host-element.js';
import { renderFailure } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { SettingsGoEvent, settingsTabs } from '../host/settings-place.js';
import type { SettingsPlace, SettingsTab } from '../host/settings-place.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { wordFiles } from '../texts/word-files.js';
import { hostSettingsStyles } from './host-settings.styles.js';
import { elementsOfTab, panelOf } from './panels.js';
import type { PanelTerms } from './panels.js';
import { fragmentOf, placeOf } from './tab-address.js';
import { en } from './words/en.js';
import type { HostSettingsWords } from './words/words.js';

const words = wordFiles<HostSettingsWords>(en, {
  ar: async () => (await import('./words/ar.js')).ar,
  de: async () => (await import('./words/de.js')).de,
});

/**
 * Everything a host sets and sees, in tabs: integrations, profile, calendar settings, event types, agenda, and why a time is
 * missing. Each tab is an element that also stands alone; here they share what they know.
 *
 * A tab stays as it was left, changes included; where a thing can be mended elsewhere, its button leads there. The tab stands
 * in the page's fragment (`#settings=calendars`), so that it can be linked to.
 *
 * @tag booking-host-settings
 * @slot sign-in - Shown where nobody is signed in: the page's own way in.
 * @fires {TabChangeEvent} tab-change - Another tab was opened; `tab`.
 * @csspart base - Everything.
 * @csspart tabs - The list of tabs.
 * @csspart tab - A tab; also `selected`.
 * @csspart panel - What a tab shows.
 * @csspart notice - What went wrong, and how to go on.
 * @csspart selected - The tab in sight.
 */
export class BookingHostSettings extends HostElement<HostSettingsWords> {
  static override styles = [tokens, controls, panels, hostSettingsStyles];

  static override properties = {
    tab: { reflect: true },
    noLinks: { type: Boolean, attribute: 'no-links' },
    supportUrl: { attribute: 'support-url' },
    returnUrl: { attribute: 'return-url' },
    display: {},
    opened: { state: true },
    broken: { state: true },
    changed: { state: true },
  };

  /** The open tab: `integrations`, `profile`, `calendars`, `event-types`, `agenda` or `troubleshooter`. */
  tab: SettingsTab = 'integrations';

  /** Leaves the page's fragment alone. */
  noLinks = false;

  /** Where a host finds people who help; a link to it stands where all else did not help. */
  supportUrl = '';

  /** Where a service sends the host back to; this page when missing. Must be on the server's list. */
  returnUrl = '';

  /** `popup`, which connects in a window of its own, or `page`. */
  display: 'popup' | 'page' = 'popup';

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Panels that were opened, in that order; they stay. */
  protected opened: readonly SettingsTab[] = [];
  /** @internal Panels whose parts did not come. */
  protected broken: readonly SettingsTab[] = [];
  /** @internal Tabs with something unsaved in them. */
  protected changed: ReadonlySet<SettingsTab> = new Set();

  override get hasUnsaved(): boolean {
    return this.changed.size > 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onFragment);
    this.#onFragment();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onFragment);
  }

  /** Opens a tab and, in it, brings a field into view. */
  async open(place: SettingsPlace): Promise<void> {
    const tab = settingsTabs.find((one) => one === place.tab);
    if (!tab) return;
    this.#select(tab);
    await this.updateComplete;
    if (place.field === undefined && place.id === undefined) return;
    for (const name of elementsOfTab[tab]) {
      await customElements.whenDefined(name);
      const element = this.renderRoot.querySelector(name);
      if (element instanceof HostElement && (await element.reveal(place))) return;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!settingsTabs.includes(this.tab)) this.tab = 'integrations';
    if (this.opened.includes(this.tab)) return;
    this.opened = [...this.opened, this.tab];
    this.#load(this.tab);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.get('tab') === undefined) return;
    this.renderRoot.querySelector('[role=tab][aria-selected=true]')?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
    });
  }

  #select(tab: SettingsTab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    if (!this.noLinks) history.replaceState(history.state, '', fragmentOf({ tab }));
    this.dispatchEvent(new TabChangeEvent(tab));
  }

  #load(tab: SettingsTab): void {
    this.broken = this.broken.filter((one) => one !== tab);
    panelOf[tab].load().catch(() => {
      this.broken = [...this.broken, tab];
    });
  }

  readonly #onFragment = (): void => {
    const place = this.noLinks ? undefined : placeOf(location.hash);
    if (place) this.open(place).catch(() => undefined);
  };

  readonly #onGo = (event: Event): void => {
    if (!(event instanceof SettingsGoEvent)) return;
    const { place } = event;
    event.preventDefault();
    event.stopPropagation();
    this.open(place).catch(() => undefined);
  };

  #onUnsaved(tab: SettingsTab, event: Event): void {
    // What is inside a panel speaks for the panel.
    event.stopPropagation();
    const isUnsaved = elementsOfTab[tab].some((name) => {
      const element = this.renderRoot.querySelector(name);
      return element instanceof HostElement && element.hasUnsaved;
    });
    const changed = new Set(this.changed);
    if (isUnsaved) changed.add(tab);
    else changed.delete(tab);
    this.changed = changed;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { direction } = this.texts;
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const at = settingsTabs.indexOf(this.tab);
    const last = settingsTabs.length - 1;
    const to = { [forward]: (at + 1) % (last + 1), [backward]: (at + last) % (last + 1), Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : settingsTabs[to];
    if (!tab) return;
    event.preventDefault();
    this.#select(tab);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };

  protected override renderContent(): TemplateResult {
    const { known } = this;
    if (!known) {
      const error = new BookingError('invalid-request', { detail: 'name a backend' });
      return html`<div class="notice danger" part="notice" role="alert" data-code=${error.code}>
        <p>${this.texts.missingAttribute('backend-url')}</p>
      </div>`;
    }
    const connections = known.get('connections');
    const isSignedOut = connections.status === 'failed' && connections.error.code === 'unauthenticated';
    if (isSignedOut && connections.value === undefined) return this.#renderSignIn(known);
    // Who is no longer signed in keeps what they wrote.
    return html`
      ${isSignedOut ? this.#renderSignIn(known) : nothing}
      <div class="tabs" part="tabs" role="tablist" aria-label=${this.words.title} @keydown=${this.#onKey}>
        ${settingsTabs.map((tab) => this.#renderTab(tab))}
      </div>
      ${settingsTabs.map((tab) => this.#renderPanel(tab, known))}
    `;
  }

  #renderSignIn(store: HostStore): TemplateResult {
    return html`<div class="notice" part="notice" role="alert">
        <p>${this.words.signedOut}</p>
        <button
          type="button"
          class="button"
          part="way-on"
          @click=${() => {
            store.refresh('connections').catch(() => undefined);
          }}
        >
          ${this.texts.retry}
        </button>
      </div>
      <slot name="sign-in"></slot>`;
  }

  #renderTab(tab: SettingsTab): TemplateResult {
    const isSelected = tab === this.tab;
    return html`<button
      type="button"
      role="tab"
      class="tab"
      part="tab ${isSelected ? 'selected' : ''}"
      id="tab-${tab}"
      aria-selected=${isSelected}
      aria-controls=${this.opened.includes(tab) ? `panel-${tab}` : nothing}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => {
        this.#select(tab);
      }}
    >
      ${this.hostWords.tab(tab)}${this.changed.has(tab)
        ? html`<span class="dot" aria-hidden="true"></span><span class="heard">, ${this.words.changed}</span>`
        : nothing}
    </button>`;
  }

  #renderPanel(tab: SettingsTab, store: HostStore): TemplateResult | typeof nothing {
    if (!this.opened.includes(tab)) return nothing;
    const terms: PanelTerms = {
      store,
      language: this.wantedLocale,
      supportUrl: this.supportUrl,
      returnUrl: this.returnUrl,
      display: this.display,
    };
    return html`<div
      role="tabpanel"
      class="panel"
      part="panel"
      id="panel-${tab}"
      aria-labelledby="tab-${tab}"
      ?hidden=${tab !== this.tab}
      @settings-go=${this.#onGo}
      @unsaved-change=${(event: Event) => {
        this.#onUnsaved(tab, event);
      }}
    >
      ${this.broken.includes(tab)
        ? renderFailure(new BookingError('unavailable'), this.speaking, () => {
            this.#load(tab);
          })
        : nothing}
      ${panelOf[tab].render(terms)}
    </div>`;
  }
}

/** A host opened another tab. */
export class TabChangeEvent extends Event {
  static readonly type = 'tab-change';

  readonly tab: SettingsTab;

  constructor(tab: SettingsTab) {
    super(TabChangeEvent.type, { bubbles: true, composed: true });
    this.tab = tab;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tab-change': TabChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'booking-host-settings': BookingHostSettings;
  }
}
