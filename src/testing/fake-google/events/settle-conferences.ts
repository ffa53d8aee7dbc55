import { objectAt, textAt, type JsonObject } from '../http/json.js';
import type { PendingConference } from '../state/state.js';
import { mint } from '../state/minting.js';
import type { World } from '../state/world.js';
import { updateCopies } from './copies.js';
import { keptEvent } from './series.js';
import { stamp } from './stamp.js';

/** Finishes the conferences that are due by the clock. Called before every answer, so nothing has to tick. */
export function settleConferences(world: World): void {
  const { state, clock } = world;
  const due = state.pendingConferences.filter(({ dueAt }) => dueAt <= clock.now());
  if (due.length === 0) return;
  state.pendingConferences = state.pendingConferences.filter((pending) => !due.includes(pending));
  for (const pending of due) settle(world, pending);
}

/** Finishes all that are still being made, as if their time had come. */
export function finishConferences(world: World): void {
  for (const pending of world.state.pendingConferences) pending.dueAt = world.clock.now();
  settleConferences(world);
}

function settle(world: World, { calendarId, eventId, requestId, outcome }: PendingConference): void {
  const calendar = world.state.calendars.find(({ id }) => id === calendarId);
  const event = calendar && keptEvent(calendar, eventId);
  const request = objectAt(event?.conference ?? {}, 'createRequest');
  // Removed, or asked for anew, in the meantime.
  if (!calendar || !event || textAt(request, 'requestId') !== requestId) return;
  const createRequest = { ...request, status: { statusCode: outcome } };
  if (outcome === 'failure') event.conference = { createRequest };
  else {
    const conference = makeMeet(world);
    event.conference = { createRequest, ...conference };
    event.hangoutLink = `https://meet.google.com/${conference.conferenceId}`;
  }
  stamp(world, { calendar, event });
  updateCopies(world, { calendar, event });
}

function makeMeet(world: World): JsonObject & { conferenceId: string } {
  const letters = mint(world, 'letters', 10);
  const conferenceId = `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
  const pin = mint(world, 'digits', 9);
  const morePin = mint(world, 'digits', 13);
  return {
    entryPoints: [
      {
        entryPointType: 'video',
        uri: `https://meet.google.com/${conferenceId}`,
        label: `meet.google.com/${conferenceId}`,
      },
      { entryPointType: 'more', uri: `https://tel.meet/${conferenceId}?pin=${morePin}`, pin: morePin },
      {
        regionCode: 'US',
        entryPointType: 'phone',
        uri: 'tel:+1-555-010-0199',
        label: '+1 555-010-0199',
        pin,
      },
    ],
    conferenceSolution: {
      key: { type: 'hangoutsMeet' },
      name: 'Google Meet',
      iconUri:
        'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
    },
    conferenceId,
  };
}
