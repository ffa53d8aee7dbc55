import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Managing } from '../../client/managing.js';
import type { ManagingState } from '../../client/managing-state.js';
import { bookingErrorOf } from '../../client/booking-error-of.js';
import { remoteBackend } from '../../client/remote-backend.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { Booking, BookingRef } from '../../contract/booking.js';
import { BookingChangeEvent } from '../booking-change-event.js';
import { loadWidget } from '../button/load-widget.js';
import { ExtraElement } from '../extra-element.js';
import { manageLinkIn, waitingLinkIn } from '../guest-links.js';
import { cardStyles } from '../look/card.styles.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { waitingStyles } from '../look/waiting.styles.js';
import type { Theme } from '../look/theme.js';
import { StepAttention } from '../step-attention.js';
import type { BookingConfirmEvent } from '../widget/booking-confirm-event.js';
import { BookingErrorEvent } from '../widget/widget-events.js';
import { BookAgainEvent } from '../book-again-event.js';
import { focusOf } from './focus-of.js';
import { renderManage } from './manage-view.js';
import { manageStyles } from './manage.styles.js';
import { renderOpening, renderUnread } from './status-view.js';
import type { Around } from './view.js';

/**
 * A guest's booking: seen, moved to another time, cancelled.
 *
 * Without a booking of its own it opens the one that the page's address names, as manage links do
 * (`#booking=…&token=…`), and again when that changes. Where the address names a place on a waiting list (`#waiting=…&token=…`)
 * it shows a `<booking-waitlist>` instead, and goes on with what is booked there. The token goes to the backend alone: into no
 * address, no storage and no event.
 *
 * @tag booking-manage
 * @fires {BookingChangeEvent} booking-change - It was moved or cancelled; `booking` as it stands, and the `deed`.
 * @fires {BookAgainEvent} book-again - It has ended, and another time is wanted; `preventDefault()` leaves that to the page.
 * @fires {BookingConfirmEvent} booking-confirm - Another time was booked after it had ended, or one that was offered; `booking`.
 * @fires {WaitlistChangeEvent} waitlist-change - On a waiting list an offer went to the next, or it was left; `entry`, `deed`.
 * @fires {BookingErrorEvent} booking-error - Something did not work; `error` with its `code`.
 * @slot actions - Beside the calendar buttons: what else can be done now.
 * @slot fallback - Below what went wrong, where there is no booking to be shown.
 * @csspart base - The card.
 * @csspart title - The heading.
 * @csspart series-place - Which of several that were booked in one go it is.
 * @csspart ways - What can be done: inside it `reschedule`, `cancel`, `again`.
 * @csspart over - Why nothing can be done any more.
 * @csspart news - What somebody else did in the meantime.
 * @csspart question - Whether it shall be cancelled: inside it `field`, `label`, `input`, `submit`, `keep`.
 * @csspart notice - What went wrong.
 * @csspart failed - There is no booking to be shown; `way-on` is the button in it.
 * @csspart checking - No answer came.
 * @csspart booked-time - What was booked and when, in short.
 * @csspart widget - The widget that another time is chosen in; all its own parts can be styled too, by their names.
 * @csspart waitlist - The waiting list in place of a booking; its own parts can be styled too, by their names.
 * @csspart mark - Of the confirmation inside; also its `note`, `confirmation-details`, `link`, `join`, `add`.
 * @csspart way-on - The button that tries again what went wrong.
 * @csspart reschedule - The button that begins a move.
 * @csspart cancel - The button that begins cancelling.
 * @csspart again - The button to another booking, where this one has ended.
 * @csspart keep - The button that leaves the booking as it is.
 * @csspart field - The field for a reason, with its label.
 * @csspart label - Its label.
 * @csspart input - What the reason is typed in.
 * @csspart submit - The button that cancels.
 * @csspart note - A sentence below the heading.
 * @csspart confirmation-details - When, where, who.
 * @csspart link - A place that is an address on the web.
 * @csspart join - The link to the meeting.
 * @csspart add - A button that adds the booking to the guest's calendar.
 * @csspart waiting-day - What is waited for, and the day.
 * @csspart promise - What comes of waiting.
 * @csspart take - The button that takes an offered time.
 * @csspart pass - The button that lets it pass.
 * @csspart leave - The button that leaves the waiting list.
 * @csspart stay - The button that stays on it.
 * @csspart hold-clock - How long an offered time is kept.
 * @csspart hold-ended - The sentence that it is not kept any more.
 * @cssprop [--booking-width=56rem] - The most the card takes of its container.
 */
