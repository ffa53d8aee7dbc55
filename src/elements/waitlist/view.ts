import type { Joining } from '../../client/waiting/joining.js';
import type { Waiting } from '../../client/waiting/waiting.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import type { Texts } from '../texts/texts.js';
import type { Wording } from '../texts/wording.js';
import type { Parts } from './parts.js';

/** What every part of the view is drawn with. */
export interface Around {
  readonly texts: Texts;
  readonly extra: ExtraTexts;
  /** Words of the page's own, for the elements inside. */
  readonly wording: Wording | undefined;
  /** The same, for a form that books nothing. */
  readonly formWording: Wording;
  /** What `Intl` formats with. */
  readonly locale: string;
  /** What the elements inside are told to speak. */
  readonly language: string;
  /** The zone that times are shown in; the place's own when empty. */
  readonly zone: string;
  /** Ids of the fields that the guest sees and does not change. */
  readonly readOnly: string;
  /** What is loaded only where it is shown. */
  readonly parts: Parts;
}

/** The same for somebody who is about to wait: state comes down, requests go up through `joining`. */
export interface JoiningView extends Around {
  readonly joining: Joining;
  /** Whether the guest has tried to send it: what is missing may be said. */
  readonly isTold: boolean;
  /** Whether a day is chosen, and a place has what it asks for; shows what is missing. */
  readonly isComplete: () => boolean;
}

/** The same with a place on the list. */
export interface WaitingView extends Around {
  readonly waiting: Waiting;
  readonly backend: BookingBackend;
  /** Lets a time be booked the usual way, here or by the page. */
  readonly bookAgain: () => void;
}
