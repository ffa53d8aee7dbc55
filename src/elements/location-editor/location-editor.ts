import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Draft, isEqual } from '../../client/host/draft.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { ConferenceCheck, HostBackend, HostProfile } from '../../contract/host-backend.js';
import type { Schedule } from '../../contract/schedule.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { HostElement } from '../host/host-element.js';
import { renderReading } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { renderSaveBar } from '../host/save-bar.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { wayOf } from './conference-way.js';
import { makerOf } from './conference-view.js';
import { DragOrder } from './drag-order.js';
import { locationEditorStyles } from './location-editor.styles.js';
import { faultyHours, holdsHalfWritten } from './embedded-hours.js';
import { renderList, renderToMend } from './list-view.js';
import { PageReturn } from './page-return.js';
import { faultsOf, placeOfPath, refusedPaths } from './place-faults.js';
import type { PlaceFault, PlaceFaults } from './place-faults.js';
import { movePlace } from './place-list.js';
import { fieldAt, PlacesEditing } from './places-editing.js';
import { spokenName } from './places-view.js';
import type { PlacesView } from './places-view.js';
import { prepareDiagnosis, storeDiagnosis } from './store-diagnosis.js';
import { isSupportAddress, renderSupport } from './support-view.js';
import { renderWhich } from './which-view.js';
import { en } from './words/en.js';
import type { LocationEditorWords } from './words/words.js';

type Places = readonly LocationSettings[];

const words = wordFiles<LocationEditorWords>(en, {
  ar: async (locale) => (await import('./words/ar.js')).arabic(locale),
  de: async () => (await import('./words/de.js')).de,
});

/**
 * Where a host meets guests: several places in an order, the preferred one first, each with what guests read, hours that narrow
 * the usual ones, and buffers. Video links that cannot be made are greyed out, with the reason and what helps.
 *
 * With neither `backend-url`, `backend` nor `store` it is a form control: it shows `value`, and keeps and tells what a person
 * makes of it. With one of them it reads and saves the places of the host's profile.
 *
 * @tag booking-location-editor
 * @fires {ValueChangeEvent<readonly LocationSettings[] | undefined>} change - Something was edited; `value`, the whole list,
 *   or `undefined` for the profile's.
 * @fires {SaveEvent<readonly LocationSettings[]>} save - The backend has saved; `value`.
 * @fires {UnsavedChangeEvent} unsaved-change - Something is unsaved, or no longer; `hasUnsaved`.
 * @fires {SettingsGoEvent} settings-go - The host wants to mend something elsewhere; `place`.
 * @csspart base - Everything.
 * @csspart place - A place; also `faulty`.
 * @csspart grip - What a place is dragged by.
 * @csspart preferred-choice - The choice of the preferred place.
 * @csspart preferred - Says that a place is the preferred one.
 * @csspart conference-fault - Why a video link cannot be made, and what helps.
 * @csspart remedy - The button that helps.
 * @csspart kind - A kind of place that can be added; also `faulty`.
 * @csspart fault - What is wrong with a field.
 * @csspart support - The way to people who help.
 * @csspart notice - What was done and can be undone, or what went wrong.
 * @csspart save-bar - How far saving is, and its buttons.
 * @csspart said - What was done, for those who listen.
 * @csspart add - The button that offers the kinds of places.
 * @csspart faulty - A place, or a kind of place, that cannot be had now.
 * @csspart edit - The button that opens a place.
 * @csspart up - The button that moves it up.
 * @csspart down - The button that moves it down.
 * @csspart remove - The button that takes it out.
 * @csspart undo - The button that brings it back.
 * @csspart label - What a place is called.
 * @csspart detail - What is said of it: an address, a number, a link.
 * @csspart show-before - The box that shows this before booking.
 * @csspart terms - Hours and buffers of a place alone.
 * @csspart narrower - The box that gives it hours of its own.
 * @csspart number - A number of minutes.
 * @csspart show-fault - The button that leads to the first fault.
 * @csspart check-again - The button that looks again whether a place can be had.
 * @csspart explanation - What to tell one's administrator.
 * @csspart copy - The button that copies it.
 * @csspart copied - The field with what was to be copied, where the page may not copy.
 * @csspart support-link - The link to support.
 * @csspart copy-diagnosis - The button that copies what support asks for.
 */
