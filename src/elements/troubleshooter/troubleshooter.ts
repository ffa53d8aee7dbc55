import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';
import type { ExplainedDay, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import { isCivilDate } from '../../time/civil-date.js';
import { AgendaReader } from '../agenda/agenda-reader.js';
import { untilKnown } from '../calendar-settings/until-known.js';
import { HostElement } from '../host/host-element.js';
import { LatestAnswer } from '../host/latest-answer.js';
import { renderFailure } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { stepButtons } from '../host/step-buttons.styles.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import type { PreviewSubject } from '../slot-preview/preview-subject.js';
import { renderDay, renderSkeleton } from './day-page.js';
import { askDay } from './ask-day.js';
import { contextOf, needed, needsAgenda, subjectIn, viewOf, waitingFor } from './day-scene.js';
import type { DayView } from './day-view.js';
import { lookAt, questionOf } from './looking.js';
import type { Look } from './looking.js';
import { renderNobody } from './nobody-view.js';
import { startHit } from './picture-click.js';
import { pictureStyles } from './picture.styles.js';
import { nearestStart, tellingStart } from './start-groups.js';
import type { TriedSettings } from './rule-seats.js';
import { renderToolbar } from './toolbar-view.js';
import { TrialDesk } from './trial-desk.js';
import { troubleshooterStyles } from './troubleshooter.styles.js';
import { tryingOut } from './trying-out.js';
import type { TryingOut } from './trying-out.js';
import { hearWhy } from './why-view.js';
import { whyStyles } from './why.styles.js';
import { en } from './words/en.js';
import type { TroubleshooterWords } from './words/words.js';

const words = wordFiles<TroubleshooterWords>(en, {
  ar: async (locale) => (await import('./words/ar.js')).arabicOf(locale),
  de: async () => (await import('./words/de.js')).de,
});

/**
 * Why a time is not offered: a day as a picture of layers (hours, what stands in each calendar, bookings, buffers, notice, dates,
 * limits), and of every start of it the reasons, as the rules give them that also list and book.
 *
 * The reason that decides comes first, with one button to where it can be mended. What rests on a setting can be tried out on
 * the spot: the day is shown as it would be, until it is saved or put back.
 *
 * @tag booking-troubleshooter
 * @fires {SettingsGoEvent} settings-go - The host goes to where something can be mended.
 * @fires {ValueChangeEvent<SettingsDraft>} change - Something is tried out or put back; `value`, the `SettingsDraft` there is.
 * @fires {SaveEvent<SettingsDraft>} save - The backend has saved what was tried; `value`, the `SettingsDraft` that it was.
 * @fires {UnsavedChangeEvent} unsaved-change - Something is tried out and not saved, or no longer; `hasUnsaved`.
 * @csspart base - Everything.
 * @csspart toolbar - The day, and whose times.
 * @csspart date - The date that is shown.
 * @csspart picture - The day in layers.
 * @csspart lane - One layer of it.
 * @csspart stretch - Something in a layer.
 * @csspart facts - The layers in words.
 * @csspart starts - The times of the day.
 * @csspart start - A time; also `open` or `shut`.
 * @csspart why - Why a time is not offered.
 * @csspart reason - The reason that decides.
 * @csspart remedy - The way to where it can be mended.
 * @csspart trial - A setting that can be tried out.
 * @csspart try - Its button.
 * @csspart notice - That a calendar could not be read, or what went wrong.
 * @csspart save-bar - How far saving is, and its buttons.
 * @csspart today - The button to today.
 * @csspart earlier - The button to the day before.
 * @csspart later - The button to the day after.
 * @csspart whole - The button that shows all hours of the day.
 * @csspart refresh - The button that reads anew.
 * @csspart tag - The word that something is tried out.
 * @csspart open - A start that is offered.
 * @csspart shut - A start that is not.
 */
export class BookingTroubleshooter extends HostElement<TroubleshooterWords> {
  static override styles = [
    tokens,
    controls,
    panels,
    stepButtons,
    troubleshooterStyles,
    whyStyles,
    pictureStyles,
  ];

  static override properties = {
    date: {},
    eventType: { attribute: 'event-type' },
    durationMinutes: { state: true },
    location: { state: true },
    selected: { state: true },
    isWhole: { state: true },
    faulty: { state: true },
    said: { state: true },
  };

  /** `YYYY-MM-DD`, in the zone of the hours; today when missing. */
  date = '';

  /** Slug of the event type whose times are explained; the first when missing. */
  eventType = '';

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal The chosen length; the first when it is none of them. */
  protected durationMinutes = 0;
  /** @internal Id of the chosen place; any when empty. */
  protected location = '';
  /** @internal The start that is looked at. */
  protected selected: number | undefined;
  /** @internal All hours are shown. */
  protected isWhole = false;
  /** @internal Key of the trial with something in it that cannot be. */
  protected faulty: string | undefined;
  /** @internal What is heard. */
  protected said = '';

  readonly #tell = (): void => {
    this.requestUpdate();
  };
  readonly #latest = new LatestAnswer(askDay, this.#tell);
  readonly #agenda = new AgendaReader(this.#tell);
  #desk = new TrialDesk(this.#tell);
  #asked: HostStore | undefined;
  #saved: readonly unknown[] = [];
  #subject: PreviewSubject | undefined;
  #look: Look | undefined;
  #shown: ExplainedDay | undefined;
  #view: DayView | undefined;
  /** A trial is on its way, and is told of when it is known. */
  #isTrying = false;

  override get hasUnsaved(): boolean {
    return this.#desk.isChanged;
  }

  /** Shows a date (field `date`) or an event type (field `eventType`), and puts the focus there. */
  override async reveal(place: Pick<SettingsPlace, 'field' | 'id' | 'eventType'>): Promise<boolean> {
    await this.updateComplete;
    const { known } = this;
    if (known) await untilKnown(known, needed);
    const slug = place.field === 'eventType' ? place.id : place.eventType;
    const isThere = known?.value('eventTypes')?.some(({ value }) => value.slug === slug);
    if (slug !== undefined && isThere) this.eventType = slug;
    if (place.field === 'date' && isCivilDate(place.id)) this.date = place.id;
    await this.updateComplete;
    return super.reveal(place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#latest.rest();
      this.#agenda.stop();
    });
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    // The picture is for the eye alone, and its starts are buttons in the list: no keyboard needs this.
    this.renderRoot.addEventListener('click', this.#onPicture);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { known } = this;
    if (known !== this.#asked) this.#startAnew(known);
    if (changed.has('date') || changed.has('eventType')) {
      this.selected = undefined;
      this.said = '';
    }
    this.#view = undefined;
    this.#subject = undefined;
    if (!known || waitingFor(known)) return;
    this.#desk.read(known);
    const subject = subjectIn(known, this.eventType, this.#desk);
    const { profile } = this.#desk.settings('');
    if (!subject || !profile) {
      this.#latest.rest();
      return;
    }
    const { slug } = subject.eventType;
    this.#subject = subject;
    const { date, durationMinutes, location } = this;
    this.#look = lookAt(subject, { date, durationMinutes, location }, { profile, now: Date.now() });
    this.#latest.ask(known.backend, questionOf(subject.eventType, this.#look, this.#desk.draft(slug)));
    this.#askAgainWhereSaved(known);
    this.#takeDay(known, { eventType: subject.eventType, profile });
  }

  #startAnew(known: HostStore | undefined): void {
    this.#asked = known;
    this.#desk = new TrialDesk(this.#tell);
    this.#latest.rest();
    this.#agenda.stop();
  }

  /** What somebody saved may have made the answer old. */
  #askAgainWhereSaved(known: HostStore): void {
    const saved = [known.value('eventTypes'), known.value('profile'), known.value('calendarSettings')];
    const before = this.#saved;
    this.#saved = saved;
    if (before.some((value, index) => value !== undefined && value !== saved[index]))
      this.#latest.again(known.backend);
  }

  /** Makes what is drawn of the day that is known. */
  #takeDay(known: HostStore, settings: TriedSettings & { readonly profile: HostProfile }): void {
    const { answer: day, state } = this.#latest;
    if (!day) return;
    const context = contextOf(day, { known, ...settings, location: this.#look?.location, now: Date.now() });
    const isNew = day !== this.#shown;
    this.#shown = day;
    if (isNew && this.selected !== undefined) this.selected = nearestStart(day.starts, this.selected);
    this.selected ??= tellingStart(context);
    if (needsAgenda(day)) this.#agenda.show(known.backend, { start: day.start, end: day.end });
    const { words: say, speaking, locale, selected, isWhole } = this;
    const looks = { words: say, speaking, locale, selected, isWhole, agenda: this.#agenda.reading };
    this.#view = viewOf(context, known, { ...looks, select: this.#select, go: this.#go });
    if (!this.#isTrying || state.step !== 'known') return;
    this.#isTrying = false;
    this.said = `${this.hasUnsaved ? say.notSaved : ''} ${hearWhy(this.#view)}`;
  }

  readonly #select = (start: number): void => {
    this.selected = start;
    this.faulty = undefined;
    if (this.#view) this.said = hearWhy({ ...this.#view, selected: start });
  };

  readonly #go = (place: SettingsPlace): void => {
    this.dispatchEvent(new SettingsGoEvent(place));
  };

  readonly #onPicture = (event: Event): void => {
    const start = this.#view && startHit(event, this.#view);
    if (start !== undefined) this.#select(start);
  };

  #change(change: () => void): void {
    this.faulty = undefined;
    this.#isTrying = true;
    change();
    this.dispatchEvent(new ValueChangeEvent<SettingsDraft>(this.#draft));
  }

  async #save(): Promise<void> {
    const { known } = this;
    const draft = this.#draft;
    if (known && (await this.#desk.save(known))) this.dispatchEvent(new SaveEvent<SettingsDraft>(draft));
  }

  get #draft(): SettingsDraft {
    return this.#desk.draft(this.#subject?.eventType.slug ?? '') ?? {};
  }

  get #trying(): TryingOut {
    return tryingOut(this.#desk, this.#subject?.eventType.slug ?? '', {
      faulty: this.faulty,
      change: (act) => {
        this.#change(act);
      },
      refuse: (key) => {
        this.faulty = key;
      },
      save: () => {
        void this.#save();
      },
    });
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known, words: say } = this;
    if (!known) return nothing;
    return html`<section class="section" aria-labelledby="title">
      <div>
        <h2 id="title">${say.title}</h2>
        <p class="quiet-text">${say.lead}</p>
      </div>
      ${this.#renderInside(known)}
    </section>`;
  }

  #renderInside(known: HostStore): TemplateResult {
    const { words: say, speaking } = this;
    const waiting = waitingFor(known);
    if (waiting?.status === 'failed')
      return renderFailure(waiting.error, speaking, () => void known.refresh(...needed));
    if (waiting) return renderSkeleton(speaking);
    const [subject, look] = [this.#subject, this.#look];
    if (!subject || !look) return renderNobody(this.eventType, { words: say, go: this.#go });
    const { state } = this.#latest;
    const eventTypes = known.value('eventTypes')?.map(({ value }) => value) ?? [];
    const { locale, isWhole, said } = this;
    const isAsking = state.step === 'asking';
    const again = (): void => {
      this.#latest.again(known.backend);
      void this.#agenda.reread();
    };
    return html`${renderToolbar(
      { ...look, ...subject, words: say, speaking, locale, eventTypes, isWhole, isAsking },
      { change: (wish) => Object.assign(this, wish), again },
    )}
    ${renderDay(state, {
      view: this.#view,
      trying: this.#trying,
      said,
      zone: subject.zone,
      words: say,
      speaking,
      retry: again,
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-troubleshooter': BookingTroubleshooter;
  }
}
