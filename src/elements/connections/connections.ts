import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';
import { BookingError } from '../../contract/booking-error.js';
import type { ConnectionInfo, HostBackend, ProviderInfo } from '../../contract/host-backend.js';
import { HostElement } from '../host/host-element.js';
import { panels } from '../host/panels.styles.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { renderAccounts } from './account-lists.js';
import { ConnectionChangeEvent } from './connection-change-event.js';
import { connectionsStyles } from './connections.styles.js';
import { CredentialsFlow } from './credentials-flow.js';
import type { CredentialsState, Entered, TryCredentials } from './credentials-flow.js';
import { askedFields, renderCredentials } from './credentials-panel.js';
import { browserDoors } from './connect-doors.js';
import { ConnectFlow } from './connect-flow.js';
import type { ConnectState } from './connect-state.js';
import type { ConnectWish } from './connect-wish.js';
import { renderConsent } from './consent-panel.js';
import { DisconnectFlow } from './disconnect-flow.js';
import { renderOutcome } from './outcome-notice.js';
import { returnedIn, withoutReturn } from './return-address.js';
import { isolated } from '../format/isolated.js';
import { isByPassword, namesOf } from './service-names.js';
import type { ConnectionsSpeaking } from './service-names.js';
import { renderUnderway } from './underway-panel.js';
import type { ConnectionsWords } from './words/words.js';
import { en } from './words/en.js';

const words = wordFiles<ConnectionsWords>(en, {
  ar: async () => (await import('./words/ar.js')).ar,
  de: async () => (await import('./words/de.js')).de,
});

/**
 * The host's accounts at calendar services: to connect one, with what that means said before the host leaves, to connect it
 * again where it has ended, and to disconnect it.
 *
 * The service asks in a window of its own; where the browser opens none, or with `display="page"`, the page itself goes there
 * and comes back. Meanwhile the ticket is kept in the tab's `sessionStorage` (`booking-connect`), and nothing else ever is: it
 * opens nothing without the proof that the way back brings along, which this element takes out of the address at once.
 *
 * Services without such a question ask for server, user name and password: they are entered here, and sent to the backend alone.
 *
 * @tag booking-connections
 * @fires {ConnectionChangeEvent} connection-change - An account was connected or disconnected; `change`, `connectionId`.
 * @csspart base - Everything.
 * @csspart connection - An account; also `works`, `partly` or `ended`.
 * @csspart state - Whether it works.
 * @csspart consent - What is said before the host leaves.
 * @csspart credentials - The form for server, user name and password.
 * @csspart box - A field of it.
 * @csspart fault - What is wrong with a field.
 * @csspart service - A button that enters the address of a service.
 * @csspart works-with - Which services can be connected so.
 * @csspart underway - Shown while the host is at the service.
 * @csspart ending - What will happen when an account is disconnected.
 * @csspart notice - How something ended.
 * @csspart none - The sentence where nothing is connected, or can be.
 * @csspart connections - The list of connected accounts.
 * @csspart works - A connection that works.
 * @csspart partly - One that does a part of what it could.
 * @csspart ended - One that has ended.
 * @csspart reason - Why it has ended.
 * @csspart reading-only - What it cannot do for want of a right.
 * @csspart reconnect - The button that connects it again.
 * @csspart grant-write-access - The button that asks for the right to write.
 * @csspart disconnect - The button that disconnects it.
 * @csspart confirm - The button that does.
 * @csspart keep - The button that does not.
 * @csspart providers - The buttons with services to connect.
 * @csspart connect - One of them.
 * @csspart level - How much the account is asked for: one choice of two.
 * @csspart continue - The button that leads to the service.
 * @csspart cancel - The button that leads back from there.
 * @csspart progress - The line that moves meanwhile.
 * @csspart open-again - The button that opens that window again.
 * @csspart close - The button that closes what is told.
 * @csspart administrator - What to tell one's administrator.
 */
export class BookingConnections extends HostElement<ConnectionsWords> {
  static override styles = [tokens, controls, panels, connectionsStyles];

  static override properties = {
    returnUrl: { attribute: 'return-url' },
    display: {},
  };

  /** Where the service sends the host back to; this page when missing. Must be on the server's list, and hold this element. */
  returnUrl = '';

  /** `popup`, a window of its own, or `page`. */
  display: 'popup' | 'page' = 'popup';

