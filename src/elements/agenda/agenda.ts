import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Agenda } from '../../contract/host-backend.js';
import type { CivilDate } from '../../time/civil-date.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { dateAt } from '../../time/zone.js';
import type { DetailsValues } from '../details-form/form-fields.js';
import { deviceZone, zoneOrDevice } from '../format/format-zone.js';
import { formatDateRange } from '../format/format-date.js';
import { HostElement } from '../host/host-element.js';
import { renderReading } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { stepButtons } from '../host/step-buttons.styles.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { daysOf } from './agenda-days.js';
import { entriesOf } from './agenda-entries.js';
import type { AgendaEntry } from './agenda-entries.js';
import { AgendaReader } from './agenda-reader.js';
import type { AgendaView } from './agenda-view.js';
import { agendaStyles } from './agenda.styles.js';
import { BookingChangeEvent } from '../booking-change-event.js';
import type { BookingDeed } from './booking-deeds.js';
import { calendarBook } from './calendar-book.js';
import { dialogStyles } from './dialog.styles.js';
import { renderEntryDialog } from './entry-dialog.js';
import { findBooking } from './find-booking.js';
import { beginForGuest, renderForGuest } from './for-guest-view.js';
import type { GuestBooking } from './guest-booking.js';
import { renderGuestDialog } from './guest-dialog.js';
import { renderList } from './list-view.js';
import { OpenEntry } from './open-entry.js';
import { RoomWatch } from './room-watch.js';
import { dateFrom, datesOf, movedBy, rangeOf } from './shown-range.js';
import type { Looking } from './shown-range.js';
import { renderToolbar } from './toolbar-view.js';
import { renderUnread, renderUnwritten } from './trouble-view.js';
import type { TroubleWays } from './trouble-view.js';
import { VisibleTimer } from './visible-timer.js';
import { renderWaitlist } from './waitlist-view.js';
import { renderWeek } from './week-view.js';
import { agendaWords } from './words/agenda-words.js';
import type { AgendaWords } from './words/words.js';
import { WritingDesk } from './writing-desk.js';
import { ZoneClock } from './zone-clock.js';

/**
 * What a host has before them: bookings and what stands in the calendars, in a week or a list. Events that do not block
 * are shown as free. Bookings are confirmed, declined and cancelled here, a change in the calendar is decided about, what
 * could not be written is written again, and guests are booked for. Who waits for a time to become free is listed.
 *
 * It reads anew by itself while the page is in sight, and after whatever is done.
 *
 * @tag booking-agenda
 * @fires {BookingChangeEvent} booking-change - Something was decided or booked; `booking` as it stands, and the `deed`.
 * @fires {SettingsGoEvent} settings-go - Something can be mended elsewhere in the settings; `place` says where.
 * @csspart base - Everything.
 * @csspart toolbar - Where one is, and how to get elsewhere.
 * @csspart week - The days side by side.
 * @csspart list - The days one below the other.
 * @csspart day-head - The heading of a day.
 * @csspart entry - A booking or an event; also `booking` or `event`, and its state.
 * @csspart dialog - What opens over it: an entry, or booking for a guest.
 * @csspart unwritten - What could not be written into the calendar.
 * @csspart waitlist - Who waits for a time to become free; inside it `waiting-guest`.
 * @csspart notice - A calendar that cannot be read.
 * @csspart today - The button to today.
 * @csspart earlier - The button to the days before.
 * @csspart later - The button to the days after.
 * @csspart range - The days in sight, in words.
 * @csspart date - The field to go to a date.
 * @csspart refresh - The button that reads anew.
 * @csspart zone - In whose time zone it is shown.
 * @csspart day - A day of a week.
 * @csspart close - The button that closes the dialog.
 * @csspart said - What has become of it, in the dialog.
 * @csspart booking - An entry that is a booking.
 * @csspart event - An entry that is an event of a calendar.
 * @csspart free - An event that does not block.
 * @csspart pending - A booking that waits for a yes.
 * @csspart confirmed - A booking that is agreed.
 * @csspart declined - A booking that was declined.
 * @csspart cancelled - A booking that was cancelled.
 * @csspart expired - A booking that was not answered in time.
 * @csspart changed - A booking whose event was changed in the calendar.
 * @csspart change - What was changed there, in the dialog.
 * @csspart deed - A button that does something with a booking; also what it does, as below.
 * @csspart confirm - The one that confirms.
 * @csspart decline - The one that declines.
 * @csspart cancel - The one that cancels.
 * @csspart keep-booked - The one that keeps what was booked.
 * @csspart keep-calendar - The one that takes over what stands in the calendar.
 * @csspart question - The question before a booking is ended.
 * @csspart reason - The field for a reason.
 * @csspart back - The button that leads back from it.
 * @csspart join - The link to the meeting.
 * @csspart open-in-calendar - The link to the event in its calendar.
 * @csspart write-again - The button that writes a booking into the calendar again.
 * @csspart waiting-guest - A guest who waits.
 * @csspart book-for-guest - The button that begins a booking for a guest.
 * @csspart guest - The form with that guest's details.
 * @csspart times - The times to choose from for them.
 * @csspart next-free - The button to the next free time.
 */
