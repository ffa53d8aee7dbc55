import { adoptStyles, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Flow } from '../../client/flow.js';
import type { FlowState } from '../../client/flow-state.js';
import { remoteBackend } from '../../client/remote-backend.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { Booking, Guest } from '../../contract/booking.js';
import type { Answers } from '../../contract/question.js';
import { isZone } from '../../time/zone.js';
import { clockProperty } from '../clock-property.js';
import { digitsOf } from '../format/format-date.js';
import { FirstElement } from '../first-element.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import type { Theme } from '../look/theme.js';
import { MinuteClock } from '../time-zone-picker/minute-clock.js';
import { zoneFaceStyles } from '../time-zone-picker/zone-face.styles.js';
import { Attention } from './attention.js';
import { demand, demandWhenIdle, isTranslated, partsAfter, partsHere, partsOf } from './demand.js';
import type { Zones } from './demand.js';
import { errorOf } from './error-of.js';
import { keptIn } from './kept-in.js';
import type { Leaving } from './leaving.js';
import type { Layout } from './layout.js';
import type { Around, Aside } from './view.js';
import { BookingErrorEvent, BookingStepEvent } from './widget-events.js';
import { renderWidget } from './widget-view.js';
import { widgetStyles } from './widget.styles.js';

/** Below this width of its container, in pixels, the days of a month are too small to be pressed. */
const narrowPx = 260;

/** After so long without an answer, what is shown moves: something is still under way. */
const slowMs = 500;

