import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Draft } from '../../client/host/draft.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { HostBackend, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import { HostElement } from '../host/host-element.js';
import { choiceRows } from '../host/choice-rows.styles.js';
import { renderReading } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { renderSaveBar } from '../host/save-bar.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { avatarStyles } from '../look/avatar.styles.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { renderAbout } from './about-view.js';
import { renderAvailability } from './availability-view.js';
import { renderCalendars } from './calendars-view.js';
import { isAvailabilityAlone } from './profile-edit.js';
import { renderNews } from './news-view.js';
import { renderPrivacy } from './privacy-view.js';
import { profileEditorStyles } from './profile-editor.styles.js';
import { faultsOf, refusedFields } from './profile-faults.js';
import type { ProfileFaults, Refused } from './profile-faults.js';
import type { ProfileView } from './profile-view.js';
import { en } from './words/en.js';
import type { ProfileEditorWords } from './words/words.js';

const words = wordFiles<ProfileEditorWords>(en, {
  ar: async () => (await import('./words/ar.js')).ar,
  de: async () => (await import('./words/de.js')).de,
});

/** An editor that stands inside. */
interface InnerEditor extends HTMLElement {
  readonly hasUnsaved?: boolean;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
  reveal?(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean>;
}

/**
 * A host's profile: who they are, their calendars in short, and their availability: the preferred meeting place and the others,
 * the weekly hours, other dates and holidays. All of it is one draft, saved at once, with the free times that would result.
 *
 * @tag booking-profile-editor
 * @fires {ValueChangeEvent<HostProfile>} change - Something was edited; `value`, the whole `HostProfile`.
 * @fires {SaveEvent<HostProfile>} save - The backend has saved; `value`.
 * @fires {UnsavedChangeEvent} unsaved-change - Something is unsaved, or no longer; `hasUnsaved`.
 * @fires {SettingsGoEvent} settings-go - The host wants to go where something can be mended or chosen; `place`.
 * @csspart base - Everything.
 * @csspart about - Who the host is; inside it `avatar`.
 * @csspart news - Who tells of bookings, and where and in which language news reach the host.
 * @csspart choice - A way to be told; inside it `radio`.
 * @csspart radio - A round button.
 * @csspart news-address - Where news reach the host.
 * @csspart read-again - The button that asks once more who can tell.
 * @csspart privacy - How long guests' data are kept.
 * @csspart calendars - The host's calendars in short.
 * @csspart to-calendars - The button that leads to where they are chosen.
 * @csspart availability - Places and hours.
 * @csspart fault - What is wrong with a field.
 * @csspart notice - What went wrong.
 * @csspart save-bar - How far saving is, and its buttons.
 * @csspart avatar - The picture or the initials.
 */
export class BookingProfileEditor extends HostElement<ProfileEditorWords> {
  static override styles = [tokens, controls, panels, avatarStyles, choiceRows, profileEditorStyles];

  static override properties = {
    supportUrl: { attribute: 'support-url' },
    withReasons: { type: Boolean, attribute: 'with-reasons' },
    touched: { state: true },
    isTold: { state: true },
    round: { state: true },
  };

  /** Where people are who help: a page, a `mailto:` or a `tel:` address. */
  supportUrl = '';

  /** Offers the way to why a day is not free: for a page that follows `settings-go` to the troubleshooter. */
  withReasons = false;

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Fields that somebody has left, so that what is wrong with them is said. */
  protected touched: ReadonlySet<string> = new Set();
  /** @internal Whether somebody tried to save what has faults. */
  protected isTold = false;
  /** @internal Counts how often all was discarded: what is half written in the editors inside goes with it. */
  protected round = 0;

  #draft: Draft<HostProfile> | undefined;
  #draftOf: HostBackend | undefined;
  #refused: Refused | undefined;
  /** The picture that is shown: the address as it was when the field was left. */
  #picture: string | undefined;
  /** What is previewed: the newest draft without a fault. */
  #preview: SettingsDraft | undefined;

  override get hasUnsaved(): boolean {
    return this.#draft?.isChanged === true || this.#isHalfWritten;
  }

  override async reveal(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    if (await super.reveal(place)) return true;
    for (const editor of this.#editors) if (await editor.reveal?.(place)) return true;
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { known } = this;
    if (!known) {
      this.#draft = undefined;
      this.#draftOf = undefined;
      return;
    }
    if (this.#draftOf !== known.backend || !this.#draft) {
      this.#draft = new Draft(() => {
        this.requestUpdate();
      });
      this.#draftOf = known.backend;
      this.#startAnew();
    }
    const profile = known.value('profile');
    if (profile) this.#draft.read(profile);
    if (!this.#draft.isChanged) this.#picture = this.#draft.value?.avatarUrl;
  }

