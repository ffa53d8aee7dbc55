import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answering, News, Shown } from '../../client/waiting/waiting-state.js';
import { isLive } from '../../client/waiting/waiting.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import { renderOffer } from './offer-view.js';
import { renderDay } from './day-view.js';
import type { WaitingView } from './view.js';

/** The place as it stands, and what can be done with it; the same while an offer is being answered. */
export function renderShown(state: Shown | Answering, view: WaitingView): TemplateResult {
  const { entry } = state;
  const { extra } = view;
  const news = state.step === 'shown' ? state.news : undefined;
  return html`<div class="column">
    <div role="status">${renderNews(news, extra)}</div>
    <h2 class="title" part="title" tabindex="-1" data-focus="shown">${headingOf(entry, extra)}</h2>
    ${entry.offer ? renderOffer(state, entry.offer, view) : renderPlace(entry, view)}
  </div>`;
}

function headingOf({ status }: WaitlistEntry, extra: ExtraTexts): string {
  switch (status) {
    case 'waiting':
      return extra.onWaitlist;
    case 'offered':
      return extra.timeOffered;
    case 'booked':
      return extra.waitlistBooked;
    case 'over':
      return extra.waitlistOver;
    default:
      return extra.leftWaitlist;
  }
}

/** What has just become of it; that something is offered, the heading says too, to those who see it. */
function renderNews(news: News | undefined, extra: ExtraTexts): TemplateResult | typeof nothing {
  switch (news) {
    case 'passed':
      return html`<p class="news" part="news">${extra.offerPassed}</p>`;
    case 'lost':
      return html`<p class="news" part="news">${extra.offerLost}</p>`;
    case 'offered':
      return html`<p class="heard">${extra.timeOffered}</p>`;
    case undefined:
      return nothing;
  }
}

/** Nothing is offered: what is waited for, and what comes of it. */
function renderPlace(entry: WaitlistEntry, view: WaitingView): TemplateResult {
  const { texts, extra, waiting, bookAgain } = view;
  const { status, guest, offerMinutes } = entry;
  return html`${renderDay(entry, view)}
    ${status === 'waiting'
      ? html`<p part="promise">${extra.waitlistPromise(guest.email, texts.duration(offerMinutes))}</p>`
      : nothing}
    ${status === 'booked' ? html`<p part="promise">${extra.waitlistBookedNote}</p>` : nothing}
    <div class="ways" part="ways">
      ${isLive(entry)
        ? html`<button
            type="button"
            class="button"
            part="leave"
            data-way="asking"
            @click=${() => {
              waiting.askToLeave();
            }}
          >
            ${extra.leaveWaitlist}
          </button>`
        : html`<button type="button" class="button primary" part="again" data-way="again" @click=${bookAgain}>
            ${texts.bookAnother}
          </button>`}
    </div>`;
}
