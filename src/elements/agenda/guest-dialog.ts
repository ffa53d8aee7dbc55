import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { DetailsSubmitEvent } from '../details-form/details-events.js';
import type { DetailsValues } from '../details-form/form-fields.js';
import { renderFailure, sentenceOf } from '../host/notice.js';
import { asksGuest, chosenLocation } from '../location-picker/location-choice.js';
import { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import type { AgendaView } from './agenda-view.js';
import type { GuestBooking } from './guest-booking.js';
import { placeName } from './place-name.js';
import { dateFrom } from './shown-range.js';

/** What can be done while booking for a guest. */
export interface GuestWays {
  readonly book: (details: DetailsValues) => void;
  readonly close: () => void;
}

/** What is booked, where and when, and for whom; from top to bottom. */
export function renderGuestDialog(booking: GuestBooking, view: AgendaView, ways: GuestWays): TemplateResult {
  const { words, speaking } = view;
  const { sending, eventType } = booking;
  const error = sending.step === 'failed' ? sending.error : undefined;
  const isMissing = (path: string): boolean =>
    error?.details.fields?.some((field) => field.path === path) ?? false;
  return html`<div class="dialog-body">
    <h2 id="dialog-title" tabindex="-1">${words.bookForGuest}</h2>
    <div class="row fields">${renderWhat(booking, view)}</div>
    ${renderPlace(booking, view, isMissing('locationDetail'))} ${renderTimes(booking, view)}
    <div role="alert" part="said">
      ${!error
        ? nothing
        : html`<p class="notice danger">
            ${isMissing('start') ? words.missingTime : sentenceOf(error, speaking)}
          </p>`}
    </div>
    <section class="section" aria-labelledby="guest-title">
      <h3 id="guest-title">${words.guestDetails}</h3>
      <booking-details-form
        part="guest"
        .language=${view.locale}
        .questions=${eventType?.questions ?? []}
        .faults=${error?.details.fields?.filter(({ path }) => !ownFields.includes(path)) ?? []}
        ?busy=${sending.step === 'sending'}
        @details-submit=${(event: Event) => {
          if (event instanceof DetailsSubmitEvent) ways.book(event.values);
        }}
      ></booking-details-form>
    </section>
    <div class="actions end">
      <button type="button" class="button" part="close" @click=${ways.close}>
        ${speaking.hostWords.cancel}
      </button>
    </div>
  </div>`;
}

/** What is said above the form. */
const ownFields: readonly string[] = ['start', 'locationDetail'];

function renderPlace(
  booking: GuestBooking,
  view: AgendaView,
  isMissing: boolean,
): TemplateResult | typeof nothing {
  const { words, texts } = view;
  const { places, choice } = booking;
  const chosen = chosenLocation({ locations: places, selected: choice.location, detail: '' });
  if (!chosen) return nothing;
  const label = words.placeDetail(chosen.kind);
  return html`<div class="row fields">
    <div class="field grow">
      <label for="place">${words.where}</label>
      <select
        class="box"
        id="place"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement)
            booking.choose({ location: event.target.value, locationDetail: '' });
        }}
      >
        ${places.map(
          (place) =>
            html`<option value=${place.id} ?selected=${place.id === chosen.id}>
              ${placeName(place, view)}${place.detail === undefined ? '' : ` · ${place.detail}`}
            </option>`,
        )}
      </select>
    </div>
    ${asksGuest(chosen)
      ? html`<div class="field grow">
          <label for="place-detail">${label}</label>
          <input
            class="box"
            id="place-detail"
            type=${chosen.kind === 'phone-host-calls' ? 'tel' : 'text'}
            dir=${chosen.kind === 'phone-host-calls' ? 'ltr' : 'auto'}
            maxlength="500"
            autocomplete="off"
            required
            aria-invalid=${isMissing}
            aria-describedby=${isMissing ? 'place-fault' : nothing}
            .value=${choice.locationDetail}
            @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement)
                booking.choose({ locationDetail: event.target.value });
            }}
          />
          ${isMissing
            ? html`<p class="fault" id="place-fault">
                ${chosen.kind === 'phone-host-calls' && choice.locationDetail.trim() !== ''
                  ? texts.invalidPhone
                  : texts.required(label)}
              </p>`
            : nothing}
        </div>`
      : nothing}
  </div>`;
}

function renderWhat(booking: GuestBooking, { words, texts }: AgendaView): TemplateResult {
  const { choice, eventTypes, eventType } = booking;
  const lengths = eventType?.durationsMinutes ?? [];
  return html`<div class="field grow">
      <label for="event-type">${words.eventType}</label>
      <select
        class="box"
        id="event-type"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) booking.choose({ eventType: event.target.value });
        }}
      >
        ${eventTypes.map(
          ({ slug, title }) =>
            html`<option value=${slug} ?selected=${slug === choice.eventType}>${title}</option>`,
        )}
      </select>
    </div>
    ${lengths.length > 1
      ? html`<div class="field">
          <label for="duration">${words.duration}</label>
          <select
            class="box"
            id="duration"
            @change=${(event: Event) => {
              if (event.target instanceof HTMLSelectElement)
                booking.choose({ durationMinutes: Number(event.target.value) });
            }}
          >
            ${lengths.map(
              (minutes) =>
                html`<option value=${minutes} ?selected=${minutes === choice.durationMinutes}>
                  ${texts.duration(minutes)}
                </option>`,
            )}
          </select>
        </div>`
      : nothing}
    <div class="field">
      <label for="from">${words.fromDate}</label>
      <input
        class="box"
        id="from"
        type="date"
        .value=${choice.from}
        @change=${(event: Event) => {
          const from = event.target instanceof HTMLInputElement && dateFrom(event.target.value);
          if (from) booking.choose({ from });
        }}
      />
    </div>`;
}

function renderTimes(booking: GuestBooking, view: AgendaView): TemplateResult {
  const { words, clock, speaking } = view;
  const { times, choice, zone } = booking;
  if (times.status === 'failed')
    return renderFailure(times.error, speaking, () => {
      void booking.again();
    });
  const list = times.status === 'ready' ? times.list : undefined;
  const next = list?.slots.length === 0 ? list.next : undefined;
  return html`<section class="section" part="times" aria-labelledby="times-title">
    <h3 id="times-title" tabindex="-1">${words.chooseTime}</h3>
    <booking-slot-picker
      .slots=${list?.slots ?? []}
      .zone=${zone}
      .selected=${choice.start}
      ?loading=${list === undefined}
      @slot-select=${(event: Event) => {
        if (event instanceof SlotSelectEvent) booking.choose({ start: event.slot.start });
      }}
    >
      <p slot="empty" class="quiet-text">${words.noTimes}</p>
    </booking-slot-picker>
    ${next === undefined
      ? nothing
      : html`<button
          type="button"
          class="button"
          part="next-free"
          @click=${() => {
            booking.choose({ from: booking.dateOf(next) });
          }}
        >
          ${words.nextFree(clock.moment(Date.parse(next)))}
        </button>`}
  </section>`;
}