  get #editors(): readonly InnerEditor[] {
    return [
      ...this.renderRoot.querySelectorAll<InnerEditor>('booking-location-editor, booking-schedule-editor'),
    ];
  }

  /** The first editor inside that holds something that cannot stand. */
  get #faultyEditor(): InnerEditor | undefined {
    if (!this.hasUpdated) return undefined;
    return this.#editors.find((editor) => editor.checkValidity?.() === false);
  }

  get #isHalfWritten(): boolean {
    return this.hasUpdated && this.#editors.some(({ hasUnsaved }) => hasUnsaved === true);
  }

  #startAnew(): void {
    this.touched = new Set();
    this.isTold = false;
    this.#refused = undefined;
    this.#preview = undefined;
    this.round += 1;
  }

  #shownFaults(value: HostProfile): ProfileFaults {
    const refused = this.#refused ? refusedFields(this.#refused, value) : [];
    const found = [...faultsOf(value)].filter(([field]) => this.isTold || this.touched.has(field));
    return new Map([...refused.map((field) => [field, 'refused'] as const), ...found]);
  }

  #edit(change: (now: HostProfile) => HostProfile): void {
    const now = this.#draft?.value;
    if (!this.#draft || !now) return;
    const value = change(now);
    this.#draft.edit(value);
    this.dispatchEvent(new ValueChangeEvent(value));
  }

  async #save(known: HostStore, draft: Draft<HostProfile>): Promise<void> {
    const { value } = draft;
    if (!value) return;
    const faulty = this.#faultyEditor;
    const [field] = faultsOf(value).keys();
    this.isTold = field !== undefined;
    if (field !== undefined || faulty) {
      await this.updateComplete;
      if (field === undefined) faulty?.reportValidity?.();
      else this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
      return;
    }
    const isSaved = await draft.save((sent) =>
      known.change(['profile', 'conferenceChecks'], (backend, options) => backend.saveProfile(sent, options)),
    );
    const { state } = draft;
    this.#refused = state.step === 'failed' ? { sent: value, error: state.error } : undefined;
    if (!isSaved || !draft.saved) return;
    this.#picture = draft.value?.avatarUrl;
    this.requestUpdate();
    this.dispatchEvent(new SaveEvent(draft.saved));
  }

  /** What is half written in an editor inside is half written here. */
  readonly #onInner = (event: Event): void => {
    event.stopPropagation();
    this.requestUpdate();
  };

  protected override renderContent(): TemplateResult {
    const { known, words } = this;
    const draft = this.#draft;
    if (!known || !draft) return html``;
    // Asked for together with the profile, not after it.
    known.get('notifications');
    return html`<h2>${words.title}</h2>
      ${renderReading(known.get('profile'), {
        speaking: this.speaking,
        retry: () => {
          void known.refresh('profile');
        },
        show: ({ value }) => this.#renderProfile(known, draft, draft.value ?? value),
      })}`;
  }

  #renderProfile(known: HostStore, draft: Draft<HostProfile>, value: HostProfile): TemplateResult {
    const view: ProfileView = {
      ...this.speaking,
      words: this.words,
      language: this.wantedLocale,
      store: known,
      value,
      saved: draft.saved,
      faults: this.#shownFaults(value),
      edit: (change) => {
        this.#edit(change);
      },
      touch: (field) => {
        this.touched = new Set([...this.touched, field]);
        if (field === 'avatarUrl') this.#picture = draft.value?.avatarUrl;
      },
      go: (place) => this.dispatchEvent(new SettingsGoEvent(place)),
    };
    if (!this.#faultyEditor) {
      const { schedule, locations } = value;
      this.#preview = draft.isChanged ? { profile: { schedule, locations } } : undefined;
    }
    return html`${renderAbout(view, this.#picture)} ${renderNews(view)} ${renderCalendars(view)}
      <div @unsaved-change=${this.#onInner}>
        ${keyed(this.round, renderAvailability(view, this.supportUrl))}
      </div>
      ${renderPrivacy(view)}
      ${renderSaveBar(this.#isHalfWritten && !draft.isChanged ? { step: 'changed' } : draft.state, {
        speaking: this.speaking,
        label: isAvailabilityAlone(draft.saved, value) ? this.words.saveAvailability : this.words.saveProfile,
        save: () => {
          void this.#save(known, draft);
        },
        discard: () => {
          this.#startAnew();
          draft.discard();
        },
      })}
      <booking-slot-preview
        .store=${known}
        .language=${this.wantedLocale}
        .draft=${this.#preview}
        .withReasons=${this.withReasons}
      ></booking-slot-preview>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-profile-editor': BookingProfileEditor;
  }
}
