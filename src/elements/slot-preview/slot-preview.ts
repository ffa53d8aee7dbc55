import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { HostStore, Reading } from '../../client/host/host-store.js';
import type { HostSlotQuery, SettingsDraft } from '../../contract/host-backend.js';
import { deviceZone, zoneLabel } from '../format/format-zone.js';
import { HostElement } from '../host/host-element.js';
import { LatestAnswer } from '../host/latest-answer.js';
import { renderFailure } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { stepButtons } from '../host/step-buttons.styles.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { askTimes } from './ask-times.js';
import { previewable, subjectOf } from './preview-subject.js';
import type { PreviewKnown, PreviewSubject } from './preview-subject.js';
import { pageOf, weekOf } from './preview-week.js';
import type { PreviewWeek } from './preview-week.js';
import { slotPreviewStyles } from './slot-preview.styles.js';
import type { SlotPreviewWords } from './words/words.js';
import { en } from './words/en.js';
import { renderWeekBar } from './week-bar.js';
import { renderSkeleton, renderWeekTimes } from './week-times.js';

const words = wordFiles<SlotPreviewWords>(en, {
  ar: async (locale) => (await import('./words/ar.js')).arabicOf(locale),
  de: async () => (await import('./words/de.js')).de,
});

/**
 * The free times that settings result in, seven days at a time: as a guest is offered them, with what is saved or with a
 * draft. What is being changed is asked for when it rests, and only the newest answer counts.
 *
 * A day on which nothing is free leads to the reasons.
 *
 * @tag booking-slot-preview
 * @fires {SettingsGoEvent} settings-go - The host asks why a day is not free (`troubleshooter`, field `date`, its `id` the
 * date, and the `eventType`), or goes to the event types where there is none.
 * @csspart base - Everything.
 * @csspart week - The line with the dates that are shown, and the buttons beside it.
 * @csspart day - A day; also `free` or `none`.
 * @csspart date - Its date.
 * @csspart time - A free time.
 * @csspart why - The button that leads to the reasons.
 * @csspart notice - That nothing is free in these days, or what went wrong.
 * @csspart free - A day with free times.
 * @csspart none - A day without.
 */
export class BookingSlotPreview extends HostElement<SlotPreviewWords> {
  static override styles = [tokens, controls, panels, stepButtons, slotPreviewStyles];

  static override properties = {
    eventType: { attribute: 'event-type' },
    draft: { attribute: false },
    withReasons: { type: Boolean, attribute: 'with-reasons' },
    chosen: { state: true },
    page: { state: true },
    opened: { state: true },
  };

  /** Slug of the event type whose times are shown; when missing, the host chooses among theirs. */
  eventType = '';

  /** Settings as they would be; as they are saved when missing. */
  draft?: SettingsDraft | undefined;

  /** Offers the way to why a day is not free: for a page that follows `settings-go` to the troubleshooter. */
  withReasons = false;

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal What was chosen here, where no event type is given. */
  protected chosen = '';
  /** @internal 0 for the seven days from today on. */
  protected page = 0;
  /** @internal The dates of which all times are shown. */
  protected opened: ReadonlySet<string> = new Set();

