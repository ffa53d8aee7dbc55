import type { Conference, ConferenceSolution } from '../../contract/location.js';

/** How video links come about here. */
export interface ConferenceRules {
  readonly now: () => number;
  /** How long a link is being made. */
  readonly delaySeconds: number;
  /** What becomes of links that are asked for now. */
  readonly outcome: () => ConferenceWish['outcome'];
  /** Whether a calendar makes such links at all. */
  readonly allows: (calendarId: string, solution: ConferenceSolution) => boolean;
}

/** A link that was asked for. */
export interface ConferenceWish {
  readonly solution: ConferenceSolution;
  readonly requestId: string;
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Whether it comes at last. */
  readonly outcome: 'ready' | 'failed';
}

/** What has become of a link by now. */
export function conferenceAt(
  { now, delaySeconds, allows }: ConferenceRules,
  { calendarId, wish }: { readonly calendarId: string; readonly wish: ConferenceWish },
): Conference {
  const { solution, eventId, since, outcome } = wish;
  if (!allows(calendarId, solution)) return { solution, state: 'failed' };
  if (now() < since + delaySeconds * 1000) return { solution, state: 'pending' };
  if (outcome === 'failed') return { solution, state: 'failed' };
  // A reserved name (RFC 2606): a link from a demo leads nowhere by accident.
  return { solution, state: 'ready', url: `https://meet.example.com/${encodeURIComponent(eventId)}` };
}
