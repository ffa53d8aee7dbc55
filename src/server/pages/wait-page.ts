import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import type { Location } from '../../contract/location.js';
import { dateAt } from '../../time/zone.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { detailsFields } from './details-fields.js';
import type { FormState } from './details-fields.js';
import { choiceOfPlace } from './details-page.js';
import { hiddenFields } from './parts.js';
import { choices } from './times-page.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';
import { addressFor, openPlaces } from './wishes.js';
import type { Wishes } from './wishes.js';

/** Somebody who would wait for a time, and what is written so far. */
export interface Waiting extends Pick<FormState, 'written' | 'faults'> {
  readonly eventType: SpokenEventType;
  readonly wishes: Wishes;
  /** The day, as it is to stand in the form. */
  readonly date: string;
  readonly key: string;
  readonly notice?: Markup;
  readonly status?: number;
}

/** Where somebody who finds no time joins the waiting list of a day: first where, if there is a choice, then who. */
export function waitPage(visit: Visit, waiting: Waiting): Page {
  const { eventType, wishes, notice, status = 200 } = waiting;
  const { words } = visit;
  const places = openPlaces(eventType);
  const place =
    places.find(({ id }) => id === wishes.location) ?? (places.length === 1 ? places[0] : undefined);
  const { wait: _day, ...times } = wishes;
  return pageOf(visit, {
    title: words.waiting.join,
    status,
    content: markup`${notice ?? ''}
<h1>${isolated(eventType.title)}</h1>
<h2>${words.waiting.join}</h2>
<p>${words.waiting.lead}</p>
${choices(visit, { eventType, wishes }, place ? places : [])}
${place ? form(visit, waiting, place) : choiceOfPlace(visit, wishes, places)}
<p class="after"><a href="${addressFor(visit, times)}">${words.details.otherTime}</a></p>`,
  });
}

function form(visit: Visit, waiting: Waiting, place: Location): Markup {
  const { eventType, wishes, written, faults, key } = waiting;
  const { words } = visit;
  return markup`<form method="post" action="${addressFor(visit, { ...wishes, location: place.id })}">
${hiddenFields({ key })}
${dayField(visit, waiting)}
${detailsFields({ words, written, faults }, eventType, place)}
<button name="do" value="wait">${words.waiting.join}</button>
</form>`;
}

function dayField({ words, now }: Visit, { eventType, wishes, date, faults }: Waiting): Markup {
  const { window } = eventType;
  const isFaulty = faults.has('date');
  const today = dateAt(wishes.zone, now);
  const first = today > window.from ? today : window.from;
  return markup`<div class="field"><label for="wait">${words.waiting.day}</label>
<input id="wait" name="wait" type="date" required min="${first}" ${
    window.to === undefined ? '' : markup`max="${window.to}"`
  } value="${date}" aria-describedby="wait-help${isFaulty ? ' wait-fault' : ''}" ${isFaulty ? markup`aria-invalid="true"` : ''}>
<p class="quiet" id="wait-help">${words.times.zone}: ${wishes.zone}</p>
${isFaulty ? markup`<p class="fault" id="wait-fault">${words.details.fault}</p>` : ''}</div>`;
}
