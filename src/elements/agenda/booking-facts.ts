import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isWebAddress } from '../../contract/value-shapes.js';
import type { Answer, Answers } from '../../contract/question.js';
import type { AgendaBooking } from '../../contract/host-backend.js';
import { zoneLabel } from '../format/format-zone.js';
import type { AgendaView } from './agenda-view.js';
import { deedsFor } from './booking-deeds.js';
import { renderDeeds } from './deeds-view.js';
import type { BookingWays } from './booking-ways.js';
import { fact, renderOpening } from './fact.js';
import { renderEmail } from './guest-email.js';
import { guestName } from './guest-name.js';
import { placeName } from './place-name.js';
import { ZoneClock } from './zone-clock.js';

/** All that is known of a booking, and what can be done with it. */
export function renderBooking(booking: AgendaBooking, view: AgendaView, ways: BookingWays): TemplateResult {
  const { words, clock } = view;
  const { guest, furtherGuests = [], eventType, status, guestAnswer, hosts = [] } = booking;
  const { confirmBy, cancelReason, webUrl, isForgotten, series } = booking;
  const name = guestName(booking, words);
  const [start, end] = [Date.parse(booking.start), Date.parse(booking.end)];
  const waits = status === 'pending' && confirmBy !== undefined;
  const tone = { pending: 'warning', confirmed: 'good' }[status as string] ?? '';
  return html`
    <div class="dialog-head">
      <h2 id="dialog-title" tabindex="-1"><bdi>${name}</bdi> · <bdi>${eventType.title}</bdi></h2>
      <span class="tag ${tone}"
        >${waits ? words.waitsUntil(clock.moment(Date.parse(confirmBy))) : words.status(status)}</span
      >
    </div>
    <dl class="facts">
      ${fact(words.when, clock.whole(start, end))}
      ${series ? fact(words.series, words.seriesPlace(series.position, series.of)) : nothing}
      ${isForgotten || booking.zone === clock.zone
        ? nothing
        : fact(words.guestTime, timesOfGuest(booking, view, { start, end }))}
      ${fact(
        words.guest,
        html`<bdi>${name}</bdi>${isForgotten ? nothing : html`<br />${renderEmail(guest.email)}`}`,
      )}
      ${furtherGuests.length === 0
        ? nothing
        : fact(
            words.furtherGuests,
            html`<ul>
              ${furtherGuests.map((email) => html`<li>${renderEmail(email)}</li>`)}
            </ul>`,
          )}
      ${fact(words.where, renderPlace(booking, view))} ${renderAnswers(booking.answers ?? {}, view, ways)}
      ${hosts.length > 1
        ? fact(words.withHosts, html`<bdi>${hosts.map(({ name }) => name).join(', ')}</bdi>`)
        : nothing}
      ${guestAnswer === undefined ? nothing : fact(words.guestAnswer, words.invitationAnswer(guestAnswer))}
      ${status === 'confirmed' ? fact(words.inCalendar, words.calendarState(booking.calendar)) : nothing}
      ${cancelReason === undefined
        ? nothing
        : fact(words.reason, html`<bdi class="lines">${cancelReason}</bdi>`)}
    </dl>
    ${renderOpening(webUrl, view)}
    ${renderDeeds(booking, view, { ...ways, deeds: deedsFor(booking, ways.now) })}
  `;
}

function timesOfGuest(
  { zone }: AgendaBooking,
  { locale }: AgendaView,
  { start, end }: { readonly start: number; readonly end: number },
): TemplateResult | string {
  try {
    return html`${new ZoneClock(locale, zone).whole(start, end)} · <bdi>${zoneLabel(zone)}</bdi>`;
  } catch {
    // A zone that this browser does not know is told by its name.
    return zone;
  }
}

function renderPlace({ location }: AgendaBooking, view: AgendaView): TemplateResult {
  const { words, texts } = view;
  const { kind, detail, conference } = location;
  const isLink = kind === 'link' && detail !== undefined && isWebAddress(detail);
  return html`<bdi>${placeName(location, view)}</bdi> ${detail === undefined
      ? nothing
      : html`<br />${isLink
            ? renderJoin(detail, texts.joinLink, texts.newTab)
            : html`<bdi class="lines">${detail}</bdi>`}`}
    ${conference?.url !== undefined && isWebAddress(conference.url)
      ? html`<br />${renderJoin(conference.url, words.join, texts.newTab)}`
      : nothing}
    ${conference?.state === 'requested' || conference?.state === 'pending'
      ? html`<br /><span class="quiet-text">${words.linkComing}</span>`
      : nothing}
    ${conference?.state === 'failed' ? html`<br /><span class="fault">${words.linkFailed}</span>` : nothing}`;
}

function renderJoin(url: string, name: string, newTab: string): TemplateResult {
  return html`<a class="link" part="join" href=${url} target="_blank" rel="noopener noreferrer"
    >${name} <span class="heard">${newTab}</span></a
  >`;
}

function renderAnswers(
  answers: Answers,
  view: AgendaView,
  { questions }: Pick<BookingWays, 'questions'>,
): readonly TemplateResult[] {
  return Object.entries(answers).map(([id, answer]) =>
    fact(questions.get(id) ?? id, html`<bdi class="lines">${said(answer, view)}</bdi>`),
  );
}

function said(answer: Answer, { words }: AgendaView): string {
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  return typeof answer === 'string' ? answer : answer.join(', ');
}
