import { html } from 'lit';
import type { PropertyValues, TemplateResult, nothing } from 'lit';
import { chosenPlace } from '../../client/flow-choice.js';
import type { Choice } from '../../client/flow-state.js';
import { remoteBackend } from '../../client/remote-backend.js';
import { hasDay, Joining } from '../../client/waiting/joining.js';
import type { JoiningState } from '../../client/waiting/joining-state.js';
import { Waiting } from '../../client/waiting/waiting.js';
import type { WaitingState } from '../../client/waiting/waiting-state.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { BookingRef, Guest } from '../../contract/booking.js';
import { guestNamedKinds } from '../../contract/location.js';
import type { Answers } from '../../contract/question.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { isZone } from '../../time/zone.js';
import { ExtraElement } from '../extra-element.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { waitingLinkIn } from '../guest-links.js';
import { cardStyles } from '../look/card.styles.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { waitingStyles } from '../look/waiting.styles.js';
import type { Theme } from '../look/theme.js';
import { BookAgainEvent } from '../book-again-event.js';
import { StepAttention } from '../step-attention.js';
import type { Wording } from '../texts/wording.js';
import { BookingConfirmEvent } from '../widget/booking-confirm-event.js';
import { BookingSubmitEvent } from '../widget/booking-submit-event.js';
import { BookingErrorEvent } from '../widget/widget-events.js';
import { focusOf } from './focus-of.js';
import { renderJoining } from './joining-view.js';
import { Parts } from './parts.js';
import { renderOpening, renderUnread } from './status-view.js';
import type { Around } from './view.js';
import { WaitlistChangeEvent } from './waitlist-change-event.js';
import { waitlistStyles } from './waitlist.styles.js';
import { renderWaiting } from './waiting-view.js';

/**
 * The waiting list of an event type, as its guests meet it.
 *
 * With an event type, a guest joins: chooses a day, says all that a booking needs, and hears when a time becomes free. A place on
 * the list is opened by its reference and token, or by the page's address, as the links of its messages do
 * (`#waiting=…&token=…`): what is offered is booked there, passed on, or the list left. While somebody looks it is read again
 * from time to time, so that an offer shows by itself. The token goes to the backend alone: into no address, no storage and no
 * event.
 *
 * @tag booking-waitlist
 * @fires {BookingSubmitEvent} booking-submit - Before joining; `preventDefault()` stops it, `waitUntil()` holds it, and what that
 *   promise answers travels as the request's `proof`.
 * @fires {DetailsChangeEvent} details-change - Something was typed; `values` is what stands in the form.
 * @fires {WaitlistChangeEvent} waitlist-change - Somebody joined, let an offer go to the next, or left; `entry` and the `deed`.
 * @fires {BookingConfirmEvent} booking-confirm - What was offered is booked; `booking`.
 * @fires {BookAgainEvent} book-again - Somebody who waits no more wants to book; `preventDefault()` leaves that to the page.
 * @fires {BookingErrorEvent} booking-error - Something did not work; `error` with its `code`.
 * @slot fallback - Below what went wrong, where there is nothing to be shown.
 * @csspart base - The card.
 * @csspart title - The heading.
 * @csspart what - What is waited for, above the form.
 * @csspart about - What joining does.
 * @csspart wish - What is chosen above the form: day, length, host, place.
 * @csspart hosts-label - The question with whom.
 * @csspart host-choice - A host to choose.
 * @csspart hosts - The list of hosts, where they are many.
 * @csspart avatar - A host's picture or initials.
 * @csspart legend - The question above the places.
 * @csspart location - A place.
 * @csspart chosen - The chosen place, or host.
 * @csspart faulty - A place that cannot be chosen.
 * @csspart location-icon - The picture of its kind.
 * @csspart name - Its name, or a host's.
 * @csspart hint - What will happen there, or why it cannot be chosen.
 * @csspart radio - The round button of a place or a host.
 * @csspart step - The heading above the form.
 * @csspart form - The form.
 * @csspart summary - The list of faults.
 * @csspart summary-title - Its heading.
 * @csspart summary-link - A fault in it, which leads to its field.
 * @csspart further-guests - The part for those whom the guest brings.
 * @csspart add-guest - Adds a field for one more.
 * @csspart remove-guest - Takes one out again.
 * @csspart field - A field with its label and all that belongs to it.
 * @csspart label - A field's label.
 * @csspart optional - What says in it that the field may be left empty.
 * @csspart option - One of several to choose from, or a box to tick, with its words.
 * @csspart help - The sentence below a label.
 * @csspart input - What is typed or chosen in.
 * @csspart fault - What is wrong with a field.
 * @csspart submit - The button that joins.
 * @csspart waiting-day - What is waited for, and the day.
 * @csspart booked-time - The time that is offered.
 * @csspart promise - What comes of it: a message, until when a time is kept.
 * @csspart hold-clock - How long it is still kept.
 * @csspart hold-ended - The sentence that it is not kept any more.
 * @csspart news - What has just become of it.
 * @csspart ways - What can be done.
 * @csspart take - The button that books what is offered.
 * @csspart pass - The button that lets the next have it.
 * @csspart leave - The button that leaves the list.
 * @csspart question - Whether the list shall be left.
 * @csspart stay - The button that stays on it.
 * @csspart again - The button that leads to booking the usual way.
 * @csspart keep - The button that leads back from there.
 * @csspart notice - What went wrong.
 * @csspart failed - There is nothing to be shown.
 * @csspart way-on - The button that leads on from there, and from where no answer came.
 * @csspart checking - No answer came.
 * @csspart booking - What was booked, to be changed like any booking.
 * @csspart widget - The widget that a time is booked in the usual way; all its own parts can be styled too, by their names.
 * @cssprop [--booking-width=56rem] - The most the card takes of its container.
 */
