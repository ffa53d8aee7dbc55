import type { Managing } from '../../client/managing.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import type { Texts } from '../texts/texts.js';
import type { Wording } from '../texts/wording.js';

/** What every part of the view is drawn with. */
export interface Around {
  readonly texts: Texts;
  readonly extra: ExtraTexts;
  /** Words of the page's own, for the elements inside. */
  readonly wording: Wording | undefined;
  /** What `Intl` formats with. */
  readonly locale: string;
  /** What the elements inside are told to speak. */
  readonly language: string;
  /** The zone that times are shown in; the booking's own when empty. */
  readonly zone: string;
  /** Whether the booking was opened by its link, not just made. */
  readonly isByLink: boolean;
  /** Whether code that was asked for did not come; `reload` asks once more. */
  readonly broken: boolean;
  readonly reload: () => void;
}

/** The same with a booking in hand: state comes down, requests go up through `managing`. */
export interface View extends Around {
  readonly managing: Managing;
  readonly backend: BookingBackend;
  /** Lets another time be booked, here or by the page. */
  readonly bookAgain: () => void;
}
