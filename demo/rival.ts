import { randomUUID } from 'node:crypto';
import type { Answers, Booking, BookingBackend, Question } from '../src/contract.js';
import { hostZone } from './settings.js';

/** Another guest, in another tab, who wants the very time that somebody is looking at. */
export interface Rival {
  /** The same backend for everybody, with an eye on whose holds keep which time. */
  readonly backend: BookingBackend;
  /**
   * Books a time. Who holds it loses it first, as if the hold had run out.
   * @throws BookingError as `book` does
   */
  take(time: { readonly eventType: string; readonly start: string }): Promise<Booking>;
}

/** Somebody who competes for the times of a backend. */
export function rivalAt(backend: BookingBackend): Rival {
  const holds = new Map<string, Set<string>>();
  const held = (start: string): Set<string> => {
    const at = new Date(start).toISOString();
    const known = holds.get(at) ?? new Set();
    holds.set(at, known);
    return known;
  };
  return {
    backend: {
      ...backend,
      ...(backend.hold && {
        async hold(request, options) {
          const hold = await backend.hold!(request, options);
          held(request.start).add(hold.ref);
          return hold;
        },
      }),
    },
    async take({ eventType: slug, start }) {
      for (const ref of held(start)) await backend.release?.(ref);
      holds.delete(new Date(start).toISOString());
      const { questions, locations } = await backend.eventType(slug);
      const location = locations.find(({ kind }) => kind === 'in-person') ?? locations[0];
      return backend.book(
        {
          eventType: slug,
          start,
          zone: hostZone,
          guest: { name: 'Quick Quentin', email: 'quentin@example.com' },
          answers: answersTo(questions),
          context: { location: location.id },
        },
        { key: randomUUID() },
      );
    },
  };
}

/** The shortest answers that do. */
function answersTo(questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions
      .filter(({ required }) => required === true)
      .map(({ id, kind, options }) => [id, kind === 'consent' ? true : (options?.[0] ?? 'Yes')]),
  );
}