  readonly #latest = new LatestAnswer(askTimes, () => {
    this.requestUpdate();
  });
  #asked: HostStore | undefined;
  #saved: readonly unknown[] | undefined;
  #now = 0;
  #subject: PreviewSubject | undefined;
  #week: PreviewWeek | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#latest.rest();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { known } = this;
    if (known !== this.#asked) {
      this.#asked = known;
      this.#saved = undefined;
      this.#latest.rest();
    }
    this.#subject = undefined;
    if (!known || this.#waitsFor(known)) return;
    const subject = subjectOf(this.#preview(known), deviceZone());
    if (!subject) {
      this.#latest.rest();
      return;
    }
    this.#now = Date.now();
    this.#subject = subject;
    this.#week = weekOf(subject.zone, { now: this.#now, page: this.page });
    this.#latest.ask(known.backend, this.#question(subject, this.#week));
    this.#askAgainWhereSaved(known);
  }

  /** What has to be read before it is known whose times to ask for, and is not there yet. */
  #waitsFor(known: HostStore): Reading<unknown> | undefined {
    const { eventType, draft } = this;
    const isDrafted = draft?.eventType !== undefined && draft.eventType.slug === eventType;
    const missing = (reading: Reading<unknown>): boolean =>
      reading.status !== 'ready' && !('value' in reading);
    const eventTypes = known.get('eventTypes');
    if (!isDrafted && missing(eventTypes)) return eventTypes;
    const profile = known.get('profile');
    // Without a profile the days are counted by the device's clock; the times are right all the same.
    return profile.status === 'loading' ? profile : undefined;
  }

  #preview(known: HostStore): PreviewKnown {
    return {
      wanted: this.eventType || this.chosen,
      draft: this.draft,
      eventTypes: known.value('eventTypes')?.map(({ value }) => value) ?? [],
      profile: known.value('profile')?.value,
    };
  }

  #question({ eventType }: PreviewSubject, { start, end }: PreviewWeek): HostSlotQuery {
    const { draft } = this;
    return { eventType: eventType.slug, start, end, ...(isAny(draft) && { draft }) };
  }

  /** What somebody saved may have made the answer old. */
  #askAgainWhereSaved(known: HostStore): void {
    const saved = [known.value('eventTypes'), known.value('profile')];
    const before = this.#saved;
    this.#saved = saved;
    if (before?.some((value, index) => value !== saved[index])) this.#latest.again(known.backend);
  }

  #turnTo(page: number): void {
    this.page = Math.max(0, page);
    this.opened = new Set();
  }

  /** Shows the days of an instant, and goes along: the button that led there is gone then. */
  async #goTo(instant: number): Promise<void> {
    if (!this.#subject) return;
    this.#turnTo(pageOf(this.#subject.zone, { now: this.#now, instant }));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.range')?.focus();
  }

  readonly #askWhy = (date: string): void => {
    const slug = this.#subject?.eventType.slug;
    const ofWhat = slug === undefined ? {} : { eventType: slug };
    this.#lead({ tab: 'troubleshooter', field: 'date', id: date, ...ofWhat });
  };

  #lead(place: SettingsPlace): void {
    this.dispatchEvent(new SettingsGoEvent(place));
  }

  readonly #onToggle = (date: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(date)) opened.add(date);
    this.opened = opened;
  };

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known, words: say } = this;
    if (!known) return nothing;
    return html`<section class="section" aria-labelledby="title">
      <div class="row">
        <h3 id="title">${say.title}</h3>
        ${isAny(this.draft) ? html`<span class="tag">${say.asDrafted}</span>` : nothing}
      </div>
      ${this.#renderInside(known)}
    </section>`;
  }

  #renderInside(known: HostStore): TemplateResult {
    const waiting = this.#waitsFor(known);
    if (waiting?.status === 'failed')
      return renderFailure(waiting.error, this.speaking, () => void known.refresh('eventTypes'));
    if (waiting) return renderSkeleton();
    if (!this.#subject || !this.#week) return this.#renderNobody();
    return html`${this.#renderAbout(known, this.#subject)}
    ${renderWeekBar(this.#week, {
      words: this.words,
      locale: this.locale,
      page: this.page,
      turnTo: (page) => {
        this.#turnTo(page);
      },
    })}
    ${renderWeekTimes(this.#latest.state, {
      words: this.words,
      speaking: this.speaking,
      locale: this.locale,
      zone: this.#subject.zone,
      week: this.#week,
      isFromToday: this.page === 0,
      isDrafted: isAny(this.draft),
      opened: this.opened,
      toggle: this.#onToggle,
      askWhy: this.withReasons ? this.#askWhy : undefined,
      goTo: (instant) => void this.#goTo(instant),
      retry: () => {
        this.#latest.again(known.backend);
      },
    })}`;
  }

  #renderNobody(): TemplateResult {
    const { words: say } = this;
    const slug = this.eventType;
    return html`<div class="notice" part="notice">
      <p>${slug === '' ? say.noEventType : say.unknown(slug)}</p>
      <button
        type="button"
        class="button"
        @click=${() => {
          this.#lead({ tab: 'event-types' });
        }}
      >
        ${say.toEventTypes}
      </button>
    </div>`;
  }

  #renderAbout(known: HostStore, { eventType, zone }: PreviewSubject): TemplateResult {
    const { words: say, texts } = this;
    const all = this.eventType === '' ? previewable(this.#preview(known)) : [];
    const choice = html`<div class="field">
      <label for="which">${say.eventType}</label>
      <select
        class="box"
        id="which"
        .value=${eventType.slug}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) this.chosen = target.value;
        }}
      >
        ${all.map(
          ({ slug, title }) =>
            html`<option value=${slug} ?selected=${slug === eventType.slug}>${title}</option>`,
        )}
      </select>
    </div>`;
    return html`${all.length > 1 ? choice : nothing}
      <p class="about quiet-text">
        ${all.length > 1 ? nothing : html`<bdi>${eventType.title}</bdi> · `}${texts.duration(
          eventType.durationsMinutes[0],
        )}
        · ${say.timesIn(zoneLabel(zone))}
      </p>`;
  }
}

/** Whether a draft says anything. */
function isAny(draft: SettingsDraft | undefined): draft is SettingsDraft {
  return draft !== undefined && Object.values(draft).some((part) => part !== undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-slot-preview': BookingSlotPreview;
  }
}
