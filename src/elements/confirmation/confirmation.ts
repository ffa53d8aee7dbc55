import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../../contract/booking-words.js';
import type { SpokenBooking } from '../../contract/spoken-event-type.js';
import { isGuestTold } from '../../contract/booking.js';
import type { Booking } from '../../contract/booking.js';
import { dateAt } from '../../time/zone.js';
import { clockProperty } from '../clock-property.js';
import { StepElement } from '../step-element.js';
import { formatDate } from '../format/format-date.js';
import { formatTimeRange } from '../format/format-time.js';
import { zoneLabel, zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { renderPlaceName } from '../look/place-name.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { calendarAddresses } from './calendar-addresses.js';
import { confirmationStyles } from './confirmation.styles.js';

const tick = svg`<path d="m6.5 12.5 3.7 3.7 7.3-8" />`;
const clock = svg`<path d="M12 7.5V12l3 2" /><circle cx="12" cy="12" r="7.5" />`;
const cross = svg`<path d="m8 8 8 8m0-8-8 8" />`;

/** The classes of a link, by its part. */
const linkLooks = { link: 'link', join: 'button primary', add: 'button' } as const;

/**
 * What was booked: when, where, with whom, and what has become of the meeting link.
 *
 * It shows what the backend said, and says aloud when that changes.
 *
 * @tag booking-confirmation
 * @slot heading - A heading of the page's own, which says what the booking's status is, in place of the element's.
 * @slot note - A sentence of the page's own in place of that below the heading.
 * @slot when - What stands in place of the time.
 * @slot news - What stands in place of the link to the meeting, and of sentences on it; told aloud when it changes.
 * @slot add - What stands in place of the buttons for calendars.
 * @slot actions - Below the calendar buttons: what else can be done now.
 * @csspart base - Everything.
 * @csspart mark - The round sign on top.
 * @csspart confirmed - That sign, where the booking stands.
 * @csspart pending - That sign, where the host has still to say yes.
 * @csspart cancelled - That sign, where it was cancelled.
 * @csspart declined - That sign, where the host said no.
 * @csspart title - The heading.
 * @csspart note - A sentence below the heading.
 * @csspart details - When, where, who.
 * @csspart term - The name of a line in them.
 * @csspart value - What is said in that line.
 * @csspart news - A sentence on what is under way, or did not work.
 * @csspart join - The link to the meeting.
 * @csspart address - The meeting's address, written out.
 * @csspart link - A place that is an address on the web.
 * @csspart add-label - What stands above the buttons for calendars.
 * @csspart add - A link or button that adds it to the guest's calendar.
 * @csspart print - The button that prints it.
 * @csspart expired - That sign when the host has not answered in time.
 */
export class BookingConfirmation extends StepElement {
  static override styles = [tokens, signals, controls, confirmationStyles];

  static override properties = {
    booking: { attribute: false },
    zone: {},
    hour12: clockProperty,
    following: { type: Boolean },
  };

  /** What was booked. */
  booking?: Booking | undefined;

  /** The IANA zone to show the time in; the booking's own when missing. */
  zone?: string | undefined;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** True while somebody asks for news of the booking: what is under way may still change before the guest's eyes. */
  following = false;

  /** What makes the file for calendars did not come. */
  #isFileLost = false;

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options);
  }

  async #onFile(booking: Booking): Promise<void> {
    try {
      const { saveCalendarFile } = await import('./calendar-file.js');
      saveCalendarFile(booking);
      this.#isFileLost = false;
    } catch {
      this.#isFileLost = true;
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { booking, texts } = this;
    if (!booking) return nothing;
    const { status } = booking;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      <span class="mark ${status}" part="mark ${status}">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          ${status === 'confirmed' ? tick : status === 'pending' ? clock : cross}
        </svg>
      </span>
      <slot name="heading"
        ><h3 class="title" part="title" tabindex="-1">${texts.bookingStatus(status)}</h3></slot
      >
      <slot name="note">${this.#renderNote(booking)}</slot>
      ${this.#renderDetails(booking)}
      ${isAlive(booking) ? html`<slot name="add">${this.#renderAdd(booking)}</slot>` : nothing}
      ${isAlive(booking) ? this.#renderActions() : nothing}
    </div>`;
  }

  #renderNote(booking: Booking): TemplateResult | typeof nothing {
    const { texts } = this;
    const { status, guest } = booking;
    const note =
      status === 'pending'
        ? texts.pendingNote
        : status !== 'confirmed'
          ? undefined
          : isGuestTold(booking)
            ? texts.confirmationSentTo(guest.email)
            : texts.noInvitation;
    return note === undefined ? nothing : html`<p class="note" part="note">${note}</p>`;
  }

  #renderDetails(booking: Booking): TemplateResult {
    const { texts } = this;
    const { title, lang }: SpokenBooking['eventType'] = booking.eventType;
    return html`<div class="details" part="details">
      <dl>
        <div>
          <dt part="term">${texts.what}</dt>
          <dd part="value"><bdi lang=${lang ?? ''}>${title}</bdi></dd>
        </div>
        <div>
          <dt part="term">${texts.when}</dt>
          <dd part="value"><slot name="when">${this.#renderTime(booking)}</slot></dd>
        </div>
        <div>
          <dt part="term">${texts.where}</dt>
          <dd part="value">${this.#renderPlace(booking)}</dd>
        </div>
        <div>
          <dt part="term">${texts.who}</dt>
          <dd part="value">
            <bdi>${booking.host.name}</bdi><br />
            <bdi>${booking.guest.name}</bdi> <bdi class="muted">${booking.guest.email}</bdi>
          </dd>
        </div>
      </dl>
      <div role="status">
        <slot name="news">${isAlive(booking) ? this.#renderNews(booking) : nothing}</slot>
      </div>
    </div>`;
  }

  #renderTime({ start, end, zone: own }: Booking): TemplateResult {
    const { locale, hour12 } = this;
    const zone = zoneOrDevice(this.zone ?? own);
    const from = Date.parse(start);
    return html`<span class="day">${formatDate(locale, dateAt(zone, from))}</span><br />
      <bdi>${formatTimeRange(locale, { start: from, end: Date.parse(end) }, { zone, hour12 })}</bdi>
      <bdi class="muted">${zoneLabel(zone)}</bdi>`;
  }

  #renderPlace({ location }: Booking): TemplateResult {
    const { texts } = this;
    const { kind, detail, conference } = location;
    const address = kind === 'link' ? webAddress(detail) : undefined;
    const shown =
      detail === undefined
        ? nothing
        : html`<br />${address !== undefined
              ? this.#renderLink(address, detail)
              : kind === 'phone-guest-calls'
                ? html`<a dir="ltr" href="tel:${detail.replace(/[^\d+]/g, '')}">${detail}</a>`
                : html`<bdi class="detail">${detail}</bdi>`}`;
    return html`${renderPlaceName(location, conference?.solution, texts)}${shown}`;
  }

  /** What may change while the guest looks: told aloud when it does. */
  #renderNews({ location, calendar, status }: Booking): TemplateResult {
    const { texts, following } = this;
    const link = location.conference;
    const url = link?.state === 'ready' ? webAddress(link.url) : undefined;
    const making = link?.state === 'requested' || link?.state === 'pending';
    const late = calendar === 'failed' || (calendar === 'writing' && !following);
    return html`
      ${url === undefined
        ? nothing
        : html`<p class="ready">
            ${this.#renderLink(url, texts.joinLink, 'join')}<bdi class="address" part="address">${url}</bdi>
          </p>`}
      ${making && status === 'confirmed'
        ? html`<p class="news ${following ? 'making' : ''}" part="news">
            ${following ? texts.conferencePending : texts.conferenceLater}
          </p>`
        : nothing}
      ${link?.state === 'failed' ? html`<p class="news" part="news">${texts.conferenceFailed}</p>` : nothing}
      ${late && status === 'confirmed'
        ? html`<p class="news" part="news">${texts.calendarDelayed}</p>`
        : nothing}
    `;
  }

  #renderLink(address: string, words: string, part: keyof typeof linkLooks = 'link'): TemplateResult {
    return html`<a
      class=${linkLooks[part]}
      part=${part}
      href=${address}
      target="_blank"
      rel="noopener noreferrer"
      >${words}<span class="heard"> ${this.texts.newTab}</span></a
    >`;
  }

  #renderAdd(booking: Booking): TemplateResult {
    const { texts } = this;
    return html`<div class="add" role="group" aria-labelledby="add">
      <span class="muted" part="add-label" id="add">${texts.addToCalendar}</span>
      <div class="buttons">
        ${calendarAddresses(booking).map(({ name, address }) => this.#renderLink(address, name, 'add'))}
        <button
          type="button"
          class="button"
          part="add"
          @click=${() => {
            void this.#onFile(booking);
          }}
        >
          ${texts.calendarFile}
        </button>
      </div>
      <div role="alert">${this.#isFileLost ? texts.noAnswer : nothing}</div>
    </div>`;
  }

  #renderActions(): TemplateResult {
    return html`<div class="buttons actions">
      <button type="button" class="button quiet" part="print" @click=${printPage}>${this.texts.print}</button>
      <slot name="actions"></slot>
    </div>`;
  }
}

function printPage(): void {
  window.print();
}

/** Whether it has its time, or may still be given it: what has ended has no link any more. */
function isAlive({ status }: Booking): boolean {
  return status === 'confirmed' || status === 'pending';
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-confirmation': BookingConfirmation;
  }
}
