import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { WallWindow } from '../../contract/schedule.js';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { readTime, writeTime } from '../schedule-editor/time-text.js';
import { noticeUnits, readWhole, unitOf } from '../schedule-editor/whole-number.js';
import type { NoticeUnit } from '../schedule-editor/whole-number.js';
import type { DayView } from './day-view.js';
import { isFaulty, keyOfTrial, valueOf } from './trial.js';
import type { Proposal, Trial, TrialValue } from './trial.js';
import type { Tried } from './trial-desk.js';
import type { TriedSettings } from './rule-seats.js';

/** What is tried out, and how. */
export interface TrialWays {
  readonly tried: readonly Tried[];
  /** The settings as they are saved, where they are known. */
  readonly saved: TriedSettings | undefined;
  /** Key of the trial with something in it that cannot be. */
  readonly faulty: string | undefined;
  readonly try: (trial: Trial, value: TrialValue) => void;
  readonly refuse: (key: string) => void;
}

/** A field for each setting that is tried out, and for the one that would help now. */
export function renderTrials(
  proposal: Proposal | undefined,
  view: DayView,
  ways: TrialWays,
): TemplateResult | typeof nothing {
  const isTried =
    proposal && ways.tried.some(({ trial }) => keyOfTrial(trial) === keyOfTrial(proposal.trial));
  const all = [...ways.tried, ...(proposal && !isTried ? [proposal] : [])];
  if (all.length === 0) return nothing;
  return html`<div class="trials" role="group" aria-labelledby="try">
    <h4 id="try">${view.words.tryOut}</h4>
    ${all.map((one, index) =>
      // What was written for another start goes with it.
      keyed(`${keyOfTrial(one.trial)} ${view.selected}`, renderTrial(one, { view, ways, index })),
    )}
  </div>`;
}

interface Terms {
  readonly view: DayView;
  readonly ways: TrialWays;
  readonly index: number;
}

function renderTrial({ trial, value }: Proposal, terms: Terms): TemplateResult {
  const { view, ways, index } = terms;
  const { words } = view;
  const key = keyOfTrial(trial);
  const isInvalid = ways.faulty === key;
  const apply = (form: HTMLFormElement): void => {
    const read = readTrial(trial, value, new FormData(form));
    if (read === undefined || isFaulty(trial, read)) ways.refuse(key);
    else ways.try(trial, read);
  };
  return html`<form
    class="trial"
    part="trial"
    novalidate
    @change=${(event: Event) => {
      event.stopPropagation();
      apply(event.currentTarget as HTMLFormElement);
    }}
    @submit=${(event: Event) => {
      event.preventDefault();
      apply(event.currentTarget as HTMLFormElement);
    }}
  >
    ${renderFields({ trial, value }, { ...terms, isInvalid })}
    <button type="submit" class="button" part="try">${words.tryIt}</button>
    <p class="fault" id="fault-${index}" ?hidden=${!isInvalid}>${words.cannotBe}</p>
  </form>`;
}

function renderFields(
  { trial, value }: Proposal,
  { view, ways, index, isInvalid }: Terms & { readonly isInvalid: boolean },
): TemplateResult {
  const { words, saying } = view;
  const { locale } = saying.clock;
  if (trial.kind === 'hours') {
    const hours = value as WallWindow;
    const edge = (name: 'from' | 'to'): TemplateResult =>
      html`<label class="edge"
        >${words[name]}
        <input
          class="box"
          name=${name}
          type="text"
          dir="ltr"
          autocomplete="off"
          aria-invalid=${isInvalid}
          aria-describedby="fault-${index}"
          .value=${writeTime(locale, hours[name])}
        />
      </label>`;
    return html`<fieldset class="field">
      <legend>${words.hoursOn(formatDate(locale, trial.date, 'day'))}</legend>
      <div class="row">${edge('from')} ${edge('to')}</div>
    </fieldset>`;
  }
  const name = trial.kind === 'date' ? trial.edge : trial.name;
  const unit = unitOfTrial(trial, value);
  const written = typeof value === 'number' ? String(value / unit.size) : (value as string);
  const saved = ways.saved && valueOf(trial, ways.saved);
  return html`<div class="field">
    <label for="try-${index}">${words.tried(name)}</label>
    <span class="row">
      <input
        class="box ${trial.kind}"
        id="try-${index}"
        name="value"
        type=${trial.kind === 'date' ? 'date' : 'text'}
        inputmode=${trial.kind === 'date' ? nothing : 'numeric'}
        autocomplete="off"
        aria-invalid=${isInvalid}
        aria-describedby="now-${index} fault-${index}"
        .value=${written}
      />
      <span id="now-${index}" class="quiet-text">
        ${unit.name ? words.unit(unit.name) : nothing}
        ${saved === undefined ? nothing : html`<span>(${words.now(savedText(saved, trial, view))})</span>`}
      </span>
    </span>
  </div>`;
}

function savedText(saved: number | string, trial: Trial, { words, speaking, saying }: DayView): string {
  const { locale } = saying.clock;
  if (typeof saved === 'string') return formatDate(locale, saved, 'short');
  const { name } = unitOfTrial(trial, saved);
  if (name === undefined) return formatNumber(locale, saved);
  const isLength = name !== 'days' && saved > 0;
  return isLength ? speaking.texts.duration(saved) : `${formatNumber(locale, saved)} ${words.unit(name)}`;
}

/** In what a number is written; the notice in the largest unit in which it is a whole number. */
function unitOfTrial(trial: Trial, value: TrialValue): { readonly name?: NoticeUnit; readonly size: number } {
  if (trial.kind !== 'number' || typeof value !== 'number') return { size: 1 };
  if (trial.name === 'noticeMinutes') {
    const name = unitOf(value);
    return { name, size: noticeUnits[name] };
  }
  if (trial.name === 'window.rollingDays') return { name: 'days', size: 1 };
  return trial.name.startsWith('buffer') ? { name: 'minutes', size: 1 } : { size: 1 };
}

function readTrial(trial: Trial, value: TrialValue, fields: FormData): TrialValue | undefined {
  const text = (name: string): string => {
    const field = fields.get(name);
    return typeof field === 'string' ? field : '';
  };
  if (trial.kind === 'date') return text('value');
  if (trial.kind === 'number') {
    const number = readWhole(text('value'));
    return number === undefined ? undefined : number * unitOfTrial(trial, value).size;
  }
  const [from, to] = [readTime(text('from')), readTime(text('to'))];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
