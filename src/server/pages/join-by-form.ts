import { errorCodes } from '../../contract/booking-error.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import type { Page } from '../page.js';
import { faultsOf, refusalOf } from './details-again.js';
import { textIn, wantedIn } from './details-form.js';
import type { Offered } from './free-times.js';
import { noticeOf } from './parts.js';
import { placePage } from './place-page.js';
import { keyAfter } from './sent-form.js';
import type { SentForm } from './sent-form.js';
import { errorIn, wireOf } from './visit.js';
import type { Visit } from './visit.js';
import { waitPage } from './wait-page.js';

/** Puts somebody on the waiting list. What went wrong is said on the form, with all that was written. */
export async function joinByForm(visit: Visit, { owner }: Offered, sent: SentForm): Promise<Page> {
  const { eventType, wishes, written, key } = sent;
  const date = textIn(written, 'wait');
  try {
    const entry = await visit.ask<WaitlistEntry>({
      path: `${wireOf(owner)}/waitlist`,
      body: { ...wantedIn(written, { eventType, wishes, language: visit.locale }), date },
      key,
    });
    return placePage(visit, { owner, entry }, { status: 201 });
  } catch (thrown) {
    const error = errorIn(thrown);
    const { waiting } = visit.words;
    return waitPage(visit, {
      eventType,
      wishes,
      date,
      written,
      faults: faultsOf(error),
      key: keyAfter(sent, error.code),
      notice: error.code === 'not-bookable' ? noticeOf(waiting.notWaitable) : refusalOf(error, visit.words),
      status: errorCodes[error.code],
    });
  }
}