export class BookingAgenda extends HostElement<AgendaWords> {
  static override styles = [tokens, controls, panels, stepButtons, agendaStyles, dialogStyles];

  static override properties: PropertyDeclarations = {
    view: {},
    date: {},
    refreshSeconds: { attribute: 'refresh-seconds', type: Number },
  };

  /** `week` or `list`. */
  view: 'week' | 'list' = 'week';

  /** A date in sight, `YYYY-MM-DD`; today when missing. */
  date: CivilDate = '';

  /** How often it reads anew while the page is in sight. */
  refreshSeconds = 60;

  /** @internal */
  protected override readonly wordFiles = agendaWords;

  readonly #update = (): void => {
    this.requestUpdate();
  };
  readonly #reader = new AgendaReader(this.#update);
  readonly #opened = new OpenEntry(this.#update);
  readonly #desk = new WritingDesk(this.#update);
  readonly #room = new RoomWatch(this);
  #zones: 'own' | 'device' = 'own';
  #withEnded = false;
  #guest: GuestBooking | undefined;
  #news = '';

  constructor() {
    super();
    new VisibleTimer(
      this,
      () => this.refreshSeconds,
      () => {
        this.#reread();
      },
    );
  }

  /**
   * Opens what is meant: `booking` with its `id`, wherever it is, or `unwritten`.
   * @returns Whether it is there.
   */
  override async reveal(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.updateComplete;
    if (place.field !== 'booking' || place.id === undefined) return super.reveal(place);
    const { known } = this;
    const booking = known && (await findBooking(known.backend, place.id, Date.now()));
    if (!booking) return false;
    this.date = dateAt(this.#zone, Date.parse(booking.start));
    const [entry] = entriesOf({ bookings: [booking], events: [], calendars: [] }, true);
    if (entry) this.#opened.open(entry);
    await this.updateComplete;
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader.stop();
    this.#guest?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { known } = this;
    if (!known || this.#room.days === undefined || known.get('profile').status === 'loading') return;
    this.#reader.show(known.backend, rangeOf(datesOf(this.#looking), this.#zone));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    const isWanted = this.#opened.entry !== undefined || this.#guest !== undefined;
    if (dialog && isWanted && !dialog.open) {
      dialog.showModal();
      this.renderRoot.querySelector<HTMLElement>('#dialog-title')?.focus();
    }
    if (dialog?.open && !isWanted) dialog.close();
  }

  /** The zone of the host's hours. */
  get #ownZone(): string {
    return zoneOrDevice(this.known?.value('profile')?.value.schedule.zone);
  }

  get #zone(): string {
    return this.#zones === 'own' ? this.#ownZone : deviceZone();
  }

  get #looking(): Looking {
    const date = dateFrom(this.date) ?? dateAt(this.#zone, Date.now());
    // A list needs no room beside itself: it always shows a week.
    const count = this.view === 'list' ? 7 : (this.#room.days ?? 7);
    return { date, count, firstWeekday: firstWeekdayOf(this.locale) };
  }

  #reread(): void {
    void this.#reader.reread();
    void this.known?.refresh('unwritten', 'waitlist');
  }

  #go(place: SettingsPlace): void {
    this.dispatchEvent(new SettingsGoEvent(place));
  }

  #close(): void {
    const { key, start } = this.#opened.close() ?? {};
    this.#guest?.stop();
    this.#guest = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
      if (key === undefined || start === undefined) {
        find('[part="book-for-guest"]')?.focus();
        return;
      }
      // What was opened may be gone: then its day is where to go on.
      const entry = find(`[data-key="${CSS.escape(key)}"]`);
      (entry ?? find(`#day-${dateAt(this.#zone, start)}`))?.focus();
    });
  }

  /** By Escape; what closes it otherwise has done so already. */
  #onDialogClose(): void {
    if (this.#opened.entry || this.#guest) this.#close();
  }

  async #do(deed: BookingDeed): Promise<void> {
    const { known } = this;
    const entry = this.#opened.knownIn(this.#reader.reading);
    if (!known || entry?.kind !== 'booking') return;
    if (this.#opened.deeds.mustAsk(deed)) {
      await this.#focusIn('#reason');
      return;
    }
    const { deeds, reason } = this.#opened;
    const booking = await deeds.do(known, entry.booking, { deed, reason });
    if (booking) this.dispatchEvent(new BookingChangeEvent(booking, deed));
    // Whatever came of it, it is not as it was.
    await this.#reader.reread();
    await this.#focusIn('[part="said"], [part="close"]');
  }

  async #focusIn(selector: string): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    const active = this.shadowRoot?.activeElement;
    // Nobody is taken away from where they are.
    if (active && active !== dialog && selector !== '#reason') return;
    const found = [...(dialog?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1);
    found?.focus();
  }

  async #writeAgain(ref: string): Promise<void> {
    const booking = this.known && (await this.#desk.writeAgain(this.known, ref));
    if (!booking) return;
    this.#say(this.words.writingAgain);
    this.dispatchEvent(new BookingChangeEvent(booking, 'write-again'));
    await this.#reader.reread();
  }

  #say(news: string): void {
    this.#news = news;
    this.requestUpdate();
  }

  #beginForGuest(): void {
    const { known } = this;
    this.#guest = known && beginForGuest(known, { date: this.#looking.date, zone: this.#zone }, this.#update);
    this.requestUpdate();
  }

  async #bookForGuest(details: DetailsValues): Promise<void> {
    const guest = this.#guest;
    if (!guest) return;
    const booking = await guest.book(details);
    if (!booking) {
      await this.updateComplete;
      const missing =
        guest.choice.start === undefined ? '#times-title' : '#place-detail[aria-invalid="true"]';
      this.renderRoot.querySelector<HTMLElement>(missing)?.focus();
      return;
    }
    const [start, end] = [Date.parse(booking.start), Date.parse(booking.end)];
    this.date = dateAt(this.#zone, start);
    this.#close();
    this.#say(this.words.booked(booking.guest.name, this.#clock.whole(start, end)));
    this.dispatchEvent(new BookingChangeEvent(booking, 'book'));
    void this.#reader.reread();
  }

  get #clock(): ZoneClock {
    return new ZoneClock(this.locale, this.#zone);
  }

  get #view(): AgendaView {
    const { words, texts, speaking, locale } = this;
    const calendarAt = calendarBook(this.known?.value('calendars') ?? []);
    return { words, texts, speaking, locale, clock: this.#clock, calendarAt };
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known } = this;
    if (!known) return nothing;
    const view = this.#view;
    const ways: TroubleWays = {
      go: (place) => {
        this.#go(place);
      },
      reread: () => {
        this.#reread();
      },
      writeAgain: (ref) => void this.#writeAgain(ref),
      writing: this.#desk.writing,
    };
    const { reading } = this.#reader;
    return html`
      <div class="head">
        <h2>${view.words.title}</h2>
        ${renderForGuest(known.get('eventTypes'), view, {
          begin: () => {
            this.#beginForGuest();
          },
          setUp: () => {
            this.#go({ tab: 'event-types' });
          },
        })}
      </div>
      <p class="heard" role="status">${this.#news}</p>
      ${renderUnwritten(known.value('unwritten') ?? [], view, ways)}
      ${renderWaitlist(known.value('waitlist') ?? [], view)} ${this.#renderToolbar(view)}
      ${renderReading(reading, {
        speaking: view.speaking,
        retry: () => {
          this.#reread();
        },
        show: (agenda) =>
          html`${renderUnread(agenda.calendars, view, ways)} ${this.#renderDays(agenda, view)}`,
      })}
      <dialog
        part="dialog"
        aria-labelledby="dialog-title"
        @close=${({ target }: Event) => {
          // It is told late: by then another may be open.
          if (target instanceof HTMLDialogElement && !target.open) this.#onDialogClose();
        }}
      >
        ${this.#renderDialog(view)}
      </dialog>
    `;
  }

  #renderToolbar(view: AgendaView): TemplateResult {
    const looking = this.#looking;
    const { reading } = this.#reader;
    return renderToolbar(
      {
        view: this.view,
        dates: datesOf(looking),
        date: looking.date,
        withEnded: this.#withEnded,
        zones: { own: this.#ownZone, device: deviceZone(), shown: this.#zones },
        isRefreshing: reading.status === 'ready' && reading.isRefreshing === true,
      },
      view,
      {
        look: ({ view: shown = this.view, date = this.date, withEnded = this.#withEnded }) => {
          this.view = shown;
          this.date = date;
          this.#withEnded = withEnded;
          this.requestUpdate();
        },
        showZone: (zones) => {
          this.#zones = zones;
          this.requestUpdate();
        },
        move: (steps) => {
          this.date = movedBy(looking, steps);
        },
        goToday: () => {
          this.date = '';
        },
        reread: () => {
          this.#reread();
        },
      },
    );
  }

  #renderDays(agenda: Agenda, view: AgendaView): TemplateResult {
    const dates = datesOf(this.#looking);
    const { zone } = view.clock;
    const days = daysOf(entriesOf(agenda, this.#withEnded), { dates, zone });
    const shown = {
      ...view,
      days,
      today: dateAt(zone, Date.now()),
      open: (entry: AgendaEntry) => {
        this.#opened.open(entry);
      },
    };
    const [first = '', last = first] = [dates[0], dates.at(-1)];
    const range = formatDateRange(view.locale, first, last);
    return html`<p class="heard" role="status">
        ${view.words.shown(range, agenda.bookings.length, agenda.events.length)}
      </p>
      ${this.view === 'list' ? renderList(shown) : renderWeek(shown)}`;
  }

  #renderDialog(view: AgendaView): TemplateResult | typeof nothing {
    const close = (): void => {
      this.#close();
    };
    if (this.#guest)
      return renderGuestDialog(this.#guest, view, {
        close,
        book: (details) => void this.#bookForGuest(details),
      });
    const entry = this.#opened.knownIn(this.#reader.reading);
    if (!entry) return nothing;
    return renderEntryDialog(entry, view, {
      close,
      deed: this.#opened.deeds.state,
      now: Date.now(),
      questions: this.#questionsOf(entry),
      reason: this.#opened.reason,
      setReason: (reason) => {
        this.#opened.reason = reason;
      },
      wish: (deed) => void this.#do(deed),
      stepBack: () => {
        this.#opened.deeds.reset();
        void this.#focusIn('[part="close"]');
      },
    });
  }

  #questionsOf(entry: AgendaEntry): ReadonlyMap<string, string> {
    if (entry.kind === 'event') return new Map();
    const { slug } = entry.booking.eventType;
    const found = this.known?.value('eventTypes')?.find(({ value }) => value.slug === slug);
    return new Map((found?.value.questions ?? []).map(({ id, label }) => [id, label]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-agenda': BookingAgenda;
  }
}
