import { adoptStyles, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Flow } from '../../client/flow.js';
import type { BookingFlow } from '../../client/flow-interface.js';
import type { Done, FlowState } from '../../client/flow-state.js';
import { remoteBackend } from '../../client/remote-backend.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { Booking, Guest } from '../../contract/booking.js';
import type { Answers } from '../../contract/question.js';
import { isZone } from '../../time/zone.js';
import { FirstElement } from '../first-element.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { Attention } from './attention.js';
import {
  demand,
  demandWhenIdle,
  laterViewsAtHand,
  laterViewsWhenHere,
  partsAfter,
  partsOf,
} from './demand.js';
import type { LaterViews } from './demand.js';
import { errorOf } from './error-of.js';
import type { Leaving } from './leaving.js';
import type { Around } from './view.js';
import { BookingConfirmEvent, BookingErrorEvent } from './widget-events.js';
import { renderWidget } from './widget-view.js';
import { widgetStyles } from './widget.styles.js';

/**
 * The whole way of a guest: place, day, time, details, confirmation, inline in a page.
 *
 * It is the one owner of the flow; the elements inside are functions of what it hands down. It shows nothing as booked
 * before the backend said so.
 *
 * @tag booking-widget
 * @fires {EventTypeSelectEvent} event-type-select - A service of the menu was chosen; `eventType`.
 * @fires {SlotSelectEvent} slot-select - A time was chosen; `slot` is its start and end.
 * @fires {LocationSelectEvent} location-select - A place was chosen; `id`.
 * @fires {BookingSubmitEvent} booking-submit - Before booking; `preventDefault()` stops it, `waitUntil()` holds it, and
 *   what that promise answers travels as the request's `proof`.
 * @fires {BookingConfirmEvent} booking-confirm - The backend said yes; `booking`. Where the event type leads the page on
 *   afterwards (`redirectUrl`), `preventDefault()` stays here.
 * @fires {BookingErrorEvent} booking-error - Something did not work; `error` with its `code`.
 * @fires {BookingChangeEvent} booking-change - What was just booked here was moved or cancelled; `booking`, and the `deed`.
 * @fires {MoveKeepEvent} move-keep - With `moves`: the booking shall keep its time.
 * @csspart base - The card.
 * @csspart header - Host, title, length and place; inside it `avatar`, `host`, `title`, `facts`, `description`.
 * @csspart days - The pane with the month.
 * @csspart times - The pane with a day's times.
 * @csspart details - The pane with the form, beside `choice`.
 * @csspart notice - What went wrong, and how to go on; `way-on` is the button in it.
 * @csspart done - The confirmation.
 * @csspart footer - The line with the time zone.
 * @csspart month-title - Of the month inside; also its `day`, `free`, `selected`, `today`, `weekday`.
 * @csspart slot - A time, of the slot picker inside; also its `date`.
 * @csspart service - A service of the menu; also its `service-title`, `service-facts`, `service-description`.
 * @csspart location - A place, of the location picker inside.
 * @csspart field - Of the form inside; also its `label`, `input`, `help`, `fault`, `summary`, `submit`.
 * @csspart join - The meeting link, of the confirmation inside; also its `mark`, `confirmation-title`, `add`.
 * @cssprop [--booking-width=56rem] - The most the card takes of its container.
 * @cssprop [--booking-accent] - The one accent: what can be pressed, what is chosen. See the other tokens in the manual.
 */
