import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostReading, HostStore } from '../../client/host/host-store.js';
import { isolated } from '../format/isolated.js';
import { HostElement } from '../host/host-element.js';
import { renderFailure } from '../host/notice.js';
import { panels } from '../host/panels.styles.js';
import { SettingsGoEvent } from '../host/settings-place.js';
import { wordFiles } from '../texts/word-files.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { checklistOf, isReady, itemsOf } from './checklist.js';
import type { ChecklistEntry, ChecklistReadings } from './checklist.js';
import { setupChecklistStyles } from './setup-checklist.styles.js';
import { en } from './words/en.js';
import type { SetupChecklistWords } from './words/words.js';

const words = wordFiles<SetupChecklistWords>(en, {
  ar: async (locale) => (await import('./words/ar.js')).arabic(locale),
  de: async () => (await import('./words/de.js')).de,
});

/** What the list is made of. */
const needed = [
  'connections',
  'providers',
  'calendarSettings',
  'calendars',
  'profile',
  'conferenceChecks',
  'eventTypes',
] as const satisfies readonly HostReading[];

/**
 * What a host needs to be booked, in one short list: an account, the linked calendar, calendars that block, a place, hours, and
 * something to book. Each line says how it is, and leads to where it is changed. Once all is set up, the list folds, and opens
 * again when an account was connected.
 *
 * @tag booking-setup-checklist
 * @fires {SettingsGoEvent} settings-go - The host wants to change something; `place`.
 * @csspart base - Everything.
 * @csspart checklist - The list, with its heading.
 * @csspart line - A line; also `done`, `undone` or `limited`.
 * @csspart change - The button of a line.
 * @csspart notice - What could not be read.
 * @csspart done - A line of something done.
 * @csspart undone - One of something still to do.
 * @csspart limited - One of something that works in part.
 */
export class BookingSetupChecklist extends HostElement<SetupChecklistWords> {
  static override styles = [tokens, controls, panels, setupChecklistStyles];

  static override properties = {
    isOpen: { state: true },
  };

  /** @internal */
  protected readonly wordFiles = words;
  /** @internal Opened or folded by hand, or by what happened; else as it is needed. */
  protected isOpen: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('connection-change', this.#onConnection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('connection-change', this.#onConnection);
  }

  readonly #onConnection = (): void => {
    this.isOpen = true;
  };

  protected override renderContent(): TemplateResult | typeof nothing {
    const { known, words } = this;
    const connections = known?.value('connections');
    if (!known || !connections) return nothing;
    const readings: ChecklistReadings = {
      connections,
      providers: known.value('providers'),
      settings: known.value('calendarSettings')?.value,
      calendars: known.value('calendars'),
      profile: known.value('profile')?.value,
      checks: known.value('conferenceChecks'),
      eventTypes: known.value('eventTypes')?.map(({ value }) => value),
    };
    const entries = checklistOf(readings);
    const isDone = isReady(readings);
    const isComing = needed.some((name) => known.get(name).status === 'loading');
    // Whether it folds is not known before all of it is.
    if (isComing && entries.length < itemsOf(readings).length && this.isOpen !== true)
      return html`<div class="skeleton" part="skeleton" role="status">
        <span class="heard">${this.texts.loading}</span><span></span>
      </div>`;
    return html`<details
      class="card"
      part="checklist"
      .open=${this.isOpen ?? !isDone}
      @toggle=${(event: ToggleEvent) => {
        this.isOpen = event.newState === 'open';
      }}
    >
      <summary class=${isDone ? 'done' : 'undone'}>
        <span class="mark"></span>
        <h2>${isDone ? words.ready : words.notReady}</h2>
      </summary>
      <div class="inside">
        <p class="quiet-text">${isDone ? words.readyLead : words.notReadyLead}</p>
        <ul>
          ${entries.map((entry) => this.#renderLine(entry))}
        </ul>
        ${this.#renderFailure(known)}
      </div>
    </details>`;
  }

  #renderLine(entry: ChecklistEntry): TemplateResult {
    const { words } = this;
    const { state } = entry;
    const line = this.#lineOf(entry);
    const action = state === 'undone' ? words.setUp : words.change;
    return html`<li class="line ${state}" part="line ${state}" data-item=${entry.item}>
      <span class="mark"></span>
      <span class="words"><span class="heard">${words.states[state]}: </span>${line}</span>
      <button
        type="button"
        class="button ${state === 'undone' ? 'undone' : 'quiet'}"
        part="change"
        aria-label=${words.ofLine(action, line)}
        @click=${() => this.dispatchEvent(new SettingsGoEvent(entry.place))}
      >
        ${action}
      </button>
    </li>`;
  }

  #lineOf(entry: ChecklistEntry): string {
    const { words, texts, hostWords } = this;
    switch (entry.item) {
      case 'account': {
        if (entry.state === 'undone') return entry.isEnded ? words.accountEnded : words.noAccount;
        const list = new Intl.ListFormat(texts.language, { type: 'conjunction' });
        return words.account(list.format(entry.accounts.map(isolated)), entry.accounts.length);
      }
      case 'linked':
        if (entry.state === 'done') return words.linked(isolated(entry.calendar));
        return entry.state === 'limited' ? words.readingOnly : words.notLinked;
      case 'conflicts':
        return entry.state === 'done' ? words.conflicts(entry.count) : words.noConflicts;
      case 'place': {
        if (entry.state === 'limited') return words.noPlaceReading;
        if (entry.state === 'done')
          return words.place(isolated(entry.label ?? texts.locationKind(entry.kind, entry.conference)));
        const { fault } = entry;
        if (fault === undefined) return words.noPlace;
        return hostWords.conferenceFault(fault, isolated(texts.locationKind('conference', entry.conference)));
      }
      case 'hours':
        return entry.state === 'done' ? words.hours(isolated(entry.zone)) : words.noHours;
      case 'event-type':
        return entry.state === 'done'
          ? words.eventType(isolated(entry.title), entry.count)
          : words.noEventType;
    }
  }

  /** What a backend does not offer is left out; what could not be read may be read again. */
  #renderFailure(known: HostStore): TemplateResult | typeof nothing {
    const failed = needed.flatMap((name) => {
      const reading = known.get(name);
      return reading.status === 'failed' && reading.error.code !== 'not-found' ? [{ name, reading }] : [];
    });
    const [first] = failed;
    if (!first) return nothing;
    return renderFailure(first.reading.error, this.speaking, () => {
      void known.refresh(...failed.map(({ name }) => name));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-setup-checklist': BookingSetupChecklist;
  }
}
