import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { isEqual } from '../../client/host/draft.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { HolidayCountry, HostBackend, SettingsDraft } from '../../contract/host-backend.js';
import type { Schedule } from '../../contract/schedule.js';
import { monthOf } from '../../time/civil-month.js';
import { dateAt } from '../../time/zone.js';
import { deviceZone, zoneOrDevice } from '../format/format-zone.js';
import { HostElement } from '../host/host-element.js';
import { renderReading } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { renderSaveBar } from '../host/save-bar.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { Editing } from './editing.js';
import type { EditorView } from './editor-view.js';
import { guessCountry } from './guess-country.js';
import { HolidayReader } from './holiday-reader.js';
import { renderParts } from './parts-view.js';
import { SavedTerms } from './saved-terms.js';
import { scheduleEditorStyles } from './schedule-editor.styles.js';
import { scheduleParts } from './schedule-terms.js';
import type { SchedulePart, ScheduleTerms } from './schedule-terms.js';
import { blockingFaults, faultsOf, refusedFields } from './term-faults.js';
import { unitOf } from './whole-number.js';
import { en } from './words/en.js';
import type { ScheduleWords } from './words/words.js';

const words = wordFiles<ScheduleWords>(en, {
  ar: async (locale) => (await import('./words/ar.js')).ar(locale),
  de: async () => (await import('./words/de.js')).de,
});

/**
 * When a host can be booked: weekly hours and their zone, other hours on single dates, public holidays, and the rules around
 * bookings.
 *
 * With neither `backend-url`, `backend` nor `store` it is a form control: it shows `value`, and keeps and tells what a person
 * makes of it. With one of them it reads and saves the hours of the host's profile, or with `event-type` what that event type
 * says, and shows the free times that come of it.
 *
 * @tag booking-schedule-editor
 * @fires {ValueChangeEvent<ScheduleTerms>} change - Something was edited; `value`, the whole `ScheduleTerms`.
 * @fires {SaveEvent<ScheduleTerms>} save - The backend has saved; `value`.
 * @fires {UnsavedChangeEvent} unsaved-change - Something is unsaved, or no longer; `hasUnsaved`.
 * @fires {SettingsGoEvent} settings-go - From the free times: the host asks why a day is not free.
 * @csspart base - Everything.
 * @csspart week - The weekdays.
 * @csspart day - A weekday; also `open` or `closed`.
 * @csspart time - A field for a time of day.
 * @csspart number - A field for a number.
 * @csspart month - The month in which dates are chosen.
 * @csspart date - A date in it; also `closed`, `other` or `weekly`, and `chosen` and `today`.
 * @csspart listed - A date with hours of its own, in the list.
 * @csspart holidays - The public holidays.
 * @csspart fault - What is wrong with a field.
 * @csspart notice - What was done and can be undone, or what went wrong.
 * @csspart save-bar - How far saving is, and its buttons.
 * @csspart open - A weekday with hours.
 * @csspart closed - A weekday, or a date, without.
 * @csspart copy - The button that copies a day's hours.
 * @csspart copying - To which days they are copied.
 * @csspart apply - The button that does what was chosen.
 * @csspart add - The button that adds hours.
 * @csspart remove - The button that takes them, or a date, out.
 * @csspart undo - The button that brings back what was changed.
 * @csspart note - What hours mean, where that could surprise.
 * @csspart step - The buttons to the month before and after.
 * @csspart other - A date with hours of its own.
 * @csspart weekly - A date with the hours of its weekday.
 * @csspart today - Today.
 * @csspart chosen - The chosen dates: in the grid, and what is to be on them.
 * @csspart edit - The button that opens the hours of a date.
 * @csspart country - The country whose holidays are shown.
 * @csspart region - The part of it.
 */
export class BookingScheduleEditor extends HostElement<ScheduleWords> {
  static readonly formAssociated = true;
  static override styles = [tokens, controls, panels, scheduleEditorStyles];

  static override properties = {
    value: { attribute: false },
    fallback: { attribute: false },
    parts: { attribute: false },
    eventType: { attribute: 'event-type' },
    lookup: { attribute: false },
    withReasons: { type: Boolean, attribute: 'with-reasons' },
    isTold: { state: true },
  };

  /** As a form control: what is shown and edited. */
  value: ScheduleTerms = {};

  /** As a form control: the hours that count while `value` has none, so that “my usual hours” is a choice. */
  fallback?: Schedule | undefined;

  /** What is shown: any of `hours`, `overrides`, `rules`; all that make sense when missing. */
  parts?: readonly SchedulePart[] | undefined;