export class BookingManage extends ExtraElement {
  static override styles = [tokens, signals, controls, cardStyles, manageStyles, waitingStyles];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    bookingRef: { attribute: 'booking-ref' },
    token: {},
    booking: { attribute: false, hasChanged: isAnother },
    zone: {},
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    state: { state: true },
    broken: { state: true },
    waiting: { state: true },
  };

  /**
   * The owner's address at a booking server, such as `https://book.example/v1/anna`; in a page for bookings of several owners,
   * `{owner}` stands for the one that a reference names.
   */
  backendUrl = '';

  /** A backend of the page's own, in place of `backendUrl`. */
  backend?: BookingBackend | undefined;

  /** The booking's public reference; without it, and without `booking`, the page's address is read. */
  bookingRef = '';

  /** Opens the booking of that reference. */
  token = '';

  /** A booking that is known already, with its `manageToken`: nothing is asked before it is shown. */
  booking?: Booking | undefined;

  /** The IANA zone to show times in; the booking's own when missing. */
  zone = '';

  /** `light`, `dark`, or `auto` as the device prefers; like the page around it when missing. */
  theme: Theme = '';

  /** @internal */
  protected state: ManagingState = { step: 'opening' };
  /** @internal */
  protected broken = false;
  /** @internal The place on a waiting list that the page's address names; once what shows it is here. */
  protected waiting: Required<BookingRef> | undefined;

  #managing: Managing | undefined;
  #backend: BookingBackend | undefined;
  #link: BookingRef | undefined;
  /** What was booked from a waiting list here. */
  #taken: Booking | undefined;
  #due = false;
  readonly #attention = new StepAttention();
  readonly #told = new WeakSet<object>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    if (this.#managing) return;
    this.#due = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    // A move within the page is a leaving and a coming; what was begun survives it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wired = ['backendUrl', 'backend', 'bookingRef', 'token', 'booking'] as const;
    if (!this.#due && !wired.some((name) => changed.has(name))) return;
    this.#taken = undefined;
    this.#begin();
  }

  protected override updated(): void {
    const lead = (): void => {
      const { state } = this;
      // News are in the heading.
      this.#attention.lead(this, focusOf(state), state.step === 'shown' && state.news === undefined);
    };
    // What stands in its slot can be focused once it is drawn.
    const confirmation = this.renderRoot.querySelector('booking-confirmation');
    if (confirmation) void confirmation.updateComplete.then(lead);
    else lead();
  }

  #begin(): void {
    this.#due = false;
    this.#end();
    const place = this.#placeOf();
    if (place) {
      void this.#await(place);
      return;
    }
    try {
      const of = this.#bookingOf();
      const backend = (this.#backend = this.#backendOf(of?.ref));
      const managing = new Managing({
        backend,
        of,
        online: () => navigator.onLine || this.backendUrl === 'sample:',
        changed: ({ manageToken: _kept, ...booking }, deed) => {
          this.dispatchEvent(new BookingChangeEvent(booking, deed));
        },
      });
      this.#managing = managing;
      managing.subscribe(this.#onState);
      this.#onState(managing.state);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      this.#onState({ step: 'unread', error });
    }
  }

  #end(): void {
    this.#managing?.dispose();
    this.#managing = undefined;
    this.#link = undefined;
    this.waiting = undefined;
  }

  /** Brings what shows a place on a waiting list, and shows it in place of a booking. */
  async #await(place: Required<BookingRef>): Promise<void> {
    this.#link = place;
    this.#onState({ step: 'opening' });
    try {
      this.#backend = this.#backendOf(place.ref);
      await import('../waitlist/define.js');
      if (this.#link === place) this.waiting = place;
    } catch (cause) {
      if (this.#link === place) this.#onState({ step: 'unread', error: bookingErrorOf(cause) });
    }
  }

  #backendOf(ref = ''): BookingBackend {
    if (this.backend) return this.backend;
    if (this.backendUrl === '')
      throw new BookingError('invalid-request', {
        fields: [{ path: 'backendUrl', message: 'name the booking server' }],
      });
    const [owner = ''] = ref.split('.', 1);
    return remoteBackend({ url: this.backendUrl.replace('{owner}', encodeURIComponent(owner)) });
  }

  #placeOf(): Required<BookingRef> | undefined {
    return this.booking || this.bookingRef !== '' || this.#taken ? undefined : waitingLinkIn(location.hash);
  }

  #bookingOf(): Booking | BookingRef | undefined {
    const { bookingRef: ref, token } = this;
    const booking = this.booking ?? this.#taken;
    if (booking) return booking;
    if (ref !== '') return { ref, ...(token !== '' && { token }) };
    return (this.#link = manageLinkIn(location.hash));
  }

  /** Another link was opened in the same page; a fragment that is none belongs to the page. */
  readonly #onHash = (): void => {
    if (this.booking || this.bookingRef !== '') return;
    const link = manageLinkIn(location.hash) ?? waitingLinkIn(location.hash);
    if (!link || (link.ref === this.#link?.ref && link.token === this.#link.token)) return;
    this.#due = true;
    this.requestUpdate();
  };

  readonly #onState = (state: ManagingState): void => {
    const before = this.state;
    this.state = state;
    if ('error' in state && state.error && !this.#told.has(state.error)) {
      this.#told.add(state.error);
      this.dispatchEvent(new BookingErrorEvent(state.error));
    }
    if (state.step !== before.step && (state.step === 'moving' || state.step === 'again')) this.#load();
  };

  readonly #load = (): void => {
    this.broken = false;
    loadWidget().catch(() => {
      this.broken = true;
    });
  };

  readonly #bookAgain = (): void => {
    const { state } = this;
    if (state.step !== 'shown') return;
    if (this.dispatchEvent(new BookAgainEvent(state.booking.eventType.slug))) this.#managing?.bookAgain();
  };

  /** What was offered is booked: managing goes on with that. */
  readonly #onTaken = ({ booking }: BookingConfirmEvent): void => {
    this.#taken = booking;
    this.#begin();
  };

  protected override render(): TemplateResult {
    const { texts, waiting } = this;
    if (waiting) return this.#renderWaitlist(waiting);
    return html`<section
      class="card"
      part="base"
      lang=${texts.language}
      dir=${texts.direction}
      aria-labelledby="title"
      @click=${this.#attention.touch}
      @keydown=${this.#attention.touch}
    >
      ${this.#renderState()}
    </section>`;
  }

  #renderWaitlist({ ref, token }: Required<BookingRef>): TemplateResult {
    return html`<booking-waitlist
      part="waitlist"
      exportparts="base, title, ways, question, notice, failed, way-on, checking, news, booked-time, waiting-day, promise, take, pass, leave, stay, again, keep, hold-clock, hold-ended"
      language=${this.wantedLocale}
      waiting-ref=${ref}
      token=${token}
      time-zone=${this.zone}
      .wording=${this.wording}
      .backend=${this.#backend}
      @click=${this.#attention.touch}
      @keydown=${this.#attention.touch}
      @booking-confirm=${this.#onTaken}
      ><slot name="fallback" slot="fallback"></slot
    ></booking-waitlist>`;
  }

  #renderState(): TemplateResult {
    const { state, texts, extra, wording, locale, zone, broken } = this;
    const [managing, backend] = [this.#managing, this.#backend];
    const around: Around = {
      texts,
      extra,
      wording,
      locale,
      zone,
      broken,
      language: this.wantedLocale,
      isByLink: !this.booking && !this.#taken,
      reload: this.#load,
    };
    if (managing && backend)
      return renderManage(state, { ...around, managing, backend, bookAgain: this.#bookAgain });
    if (state.step !== 'unread') return renderOpening(around);
    return renderUnread(state.error, around, () => {
      this.#due = true;
      this.requestUpdate();
    });
  }
}

/** Whether a page has set another booking, or the same as it stands by now; not a copy of it. */
function isAnother(booking: Booking | undefined, before: Booking | undefined): boolean {
  return booking?.ref !== before?.ref || booking?.version !== before?.version;
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-manage': BookingManage;
  }
}
