/** A mail Google would have sent. */
export interface Mail {
  /** Epoch milliseconds. */
  at: number;
  to: string;
  about: 'invitation' | 'update' | 'cancellation' | 'response';
  calendarId: string;
  eventId: string;
  summary: string;
  sequence: number;
}
