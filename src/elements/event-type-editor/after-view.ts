import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Surroundings } from './embedded-view.js';
import { renderCheck, renderLine } from './form-view.js';
import type { FormView } from './form-view.js';
import { put, shown } from './optional-fields.js';
import { renderReminders } from './reminders-view.js';
import { renderSeries } from './series-view.js';
import { renderWaitlist } from './waitlist-view.js';

/** How long a host has to answer, where they have not said. */
const usualHours = 24;

/** What becomes of a booking: the host's yes, reminders, where the page goes, who else is there, how many, who waits. */
export function renderAfter(
  view: FormView,
  surroundings: Pick<Surroundings, 'ways' | 'profile'>,
): TemplateResult {
  const { words, value, edit } = view;
  const { redirectUrl, hidden, seats, furtherGuests } = value;
  return html`
    ${renderConfirm(view)} ${renderReminders(view, surroundings)}
    ${renderLine({ name: 'redirectUrl', label: words.redirectLabel, help: words.redirectHelp }, view, {
      value: redirectUrl ?? '',
      type: 'url',
      dir: 'ltr',
      placeholder: 'https://',
      set: (text) => {
        edit((now) => put(now, 'redirectUrl', text.trim() === '' ? undefined : text.trim()));
      },
    })}
    ${renderLine({ name: 'seats', label: words.seatsLabel, help: words.seatsHelp }, view, {
      value: shown(seats),
      type: 'number',
      set: (text) => {
        edit((now) => put(now, 'seats', text === '' ? undefined : Number(text)));
      },
    })}
    ${renderLine(
      { name: 'furtherGuests', label: words.furtherGuestsLabel, help: words.furtherGuestsHelp },
      view,
      {
        value: shown(furtherGuests),
        type: 'number',
        set: (text) => {
          edit((now) => put(now, 'furtherGuests', text === '' ? undefined : Number(text)));
        },
      },
    )}
    ${renderSeries(view)} ${renderWaitlist(view, surroundings)} ${renderConferenceFails(view)}
    ${renderCheck(
      { name: 'hidden', label: words.hiddenLabel, help: words.hiddenLabelHelp },
      hidden === true,
      (isOn) => {
        edit((now) => put(now, 'hidden', isOn || undefined));
      },
    )}
  `;
}

function renderConfirm(view: FormView): TemplateResult {
  const { words, value, edit } = view;
  const { confirmWithinHours: hours } = value;
  return html`${renderCheck(
    { name: 'confirm', label: words.confirmLabel, help: words.confirmHelp },
    hours !== undefined,
    (isOn) => {
      edit((now) => put(now, 'confirmWithinHours', isOn ? usualHours : undefined));
    },
  )}
  ${hours === undefined
    ? nothing
    : html`<div class="inset">
        ${renderLine(
          {
            name: 'confirmWithinHours',
            label: words.confirmHours,
            help: Number.isInteger(hours) ? words.confirmEffect(hours) : undefined,
          },
          view,
          {
            value: shown(hours),
            type: 'number',
            set: (text) => {
              edit((now) => put(now, 'confirmWithinHours', text === '' ? Number.NaN : Number(text)));
            },
          },
        )}
      </div>`}`;
}

function renderConferenceFails({ words, value, edit }: FormView): TemplateResult {
  const { whenConferenceFails = 'without-link' } = value;
  const choice = (name: 'without-link' | 'next-location', label: string): TemplateResult =>
    html`<label class="check">
      <input
        type="radio"
        name="conference"
        data-field=${whenConferenceFails === name ? 'whenConferenceFails' : nothing}
        .checked=${whenConferenceFails === name}
        @change=${() => {
          edit((now) => put(now, 'whenConferenceFails', name === 'without-link' ? undefined : name));
        }}
      />
      <span>${label}</span>
    </label>`;
  return html`<fieldset class="field">
    <legend>${words.conferenceFails}</legend>
    ${choice('without-link', words.withoutLink)} ${choice('next-location', words.nextLocation)}
  </fieldset>`;
}