  /** Slug of the event type whose terms are edited, where there is a backend; the profile's hours when empty. */
  eventType = '';

  /** As a form control: where public holidays are looked up. */
  lookup?: HostStore | undefined;

  /** Offers the way to why a day is not free: for a page that follows `settings-go` to the troubleshooter. */
  withReasons = false;

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Whether somebody tried to save what has faults. */
  protected isTold = false;

  readonly #internals = this.attachInternals();
  readonly #editing = new Editing({
    terms: () => this.#terms,
    schedule: () => this.#schedule,
    take: (terms) => {
      this.#take(terms);
    },
    tell: () => {
      this.requestUpdate();
    },
  });
  readonly #holidays = new HolidayReader(() => {
    this.requestUpdate();
  });
  #saved: SavedTerms | undefined;
  #savedIn: HostBackend | undefined;
  /** The value as a person left it last, and as it was before. */
  #told: ScheduleTerms | undefined;
  #initial: ScheduleTerms | undefined;
  /** What is previewed: the newest draft without a fault. */
  #preview: SettingsDraft | undefined;

  override get hasUnsaved(): boolean {
    return this.#editing.odd.size > 0 || this.#saved?.isChanged === true;
  }

  /** Whether everything that stands in the fields can stand. */
  checkValidity(): boolean {
    return this.#faulty.length === 0;
  }

  /** Like `checkValidity()`; shows how much is to be mended and puts the focus on the first of it. */
  reportValidity(): boolean {
    const [first] = this.#faulty;
    this.isTold = first !== undefined;
    if (first !== undefined) this.#editing.focus = `[data-path="${first}"]`;
    this.requestUpdate();
    return first === undefined;
  }

  /** Puts the focus on the first thing to choose or to fill in. */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>('[name="which"]:checked, [data-field]');
    first?.focus(options);
  }

  override async reveal(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.updateComplete;
    if (place.field === 'overrides' && place.id !== undefined && place.id.slice(0, 7) >= monthOf(this.#today))
      this.#editing.setDating({ month: place.id.slice(0, 7), reached: place.id });
    if (await super.reveal(place)) return true;
    // The hours are the profile's: that choice is where they can be made others.
    const isOfHours = ['weekly', 'zone', 'overrides', 'holidays'].includes(place.field ?? '');
    return isOfHours && this.#isUsual && super.reveal({ field: 'which' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#holidays.close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { known } = this;
    if (!known) this.#saved = undefined;
    else if (this.#saved?.slug !== this.eventType || this.#savedIn !== known.backend) {
      this.#saved = new SavedTerms(this.eventType, () => {
        this.requestUpdate();
      });
      this.#savedIn = known.backend;
      this.#preview = undefined;
      this.#startAnew();
    }
    if (known) this.#saved?.read(known);
    // Another value from outside; what was written into the former one goes with it.
    if (!changed.has('value') || isEqual(this.value, this.#told)) return;
    this.#initial = undefined;
    if (!isEqual(this.value, changed.get('value'))) this.#startAnew();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#internals.setFormValue(this.#saved ? null : JSON.stringify(this.value));
    const { length: count } = this.#faulty;
    if (count > 0 && !this.#saved)
      this.#internals.setValidity({ customError: true }, this.words.toMend(count), this.#anchor);
    else this.#internals.setValidity({});
    this.#lookUp();
    const { focus } = this.#editing;
    if (focus === undefined) return;
    this.#editing.focus = undefined;
    this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  /** @internal What the form it stands in had before. */
  formResetCallback(): void {
    if (this.#initial) this.value = this.#initial;
    this.#startAnew();
  }

  /** The fields because of which it cannot be saved. */
  get #faulty(): readonly string[] {
    return blockingFaults(this.#terms, this.#editing.odd);
  }

  get #anchor(): HTMLElement {
    const found = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], input, button');
    return found ?? this;
  }

  get #terms(): ScheduleTerms {
    return (this.#saved ? this.#saved.terms : this.value) ?? {};
  }

  get #fallback(): Schedule | undefined {
    return this.#saved && this.known ? this.#saved.fallback(this.known) : this.fallback;
  }

  get #isUsual(): boolean {
    return this.#terms.schedule === undefined && this.#fallback !== undefined;
  }

  get #schedule(): Schedule {
    return this.#terms.schedule ?? this.#fallback ?? { zone: deviceZone(), weekly: {} };
  }

  get #today(): string {
    return dateAt(zoneOrDevice(this.#schedule.zone), Date.now());
  }

  #startAnew(): void {
    this.#editing.startAnew();
    this.isTold = false;
  }

  #take(terms: ScheduleTerms): void {
    if (this.#saved) this.#saved.edit(terms);
    else {
      this.#initial ??= this.value;
      this.#told = terms;
      this.value = terms;
    }
    this.dispatchEvent(new ValueChangeEvent(terms));
  }

  #lookUp(): void {
    const store = this.known ?? this.lookup;
    // The zone of the hours says where the host probably lives.
    const isRead = !this.#saved || this.#saved.terms !== undefined;
    if (!store || !isRead || !this.#shows('overrides')) return;
    const today = this.#today;
    const to = `${Number(today.slice(0, 4)) + 1}-12-31`;
    const languages = [this.wantedLocale, ...navigator.languages];
    const guess = (countries: readonly HolidayCountry[]) =>
      guessCountry(countries, { zone: this.#schedule.zone, languages });
    const { backend } = store;
    void this.#holidays.open({ backend, language: this.wantedLocale, from: today, to, guess });
  }

  async #save(): Promise<void> {
    const { known } = this;
    if (!known || !this.#saved || !this.reportValidity()) return;
    this.#editing.undo = undefined;
    if (await this.#saved.save(known)) this.dispatchEvent(new SaveEvent(this.#terms));
  }

  #shows(part: SchedulePart): boolean {
    const whole = this.#saved?.slug === '' ? (['hours', 'overrides'] as const) : scheduleParts;
    if (!(this.parts ?? whole).includes(part)) return false;
    return part === 'rules' || !this.#isUsual;
  }

  #view(): EditorView {
    const { state } = this.#saved ?? {};
    const refused = state?.step === 'failed' ? refusedFields(state.error) : [];
    const { odd, copying, undo, unit, ticked, ...editing } = this.#editing;
    const dating = { ...editing.dating, month: editing.dating.month || monthOf(this.#today) };
    const { countries, holidays, place } = this.#holidays;
    return {
      ...editing,
      words: this.words,
      hostWords: this.hostWords,
      texts: this.texts,
      locale: this.locale,
      today: this.#today,
      terms: this.#terms,
      schedule: this.#schedule,
      faults: faultsOf(this.#terms, odd, { chosen: dating.isClosed ? [] : dating.windows, refused }),
      odd,
      copying,
      dating,
      undo,
      holidaying: { countries, holidays, place, ticked },
      noticeUnit: unit ?? unitOf(this.#terms.noticeMinutes),
      choosePlace: (wanted) => {
        this.#editing.setTicked([]);
        void this.#holidays.choose(wanted);
      },
      readCountries: () => {
        void this.#holidays.readCountries();
      },
    };
  }

  protected override renderContent(): TemplateResult {
    const { known } = this;
    if (!known || !this.#saved) return this.#renderFields();
    const saved = this.#saved;
    return renderReading(saved.read(known), {
      speaking: this.speaking,
      retry: () => {
        known.refresh(saved.slug === '' ? 'profile' : 'eventTypes').catch(() => undefined);
      },
      show: (terms) =>
        terms
          ? this.#renderSaved(known, saved)
          : html`<div class="notice warning" part="notice" role="alert">
              <p>${this.words.noSuchEventType}</p>
            </div>`,
    });
  }

  #renderSaved(store: HostStore, saved: SavedTerms): TemplateResult {
    const { speaking } = this;
    if (this.checkValidity()) this.#preview = saved.draft;
    const isWritten =
      this.#editing.odd.size > 0 && (saved.state.step === 'clean' || saved.state.step === 'saved');
    return html`${this.#renderFields()}
      ${renderSaveBar(isWritten ? { step: 'changed' } : saved.state, {
        speaking,
        save: () => {
          void this.#save();
        },
        discard: () => {
          this.#startAnew();
          saved.discard();
          this.#editing.focus = '[data-field]';
        },
      })}
      <booking-slot-preview
        .store=${store}
        .language=${this.wantedLocale}
        .eventType=${saved.slug}
        .draft=${this.#preview}
        .withReasons=${this.withReasons}
      ></booking-slot-preview>`;
  }

  #renderFields(): TemplateResult {
    return renderParts(this.#view(), {
      parts: scheduleParts.filter((part) => this.#shows(part)),
      fallback: this.#fallback,
      toMend: this.isTold ? this.#faulty.length : 0,
      showFault: () => {
        this.reportValidity();
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-schedule-editor': BookingScheduleEditor;
  }
}
