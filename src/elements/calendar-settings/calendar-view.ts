import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';
import type { SettingsPlace } from '../host/settings-place.js';
import type { Speaking } from '../host/notice.js';
import type { AccountRows } from './calendar-rows.js';
import type { SaveFaults } from './save-faults.js';
import type { Teller } from './teller.js';
import type { CalendarSettingsWords } from './words/words.js';

/** In whose words calendars are spoken of. */
export interface CalendarsSpeaking extends Speaking {
  readonly words: CalendarSettingsWords;
  /** BCP 47; what `Intl` formats with. */
  readonly locale: string;
}

/** What the parts of the settings show, and what they do. */
export interface CalendarsView {
  readonly speaking: CalendarsSpeaking;
  readonly accounts: readonly AccountRows[];
  /** They are being asked again. */
  readonly isAsking: boolean;
  /** As they would be saved. */
  readonly settings: CalendarSettings;
  readonly saved: CalendarSettings;
  readonly faults: SaveFaults;
  /** Who tells guests, where the linked calendar invites nobody. */
  readonly teller: Teller | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly link: (address: CalendarAddress | undefined) => void;
  readonly block: (address: CalendarAddress, blocks: boolean) => void;
  /** Takes a calendar out of all settings. */
  readonly remove: (address: CalendarAddress, name: string) => void;
  readonly edit: (settings: CalendarSettings) => void;
  readonly go: (place: SettingsPlace) => void;
  /** Asks all accounts again. */
  readonly readAgain: () => void;
}
