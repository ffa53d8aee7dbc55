import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Repeat, Series } from '../../client/flow-state.js';
import { clockProperty } from '../clock-property.js';
import { ExtraElement } from '../extra-element.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { SeriesChangeEvent, SeriesRetryEvent } from './series-events.js';
import { seriesLines } from './series-lines.js';
import type { SeriesLine } from './series-lines.js';
import { seriesStyles } from './series.styles.js';

/** Weeks from one time to the next, to choose from. */
const rhythms: readonly number[] = [1, 2, 4];

/** How many times are proposed, where there may be so many. */
const proposed = 4;

/**
 * The chosen time several times in one go: how often, how many, and which of them, with those that cannot be had and why.
 *
 * It is one quiet line until somebody wants it. It shows what its properties say; like an `<input>` it keeps what a person
 * chooses in `repeat` and then tells.
 *
 * @tag booking-series
 * @fires {SeriesChangeEvent} series-change - Something was chosen; `repeat`, which is undefined for the one time alone.
 * @fires {SeriesRetryEvent} series-retry - The times shall be asked for once more.
 * @csspart base - Everything.
 * @csspart open - The button that opens it.
 * @csspart icon - The picture in it.
 * @csspart choice - What it opens.
 * @csspart legend - The name of it, and of the list of times.
 * @csspart label - The words above a list that opens.
 * @csspart select - A list that opens: how often, or how many.
 * @csspart times - The list of times.
 * @csspart time - One of them.
 * @csspart taken - One that cannot be had.
 * @csspart box - The box to tick in front of it.
 * @csspart date - Its date.
 * @csspart note - What is said of it: another time of day, or why it cannot be had.
 * @csspart skeleton - The shape of times that are still to come.
 * @csspart news - The sentence on how many can be had, or what went wrong.
 * @csspart way-on - The button that asks for them once more.
 * @csspart close - The button that makes it one time again.
 */
export class BookingSeries extends ExtraElement {
  static override styles = [tokens, signals, controls, seriesStyles];

  static override properties = {
    most: { type: Number },
    repeat: { attribute: false },
    series: { attribute: false },
    zone: {},
    hour12: clockProperty,
    busy: { type: Boolean },
  };

  /** How many times there may be in one go; below two there is nothing to choose. */
  most = 1;

  /** How often, how many, and which are left out; undefined for one time alone. */
  repeat?: Repeat | undefined;

  /** What is known of these times. */
  series: Series = { status: 'single' };

  /** The IANA zone to show them in; the device's own when missing or unknown. */
  zone = '';

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** True while they are being booked: nothing can be changed. */
  busy = false;

  #wantedFocus = '';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#wantedFocus === '') return;
    this.renderRoot.querySelector<HTMLElement>(this.#wantedFocus)?.focus();
    this.#wantedFocus = '';
  }

