import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Draft } from '../../client/host/draft.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';
import { HostElement } from '../host/host-element.js';
import { renderFailure } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { renderSaveBar } from '../host/save-bar.js';
import { SaveEvent, ValueChangeEvent } from '../host/settings-events.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { renderTroubles } from './account-troubles.js';
import { renderAdvanced } from './advanced-part.js';
import { accountRows, keyOf } from './calendar-rows.js';
import type { AccountRows } from './calendar-rows.js';
import { calendarSettingsStyles } from './calendar-settings.styles.js';
import { isolated } from '../format/isolated.js';
import type { CalendarsView } from './calendar-view.js';
import { renderEmpty, renderSkeleton } from './calendars-missing.js';
import { linkTo, settled, without, withConflict } from './chosen-calendars.js';
import { renderConflictGroup } from './conflict-group.js';
import { renderLinkedGroup } from './linked-group.js';
import { renderReadAgain } from './read-again.js';
import { saveFaultsOf } from './save-faults.js';
import { tellerOf } from './teller.js';
import type { Teller } from './teller.js';
import { untilKnown } from './until-known.js';
import { en } from './words/en.js';
import type { CalendarSettingsWords } from './words/words.js';

const words = wordFiles<CalendarSettingsWords>(en, {
  ar: async () => (await import('./words/ar.js')).ar,
  de: async () => (await import('./words/de.js')).de,
});

/** What has to be known before anything can be chosen. */
const needed = ['connections', 'calendars', 'calendarSettings'] as const;
const advancedFields: readonly (string | undefined)[] = ['sync', 'whenUnreadable'];

/**
 * Which calendars count: the linked one that every booking is written into, the conflict calendars whose busy events block,
 * and, among the advanced settings, what comes back from the calendar and what counts while it cannot be read.
 *
 * What cannot be chosen stays in sight and says why; a calendar that is set and is gone says what comes of it.
 *
 * @tag booking-calendar-settings
 * @fires {ValueChangeEvent<CalendarSettings>} change - Something was chosen; `value` as it would be saved.
 * @fires {SaveEvent<CalendarSettings>} save - The backend has saved; `value`.
 * @fires {SettingsGoEvent} settings-go - The host wants to go where something can be mended; `place`.
 * @csspart base - Everything.
 * @csspart notice - What is wrong with an account, or failed.
 * @csspart remedy - A button that leads to what helps.
 * @csspart linked - The linked calendar, one to be chosen.
 * @csspart conflicts - The conflict calendars.
 * @csspart account - The name of an account.
 * @csspart calendar - A calendar; also `chosen`, `choosable` or `faulty`.
 * @csspart color - Its colour.
 * @csspart name - Its name.
 * @csspart access - What may be done with it.
 * @csspart hint - Why it cannot be chosen, when it was read, what comes of it.
 * @csspart radio - A round button.
 * @csspart checkbox - A square one.
 * @csspart link-change - What becomes of bookings when another calendar is linked.
 * @csspart advanced - The advanced settings.
 * @csspart choice - A choice among them.
 * @csspart save-bar - How far saving is.
 * @csspart said - What was done, for those who listen.
 * @csspart empty - What is said where no account is connected.
 * @csspart nothing-counts - The sentence that nothing blocks.
 * @csspart nowhere - The sentence that bookings are written nowhere.
 * @csspart chosen - A calendar that is chosen.
 * @csspart choosable - One that can be.
 * @csspart faulty - One that cannot be.
 * @csspart none - The choice of no calendar.
 * @csspart fault - What is wrong with a choice.
 * @csspart another - The button that leads to another calendar.
 * @csspart remove - The button that takes a calendar out that is gone.
 * @csspart read-again - The button that reads the calendars again.
 */
export class BookingCalendarSettings extends HostElement<CalendarSettingsWords> {
  static override styles = [tokens, controls, panels, calendarSettingsStyles];

  static override properties = { isAdvancedOpen: { state: true } };

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Whether the advanced settings are in sight. */
  protected isAdvancedOpen = false;

  #draft = this.#newDraft();
  #draftOf: HostStore | undefined;
  #sent: CalendarSettings | undefined;
  /** Heard, and seen only where it happened. */
  #said = '';
  #focusOn: string | undefined;

  override get hasUnsaved(): boolean {
    return this.#draft.isChanged;
  }

  override async reveal(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean> {
    await this.updateComplete;
    if (this.known) await untilKnown(this.known, needed);
    if (advancedFields.includes(place.field)) this.isAdvancedOpen = true;
    return super.reveal(place);
  }

  protected override onKnown(): void {
    super.onKnown();
    const { known } = this;
    if (this.#draftOf !== known) this.#draft = this.#newDraft();
    this.#draftOf = known;
    const read = known?.value('calendarSettings');
    if (read) this.#draft.read({ ...read, value: settled(read.value) });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#focusOn === undefined) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#focusOn);
    this.#focusOn = undefined;
    found?.focus();
  }

  #newDraft(): Draft<CalendarSettings> {
    return new Draft<CalendarSettings>(() => {
      this.requestUpdate();
    });
  }

  #edit(value: CalendarSettings): void {
    this.#said = '';
    this.#draft.edit(value);
    this.dispatchEvent(new ValueChangeEvent(value));
  }

