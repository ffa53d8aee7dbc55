import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Surroundings } from './embedded-view.js';
import { renderCheck, renderLine } from './form-view.js';
import type { FormView } from './form-view.js';
import { put, shown } from './optional-fields.js';
import { canRemind, reminderLength } from './reminder-edits.js';
import type { EventTypeWords } from './words/words.js';

/** How long a free time is kept for each, where hosts have not said, in minutes. */
const usualMinutes = 60;

/** How long most people want it to be kept, in minutes. */
const suggestedMinutes: readonly number[] = [30, 60, 120, 1440];

/** Whether guests can wait for what becomes free, and how long it is kept for each; why nobody can, where nobody could be told. */
export function renderWaitlist(
  view: FormView,
  { ways, profile }: Pick<Surroundings, 'ways' | 'profile'>,
): TemplateResult {
  const { words, value, edit } = view;
  const { waitlistOfferMinutes: minutes } = value;
  const why = !canRemind(ways)
    ? words.waitlistImpossible
    : profile?.notifiedBy === 'none'
      ? words.waitlistSilent
      : undefined;
  const help = html`${words.waitlistHelp}${why === undefined ? nothing : html`<br />${why}`}`;
  return html`${renderCheck(
    { name: 'waitlist', label: words.waitlistLabel, help },
    minutes !== undefined,
    (isOn) => {
      edit((now) => put(now, 'waitlistOfferMinutes', isOn ? usualMinutes : undefined));
    },
  )}
  ${minutes === undefined ? nothing : html`<div class="inset">${renderMinutes(minutes, view)}</div>`}`;
}

function renderMinutes(minutes: number, view: FormView): TemplateResult {
  const { words, edit } = view;
  const name = 'waitlistOfferMinutes';
  return html`${renderLine(
      {
        name,
        label: words.waitlistMinutes,
        help: Number.isInteger(minutes) ? words.waitlistEffect(offerLength(minutes, words)) : undefined,
      },
      view,
      {
        value: shown(minutes),
        type: 'number',
        set: (text) => {
          edit((now) => put(now, name, text === '' ? Number.NaN : Number(text)));
        },
      },
    )}
    <div class="row offers">
      ${suggestedMinutes.map(
        (suggested) =>
          html`<button
            type="button"
            class="button suggested"
            part="suggested-offer"
            aria-pressed=${suggested === minutes}
            @click=${() => {
              edit((now) => put(now, name, suggested));
            }}
          >
            ${offerLength(suggested, words)}
          </button>`,
      )}
    </div>`;
}

/** How long it is kept, as a person says it. */
export function offerLength(minutes: number, words: EventTypeWords): string {
  const { count, unit } = reminderLength(minutes);
  return words.length(count, unit);
}