  #choose(repeat: Repeat | undefined): void {
    if (this.busy) return;
    this.repeat = repeat;
    this.dispatchEvent(new SeriesChangeEvent(repeat));
  }

  #onOpen(): void {
    this.#wantedFocus = 'select';
    this.#choose({ everyWeeks: 1, times: Math.min(proposed, this.most), without: [] });
  }

  #onClose(): void {
    this.#wantedFocus = '.open';
    this.#choose(undefined);
  }

  #onTick(repeat: Repeat, start: string, isWanted: boolean): void {
    const others = repeat.without.filter((one) => one !== start);
    this.#choose({ ...repeat, without: isWanted ? others : [...others, start] });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, extra, most, repeat } = this;
    if (!(most > 1)) return nothing;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      ${repeat
        ? this.#renderChoice(repeat)
        : html`<button
            type="button"
            class="button quiet open"
            part="open"
            aria-expanded="false"
            @click=${this.#onOpen}
          >
            <svg part="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path
                d="M4 8.5V8a3 3 0 0 1 3-3h8.5M13 2.5 15.500 5 13 7.500M16 11.500V12a3 3 0 0 1-3 3H4.500M7 17.500 4.500 15 7 12.500"
              />
            </svg>
            ${extra.repeat}
          </button>`}
    </div>`;
  }

  #renderChoice(repeat: Repeat): TemplateResult {
    const { extra, busy, most } = this;
    const { everyWeeks, times } = repeat;
    const counts = Array.from({ length: most - 1 }, (_, index) => index + 2);
    return html`<fieldset class="choice" part="choice" ?disabled=${busy}>
      <legend part="legend">${extra.repeat}</legend>
      <div class="controls">
        ${this.#renderSelect({
          id: 'every',
          label: extra.repeatEvery,
          values: rhythms.includes(everyWeeks) ? rhythms : [...rhythms, everyWeeks],
          value: everyWeeks,
          say: (weeks) => extra.everyWeeks(weeks),
          choose: (weeks) => ({ everyWeeks: weeks, times, without: [] }),
        })}
        ${this.#renderSelect({
          id: 'count',
          label: extra.repeatTimes,
          values: counts,
          value: Math.min(times, most),
          say: (count) => extra.timesInAll(count),
          choose: (count) => ({ ...repeat, times: count }),
        })}
      </div>
      ${this.#renderTimes(repeat)}
      <div class="news" role="status">${this.#renderNews()}</div>
      <div role="alert">${this.#renderFailed()}</div>
      <button type="button" class="button quiet close" part="close" @click=${this.#onClose}>
        ${extra.repeatNot}
      </button>
    </fieldset>`;
  }

  #renderSelect({
    id,
    label,
    values,
    value,
    say,
    choose,
  }: {
    readonly id: string;
    readonly label: string;
    readonly values: readonly number[];
    readonly value: number;
    readonly say: (value: number) => string;
    readonly choose: (value: number) => Repeat;
  }): TemplateResult {
    return html`<div class="field">
      <label part="label" for=${id}>${label}</label>
      <select
        id=${id}
        part="select"
        @change=${({ target }: Event) => {
          const chosen = target instanceof HTMLSelectElement ? values[target.selectedIndex] : undefined;
          if (chosen !== undefined) this.#choose(choose(chosen));
        }}
      >
        ${values.map((one) => html`<option .selected=${live(one === value)}>${say(one)}</option>`)}
      </select>
    </div>`;
  }

  #renderTimes(repeat: Repeat): TemplateResult | typeof nothing {
    const { series, extra, locale, hour12 } = this;
    if (series.status === 'failed') return nothing;
    if (series.status !== 'ready')
      return html`<div class="bones" aria-hidden="true">
        ${Array.from({ length: Math.min(repeat.times, this.most) }, () => html`<p part="skeleton"></p>`)}
      </div>`;
    const { times, lost } = series;
    const lines = seriesLines(times, { locale, zone: zoneOrDevice(this.zone), hour12, lost });
    return html`<fieldset class="times" part="times">
      <legend part="legend">${extra.seriesTimes}</legend>
      ${lines.map((line, index) => this.#renderLine(line, repeat, index === 0))}
    </fieldset>`;
  }

  /** One of the times; the first is the chosen one, which is always wanted. */
  #renderLine({ start, date, time, usual, isFree, reason }: SeriesLine, repeat: Repeat, isFirst: boolean) {
    const { extra } = this;
    const state = isFree ? '' : 'taken';
    const why = reason === 'lost' ? extra.justTaken : reason && extra.absence(reason);
    const note = usual === undefined ? why : extra.clocksChange(usual);
    return html`<label class="time ${state}" part="time ${state}">
      <input
        type="checkbox"
        part="box"
        .checked=${live(isFirst || (isFree && !repeat.without.includes(start)))}
        ?disabled=${isFirst || !isFree}
        @change=${({ target }: Event) => {
          this.#onTick(repeat, start, (target as HTMLInputElement).checked);
        }}
      />
      <span class="words">
        <span class="date" part="date">${date}</span><span class="heard">, </span><bdi>${time}</bdi>${note ===
        undefined
          ? nothing
          : html`<span class="note" part="note"><span class="heard">, </span>${note}</span>`}
      </span>
    </label>`;
  }

  #renderNews(): TemplateResult | typeof nothing {
    const { series, extra } = this;
    if (series.status === 'loading') return html`<p part="news">${extra.findingTimes}</p>`;
    if (series.status !== 'ready') return nothing;
    const { times } = series;
    return html`<p part="news">
      ${extra.timesFree(times.filter(({ isFree }) => isFree).length, times.length)}
    </p>`;
  }

  #renderFailed(): TemplateResult | typeof nothing {
    const { series, extra, texts } = this;
    if (series.status !== 'failed') return nothing;
    const { code } = series.error;
    if (code === 'not-found' || code === 'not-bookable')
      return html`<p class="fault" part="news">${extra.noSeries}</p>`;
    return html`<p class="fault" part="news">${texts.noTimesRead}</p>
      <button
        type="button"
        class="button"
        part="way-on"
        @click=${() => {
          this.dispatchEvent(new SeriesRetryEvent());
        }}
      >
        ${texts.retry}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-series': BookingSeries;
  }
}
