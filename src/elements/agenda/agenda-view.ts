import type { CivilDate } from '../../time/civil-date.js';
import type { Texts } from '../texts/texts.js';
import type { Speaking } from '../host/notice.js';
import type { AgendaDay } from './agenda-days.js';
import type { AgendaEntry } from './agenda-entries.js';
import type { KnownCalendar } from './calendar-book.js';
import type { AgendaWords } from './words/words.js';
import type { ZoneClock } from './zone-clock.js';
import type { CalendarAddress } from '../../contract/settings-store.js';

/** What every part of an agenda is shown with. */
export interface AgendaView {
  readonly words: AgendaWords;
  readonly texts: Texts;
  readonly speaking: Speaking;
  readonly locale: string;
  readonly clock: ZoneClock;
  readonly calendarAt: (at: CalendarAddress) => KnownCalendar;
}

/** What the days are shown with. */
export interface DaysView extends AgendaView {
  readonly days: readonly AgendaDay[];
  readonly today: CivilDate;
  readonly open: (entry: AgendaEntry) => void;
}
