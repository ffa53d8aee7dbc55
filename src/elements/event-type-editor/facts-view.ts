import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostEventType } from '../../contract/host-backend.js';
import type { Speaking } from '../host/notice.js';
import type { Surroundings } from './embedded-view.js';
import type { FormView } from './form-view.js';
import { languageName } from './offered-languages.js';
import { canRemind } from './reminder-edits.js';
import { reminderName } from './reminders-view.js';
import { offerLength } from './waitlist-view.js';

/** An event type that another host organises: what it is, and why it cannot be changed here. */
export function renderFacts(
  value: HostEventType,
  organiser: string,
  { words, texts, locale, ways }: Speaking & Pick<FormView, 'words' | 'locale'> & Pick<Surroundings, 'ways'>,
): TemplateResult {
  const {
    questions = [],
    confirmWithinHours: hours,
    remindBeforeMinutes: reminders = [],
    redirectUrl,
    seats = 1,
    furtherGuests,
    seriesAtMost,
    waitlistOfferMinutes: offer,
    translations,
  } = value;
  return html`
    <div class="notice" part="notice"><p dir="auto">${words.readOnly(organiser)}</p></div>
    <dl class="card facts-of" part="facts">
      ${fact(words.slugLabel, html`<bdi dir="ltr">${value.slug}</bdi>`)}
      ${value.description
        ? fact(words.descriptionLabel, html`<span class="prose" dir="auto">${value.description}</span>`)
        : nothing}
      ${fact(
        words.durations,
        html`${value.durationsMinutes.map((minutes) => texts.duration(minutes)).join(' · ')}`,
      )}
      ${fact(
        words.part('locations'),
        html`${value.locations ? words.places(value.locations.length) : words.placesOf(organiser)}`,
      )}
      ${fact(
        words.part('questions'),
        questions.length === 0
          ? html`${words.questions(0)}`
          : html`<ul>
              ${questions.map(({ label }) => html`<li dir="auto">${label}</li>`)}
            </ul>`,
      )}
      ${hours === undefined ? nothing : fact(words.confirmLabel, html`${words.confirmEffect(hours)}`)}
      ${reminders.length === 0 || !canRemind(ways)
        ? nothing
        : fact(
            words.reminders,
            html`${reminders.map((minutes) => reminderName(minutes, words)).join(' · ')}`,
          )}
      ${redirectUrl === undefined
        ? nothing
        : fact(words.redirectLabel, html`<bdi dir="ltr">${redirectUrl}</bdi>`)}
      ${seats > 1 ? fact(words.seatsLabel, html`${seats}`) : nothing}
      ${furtherGuests === undefined ? nothing : fact(words.furtherGuestsLabel, html`${furtherGuests}`)}
      ${seriesAtMost === undefined
        ? nothing
        : fact(words.seriesLabel, html`${words.seriesUpTo(seriesAtMost)}`)}
      ${offer === undefined
        ? nothing
        : fact(words.waitlistLabel, html`${words.waitlistEffect(offerLength(offer, words))}`)}
      ${translations === undefined
        ? nothing
        : fact(
            words.part('languages'),
            html`${Object.keys(translations)
              .map((tag) => languageName(tag, locale))
              .join(' · ')}`,
          )}
      ${value.hidden ? fact(words.hiddenLabel, html`${words.isHidden}`) : nothing}
    </dl>
  `;
}

function fact(name: string, content: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`;
}