export class BookingWidget extends FirstElement {
  static override styles = [tokens, controls, widgetStyles];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    eventType: { attribute: 'event-type' },
    timeZone: { attribute: 'time-zone' },
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    guest: { attribute: false },
    answers: { attribute: false },
    moves: { attribute: false },
    state: { state: true },
    later: { state: true },
    broken: { state: true },
    changing: { state: true },
  };

  /** The owner's address at a booking server, such as `https://book.example/v1/anna`. */
  backendUrl = '';

  /** A backend of the page's own, in place of `backendUrl`. */
  backend?: BookingBackend | undefined;

  /** Slug of the event type; without one, the backend's menu of services is shown. */
  eventType = '';

  /** The IANA zone to begin with; the device's own when missing or unknown. The guest may choose another. */
  timeZone = '';

  /** `light`, `dark`, or `auto` as the device prefers; like the page around it when missing. */
  theme = '';

  /** What the page knows of the guest already; read when the flow begins. */
  guest?: Partial<Guest> | undefined;

  /** Answers the page knows already, by question id; those to `hidden` questions too. Read when the flow begins. */
  answers?: Answers | undefined;

  /**
   * A booking that is to have another time. The guest chooses nothing else, and `booking-confirm` tells of the booking as it
   * is then.
   */
  moves?: Booking | undefined;

  /** @internal */
  protected state: FlowState = { step: 'loading' };
  /** @internal */
  protected later: LaterViews | undefined;
  /** @internal */
  protected broken = false;
  /** @internal */
  protected changing: Booking | undefined;

  #flow: BookingFlow | undefined;
  #backend: BookingBackend | undefined;
  #stop: (() => void) | undefined;
  #due = false;
  #leaving: Leaving | undefined;
  readonly #attention = new Attention();
  readonly #told = new WeakSet<object>();
  readonly #warned = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    if (this.#flow) return;
    this.#due = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    // A move within the page is a leaving and a coming; what was typed survives it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override get waitsForWords(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wired = ['backendUrl', 'backend', 'eventType', 'timeZone', 'moves'] as const;
    if (this.#due || wired.some((name) => changed.has(name))) this.#begin();
  }

  protected override updated(): void {
    this.#load();
    this.#attention.lead(this, this.state);
  }

  readonly #begin = (): void => {
    this.#due = false;
    this.#end();
    try {
      const backend = (this.#backend = this.#backendOf());
      const flow = new Flow(
        {
          backend,
          eventType: this.eventType || undefined,
          zone: knownZone(this.timeZone),
          guest: this.guest,
          answers: this.answers,
          moves: this.moves,
          language: () => this.wantedLocale,
          online: () => navigator.onLine,
          admit: async (request) => {
            const { BookingSubmitEvent } = await laterViewsWhenHere();
            const event = new BookingSubmitEvent(request);
            this.dispatchEvent(event);
            return event.admission();
          },
        },
        () => import('../../client/flow-booking.js'),
      );
      this.#flow = flow;
      this.#stop = flow.subscribe(this.#onState);
      this.#onState(flow.state);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      this.#onState({ step: 'failed', error });
    }
  };

  #end(): void {
    this.#stop?.();
    this.#leaving?.stay();
    this.#flow?.dispose();
    this.#flow = undefined;
  }

  #backendOf(): BookingBackend {
    if (this.backend) return this.backend;
    if (this.backendUrl === '')
      throw new BookingError('invalid-request', {
        fields: [{ path: 'backendUrl', message: 'name the booking server' }],
      });
    return remoteBackend({ url: this.backendUrl });
  }

  readonly #onState = (state: FlowState): void => {
    const before = this.state;
    this.state = state;
    const error = errorOf(state);
    if (error && !this.#told.has(error)) this.#tell(error);
    if (state.step !== 'done') {
      this.#leaving?.stay();
      this.changing = undefined;
    } else if (before.step !== 'done') this.#confirm(state);
  };

  #confirm({ booking, eventType }: Done): void {
    this.#leaving = undefined;
    if (!this.dispatchEvent(new BookingConfirmEvent(booking))) return;
    this.#leaving = this.later?.leavingFor(eventType, () => {
      this.requestUpdate();
    });
  }

  #tell(error: BookingError): void {
    this.#told.add(error);
    this.dispatchEvent(new BookingErrorEvent(error));
    this.#warn(error).catch(() => undefined);
  }

  /** Tells the page's developer, once of each thing. */
  async #warn(error: BookingError): Promise<void> {
    const { developerSentence } = await import('./developer-sentence.js');
    const sentence = developerSentence(error, {
      backendUrl: this.backendUrl,
      eventType: this.eventType,
      origin: location.origin,
    });
    if (sentence === undefined || this.#warned.has(sentence)) return;
    this.#warned.add(sentence);
    console.warn(`<booking-widget> ${sentence}`, this);
  }

  /** With the network back, what failed for want of it is asked for again: asking is always safe. */
  readonly #onOnline = (): void => {
    if (errorOf(this.state)?.details.fault !== undefined) this.#flow?.retry();
  };

  readonly #load = (): void => {
    const { state } = this;
    demand(this.changing ? ['manage'] : partsOf(state)).then(
      () => {
        this.broken = false;
        this.#showLater();
        demandWhenIdle(partsAfter(state));
      },
      () => {
        this.broken = true;
      },
    );
  };

  #showLater(): void {
    const later = laterViewsAtHand();
    if (!later || this.later) return;
    this.later = later;
    const { elementStyles } = this.constructor as typeof BookingWidget;
    if (this.renderRoot instanceof ShadowRoot)
      adoptStyles(this.renderRoot, [...elementStyles, ...later.stylesOfLaterViews]);
  }

  protected override render(): TemplateResult {
    const { texts, locale, wording, later, broken, eventType, changing } = this;
    const around: Around = {
      texts,
      locale,
      wording,
      later,
      broken,
      eventType,
      leaving: this.#leaving,
      backend: this.#backend,
      changing,
      change: (booking) => {
        this.#leaving?.stay();
        this.changing = booking;
        this.#attention.ask('done');
      },
      language: this.wantedLocale,
      reload: this.#load,
      restart: this.#begin,
      attend: (name) => {
        this.#attention.ask(name);
        this.requestUpdate();
      },
    };
    return html`<section
      class="card"
      part="base"
      lang=${texts.language}
      dir=${texts.direction}
      aria-labelledby="title"
      @click=${this.#attention.touch}
      @keydown=${this.#attention.touch}
    >
      ${renderWidget(this.wordless ? { step: 'loading' } : this.state, around, this.#flow)}
    </section>`;
  }
}

/** Devices may be set to a zone that their engine does not know. */
function knownZone(wanted: string): string {
  const zone = zoneOrDevice(wanted);
  return isZone(zone) ? zone : 'UTC';
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-widget': BookingWidget;
  }
}
