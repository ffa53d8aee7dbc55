import type { BookingFlow } from '../../client/flow-interface.js';
import type { BookingBackend } from '../../contract/booking-backend.js';
import type { Booking } from '../../contract/booking.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { FirstTexts } from '../texts/first-texts.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import type { Texts } from '../texts/texts.js';
import type { Wording } from '../texts/wording.js';
import type { LaterViews, Layouts, RareViews, Zones } from './demand.js';
import type { Layout } from './layout.js';
import type { Leaving } from './leaving.js';

/** What stands in place of a step, by the part that shows it. */
export type Aside =
  /** The booking just made, while its guest changes it. */
  | { readonly part: 'manage'; readonly booking: Booking }
  /** The waiting list of a day; of none yet where nothing is free. */
  | { readonly part: 'waitlist'; readonly date: CivilDate | undefined };

/** What every part of the widget's view is drawn with. */
export interface Around<Spoken extends FirstTexts = FirstTexts> {
  readonly texts: Spoken;
  /** Words of the page's own, for the elements inside. */
  readonly wording: Wording | undefined;
  /** What `Intl` formats with. */
  readonly locale: string;
  /** What the elements inside are told to speak. */
  readonly language: string;
  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  readonly hour12: boolean | undefined;
  readonly layout: Layout;
  /** What few event types, pages and bookings need, once its code is here. */
  readonly rare: RareViews | undefined;
  /** The other layouts, once their code is here. */
  readonly layouts: Layouts | undefined;
  /** Languages to choose from, where the page offers several. */
  readonly languages: readonly string[];
  /** Ids of the fields that the guest sees and does not change. */
  readonly readOnly: string;
  /** What the page's developer named. */
  readonly eventType: string;
  /** Where the page is about to go, once something is booked. */
  readonly leaving: Leaving | undefined;
  readonly backend: BookingBackend | undefined;
  /** What stands in place of the step; `turnTo` shows it, or the step again, and leads the focus to `data-focus` of a name. */
  readonly aside: Aside | undefined;
  readonly turnTo: (aside: Aside | undefined, focus: string) => void;
  /** The views of the later steps, once their code is here. */
  readonly later: LaterViews | undefined;
  /** Whether code that was asked for did not come; `reload` asks once more. */
  readonly broken: boolean;
  readonly reload: () => void;
  /** Leads the focus, once this is drawn, to what has `data-focus` of this name. */
  readonly attend: (name: string) => void;
  /** Shows times by another clock. */
  readonly readClock: (hour12: boolean) => void;
  readonly speak: (language: string) => void;
  /** The zones to choose from, once somebody wanted them; `showZones` asks for them. */
  readonly zones: Zones | undefined;
  readonly showZones: () => void;
  /** Whether they were asked for and did not come. */
  readonly zoneless: boolean;
  /** Begins anew, with everything read again. */
  readonly restart: () => void;
  /** Whether times have been painted: what takes longer to draw, the month and the zone, comes after them. */
  readonly painted: boolean;
}

/** The same with a flow: state comes down, requests go up through it. */
export interface View<Spoken extends FirstTexts = FirstTexts> extends Around<Spoken> {
  readonly flow: BookingFlow;
}

/** What the views after the first sight are drawn with: the same, with the words of a booking. */
export type LaterView = View<BookingTexts>;

/** What is drawn where something is in the way: the same, with all words. */
export type TroubledView = View<Texts>;