/**
 * The whole way of a guest: place, day, time, details, confirmation, inline in a page.
 *
 * It is the one owner of the flow; the elements inside are functions of what it hands down. It shows nothing as booked
 * before the backend said so.
 *
 * @tag booking-widget
 * @slot fallback - A link to a page that books too: seen by whoever has no script, and where the widget cannot work.
 * @fires {EventTypeSelectEvent} event-type-select - A service of the menu was chosen; `eventType`.
 * @fires {SlotSelectEvent} slot-select - A time was chosen; `slot` is its start and end.
 * @fires {LocationSelectEvent} location-select - A place was chosen; `id`.
 * @fires {BookingSubmitEvent} booking-submit - Before booking, or joining the waiting list; its `request` names a `start`, with several
 *   times in one go their `starts`, for the waiting list a `date`. `preventDefault()` stops it, `waitUntil()` holds it, and what
 *   that promise answers travels as the request's `proof`.
 * @fires {BookingConfirmEvent} booking-confirm - The backend said yes; `booking`, and `bookings` with all that were booked in one
 *   go. Where the event type leads the page on afterwards (`redirectUrl`), `preventDefault()` stays here.
 * @fires {BookingStepEvent} booking-step - Another step is shown; its `step`, and the slug of the event type. Nothing of the
 *   guest.
 * @fires {BookingErrorEvent} booking-error - Something did not work; `error` with its `code`.
 * @fires {BookingChangeEvent} booking-change - What was just booked here was moved or cancelled; `booking`, and the `deed`.
 * @fires {WaitlistChangeEvent} waitlist-change - Somebody joined the waiting list, or left it; `entry` and the `deed`.
 * @fires {MoveKeepEvent} move-keep - With `moves`: the booking shall keep its time.
 * @csspart base - The card.
 * @csspart skeleton - The shape of what is still to come, wherever it stands.
 * @csspart header - Host, title, length and place.
 * @csspart avatar - The host's picture or initials.
 * @csspart host - The host's name.
 * @csspart title - The title of what is booked.
 * @csspart facts - Its length and its place.
 * @csspart fact - One of these.
 * @csspart icon - The small picture in front of one.
 * @csspart description - What it is about.
 * @csspart body - What stands below the header.
 * @csspart menu - The menu of services.
 * @csspart services - The list in it.
 * @csspart service - A service.
 * @csspart service-title - Its title.
 * @csspart service-facts - Its lengths.
 * @csspart service-description - What it is about.
 * @csspart step - What is to be done now, in words: choose a day, a time, enter details.
 * @csspart back - The button that leads back.
 * @csspart durations - The choice of a length.
 * @csspart durations-label - The words in front of it.
 * @csspart duration - A length.
 * @csspart days - The pane with the month.
 * @csspart month-bar - The line with the month's name and the two buttons.
 * @csspart month-title - The month's name.
 * @csspart month-step - The buttons to the previous and next month.
 * @csspart previous - That to the previous one.
 * @csspart next - That to the next one.
 * @csspart weekday - A weekday's name.
 * @csspart day - A day.
 * @csspart free - A day with free times.
 * @csspart none - A day without.
 * @csspart unknown - A day of which nothing is known yet.
 * @csspart selected - The chosen day.
 * @csspart today - Today.
 * @csspart empty - What stands over a month, or below a day, without times.
 * @csspart way-on - The button that leads on from there, and from what went wrong.
 * @csspart times - The pane with a day's times.
 * @csspart date - The day, above its times.
 * @csspart part-of-day - The heading of a part of a day.
 * @csspart slots - The times below one heading.
 * @csspart slot - A time.
 * @csspart footer - The line with the time zone.
 * @csspart zone - The button with the zone and its clock.
 * @csspart zone-popup - What it opens.
 * @csspart zone-search-box - The line with the field to search with.
 * @csspart zone-search - That field.
 * @csspart zone-list - The list of zones.
 * @csspart zone-option - A zone in it.
 * @csspart zone-none - The sentence where no zone is found.
 * @csspart place - The pane with the meeting places, where they come first.
 * @csspart legend - The question above the places.
 * @csspart location - A place.
 * @csspart chosen - The chosen place.
 * @csspart faulty - A place that cannot be chosen.
 * @csspart location-icon - The picture of its kind.
 * @csspart name - Its name.
 * @csspart hint - What will happen there, or why it cannot be chosen.
 * @csspart radio - The round button of a place.
 * @csspart go-on - The button that leads on from the places.
 * @csspart choice - What was chosen: day, time, zone, place.
 * @csspart chosen-time - Day and time in it.
 * @csspart chosen-more - Zone and place in it.
 * @csspart details - The pane with the form.
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
 * @csspart submit - The button that books.
 * @csspart notice - What went wrong, and how to go on.
 * @csspart notice-title - Its heading.
 * @csspart more - A smaller sentence, for whoever wants to know more.
 * @csspart nearest-label - The words above the nearest times.
 * @csspart nearest - A time near one that was just taken.
 * @csspart checking - The pane that says that nobody knows yet.
 * @csspart failed - What is shown when nothing can be chosen.
 * @csspart status-title - The heading of these, and of the menu.
 * @csspart done - The pane with the confirmation.
 * @csspart mark - The round sign on top of it.
 * @csspart confirmation-title - Its heading.
 * @csspart note - A sentence below that heading.
 * @csspart confirmation-details - When, where, who.
 * @csspart term - The name of a line in them.
 * @csspart value - What is said in that line.
 * @csspart news - A sentence on what is under way, or did not work.
 * @csspart join - The link to the meeting.
 * @csspart address - The meeting's address, written out.
 * @csspart link - A place that is an address on the web.
 * @csspart add-label - What stands above the buttons for calendars.
 * @csspart add - A button that adds it to the guest's calendar.
 * @csspart again - The button that begins another booking.
 * @csspart leaving - Where the page is led on to.
 * @csspart leaving-link - The link there.
 * @csspart stay - The button that stays here.
 * @csspart hosts-label - The question with whom.
 * @csspart host-choice - A host to choose.
 * @csspart hosts - The list of hosts, where they are many.
 * @csspart languages - The menu of languages.
 * @csspart clocks - The choice between two clocks, below the zones.
 * @csspart clock - One of them.
 * @csspart seats - How many seats a time of a week has left.
 * @csspart more-times - The button that shows the rest of a day's times, in a week or a list.
 * @csspart nothing - What stands below a day of a week without times.
 * @csspart list-step - The buttons to earlier and later times of a list.
 * @csspart hold-clock - How long the chosen time is kept.
 * @csspart hold-extend - The button that keeps it longer.
 * @csspart hold-ended - The sentence that it is not kept any more.
 * @csspart old-time - The time that a booking to be moved has.
 * @csspart new-time - The time that it would have.
 * @csspart keep - The button that leaves it where it is.
 * @csspart print - The button that prints what was booked.
 * @csspart change - The button that changes what was just booked.
 * @csspart wait - The way to the waiting list.
 * @csspart waitlist - The pane with the waiting list.
 * @csspart waiting-day - What is waited for, and the day.
 * @csspart promise - What comes of waiting.
 * @csspart leave - The button that leaves the list.
 * @csspart repeat - The button that lets the chosen time be repeated.
 * @csspart series - What it opens: how often, how many, and which of these times.
 * @csspart series-legend - The names of that, and of the list of times.
 * @csspart series-select - How often, or how many.
 * @csspart series-times - The list of times.
 * @csspart series-time - One of them.
 * @csspart series-taken - One that cannot be had.
 * @csspart series-box - The box to tick in front of one.
 * @csspart series-date - Its date.
 * @csspart series-note - What is said of it: another time of day, or why it cannot be had.
 * @csspart repeat-not - The button that makes it one time again.
 * @csspart chosen-others - The other times that are chosen, in the choice.
 * @csspart booked-times - The list of what was booked in one go.
 * @csspart booked-time - A time in it.
 * @csspart booked-date - Its date.
 * @csspart booked-state - What has become of it.
 * @cssprop [--booking-width=56em] - The most the card takes of its container.
 */
