/** The parts of a host's settings. */
export const settingsTabs = [
  'integrations',
  'profile',
  'calendars',
  'event-types',
  'agenda',
  'troubleshooter',
] as const;

export type SettingsTab = (typeof settingsTabs)[number];

/** Somewhere in the settings: a tab, and in it the field that is meant. */
export interface SettingsPlace {
  readonly tab: SettingsTab;
  /** Name of a field, as elements mark them (`data-field`): `linked`, `weekly`, `bufferAfterMinutes`. */
  readonly field?: string;
  /** What it is a field of: an event type's slug, a connection's id, a location's id, a date. */
  readonly id?: string;
  /** Slug of the event type that `id` is a location or a date of; with the troubleshooter of the one whose day is meant. */
  readonly eventType?: string;
}

/**
 * A host wants to go somewhere else in the settings, where something can be mended. `<booking-host-settings>` takes them
 * there; a page with elements of its own listens for it and calls `reveal(place)` on the right one.
 */
export class SettingsGoEvent extends Event {
  static readonly type = 'settings-go';

  readonly place: SettingsPlace;

  constructor(place: SettingsPlace) {
    super(SettingsGoEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'settings-go': SettingsGoEvent;
  }
}
