import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { partOf } from './form-parts.js';
import type { FormView } from './form-view.js';
import { languageName } from './offered-languages.js';

/** The name of a field, by its path. */
function labelOf(path: string, { words, locale }: Pick<FormView, 'words' | 'locale'>): string {
  const [, language] = /^translations\.([^.]+)/.exec(path) ?? [];
  if (language !== undefined) return `${words.part('languages')}, ${languageName(language, locale)}`;
  const [, number, inner] = /^questions\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (number !== undefined) {
    const question = words.question(Number(number) + 1);
    const names: Readonly<Record<string, string>> = {
      help: words.help,
      options: words.options,
      required: words.isRequired,
      inCalendarEvent: words.inCalendarEvent,
    };
    const name = names[inner ?? ''];
    return name === undefined ? question : `${question}, ${name}`;
  }
  const names: Readonly<Record<string, string>> = {
    title: words.titleLabel,
    slug: words.slugLabel,
    description: words.descriptionLabel,
    durationsMinutes: words.durations,
    remindBeforeMinutes: words.reminders,
    redirectUrl: words.redirectLabel,
    seats: words.seatsLabel,
    furtherGuests: words.furtherGuestsLabel,
    seriesAtMost: words.seriesLabel,
    waitlistOfferMinutes: words.waitlistMinutes,
    confirmWithinHours: words.confirmHours,
    whenConferenceFails: words.conferenceFails,
    hidden: words.hiddenLabel,
  };
  return names[path] ?? words.part(partOf(path) ?? 'basics');
}

/** The field that a fault leads to, as it is named in `data-field`. */
export function fieldOf(path: string): string {
  return path === 'durationsMinutes' ? 'durations' : path;
}

/** All that is wrong, each leading to its field. */
export function renderFaults(
  view: Pick<FormView, 'faults' | 'words' | 'locale'>,
  go: (field: string) => void,
): TemplateResult | typeof nothing {
  const { faults, words } = view;
  if (faults.size === 0) return nothing;
  return html`<div
    class="card faults"
    part="faults"
    role="group"
    tabindex="-1"
    data-field="faults"
    aria-labelledby="faults"
  >
    <h3 id="faults">${words.faults(faults.size)}</h3>
    <ul>
      ${[...faults].map(
        ([path, code]) =>
          html`<li>
            <button
              type="button"
              class="link"
              @click=${() => {
                go(fieldOf(path));
              }}
            >
              ${words.fault(code, labelOf(path, view))}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