export class BookingWidget extends FirstElement {
  static override styles = [tokens, controls, zoneFaceStyles, widgetStyles];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    eventType: { attribute: 'event-type' },
    timeZone: { attribute: 'time-zone' },
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    guest: { type: Object },
    answers: { type: Object },
    tags: { type: Object },
    prefill: { type: Boolean },
    readOnly: { attribute: 'read-only' },
    noResume: { type: Boolean, attribute: 'no-resume' },
    host: {},
    layout: {},
    hour12: clockProperty,
    languages: {},
    moves: { attribute: false },
    state: { state: true },
    arrivals: { state: true },
    narrow: { state: true },
    broken: { state: true },
    aside: { state: true },
    zones: { state: true },
    zoneless: { state: true },
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
  theme: Theme = '';

  /** What the page knows of the guest already; read when the flow begins. As an attribute, JSON. */
  guest?: Partial<Guest> | undefined;

  /**
   * Answers the page knows already, by question id; those to `hidden` questions too. Read when the flow begins. As an
   * attribute, JSON.
   */
  answers?: Answers | undefined;

  /** Strings of the page's own that travel with the booking: campaign, customer number. As an attribute, JSON. */
  tags?: Readonly<Record<string, string>> | undefined;

  /**
   * Whether the page's address fills in the form: `name`, `email`, answers by question id; `utm_…` and `tag_…` travel as
   * `tags`.
   */
  prefill = false;

  /** Ids of fields that the guest sees and does not change, where the page filled them in: `name email topic`. */
  readOnly = '';

  /** Whether what is typed and sent ends with the page. Else a reload and Back find it, in the page's history alone. */
  noResume = false;

  /** Id of the host who is asked for at the start, where guests may choose. */
  host = '';

  /**
   * How free times are shown: `month` beside the times of a day, `week` of times, or `list` of the next ones. Very narrow
   * places get the list.
   */
  layout: Layout = 'month';

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** Languages that the guest may choose from, such as `de en fr`. */
  languages = '';

  /**
   * A booking that is to have another time. The guest chooses nothing else, and `booking-confirm` tells of the booking as it
   * is then.
   */
  moves?: Booking | undefined;

  /** @internal */
  protected state: FlowState = { step: 'loading' };
  /** @internal */
  protected arrivals = 0;
  /** @internal */
  protected narrow = false;
  /** @internal */
  protected broken = false;
  /** @internal */
  protected aside: Aside | undefined;
  /** @internal */
  protected zones: Zones | undefined;
  /** @internal */
  protected zoneless = false;

