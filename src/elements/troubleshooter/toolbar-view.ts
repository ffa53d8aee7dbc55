import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostEventType } from '../../contract/host-backend.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import type { Speaking } from '../host/notice.js';
import type { Look, Wish } from './looking.js';
import type { TroubleshooterWords } from './words/words.js';

/** Which day is looked at, and of what. */
export interface Looking extends Look {
  readonly words: TroubleshooterWords;
  readonly speaking: Speaking;
  readonly locale: string;
  readonly eventTypes: readonly HostEventType[];
  readonly eventType: HostEventType;
  /** IANA: by whose clock today is told. */
  readonly zone: string;
  readonly isWhole: boolean;
  readonly isAsking: boolean;
}

/** Another way to look. */
export interface LookChange extends Wish {
  readonly eventType?: string;
  readonly isWhole?: boolean;
}

export interface LookingWays {
  readonly change: (change: LookChange) => void;
  readonly again: () => void;
}

/** Which day is shown and how to come to others, and whose times. */
export function renderToolbar(looking: Looking, ways: LookingWays): TemplateResult {
  const { words, speaking, locale, date, zone, isAsking } = looking;
  return html`<div class="toolbar" part="toolbar">
    <div class="row">
      <button
        type="button"
        class="button"
        part="today"
        @click=${() => {
          ways.change({ date: dateAt(zone, Date.now()) });
        }}
      >
        ${words.today}
      </button>
      ${renderStep('earlier', words.previousDay, () => {
        ways.change({ date: addDays(date, -1) });
      })}
      ${renderStep('later', words.nextDay, () => {
        ways.change({ date: addDays(date, 1) });
      })}
      <p class="date grow" part="date">${formatDate(locale, date)}</p>
      <label class="jump">
        <span class="heard">${words.date}</span>
        <input
          class="box"
          type="date"
          data-field="date"
          .value=${date}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement && isCivilDate(target.value))
              ways.change({ date: target.value });
          }}
        />
      </label>
    </div>
    <div class="row choices">
      ${renderChoices(looking, ways)}
      <button
        type="button"
        class="button"
        part="whole"
        aria-pressed=${looking.isWhole}
        @click=${() => {
          ways.change({ isWhole: !looking.isWhole });
        }}
      >
        ${words.wholeDay}
      </button>
      <button
        type="button"
        class="button quiet"
        part="refresh"
        aria-disabled=${isAsking}
        @click=${isAsking ? nothing : ways.again}
      >
        ${speaking.hostWords.refresh}
      </button>
    </div>
  </div>`;
}

function renderChoices(looking: Looking, { change }: LookingWays): TemplateResult {
  const { words, speaking, eventTypes, eventType, places, durationMinutes, location } = looking;
  const { texts } = speaking;
  return html`${eventTypes.length > 1
    ? renderChoice(words.eventType, {
        name: 'eventType',
        chosen: eventType.slug,
        options: eventTypes.map(({ slug, title }) => [slug, title]),
        choose: (slug) => {
          change({ eventType: slug });
        },
      })
    : html`<p class="only" dir="auto">${eventType.title}</p>`}
  ${eventType.durationsMinutes.length > 1
    ? renderChoice(words.duration, {
        name: 'duration',
        chosen: String(durationMinutes),
        options: eventType.durationsMinutes.map((minutes) => [String(minutes), texts.duration(minutes)]),
        choose: (minutes) => {
          change({ durationMinutes: Number(minutes) });
        },
      })
    : nothing}
  ${places.length > 1
    ? renderChoice(words.place, {
        name: 'place',
        chosen: location ?? '',
        options: [
          ['', words.anyPlace],
          ...places.map(
            ({ id, label, kind, conference }) => [id, label ?? texts.locationKind(kind, conference)] as const,
          ),
        ],
        choose: (id) => {
          change({ location: id });
        },
      })
    : nothing}`;
}

function renderChoice(
  label: string,
  {
    name,
    chosen,
    options,
    choose,
  }: {
    readonly name: string;
    readonly chosen: string;
    readonly options: readonly (readonly [string, string])[];
    readonly choose: (value: string) => void;
  },
): TemplateResult {
  return html`<label class="choice">
    <span>${label}</span>
    <select
      class="box"
      data-field=${name}
      .value=${chosen}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) choose(target.value);
      }}
    >
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

function renderStep(to: 'earlier' | 'later', label: string, go: () => void): TemplateResult {
  return html`<button type="button" class="button step ${to}" part=${to} aria-label=${label} @click=${go}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7" /></svg>
  </button>`;
}
