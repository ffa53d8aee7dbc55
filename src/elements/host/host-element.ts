import { html } from 'lit';
import type { nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { HostStore } from '../../client/host/host-store.js';
import { remoteHostBackend } from '../../client/host/remote-host-backend.js';
import { isBookingError } from '../../contract/booking-error.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { HostBackend } from '../../contract/host-backend.js';
import { LaterElement } from '../later-element.js';
import { renderFailure } from './notice.js';
import { localeFor } from '../texts/locale-of.js';
import type { Speaking } from './notice.js';
import type { SettingsPlace } from './settings-place.js';
import { UnsavedChangeEvent } from './settings-events.js';
import type { HostWords } from './words/host-words.js';
import { en } from './words/en.js';
import { wordFiles } from '../texts/word-files.js';
import type { WordFiles } from '../texts/word-files.js';
import type { Theme } from '../look/theme.js';

const hostWordFiles = wordFiles<HostWords>(en, {
  ar: async () => (await import('./words/ar.js')).ar,
  de: async () => (await import('./words/de.js')).de,
});

/**
 * What every element of the host's side is: it speaks for a `HostBackend`, alone by `backend-url` or `backend`, or together
 * with others that are given the same `store`.
 *
 * @fires {UnsavedChangeEvent} unsaved-change - Something is unsaved, or no longer; `hasUnsaved`.
 * @internal
 */
export abstract class HostElement<Words> extends LaterElement {
  static override properties: PropertyDeclarations = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    store: { attribute: false },
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    words: { state: true },
    hostWords: { state: true },
    wiringFault: { state: true },
  };

  /** Where the host's operations are, such as `https://book.example/v1/host`. */
  backendUrl = '';

  /** A backend of the page's own, in place of `backendUrl`. */
  backend?: HostBackend | undefined;

  /** What is known already, shared by several elements; in place of a backend. */
  store?: HostStore | undefined;

  /** `light`, `dark`, or `auto` as the device prefers; like the page around it when missing. */
  theme: Theme = '';

  /** @internal The words of this element, by language. */
  protected abstract readonly wordFiles: WordFiles<Words>;

  /** @internal */
  protected words!: Words;
  /** @internal */
  protected hostWords: HostWords = en;
  /** @internal The backend cannot even be asked. */
  protected wiringFault: BookingError | undefined;

  #store: HostStore | undefined;
  #isOwn = false;
  #stop: (() => void) | undefined;
  #wasUnsaved = false;

  /** @internal What is known, where a backend was named. */
  protected get known(): HostStore | undefined {
    return this.#store;
  }

  /** @internal In whose words something is said. */
  protected get speaking(): Speaking {
    return { texts: this.texts, hostWords: this.hostWords };
  }

  /** Whether something was changed and is not saved. */
  get hasUnsaved(): boolean {
    return false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onLeave);
    this.addEventListener('keydown', this.#onKey);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onLeave);
    this.removeEventListener('keydown', this.#onKey);
    // A move within the page is a leaving and a coming.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  /** Brings a field into view and puts the focus there. @returns Whether there is such a field. */
  async reveal({ field }: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.updateComplete;
    if (field === undefined) return false;
    const found = this.renderRoot.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
    return found !== null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wired = ['backendUrl', 'backend', 'store'] as const;
    if (!this.#store || wired.some((name) => changed.has(name))) this.#open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { hasUnsaved } = this;
    if (hasUnsaved === this.#wasUnsaved) return;
    this.#wasUnsaved = hasUnsaved;
    this.dispatchEvent(new UnsavedChangeEvent(hasUnsaved));
  }

  /** Never half in one language and half in another: English words where there are no others, dates as asked for. */
  protected override speakable(locale: string): string {
    return this.wordFiles.has(locale) && hostWordFiles.has(locale) ? locale : localeFor('en', locale);
  }

  protected override alsoSpeak(locale: string): Promise<unknown> | undefined {
    const words = this.wordFiles.atHand(locale);
    const hostWords = hostWordFiles.atHand(locale);
    // English until the others come: what is rendered meanwhile has words.
    this.words = words ?? this.wordFiles.en;
    this.hostWords = hostWords ?? en;
    if (words !== undefined && hostWords) return undefined;
    return Promise.all([this.wordFiles.load(locale), hostWordFiles.load(locale)]).then(([loaded, shared]) => {
      if (locale !== this.wantedLocale) return;
      this.words = loaded;
      this.hostWords = shared;
    });
  }

  /** @internal Called whenever something is known otherwise; shows it. */
  protected onKnown(): void {
    this.requestUpdate();
  }

  /** @internal What stands inside. */
  protected abstract renderContent(): TemplateResult | typeof nothing;

  #open(): void {
    const store = this.#wantedStore();
    if (store === this.#store) return;
    this.#close();
    this.#store = store;
    this.#isOwn = store !== this.store;
    if (!store) return;
    this.#stop = store.subscribe(() => {
      this.onKnown();
    });
    this.onKnown();
  }

  #wantedStore(): HostStore | undefined {
    this.wiringFault = undefined;
    if (this.store) return this.store;
    const standing = this.#isOwn ? this.#store : undefined;
    try {
      if (this.backend) return standing?.backend === this.backend ? standing : new HostStore(this.backend);
      if (this.backendUrl === '') return undefined;
      if (standing && this.#url === this.backendUrl) return standing;
      this.#url = this.backendUrl;
      return new HostStore(remoteHostBackend({ url: this.backendUrl }));
    } catch (error) {
      if (!isBookingError(error)) throw error;
      this.wiringFault = error;
      return undefined;
    }
  }
  #url = '';

  #close(): void {
    this.#stop?.();
    if (this.#isOwn) this.#store?.dispose();
    this.#stop = undefined;
    this.#store = undefined;
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsaved) event.preventDefault();
  };

  /** Ctrl+S, ⌘S: saves from wherever the focus is, and leaves it there. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 's' || ctrlKey === metaKey || altKey || shiftKey) return;
    const bar = this.renderRoot.querySelector('.save-bar');
    if (!bar || event.defaultPrevented) return;
    event.preventDefault();
    const save = bar.querySelector<HTMLElement>('[part=save]');
    let focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    // What is being written is taken where it is left.
    save?.click();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };

  protected override render(): TemplateResult {
    const { texts, wiringFault, speaking } = this;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      ${wiringFault ? renderFailure(wiringFault, speaking) : this.renderContent()}
    </div>`;
  }
}
