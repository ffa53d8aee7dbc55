import type { EventTypeSummary } from '../../contract/event-type.js';
import { spokenSummary } from '../../contract/spoken-event-type.js';
import { isolated, markup } from '../markup.js';
import type { Page } from '../page.js';
import { lastingQuery } from './framed.js';
import { pageOf, wireOf } from './visit.js';
import type { Visit } from './visit.js';

/** `/{owner}`: what can be booked there, each thing a link. */
export async function ownerPage(
  visit: Visit,
  { slug, name }: { readonly slug: string; readonly name: string },
): Promise<Page> {
  const { words, base, locale } = visit;
  const { owner, minutes } = words;
  const eventTypes = await visit.ask<readonly EventTypeSummary[]>({ path: `${wireOf(slug)}/event-types` });
  const title = owner.title(isolated(name));
  const entries = eventTypes.map((plain) => {
    const eventType = spokenSummary(plain, locale);
    const { description, durationsMinutes } = eventType;
    return markup`<li><a class="choice" href="${`${base}/${slug}/${eventType.slug}${lastingQuery(visit)}`}">
<strong>${isolated(eventType.title)}</strong>
${description === undefined ? '' : markup`<span class="lines">${isolated(description)}</span>`}
<small>${durationsMinutes.map((count) => minutes(count)).join(' · ')}</small>
</a></li>`;
  });
  return pageOf(visit, {
    title,
    content: markup`<h1>${title}</h1>
${entries.length === 0 ? markup`<p>${owner.none}</p>` : markup`<p>${owner.lead}</p><ul class="choices">${entries}</ul>`}`,
    forms: [],
  });
}
