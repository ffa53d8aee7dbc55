/** A channel: an address that is told when the events of a calendar have changed. */
export interface Channel {
  /** Chosen by the application. */
  id: string;
  /** Whose it is; nobody else can stop it. */
  account: string;
  clientId: string;
  calendarId: string;
  resourceId: string;
  resourceUri: string;
  address: string;
  /** Sent with every message, if the application gave one. */
  token?: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** Stopped before its time; until then its id is not free again. */
  stopped?: boolean;
  /** The version of the latest change that was told. */
  told: number;
  /** The number of the latest message; 0 before the first. */
  lastNumber: number;
}

/** A message about a channel's calendar that is on its way. */
export interface Notification {
  channelId: string;
  clientId: string;
  /** `sync` is the first, which says that the channel stands. */
  state: 'sync' | 'exists';
  number: number;
  /** Epoch milliseconds: not before. */
  dueAt: number;
  /** How often it was sent and answered with an error that passes. */
  attempts: number;
  /** Waits for the next message of its channel, and arrives after it. */
  overtaken?: boolean;
}
