import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { ExtraElement } from '../extra-element.js';
import { formatOffset } from '../format/format-offset.js';
import { formatTime } from '../format/format-time.js';
import { deviceZone, formatZone } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { renderHeard } from '../look/heard.js';
import { tokens } from '../look/tokens.styles.js';
import { ClockChangeEvent } from './clock-change-event.js';
import { renderClockChoice } from './clock-choice.js';
import { findZones } from './find-zones.js';
import { TimeZoneChangeEvent } from './time-zone-change-event.js';
import { allZones, listZones } from './zone-entries.js';
import type { ZoneEntry } from './zone-entries.js';
import { ZoneFacts } from './zone-facts.js';
import { parseZoneQuery } from './zone-query.js';
import { zoneSearchStyles } from './zone-search.styles.js';

/** How many lines a key leads on. */
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 6],
  ['PageUp', -6],
]);

/** Lines that are drawn at once; more come as one scrolls or walks down, since each costs questions to the engine. */
const chunk = 16;

/**
 * The searchable list in the popup of `<booking-time-zone-picker>`, loaded when that first opens: a combobox whose list
 * is always open, and below it the choice of the clock.
 *
 * @internal
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class BookingZoneSearch extends ExtraElement {
  static override styles = [tokens, controls, zoneSearchStyles];

  static override properties = {
    value: {},
    zones: { attribute: false },
    hour12: { attribute: false },
  };

  /** The chosen zone. */
  value = '';
  /** The zones to choose from; all that the engine knows when missing. */
  zones?: readonly string[] | undefined;
  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  #now = Date.now();
  #facts = new ZoneFacts('en', 0);
  #entries: readonly ZoneEntry[] = [];
  #found: readonly ZoneEntry[] = [];
  #typed = '';
  #active = 0;
  #drawn = chunk;
  #searching = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && !changed.has('zones')) return;
    this.#now = Date.now();
    this.#facts = new ZoneFacts(this.locale, this.#now);
    const first = [this.value, deviceZone()].filter((zone) => !this.zones || this.zones.includes(zone));
    this.#entries = listZones(first, this.zones ?? allZones());
    this.#found = this.#entries;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  /** Searches in what is known, and once more when all is that the query needs. */
  async #search(typed: string): Promise<void> {
    this.#typed = typed;
    const query = parseZoneQuery(typed);
    const gather = query.offset
      ? this.#facts.gatherOffsets(this.#entries.map(({ zone }) => zone))
      : query.words.length > 0
        ? this.#facts.gatherCountries()
        : undefined;
    this.#searching = gather !== undefined;
    if (!query.offset) this.#show(findZones(this.#entries, query, this.#facts));
    if (!gather) return;
    await gather;
    if (typed !== this.#typed) return;
    this.#searching = false;
    this.#show(findZones(this.#entries, query, this.#facts));
  }

  #show(found: readonly ZoneEntry[]): void {
    this.#found = found;
    this.#active = 0;
    this.#drawn = chunk;
    this.requestUpdate();
  }

  #moveTo(index: number): void {
    this.#active = Math.max(0, Math.min(index, this.#found.length - 1));
    this.#drawn = Math.max(this.#drawn, this.#active + chunk);
    this.requestUpdate();
  }

  #choose(index: number): void {
    const entry = this.#found[index];
    if (entry) this.dispatchEvent(new TimeZoneChangeEvent(entry.zone));
  }

  readonly #chooseClock = (hour12: boolean): void => {
    this.dispatchEvent(new ClockChangeEvent(hour12));
  };

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement) void this.#search(event.target.value);
  }

  #onKey(event: KeyboardEvent): void {
    // Enter may end the composing of a character.
    if (event.isComposing) return;
    const step = steps.get(event.key);
    if (step !== undefined) this.#moveTo(this.#active + step);
    else if (event.key === 'Enter') this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  #onClick({ target }: Event): void {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) this.#choose(Number(option.ariaPosInSet) - 1);
  }

  #onScroll({ currentTarget: list }: Event): void {
    if (!(list instanceof Element) || this.#drawn >= this.#found.length) return;
    if (list.scrollTop + 2 * list.clientHeight < list.scrollHeight) return;
    this.#drawn += chunk;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const found = this.#found.length;
    return html`<div class="panel" lang=${texts.language} dir=${texts.direction}>
      <div
        class="search ${this.#searching ? 'searching' : ''}"
        aria-busy=${this.#searching}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        <div class="box" part="search-box">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />
          </svg>
          <input
            part="search"
            type="text"
            role="combobox"
            aria-label=${texts.searchTimeZone}
            aria-expanded=${found > 0}
            aria-controls="list"
            aria-autocomplete="list"
            aria-activedescendant=${found > 0 ? `zone-${this.#active}` : nothing}
            placeholder=${texts.searchTimeZone}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            enterkeyhint="done"
            @input=${this.#onInput}
          />
        </div>
        <ul
          id="list"
          part="list"
          role="listbox"
          aria-label=${texts.timeZone}
          tabindex="-1"
          ?hidden=${found === 0}
          @scroll=${this.#onScroll}
          @mousedown=${keepFocus}
        >
          ${this.#found.slice(0, this.#drawn).map((entry, index) => this.#renderZone(entry, index))}
        </ul>
        <div role="status">${this.#renderStatus()}</div>
      </div>
      ${renderClockChoice({
        locale: this.locale,
        name: this.extra.clock,
        hour12: this.hour12,
        choose: this.#chooseClock,
      })}
    </div>`;
  }

  #renderZone({ zone, city }: ZoneEntry, index: number): TemplateResult {
    const offset = this.#facts.offsetOf(zone);
    // The clock of UTC, moved by the offset: one formatter serves all zones.
    const clock = formatTime(this.locale, this.#now + offset, { zone: 'UTC', hour12: this.hour12 });
    return html`<li
      id="zone-${index}"
      part="option"
      role="option"
      class=${index === this.#active ? 'active' : ''}
      aria-selected=${zone === this.value}
      aria-setsize=${this.#found.length}
      aria-posinset=${index + 1}
    >
      <bdi class="city" lang="en">${city}</bdi>
      <span class="clock">${clock}</span>
      <bdi class="name">${formatZone(this.locale, { zone, instant: this.#now })}</bdi>
      <bdi class="offset" dir="ltr">${formatOffset(offset)}</bdi>
    </li>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    if (this.#searching || this.#typed.trim() === '') return nothing;
    const found = this.#found.length;
    return found > 0
      ? renderHeard(this.texts.zonesFound(found))
      : html`<p class="none" part="none">${this.texts.noZoneFound}</p>`;
  }
}

/** A press on the list leaves the focus in the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-zone-search': BookingZoneSearch;
  }
}
