import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isGuestTold } from '../../contract/booking.js';
import type { Booking } from '../../contract/booking.js';
import { webAddress } from '../../contract/booking-words.js';
import { clockProperty } from '../clock-property.js';
import { ExtraElement } from '../extra-element.js';
import { zoneLabel, zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { seriesLines } from '../series/series-lines.js';
import type { SeriesLine } from '../series/series-lines.js';
import { BookingSelectEvent } from './booking-select-event.js';
import { seriesConfirmationStyles } from './series-confirmation.styles.js';

/**
 * Several times that were booked in one go: each with its date, its state and its link, and one file for calendars with all.
 *
 * It shows what the backend said, and what it hears of changes that are made inside it.
 *
 * @tag booking-series-confirmation
 * @slot changing - What changes one of them, in place of all.
 * @slot actions - Below the file for calendars: what else can be done now.
 * @fires {BookingSelectEvent} booking-select - One of them shall be changed; `booking`, which is undefined where all shall be
 *   seen again.
 * @csspart base - Everything.
 * @csspart title - The heading.
 * @csspart mark - The round sign on top.
 * @csspart note - A sentence below the heading.
 * @csspart details - When, where, who.
 * @csspart term - The name of a line in them.
 * @csspart value - What is said in that line.
 * @csspart times - The list of times.
 * @csspart time - One of them.
 * @csspart date - Its date.
 * @csspart state - What has become of it.
 * @csspart join - The link to its meeting.
 * @csspart change - The button that changes it.
 * @csspart link - A place that is an address on the web.
 * @csspart news - A sentence on what is under way, or did not work.
 * @csspart add-label - What stands above the button for calendars.
 * @csspart add - The button that hands out the file for calendars.
 * @csspart print - The button that prints it.
 * @csspart back - The button that leads back to all of them.
 */
export class BookingSeriesConfirmation extends ExtraElement {
  static override styles = [tokens, signals, controls, seriesConfirmationStyles];

  static override properties = {
    bookings: { attribute: false },
    zone: {},
    hour12: clockProperty,
    following: { type: Boolean },
    changeable: { type: Boolean },
    changing: { type: Boolean },
  };

  /** What was booked, in order. */
  bookings: readonly Booking[] = [];

  /** The IANA zone to show the times in; that of the bookings when missing. */
  zone?: string | undefined;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** True while somebody asks for news of the bookings: what is under way may still change before the guest's eyes. */
  following = false;

  /** Whether the guest can change a booking that stands. */
  changeable = false;

  /** True while one of them is being changed: what stands in the slot for it is shown. */
  changing = false;

  /** What has become of some of them since, by their references. */
  readonly #changed = new Map<string, Booking>();
  /** What makes the file for calendars did not come. */
  #isFileLost = false;

  constructor() {
    super();
    this.addEventListener('booking-change', ({ booking }) => {
      this.#changed.set(booking.ref, booking);
      this.requestUpdate();
    });
  }

  /** The bookings as they stand by now; the token is in the answer to booking only. */
  get #latest(): readonly Booking[] {
    return this.bookings.map((booking) => {
      const changed = this.#changed.get(booking.ref);
      return changed && changed.version > booking.version ? { ...booking, ...changed } : booking;
    });
  }

  #select(booking: Booking | undefined): void {
    this.dispatchEvent(new BookingSelectEvent(booking));
  }

  async #onFile([first, ...others]: readonly Booking[]): Promise<void> {
    if (!first) return;
    try {
      const { saveCalendarFile } = await import('../confirmation/calendar-file.js');
      saveCalendarFile(first, ...others);
      this.#isFileLost = false;
    } catch {
      this.#isFileLost = true;
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { texts, changing } = this;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      ${changing
        ? html`<button
              type="button"
              class="button quiet back"
              part="back"
              @click=${() => {
                this.#select(undefined);
              }}
            >
              ${texts.back}
            </button>
            <slot name="changing"></slot>`
        : this.#renderAll()}
    </div>`;
  }

  #renderAll(): TemplateResult | typeof nothing {
    const bookings = this.#latest;
    const standing = bookings.filter(stands);
    const shown = standing[0] ?? bookings[0];
    if (!shown) return nothing;
    const { texts, zone, hour12 } = this;
    return html`<booking-confirmation
      language=${this.wantedLocale}
      exportparts="mark, details, term, value, link, print"
      .wording=${this.wording}
      .booking=${shown}
      .zone=${zone}
      .hour12=${hour12}
    >
      <h3 slot="heading" class="title" part="title">${this.#headingOf(bookings)}</h3>
      ${this.#renderNote(standing)}
      <div slot="when">${this.#renderTimes(bookings, zoneOrDevice(zone ?? shown.zone))}</div>
      <div slot="news">
        ${this.#newsOf(standing).map((words) => html`<p class="news" part="news">${words}</p>`)}
      </div>
      <div slot="add" class="add" role="group" aria-labelledby="add">
        <span class="muted" part="add-label" id="add">${texts.addToCalendar}</span>
        <button
          type="button"
          class="button"
          part="add"
          @click=${() => {
            void this.#onFile(standing);
          }}
        >
          ${texts.calendarFile}
        </button>
        <div role="alert">${this.#isFileLost ? texts.noAnswer : nothing}</div>
      </div>
      <slot name="actions" slot="actions"></slot>
    </booking-confirmation>`;
  }

  #headingOf(bookings: readonly Booking[]): string {
    const { texts, extra } = this;
    const countOf = (status: Booking['status']): number =>
      bookings.filter((booking) => booking.status === status).length;
    const [confirmed, pending] = [countOf('confirmed'), countOf('pending')];
    if (confirmed > 0) return extra.timesBooked(confirmed);
    return pending > 0
      ? extra.timesRequested(pending)
      : texts.bookingStatus(bookings[0]?.status ?? 'cancelled');
  }

  #renderNote(standing: readonly Booking[]): TemplateResult {
    const { extra } = this;
    const [first] = standing;
    const note = !first
      ? nothing
      : standing.some(({ status }) => status === 'pending')
        ? extra.timesKept
        : isGuestTold(first)
          ? extra.invitationsSentTo(first.guest.email)
          : extra.noInvitations;
    return html`<p slot="note" class="note" part="note">${note}</p>`;
  }

  #renderTimes(bookings: readonly Booking[], zone: string): TemplateResult {
    const { locale, hour12 } = this;
    const times = bookings.map((booking) => ({ ...booking, isFree: true }));
    const lines = seriesLines(times, { locale, zone, hour12 });
    return html`<ol class="times" part="times">
        ${bookings.map((booking, index) => this.#renderTime(booking, index, lines[index]))}
      </ol>
      <bdi class="muted">${zoneLabel(zone)}</bdi>`;
  }

  #renderTime(booking: Booking, index: number, line: SeriesLine | undefined): TemplateResult {
    const { texts, extra } = this;
    const { status, location, manageToken } = booking;
    const { conference } = location;
    const address = conference?.state === 'ready' ? webAddress(conference.url) : undefined;
    return html`<li class="time ${status}" part="time">
      <div class="words">
        <span id="time-${index}"
          ><span class="date" part="date">${line?.date}</span><span class="heard">, </span>
          <bdi>${line?.time}</bdi></span
        >
        <span class="state" part="state">${extra.timeStatus(status)}</span>
      </div>
      ${this.changeable && stands(booking) && manageToken !== undefined
        ? html`<button
            type="button"
            class="button quiet change"
            part="change"
            id="change-${index}"
            aria-labelledby="change-${index} time-${index}"
            @click=${() => {
              this.#select(booking);
            }}
          >
            ${texts.change}
          </button>`
        : nothing}
      ${stands(booking) && address !== undefined
        ? html`<a
            class="link"
            part="join"
            id="join-${index}"
            aria-labelledby="join-${index} time-${index}"
            href=${address}
            target="_blank"
            rel="noopener noreferrer"
            >${texts.joinLink}<span class="heard"> ${texts.newTab}</span></a
          >`
        : nothing}
    </li>`;
  }

  /** What is under way, or did not work, for some of those that stand. */
  #newsOf(standing: readonly Booking[]): readonly string[] {
    const { extra, following } = this;
    const confirmed = standing.filter(({ status }) => status === 'confirmed');
    const links = confirmed.map(({ location }) => location.conference?.state);
    const making = links.some((state) => state === 'requested' || state === 'pending');
    const late = confirmed.some(
      ({ calendar }) => calendar === 'failed' || (calendar === 'writing' && !following),
    );
    return [
      ...(making ? [following ? extra.linksPending : extra.linksLater] : []),
      ...(links.includes('failed') ? [extra.linksFailed] : []),
      ...(late ? [extra.timesDelayed] : []),
    ];
  }
}

/** Whether a booking has its time, or may still be given it. */
function stands({ status }: Booking): boolean {
  return status === 'confirmed' || status === 'pending';
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-series-confirmation': BookingSeriesConfirmation;
  }
}
