import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asksPlace, hasDay } from '../../client/waiting/joining.js';
import type { Filling, JoiningState, Sending } from '../../client/waiting/joining-state.js';
import { spokenEventType } from '../../contract/spoken-event-type.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import type { DetailsChangeEvent, DetailsSubmitEvent } from '../details-form/details-events.js';
import { renderErrorWords } from '../error-words.js';
import type { HostSelectEvent } from '../host-picker/host-select-event.js';
import type { LocationDetailChangeEvent } from '../location-picker/location-detail-change-event.js';
import type { LocationSelectEvent } from '../location-picker/location-select-event.js';
import { renderDay } from './day-view.js';
import { renderChecking, renderComing, renderNothing, renderOpening, renderUnread } from './status-view.js';
import type { JoiningView } from './view.js';

/** The way onto the list; nothing where it has come to its end. */
export function renderJoining(state: JoiningState, view: JoiningView): TemplateResult | typeof nothing {
  const retry = (): void => {
    view.joining.retry();
  };
  switch (state.step) {
    case 'opening':
      return renderOpening(view);
    case 'closed':
      return renderNothing('closed', view);
    case 'unread':
      return renderUnread(state.error, view, retry);
    case 'filling':
    case 'sending':
      return renderForm(state, view);
    case 'checking': {
      const about = renderDay({ ...state, eventType: spokenIn(state, view) }, view);
      return renderChecking(state, view, { doing: view.extra.joiningWaitlist, about, retry });
    }
    case 'joined':
      return nothing;
  }
}

/** What is waited for is chosen and typed; the same while it is being sent. */
function renderForm(state: Filling | Sending, view: JoiningView): TemplateResult {
  const { joining, texts, extra, language, formWording, readOnly } = view;
  const { entries } = state;
  const eventType = spokenIn(state, view);
  const error = state.step === 'filling' ? state.error : undefined;
  const isBusy = state.step === 'sending';
  return html`<div class="column">
    <div class="intro">
      <h2 class="title" part="title" tabindex="-1" data-focus="filling">${extra.joinWaitlist}</h2>
      <p part="what"><bdi lang=${eventType.lang ?? ''}>${eventType.title}</bdi></p>
      <p class="muted" part="about">${extra.waitlistHelp}</p>
    </div>
    <div class="wish" part="wish" ?inert=${isBusy}>
      ${renderDate(state, view)} ${renderDurations(state, view)} ${renderHosts(state, view)}
      ${renderPlaces(state, eventType, view)}
    </div>
    <h3 class="step" part="step">${texts.yourDetails}</h3>
    <booking-details-form
      language=${language}
      .wording=${formWording}
      read-only=${readOnly}
      exportparts="form, field, label, optional, option, input, help, fault, submit, summary, summary-title, summary-link, further-guests, add-guest, remove-guest, way-on"
      .questions=${eventType.questions}
      .guest=${entries.guest}
      .answers=${entries.answers}
      .furtherGuests=${eventType.furtherGuests ?? 0}
      .furtherGuestAddresses=${entries.furtherGuests ?? nobody}
      .faults=${error?.details.fields ?? noFaults}
      .busy=${isBusy}
      @details-change=${({ values }: DetailsChangeEvent) => {
        joining.keep({ entries: { ...entries, ...values } });
      }}
      @details-submit=${(event: DetailsSubmitEvent) => {
        event.stopPropagation();
        if (view.isComplete()) joining.submit({ entries: { ...entries, ...event.values } });
      }}
    >
      <div slot="before-submit" role="alert">
        ${error && !isAboutDay(error)
          ? html`<div class="notice" part="notice">
              ${error.code === 'not-bookable'
                ? html`<p>${extra.cannotWait}</p>`
                : renderErrorWords(error, texts)}
            </div>`
          : nothing}
      </div>
    </booking-details-form>
    <p class="heard" role="status">${isBusy ? extra.joiningWaitlist : nothing}</p>
  </div>`;
}

const noFaults: readonly never[] = [];
const nobody: readonly never[] = [];

function spokenIn({ eventType }: Pick<Filling, 'eventType'>, { language }: JoiningView): SpokenEventType {
  return spokenEventType(eventType, language);
}

/** The backend did not accept the day, and nothing else. */
function isAboutDay({ details: { fields } }: NonNullable<Filling['error']>): boolean {
  return fields?.length === 1 && fields[0]?.path === 'date';
}

function renderDate(state: Filling | Sending, view: JoiningView): TemplateResult {
  const { joining, extra, isTold } = view;
  const { date, open } = state;
  const isRefused =
    state.step === 'filling' && state.error?.details.fields?.some(({ path }) => path === 'date');
  const isFaulty = isRefused === true || (isTold && !hasDay(state));
  return html`<div class="field" part="field">
    <label for="date" part="label">${extra.waitlistDay}</label>
    <input
      class="box"
      id="date"
      type="date"
      part="input"
      required
      min=${open.from}
      max=${ifDefined(open.to)}
      .value=${date}
      aria-invalid=${isFaulty}
      aria-describedby=${isFaulty ? 'date-fault' : nothing}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) joining.keep({ date: target.value });
      }}
    />
    ${isFaulty ? html`<p class="fault" part="fault" id="date-fault">${extra.waitlistDayFault}</p>` : nothing}
  </div>`;
}

function renderDurations(
  { eventType: { durationsMinutes }, durationMinutes }: Filling | Sending,
  { joining, texts }: JoiningView,
): TemplateResult | typeof nothing {
  if (durationsMinutes.length === 1) return nothing;
  return html`<div class="field" part="field">
    <label for="duration" part="label">${texts.chooseDuration}</label>
    <select
      class="box"
      id="duration"
      part="input"
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) joining.keep({ durationMinutes: Number(target.value) });
      }}
    >
      ${durationsMinutes.map(
        (minutes) =>
          html`<option .value=${String(minutes)} ?selected=${minutes === durationMinutes}>
            ${texts.duration(minutes)}
          </option>`,
      )}
    </select>
  </div>`;
}

function renderHosts(
  { eventType: { hosts }, host }: Filling | Sending,
  view: JoiningView,
): TemplateResult | typeof nothing {
  if (!hosts) return nothing;
  const { joining, language, wording } = view;
  return html`<booking-host-picker
    language=${language}
    .wording=${wording}
    exportparts="legend: hosts-label, host: host-choice, chosen, radio, avatar, name, select: hosts"
    .hosts=${hosts}
    .selected=${host}
    @host-select=${(event: HostSelectEvent) => {
      event.stopPropagation();
      joining.keep({ host: event.id });
    }}
    >${renderComing(view)}</booking-host-picker
  >`;
}

function renderPlaces(
  { location, entries }: Filling | Sending,
  eventType: SpokenEventType,
  view: JoiningView,
): TemplateResult | typeof nothing {
  if (!asksPlace(eventType)) return nothing;
  const { joining, language, wording } = view;
  const choose = (event: LocationSelectEvent | LocationDetailChangeEvent): void => {
    event.stopPropagation();
    joining.keep({ location: event.id, entries: { ...entries, locationDetail: event.detail } });
  };
  return html`<booking-location-picker
    language=${language}
    .wording=${wording}
    exportparts="legend, place: location, chosen, faulty, icon: location-icon, name, hint, radio, label, input, fault"
    .locations=${eventType.locations}
    .selected=${location}
    .detail=${entries.locationDetail}
    @location-select=${choose}
    @location-detail-change=${choose}
    >${renderComing(view)}</booking-location-picker
  >`;
}
