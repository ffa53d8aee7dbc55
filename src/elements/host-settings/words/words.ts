/** What the frame of the settings says. */
export interface HostSettingsWords {
  /** Name of the list of tabs. */
  readonly title: string;
  /** Said of a tab with something unsaved in it. */
  readonly changed: string;
  readonly signedOut: string;
}
