import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostStore, HostValue, Reading } from '../../client/host/host-store.js';
import type { CivilDate } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import type { AgendaView } from './agenda-view.js';
import { GuestBooking } from './guest-booking.js';

/** The way to booking for a guest; where there is nothing to book yet, the way to where that is set up. */
export function renderForGuest(
  reading: Reading<HostValue<'eventTypes'>>,
  { words, speaking }: AgendaView,
  { begin, setUp }: { readonly begin: () => void; readonly setUp: () => void },
): TemplateResult {
  const known = reading.status === 'loading' ? undefined : reading.value;
  if (known?.length === 0)
    return html`<div class="row">
      <p class="quiet-text">${words.noEventTypes}</p>
      <button type="button" class="button" part="way-on" @click=${setUp}>
        ${speaking.hostWords.tab('event-types')}
      </button>
    </div>`;
  return html`<button
    type="button"
    class="button primary"
    part="book-for-guest"
    aria-disabled=${known === undefined}
    @click=${begin}
  >
    ${words.bookForGuest}
  </button>`;
}

/** Begins booking for a guest, on a date in sight that is not over; where anything can be booked. */
export function beginForGuest(
  store: HostStore,
  { date, zone }: { readonly date: CivilDate; readonly zone: string },
  tell: () => void,
): GuestBooking | undefined {
  const [first, ...others] = (store.value('eventTypes') ?? []).map(({ value }) => value);
  if (!first) return undefined;
  const today = dateAt(zone, Date.now());
  return new GuestBooking(
    {
      store,
      eventTypes: [first, ...others],
      profile: store.value('profile')?.value,
      zone,
      from: date > today ? date : today,
    },
    tell,
  );
}
