import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Taken, WaitingState } from '../../client/waiting/waiting-state.js';
import { renderLeaving } from './leaving-view.js';
import { renderShown } from './shown-view.js';
import { renderChecking, renderComing, renderNothing, renderOpening, renderUnread } from './status-view.js';
import { renderSubject } from './subject-view.js';
import type { WaitingView } from './view.js';

/** The whole view of a place on the list. */
export function renderWaiting(state: WaitingState, view: WaitingView): TemplateResult {
  const retry = (): void => {
    view.waiting.retry();
  };
  switch (state.step) {
    case 'opening':
      return renderOpening(view);
    case 'missing':
      return renderNothing('missing', view);
    case 'unread':
      return renderUnread(state.error, view, retry);
    case 'shown':
      return renderShown(state, view);
    case 'asking':
      return renderLeaving(state, view);
    case 'answering':
      return state.deed === 'leave' ? renderLeaving(state, view) : renderShown(state, view);
    case 'checking': {
      const doing = {
        take: view.texts.checking,
        pass: view.texts.loading,
        leave: view.extra.leavingWaitlist,
      };
      const about = renderSubject(state.entry, view);
      return renderChecking(state, view, { doing: doing[state.deed], about, retry });
    }
    case 'taken':
      return renderTaken(state, view);
    case 'again':
      return view.parts.again?.renderAgain(state, view) ?? renderComing(view);
  }
}

/** What was offered is booked, and can be changed like any booking. */
function renderTaken({ booking }: Taken, view: WaitingView): TemplateResult {
  const { texts, language, wording, backend, zone } = view;
  return html`<div
    class="taken"
    role="group"
    tabindex="-1"
    data-focus="taken"
    aria-label=${texts.bookingStatus(booking.status)}
  >
    <booking-manage
      part="booking"
      language=${language}
      .wording=${wording}
      .backend=${backend}
      .booking=${booking}
      .zone=${zone}
      >${renderComing(view)}</booking-manage
    >
  </div>`;
}
