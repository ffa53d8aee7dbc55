import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { HostEventType, ListedEventType } from '../../contract/host-backend.js';
import { HostElement } from '../host/host-element.js';
import { renderReading } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { faultyControl, holdsHalfWritten, reportIn, revealIn } from './embedded-editors.js';
import { EventTypeDrafts } from './event-type-drafts.js';
import type { OpenEventType } from './event-type-drafts.js';
import { eventTypeEditorStyles } from './event-type-editor.styles.js';
import { faultsOf } from './event-type-faults.js';
import { renderForm, renderOpen } from './event-type-form.js';
import type { FormFrame } from './event-type-form.js';
import { EventTypeOpenEvent } from './event-type-open-event.js';
import { renderFacts } from './facts-view.js';
import { partOf } from './form-parts.js';
import type { Faults, FormPart } from './form-parts.js';
import type { FormView } from './form-view.js';
import { renderList } from './list-view.js';
import { copyOf } from './new-event-type.js';
import { stillRefused } from './refused-fields.js';
import { Removal } from './removal.js';
import { sendEventType } from './send-event-type.js';
import { WantedFocus } from './wanted-focus.js';
import { en } from './words/en.js';
import type { EventTypeWords } from './words/words.js';

/**
 * What is offered: the list of a host's event types, and each of them to be changed. What is changed in one stays while
 * another is looked at, and is marked in the list until it is saved.
 *
 * @tag booking-event-type-editor
 * @fires {ValueChangeEvent<HostEventType>} change - An event type was changed and is not saved; `value` is the whole of it.
 * @fires {SaveEvent<HostEventType>} save - The backend has saved an event type; `value` is what it keeps.
 * @fires {UnsavedChangeEvent} unsaved-change - Whether anything is not saved.
 * @fires {EventTypeOpenEvent} event-type-open - Another one is open, or the list; `slug`.
 * @csspart base - Everything.
 * @csspart event-type - An event type in the list; inside it `tag`, `edit`, `duplicate`, `remove`.
 * @csspart create - The button that begins a new one.
 * @csspart back - The way back to the list.
 * @csspart part - A part of the form that opens; beside it `basics`.
 * @csspart field - A field with its label and all that belongs to it; also its `fault`.
 * @csspart duration - A length on offer.
 * @csspart reminders - When guest and host are reminded; inside it `reminder` and `suggested-reminder`.
 * @csspart reminder - When they are, once.
 * @csspart suggested-reminder - A button that adds a usual one.
 * @csspart suggested-offer - A button that keeps a free time for as long as is usual.
 * @csspart question - A question.
 * @csspart language - The texts in another language.
 * @csspart faults - What has to be mended before it can be saved.
 * @csspart notice - What happened, and how to go on.
 * @csspart save-bar - How far saving is; inside it `save-state`, `save`, `discard`.
 * @csspart edit - The button that opens an event type.
 * @csspart duplicate - The button that makes another like it.
 * @csspart remove - The button that takes it out.
 * @csspart undo - The button that brings it back.
 * @csspart tag - A word on its state.
 * @csspart empty - What is said where there is none.
 * @csspart basics - The first part of the form: title, address, lengths.
 * @csspart durations - The lengths to choose from.
 * @csspart facts - What is offered, where it is not yours to change.
 * @csspart offer-anew - The button that offers again what others have removed.
 * @csspart fault - What is wrong with a field.
 */
export class BookingEventTypeEditor extends HostElement<EventTypeWords> {
  static override styles = [tokens, controls, panels, eventTypeEditorStyles];

  static override properties = {
    slug: {},
    openKey: { state: true },
    openParts: { state: true },
  };

  /** Slug of the event type that is open; the list where it is empty. */
  slug = '';

  /** @internal */
  protected openKey: string | undefined;
  /** @internal */
  protected openParts: ReadonlySet<FormPart> = new Set();

  protected readonly wordFiles = wordFiles<EventTypeWords>(en, {
    ar: async () => (await import('./words/ar.js')).ar,
    de: async () => (await import('./words/de.js')).de,
  });