export class BookingWaitlist extends ExtraElement {
  static override styles = [tokens, signals, controls, cardStyles, waitlistStyles, waitingStyles];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    eventType: { attribute: 'event-type' },
    date: {},
    timeZone: { attribute: 'time-zone' },
    host: {},
    guest: { type: Object },
    answers: { type: Object },
    tags: { type: Object },
    choice: { attribute: false },
    readOnly: { attribute: 'read-only' },
    waitingRef: { attribute: 'waiting-ref' },
    token: {},
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    state: { state: true },
    isTold: { state: true },
  };

  /**
   * The owner's address at a booking server, such as `https://book.example/v1/anna`; in a page for places of several owners,
   * `{owner}` stands for the one that a reference names.
   */
  backendUrl = '';

  /** A backend of the page's own, in place of `backendUrl`. */
  backend?: BookingBackend | undefined;

  /** Slug of the event type whose waiting list is joined; without it, and without `waitingRef`, the page's address is read. */
  eventType = '';

  /** The day to begin with, `YYYY-MM-DD` in the guest's zone; read when joining begins. */
  date = '';

  /** The IANA zone: the guest's, who joins (the device's own when missing), or the one to show times in (the place's own). */
  timeZone = '';

  /** Id of the host who is asked for at the start, where guests may choose. */
  host = '';

  /** What the page knows of the guest already; read when joining begins. As an attribute, JSON. */
  guest?: Partial<Guest> | undefined;

  /** Answers the page knows already, by question id; read when joining begins. As an attribute, JSON. */
  answers?: Answers | undefined;

  /** Strings of the page's own that travel with it: campaign, customer number. As an attribute, JSON. */
  tags?: Readonly<Record<string, string>> | undefined;

  /** What was chosen and typed elsewhere already; read when joining begins, and goes before the rest. */
  choice?: Partial<Pick<Choice, 'durationMinutes' | 'location' | 'host' | 'entries'>> | undefined;

  /** Ids of fields that the guest sees and does not change, where the page filled them in: `name email topic`. */
  readOnly = '';

  /** The public reference of a place on the list. */
  waitingRef = '';

  /** Opens the place of that reference. */
  token = '';

  /** `light`, `dark`, or `auto` as the device prefers; like the page around it when missing. */
  theme: Theme = '';

  /** @internal */
  protected state: JoiningState | WaitingState = { step: 'opening' };
  /** @internal Whether the form was sent with something missing above it. */
  protected isTold = false;

  #joining: Joining | undefined;
  #waiting: Waiting | undefined;
  #backend: BookingBackend | undefined;
  #link: BookingRef | undefined;
  #due = false;
  #formWording: { readonly of: readonly unknown[]; readonly wording: Wording } | undefined;
  readonly #attention = new StepAttention();
  readonly #told = new WeakSet<object>();
  readonly #parts = new Parts(() => {
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    document.addEventListener('visibilitychange', this.#onVisible);
    if (this.#joining || this.#waiting) return;
    this.#due = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    document.removeEventListener('visibilitychange', this.#onVisible);
    // A move within the page is a leaving and a coming; what was begun survives it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wired = ['backendUrl', 'backend', 'eventType', 'waitingRef', 'token'] as const;
    if (this.#due || wired.some((name) => changed.has(name))) this.#begin();
  }

  protected override updated(): void {
    const { state } = this;
    this.#parts.need(state);
    // News of an offer are in the heading.
    const isBack = state.step === 'shown' && state.news === undefined;
    this.#attention.lead(this, focusOf(state), isBack);
  }

  #begin(): void {
    this.#due = false;
    this.#end();
    try {
      const isJoining = this.waitingRef === '' && this.eventType !== '';
      const of = isJoining ? undefined : this.#placeOf();
      this.#backend = this.#backendOf(of?.ref);
      if (isJoining) this.#join(this.#backend);
      else this.#follow(this.#backend, of);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      this.#onState({ step: 'unread', error });
    }
  }

  #join(backend: BookingBackend): void {
    const { eventType, date, host, guest, answers, tags, choice } = this;
    this.isTold = false;
    const joining = new Joining({
      backend,
      eventType,
      zone: knownZone(this.timeZone),
      date,
      host: host || undefined,
      guest,
      answers,
      tags,
      choice,
      language: () => this.wantedLocale,
      online: () => navigator.onLine || this.backendUrl === 'sample:',
      admit: async (request) => {
        const event = new BookingSubmitEvent(request);
        this.dispatchEvent(event);
        return event.admission();
      },
    });
    this.#joining = joining;
    joining.subscribe(this.#onState);
    this.#onState(joining.state);
  }

  #follow(backend: BookingBackend, of: BookingRef | WaitlistEntry | undefined): void {
    const waiting = new Waiting({
      backend,
      of,
      online: () => navigator.onLine || this.backendUrl === 'sample:',
      attended: () => document.visibilityState !== 'hidden',
      changed: (entry, deed) => {
        this.#tell(entry, deed);
      },
      booked: (booking) => {
        this.dispatchEvent(new BookingConfirmEvent(booking, [booking]));
      },
    });
    this.#waiting = waiting;
    waiting.subscribe(this.#onState);
    this.#onState(waiting.state);
  }

  #tell({ manageToken: _kept, ...entry }: WaitlistEntry, deed: WaitlistChangeEvent['deed']): void {
    this.dispatchEvent(new WaitlistChangeEvent(entry, deed));
  }

  #end(): void {
    this.#joining?.dispose();
    this.#waiting?.dispose();
    this.#joining = undefined;
    this.#waiting = undefined;
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

  #placeOf(): BookingRef | undefined {
    const { waitingRef: ref, token } = this;
    if (ref !== '') return { ref, ...(token !== '' && { token }) };
    return (this.#link = waitingLinkIn(location.hash));
  }

  /** Another link was opened in the same page; a fragment that is none belongs to the page. */
  readonly #onHash = (): void => {
    if (this.waitingRef !== '' || this.eventType !== '') return;
    const link = waitingLinkIn(location.hash);
    if (!link || (link.ref === this.#link?.ref && link.token === this.#link.token)) return;
    this.#due = true;
    this.requestUpdate();
  };

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') this.#waiting?.look();
  };

  readonly #onState = (state: JoiningState | WaitingState): void => {
    this.state = state;
    if ('error' in state && state.error && !this.#told.has(state.error)) {
      this.#told.add(state.error);
      this.dispatchEvent(new BookingErrorEvent(state.error));
    }
    const [joining, backend] = [this.#joining, this.#backend];
    if (state.step !== 'joined' || !joining || !backend) return;
    this.#end();
    this.#tell(state.entry, 'join');
    this.#follow(backend, state.entry);
  };

  readonly #isComplete = (): boolean => {
    const { state } = this;
    if (state.step !== 'filling') return false;
    this.isTold = true;
    if (!hasDay(state)) {
      this.renderRoot.querySelector<HTMLElement>('#date')?.focus();
      return false;
    }
    const picker = this.renderRoot.querySelector('booking-location-picker');
    if (!picker) return true;
    if ('reportValidity' in picker) return picker.reportValidity();
    // Its code is not here yet: a place is chosen that asks for nothing.
    const place = chosenPlace(state);
    return place !== undefined && !guestNamedKinds.includes(place.kind);
  };

  readonly #bookAgain = (): void => {
    const { state } = this;
    if (state.step !== 'shown') return;
    if (this.dispatchEvent(new BookAgainEvent(state.entry.eventType.slug))) this.#waiting?.bookAgain();
  };

  /** Words for a form that books nothing; the same object as long as they are the same. */
  get #wordsOfForm(): Wording {
    const { wording, extra } = this;
    const of = [wording, extra];
    if (!this.#formWording || of.some((one, index) => one !== this.#formWording?.of[index]))
      this.#formWording = {
        of,
        wording: { ...wording, book: extra.joinWaitlist, booking: extra.joiningWaitlist },
      };
    return this.#formWording.wording;
  }

  protected override render(): TemplateResult {
    const { texts, extra } = this;
    return html`<section
      class="card"
      part="base"
      lang=${texts.language}
      dir=${texts.direction}
      aria-label=${extra.waitlist}
      @click=${this.#attention.touch}
      @keydown=${this.#attention.touch}
    >
      ${this.#renderState()}
    </section>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { state, texts, extra, wording, locale, readOnly, isTold } = this;
    const [joining, waiting, backend] = [this.#joining, this.#waiting, this.#backend];
    const around: Around = {
      texts,
      extra,
      wording,
      formWording: this.#wordsOfForm,
      locale,
      language: this.wantedLocale,
      zone: waiting ? this.timeZone : '',
      readOnly,
      parts: this.#parts,
    };
    if (joining)
      return renderJoining(state as JoiningState, {
        ...around,
        joining,
        isTold,
        isComplete: this.#isComplete,
      });
    if (waiting && backend)
      return renderWaiting(state as WaitingState, {
        ...around,
        waiting,
        backend,
        bookAgain: this.#bookAgain,
      });
    if (state.step !== 'unread') return renderOpening(around);
    return renderUnread(state.error, around, () => {
      this.#due = true;
      this.requestUpdate();
    });
  }
}

/** Devices may be set to a zone that their engine does not know. */
function knownZone(wanted: string): string {
  const zone = zoneOrDevice(wanted);
  return isZone(zone) ? zone : 'UTC';
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-waitlist': BookingWaitlist;
  }
}