  /** @internal */
  protected readonly wordFiles = words;

  readonly #hearers = {
    tell: (): void => {
      this.requestUpdate();
    },
    connected: ({ id }: ConnectionInfo): void => {
      void this.known?.refresh('connections');
      this.dispatchEvent(new ConnectionChangeEvent('connected', id));
    },
  };
  readonly #flow = new ConnectFlow({ ...this.#hearers, doors: browserDoors });
  readonly #entry = new CredentialsFlow(this.#hearers);
  readonly #ending = new DisconnectFlow(() => {
    this.requestUpdate();
  });
  #shownStep = 'idle';
  #focusOn: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#onShow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#onShow);
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#flow.stop();
      this.#entry.stop();
    });
  }

  override async reveal({ field, id }: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.#isKnown();
    await this.updateComplete;
    if (field !== 'connection' || id === undefined)
      return super.reveal({ ...(field !== undefined && { field }) });
    return this.#focus(fieldOf(id));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.known) this.#takeReturn(this.known);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { step } = this.#shown;
    if (step !== this.#shownStep) {
      this.#shownStep = step;
      const isPanel = !['idle', 'connected', 'failed', 'over', 'not-begun-here'].includes(step);
      this.#focusOn = isPanel ? '.step-title' : step === 'idle' ? this.#focusOn : '.outcome';
    }
    if (this.#focusOn === undefined) return;
    // What is to be focused may only come with what is read.
    if (this.#focus(this.#focusOn)) this.#focusOn = undefined;
  }

  /** Of both ways to connect, the one that is gone. */
  get #shown(): ConnectState | CredentialsState {
    return this.#entry.state.step === 'idle' ? this.#flow.state : this.#entry.state;
  }

  get #speaking(): ConnectionsSpeaking {
    return { ...this.speaking, words: this.words };
  }

  get #providers(): readonly ProviderInfo[] {
    return this.known?.value('providers') ?? [];
  }

  #takeReturn({ backend }: HostStore): void {
    const returned = returnedIn(location.href);
    if (!returned) return;
    history.replaceState(history.state, '', withoutReturn(location.href));
    this.#flow.arrive(backend, returned).catch(this.#onFault);
  }

  #begin(): void {
    const { known } = this;
    if (!known) return;
    const { display } = this;
    const returnUrl = withoutReturn(new URL(this.returnUrl || location.href, location.href).href);
    const word = this.words.opening;
    this.#flow.begin(known.backend, { display, returnUrl, word }).catch(this.#onFault);
  }

  #choose(wish: ConnectWish): void {
    this.#ending.rest();
    this.#entry.rest();
    if (isByPassword(this.#providers, wish.provider)) {
      this.#flow.cancel();
      this.#entry.enter(wish);
    } else this.#flow.choose(wish);
  }

  async #try(entered: Entered): Promise<void> {
    const { known } = this;
    const { state } = this.#entry;
    if (!known || state.step !== 'entering') return;
    const provider = this.#providers.find(({ id }) => id === state.wish.provider);
    await this.#entry.try((request, call) => connectBy(known.backend, request, call), {
      entered,
      asked: askedFields(provider, state.wish),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    await this.updateComplete;
    this.#focus('[aria-invalid=true]');
  }

  #cancel(): void {
    const state = this.#shown;
    const renews = 'wish' in state ? state.wish.renews : undefined;
    this.#focusOn = renews ? fieldOf(renews.id) : '[data-field=connect]';
    this.#entry.rest();
    this.#flow.cancel();
  }

  #ask(id: string): void {
    this.#focusOn = '.ending-title';
    this.#ending.ask(id);
  }

  #keep(id: string): void {
    this.#focusOn = `${cardOf(id)} .end`;
    this.#ending.rest();
  }

  async #end(connection: ConnectionInfo): Promise<void> {
    if (!this.known || !(await this.#ending.end(this.known, connection))) return;
    this.#focusOn = '.outcome';
    this.requestUpdate();
    this.dispatchEvent(new ConnectionChangeEvent('disconnected', connection.id));
  }

  #focus(selector: string): boolean {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    found?.scrollIntoView({ block: 'nearest' });
    found?.focus({ preventScroll: true });
    return found !== null;
  }

  /** Waits until it is known what is connected, or why not. */
  async #isKnown(): Promise<void> {
    await this.updateComplete;
    const { known } = this;
    if (!known) return;
    const isLoading = () =>
      (['connections', 'providers'] as const).some((name) => known.get(name).status === 'loading');
    if (!isLoading()) return;
    await new Promise<void>((resolve) => {
      const stop = known.subscribe(() => {
        if (isLoading()) return;
        stop();
        resolve();
      });
    });
  }

  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#flow.stayed();
  };

  readonly #onFault = (error: unknown): void => {
    this.#entry.rest();
    this.#flow.cancel();
    reportError(error);
  };

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known } = this;
    if (!known) return nothing;
    const state = this.#shown;
    switch (state.step) {
      case 'entering':
        return renderCredentials(state, {
          speaking: this.#speaking,
          names: this.#namesOf(state.wish),
          provider: this.#providers.find(({ id }) => id === state.wish.provider),
          setServer: (server) => {
            this.#entry.setServer(server);
          },
          submit: (entered) => {
            this.#try(entered).catch(this.#onFault);
          },
          cancel: () => {
            this.#cancel();
          },
        });
      case 'choosing':
        return renderConsent(state, {
          speaking: this.#speaking,
          names: this.#namesOf(state.wish),
          chooseLevel: (level) => {
            this.#flow.chooseLevel(level);
          },
          begin: () => {
            this.#begin();
          },
          cancel: () => {
            this.#cancel();
          },
        });
      case 'idle':
        return this.#renderList(known, this.#renderEnded());
      case 'connected':
      case 'failed':
      case 'over':
      case 'not-begun-here': {
        const notice = renderOutcome(state, {
          speaking: this.#speaking,
          providers: this.#providers,
          names: this.#namesOf('wish' in state ? state.wish : undefined),
          begin: (wish) => {
            this.#choose(wish);
          },
          close: () => {
            this.#cancel();
          },
        });
        return this.#renderList(known, notice);
      }
      default:
        return renderUnderway(state, {
          speaking: this.#speaking,
          names: this.#namesOf('wish' in state ? state.wish : undefined),
          openAgain: () => {
            this.#flow.openAgain(this.words.opening);
          },
          goOnHere: () => {
            this.#flow.goOnHere();
          },
          tryAgain: () => {
            this.#flow.tryAgain().catch(this.#onFault);
          },
          cancel: () => {
            this.#cancel();
          },
        });
    }
  }

  #namesOf(wish: ConnectWish | undefined): ReturnType<typeof namesOf> {
    const provider = wish?.provider ?? this.#providers[0]?.id ?? '';
    return namesOf(this.#providers, { provider, account: wish?.renews?.account });
  }

  #renderEnded(): TemplateResult | typeof nothing {
    const { state } = this.#ending;
    if (state.step !== 'ended') return nothing;
    return html`<div class="notice good outcome" part="notice" role="status" tabindex="-1">
      <p>
        ${isByPassword(this.#providers, state.provider)
          ? this.words.disconnectedForgotten(isolated(state.account))
          : this.words.disconnected(isolated(state.account))}
      </p>
    </div>`;
  }

  #renderList(store: HostStore, notice: TemplateResult | typeof nothing): TemplateResult {
    const { words } = this;
    return html`<div class="section">
        <h2>${words.title}</h2>
        <p class="quiet-text">${words.lead}</p>
      </div>
      ${notice}
      ${renderAccounts({
        store,
        speaking: this.#speaking,
        ending: this.#ending.state,
        choose: (wish) => {
          this.#choose(wish);
        },
        ask: (id) => {
          this.#ask(id);
        },
        keep: (id) => {
          this.#keep(id);
        },
        end: (connection) => {
          this.#end(connection).catch(this.#onFault);
        },
      })}`;
  }
}

/** Backends may leave it out. */
function connectBy(
  backend: HostBackend,
  ...[request, call]: Parameters<TryCredentials>
): ReturnType<TryCredentials> {
  if (!backend.connectWithCredentials) throw new BookingError('not-found');
  return backend.connectWithCredentials(request, call);
}

function cardOf(id: string): string {
  return `[data-connection="${CSS.escape(id)}"]`;
}

function fieldOf(id: string): string {
  return `${cardOf(id)} [data-field=connection]`;
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-connections': BookingConnections;
  }
}