  readonly #tell = (): void => {
    this.requestUpdate();
  };
  readonly #drafts = new EventTypeDrafts(this.#tell);
  readonly #removal = new Removal(this.#tell);
  #slugShown = '';
  /** Counts how often all was discarded: what is half written in the editors inside goes with it. */
  #round = 0;
  #said = '';
  readonly #focus = new WantedFocus();
  #waiting: (() => void)[] = [];

  override get hasUnsaved(): boolean {
    return this.#drafts.hasUnsaved || (this.hasUpdated && holdsHalfWritten(this.renderRoot));
  }

  /** Opens an event type (`eventType`, else `id`) and puts the focus on a field of it, or of a location or date of it (`id`). */
  override async reveal(place: Pick<SettingsPlace, 'field' | 'id' | 'eventType'>): Promise<boolean> {
    const { field } = place;
    this.slug = place.eventType ?? place.id ?? this.slug;
    await this.updateComplete;
    while (this.known?.get('eventTypes').status === 'loading')
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const within = place.eventType === undefined ? undefined : place.id;
    const part = within !== undefined && field !== 'overrides' ? 'locations' : partOf(field ?? '');
    if (part) this.openParts = new Set([...this.openParts, part]);
    await this.updateComplete;
    const asked = { ...(field !== undefined && { field }), ...(within !== undefined && { id: within }) };
    const inside = part ? await revealIn(this.renderRoot, part, asked) : undefined;
    return inside ?? super.reveal(field === undefined ? {} : { field });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.slug !== this.#slugShown) {
      this.#slugShown = this.slug;
      this.openKey = this.slug || undefined;
    }
    const listed = this.#listed;
    if (!listed) return;
    this.#drafts.read(listed);
    const open = listed.find(({ value }) => value.slug === this.openKey);
    if (open) this.#drafts.openSaved(open);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#focus.lead(this.renderRoot);
  }

  protected override onKnown(): void {
    super.onKnown();
    if (this.known?.get('eventTypes').status === 'loading') return;
    for (const go of this.#waiting.splice(0)) go();
  }

  get #listed(): readonly ListedEventType[] | undefined {
    return this.known?.value('eventTypes');
  }

  /** The slugs that a new one cannot have. */
  get #taken(): readonly string[] {
    const begun = this.#drafts.new.filter(({ key }) => key !== this.openKey);
    return [
      ...(this.#listed ?? []).map(({ value }) => value.slug),
      ...begun.flatMap(({ draft }) => draft.value?.slug || []),
    ];
  }

  #go(key: string | undefined, ...focus: readonly string[]): void {
    this.openKey = key;
    this.openParts = new Set();
    this.#said = '';
    const slug = key === undefined || this.#drafts.get(key)?.isNew ? '' : key;
    this.#slugShown = this.slug = slug;
    this.#focusOn(...focus);
    this.dispatchEvent(new EventTypeOpenEvent(slug));
  }

  #focusOn(...fields: readonly string[]): void {
    this.#focus.want(fields);
    this.requestUpdate();
  }

  readonly #goTo = (field: string): void => {
    void this.reveal({ field });
  };

  #faultsOf(one: OpenEventType, value: HostEventType): Faults {
    const found = faultsOf(value, {
      taken: one.isNew ? this.#taken : [],
      placesOfProfile: this.known?.value('profile')?.value.locations ?? [],
    });
    if (one.isTold) return new Map([...found, ...(one.refused ? stillRefused(one.refused, value) : [])]);
    // How a name has to look is said while it is written; all else when it is to be saved.
    const slug = found.get('slug');
    return new Map(slug && slug !== 'missing' ? [['slug', slug]] : []);
  }

  async #save(key: string): Promise<void> {
    const { known } = this;
    const one = this.#drafts.change(key, { isTold: true, refused: undefined });
    const { value } = one.draft;
    if (!known || !value) return;
    const faulty = faultyControl(this.renderRoot);
    const faults = this.#faultsOf(one, value);
    if (faulty) this.openParts = new Set([...this.openParts, faulty]);
    if (faults.size > 0) {
      this.#focusOn('faults');
      return;
    }
    if (faulty) {
      await this.updateComplete;
      reportIn(this.renderRoot, faulty);
      return;
    }
    const isSaved = await one.draft.save((sent) =>
      sendEventType(known, sent, (refused) => {
        this.#drafts.change(key, { refused });
      }),
    );
    if (!isSaved) {
      this.#focusOn('faults');
      return;
    }
    const slug = this.#drafts.settle(key);
    this.#drafts.change(slug, { isTold: false, ...nothingRemoved });
    if (this.openKey === key && slug !== key) this.#go(slug);
    this.#focusOn('heading');
    const { saved } = one.draft;
    if (saved) this.dispatchEvent(new SaveEvent(saved));
  }

  #discard(one: OpenEventType): void {
    if (!one.isNew) {
      one.draft.discard();
      this.#round += 1;
      this.#drafts.change(one.key, { isTold: false, refused: undefined, ...nothingRemoved });
      this.#focusOn('heading');
      return;
    }
    this.#drafts.close(one.key);
    this.#go(undefined, 'create');
  }

  async #remove({ value }: ListedEventType): Promise<void> {
    if (!this.known) return;
    const isRemoved = await this.#removal.remove(this.known, value);
    if (!isRemoved) return;
    this.#drafts.close(value.slug);
    this.#focusOn('undo');
  }

  async #restore(): Promise<void> {
    if (!this.known || !('value' in this.#removal.state)) return;
    const { slug } = this.#removal.state.value;
    await this.#removal.restore(this.known);
    this.#focusOn(`edit.${slug}`, 'undo');
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known, speaking } = this;
    if (!known) return nothing;
    const one = this.openKey === undefined ? undefined : this.#drafts.get(this.openKey);
    return html`<p class="heard" role="status">${this.#said}</p>
      ${renderReading(known.get('eventTypes'), {
        speaking,
        retry: () => void known.refresh('eventTypes'),
        show: (listed) => (one ? this.#renderOne(one) : this.#renderList(listed)),
      })}`;
  }

  #renderList(listed: readonly ListedEventType[]): TemplateResult {
    const { words, openKey } = this;
    return renderList({
      ...this.speaking,
      words,
      listed,
      drafts: this.#drafts,
      placesOfProfile: this.known?.value('profile')?.value.locations.length,
      removal: this.#removal.state,
      absent: openKey,
      create: () => {
        this.#go(this.#drafts.begin(), 'title');
      },
      open: (key) => {
        this.#go(key, 'heading');
      },
      duplicate: ({ value }) => {
        const copy = copyOf(value, words.copyOf(value.title), this.#taken);
        this.#go(this.#drafts.begin(copy), 'title');
      },
      remove: (eventType) => void this.#remove(eventType),
      restore: () => void this.#restore(),
    });
  }

  #renderOne(one: OpenEventType): TemplateResult | typeof nothing {
    const { words, speaking } = this;
    const { value } = one.draft;
    if (!value) return nothing;
    const view: FormView = {
      ...speaking,
      words,
      locale: this.locale,
      one,
      value,
      faults: this.#faultsOf(one, value),
      edit: (change) => {
        const edited = change(one.draft.value ?? value);
        one.draft.edit(edited);
        this.dispatchEvent(new ValueChangeEvent(edited));
      },
      change: (change) => void this.#drafts.change(one.key, change),
      say: (text) => (this.#said = text),
      focusOn: (...fields) => {
        this.#focusOn(...fields);
      },
    };
    const { organiser } = one;
    const content =
      organiser === undefined
        ? renderForm(view, this.#frameOf(one))
        : renderFacts(value, organiser, {
            ...speaking,
            words,
            locale: this.locale,
            ways: this.known?.value('notifications')?.ways,
          });
    return renderOpen(view, content, () => {
      this.#go(undefined, `edit.${one.key}`, 'list');
    });
  }

  #frameOf(one: OpenEventType): FormFrame {
    const { known } = this;
    return {
      openParts: this.openParts,
      isHalfWritten: this.hasUpdated && holdsHalfWritten(this.renderRoot),
      toggle: (part, isOpen) => {
        const others = [...this.openParts].filter((name) => name !== part);
        this.openParts = new Set(isOpen ? [...others, part] : others);
      },
      taken: this.#taken,
      surroundings: {
        profile: known?.value('profile')?.value,
        ways: known?.value('notifications')?.ways,
        checks: known?.value('conferenceChecks'),
        language: this.wantedLocale,
        lookup: known,
        round: this.#round,
        tell: this.#tell,
      },
      go: this.#goTo,
      save: () => void this.#save(one.key),
      discard: () => {
        this.#discard(one);
      },
      offerAnew: () => {
        const { value } = one.draft;
        this.#drafts.close(one.key);
        this.#go(this.#drafts.begin(value), 'heading');
      },
    };
  }
}

/** What was taken out can be put back until it is saved or discarded. */
const nothingRemoved = { removed: undefined, removedLanguage: undefined } as const;

declare global {
  interface HTMLElementTagNameMap {
    'booking-event-type-editor': BookingEventTypeEditor;
  }
}
