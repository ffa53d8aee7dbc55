import type { Location } from '../../contract/location.js';
import type { Slot } from '../../contract/slot.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import { placeFacts, timeFacts } from '../mails/booking-facts.js';
import { placeName } from '../mails/place-words.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { detailsFields } from './details-fields.js';
import type { Written } from './details-form.js';
import { momentIn } from './page-time.js';
import { factList, hiddenFields } from './parts.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';
import { plannedBooking } from './planned-booking.js';
import { seriesChoice } from './series-choice.js';
import { addressFor, openPlaces } from './wishes.js';
import type { Wishes } from './wishes.js';

/** A time that was chosen, and what is written so far. */
export interface Details {
  readonly eventType: SpokenEventType;
  readonly wishes: Wishes;
  readonly slot: Slot;
  readonly written: Written;
  readonly faults: ReadonlySet<string>;
  /** The same for as long as an answer to it may be on its way. */
  readonly key: string;
  readonly notice?: Markup;
  readonly status?: number;
  /** Free times in place of one that is gone. */
  readonly nearest?: readonly { readonly start: string }[];
}

/** What is left to say before a booking: first where, if there is a choice, then who. */
export function detailsPage(visit: Visit, details: Details): Page {
  const { eventType, wishes, slot, notice, status = 200 } = details;
  const { words } = visit;
  const places = openPlaces(eventType).filter(({ id }) => slot.locations?.includes(id) ?? true);
  const place =
    places.find(({ id }) => id === wishes.location) ?? (places.length === 1 ? places[0] : undefined);
  return pageOf(visit, {
    title: eventType.title,
    status,
    content: markup`${notice ?? ''}
<h1>${isolated(eventType.title)}</h1>
${facts(visit, details, place)}
${place ? form(visit, details, place) : choiceOfPlace(visit, wishes, places)}
<p class="after"><a href="${addressFor(visit, { ...wishes, start: undefined })}">${words.details.otherTime}</a></p>`,
  });
}

function facts(visit: Visit, { eventType, slot, wishes }: Details, place: Location | undefined): Markup {
  const { mail: texts, locale } = visit;
  const writing = { texts, reading: { locale, zone: wishes.zone } };
  const planned = plannedBooking({ eventType, wishes, place }, slot);
  return factList([...timeFacts(planned, writing), ...(place ? placeFacts(planned, writing, 'guest') : [])]);
}

/** Places as links, what is known of each with it. */
export function choiceOfPlace(visit: Visit, wishes: Wishes, places: readonly Location[]): Markup {
  const { words, mail } = visit;
  return markup`<h2>${words.times.place}</h2>
<ul class="choices">${places.map(
    (place) =>
      markup`<li><a class="choice" href="${addressFor(visit, { ...wishes, location: place.id })}"><strong>${placeName(
        { kind: place.kind, label: place.label, solution: place.conference },
        mail,
      )}</strong>${place.detail === undefined ? '' : markup`<span class="lines">${isolated(place.detail)}</span>`}</a></li>`,
  )}</ul>`;
}

function form(visit: Visit, details: Details, place: Location): Markup {
  const { eventType, wishes, slot, written, faults, key, nearest = [] } = details;
  const { words } = visit;
  const submit = eventType.needsConfirmation === true ? words.details.request : words.details.book;
  const reading = { locale: visit.locale, zone: wishes.zone };
  const send =
    nearest.length === 0
      ? markup`<button name="start" value="${slot.start}">${submit}</button>`
      : markup`<fieldset class="field"><legend>${words.nearest}</legend>
${nearest.map(({ start }) => markup`<button name="start" value="${start}">${momentIn(start, reading)}</button>`)}</fieldset>`;
  return markup`<h2>${words.details.title}</h2>
<form method="post" action="${addressFor(visit, { ...wishes, location: place.id })}">
${hiddenFields({ key })}
${detailsFields({ words, written, faults }, eventType, place)}
${seriesChoice({ words, written, faults }, eventType)}
${send}
</form>`;
}
