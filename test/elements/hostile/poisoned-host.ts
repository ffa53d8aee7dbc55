import type { HostBackend } from '../../../src/contract/index.js';
import { agendaBackend, introType, waiting } from '../agenda/agenda-stage.js';
import { calendarsBackend, ended, reading } from '../calendar-settings/calendars-backend.js';
import { connectionsBackend, expired, readOnly, unticked } from '../connections/connections-backend.js';
import { faulty, placesBackend } from '../location-editor/places-backend.js';

/** The fields of answers that hold somebody's own words, or lead somewhere. */
const poisonedFields = new Set([
  'account',
  'avatarUrl',
  'cancelReason',
  'color',
  'company',
  'description',
  'detail',
  'email',
  'help',
  'label',
  'location',
  'name',
  'options',
  'organiser',
  'title',
  'topic',
  'url',
  'webUrl',
]);

/** Backends of healthy hosts that have much to tell, by the element that shows it. */
export const hosts: Readonly<Record<string, () => HostBackend>> = {
  'booking-agenda': () => agendaBackend({ waitlist: async () => waiting }).backend,
  'booking-calendar-settings': () => calendarsBackend({ connected: [reading, ended] }),
  'booking-connections': () => connectionsBackend({ connected: [readOnly, unticked, expired] }),
  'booking-event-type-editor': () =>
    Object.assign(placesBackend(), {
      eventTypes: async () => [{ version: 1, value: introType, organiser: 'Ben' }],
    }),
  'booking-location-editor': () => placesBackend({ checks: [faulty] }),
  'booking-profile-editor': () => placesBackend({ checks: [faulty] }),
};

/** The same backend, with one text for all words in its answers. */
export function poisoned(backend: HostBackend, text: string): HostBackend {
  return new Proxy(backend, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        const answer: unknown = await method.apply(target, args);
        return spoilt(answer, text, false);
      };
    },
  });
}

function spoilt(value: unknown, text: string, here: boolean): unknown {
  if (typeof value === 'string') return here ? text : value;
  if (Array.isArray(value)) return value.map((item) => spoilt(item, text, here));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, spoilt(inside, text, poisonedFields.has(name))]),
  );
}