  #link(address: CalendarAddress | undefined, accounts: readonly AccountRows[]): void {
    const { value, saved } = this.#draft;
    if (!value || !saved) return;
    const rows = accounts.flatMap((account) => account.rows);
    const isGone = (one: CalendarAddress): boolean =>
      rows.find(({ key }) => key === keyOf(one))?.presence === 'gone';
    this.#edit(linkTo(value, address, { saved, isGone }));
  }

  #remove(address: CalendarAddress, name: string): void {
    const { value } = this.#draft;
    if (!value) return;
    const wasLinked = value.linked !== undefined && keyOf(value.linked) === keyOf(address);
    this.#edit(without(value, address));
    this.#said = this.words.removed(isolated(name));
    // The button goes with what it removed.
    this.#focusOn = wasLinked ? '[data-field=linked]' : `[data-key="${CSS.escape(keyOf(address))}"]`;
    this.requestUpdate();
  }

  async #save(known: HostStore): Promise<void> {
    this.#said = '';
    const isSaved = await this.#draft.save(async (wanted) => {
      this.#sent = wanted.value;
      const answer = await known.change(['calendarSettings'], (backend, options) =>
        backend.saveCalendarSettings(wanted, options),
      );
      return { ...answer, value: settled(answer.value) };
    });
    if (isSaved && this.#draft.saved) {
      this.dispatchEvent(new SaveEvent(this.#draft.saved));
      return;
    }
    const { state } = this.#draft;
    if (state.step !== 'failed' || !['not-bookable', 'invalid-request'].includes(state.error.code)) return;
    this.#focusOn = '[aria-invalid=true] [data-field=linked], input[aria-invalid=true]';
    this.requestUpdate();
    // What was refused is seen otherwise here than it is there.
    void known.refresh('connections', 'calendars');
  }

  #viewOf(known: HostStore): CalendarsView | undefined {
    const { value: settings, saved, state } = this.#draft;
    const connections = known.value('connections');
    if (!settings || !saved || !connections || known.get('calendars').status === 'loading') return undefined;
    const calendars = known.value('calendars') ?? [];
    const readings = known.value('calendarReadings') ?? [];
    const isAsking = needed.some((name) => 'isRefreshing' in known.get(name));
    const accounts = accountRows({ connections, calendars, settings, saved, readings, isAsking });
    return {
      speaking: { ...this.speaking, words: this.words, locale: this.locale },
      accounts,
      isAsking,
      settings,
      saved,
      faults: saveFaultsOf(state.step === 'failed' ? state.error : undefined, this.#sent),
      teller: this.#tellerIn(known, accounts),
      now: Date.now(),
      link: (address) => {
        this.#link(address, accounts);
      },
      block: (address, blocks) => {
        this.#edit(withConflict(settings, address, blocks));
      },
      remove: (address, name) => {
        this.#remove(address, name);
      },
      edit: (value) => {
        this.#edit(value);
      },
      go: (place) => {
        this.dispatchEvent(new SettingsGoEvent(place));
      },
      readAgain: () => {
        void known.refresh('connections');
      },
    };
  }

  /** Read where it matters alone. */
  #tellerIn(known: HostStore, accounts: readonly AccountRows[]): Teller | undefined {
    const isMute = accounts.some(({ rows }) => rows.some((row) => row.isLinked && row.invitesNobody));
    return isMute ? tellerOf(known.value('notifications'), known.value('profile')?.value) : undefined;
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known, words: say } = this;
    if (!known) return nothing;
    const view = this.#viewOf(known);
    const failed = needed.flatMap((name) => {
      const reading = known.get(name);
      return reading.status === 'failed' ? [reading.error] : [];
    });
    const [failure] = failed;
    return html`<div class="top">
        <h2>${say.title}</h2>
        ${view ? renderReadAgain(view) : nothing}
      </div>
      ${failure ? renderFailure(failure, this.speaking, () => void known.refresh(...needed)) : nothing}
      ${view ? this.#renderView(known, view) : failure ? nothing : renderSkeleton(this.words)}`;
  }

  #renderView(known: HostStore, view: CalendarsView): TemplateResult {
    if (view.accounts.length === 0) return renderEmpty(view);
    return html`${renderTroubles(view)} ${renderLinkedGroup(view)} ${renderConflictGroup(view)}
      ${renderAdvanced(view, {
        isOpen: this.isAdvancedOpen,
        toggle: (isOpen) => {
          this.isAdvancedOpen = isOpen;
        },
      })}
      <p class="heard" role="status" part="said">${this.#said}</p>
      ${renderSaveBar(this.#draft.state, {
        speaking: this.speaking,
        save: () => void this.#save(known),
        discard: () => {
          this.#said = '';
          this.#draft.discard();
        },
      })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-calendar-settings': BookingCalendarSettings;
  }
}
