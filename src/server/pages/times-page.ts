import type { Location } from '../../contract/location.js';
import type { Slot, SlotList } from '../../contract/slot.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import { addDays } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import { placeName } from '../mails/place-words.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { lastingFields } from './framed.js';
import { byDay, shownDays } from './free-times.js';
import { hiddenFields } from './parts.js';
import { clockOf, dayOf, momentIn } from './page-time.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';
import { addressFor, openPlaces } from './wishes.js';
import type { Wishes } from './wishes.js';

/** What a page of times is made of. */
export interface Times {
  readonly eventType: SpokenEventType;
  readonly wishes: Wishes;
  readonly found: SlotList;
  /** What went wrong before. */
  readonly notice?: Markup;
}

/** The free times of a week as links, and what they depend on as links too: no script is needed. */
export function timesPage(visit: Visit, times: Times): Page {
  const { eventType, notice } = times;
  const { description, slotsDependOnLocation = false } = eventType;
  return pageOf(visit, {
    title: eventType.title,
    status: notice ? 409 : 200,
    width: 'wide',
    content: markup`${notice ?? ''}
<h1>${isolated(eventType.title)}</h1>
${description === undefined ? '' : markup`<p class="lines">${isolated(description)}</p>`}
${choices(visit, times, slotsDependOnLocation ? openPlaces(eventType) : [])}
<h2>${visit.words.times.title}</h2>
${days(visit, times)}
${turning(visit, times)}
${waiting(visit, times)}
${zoneForm(visit, times)}`,
  });
}

/** Lengths, places and hosts as links, where there is more than one of them. */
export function choices(
  visit: Visit,
  { eventType, wishes }: Pick<Times, 'eventType' | 'wishes'>,
  places: readonly Location[],
): Markup {
  const { words } = visit;
  const { durationsMinutes, hosts = [] } = eventType;
  const lengths = durationsMinutes.map((count) => ({
    name: words.minutes(count),
    wish: { durationMinutes: count },
  }));
  const anyone = { name: words.times.anyHost, wish: { host: undefined } };
  return markup`${choiceRow(visit, { label: words.times.length, wishes, options: lengths })}
${choiceRow(visit, {
  label: words.times.place,
  wishes,
  options: places.map((place) => ({
    name: placeName({ kind: place.kind, label: place.label, solution: place.conference }, visit.mail),
    wish: { location: place.id },
  })),
})}
${choiceRow(visit, {
  label: words.times.host,
  wishes,
  options:
    hosts.length === 0
      ? []
      : [anyone, ...hosts.map(({ id, name }) => ({ name: isolated(name), wish: { host: id } }))],
})}`;
}

interface ChoiceRow {
  readonly label: string;
  readonly wishes: Wishes;
  readonly options: readonly { readonly name: string; readonly wish: object }[];
}

function choiceRow(visit: Visit, { label, wishes, options }: ChoiceRow): Markup {
  if (options.length < 2) return markup``;
  return markup`<nav class="row" aria-label="${label}"><span class="quiet">${label}</span>
${options.map(({ name, wish }) => {
  const isChosen = Object.entries(wish).every(([field, value]) => wishes[field as keyof Wishes] === value);
  return markup`<a class="chip" href="${addressFor(visit, { ...wishes, ...wish })}" ${
    isChosen ? markup`aria-current="true"` : ''
  }>${name}</a>`;
})}</nav>`;
}

function days(visit: Visit, { found, wishes }: Times): Markup {
  const { words, locale } = visit;
  const { zone } = wishes;
  if (found.slots.length > 0)
    return markup`<div class="days">${[...byDay(found.slots, zone).values()].map((slots) => day(visit, slots, wishes))}</div>`;
  if (found.next === undefined) return markup`<p>${words.times.none}</p>`;
  const from = dateAt(zone, Date.parse(found.next));
  return markup`<p>${words.times.none}</p>
<p><a href="${addressFor(visit, { ...wishes, from })}">${words.times.next(momentIn(found.next, { locale, zone }))}</a></p>`;
}

function day(visit: Visit, slots: readonly Slot[], wishes: Wishes): Markup {
  const reading = { locale: visit.locale, zone: wishes.zone };
  const name = dayOf(slots[0]?.start ?? '', reading);
  return markup`<section aria-label="${name}"><h3>${name}</h3>
<ul class="times">${slots.map(
    ({ start }) =>
      markup`<li><a class="time" href="${addressFor(visit, { ...wishes, start })}" aria-label="${momentIn(start, reading)}">${clockOf(start, reading)}</a></li>`,
  )}</ul></section>`;
}

/** To the days before and after. */
function turning(visit: Visit, { eventType, wishes }: Times): Markup {
  const { window } = eventType;
  const { words, now } = visit;
  const today = dateAt(wishes.zone, now);
  const before = addDays(wishes.from, -shownDays);
  const after = addDays(wishes.from, shownDays);
  const isFirst = wishes.from <= today || wishes.from <= window.from;
  const isLast = window.to !== undefined && after > window.to;
  return markup`<nav class="row" aria-label="${words.times.title}">
${isFirst ? '' : markup`<a class="chip" rel="prev" href="${addressFor(visit, { ...wishes, from: before })}">${words.times.earlier}</a>`}
${isLast ? '' : markup`<a class="chip" rel="next" href="${addressFor(visit, { ...wishes, from: after })}">${words.times.later}</a>`}
</nav>`;
}

/** To the waiting list of the first day that is shown. */
function waiting(visit: Visit, { eventType, wishes }: Times): Markup {
  if (eventType.hasWaitlist !== true) return markup``;
  const { start: _gone, ...others } = wishes;
  return markup`<p><a href="${addressFor(visit, { ...others, wait: wishes.from })}">${visit.words.times.waitlist}</a></p>`;
}

function zoneForm(visit: Visit, { wishes }: Times): Markup {
  const { words } = visit;
  const { location, host } = wishes;
  return markup`<form class="row" method="get">
<label for="zone">${words.times.zone}</label>
<select id="zone" name="zone">${zonesWith(wishes.zone).map(
    (zone) => markup`<option ${zone === wishes.zone ? markup`selected` : ''}>${zone}</option>`,
  )}</select>
${hiddenFields({
  plain: '1',
  from: wishes.from,
  duration: wishes.durationMinutes.toString(),
  ...(location !== undefined && { location }),
  ...(host !== undefined && { host }),
  ...lastingFields(visit),
})}
<button class="small">${words.times.change}</button>
</form>`;
}

function zonesWith(zone: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), zone])].sort();
}