  #flow: Flow | undefined;
  #backend: BookingBackend | undefined;
  #stop: (() => void) | undefined;
  #due = false;
  #leaving: Leaving | undefined;
  readonly #attention = new Attention();
  readonly #told = new WeakSet<object>();
  readonly #size = new ResizeObserver(([entry]) => {
    const { width = 0 } = entry?.contentRect ?? {};
    this.narrow = width > 0 && width < narrowPx;
  });

  constructor() {
    super();
    new MinuteClock(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    this.#size.observe(this);
    if (this.#flow) return;
    this.#due = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    this.#size.disconnect();
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

  protected override updated(changed: PropertyValues<this>): void {
    if (this.state.step === 'loading') this.#await();
    else super.updated(changed);
    this.#load();
    this.#attention.lead(this, this.state);
  }

  /** What costs nobody anything while the answers are on their way. */
  #await(): void {
    // The first formatter of a page takes long to make.
    digitsOf(this.locale);
    // An animation would keep quick answers waiting.
    setTimeout(() => this.renderRoot.querySelector('.bones')?.classList.add('slow'), slowMs);
  }

  readonly #begin = (): void => {
    this.#due = false;
    this.#end();
    try {
      const backend = (this.#backend = this.#backendOf());
      const shelf = this.noResume || this.moves ? undefined : this.#name;
      const options = {
        backend,
        eventType: this.eventType || undefined,
        zone: knownZone(this.timeZone),
        guest: this.guest,
        answers: this.answers,
        tags: this.tags,
        host: this.host || undefined,
        moves: this.moves,
        drafts: shelf === undefined ? undefined : { read: () => keptIn(history.state)[shelf] },
        language: () => this.wantedLocale,
      };
      const flow = new Flow(options, async (core, parts) => {
        const { bookingOf } = await import('./later-views.js');
        const leadOn = (leaving: Leaving | undefined): void => {
          this.#leaving = leaving;
        };
        return bookingOf({ ...options, widget: this, shelf, leadOn }, core, parts);
      });
      this.#flow = flow;
      this.#stop = flow.subscribe(this.#onState);
      this.#onState(flow.state);
      if (this.prefill)
        import('./fill-in.js')
          .then(({ fillIn }) => {
            fillIn(flow, location.search);
          })
          .catch(() => undefined);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      this.#onState({ step: 'failed', error });
    }
  };

  /** What tells this widget apart from others of its page. */
  get #name(): string {
    return this.id || `${this.backendUrl} ${this.eventType}`;
  }

  /** What is shown of the state: in the words for this guest, once they are here. */
  get #shown(): FlowState {
    const { state, wordless, broken } = this;
    if (wordless) return { step: 'loading' };
    if (!isTranslated(state)) return state;
    const { spoken } = partsHere();
    return spoken ? spoken.spokenState(state, this.wantedLocale) : broken ? state : { step: 'loading' };
  }

  /** How free times are shown here. */
  get #layout(): Layout {
    if (this.layout === 'week') return 'week';
    return this.narrow || this.layout === 'list' ? 'list' : 'month';
  }

  get #languages(): readonly string[] {
    return this.languages.split(/[\s,]+/).filter(Boolean);
  }

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
    if (state.step !== before.step) this.#tellStep(state);
    if (state.step !== before.step) this.aside = undefined;
    if (state.step !== 'done') this.#leaving?.stay();
  };

  #tellStep(state: FlowState): void {
    const slug = 'eventType' in state ? state.eventType.slug : undefined;
    this.dispatchEvent(new BookingStepEvent(state.step, slug));
  }

  #tell(error: BookingError): void {
    this.#told.add(error);
    this.dispatchEvent(new BookingErrorEvent(error));
    import('./developer-sentence.js')
      .then(({ warnDeveloper }) => {
        warnDeveloper(error, this);
      })
      .catch(() => undefined);
  }

  /** With the network back, what failed for want of it is asked for again: asking is always safe. */
  readonly #onOnline = (): void => {
    if (errorOf(this.state)?.details.fault !== undefined) this.#flow?.retry();
  };

  readonly #load = (): void => {
    const { state, aside } = this;
    const shown = { layout: this.#layout, languages: this.#languages };
    demand(aside ? [aside.part, 'rare'] : partsOf(state, shown)).then(
      () => {
        this.broken = false;
        this.#arrive();
        this.#showDays();
        demandWhenIdle(partsAfter(state), this.#attend);
      },
      () => {
        this.broken = true;
      },
    );
  };

  /** Parts that are here bring their looks: at once, for a press should not have to wait for them. */
  #arrive(): void {
    const arrivals = Object.keys(partsHere()).length;
    if (arrivals !== this.arrivals) this.#adoptStyles();
    this.arrivals = arrivals;
  }

  /** What shows the times is followed by what keeps them right. */
  readonly #attend = (): void => {
    const { later } = partsHere();
    if (later) this.#flow?.attend(later.attendTimes);
    this.#arrive();
  };

  /** The zones open as if their own button had been pressed. */
  async #showZones(): Promise<void> {
    this.zoneless = false;
    try {
      await demand(['zones']);
      this.zones = partsHere().zones;
      await this.updateComplete;
      await this.renderRoot.querySelector('booking-time-zone-picker')?.showPicker();
    } catch {
      this.zoneless = true;
    }
  }

  /** A week or a list may need days that no month has shown yet. */
  #showDays(): void {
    const range = partsHere().layouts?.missingDays(this.state, this.#layout, this.locale);
    if (range && this.#layout !== 'month') this.#flow?.showDays(range);
  }

  /** Views that come later bring their looks along. */
  #adoptStyles(): void {
    const { elementStyles } = this.constructor as typeof BookingWidget;
    const more = Object.values(partsHere()).flatMap((part) => ('styles' in part ? part.styles : []));
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...elementStyles, ...more]);
  }

  protected override render(): TemplateResult {
    const { later, layouts, rare } = partsHere();
    const { texts, locale, wording, broken, eventType, hour12, readOnly, aside, zones, zoneless } = this;
    const around: Around = {
      texts,
      locale,
      wording,
      hour12,
      readOnly,
      layout: this.#layout,
      layouts,
      rare,
      languages: this.#languages,
      later,
      broken,
      eventType,
      leaving: this.#leaving,
      backend: this.#backend,
      aside,
      turnTo: (aside, focus) => {
        this.#leaving?.stay();
        this.aside = aside;
        this.#attention.ask(focus);
      },
      language: this.wantedLocale,
      reload: this.#load,
      restart: this.#begin,
      readClock: (wanted) => {
        this.hour12 = wanted;
      },
      speak: (language) => {
        this.language = language;
      },
      zones,
      zoneless,
      painted: this.painted,
      showZones: () => void this.#showZones(),
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
      ${renderWidget(this.#shown, around, this.#flow)}
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