export class BookingLocationEditor extends HostElement<LocationEditorWords> {
  static readonly formAssociated = true;
  static override styles = [tokens, controls, panels, locationEditorStyles];

  static override properties = {
    value: { attribute: false },
    fallback: { attribute: false },
    checks: { attribute: false },
    usualHours: { attribute: false },
    lookup: { attribute: false },
    supportUrl: { attribute: 'support-url' },
    isChecking: { state: true },
  };

  /** As a form control: the places, the preferred one first; `undefined` for those of the profile. */
  value: Places | undefined;

  /** As a form control: the places that count while `value` is `undefined`, so that “as in my profile” is a choice. */
  fallback?: Places | undefined;

  /** As a form control: whether video links can be made; what `lookup` tells when missing. */
  checks?: readonly ConferenceCheck[] | undefined;

  /** As a form control: the hours that a place narrows. */
  usualHours?: Schedule | undefined;

  /** As a form control: whom to ask once more whether video links can be made. */
  lookup?: HostStore | undefined;

  /** Where people are who help: a page, a `mailto:` or a `tel:` address. */
  supportUrl = '';

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Whether video links are being asked about because somebody wanted it. */
  protected isChecking = false;

  readonly #internals = this.attachInternals();
  readonly #editing = new PlacesEditing({
    places: () => this.#places,
    take: (places) => {
      this.#take(places);
    },
    tell: () => {
      this.requestUpdate();
    },
  });
  readonly #drag = new DragOrder(
    () => [...this.renderRoot.querySelectorAll<HTMLElement>('[data-place]')],
    (from, to) => {
      const place = this.#places[from];
      if (!place) return;
      this.#editing.edit(movePlace(this.#places, from, to), {
        said: this.words.moved(
          spokenName({ texts: this.texts, words: this.words, checks: this.#checks }, place),
          to + 1,
          this.#places.length,
        ),
      });
    },
  );
  #draft: Draft<HostProfile> | undefined;
  #draftOf: HostBackend | undefined;
  #watched: HostStore | undefined;
  #unwatch: (() => void) | undefined;
  /** The value as a person left it last, and as it was before. */
  #told: Places | undefined;
  #initial: { readonly value: Places | undefined } | undefined;

  constructor() {
    super();
    new PageReturn(this, () => {
      void this.#asked?.refresh('conferenceChecks');
    });
  }

  override get hasUnsaved(): boolean {
    const isHalfWritten = this.#editing.odd.size > 0 || holdsHalfWritten(this.renderRoot);
    return isHalfWritten || this.#draft?.isChanged === true;
  }

  /** Whether everything that stands in the fields can stand. */
  checkValidity(): boolean {
    return this.#faulty.length === 0;
  }

  /** Like `checkValidity()`; shows what is to be mended and puts the focus on the first of it. */
  reportValidity(): boolean {
    const [first] = this.#faulty;
    this.#editing.isTold = first !== undefined;
    if (first !== undefined) {
      this.#editing.setOpen(placeOfPath(first), true);
      this.#editing.focus = fieldAt(first);
    }
    this.requestUpdate();
    return first === undefined;
  }

  /** Puts the focus on the first thing to choose or to press. */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>('[name=which]:checked, [data-field]');
    first?.focus(options);
  }

  override async reveal({ field, id }: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.updateComplete;
    const place = this.#places.find((one) => one.id === id);
    if (!place) return super.reveal({ ...(field !== undefined && { field }) });
    this.#editing.setOpen(place.id, true);
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`[data-place="${CSS.escape(place.id)}"]`);
    const at = fieldAt(`${place.id}/${field ?? ''}`);
    const found = row?.querySelector<HTMLElement>(at) ?? row?.querySelector<HTMLElement>('[data-act=edit]');
    found?.closest('details')?.setAttribute('open', '');
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
    return found !== undefined && found !== null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag.cancel();
    queueMicrotask(() => {
      if (!this.isConnected) this.#watch(undefined);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#watch(this.known ? undefined : this.lookup);
    const { known } = this;
    if (!known) this.#draft = undefined;
    else {
      if (this.#draftOf !== known.backend || !this.#draft) {
        this.#draft = new Draft(() => {
          this.requestUpdate();
        });
        this.#draftOf = known.backend;
        this.#editing.startAnew();
      }
      const profile = known.value('profile');
      if (profile) this.#draft.read(profile);
    }
    // Another value from outside; what was written into the former one goes with it.
    if (!changed.has('value') || isEqual(this.value, this.#told)) return;
    this.#initial = undefined;
    if (!isEqual(this.value, changed.get('value'))) this.#editing.startAnew();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { value } = this;
    this.#internals.setFormValue(this.#draft || value === undefined ? null : JSON.stringify(value));
    const { length: count } = this.#faulty;
    if (count > 0 && !this.#draft)
      this.#internals.setValidity({ customError: true }, this.words.toMend(count), this.#anchor);
    else this.#internals.setValidity({});
    const { focus } = this.#editing;
    if (focus === undefined) return;
    this.#editing.focus = undefined;
    const found = this.renderRoot.querySelector<HTMLElement>(focus);
    found?.closest('details')?.setAttribute('open', '');
    found?.focus();
    if (found instanceof HTMLTextAreaElement && found.readOnly) found.select();
  }

  /** @internal What the form it stands in had before. */
  formResetCallback(): void {
    if (this.#initial) this.value = this.#initial.value;
    this.#editing.startAnew();
    this.requestUpdate();
  }

  get #asked(): HostStore | undefined {
    return this.known ?? this.lookup;
  }

  get #places(): Places {
    return (this.#draft ? this.#draft.value?.locations : this.value) ?? [];
  }

  get #checks(): readonly ConferenceCheck[] | undefined {
    return (this.known ? undefined : this.checks) ?? this.#asked?.value('conferenceChecks');
  }

  /** The fields because of which it cannot be saved, and the hours in them. */
  get #faulty(): readonly string[] {
    const inside = this.hasUpdated ? faultyHours(this.renderRoot) : [];
    return [...faultsOf(this.#places, this.#editing.odd).keys(), ...inside];
  }

  /** What is said: of what somebody has left, or of all of it once somebody tried to save. */
  get #shownFaults(): PlaceFaults {
    const { isTold, touched, odd } = this.#editing;
    const state = this.#draft?.state;
    const refused = state?.step === 'failed' ? refusedPaths(state.error, this.#places) : [];
    const found = [...faultsOf(this.#places, odd)].filter(([path]) => isTold || touched.has(path));
    return new Map<string, PlaceFault>([...refused.map((path) => [path, 'refused'] as const), ...found]);
  }

  get #anchor(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], [data-field], button') ?? this;
  }

  #watch(store: HostStore | undefined): void {
    if (store === this.#watched) return;
    this.#unwatch?.();
    this.#watched = store;
    this.#unwatch = store?.subscribe(() => {
      this.requestUpdate();
    });
  }

  #take(places: Places | undefined): void {
    const profile = this.#draft?.value;
    if (this.#draft && profile) this.#draft.edit({ ...profile, locations: places ?? [] });
    else {
      this.#initial ??= { value: this.value };
      this.#told = places;
      this.value = places;
    }
    this.dispatchEvent(new ValueChangeEvent<readonly LocationSettings[] | undefined>(places));
  }

  async #checkAgain(): Promise<void> {
    const store = this.#asked;
    if (!store || this.isChecking) return;
    this.isChecking = true;
    const before = this.#checks?.filter(({ fault }) => fault !== undefined) ?? [];
    await store.refresh('conferenceChecks');
    this.isChecking = false;
    // What is given by the page comes with its next turn.
    await this.updateComplete;
    this.#editing.said = before
      .map(({ conference }) => {
        const now = store.value('conferenceChecks')?.find((check) => check.conference === conference);
        const maker = makerOf({ texts: this.texts, checks: this.#checks }, conference);
        return now && now.fault === undefined ? this.words.worksNow(maker) : this.words.stillFaulty(maker);
      })
      .join(' ');
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    const { known } = this;
    if (!known || !this.#draft || !this.reportValidity()) return;
    const isSaved = await this.#draft.save((profile) =>
      known.change(['profile'], (backend, options) => backend.saveProfile(profile, options)),
    );
    if (!isSaved) return;
    this.#editing.removal = undefined;
    this.requestUpdate();
    this.dispatchEvent(new SaveEvent<readonly LocationSettings[]>(this.#places));
  }

  /** What is half written in the hours inside is half written here. */
  readonly #onInner = (event: Event): void => {
    event.stopPropagation();
    this.requestUpdate();
  };

  #go(check: ConferenceCheck): void {
    const found = wayOf(check);
    if (found?.way === 'go') this.dispatchEvent(new SettingsGoEvent(found.place));
  }

  #view(): PlacesView {
    return {
      ...this.speaking,
      words: this.words,
      locale: this.locale,
      language: this.wantedLocale,
      editing: this.#editing,
      places: this.#places,
      checks: this.#checks,
      faults: this.#shownFaults,
      usualHours: this.#draft ? this.#draft.value?.schedule : this.usualHours,
      checkAgain: this.#asked
        ? () => {
            void this.#checkAgain();
          }
        : undefined,
      isChecking: this.isChecking,
      go: (check) => {
        this.#go(check);
      },
      startDrag: this.#drag.begin,
    };
  }

  protected override renderContent(): TemplateResult {
    const { known, speaking, words } = this;
    const draft = this.#draft;
    if (!known || !draft) return this.#renderFields();
    return html`<div>
        <h2>${words.title}</h2>
        <p class="quiet-text">${words.lead}</p>
      </div>
      ${renderReading(known.get('profile'), {
        speaking,
        retry: () => {
          void known.refresh('profile');
        },
        show: () =>
          html`${this.#renderFields()}
          ${renderSaveBar(this.hasUnsaved && !draft.isChanged ? { step: 'changed' } : draft.state, {
            speaking,
            save: () => {
              void this.#save();
            },
            discard: () => {
              this.#editing.startAnew();
              draft.discard();
              this.#editing.focus = '[data-field=locations]';
            },
          })}`,
      })}`;
  }

  #renderFields(): TemplateResult {
    const view = this.#view();
    const usual = this.#draft ? undefined : this.fallback;
    const isUsual = usual !== undefined && this.value === undefined;
    return html`<div class="editor" @unsaved-change=${this.#onInner}>
      ${usual
        ? renderWhich(view, {
            usual,
            isUsual,
            choose: (places) => {
              this.#editing.startAnew();
              this.#take(places);
            },
          })
        : nothing}
      ${isUsual
        ? nothing
        : html`${renderList(view)}
          ${renderToMend(view, this.#editing.isTold ? this.#faulty.length : 0, () => {
            this.reportValidity();
          })}`}
      <p class="heard" role="status" part="said">${view.editing.said}</p>
      ${this.#renderSupport(view)}
    </div>`;
  }

  /** Last of all: only where something does not work. */
  #renderSupport(view: PlacesView): TemplateResult | typeof nothing {
    const isFaulty = view.checks?.some(({ fault }) => fault !== undefined) === true;
    if (!isFaulty || !isSupportAddress(this.supportUrl, document.baseURI)) return nothing;
    prepareDiagnosis(this.#asked);
    return renderSupport(view, {
      address: this.supportUrl,
      diagnosis: () => storeDiagnosis(this.#asked, view.checks ?? []),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-location-editor': BookingLocationEditor;
  }
}
